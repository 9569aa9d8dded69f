//! The years of a follow-up report, its date, and the dates of the factsheets before it are in order.

use crate::content::date::Date;
use crate::content::prose::line_start;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::DATES_OUT_OF_ORDER;
use crate::kinds::factsheet::model::Factsheet;
use crate::kinds::follow_up::model::FollowUp;
use crate::kinds::kind::CheckContext;
use crate::merge::data::plain;

pub(super) fn check(follow_up: &FollowUp, context: &CheckContext, found: &mut Diagnostics) {
    check_years(follow_up, context.document.date.value, found);
    check_factsheets(context, found);
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
    let start = line_start(&follow_up.years[1]);
    found.extend(start.map(|start| start.warning(DATES_OUT_OF_ORDER, message).with_hint(hint)));
}

/// A follow-up report follows a factsheet.
fn check_factsheets(context: &CheckContext, found: &mut Diagnostics) {
    let date = &context.document.date;
    let siblings = context.siblings.iter();
    let factsheets: Vec<_> = siblings.filter(|(_, other)| other.body_as::<Factsheet>().is_some()).collect();
    if factsheets.iter().any(|(_, other)| other.date.value.first_day() < date.value.last_day()) {
        return;
    }
    if let Some((id, other)) = factsheets.first() {
        let message = format!("this report ({}) is not later than `{id}` ({})", date.value, other.date.value);
        let warning = date.location.warning(DATES_OUT_OF_ORDER, message);
        found.push(warning.with_hint("mend `datum` here or there"));
    }
}
