//! The words of a text as numbers: what checks compare that look for the same words in a million others.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::FxHasher;
use unicode_segmentation::UnicodeSegmentation;

/// A word of a text. What joins words, such as a hyphen or an apostrophe, parts them here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Where it begins, in bytes.
    start: u32,
    /// Where it ends.
    end: u32,
    /// The same for the same word, also with a capital.
    pub number: u64,
}

impl Word {
    /// Where it stands in its text, in bytes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The words of a text, in their order.
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

/// The word at a range. None is there in a text of gigabytes, and files are far smaller.
fn word(text: &str, range: Range<usize>) -> Option<Word> {
    let number = number(&text[range.clone()]);
    Some(Word { start: u32::try_from(range.start).ok()?, end: u32::try_from(range.end).ok()?, number })
}

/// The words of a text in lower case; of “CJG-aanpak” also its parts.
pub fn lowercase_words(text: &str) -> Vec<String> {
    text.unicode_words().map(str::to_lowercase).collect()
}

fn number(word: &str) -> u64 {
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
    fn words_have_a_number_and_a_place() {
        let text = "Één risico’s, één";
        let words = split(text);
        let texts: Vec<_> = words.iter().map(|word| &text[word.range()]).collect();
        assert_eq!(texts, ["Één", "risico", "s", "één"]);
        assert_eq!(words[0].number, words[3].number, "a capital makes no other word");
        assert_ne!(words[0].number, words[1].number);
    }
}
