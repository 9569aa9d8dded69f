//! The dates of a document, and of the documents before it, are in order.

use crate::checks::Subject;
use crate::codes::DATES_OUT_OF_ORDER;
use crate::content::date::Date;
use crate::content::document::Body;
use crate::content::follow_up::FollowUp;
use crate::content::prose::{Inline, Literal};
use crate::diagnostics::{Diagnostics, Place};
use crate::merge::data::plain;

pub(super) fn check(subject: &Subject, found: &mut Diagnostics) {
    let document = subject.document;
    let values = document.parameters.iter().flat_map(|parameter| &parameter.values);
    for (value, date) in values.filter_map(|value| Some((value, Date::in_words(value.text())?))) {
        check_parameter(value, date, document.date.value, found);
    }
    if let Body::FollowUp(follow_up) = &document.body {
        check_years(follow_up, document.date.value, found);
        check_factsheets(subject, found);
    }
}

/// What a document tells of has happened before its date.
fn check_parameter(value: &Literal, date: Date, of_document: Date, found: &mut Diagnostics) {
    if first_day(date) > last_day(of_document) {
        let message = format!("{date} is later than the document itself ({of_document})");
        let warning = value.whole().warning(DATES_OUT_OF_ORDER, message);
        found.push(warning.with_hint("mend it, or `datum` in this file"));
    }
}

/// The year of the findings, that of the outcomes and that of the document follow each other.
fn check_years(follow_up: &FollowUp, date: Date, found: &mut Diagnostics) {
    let [before, after] = follow_up.years.each_ref().map(|year| plain(year).trim().parse::<i32>().ok());
    let (Some(before), Some(after)) = (before, after) else { return };
    let message = match (before < after, after <= date.year) {
        (true, true) => return,
        (false, _) => format!("the outcomes ({after}) are not later than the findings ({before})"),
        (true, false) => format!("the outcomes ({after}) are later than the document itself ({date})"),
    };
    let hint = "`jaren` has the year of the findings and that of the outcomes";
    found.extend(place_of(&follow_up.years[1]).map(|place| place.warning(DATES_OUT_OF_ORDER, message).with_hint(hint)));
}

/// A follow-up report follows a factsheet.
fn check_factsheets(subject: &Subject, found: &mut Diagnostics) {
    let document = subject.document;
    let factsheets: Vec<_> =
        subject.series.siblings(subject.id).filter(|(_, other)| is_factsheet(&other.body)).collect();
    let is_before = |date: Date| first_day(date) < last_day(document.date.value);
    if let Some((id, other)) =
        factsheets.first().filter(|_| !factsheets.iter().any(|(_, other)| is_before(other.date.value)))
    {
        let message = format!("this report ({}) is not later than `{id}` ({})", document.date.value, other.date.value);
        let warning = document.date.place.warning(DATES_OUT_OF_ORDER, message);
        found.push(warning.with_hint("mend `datum` here or there"));
    }
}

pub(super) fn is_factsheet(body: &Body) -> bool {
    matches!(body, Body::Factsheet(_))
}

/// Where a line is written.
pub(super) fn place_of(line: &[Inline]) -> Option<Place> {
    line.iter().find_map(|inline| match inline {
        Inline::Text { place, .. } => place.clone(),
        _ => None,
    })
}

fn first_day(date: Date) -> (i32, u8, u8) {
    date.first_day()
}

/// A day that is not before any day that the date can mean.
fn last_day(date: Date) -> (i32, u8, u8) {
    (date.year, date.month.unwrap_or(12), date.day.unwrap_or(31))
}
