//! The token by which the server knows the browser that the user opened.

use axum::http::HeaderMap;

use crate::messages::{self, Message};
use crate::preview::cookies::cookies;

/// The number of random bytes of a token.
const BYTES: usize = 16;

/// A secret of one run: it is in the address that the program prints and opens, and from then on in a cookie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new random token.
    ///
    /// # Errors
    /// A message for the user when the system gives no random bytes.
    pub fn random() -> Result<Self, Message> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).map_err(|error| messages::no_random_numbers(error.to_string()))?;
        Ok(Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// The query of an address that gives the token to the browser: `token=…`.
    pub fn query(&self) -> String {
        format!("token={}", self.0)
    }

    /// The header that makes the browser send the token with each request of the server's own pages, and with none that
    /// another site makes. The name has the port: browsers send the cookies of all ports of this machine.
    pub fn cookie(&self, port: u16) -> String {
        format!("{}={}; Path=/; SameSite=Strict; HttpOnly", cookie_name(port), self.0)
    }

    /// Whether a request has the cookie.
    pub fn is_in(&self, headers: &HeaderMap, port: u16) -> bool {
        cookies(headers, &cookie_name(port)).any(|value| value == self.0)
    }

    /// The query of a request without its token, and whether that was this token; `None` if it has none.
    pub fn take_from(&self, query: &str) -> Option<(String, bool)> {
        let (tokens, others): (Vec<&str>, Vec<&str>) =
            query.split('&').partition(|part| part.split('=').next() == Some("token"));
        let is_own = tokens == [self.query()];
        (!tokens.is_empty()).then(|| (others.join("&"), is_own))
    }
}

fn cookie_name(port: u16) -> String {
    format!("factsheet-{port}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_gives_up_its_token_and_keeps_the_rest() {
        let token = Token("ab12".into());
        assert_eq!(token.take_from("at=a.md:3&token=ab12&ui=nl"), Some(("at=a.md:3&ui=nl".into(), true)));
        assert_eq!(token.take_from("token=ab12"), Some((String::new(), true)));
        for wrong in ["token=ab1", "token", "token=", "token=ab12&token=ab12", "token=ab12x"] {
            assert_eq!(token.take_from(wrong).map(|(_, is_own)| is_own), Some(false), "{wrong}");
        }
        assert_eq!(token.take_from("at=token"), None);
    }

    #[test]
    fn tokens_are_long_and_differ() {
        let [one, other] = [Token::random(), Token::random()].map(|token| token.expect("random bytes"));
        assert_ne!(one, other);
        assert_eq!(one.query().len(), "token=".len() + 2 * BYTES);
    }
}
