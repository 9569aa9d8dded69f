//! Who may ask, and what browsers may do with an answer.

use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// What every answer says to the browser: run and load nothing but what comes from here, and let no other page show it.
const HEADERS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
];

/// The header that the preview's own pages send with a request that does something. A page from elsewhere cannot send it
/// without asking first, and is not answered.
pub const OWN_PAGE: &str = "x-factsheet";

/// Lets only requests through that were meant for this server. A page from elsewhere can have its own name point at this
/// machine (DNS rebinding); what it cannot do is say another name than its own.
pub async fn guard(State(port): State<u16>, request: Request, next: Next) -> Response {
    let mut response = match is_meant_for_us(request.headers(), port) {
        true => next.run(request).await,
        false => {
            (StatusCode::MISDIRECTED_REQUEST, "this server answers to 127.0.0.1 and localhost only\n").into_response()
        }
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

fn is_meant_for_us(headers: &HeaderMap, port: u16) -> bool {
    let names = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{port}"));
    let said = |header| headers.get(header).map(|value| value.to_str().unwrap_or_default());
    let is_ours = said(HOST).is_some_and(|host| names.iter().any(|name| name == host));
    let is_from_us = said(ORIGIN).is_none_or(|origin| names.iter().any(|name| origin == format!("http://{name}")));
    is_ours && is_from_us && headers.get_all(HOST).iter().count() == 1
}
