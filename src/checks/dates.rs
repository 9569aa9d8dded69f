//! The dates that a document gives to shared texts are not later than the document itself.

use crate::checks::context::DocumentContext;
use crate::content::date::Date;
use crate::diagnostics::Diagnostics;
use crate::messages;

pub(super) fn check(context: &DocumentContext, diagnostics: &mut Diagnostics) {
    let document_date = context.document.date.value;
    let values = context.document.parameters.iter().flat_map(|parameter| &parameter.values);
    for (value, date) in values.filter_map(|value| Some((value, Date::parse_in_words(value.text())?))) {
        if date.first_day() > document_date.last_day() {
            let message = messages::date_after_document(date.in_sentence(), document_date.in_sentence());
            diagnostics.push(value.full_range().warning(message).with_hint(messages::correct_date_or_datum()));
        }
    }
}
