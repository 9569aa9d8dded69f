//! The deviations of a document, as notes.

use crate::checks::context::DocumentContext;
use crate::content::deviation::Standard;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::DEVIATION;

pub(super) fn check(context: &DocumentContext, diagnostics: &mut Diagnostics) {
    for deviation in context.document.all_deviations() {
        let standard = match &deviation.standard {
            Standard::Text(id) => format!("the shared text `{id}`"),
            Standard::Indicator(id) => format!("the indicator `{id}`"),
        };
        let message =
            format!("deviates from {standard}: “{}” instead of “{}”", deviation.replacement.text(), deviation.original);
        diagnostics.push(deviation.location.old_note(DEVIATION, message));
    }
}
