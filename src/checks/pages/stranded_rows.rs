//! Rows of tables that are alone on a page, while their table continues before or after it.

use std::collections::{BTreeMap, BTreeSet};

use typst::layout::Abs;

use crate::checks::pages::elements::CellHead;
use crate::checks::pages::runs::Run;
use crate::checks::pages::typeset_document::TypesetDocument;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::STRANDED_ROW;

/// The height from which a row may be alone, as a part of the text area: to move it would leave as much of a page white.
const TALL: f64 = 0.2;

const HINT: &str = "shorten or lengthen a text before it, so that the page ends at another row; the layout could keep rows \
                    together";

/// A row of a table, or the part of it that is on one page.
#[derive(Debug, Clone, Copy)]
struct RowPart {
    /// The top of its text.
    top: Abs,
    /// The lowest baseline of its text.
    bottom: Abs,
    /// The byte of the text of all pages where it starts.
    at: usize,
}

/// The rows of a table, by page and number.
type Rows = BTreeMap<usize, BTreeMap<usize, RowPart>>;

pub(super) fn check(typeset: &TypesetDocument, diagnostics: &mut Diagnostics) {
    for (index, table) in typeset.pages.tables.iter().enumerate() {
        let rows = rows(&typeset.pages.runs, index);
        let count = rows.values().flat_map(BTreeMap::keys).collect::<BTreeSet<_>>().len();
        for (page, on_page) in rows.iter().filter(|(_, on_page)| on_page.len() == 1 && count > 1) {
            let is_low = |row| height(&rows, row) < typeset.text_height(*page) * TALL;
            let Some((_, part)) = on_page.first_key_value().filter(|(row, _)| is_low(**row)) else { continue };
            let (heading, page) = (&table.heading, page + 1);
            let message = format!("only one of the {count} rows of the table “{heading}” is on page {page}");
            diagnostics.push(typeset.location_from(part.at).warning(STRANDED_ROW, message).with_hint(HINT));
        }
    }
}

/// The rows of a table, without the heads of its columns and of groups of rows.
fn rows(runs: &[Run], table: usize) -> Rows {
    let mut rows = Rows::new();
    for run in runs.iter().filter(|run| run.is_visible()) {
        let cell = run.surroundings.cell.filter(|cell| cell.table == table && cell.head != CellHead::Column);
        let Some(cell) = cell.filter(|cell| cell.rows == 1) else { continue };
        let new = RowPart { top: run.baseline - run.size, bottom: run.baseline, at: run.at };
        let part = rows.entry(run.page).or_default().entry(cell.row).or_insert(new);
        *part = RowPart { top: part.top.min(new.top), bottom: part.bottom.max(new.bottom), at: part.at };
    }
    rows
}

/// The height of a row on all its pages.
fn height(rows: &Rows, row: usize) -> Abs {
    rows.values().filter_map(|on_page| on_page.get(&row)).map(|part| part.bottom - part.top).sum()
}
