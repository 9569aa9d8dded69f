//! The dates that a document gives to shared texts are not later than the document itself.

use crate::checks::context::DocumentContext;
use crate::content::date::Date;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::DATES_OUT_OF_ORDER;

pub(super) fn check(context: &DocumentContext, diagnostics: &mut Diagnostics) {
    let document_date = context.document.date.value;
    let values = context.document.parameters.iter().flat_map(|parameter| &parameter.values);
    for (value, date) in values.filter_map(|value| Some((value, Date::parse_in_words(value.text())?))) {
        if date.first_day() > document_date.last_day() {
            let message = format!("{date} is later than the document itself ({document_date})");
            let warning = value.full_range().old_warning(DATES_OUT_OF_ORDER, message);
            diagnostics.push(warning.with_hint("correct it, or `datum` in this file"));
        }
    }
}
