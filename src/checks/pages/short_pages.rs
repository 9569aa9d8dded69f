//! Pages that end early: what comes next starts on a new page, and leaves most of this one white.

use typst::layout::Abs;

use crate::checks::pages::runs::Run;
use crate::checks::pages::typeset_document::TypesetDocument;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::SHORT_PAGE;

/// The part of the text area that a page fills at least. The cover and the last page may have less.
const LEAST: f64 = 1.0 / 3.0;

const HINT: &str = "shorten the text until it ends on the page before; the layout could start the next section with less \
                    room (`section-room` in `tokens.typ`)";

pub(super) fn check(typeset: &TypesetDocument, diagnostics: &mut Diagnostics) {
    let last = typeset.document.pages().len().saturating_sub(1);
    for page in 1..last {
        let filled = filled(typeset, page);
        if filled < LEAST {
            let percent = (filled * 100.0).round();
            let message =
                format!("only {percent} % of page {} is filled: what comes next starts on page {}", page + 1, page + 2);
            let warning = typeset.location_from(typeset.pages.text.starts[page]).old_warning(SHORT_PAGE, message);
            diagnostics.push(warning.with_hint(HINT));
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
