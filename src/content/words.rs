//! The words of a text, each with a hash, for checks that compare millions of words.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::FxHasher;
use unicode_segmentation::UnicodeSegmentation;

/// A word of a text. Hyphens and apostrophes separate words here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Where it starts, in bytes.
    start: u32,
    /// Where it ends, in bytes.
    end: u32,
    /// The hash of the word in lower case.
    pub hash: u64,
}

impl Word {
    /// Its range in the text, in bytes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The words of a text, in order.
pub fn split(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 6);
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, character.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.extend(word(text, from..at));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The word at a range; `None` beyond 4 GB, which no file has.
fn word(text: &str, range: Range<usize>) -> Option<Word> {
    let hash = lowercase_hash(&text[range.clone()]);
    Some(Word { start: u32::try_from(range.start).ok()?, end: u32::try_from(range.end).ok()?, hash })
}

/// The words of a text in lower case; “CJG-aanpak” is two words.
pub fn lowercase_words(text: &str) -> Vec<String> {
    text.unicode_words().map(str::to_lowercase).collect()
}

fn lowercase_hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    match word.is_ascii() {
        true => word.bytes().for_each(|byte| hasher.write_u8(byte.to_ascii_lowercase())),
        false => word.chars().flat_map(char::to_lowercase).for_each(|character| character.hash(&mut hasher)),
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_a_hash_and_a_range() {
        let text = "Één risico’s, één";
        let words = split(text);
        let texts: Vec<_> = words.iter().map(|word| &text[word.range()]).collect();
        assert_eq!(texts, ["Één", "risico", "s", "één"]);
        assert_eq!(words[0].hash, words[3].hash, "case does not matter");
        assert_ne!(words[0].hash, words[1].hash);
    }
}
