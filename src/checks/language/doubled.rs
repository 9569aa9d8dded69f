//! What stands twice: a word after itself, a paragraph in one file.

use std::collections::HashMap;

use unicode_segmentation::UnicodeSegmentation;

use crate::checks::passage::{Kind, Passage};
use crate::codes::{DOUBLED_WORD, REPEATED_PASSAGE};
use crate::diagnostics::Diagnostics;

/// Words that Dutch sentences put twice: “dat dat zo is”, “voor wie die die hulp krijgt”.
const RIGHT: &[&str] = &["dat", "die"];

/// The shortest paragraph that is not repeated by chance, in bytes.
const LONG: usize = 50;

pub(super) fn check_words(passage: &Passage, found: &mut Diagnostics) {
    let words: Vec<(usize, &str)> = passage.text.unicode_word_indices().collect();
    for pair in words.windows(2) {
        let [(first_at, first), (at, word)] = pair else { continue };
        let between = &passage.text[first_at + first.len()..*at];
        let is_twice = first == word && word.chars().all(char::is_alphabetic) && between.trim().is_empty();
        if is_twice && !RIGHT.contains(word) {
            let message = format!("the word `{word}` stands twice");
            passage.warn(*first_at..at + word.len(), DOUBLED_WORD, message, "remove it once", found);
        }
    }
}

pub(super) fn check_passages(passages: &[Passage], found: &mut Diagnostics) {
    let mut seen = HashMap::new();
    for passage in passages.iter().filter(|passage| passage.kind != Kind::Fragment && passage.text.len() >= LONG) {
        let Some(place) = passage.start() else { continue };
        if let Some(first) = seen.insert((place.file, passage.text.as_str()), place.clone()) {
            let warning = place.warning(REPEATED_PASSAGE, "this paragraph stands twice in this file");
            found.push(warning.with_spanned_hint("it stands here too", &first).with_hint("remove it once"));
        }
    }
}
