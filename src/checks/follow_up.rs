//! A follow-up report against the factsheet that it follows, where that is in the collection.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::Subject;
use crate::checks::approaches::{names, words};
use crate::checks::dates::{is_factsheet, place_of};
use crate::checks::passage::{self, Passage};
use crate::codes::{
    DATES_OUT_OF_ORDER, NOT_AN_IMPROVEMENT_POINT, OTHER_APPROACH, ROW_MISSING, ROW_NOT_IN_FACTSHEET,
    TEXT_NOT_OF_FACTSHEET,
};
use crate::content::collection::DocumentId;
use crate::content::document::{Body, Document};
use crate::content::factsheet::{Approach, Factsheet, Finding};
use crate::content::follow_up::{FollowUp, Outcome};
use crate::content::prose::Prose;
use crate::content::verdict::Verdict;
use crate::diagnostics::{Diagnostics, Place};
use crate::merge::data::plain;

/// A factsheet, and those of its approaches that the follow-up report is about.
struct Earlier<'a> {
    id: &'a DocumentId,
    document: &'a Document,
    approaches: Vec<&'a Approach>,
}

pub(super) fn check(subject: &Subject, found: &mut Diagnostics) {
    let Body::FollowUp(follow_up) = &subject.document.body else { return };
    for outcome in &follow_up.outcomes {
        check_before(outcome, found);
    }
    let Some((id, document, factsheet)) = earlier_factsheet(subject) else { return };
    let approaches = followed(subject, factsheet);
    if approaches.is_empty() {
        other_approach(follow_up, id, factsheet, found);
    }
    // With approaches that nobody names, the rows can be of any.
    let approaches = if approaches.is_empty() { factsheet.approaches.iter().collect() } else { approaches };
    let earlier = Earlier { id, document, approaches };
    check_year(follow_up, &earlier, found);
    check_rows(subject, follow_up, &earlier, found);
}

/// “The points that scored √ are not assessed again.”
fn check_before(outcome: &Outcome, found: &mut Diagnostics) {
    if outcome.before.verdict.value == Verdict::Met {
        let warning = outcome.before.verdict.place.warning(
            NOT_AN_IMPROVEMENT_POINT,
            "this was no improvement point: a follow-up report is about those that were X only",
        );
        found.push(warning.with_hint("is the verdict right? if it is, leave the row out"));
    }
}

/// The last factsheet of the municipality before the report.
fn earlier_factsheet<'a>(subject: &'a Subject) -> Option<(&'a DocumentId, &'a Document, &'a Factsheet)> {
    let factsheets = subject.series.siblings(subject.id).filter(|(_, other)| is_factsheet(&other.body));
    let before = factsheets.filter(|(_, other)| other.date.value.first_day() < subject.document.date.value.first_day());
    let (id, document) = before.max_by_key(|(_, other)| other.date.value.first_day())?;
    match &document.body {
        Body::Factsheet(factsheet) => Some((id, document, factsheet)),
        Body::FollowUp(_) => None,
    }
}

/// The approaches of the factsheet that the report names: as its own, as a former name, or in a parameter.
fn followed<'a>(subject: &Subject, factsheet: &'a Factsheet) -> Vec<&'a Approach> {
    let named: Vec<String> = names(subject.document).iter().map(|name| words(name).join(" ")).collect();
    let is_named = |approach: &&Approach| {
        let name = words(&plain(&approach.name)).join(" ");
        named.iter().any(|named| format!(" {named} ").contains(&format!(" {name} ")))
    };
    factsheet.approaches.iter().filter(is_named).collect()
}

fn other_approach(follow_up: &FollowUp, id: &DocumentId, factsheet: &Factsheet, found: &mut Diagnostics) {
    let known: Vec<_> = factsheet.approaches.iter().map(|approach| format!("`{}`", plain(&approach.name))).collect();
    let message = format!("`{id}` is about no approach `{}`", plain(&follow_up.approach));
    let hint = format!("it has {}; name the former approach in `aanpak-toelichting`", known.join(" and "));
    found.extend(place_of(&follow_up.approach).map(|place| place.warning(OTHER_APPROACH, message).with_hint(hint)));
}

/// The first of the two years is that of the factsheet.
fn check_year(follow_up: &FollowUp, earlier: &Earlier, found: &mut Diagnostics) {
    let year = earlier.document.date.value.year;
    if plain(&follow_up.years[0]).trim() != year.to_string() {
        let message = format!("the findings are those of `{}`, of {year}", earlier.id);
        let place = place_of(&follow_up.years[0]);
        found.extend(place.map(|place| place.warning(DATES_OUT_OF_ORDER, message).with_hint("mend `jaren`")));
    }
}

