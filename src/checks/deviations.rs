//! The deviations of a document, as notes.

use crate::checks::context::DocumentContext;
use crate::content::deviation::Standard;
use crate::diagnostics::Diagnostics;
use crate::messages;

pub(super) fn check(context: &DocumentContext, diagnostics: &mut Diagnostics) {
    for deviation in context.document.all_deviations() {
        let (standard, words) = (&deviation.original, deviation.replacement.text());
        let message = match &deviation.standard {
            Standard::Text(id) => messages::deviates_from_text(standard, id, words),
            Standard::Indicator(id) => messages::deviates_from_indicator(id, standard, words),
        };
        diagnostics.push(deviation.location.note(message));
    }
}
