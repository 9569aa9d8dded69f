//! The checks of follow-up reports: the report against its factsheet, if that is in the collection.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::document_id::DocumentId;
use crate::content::passage::{Passage, prose_passages};
use crate::content::prose::{Prose, line_start};
use crate::content::verdict::Verdict;
use crate::content::words::lowercase_words;
use crate::diagnostics::{Diagnostics, SourceRange};
use crate::kinds::document::Document;
use crate::kinds::factsheet::model::{Approach, Factsheet, Finding};
use crate::kinds::follow_up::model::{FollowUp, Outcome};
use crate::kinds::kind::CheckContext;
use crate::merge::data::plain;
use crate::messages::{self, Argument};

/// The factsheet of a follow-up report, and those of its approaches that the report is about.
struct Followed<'a> {
    id: &'a DocumentId,
    document: &'a Document,
    approaches: Vec<&'a Approach>,
}

pub(super) fn check(follow_up: &FollowUp, context: &CheckContext, diagnostics: &mut Diagnostics) {
    for outcome in &follow_up.outcomes {
        check_before(outcome, diagnostics);
    }
    let Some((id, document, factsheet)) = previous_factsheet(context) else { return };
    let approaches = followed_approaches(context, factsheet);
    if approaches.is_empty() {
        warn_other_approach(follow_up, id, factsheet, diagnostics);
    }
    // A report that names none of them can have rows of any.
    let approaches = if approaches.is_empty() { factsheet.approaches.iter().collect() } else { approaches };
    let followed = Followed { id, document, approaches };
    check_year(follow_up, &followed, diagnostics);
    check_rows(context, follow_up, &followed, diagnostics);
}

/// “The points that scored √ are not assessed again.”
fn check_before(outcome: &Outcome, diagnostics: &mut Diagnostics) {
    if outcome.before.verdict.value == Verdict::Met {
        let warning = outcome.before.verdict.location.warning(messages::not_an_improvement_point());
        diagnostics.push(warning.with_hint(messages::check_verdict()));
    }
}

/// The last factsheet of the municipality with a date before that of the report.
fn previous_factsheet<'a>(context: &CheckContext<'a>) -> Option<(&'a DocumentId, &'a Document, &'a Factsheet)> {
    let date = context.document.date.value.first_day();
    let before = context.siblings.iter().filter(|(_, other)| other.date.value.first_day() < date);
    let factsheets = before.filter_map(|(id, document)| Some((*id, *document, document.body_as::<Factsheet>()?)));
    factsheets.max_by_key(|(_, document, _)| document.date.value.first_day())
}

/// The approaches of the factsheet that the report names: as its approach, as a former name, or in a parameter.
fn followed_approaches<'a>(context: &CheckContext, factsheet: &'a Factsheet) -> Vec<&'a Approach> {
    let names = context.document.approach_names();
    let named: Vec<String> = names.iter().map(|name| lowercase_words(name).join(" ")).collect();
    let is_named = |approach: &&Approach| {
        let name = lowercase_words(&plain(&approach.name)).join(" ");
        named.iter().any(|named| format!(" {named} ").contains(&format!(" {name} ")))
    };
    factsheet.approaches.iter().filter(is_named).collect()
}

fn warn_other_approach(follow_up: &FollowUp, id: &DocumentId, factsheet: &Factsheet, diagnostics: &mut Diagnostics) {
    let known = Argument::names(factsheet.approaches.iter().map(|approach| plain(&approach.name)));
    let message = messages::other_approach(plain(&follow_up.approach), id.to_string());
    let start = line_start(&follow_up.approach);
    let warning = |start: SourceRange| start.warning(message).with_hint(messages::name_former_approach(known));
    diagnostics.extend(start.map(warning));
}

/// The first of the two years is the year of the factsheet.
fn check_year(follow_up: &FollowUp, followed: &Followed, diagnostics: &mut Diagnostics) {
    let year = followed.document.date.value.year;
    if plain(&follow_up.years[0]).trim() != year.to_string() {
        let message = messages::findings_of_other_year(followed.id.to_string(), year.to_string());
        let warning = |start: SourceRange| start.warning(message).with_hint(messages::correct_years());
        diagnostics.extend(line_start(&follow_up.years[0]).map(warning));
    }
}

