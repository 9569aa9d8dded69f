//! Suggestions for unknown names: “did you mean …?”

use crate::messages::{self, Argument, Message};

/// The similarity (Jaro-Winkler, 0 to 1) from which on a known name is suggested.
const MIN_SIMILARITY: f64 = 0.75;

/// The known name that is most similar to `word`, if any is similar enough.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&word.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(score, _)| *score >= MIN_SIMILARITY)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

/// A hint for an unknown `word`: the nearest known name, or else all of them.
pub fn hint<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Message {
    match nearest(word, known.clone()) {
        Some(name) => messages::did_you_mean(name),
        None => messages::known_names(Argument::names(known)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn suggests_the_nearest_name() {
        assert_eq!(nearest("indicatr", ["oordeel", "indicator"]), Some("indicator"));
        assert_eq!(nearest("Emen", ["emmen", "gouda"]), Some("emmen"));
    }

    #[test]
    fn lists_the_names_when_none_is_similar() {
        let hint = hint("zzz", ["emmen", "gouda"]);
        assert_eq!(hint.in_language(Language::English), "known: `emmen`, `gouda`");
    }
}
