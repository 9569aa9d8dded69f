//! The structure of a document: its rows in the order of the framework, its conclusions, its folder's name.

use crate::checks::Subject;
use crate::codes::{EMPTY_CONCLUSION, OTHER_FOLDER, OUT_OF_ORDER};
use crate::content::document::Body;
use crate::content::factsheet::Approach;
use crate::content::framework::Position;
use crate::diagnostics::{Diagnostics, Place};

pub(super) fn check(subject: &Subject, found: &mut Diagnostics) {
    check_folder(subject, found);
    match &subject.document.body {
        Body::Factsheet(factsheet) => {
            for approach in &factsheet.approaches {
                let rows = approach.findings.iter().map(|finding| (&finding.indicators, &finding.place));
                check_order(subject, rows.collect(), found);
                check_conclusions(subject, approach, found);
            }
        }
        Body::FollowUp(follow_up) => {
            let rows = follow_up.outcomes.iter().map(|outcome| (&outcome.indicators, &outcome.place));
            check_order(subject, rows.collect(), found);
        }
    }
}

/// Rows are printed in the order of the framework. A file in another order is hard to hold against the printed page,
/// and is often a block that was put in the wrong place.
fn check_order(subject: &Subject, mut rows: Vec<(&Vec<Position>, &Place)>, found: &mut Diagnostics) {
    rows.sort_by_key(|(_, place)| place.range.start);
    let framework = &subject.document.framework;
    let mut last: Option<Position> = None;
    for (indicators, place) in rows {
        let Some(first) = indicators.iter().min().copied() else { continue };
        if let Some(last) = last.filter(|last| first < *last) {
            let [here, before] = [first, last].map(|position| &framework.indicator(position).id);
            let message = format!("`{here}` comes before `{before}` in the framework");
            let warning = place.warning(OUT_OF_ORDER, message);
            found.push(warning.with_hint("rows are printed in the order of the framework; put them so here too"));
        }
        last = last.max(Some(first));
    }
}

/// A theme that has its table in the conclusions, and no text in it.
fn check_conclusions(subject: &Subject, approach: &Approach, found: &mut Diagnostics) {
    let framework = &subject.document.framework;
    for (index, theme) in framework.themes.iter().enumerate() {
        let is_empty = approach.conclusions.get(index).is_none_or(|conclusion| conclusion.is_empty());
        if approach.judges(framework, index) && is_empty {
            let message = format!("the conclusion on the theme `{}` has no text", theme.id);
            let warning = approach.conclusions_start.warning(EMPTY_CONCLUSION, message);
            found.push(warning.with_hint("write `goed = …` or `beter = …` in its table"));
        }
    }
}

/// The folder of a document is called after its kind and its year.
fn check_folder(subject: &Subject, found: &mut Diagnostics) {
    let document = subject.document;
    let folder = subject.id.folder();
    let kind = document.body.kind();
    let expected = format!("{kind}-{}", document.date.value.year);
    if folder == expected || folder.starts_with(&format!("{expected}-")) {
        return;
    }
    let is_kind = folder == kind || folder.starts_with(&format!("{kind}-"));
    let place = if is_kind { &document.date.place } else { &document.start };
    let warning = place.warning(OTHER_FOLDER, format!("this is `{expected}`, and its folder is called `{folder}`"));
    found.push(warning.with_hint("the folder's name is that of the PDF; rename it, or mend `soort` or `datum`"));
}
