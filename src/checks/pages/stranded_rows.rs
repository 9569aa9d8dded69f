//! Rows of tables that are alone on a page, while their table continues before or after it.

use crate::checks::pages::table_rows::TableRows;
use crate::checks::pages::typeset_document::TypesetDocument;
use crate::diagnostics::Diagnostics;
use crate::messages;

/// The height from which a row may be alone, as a part of the text area: to move it would leave as much of a page white.
const TALL: f64 = 1.0 / 7.0;

pub(super) fn check(typeset: &TypesetDocument, diagnostics: &mut Diagnostics) {
    for (index, table) in typeset.pages.tables.iter().enumerate() {
        let rows = TableRows::collect(typeset, index);
        let count = rows.numbers().len();
        let is_low = |page, row| rows.height(row) < typeset.text_height(page) * TALL;
        for (page, _, part) in rows.alone().filter(|(page, row, _)| count > 1 && is_low(*page, *row)) {
            let message = messages::row_alone_on_page(count, page + 1, &table.heading);
            diagnostics.push(typeset.location_from(part.at).warning(message).with_hint(messages::move_end_of_page()));
        }
    }
}
