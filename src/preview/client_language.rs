//! The language of the reader that a request comes from.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, HOST, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::response::{IntoResponseParts, ResponseParts};

use crate::messages::Language;
use crate::preview::cookies::cookies;

/// What an answer in the language of the reader depends on, for the header `Vary`.
pub const VARIES: &str = "Accept-Language, Cookie";

/// The language in which a request is answered: the one that its address chooses, or an address chose before it; else the
/// one that the browser prefers.
#[derive(Debug, Clone, Copy)]
pub struct ClientLanguage(pub Language);

/// The language that an address chooses, as `?ui=nl`. A page that is answered with it makes the browser remember it.
#[derive(Debug, Clone)]
pub struct LanguageChoice(Option<HeaderValue>);

impl ClientLanguage {
    /// The language of a request.
    pub fn of(address: &Uri, headers: &HeaderMap) -> Self {
        let name = cookie_name(headers);
        let remembered = || cookies(headers, &name).find_map(Language::with_tag);
        let preferred = || {
            let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            Language::of_browser(accepted.unwrap_or_default())
        };
        Self(chosen(address).or_else(remembered).unwrap_or_else(preferred))
    }
}

impl<S: Sync> FromRequestParts<S> for ClientLanguage {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.uri, &parts.headers))
    }
}

impl<S: Sync> FromRequestParts<S> for LanguageChoice {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let cookie = |language: Language| {
            let cookie = format!("{}={}; Path=/; SameSite=Strict", cookie_name(&parts.headers), language.tag());
            HeaderValue::try_from(cookie).ok()
        };
        Ok(Self(chosen(&parts.uri).and_then(cookie)))
    }
}

impl IntoResponseParts for LanguageChoice {
    type Error = Infallible;

    fn into_response_parts(self, mut answer: ResponseParts) -> Result<ResponseParts, Infallible> {
        if let Some(cookie) = self.0 {
            answer.headers_mut().append(SET_COOKIE, cookie);
        }
        Ok(answer)
    }
}

/// The language that an address chooses.
fn chosen(address: &Uri) -> Option<Language> {
    address.query()?.split('&').filter_map(|part| part.strip_prefix("ui=")).find_map(Language::with_tag)
}

/// The name of the cookie with the language. It has the port, as that of the token has.
fn cookie_name(headers: &HeaderMap) -> String {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    format!("factsheet-ui-{}", host.rsplit(':').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(address: &str, headers: &[(&'static str, &str)]) -> Language {
        let headers = headers.iter().map(|(name, value)| {
            (name.parse().expect("a name of a header"), HeaderValue::from_str(value).expect("a value of a header"))
        });
        ClientLanguage::of(&address.parse().expect("an address"), &headers.collect()).0
    }

    #[test]
    fn the_address_comes_before_the_cookie_and_that_before_the_browser() {
        let dutch = ("accept-language", "en;q=0.9, nl;q=0.8");
        let host = ("host", "127.0.0.1:4711");
        let english = ("cookie", "factsheet-4711=abc; factsheet-ui-4711=en");
        assert_eq!(language("/", &[]), Language::English);
        assert_eq!(language("/", &[dutch]), Language::Dutch);
        assert_eq!(language("/", &[dutch, host, english]), Language::English);
        assert_eq!(language("/?at=a.md:3&ui=nl", &[host, english]), Language::Dutch);
        assert_eq!(language("/?ui=xx", &[dutch]), Language::Dutch, "an unknown language is not chosen");
        let other_port = ("cookie", "factsheet-ui-4712=en");
        assert_eq!(language("/", &[dutch, host, other_port]), Language::Dutch, "another server's cookie");
    }
}
