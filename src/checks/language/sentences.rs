//! The start and the end of sentences: a paragraph without a full stop has often lost its last words.

use std::sync::LazyLock;

use regex::Regex;

use crate::content::passage::{PLACEHOLDER, Passage, PassageKind};
use crate::diagnostics::Diagnostics;
use crate::messages;

/// Abbreviations after which a sentence continues.
const ABBREVIATIONS: &[&str] = &[
    "etc", "bv", "bijv", "resp", "incl", "excl", "evt", "ca", "nr", "nrs", "art", "jl", "mr", "dr", "drs", "ing", "ir",
    "prof", "dhr", "mw", "mevr", "max", "min", "mln", "gem", "zgn", "vgl", "blz", "tel", "afd", "enz", "aug", "sept",
];

pub(super) fn check_end(passage: &Passage, diagnostics: &mut Diagnostics) {
    if passage.kind != PassageKind::Paragraph {
        return;
    }
    let text = passage.text.trim_end();
    let ends = text.trim_end_matches(['’', ')', ']']).ends_with(['.', '?', '!', ':', ';', '…', PLACEHOLDER]);
    // “(problemen in combinatie met verslavingsproblematiek etc.)” has its full stop inside.
    if text.is_empty() || ends {
        return;
    }
    let from = text.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let from = from.min(text.len());
    passage.warn(from..text.len(), messages::no_full_stop(), messages::last_words_missing(), diagnostics);
}

pub(super) fn check_start(passage: &Passage, diagnostics: &mut Diagnostics) {
    static AFTER_STOP: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"[.?!]\s+(\p{Ll}[\p{L}’-]*)").expect("a valid pattern"));
    if passage.kind != PassageKind::Paragraph {
        return;
    }
    let hint = messages::capital_or_first_words;
    let first = passage.text.find(char::is_whitespace).unwrap_or(passage.text.len());
    if passage.text.starts_with(char::is_lowercase) {
        passage.warn(0..first, messages::paragraph_without_capital(), hint(), diagnostics);
    }
    for captures in AFTER_STOP.captures_iter(&passage.text) {
        let (Some(stop), Some(word)) = (captures.get(0), captures.get(1)) else { continue };
        if !continues(&passage.text[..stop.start()]) {
            passage.warn(word.range(), messages::sentence_without_capital(), hint(), diagnostics);
        }
    }
}

/// Whether a sentence continues after the full stop of its last word: an abbreviation, or a single letter as in “o.a.”.
fn continues(before: &str) -> bool {
    let word = before.rsplit(|character: char| !character.is_alphabetic()).next().unwrap_or_default();
    word.chars().count() < 2 || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}
