//! The order of dates: the years of a follow-up report, its date, and the dates of the factsheets of its municipality.

use crate::content::date::Date;
use crate::content::prose::line_start;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::DATES_OUT_OF_ORDER;
use crate::kinds::factsheet::model::Factsheet;
use crate::kinds::follow_up::model::FollowUp;
use crate::kinds::kind::CheckContext;
use crate::merge::data::plain;

pub(super) fn check(follow_up: &FollowUp, context: &CheckContext, diagnostics: &mut Diagnostics) {
    check_years(follow_up, context.document.date.value, diagnostics);
    check_factsheets(context, diagnostics);
}

/// Findings come before outcomes, and outcomes not after the document.
fn check_years(follow_up: &FollowUp, date: Date, diagnostics: &mut Diagnostics) {
    let [before, after] = follow_up.years.each_ref().map(|year| plain(year).trim().parse::<i32>().ok());
    let (Some(before), Some(after)) = (before, after) else { return };
    let message = match (before < after, after <= date.year) {
        (true, true) => return,
        (false, _) => format!("the outcomes ({after}) are not later than the findings ({before})"),
        (true, false) => format!("the outcomes ({after}) are later than the document ({date})"),
    };
    let hint = "`jaren` takes the year of the findings and the year of the outcomes";
    let start = line_start(&follow_up.years[1]);
    diagnostics.extend(start.map(|start| start.old_warning(DATES_OUT_OF_ORDER, message).with_hint(hint)));
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
        let message = format!("this report ({}) is not later than `{id}` ({})", date.value, other.date.value);
        let warning = date.location.old_warning(DATES_OUT_OF_ORDER, message);
        diagnostics.push(warning.with_hint("correct `datum` here or there"));
    }
}
