//! The cookies that browsers send.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// The values of the cookies with a name in a request.
pub fn cookies<'a>(headers: &'a HeaderMap, name: &'a str) -> impl Iterator<Item = &'a str> {
    let values = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let cookies = values.flat_map(|value| value.split(';')).filter_map(|cookie| cookie.trim().split_once('='));
    cookies.filter(move |(other, _)| *other == name).map(|(_, value)| value)
}
