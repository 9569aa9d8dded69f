//! The deviations of a document: not wrong, and good to know.

use crate::checks::context::DocumentContext;
use crate::content::deviation::Standard;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::DEVIATION;

pub(super) fn check(context: &DocumentContext, found: &mut Diagnostics) {
    for deviation in context.document.all_deviations() {
        let standard = match &deviation.standard {
            Standard::Text(id) => format!("the shared text `{id}`"),
            Standard::Indicator(id) => format!("the indicator `{id}`"),
        };
        let message =
            format!("deviates from {standard}: “{}” for “{}”", deviation.replacement.text(), deviation.original);
        found.push(deviation.location.note(DEVIATION, message));
    }
}
