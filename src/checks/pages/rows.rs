//! Rows of tables that are taller than a page: readers do not see them as rows.

use crate::checks::pages::elements::CellHead;
use crate::checks::pages::runs::Run;
use crate::checks::pages::table_rows::{RowPart, TableRows};
use crate::checks::pages::typeset_document::TypesetDocument;
use crate::diagnostics::Diagnostics;
use crate::messages;

pub(super) fn check(typeset: &TypesetDocument, diagnostics: &mut Diagnostics) {
    for table in 0..typeset.pages.tables.len() {
        let rows = TableRows::collect(typeset, table);
        for row in rows.numbers() {
            check_row(typeset, &rows.parts(row).collect::<Vec<_>>(), diagnostics);
        }
    }
}

/// Warns about a row, of which the parts are given with their pages, that fills a page from top to bottom.
fn check_row(typeset: &TypesetDocument, parts: &[(usize, RowPart)], diagnostics: &mut Diagnostics) {
    let [(first, start), .., (last, _)] = parts else { return };
    if last - first >= 2 || starts_page(typeset, *first, start) {
        let message = messages::row_taller_than_page(first + 1, last + 1);
        diagnostics.push(typeset.location_from(start.at).warning(message).with_hint(messages::shorten_row()));
    }
}

/// Whether a row is the first text of a page, but for the heads of the page and of the columns.
fn starts_page(typeset: &TypesetDocument, page: usize, row: &RowPart) -> bool {
    let top = typeset.limits.top.unwrap_or_default();
    let is_head = |run: &Run| run.surroundings.cell.is_some_and(|cell| cell.head == CellHead::Column);
    let is_above = |run: &&Run| run.page == page && run.baseline > top && run.baseline < row.top;
    let mut above = typeset.pages.runs.iter().filter(|run| run.is_visible() && !run.surroundings.is_artifact);
    !above.any(|run| is_above(&run) && !is_head(run))
}
