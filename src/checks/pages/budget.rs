//! A document has no more pages than its kind allows: the budget stands in the layouts.

use unicode_segmentation::UnicodeSegmentation;

use crate::checks::pages::typeset_document::Typeset;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::TOO_MANY_PAGES;

pub(super) fn check(typeset: &Typeset, found: &mut Diagnostics) {
    let pages = typeset.document.pages().len();
    let Some(budget) = typeset.limits.pages.filter(|budget| pages > *budget) else { return };
    let start = typeset.pages.starts[budget];
    let kind = typeset.context.document.kind.name;
    let message = format!(
        "this {kind} has {pages} pages, its budget is {budget}: about {} words too many, from here on",
        words_from(typeset, start).max(1)
    );
    let warning = typeset.location_from(start).warning(TOO_MANY_PAGES, message);
    found.push(warning.with_hint("shorten the texts; the budget stands in the layouts, as `page-budget`"));
}

/// The words of the document's own texts from a character of the pages on.
fn words_from(typeset: &Typeset, at: usize) -> usize {
    let passages = typeset.context.passages.iter().zip(&typeset.found);
    let words = passages.filter_map(|(passage, found)| {
        let (start, end) = (*found)?;
        let words = passage.text.unicode_words().count();
        // Of a passage that begins before, the part that stands after.
        let part = end.saturating_sub(at.max(start)) as f64 / end.saturating_sub(start).max(1) as f64;
        Some((words as f64 * part).round() as usize)
    });
    words.sum()
}
