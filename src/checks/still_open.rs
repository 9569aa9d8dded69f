//! What is still to be done in a document that is not final: gaps, verdicts to come, open remarks.

use crate::checks::Subject;
use crate::codes::{CAN_BE_FINAL, STILL_OPEN};
use crate::content::document::Status;
use crate::diagnostics::{Diagnostics, Level};
use crate::merge::Merged;
use crate::readiness;

pub(super) fn check(subject: &Subject, merged: &Merged, found: &mut Diagnostics) {
    let status = &subject.document.status;
    if status.value == Status::Final {
        return;
    }
    let open = readiness::open_places(subject.series.sources, subject.id, subject.document, merged);
    if open.is_empty() {
        let note = status.place.note(CAN_BE_FINAL, "nothing in this document is open any more");
        found.push(note.with_hint("when the warnings are done too, write `status = \"definitief\"`"));
    }
    found.extend(open.into_iter().map(|open| open.told_as(Level::Note, STILL_OPEN)));
}
