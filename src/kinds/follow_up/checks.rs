//! A follow-up report against the factsheet that it follows, where that is in the collection.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::document_id::DocumentId;
use crate::content::passage::{Passage, prose_passages};
use crate::content::prose::{Prose, line_start};
use crate::content::verdict::Verdict;
use crate::content::words::lowercase_words;
use crate::diagnostics::codes::DATES_OUT_OF_ORDER;
use crate::diagnostics::{Diagnostics, SourceRange};
use crate::kinds::document::Document;
use crate::kinds::factsheet::model::{Approach, Factsheet, Finding};
use crate::kinds::follow_up::codes::{
    NOT_AN_IMPROVEMENT_POINT, OTHER_APPROACH, ROW_MISSING, ROW_NOT_IN_FACTSHEET, TEXT_NOT_OF_FACTSHEET,
};
use crate::kinds::follow_up::model::{FollowUp, Outcome};
use crate::kinds::kind::CheckContext;
use crate::merge::data::plain;

/// A factsheet, and those of its approaches that the follow-up report is about.
struct Followed<'a> {
    id: &'a DocumentId,
    document: &'a Document,
    approaches: Vec<&'a Approach>,
}

pub(super) fn check(follow_up: &FollowUp, context: &CheckContext, found: &mut Diagnostics) {
    for outcome in &follow_up.outcomes {
        check_before(outcome, found);
    }
    let Some((id, document, factsheet)) = factsheet_before(context) else { return };
    let approaches = followed_approaches(context, factsheet);
    if approaches.is_empty() {
        other_approach(follow_up, id, factsheet, found);
    }
    // With approaches that nobody names, the rows can be of any.
    let approaches = if approaches.is_empty() { factsheet.approaches.iter().collect() } else { approaches };
    let followed = Followed { id, document, approaches };
    check_year(follow_up, &followed, found);
    check_rows(context, follow_up, &followed, found);
}

/// “The points that scored √ are not assessed again.”
fn check_before(outcome: &Outcome, found: &mut Diagnostics) {
    if outcome.before.verdict.value == Verdict::Met {
        let warning = outcome.before.verdict.location.warning(
            NOT_AN_IMPROVEMENT_POINT,
            "this was no improvement point: a follow-up report is about those that were X only",
        );
        found.push(warning.with_hint("is the verdict right? if it is, leave the row out"));
    }
}

/// The last factsheet of the municipality before the report.
fn factsheet_before<'a>(context: &CheckContext<'a>) -> Option<(&'a DocumentId, &'a Document, &'a Factsheet)> {
    let date = context.document.date.value.first_day();
    let before = context.siblings.iter().filter(|(_, other)| other.date.value.first_day() < date);
    let factsheets = before.filter_map(|(id, document)| Some((*id, *document, document.body_as::<Factsheet>()?)));
    factsheets.max_by_key(|(_, document, _)| document.date.value.first_day())
}

/// The approaches of the factsheet that the report names: as its own, as a former name, or in a parameter.
fn followed_approaches<'a>(context: &CheckContext, factsheet: &'a Factsheet) -> Vec<&'a Approach> {
    let names = context.document.approach_names();
    let named: Vec<String> = names.iter().map(|name| lowercase_words(name).join(" ")).collect();
    let is_named = |approach: &&Approach| {
        let name = lowercase_words(&plain(&approach.name)).join(" ");
        named.iter().any(|named| format!(" {named} ").contains(&format!(" {name} ")))
    };
    factsheet.approaches.iter().filter(is_named).collect()
}

fn other_approach(follow_up: &FollowUp, id: &DocumentId, factsheet: &Factsheet, found: &mut Diagnostics) {
    let known: Vec<_> = factsheet.approaches.iter().map(|approach| format!("`{}`", plain(&approach.name))).collect();
    let message = format!("`{id}` is about no approach `{}`", plain(&follow_up.approach));
    let hint = format!("it has {}; name the former approach in `aanpak-toelichting`", known.join(" and "));
    found.extend(
        line_start(&follow_up.approach).map(|location| location.warning(OTHER_APPROACH, message).with_hint(hint)),
    );
}

/// The first of the two years is that of the factsheet.
fn check_year(follow_up: &FollowUp, followed: &Followed, found: &mut Diagnostics) {
    let year = followed.document.date.value.year;
    if plain(&follow_up.years[0]).trim() != year.to_string() {
        let message = format!("the findings are those of `{}`, of {year}", followed.id);
        let location = line_start(&follow_up.years[0]);
        found.extend(location.map(|location| location.warning(DATES_OUT_OF_ORDER, message).with_hint("mend `jaren`")));
    }
}

