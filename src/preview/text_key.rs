//! The keys by which clients name the texts on a page.

use std::fmt::{self, Display, Formatter};
use std::num::NonZeroU64;

use serde::{Serialize, Serializer};
use typst::syntax::Span;

use crate::content::prose::TextId;
use crate::typeset::spans;

/// What a text run is part of. Clients get it with a page, and send it back to ask for its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextKey {
    /// A text of the content. Written as its number, in hexadecimal.
    Content(TextId),
    /// Something that a layout wrote. Written as `l` and the number of the layout's span, in hexadecimal.
    Layout(Span),
}

impl TextKey {
    /// The key of what typst typeset with a span.
    pub fn of_span(span: Span) -> Self {
        spans::find_text(span).map_or(Self::Layout(span), |(text, _)| Self::Content(text))
    }

    /// The key of generated text that has no source, such as the bullets of a list.
    pub fn detached() -> Self {
        Self::Layout(Span::detached())
    }

    /// The key that a client sent; `None` if it has not the form of one.
    pub fn parse(key: &str) -> Option<Self> {
        let number = |digits| u64::from_str_radix(digits, 16).ok();
        match key.strip_prefix('l') {
            Some(span) => Some(Self::Layout(Span::from_raw(NonZeroU64::new(number(span)?)?))),
            None => number(key).map(|text| Self::Content(TextId(text))),
        }
    }
}

impl Display for TextKey {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(text) => write!(formatter, "{:x}", text.0),
            Self::Layout(span) => write!(formatter, "l{:x}", span.into_raw()),
        }
    }
}

impl Serialize for TextKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_was_written() {
        for key in [TextKey::Content(TextId(0x1f40)), TextKey::detached()] {
            assert_eq!(TextKey::parse(&key.to_string()), Some(key));
        }
        for key in ["", "l", "l0", "zz", "ffffffffffffffffff"] {
            assert_eq!(TextKey::parse(key), None, "{key}");
        }
    }
}
