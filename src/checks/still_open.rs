//! What is still to be done in a document that is not final: gaps, missing verdicts, open remarks.

use crate::checks::context::DocumentContext;
use crate::content::status::Status;
use crate::diagnostics::{Diagnostics, Level};
use crate::messages::{self, codes::CONTENT_STILL_OPEN};
use crate::series::merge::Merged;
use crate::series::readiness;

pub(super) fn check(context: &DocumentContext, merged: &Merged, diagnostics: &mut Diagnostics) {
    let status = &context.document.status;
    if status.value == Status::Final {
        return;
    }
    let open = readiness::open_items(context.series.sources, context.id, context.document, merged);
    if open.is_empty() {
        let note = status.location.note(messages::nothing_open());
        diagnostics.push(note.with_hint(messages::finish_when_no_warnings()));
    }
    diagnostics.extend(open.into_iter().map(|open| open.with_level_and_code(Level::Note, CONTENT_STILL_OPEN)));
}
