//! The languages in which the program speaks.

use std::env;

/// A language of the catalogue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Dutch.
    Dutch,
    /// English.
    #[default]
    English,
}

/// The environment variable that chooses a language: `nl` or `en`.
const VARIABLE: &str = "FACTSHEET_UI";

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// Its tag by BCP 47 (<https://www.rfc-editor.org/info/bcp47>).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language with exactly this tag.
    pub fn with_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language of a tag such as `nl`, `nl-BE` or `nl_NL.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', '.', ';']).next()?;
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The language that the environment asks for, else that of the system, else English.
    pub fn of_environment() -> Self {
        let asked = env::var(VARIABLE).ok().and_then(|tag| Self::from_tag(&tag));
        asked.or_else(|| Self::from_tag(&sys_locale::get_locale()?)).unwrap_or_default()
    }

    /// The language for a reader who prefers these, by the header `Accept-Language`: Dutch if it is among them, as the
    /// content is Dutch.
    pub fn of_browser(accepted: &str) -> Self {
        let is_dutch = |tag| Self::from_tag(tag) == Some(Self::Dutch);
        if accepted.split(',').any(is_dutch) { Self::Dutch } else { Self::English }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_systems_and_browsers_are_known() {
        for tag in ["nl", "nl-BE", "nl_NL.UTF-8", "NL", " nl;q=0.5"] {
            assert_eq!(Language::from_tag(tag), Some(Language::Dutch), "{tag}");
        }
        assert_eq!(Language::from_tag("nld"), None);
        assert_eq!(Language::from_tag("C.UTF-8"), None);
    }

    #[test]
    fn dutch_comes_first_when_the_reader_knows_it() {
        assert_eq!(Language::of_browser("en-GB,en;q=0.9,nl;q=0.5"), Language::Dutch);
        assert_eq!(Language::of_browser("de,fr;q=0.5"), Language::English);
        assert_eq!(Language::of_browser(""), Language::English);
    }
}
