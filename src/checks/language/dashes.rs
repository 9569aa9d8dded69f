//! A hyphen where a dash is meant, and a hyphen that a line break left inside a word.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::passage::Passage;
use crate::codes::{BROKEN_WORD, HYPHEN_FOR_DASH};
use crate::diagnostics::Diagnostics;

/// What may follow a part of a word: “Wmo- en jeugdbeleid”, “zorg- dan wel hulpvraag”.
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

pub(super) fn check_dashes(passage: &Passage, found: &mut Diagnostics) {
    static HYPHENS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r" (--?)(?: |$)|\p{L}(--)").expect("a valid pattern"));
    for captures in HYPHENS.captures_iter(&passage.text) {
        let Some(hyphen) = captures.get(1).or_else(|| captures.get(2)) else { continue };
        let message = "a hyphen, where a dash is meant";
        passage.warn(hyphen.range(), HYPHEN_FOR_DASH, message, "write –", found);
    }
}

pub(super) fn check_broken_words(passage: &Passage, found: &mut Diagnostics) {
    static BROKEN: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(\p{L}+)-\s+([\p{L}/]+)|([\p{L}]+)\s+-(\p{L}+)").expect("a valid pattern"));
    for captures in BROKEN.captures_iter(&passage.text) {
        let group = |index| captures.get(index).map_or("", |part| part.as_str());
        let joins = |word: &str| JOINS.contains(&word.to_lowercase().as_str());
        let is_right = if captures.get(1).is_some() { joins(group(2)) } else { joins(group(3)) };
        if !is_right && let Some(whole) = captures.get(0) {
            let (first, second) = (group(1).to_owned() + group(3), group(2).to_owned() + group(4));
            let message = format!("`{}`: a hyphen with a space inside a word", whole.as_str());
            let hint = format!("is `{first}{second}` meant, or `{first}-{second}`? before “en” and “of” it is right");
            passage.warn(whole.range(), BROKEN_WORD, message, &hint, found);
        }
    }
}
