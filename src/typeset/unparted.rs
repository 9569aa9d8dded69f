//! What a line break may not part: the day and its month, a number and its percent sign.
//!
//! They are put in a box. The characters stay as they were written: a space that does not break is another character,
//! which a reader who searches or copies meets.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use typst::foundations::{Content, NativeElement};
use typst::layout::BoxElem;
use typst::syntax::Span;
use typst::text::TextElem;

use crate::content::date::MONTHS;

/// A text as content, with its span. Of a text that is divided, typst counts from the begin of each part: a part so tells how
/// much of the text stands before it.
pub fn text(text: String, span: Span) -> Content {
    let ranges = ranges(&text);
    if ranges.is_empty() {
        return TextElem::packed(text).spanned(span);
    }
    let part = |range: Range<usize>| {
        let words = TextElem::packed(&text[range.clone()]).spanned(span);
        if range.start == 0 { words } else { words.set(TextElem::span_offset, range.start) }
    };
    let plain = |range: Range<usize>| (!range.is_empty()).then(|| part(range));
    let mut parts = Vec::new();
    let mut rest = 0;
    for range in ranges {
        parts.extend(plain(rest..range.start));
        rest = range.end;
        parts.push(BoxElem::new().with_body(Some(part(range))).pack());
    }
    Content::sequence(parts.into_iter().chain(plain(rest..text.len())))
}

/// Where in a text something stands that belongs together, in bytes.
pub fn ranges(text: &str) -> Vec<Range<usize>> {
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
            let _ = text(words.into(), Span::detached()).traverse(&mut |part: Content| -> ControlFlow<()> {
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
