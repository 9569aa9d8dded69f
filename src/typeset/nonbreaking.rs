//! What a line break may not part: the day and its month, a number and its percent sign.
//!
//! They are put in a box. The characters stay as they were written: a space that does not break is another character,
//! which a reader who searches or copies meets.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use typst::foundations::{Content, NativeElement};
use typst::layout::BoxElem;
use typst::text::TextElem;

use crate::content::date::MONTHS;
use crate::content::prose::TextId;
use crate::typeset::spans::span;

/// A text as content, each part with its span.
pub fn text(text: String, id: TextId) -> Content {
    let parts = parts(&text).into_iter().enumerate().map(|(index, Part { range, is_whole })| {
        let words = TextElem::packed(&text[range]).spanned(span(id, index));
        if is_whole { BoxElem::new().with_body(Some(words)).pack() } else { words }
    });
    Content::sequence(parts)
}

/// A part of a text.
pub struct Part {
    /// Its bytes.
    pub range: Range<usize>,
    /// Whether it stays in one line.
    pub is_whole: bool,
}

/// A text in its parts.
pub fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = 0;
    for range in ranges(text) {
        parts.push(Part { range: rest..range.start, is_whole: false });
        rest = range.end;
        parts.push(Part { range, is_whole: true });
    }
    parts.push(Part { range: rest..text.len(), is_whole: false });
    parts.retain(|part| !part.range.is_empty());
    parts
}

/// Where in a text something stands that belongs together, in bytes.
fn ranges(text: &str) -> Vec<Range<usize>> {
    static UNPARTED: LazyLock<Regex> = LazyLock::new(|| {
        let months = MONTHS.join("|");
        Regex::new(&format!(r"\b\d{{1,2}} (?:{months})\b|\b\d+(?:,\d+)? %")).expect("a valid pattern")
    });
    UNPARTED.find_iter(text).map(|found| found.range()).collect()
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;

    #[test]
    fn only_what_belongs_together_is_put_in_a_box() {
        let boxes = |words: &str| {
            let mut boxes = 0;
            let _ = text(words.into(), TextId::default()).traverse(&mut |part: Content| -> ControlFlow<()> {
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
