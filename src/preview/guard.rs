//! Which requests the server answers, and what browsers may do with the answers.

use axum::extract::{Request, State};
use axum::http::header::{HOST, LOCATION, ORIGIN, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::messages::{self, Message};
use crate::preview::client_language::ClientLanguage;
use crate::preview::token::Token;

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
const OWN_PAGE: &str = "x-factsheet";

/// What requests are held against.
#[derive(Debug, Clone)]
pub struct Guard {
    /// The port of the server.
    pub port: u16,
    /// The token of this run.
    pub token: Token,
}

/// Passes requests on that are addressed to this server, and, if they have an effect, come from its own pages in the
/// browser that the user opened. Others are answered here. A website can make its own name resolve to this machine (DNS
/// rebinding), but the browser then still sends that name as host.
pub async fn guard(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    let mut response = match guard.answer(&request) {
        Some(answer) => answer,
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

impl Guard {
    /// The answer to a request that is not passed on: a refusal, or what stores the token in the browser.
    fn answer(&self, request: &Request) -> Option<Response> {
        if !is_for_this_server(request.headers(), self.port) {
            return Some(refuse(StatusCode::MISDIRECTED_REQUEST, &messages::only_own_addresses(), request));
        }
        if request.method().is_safe() {
            return self.store_token(request.uri());
        }
        let is_own_page = request.headers().contains_key(OWN_PAGE);
        let is_allowed = is_own_page && self.token.is_in(request.headers(), self.port);
        (!is_allowed).then(|| refuse(StatusCode::FORBIDDEN, &messages::open_printed_address(), request))
    }

    /// Leads a request with a token to the same address without it: addresses are copied and shown, tokens are not. Its
    /// own token is stored in a cookie. `None` for a request without a token.
    fn store_token(&self, address: &Uri) -> Option<Response> {
        let (query, is_own) = self.token.take_from(address.query()?)?;
        // Two slashes at the start would be the name of another server.
        let path = format!("/{}", address.path().trim_start_matches('/'));
        let target = if query.is_empty() { path } else { format!("{path}?{query}") };
        let mut response = (StatusCode::SEE_OTHER, [(LOCATION, target)]).into_response();
        if is_own && let Ok(cookie) = HeaderValue::from_str(&self.token.cookie(self.port)) {
            response.headers_mut().insert(SET_COOKIE, cookie);
        }
        Some(response)
    }
}

/// An answer that is a message for the reader.
fn refuse(status: StatusCode, message: &Message, request: &Request) -> Response {
    let ClientLanguage(language) = ClientLanguage::of(request.uri(), request.headers());
    (status, message.in_language(language) + "\n").into_response()
}

/// Whether a request has exactly one host, which is this server, and comes from none but its own pages.
fn is_for_this_server(headers: &HeaderMap, port: u16) -> bool {
    let hosts = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{port}"));
    let value = |header| headers.get(header).map(|value| value.to_str().unwrap_or_default());
    let is_own_host = value(HOST).is_some_and(|host| hosts.iter().any(|own| own == host));
    let is_own_origin = value(ORIGIN).is_none_or(|origin| hosts.iter().any(|own| origin == format!("http://{own}")));
    is_own_host && is_own_origin && headers.get_all(HOST).iter().count() == 1
}
