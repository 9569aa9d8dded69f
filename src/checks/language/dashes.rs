//! A hyphen where a dash is meant, and a hyphen that a line break left inside a word.

use std::sync::LazyLock;

use regex::Regex;

use crate::content::passage::Passage;
use crate::diagnostics::Diagnostics;
use crate::messages;

/// Words that may follow a part of a word: “Wmo- en jeugdbeleid”, “zorg- dan wel hulpvraag”.
const JOINS: &[&str] = &[
    "en",
    "of",
    "en/of",
    "als",
    "alsook",
    "alsmede",
    "noch",
    "tot",
    "maar",
    "dan",
    "resp",
    "respectievelijk",
    "c",
    "t",
];

pub(super) fn check_dashes(passage: &Passage, diagnostics: &mut Diagnostics) {
    static HYPHENS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r" (--?)(?: |$)|\p{L}(--)").expect("a valid pattern"));
    if !passage.text.contains('-') {
        return;
    }
    for captures in HYPHENS.captures_iter(&passage.text) {
        let Some(hyphen) = captures.get(1).or_else(|| captures.get(2)) else { continue };
        let place = (hyphen.range(), "–");
        passage.warn_with_correction(place, messages::hyphen_for_dash(), messages::write_dash(), diagnostics);
    }
}

pub(super) fn check_broken_words(passage: &Passage, diagnostics: &mut Diagnostics) {
    static BROKEN: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?<first>\p{L}+)-\s+(?<next>[\p{L}/]+)|\s(?<end>-\p{L}+)").expect("a valid pattern")
    });
    if !passage.text.contains('-') {
        return;
    }
    for captures in BROKEN.captures_iter(&passage.text) {
        match (captures.name("first"), captures.name("next"), captures.name("end")) {
            (Some(first), Some(next), _)
                if !joins(next.as_str()) && !passage.is_foreign(&(first.start()..next.end())) =>
            {
                let range = first.start()..next.end();
                let message = messages::hyphen_and_space_in_word(&passage.text[range.clone()]);
                let hint = messages::join_word(first.as_str(), next.as_str());
                passage.warn(range, message, hint, diagnostics);
            }
            (None, None, Some(end)) if !joins(last_word(&passage.text[..end.start()])) => {
                let message = messages::word_starts_with_hyphen(end.as_str());
                passage.warn(end.range(), message, messages::write_space_after_hyphen(), diagnostics);
            }
            _ => {}
        }
    }
}

fn joins(word: &str) -> bool {
    JOINS.contains(&word.to_lowercase().as_str())
}

fn last_word(text: &str) -> &str {
    text.split_whitespace().next_back().unwrap_or_default()
}
