//! Pages that end early: what comes next starts on a new page, and leaves most of this one white.

use typst::layout::Abs;

use crate::checks::pages::runs::Run;
use crate::checks::pages::typeset_document::TypesetDocument;
use crate::diagnostics::Diagnostics;
use crate::messages::{self, Argument};

/// The part of the text area that a page fills at least. The cover and the last page may have less.
const LEAST: f64 = 1.0 / 3.0;

pub(super) fn check(typeset: &TypesetDocument, diagnostics: &mut Diagnostics) {
    let last = typeset.document.pages().len().saturating_sub(1);
    for page in 1..last {
        let filled = filled(typeset, page);
        if filled < LEAST {
            let message = messages::page_nearly_empty(page + 2, page + 1, Argument::decimal(filled * 100.0, 0));
            let warning = typeset.location_from(typeset.pages.text.starts[page]).warning(message);
            diagnostics.push(warning.with_hint(messages::end_on_page_before()));
        }
    }
}

/// How much of the text area of a page is above its lowest baseline, without the foot of the page.
fn filled(typeset: &TypesetDocument, page: usize) -> f64 {
    let is_text = |run: &&Run| run.page == page && run.is_visible() && !run.surroundings.is_artifact;
    let end = typeset.pages.runs.iter().filter(is_text).map(|run| run.baseline).max();
    let top = typeset.limits.top.unwrap_or_default();
    end.map_or(0.0, |end| (end - top).max(Abs::zero()) / typeset.text_height(page))
}
