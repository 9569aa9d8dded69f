//! The rows of a table, as they are on the pages.

use std::collections::{BTreeMap, BTreeSet};

use typst::layout::Abs;

use crate::checks::pages::elements::CellHead;
use crate::checks::pages::typeset_document::TypesetDocument;

/// A row of a table, or the part of it that is on one page.
#[derive(Debug, Clone, Copy)]
pub struct RowPart {
    /// The top of its text.
    pub top: Abs,
    /// The lowest baseline of its text.
    pub bottom: Abs,
    /// The byte of the text of all pages where it starts.
    pub at: usize,
}

/// The rows of a table by page and number, without the heads of its columns and of groups of rows.
pub struct TableRows(BTreeMap<usize, BTreeMap<usize, RowPart>>);

impl TableRows {
    /// The rows of the table with an index.
    pub fn collect(typeset: &TypesetDocument, table: usize) -> Self {
        let mut rows: BTreeMap<usize, BTreeMap<usize, RowPart>> = BTreeMap::new();
        // The word that marks a copy is above the text area, and can be part of a row.
        let top = typeset.limits.top.unwrap_or_default();
        for run in typeset.pages.runs.iter().filter(|run| run.is_visible() && run.baseline > top) {
            let cell = run.surroundings.cell.filter(|cell| cell.table == table && cell.head != CellHead::Column);
            let Some(cell) = cell.filter(|cell| cell.rows == 1) else { continue };
            let new = RowPart { top: run.baseline - run.size, bottom: run.baseline, at: run.at };
            let part = rows.entry(run.page).or_default().entry(cell.row).or_insert(new);
            *part = RowPart { top: part.top.min(new.top), bottom: part.bottom.max(new.bottom), at: part.at };
        }
        Self(rows)
    }

    /// The numbers of the rows.
    pub fn numbers(&self) -> BTreeSet<usize> {
        self.0.values().flat_map(BTreeMap::keys).copied().collect()
    }

    /// The parts of the row with a number, each with the index of its page.
    pub fn parts(&self, row: usize) -> impl Iterator<Item = (usize, RowPart)> {
        self.0.iter().filter_map(move |(page, rows)| Some((*page, *rows.get(&row)?)))
    }

    /// The rows that are alone on their page: the index of the page, the number of the row, and its part there.
    pub fn alone(&self) -> impl Iterator<Item = (usize, usize, RowPart)> {
        let pages = self.0.iter().filter(|(_, rows)| rows.len() == 1);
        pages.flat_map(|(page, rows)| rows.iter().map(|(row, part)| (*page, *row, *part)))
    }

    /// The height of the text of a row, on all its pages.
    pub fn height(&self, row: usize) -> Abs {
        self.parts(row).map(|(_, part)| part.bottom - part.top).sum()
    }
}
