//! A new follow-up report: `factsheet new vervolg`. Its rows are the improvement points of the previous factsheet.

use clap::{ArgMatches, Args, FromArgMatches};
use serde::Deserialize;

use crate::content::document_id::DocumentId;
use crate::content::framework::{Framework, Position};
use crate::content::shared::{ParameterSource, Shared};
use crate::content::sources::Sources;
use crate::content::toml_text::{Texts, Toml};
use crate::content::verdict::Verdict;
use crate::diagnostics::Diagnostics;
use crate::kinds::document::Document;
use crate::kinds::factsheet::labels::NAME as FACTSHEET;
use crate::kinds::factsheet::model::{Approach, Factsheet};
use crate::kinds::follow_up::labels::NAME;
use crate::kinds::misfit::Misfit;
use crate::kinds::new::{NewContext, NewDocument, Refusal, TitledDocument};
use crate::kinds::scaffold::{GAP, escaped, list, open_outcome, parameters, quoted};
use crate::merge::data::plain;
use crate::messages;
use crate::system::new_folder::NewFiles;

/// The shared text that running text starts with, in projects that have it.
const PRESENTATION: &str = "vervolg/presentatie";

/// A follow-up report, with the improvement points of the previous factsheet
#[derive(Debug, Args)]
struct NewFollowUp {
    /// The folder of the municipality, such as `emmen`
    #[arg(value_name = "MUNICIPALITY")]
    municipality: String,
    /// The year of the report
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1900..2100))]
    jaar: u16,
}

/// The previous factsheet.
struct Followed {
    id: DocumentId,
    factsheet: TitledDocument,
}

impl Followed {
    fn document(&self) -> &Document {
        &self.factsheet.document
    }

    fn approaches(&self) -> &[Approach] {
        self.document().body_as::<Factsheet>().map(|factsheet| factsheet.approaches.as_slice()).unwrap_or_default()
    }
}

/// The subcommand of `factsheet new`.
pub(super) fn command() -> clap::Command {
    NewFollowUp::augment_args(clap::Command::new(NAME))
}

/// The files of a new follow-up report.
///
/// # Errors
/// No previous factsheet, or errors in its files.
pub(super) fn document(arguments: &ArgMatches, context: &NewContext) -> Result<NewDocument, Refusal> {
    let new = NewFollowUp::from_arg_matches(arguments).map_err(|_| Misfit::Other(messages::incomplete_arguments()))?;
    let id = previous_factsheet(new.jaar, context)?;
    let followed = Followed { factsheet: (context.read)(&id)?, id };
    let (files, rows) = files(&followed, new.jaar, context.sources, context.shared)?;
    let note = messages::rows_of_factsheet(rows, followed.id.to_string());
    Ok(NewDocument { folder: format!("{NAME}-{}", new.jaar), files, taken_from: Some(followed.id), note: Some(note) })
}

/// The last factsheet of the municipality before `year`.
fn previous_factsheet(year: u16, context: &NewContext) -> Result<DocumentId, Misfit> {
    let prefix = format!("{FACTSHEET}-");
    let year_of = |id: &DocumentId| id.folder.strip_prefix(&prefix).and_then(|year| year.parse::<u16>().ok());
    let before = context.documents.iter().filter(|id| year_of(id).is_some_and(|found| found < year));
    before.max_by_key(|id| year_of(id)).cloned().ok_or_else(|| {
        let municipality = context.municipality.to_owned();
        Misfit::NothingToFollow { municipality, year }
    })
}

/// An improvement point of the previous factsheet, with its text as it is written.
#[derive(Debug)]
struct Point {
    indicators: Vec<Position>,
    /// For each approach that has the point, its index and the text.
    texts: Vec<(usize, String)>,
    /// Its remarks (*let op*).
    cautions: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct WrittenFinding {
    indicator: Texts,
    oordeel: String,
    tekst: String,
    let_op: Option<String>,
}

/// The files of the follow-up report of `year`, and the number of its rows.
///
/// # Errors
/// Errors in the files with the findings.
fn files(followed: &Followed, year: u16, sources: &Sources, shared: &Shared) -> Result<(NewFiles, usize), Diagnostics> {
    let points = points(followed, sources)?;
    let years = years(followed, year);
    let names: Vec<String> = followed.approaches().iter().map(name).collect();
    let known = |parameter: &str| match parameter {
        "getoetste-aanpakken" => Some(list(&names)),
        "titel-factsheet" => Some(quoted(&escaped(&followed.factsheet.title))),
        _ => None,
    };
    let document = format!(
        "soort = \"{NAME}\"\ndatum = \"{year}\"\nstatus = \"concept\"\ntoetsingskader = {}\njaren = {}\naanpak = {}\n{}",
        quoted(&followed.document().framework.id),
        list(&years),
        quoted(&joined(&names)),
        parameters(shared, NAME, ParameterSource::Document, &known)
    );
    let presentation = shared.texts.contains_key(PRESENTATION).then(|| format!("{{{PRESENTATION}}}\n\n"));
    let development = format!("{}{GAP}\n", presentation.unwrap_or_default());
    let outcomes = points.iter().map(|point| outcome(point, &names, &years, &followed.document().framework));
    let outcomes = outcomes.collect::<Vec<_>>().join("\n");
    let origin = format!("# De verbeterpunten van {}, met de tekst van toen.\n\n", followed.id);
    let files = vec![
        ("document.toml".into(), document),
        ("ontwikkeling.md".into(), development),
        ("uitkomsten.toml".into(), origin + &outcomes),
    ];
    Ok((files, points.len()))
}

/// The year of the findings and the year of the outcomes, which is the one before the report.
fn years(followed: &Followed, year: u16) -> Vec<String> {
    let before = followed.document().date.value.year;
    let after = (i32::from(year) - 1).max(before + 1);
    vec![before.to_string(), after.to_string()]
}

fn name(approach: &Approach) -> String {
    escaped(&plain(&approach.name))
}

fn joined(names: &[String]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} en {last}", first.join(", ")),
        _ => names.concat(),
    }
}

