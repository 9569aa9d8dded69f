//! The structure of a document: the order of its rows, and the name of its folder.

use crate::checks::context::DocumentContext;
use crate::content::framework::Position;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::{OTHER_FOLDER, OUT_OF_ORDER};
use crate::kinds::body::Row;

pub(super) fn check(context: &DocumentContext, diagnostics: &mut Diagnostics) {
    check_folder(context, diagnostics);
    for rows in context.document.body.tables() {
        check_order(context, rows, diagnostics);
    }
}

/// Rows are printed in the order of the framework. A file in another order is hard to compare with the printed
/// page, and often has a block in the wrong place.
fn check_order(context: &DocumentContext, mut rows: Vec<Row>, diagnostics: &mut Diagnostics) {
    rows.sort_by_key(|row| row.location.range.start);
    let framework = &context.document.framework;
    let mut last: Option<Position> = None;
    for Row { indicators, location, .. } in rows {
        let Some(first) = indicators.iter().min().copied() else { continue };
        if let Some(last) = last.filter(|last| first < *last) {
            let [here, before] = [first, last].map(|position| &framework.indicator(position).id);
            let message = format!("`{here}` comes before `{before}` in the framework");
            let warning = location.old_warning(OUT_OF_ORDER, message);
            diagnostics.push(
                warning.with_hint("rows are printed in the order of the framework; put them in that order here too"),
            );
        }
        last = last.max(Some(first));
    }
}

/// The folder of a document is named after its kind and its year.
fn check_folder(context: &DocumentContext, diagnostics: &mut Diagnostics) {
    let document = context.document;
    let folder = &context.id.folder;
    let kind = document.kind.name;
    let expected = format!("{kind}-{}", document.date.value.year);
    if *folder == expected || folder.starts_with(&format!("{expected}-")) {
        return;
    }
    let is_kind = folder == kind || folder.starts_with(&format!("{kind}-"));
    let location = if is_kind { &document.date.location } else { &document.start };
    let warning =
        location.old_warning(OTHER_FOLDER, format!("this is `{expected}`, and its folder is named `{folder}`"));
    diagnostics
        .push(warning.with_hint("the PDF gets the name of the folder: rename it, or correct `soort` or `datum`"));
}
