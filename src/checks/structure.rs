//! The structure of a document: the order of its rows, and the name of its folder.

use crate::checks::context::DocumentContext;
use crate::content::framework::Position;
use crate::diagnostics::Diagnostics;
use crate::kinds::body::Row;
use crate::messages;

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
            let warning = location.warning(messages::comes_before(before, here));
            diagnostics.push(warning.with_hint(messages::put_in_order_of_framework()));
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
    let warning = location.warning(messages::folder_named_otherwise(expected, folder));
    diagnostics.push(warning.with_hint(messages::rename_folder_or_correct()));
}
