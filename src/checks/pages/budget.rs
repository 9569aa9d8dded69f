//! Documents with more pages than the budget of their kind, which the layouts give.

use unicode_segmentation::UnicodeSegmentation;

use crate::checks::pages::typeset_document::TypesetDocument;
use crate::diagnostics::Diagnostics;
use crate::messages;

pub(super) fn check(typeset: &TypesetDocument, diagnostics: &mut Diagnostics) {
    let pages = typeset.document.pages().len();
    let Some(budget) = typeset.limits.pages.filter(|budget| pages > *budget) else { return };
    let start = typeset.pages.text.starts[budget];
    let kind = typeset.context.document.kind.name;
    let message = messages::too_many_pages(budget, kind, pages, words_from(typeset, start).max(1));
    let warning = typeset.location_from(start).warning(message);
    diagnostics.push(warning.with_hint(messages::shorten_to_budget()));
}

/// The number of words of the document's own texts from a byte of the pages on.
fn words_from(typeset: &TypesetDocument, at: usize) -> usize {
    let words = typeset.passages().map(|(passage, range)| {
        let words = passage.text.unicode_words().count();
        // Of a passage that starts before `at`, the part after it.
        let part = range.end.saturating_sub(at.max(range.start)) as f64 / range.len().max(1) as f64;
        (words as f64 * part).round() as usize
    });
    words.sum()
}
