//! The structure of a document: its rows in the order of the framework, its folder's name.

use crate::checks::context::DocumentContext;
use crate::content::framework::Position;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::{OTHER_FOLDER, OUT_OF_ORDER};
use crate::kinds::body::Row;

pub(super) fn check(context: &DocumentContext, found: &mut Diagnostics) {
    check_folder(context, found);
    for rows in context.document.body.tables() {
        check_order(context, rows, found);
    }
}

/// Rows are printed in the order of the framework. A file in another order is hard to hold against the printed page,
/// and is often a block that was put in the wrong place.
fn check_order(context: &DocumentContext, mut rows: Vec<Row>, found: &mut Diagnostics) {
    rows.sort_by_key(|row| row.location.range.start);
    let framework = &context.document.framework;
    let mut last: Option<Position> = None;
    for Row { indicators, location, .. } in rows {
        let Some(first) = indicators.iter().min().copied() else { continue };
        if let Some(last) = last.filter(|last| first < *last) {
            let [here, before] = [first, last].map(|position| &framework.indicator(position).id);
            let message = format!("`{here}` comes before `{before}` in the framework");
            let warning = location.warning(OUT_OF_ORDER, message);
            found.push(warning.with_hint("rows are printed in the order of the framework; put them so here too"));
        }
        last = last.max(Some(first));
    }
}

/// The folder of a document is called after its kind and its year.
fn check_folder(context: &DocumentContext, found: &mut Diagnostics) {
    let document = context.document;
    let folder = &context.id.folder;
    let kind = document.kind.name;
    let expected = format!("{kind}-{}", document.date.value.year);
    if *folder == expected || folder.starts_with(&format!("{expected}-")) {
        return;
    }
    let is_kind = folder == kind || folder.starts_with(&format!("{kind}-"));
    let location = if is_kind { &document.date.location } else { &document.start };
    let warning = location.warning(OTHER_FOLDER, format!("this is `{expected}`, and its folder is called `{folder}`"));
    found.push(warning.with_hint("the folder's name is that of the PDF; rename it, or mend `soort` or `datum`"));
}
