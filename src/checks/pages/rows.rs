//! Rows of tables that are taller than a page: readers do not see them as rows.

use std::ops::Range;

use crate::checks::pages::typeset_document::TypesetDocument;
use crate::content::passage::{Passage, prose_passages};
use crate::content::prose::Prose;
use crate::diagnostics::codes::ROW_OVER_PAGES;
use crate::diagnostics::{Diagnostics, SourceRange};

pub(super) fn check(typeset: &TypesetDocument, diagnostics: &mut Diagnostics) {
    for row in typeset.context.document.rows() {
        for (_, text) in &row.judgements {
            check_row(typeset, text, row.location, diagnostics);
        }
    }
}

/// Warns about a text of a row that fills a page from top to bottom.
fn check_row(typeset: &TypesetDocument, text: &Prose, row: &SourceRange, diagnostics: &mut Diagnostics) {
    let Some(range) = range_of(typeset, text) else { return };
    let [first, last] = [range.start, range.end.saturating_sub(1)].map(|at| typeset.pages.index_at(at));
    let is_before = |other: &Range<usize>| typeset.pages.index_at(other.start) == first && other.start < range.start;
    let starts_page = !typeset.passages().any(|(_, other)| is_before(other));
    if last - first >= 2 || last > first && starts_page {
        let message = format!("this row is taller than a page: it is on pages {} to {}", first + 1, last + 1);
        let hint = "shorten its text, or make a list of its parts";
        diagnostics.push(row.warning(ROW_OVER_PAGES, message).with_hint(hint));
    }
}

/// The range of a text of the document in the text of the pages, in bytes; none if it is not found.
fn range_of(typeset: &TypesetDocument, text: &Prose) -> Option<Range<usize>> {
    let sources: Vec<SourceRange> = prose_passages(text).iter().filter_map(Passage::start).collect();
    let is_own = |passage: &Passage| passage.start().is_some_and(|start| sources.contains(&start));
    let own = || typeset.passages().filter(|(passage, _)| is_own(passage)).map(|(_, range)| range);
    let start = own().map(|range| range.start).min()?;
    own().map(|range| range.end).max().map(|end| start..end)
}
