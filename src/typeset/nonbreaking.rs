//! Prevents line breaks between a day and its month, and between a number and its percent sign.
//!
//! Such phrases are put in a box. Their characters stay the same: a non-breaking space is another character, which
//! would be in the way of readers who search or copy the text.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use typst::foundations::{Content, NativeElement};
use typst::layout::BoxElem;
use typst::text::TextElem;

use crate::content::date::MONTHS;
use crate::content::prose::TextId;
use crate::typeset::spans::span;

/// A text as content, with a span for each part.
pub fn content(text: String, id: TextId) -> Content {
    let parts = parts(&text).into_iter().enumerate().map(|(index, Part { range, is_unbreakable })| {
        let words = TextElem::packed(&text[range]).spanned(span(id, index));
        if is_unbreakable { BoxElem::new().with_body(Some(words)).pack() } else { words }
    });
    Content::sequence(parts)
}

/// A part of a text, for typesetting.
pub struct Part {
    /// Its byte range in the text.
    pub range: Range<usize>,
    /// Whether no line break may be inside it.
    pub is_unbreakable: bool,
}

/// Divides a text into its parts, in order. None of them is empty.
pub fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = 0;
    for range in unbreakable_ranges(text) {
        parts.push(Part { range: rest..range.start, is_unbreakable: false });
        rest = range.end;
        parts.push(Part { range, is_unbreakable: true });
    }
    parts.push(Part { range: rest..text.len(), is_unbreakable: false });
    parts.retain(|part| !part.range.is_empty());
    parts
}

/// The byte ranges of a text that must not be broken.
fn unbreakable_ranges(text: &str) -> Vec<Range<usize>> {
    static PHRASES: LazyLock<Regex> = LazyLock::new(|| {
        let months = MONTHS.join("|");
        Regex::new(&format!(r"\b\d{{1,2}} (?:{months})\b|\b\d+(?:,\d+)? %")).expect("a valid pattern")
    });
    PHRASES.find_iter(text).map(|found| found.range()).collect()
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;

    #[test]
    fn only_unbreakable_phrases_are_put_in_a_box() {
        let boxes = |words: &str| {
            let mut boxes = 0;
            let _ = content(words.into(), TextId::default()).traverse(&mut |part: Content| -> ControlFlow<()> {
                boxes += usize::from(part.is::<BoxElem>());
                ControlFlow::Continue(())
            });
            boxes
        };
        assert_eq!(boxes("Op 1 januari 2015 en 16 december is 3,5 % bereikt."), 3);
        assert_eq!(boxes("In januari 2015 zijn 14 fte, 100 gezinnen en 2 maartse buien."), 0);
        assert_eq!(boxes("per 2014 juni"), 0);
    }
}
