//! The sentence in which some words of a file stand, to be shown with them.

use std::ops::Range;

use crate::content::remarks::in_markdown;

/// What ends a sentence, or a paragraph or an item without one.
const ENDS: &[&str] = &[". ", "! ", "? ", ".\n", "!\n", "?\n", ".\r\n", "!\r\n", "?\r\n", "\n\n", "\r\n\r\n", "\n- "];

/// The number of characters that are shown before words and after them.
const CHARACTERS: usize = 90;

/// The text of a sentence before the words at `words` and after them, on one line, within the bytes `bounds` of `text`.
pub fn around(text: &str, bounds: Range<usize>, words: &Range<usize>) -> [String; 2] {
    let before = without_remarks(&text[bounds.start.min(words.start)..words.start]);
    let after = without_remarks(&text[words.end..bounds.end.max(words.end)]);
    let start = ENDS.iter().filter_map(|end| before.rfind(end).map(|at| at + end.len())).max().unwrap_or_default();
    // The sign that ends a sentence belongs to it.
    let sign = |end: &str| end.find(char::is_whitespace).unwrap_or_default();
    let end = ENDS.iter().filter_map(|end| after.find(end).map(|at| at + sign(end))).min();
    let before = on_one_line(&before[start..]);
    let after = on_one_line(&after[..end.unwrap_or(after.len())]);
    [last_characters(before.trim_start()), first_characters(after.trim_end())]
}

/// The line that has the words at `words`.
pub fn line_of(text: &str, words: &Range<usize>) -> Range<usize> {
    let start = text[..words.start].rfind('\n').map_or(0, |end| end + 1);
    let end = text[words.end..].find('\n').map_or(text.len(), |length| words.end + length);
    start..end
}

fn on_one_line(text: &str) -> String {
    text.replace("\r\n", " ").replace('\n', " ")
}

/// A text without the remarks for colleagues in it.
fn without_remarks(text: &str) -> String {
    let mut left = String::new();
    let mut from = 0;
    for remark in in_markdown(text) {
        left += &text[from..remark.start];
        from = remark.end;
    }
    left + &text[from..]
}

fn last_characters(text: &str) -> String {
    match text.char_indices().rev().nth(CHARACTERS) {
        Some((at, _)) => format!("…{}", &text[at..]),
        None => text.to_owned(),
    }
}

fn first_characters(text: &str) -> String {
    match text.char_indices().nth(CHARACTERS) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &str, expected: [&str; 2]) {
        let start = text.find(words).expect("the words");
        assert_eq!(around(text, 0..text.len(), &(start..start + words.len())), expected.map(str::to_owned));
    }

    #[test]
    fn words_are_shown_in_their_sentence() {
        check("Een. Twee  drie vier. Vijf.", "  ", ["Twee", "drie vier."]);
        check("Een.\nTwee drie\nvier.\nVijf.", "drie", ["Twee ", " vier."]);
        check("Een\n\n- twee drie\n- vier", "twee", ["", " drie"]);
        check("alleen", "alleen", ["", ""]);
        check("Een<!-- Goed? Ja. --> twee <!-- TODO --> drie.", "twee", ["Een ", "  drie."]);
        let long = "a".repeat(200);
        check(&format!("{long} b"), "b", [&format!("…{} ", "a".repeat(90)), ""]);
    }
}