/// The rows are the findings with an X, each with its indicators.
fn check_rows(context: &CheckContext, follow_up: &FollowUp, followed: &Followed, diagnostics: &mut Diagnostics) {
    let findings = findings_by_indicator(followed);
    let mut ids = BTreeSet::new();
    for outcome in &follow_up.outcomes {
        let own = indicator_ids(outcome, context);
        check_row(outcome, &own, &findings, followed, diagnostics);
        ids.extend(own);
    }
    let start = rows_start(context, follow_up);
    let missing = findings.iter().filter(|(id, _)| !ids.contains(*id));
    for (id, finding) in missing.flat_map(|(id, findings)| improvement_points(findings).map(move |point| (id, point.1)))
    {
        let warning = start.warning(messages::row_missing(followed.id.to_string(), *id));
        let warning = warning.with_spanned_hint(messages::found_here(), &finding.location);
        diagnostics.push(warning.with_hint(messages::add_outcome()));
    }
}

/// The ids of the indicators of a row: frameworks differ, and ids say which indicators are the same.
fn indicator_ids<'a>(outcome: &Outcome, context: &CheckContext<'a>) -> Vec<&'a str> {
    let framework = &context.document.framework;
    outcome.indicators.iter().map(|position| framework.indicator(*position).id.as_str()).collect()
}

/// Each indicator of a row is an improvement point, and the row has the text of the findings.
fn check_row(
    outcome: &Outcome,
    ids: &[&str],
    findings: &BTreeMap<&str, Vec<(usize, &Finding)>>,
    followed: &Followed,
    diagnostics: &mut Diagnostics,
) {
    let mut texts = Vec::new();
    for id in ids {
        let findings = findings.get(id).map(Vec::as_slice).unwrap_or_default();
        let before = texts.len();
        texts.extend(improvement_points(findings).map(|(approach, finding)| (*approach, normalized(&finding.text))));
        if texts.len() == before {
            let met = findings.first().map(|(_, finding)| &finding.location);
            warn_not_in_factsheet(outcome, id, met, followed, diagnostics);
        }
    }
    check_text(outcome, texts, followed, diagnostics);
}

/// The findings with an X, each with the index of its approach.
fn improvement_points<'a, 'b>(findings: &'b [(usize, &'a Finding)]) -> impl Iterator<Item = &'b (usize, &'a Finding)> {
    findings.iter().filter(|(_, finding)| finding.verdict.value == Verdict::Improve)
}

fn warn_not_in_factsheet(
    outcome: &Outcome,
    id: &str,
    met: Option<&SourceRange>,
    followed: &Followed,
    diagnostics: &mut Diagnostics,
) {
    let warning = outcome.location.warning(messages::row_not_in_factsheet(followed.id.to_string(), id));
    let warning = warning.with_hint(messages::not_assessed_again());
    diagnostics.push(match met {
        Some(location) => warning.with_spanned_hint(messages::judged_met_here(), location),
        None => warning,
    });
}

/// The text of the first year is that of the factsheet; of several approaches, each after its name. One that was shortened
/// on purpose is a note.
fn check_text(outcome: &Outcome, mut texts: Vec<(usize, String)>, followed: &Followed, diagnostics: &mut Diagnostics) {
    texts.sort_by_key(|(approach, _)| *approach);
    texts.dedup();
    let named = texts.iter().map(|(index, text)| format!("{}: {text}", plain(&followed.approaches[*index].name)));
    let named = named.collect::<Vec<_>>().join(" ");
    let own = normalized(&outcome.before.text);
    if !texts.is_empty() && own != named && texts.iter().all(|(_, text)| *text != own) {
        let start = prose_passages(&outcome.before.text).first().and_then(Passage::start);
        let message = messages::text_not_of_factsheet(followed.id.to_string());
        diagnostics.extend(start.map(|start| start.note(message)));
    }
}

/// The findings on each indicator by its id, each with the index of its approach.
fn findings_by_indicator<'a>(followed: &Followed<'a>) -> BTreeMap<&'a str, Vec<(usize, &'a Finding)>> {
    let mut findings: BTreeMap<&str, Vec<(usize, &Finding)>> = BTreeMap::new();
    for (index, approach) in followed.approaches.iter().enumerate() {
        for finding in &approach.findings {
            for position in &finding.indicators {
                let id = &followed.document.framework.indicator(*position).id;
                findings.entry(id).or_default().push((index, finding));
            }
        }
    }
    findings
}

/// The words of a text, separated by single spaces.
fn normalized(prose: &Prose) -> String {
    let passages = prose_passages(prose);
    passages.iter().flat_map(|passage| passage.text.split_whitespace()).collect::<Vec<_>>().join(" ")
}

/// The first row, or the first line of `document.toml`.
fn rows_start(context: &CheckContext, follow_up: &FollowUp) -> SourceRange {
    let first = follow_up.outcomes.iter().map(|outcome| &outcome.location).min_by_key(|location| location.range.start);
    first.unwrap_or(&context.document.start).clone()
}
