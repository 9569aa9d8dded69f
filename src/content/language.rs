//! The languages of foreign words in a text.

use serde::{Deserialize, Serialize};

use crate::diagnostics::suggestion;
use crate::messages::{self, Argument, Message};

/// The languages that a text can name: the code (ISO 639-1) and the Dutch name. They have an alphabet that the fonts
/// can have, and are written from left to right.
const KNOWN: &[(&str, &str)] = &[
    ("af", "Afrikaans"),
    ("bg", "Bulgaars"),
    ("bs", "Bosnisch"),
    ("cs", "Tsjechisch"),
    ("da", "Deens"),
    ("de", "Duits"),
    ("el", "Grieks"),
    ("en", "Engels"),
    ("es", "Spaans"),
    ("et", "Estisch"),
    ("fi", "Fins"),
    ("fr", "Frans"),
    ("fy", "Fries"),
    ("ga", "Iers"),
    ("hr", "Kroatisch"),
    ("hu", "Hongaars"),
    ("id", "Indonesisch"),
    ("is", "IJslands"),
    ("it", "Italiaans"),
    ("la", "Latijn"),
    ("lb", "Luxemburgs"),
    ("lt", "Litouws"),
    ("lv", "Lets"),
    ("mk", "Macedonisch"),
    ("mt", "Maltees"),
    ("no", "Noors"),
    ("pl", "Pools"),
    ("pt", "Portugees"),
    ("ro", "Roemeens"),
    ("ru", "Russisch"),
    ("sk", "Slowaaks"),
    ("sl", "Sloveens"),
    ("so", "Somalisch"),
    ("sq", "Albanees"),
    ("sr", "Servisch"),
    ("sv", "Zweeds"),
    ("tr", "Turks"),
    ("uk", "Oekraïens"),
];

/// A language other than Dutch, by its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(String);

impl Language {
    /// The language with this code, in lower case; `None` if it is not one of the known languages.
    pub fn parse(code: &str) -> Option<Self> {
        KNOWN.iter().any(|(known, _)| *known == code).then(|| Self(code.to_owned()))
    }

    /// The code (ISO 639-1): `en`.
    pub fn code(&self) -> &str {
        &self.0
    }
}

/// A hint for an unknown code: the language with the most similar code or Dutch name, or else all codes.
pub fn hint(written: &str) -> Message {
    let words = KNOWN.iter().flat_map(|(code, name)| [*code, *name]);
    let nearest = suggestion::nearest(written, words);
    let found = KNOWN.iter().find(|(code, name)| nearest.is_some_and(|word| [*code, *name].contains(&word)));
    match found {
        Some((code, name)) => messages::did_you_mean_language(*code, *name),
        None => messages::known_names(Argument::names(KNOWN.iter().map(|(code, _)| code))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_english(hint: &Message) -> String {
        hint.in_language(messages::Language::English)
    }

    #[test]
    fn suggests_by_code_and_by_name() {
        for written in ["EN", "eng", "en-GB", "engels", "Engels"] {
            assert_eq!(Language::parse(written), None);
            assert_eq!(in_english(&hint(written)), "did you mean `en` (Engels)?", "{written}");
        }
        assert!(in_english(&hint("zz")).starts_with("known: `af`, `bg`, "));
    }

    #[test]
    fn codes_are_codes_of_typst() {
        for (code, _) in KNOWN {
            assert!(code.parse::<typst::text::Lang>().is_ok_and(|lang| lang.as_str() == *code), "{code}");
        }
        assert!(KNOWN.is_sorted(), "in the order of the codes");
    }
}
