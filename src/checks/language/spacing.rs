//! Extra, missing and invisible spaces and punctuation marks.

use std::sync::LazyLock;

use regex::{Regex, RegexSet};

use crate::content::passage::Passage;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::SPACING;

/// A pattern of wrong spacing, with its message and its hint.
type Rule = (&'static str, &'static str, &'static str);

const RULES: &[Rule] = &[
    (" {2,}", "several spaces in a row", "write one"),
    (r"\t", "a tab in a text", "write a space"),
    (
        r"[\u{ad}\u{200b}-\u{200f}\u{2060}\u{feff}]",
        "an invisible character",
        "remove it by typing the word again; the layout hyphenates by itself",
    ),
    (r" [,;:!?](?:\s|$)", "a space before a punctuation mark", "remove the space"),
    (r"[\p{L})’] \.(?:\s|$)", "a space before a full stop", "remove the space"),
    (r"\( | \)", "a space inside a bracket", "remove the space"),
    (r"\p{Ll}{2,}[.!?]\p{Lu}\p{Ll}", "no space between two sentences", "write a space after the full stop"),
    (r"\p{L}[,;]\p{L}", "no space after a comma", "write a space after it"),
    (r"[.,;:]{2,}", "several punctuation marks in a row", "write one"),
];

pub(super) fn check(passage: &Passage, diagnostics: &mut Diagnostics) {
    static PATTERNS: LazyLock<Vec<Regex>> =
        LazyLock::new(|| RULES.iter().map(|(pattern, ..)| Regex::new(pattern).expect("a valid pattern")).collect());
    // Most passages match none of them: one search over all patterns finds that out.
    static ANY: LazyLock<RegexSet> =
        LazyLock::new(|| RegexSet::new(RULES.iter().map(|(pattern, ..)| pattern)).expect("valid patterns"));
    for (pattern, (_, message, hint)) in ANY.matches(&passage.text).iter().map(|rule| (&PATTERNS[rule], &RULES[rule])) {
        for wrong in pattern.find_iter(&passage.text).filter(|wrong| !is_right(wrong.as_str())) {
            passage.warn(wrong.range(), SPACING, message, hint, diagnostics);
        }
    }
}

/// Whether these marks are right: an ellipsis, also after an abbreviation, or a mark after one, as in “etc.;” and “c.q.,”.
fn is_right(marks: &str) -> bool {
    matches!(marks, "..." | "....") || (marks.len() == 2 && marks.starts_with('.') && marks != "..")
}
