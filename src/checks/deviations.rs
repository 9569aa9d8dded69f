//! The deviations of a document: not wrong, and good to know.

use crate::checks::Subject;
use crate::codes::DEVIATION;
use crate::content::deviation::{Deviation, Standard};
use crate::content::document::Body;
use crate::diagnostics::Diagnostics;

pub(super) fn check(subject: &Subject, found: &mut Diagnostics) {
    list(&subject.document.deviations, found);
    if let Body::Factsheet(factsheet) = &subject.document.body {
        factsheet.approaches.iter().for_each(|approach| list(&approach.deviations, found));
    }
}

fn list(deviations: &[Deviation], found: &mut Diagnostics) {
    for deviation in deviations {
        let standard = match &deviation.from {
            Standard::Text(id) => format!("the shared text `{id}`"),
            Standard::Indicator(id) => format!("the indicator `{id}`"),
        };
        let message = format!("deviates from {standard}: “{}” for “{}”", deviation.here.text(), deviation.standard);
        found.push(deviation.place.note(DEVIATION, message));
    }
}
