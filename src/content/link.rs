//! The addresses that a link in a text can have.
//!
//! Readers of a published document trust the publisher. Therefore a link can lead to the web, an e-mail address or a
//! telephone number only.

use url::{ParseError, Url};

use crate::messages::{self, CodedMessage, Message};

/// The maximum length of an address, in bytes (typst 0.15.1, `Url::new`).
const MAX_LENGTH: usize = 8000;

/// The reason why a link cannot have an address.
#[derive(Debug, PartialEq, Eq)]
pub struct AddressError {
    /// The message, for an editor.
    pub message: CodedMessage,
    /// The hint: what to write instead.
    pub hint: Message,
}

/// The address as it is written to the PDF: unchanged if it is ASCII, or else with other characters percent-encoded
/// (ISO 32000-1, 12.6.4.7: a URI action holds 7-bit ASCII).
///
/// # Errors
/// An address with another scheme than `https`, `http`, `mailto` and `tel` (in either case) or without one, with a
/// character that is in no address, with nothing after its scheme, without the host of a web site, or with more than
/// 8,000 bytes.
pub fn address(written: &str) -> Result<String, AddressError> {
    let rest = after_scheme(written)?;
    if let Some(character) = written.chars().find(|character| is_forbidden(*character)) {
        return Err(forbidden(character));
    }
    if rest.is_empty() {
        return Err(AddressError::new(messages::address_stops(written), messages::write_whole_address()));
    }
    let parsed = Url::parse(written).map_err(not_a_web_address)?;
    let address = if written.is_ascii() { written.to_owned() } else { parsed.into() };
    if address.len() > MAX_LENGTH {
        return Err(AddressError::new(messages::too_long_address(), messages::shorten_address()));
    }
    Ok(address)
}

/// The part of an address after its scheme; of a web address, after the slashes.
fn after_scheme(written: &str) -> Result<&str, AddressError> {
    let Some((scheme, rest)) = written.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) else {
        return Err(AddressError::new(messages::incomplete_address(), messages::address_schemes()));
    };
    match scheme.to_ascii_lowercase().as_str() {
        "mailto" | "tel" => Ok(rest),
        // `Url::parse` accepts any number of slashes, and backslashes for them.
        "https" | "http" => {
            let host = rest.strip_prefix("//").filter(|host| !host.starts_with(['/', '\\']));
            host.ok_or_else(|| not_a_web_address(ParseError::EmptyHost))
        }
        other => Err(AddressError::new(messages::address_of_other_kind(other), messages::address_schemes())),
    }
}

fn not_a_web_address(reason: ParseError) -> AddressError {
    let message = match reason {
        ParseError::EmptyHost => messages::web_address_without_host(),
        ParseError::InvalidPort => messages::web_address_with_wrong_port(),
        _ => messages::not_a_web_address(),
    };
    AddressError::new(message, messages::address_example())
}

/// Whether an address cannot contain a character: white space, control characters, and ASCII characters that RFC 3986
/// does not allow.
fn is_forbidden(character: char) -> bool {
    character.is_whitespace() || character.is_control() || "\"<>\\^`{|}".contains(character)
}

fn forbidden(character: char) -> AddressError {
    let message = match character {
        c if c.is_whitespace() => messages::space_in_address(),
        c if c.is_control() => messages::control_character_in_address(),
        c => messages::character_not_in_address(c),
    };
    let encoded: String = character.encode_utf8(&mut [0; 4]).bytes().map(|byte| format!("%{byte:02X}")).collect();
    AddressError::new(message, messages::encode_character(encoded))
}

/// Whether a text is a scheme (RFC 3986, 3.1): otherwise its colon belongs to a relative address.
fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

impl AddressError {
    fn new(message: CodedMessage, hint: Message) -> Self {
        Self { message, hint }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_addresses_stay_unchanged() {
        for good in [
            "https://www.example.nl",
            "HTTP://example.nl:8080/a%20b?c=d#e",
            "mailto:info@example.nl?subject=x",
            "Tel:+31-20-5550123",
        ] {
            assert_eq!(address(good).as_deref(), Ok(good));
        }
    }

    #[test]
    fn other_characters_are_percent_encoded() {
        assert_eq!(address("https://example.nl/één").as_deref(), Ok("https://example.nl/%C3%A9%C3%A9n"));
        assert_eq!(address("mailto:zoë@example.nl").as_deref(), Ok("mailto:zo%C3%AB@example.nl"));
    }

    #[test]
    fn others_are_refused() {
        let long = format!("https://example.nl/{}", "a".repeat(MAX_LENGTH));
        for bad in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "file:///etc/passwd",
            "data:text/html,x",
            "ftp://example.nl",
            "www.example.nl",
            "/pad",
            "#kop",
            "//example.nl",
            "",
            "https:example.nl",
            "https:/example.nl",
            "https://",
            "https:///pad",
            "https://\\pad",
            "https://?x",
            "https://example.nl:99999",
            "https://exam ple.nl",
            "https://example.nl/a b",
            "https://example.nl/a\u{a0}b",
            "https://example.nl/a\nb",
            "https://example.nl/a\u{7f}b",
            "\u{1}https://example.nl",
            " https://example.nl",
            "https://example.nl/{gemeente}",
            "mailto:",
            "tel:",
            long.as_str(),
        ] {
            assert!(address(bad).is_err(), "{bad:?}");
        }
    }
}
