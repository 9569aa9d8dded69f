//! The order of dates: the years of a follow-up report, its date, and the dates of the factsheets of its municipality.

use crate::content::date::Date;
use crate::content::prose::line_start;
use crate::diagnostics::Diagnostics;
use crate::kinds::factsheet::model::Factsheet;
use crate::kinds::follow_up::model::FollowUp;
use crate::kinds::kind::CheckContext;
use crate::merge::data::plain;
use crate::messages;

pub(super) fn check(follow_up: &FollowUp, context: &CheckContext, diagnostics: &mut Diagnostics) {
    check_years(follow_up, context.document.date.value, diagnostics);
    check_factsheets(context, diagnostics);
}

/// Findings come before outcomes, and outcomes not after the document.
fn check_years(follow_up: &FollowUp, date: Date, diagnostics: &mut Diagnostics) {
    let [before, after] = follow_up.years.each_ref().map(|year| plain(year).trim().parse::<i32>().ok());
    let (Some(before), Some(after)) = (before, after) else { return };
    let outcomes = after.to_string();
    let message = match (before < after, after <= date.year) {
        (true, true) => return,
        (false, _) => messages::outcomes_not_later(before.to_string(), outcomes),
        (true, false) => messages::outcomes_after_document(date.in_sentence(), outcomes),
    };
    let start = line_start(&follow_up.years[1]);
    diagnostics.extend(start.map(|start| start.warning(message).with_hint(messages::order_of_years())));
}

/// A follow-up report comes after the factsheet.
fn check_factsheets(context: &CheckContext, diagnostics: &mut Diagnostics) {
    let date = &context.document.date;
    let siblings = context.siblings.iter();
    let factsheets: Vec<_> = siblings.filter(|(_, other)| other.body_as::<Factsheet>().is_some()).collect();
    if factsheets.iter().any(|(_, other)| other.date.value.first_day() < date.value.last_day()) {
        return;
    }
    if let Some((id, other)) = factsheets.first() {
        let [own, before] = [date.value, other.date.value].map(Date::in_sentence);
        let warning = date.location.warning(messages::report_not_later(before, own, id.to_string()));
        diagnostics.push(warning.with_hint(messages::correct_date()));
    }
}
