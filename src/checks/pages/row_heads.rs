//! Heads of groups of rows that are divided at the end of a line: the name of a criterion, which a reader looks for.

use crate::checks::pages::elements::{Cell, CellHead};
use crate::checks::pages::runs::Run;
use crate::checks::pages::typeset_document::TypesetDocument;
use crate::diagnostics::Diagnostics;
use crate::messages;

/// The hyphen of a word that is divided at the end of a line.
const DIVISION: char = '\u{ad}';

pub(super) fn check(typeset: &TypesetDocument, diagnostics: &mut Diagnostics) {
    let runs = &typeset.pages.runs;
    let mut heads: Vec<(Cell, &Run)> = Vec::new();
    for run in runs.iter().filter(|run| run.text.ends_with(DIVISION)) {
        let cell = run.surroundings.cell.filter(|cell| is_group_head(runs, cell));
        let cell = cell.filter(|cell| !heads.iter().any(|(known, _)| known == cell));
        heads.extend(cell.map(|cell| (cell, run)));
    }
    for (cell, run) in heads {
        let table = &typeset.pages.tables[cell.table].heading;
        let message = messages::row_head_divided(words(runs, &cell), run.page + 1, table);
        diagnostics.push(typeset.location_from(run.at).warning(message).with_hint(messages::widen_column()));
    }
}

/// Whether a cell is the head of a group of rows: it is in the first column, and the rows have heads of their own.
fn is_group_head(runs: &[Run], cell: &Cell) -> bool {
    let is_second = |other: Cell| other.table == cell.table && other.column > 0 && other.head == CellHead::Row;
    let has_second = || runs.iter().filter_map(|run| run.surroundings.cell).any(is_second);
    cell.column == 0 && cell.head == CellHead::Row && has_second()
}

/// The words of a cell, with its lines joined.
fn words(runs: &[Run], cell: &Cell) -> String {
    let mut words = String::new();
    let mut baseline = None;
    for run in runs.iter().filter(|run| run.surroundings.cell.as_ref() == Some(cell)) {
        if baseline != Some(run.baseline) {
            words.push(' ');
        }
        words += &run.text;
        baseline = Some(run.baseline);
    }
    let words = words.replace(&format!("{DIVISION} "), "");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