/// The rows are the findings with an X, each with its indicators.
fn check_rows(context: &CheckContext, follow_up: &FollowUp, followed: &Followed, found: &mut Diagnostics) {
    // Frameworks differ: what belongs together is told by the id of the indicator.
    let id_here = |position| context.document.framework.indicator(position).id.as_str();
    let findings = findings_by_indicator(followed);
    for outcome in &follow_up.outcomes {
        let mut of_row = Vec::new();
        for id in outcome.indicators.iter().map(|position| id_here(*position)) {
            let of_indicator = findings.get(id).map(Vec::as_slice).unwrap_or_default();
            let improve: Vec<_> =
                of_indicator.iter().filter(|(_, finding)| finding.verdict.value == Verdict::Improve).collect();
            match (improve.is_empty(), of_indicator.first()) {
                (true, Some((_, met))) => not_in_factsheet(outcome, id, Some(&met.location), followed, found),
                (true, None) => not_in_factsheet(outcome, id, None, followed, found),
                (false, _) => {
                    of_row.extend(improve.iter().map(|(approach, finding)| (*approach, text_of(&finding.text))))
                }
            }
        }
        check_text(outcome, of_row, followed, found);
    }
    let rows: BTreeSet<&str> =
        follow_up.outcomes.iter().flat_map(|outcome| &outcome.indicators).map(|position| id_here(*position)).collect();
    let location = rows_start(context, follow_up);
    for (id, (_, finding)) in findings.iter().flat_map(|(id, found)| found.iter().map(move |finding| (id, finding))) {
        if finding.verdict.value == Verdict::Improve && !rows.contains(id) {
            let message = format!("the improvement point `{id}` of `{}` has no row", followed.id);
            let warning = location.warning(ROW_MISSING, message);
            let warning = warning.with_spanned_hint("it was found here", &finding.location);
            found.push(warning.with_hint("add an `[[uitkomst]]` for it to `uitkomsten.toml`"));
        }
    }
}

fn not_in_factsheet(
    outcome: &Outcome,
    id: &str,
    met: Option<&SourceRange>,
    followed: &Followed,
    found: &mut Diagnostics,
) {
    let message = format!("`{id}` is no improvement point of `{}`", followed.id);
    let warning = outcome.location.warning(ROW_NOT_IN_FACTSHEET, message);
    let warning = warning.with_hint("what scored √ is not assessed again: leave it out of this row");
    found.push(match met {
        Some(location) => warning.with_spanned_hint("it was judged √ here", location),
        None => warning,
    });
}

/// The text of the first year is that of the factsheet; of several approaches, each behind its name. Where it was shortened
/// on purpose, it is good to know.
fn check_text(outcome: &Outcome, mut of_row: Vec<(usize, String)>, followed: &Followed, found: &mut Diagnostics) {
    of_row.sort_by_key(|(approach, _)| *approach);
    of_row.dedup();
    let named =
        of_row.iter().map(|(approach, text)| format!("{}: {text}", plain(&followed.approaches[*approach].name)));
    let named = named.collect::<Vec<_>>().join(" ");
    let text = text_of(&outcome.before.text);
    if !of_row.is_empty() && text != named && of_row.iter().all(|(_, of_finding)| *of_finding != text) {
        let location = prose_passages(&outcome.before.text).first().and_then(Passage::start);
        let message = format!("this is not the text of `{}`", followed.id);
        found.extend(location.map(|location| location.note(TEXT_NOT_OF_FACTSHEET, message)));
    }
}

/// The findings on each indicator, by its id, each with the number of its approach.
fn findings_by_indicator<'a>(followed: &Followed<'a>) -> BTreeMap<&'a str, Vec<(usize, &'a Finding)>> {
    let mut findings: BTreeMap<&str, Vec<(usize, &Finding)>> = BTreeMap::new();
    let approaches = followed.approaches.iter().enumerate();
    for (approach, finding) in
        approaches.flat_map(|(number, one)| one.findings.iter().map(move |found| (number, found)))
    {
        for position in &finding.indicators {
            let id = &followed.document.framework.indicator(*position).id;
            findings.entry(id).or_default().push((approach, finding));
        }
    }
    findings
}

/// The words of a text, without what differs in white space.
fn text_of(prose: &Prose) -> String {
    let passages = prose_passages(prose);
    passages.iter().flat_map(|passage| passage.text.split_whitespace()).collect::<Vec<_>>().join(" ")
}

/// The first row; or where messages about the document as a whole point.
fn rows_start(context: &CheckContext, follow_up: &FollowUp) -> SourceRange {
    let first = follow_up.outcomes.iter().map(|outcome| &outcome.location).min_by_key(|location| location.range.start);
    first.unwrap_or(&context.document.start).clone()
}
