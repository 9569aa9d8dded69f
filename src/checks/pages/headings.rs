//! Headings with nothing below them on their page.

use typst::foundations::{NativeElement, Selector};
use typst::introspection::{Introspector, PagedPosition};
use typst::layout::Abs;
use typst::model::HeadingElem;

use crate::checks::pages::elements::heading_words;
use crate::checks::pages::runs::Run;
use crate::checks::pages::typeset_document::TypesetDocument;
use crate::diagnostics::Diagnostics;
use crate::messages;
use crate::typeset::page_text::condensed;

/// How far to the right of a heading's start a text is still below it, and not in the next column, in points.
const COLUMN: f64 = 120.0;

pub(super) fn check(typeset: &TypesetDocument, diagnostics: &mut Diagnostics) {
    let introspector = typeset.document.introspector();
    for heading in introspector.query(&Selector::Elem(HeadingElem::ELEM, None)) {
        let position = heading.location().and_then(|location| introspector.position(location));
        let Some(position) = position else { continue };
        let words = heading_words(&heading);
        if !words.is_empty() && !has_text_below(typeset, &position, &words) {
            let page = position.page.get();
            let next = typeset.pages.text.starts.get(page).copied().unwrap_or(usize::MAX);
            let warning = typeset.location_from(next).warning(messages::heading_at_end_of_page(words, page));
            diagnostics.push(warning.with_hint(messages::keep_heading_with_text()));
        }
    }
}

fn has_text_below(typeset: &TypesetDocument, position: &PagedPosition, words: &str) -> bool {
    let page = position.page.get() - 1;
    let Some(frame) = typeset.document.pages().get(page).map(|page| &page.frame) else { return true };
    let end = frame.size().y - typeset.limits.bottom.unwrap_or_default();
    let own = condensed(words);
    let is_below = |run: &&Run| {
        run.page == page
            && run.baseline > position.point.y
            && run.baseline < end
            && run.left < position.point.x + Abs::pt(COLUMN)
            && run.right > position.point.x
            && !own.contains(&condensed(&run.text))
    };
    typeset.pages.runs.iter().any(|run| is_below(&run))
}
