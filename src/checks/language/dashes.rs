//! A hyphen where a dash is meant, and a hyphen that a line break left inside a word.

use std::sync::LazyLock;

use regex::Regex;

use crate::content::passage::Passage;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::{BROKEN_WORD, HYPHEN_FOR_DASH};

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
        let message = "a hyphen, where a dash is meant";
        passage.warn_with_correction((hyphen.range(), "–"), HYPHEN_FOR_DASH, (message, "write –"), diagnostics);
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
                let message = format!("`{}`: a hyphen with a space inside a word", &passage.text[range.clone()]);
                let (first, next) = (first.as_str(), next.as_str());
                let hint = format!("is `{first}{next}` meant, or `{first}-{next}`? before “en” and “of” it is right");
                passage.warn(range, BROKEN_WORD, message, &hint, diagnostics);
            }
            (None, None, Some(end)) if !joins(last_word(&passage.text[..end.start()])) => {
                let message = format!("`{}`: a word that starts with a hyphen", end.as_str());
                let hint = "in a list, write a space after the hyphen; after “en” and “of” it is right";
                passage.warn(end.range(), BROKEN_WORD, message, hint, diagnostics);
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
