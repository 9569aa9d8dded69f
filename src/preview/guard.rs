//! Which requests the server answers, and what browsers may do with the answers.

use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The headers of every answer: the browser loads and runs only what this server sends, and no other page may embed it.
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

/// The header that the preview's own pages send with a request that has an effect. For a page from elsewhere, the
/// browser asks the server's permission first (a CORS preflight), which it does not get.
pub const OWN_PAGE: &str = "x-factsheet";

/// Passes requests on that are addressed to this server, on `port`; others are answered with 421. A website can make
/// its own name resolve to this machine (DNS rebinding), but the browser then still sends that name as host.
pub async fn guard(State(port): State<u16>, request: Request, next: Next) -> Response {
    let mut response = match is_for_this_server(request.headers(), port) {
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

/// Whether a request has exactly one host, which is this server, and comes from none but its own pages.
fn is_for_this_server(headers: &HeaderMap, port: u16) -> bool {
    let hosts = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{port}"));
    let value = |header| headers.get(header).map(|value| value.to_str().unwrap_or_default());
    let is_own_host = value(HOST).is_some_and(|host| hosts.iter().any(|own| own == host));
    let is_own_origin = value(ORIGIN).is_none_or(|origin| hosts.iter().any(|own| origin == format!("http://{own}")));
    is_own_host && is_own_origin && headers.get_all(HOST).iter().count() == 1
}