/// The rows are the findings with an X, each with its indicators.
fn check_rows(subject: &Subject, follow_up: &FollowUp, earlier: &Earlier, found: &mut Diagnostics) {
    // Frameworks differ: what belongs together is told by the id of the indicator.
    let id_here = |position| subject.document.framework.indicator(position).id.as_str();
    let findings = findings_by_indicator(earlier);
    for outcome in &follow_up.outcomes {
        let mut of_row = Vec::new();
        for id in outcome.indicators.iter().map(|position| id_here(*position)) {
            let of_indicator = findings.get(id).map(Vec::as_slice).unwrap_or_default();
            let improve: Vec<_> =
                of_indicator.iter().filter(|(_, finding)| finding.verdict.value == Verdict::Improve).collect();
            match (improve.is_empty(), of_indicator.first()) {
                (true, Some((_, met))) => not_in_factsheet(outcome, id, Some(&met.place), earlier, found),
                (true, None) => not_in_factsheet(outcome, id, None, earlier, found),
                (false, _) => {
                    of_row.extend(improve.iter().map(|(approach, finding)| (*approach, text_of(&finding.text))))
                }
            }
        }
        check_text(outcome, of_row, earlier, found);
    }
    let rows: BTreeSet<&str> =
        follow_up.outcomes.iter().flat_map(|outcome| &outcome.indicators).map(|position| id_here(*position)).collect();
    let place = rows_start(subject, follow_up);
    for (id, (_, finding)) in findings.iter().flat_map(|(id, found)| found.iter().map(move |finding| (id, finding))) {
        if finding.verdict.value == Verdict::Improve && !rows.contains(id) {
            let message = format!("the improvement point `{id}` of `{}` has no row", earlier.id);
            let warning = place.warning(ROW_MISSING, message);
            let warning = warning.with_spanned_hint("it was found here", &finding.place);
            found.push(warning.with_hint("add an `[[uitkomst]]` for it to `uitkomsten.toml`"));
        }
    }
}

fn not_in_factsheet(outcome: &Outcome, id: &str, met: Option<&Place>, earlier: &Earlier, found: &mut Diagnostics) {
    let message = format!("`{id}` is no improvement point of `{}`", earlier.id);
    let warning = outcome.place.warning(ROW_NOT_IN_FACTSHEET, message);
    let warning = warning.with_hint("what scored √ is not assessed again: leave it out of this row");
    found.push(match met {
        Some(place) => warning.with_spanned_hint("it was judged √ here", place),
        None => warning,
    });
}

/// The text of the first year is that of the factsheet; of several approaches, each behind its name. Where it was shortened
/// on purpose, it is good to know.
fn check_text(outcome: &Outcome, mut of_row: Vec<(usize, String)>, earlier: &Earlier, found: &mut Diagnostics) {
    of_row.sort_by_key(|(approach, _)| *approach);
    of_row.dedup();
    let named = of_row.iter().map(|(approach, text)| format!("{}: {text}", plain(&earlier.approaches[*approach].name)));
    let named = named.collect::<Vec<_>>().join(" ");
    let text = text_of(&outcome.before.text);
    if !of_row.is_empty() && text != named && of_row.iter().all(|(_, of_finding)| *of_finding != text) {
        let place = passage::of_prose(&outcome.before.text).first().and_then(Passage::start);
        let message = format!("this is not the text of `{}`", earlier.id);
        found.extend(place.map(|place| place.note(TEXT_NOT_OF_FACTSHEET, message)));
    }
}

/// The findings on each indicator, by its id, each with the number of its approach.
fn findings_by_indicator<'a>(earlier: &Earlier<'a>) -> BTreeMap<&'a str, Vec<(usize, &'a Finding)>> {
    let mut findings: BTreeMap<&str, Vec<(usize, &Finding)>> = BTreeMap::new();
    let approaches = earlier.approaches.iter().enumerate();
    for (approach, finding) in
        approaches.flat_map(|(number, one)| one.findings.iter().map(move |found| (number, found)))
    {
        for position in &finding.indicators {
            let id = &earlier.document.framework.indicator(*position).id;
            findings.entry(id).or_default().push((approach, finding));
        }
    }
    findings
}

/// The words of a text, without what differs in white space.
fn text_of(prose: &Prose) -> String {
    let passages = passage::of_prose(prose);
    passages.iter().flat_map(|passage| passage.text.split_whitespace()).collect::<Vec<_>>().join(" ")
}

/// The first row; or where messages about the document as a whole point.
fn rows_start(subject: &Subject, follow_up: &FollowUp) -> Place {
    let first = follow_up.outcomes.iter().map(|outcome| &outcome.place).min_by_key(|place| place.range.start);
    first.unwrap_or(&subject.document.start).clone()
}
