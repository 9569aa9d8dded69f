//! What stands twice: a word after itself, a paragraph in one file.

use std::collections::HashMap;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::content::passage::{Passage, PassageKind};
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::{DOUBLED_WORD, REPEATED_PASSAGE};

/// Words that Dutch sentences put twice: “dat dat zo is”, “voor wie die die hulp krijgt”.
const RIGHT: &[&str] = &["dat", "die"];

/// The shortest paragraph that is not repeated by chance, in bytes.
const LONG: usize = 50;

pub(super) fn check_words(passage: &Passage, found: &mut Diagnostics) {
    for pair in passage.words.windows(2).filter(|pair| pair[0].hash == pair[1].hash) {
        let (first, second) = (pair[0].range(), pair[1].range());
        let word = &passage.text[second.clone()];
        let is_twice = passage.text[first.clone()] == *word && word.chars().all(char::is_alphabetic);
        let between = &passage.text[first.end..second.start];
        let is_right = RIGHT.contains(&word) || !is_whole(&passage.text, &first) || !is_whole(&passage.text, &second);
        if is_twice && between.trim().is_empty() && !is_right {
            let message = format!("the word `{word}` stands twice");
            passage.warn(first.start..second.end, DOUBLED_WORD, message, "remove it once", found);
        }
    }
}

/// Whether a word is no part of a longer one, as the s of “risico’s” is.
fn is_whole(text: &str, word: &Range<usize>) -> bool {
    let from = text[..word.start].rfind(char::is_whitespace).unwrap_or_default();
    let to = text[word.end..].find(char::is_whitespace).map_or(text.len(), |at| word.end + at);
    text[from..to].unicode_word_indices().any(|(at, whole)| (from + at..from + at + whole.len()) == *word)
}

pub(super) fn check_passages(passages: &[Passage], found: &mut Diagnostics) {
    let mut seen = HashMap::new();
    for passage in passages.iter().filter(|passage| passage.kind != PassageKind::Fragment && passage.text.len() >= LONG)
    {
        let Some(location) = passage.start() else { continue };
        if let Some(first) = seen.insert((location.file, passage.text.as_str()), location.clone()) {
            let warning = location.warning(REPEATED_PASSAGE, "this paragraph stands twice in this file");
            found.push(warning.with_spanned_hint("it stands here too", &first).with_hint("remove it once"));
        }
    }
}