/// The improvement points in the order of the framework. Points of several approaches on the same indicators are one.
///
/// # Errors
/// Errors in the files with the findings.
fn points(followed: &Followed, sources: &Sources) -> Result<Vec<Point>, Diagnostics> {
    let mut points: Vec<Point> = Vec::new();
    let mut errors = Vec::new();
    for (index, approach) in followed.approaches().iter().enumerate() {
        let path = followed.id.path().join(&approach.folder).join("bevindingen.toml");
        let file = sources.read(&path).map_err(|error| vec![error])?;
        for item in Toml::parse(&file)?.take_items("bevinding", &mut errors) {
            let finding: WrittenFinding = item.decode().map_err(|error| vec![error])?;
            if Verdict::parse(&finding.oordeel) == Some(Verdict::Improve) {
                let indicators = positions(&finding.indicator, &followed.document().framework);
                add(&mut points, index, indicators, finding);
            }
        }
    }
    points.sort_by_key(|point| point.indicators.iter().min().copied());
    if errors.is_empty() { Ok(points) } else { Err(errors) }
}

fn positions(ids: &Texts, framework: &Framework) -> Vec<Position> {
    ids.items.iter().filter_map(|id| framework.find_position(id.get_ref())).collect()
}

/// Adds a finding to the points that have one of its indicators, which become one, or as a new point.
fn add(points: &mut Vec<Point>, approach: usize, indicators: Vec<Position>, finding: WrittenFinding) {
    let (mut same, mut others): (Vec<Point>, Vec<Point>) =
        points.drain(..).partition(|point| point.indicators.iter().any(|position| indicators.contains(position)));
    let mut point = Point { indicators: Vec::new(), texts: Vec::new(), cautions: Vec::new() };
    for other in same.drain(..) {
        point.indicators.extend(other.indicators);
        point.texts.extend(other.texts);
        point.cautions.extend(other.cautions);
    }
    let new = indicators.into_iter().filter(|position| !point.indicators.contains(position)).collect::<Vec<_>>();
    point.indicators.extend(new);
    point.texts.push((approach, finding.tekst));
    point.cautions.extend(finding.let_op);
    others.push(point);
    *points = others;
}

fn outcome(point: &Point, names: &[String], years: &[String], framework: &Framework) -> String {
    let ids: Vec<String> = point.indicators.iter().map(|one| framework.indicator(*one).id.clone()).collect();
    let ids = if let [one] = ids.as_slice() { quoted(one) } else { list(&ids) };
    let texts = point.texts.iter().map(|(approach, text)| match names.len() {
        1 => text.trim().to_owned(),
        // A list stays a list below the name.
        _ if text.trim_start().starts_with(['-', '1']) => format!("*{}*:\n\n{}", names[*approach], text.trim()),
        _ => format!("*{}*: {}", names[*approach], text.trim()),
    });
    let cautions = point.cautions.iter().flat_map(|caution| caution.lines()).filter(|line| !line.trim().is_empty());
    let cautions: String = cautions.map(|line| format!("# LET OP van toen: {}\n", line.trim())).collect();
    let text = block(&texts.collect::<Vec<_>>().join("\n\n"));
    open_outcome(&ids, &cautions, [&years[0], &years[1]], &text)
}

/// A multi-line TOML string, with the lines as they were written; a quoted one for text that it cannot contain.
fn block(text: &str) -> String {
    match text.contains("\"\"\"") || text.contains('\\') || text.ends_with('"') {
        true => quoted(text),
        false => format!("\"\"\"\n{text}\n\"\"\""),
    }
}
