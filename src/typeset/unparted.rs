//! What a line break may not part: the day and its month, a number and its percent sign.
//!
//! They are put in a box. The characters stay as they were written: a space that does not break is another character,
//! which a reader who searches or copies meets.

use std::sync::LazyLock;

use regex::Regex;
use typst::foundations::{Content, NativeElement};
use typst::layout::BoxElem;
use typst::text::TextElem;

use crate::content::date::MONTHS;

/// A text as content.
pub fn text(text: String) -> Content {
    static UNPARTED: LazyLock<Regex> = LazyLock::new(|| {
        let months = MONTHS.join("|");
        Regex::new(&format!(r"\b\d{{1,2}} (?:{months})\b|\b\d+(?:,\d+)? %")).expect("a valid pattern")
    });
    let ranges: Vec<_> = UNPARTED.find_iter(&text).map(|found| found.range()).collect();
    if ranges.is_empty() {
        return TextElem::packed(text);
    }
    let mut parts = Vec::new();
    let mut rest = 0;
    for range in ranges {
        parts.extend(plain(&text[rest..range.start]));
        parts.push(BoxElem::new().with_body(Some(TextElem::packed(&text[range.clone()]))).pack());
        rest = range.end;
    }
    Content::sequence(parts.into_iter().chain(plain(&text[rest..])))
}

fn plain(text: &str) -> Option<Content> {
    (!text.is_empty()).then(|| TextElem::packed(text))
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;

    #[test]
    fn only_what_belongs_together_is_put_in_a_box() {
        let boxes = |words: &str| {
            let mut boxes = 0;
            let _ = text(words.into()).traverse(&mut |part: Content| -> ControlFlow<()> {
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
