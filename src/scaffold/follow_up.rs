//! The files of a new follow-up report, derived from the earlier factsheet: its rows are the improvement points.

use serde::Deserialize;

use crate::content::collection::DocumentId;
use crate::content::document::Document;
use crate::content::factsheet::{Approach, Factsheet};
use crate::content::framework::{Framework, Position};
use crate::content::shared::{Giver, Shared};
use crate::content::source::Sources;
use crate::content::toml_text::{Texts, Toml};
use crate::content::verdict::Verdict;
use crate::diagnostics::Diagnostics;
use crate::merge::data::plain;
use crate::scaffold::{Files, GAP, escaped, list, parameters, quoted};

/// The shared text that running text takes up, where a project has it.
const PRESENTATION: &str = "vervolg/presentatie";

/// The earlier factsheet.
pub struct Earlier<'a> {
    /// Its name.
    pub id: &'a DocumentId,
    /// What it says.
    pub document: &'a Document,
    /// What a factsheet adds.
    pub factsheet: &'a Factsheet,
    /// Its title, as printed.
    pub title: String,
}

/// An improvement point of the earlier factsheet, with its text as it is written.
#[derive(Debug)]
struct Point {
    indicators: Vec<Position>,
    /// The text, and the number of the approach, for each approach that has the point.
    texts: Vec<(usize, String)>,
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
/// All that keeps the earlier findings from being read.
pub fn files(earlier: &Earlier, year: u16, sources: &Sources, shared: &Shared) -> Result<(Files, usize), Diagnostics> {
    let points = points(earlier, sources)?;
    let years = years(earlier, year);
    let names: Vec<String> = earlier.factsheet.approaches.iter().map(name).collect();
    let known = |parameter: &str| match parameter {
        "getoetste-aanpakken" => Some(list(&names)),
        "titel-factsheet" => Some(quoted(&escaped(&earlier.title))),
        _ => None,
    };
    let document = format!(
        "soort = \"vervolg\"\ndatum = \"{year}\"\nstatus = \"concept\"\ntoetsingskader = {}\njaren = {}\naanpak = {}\n{}",
        quoted(&earlier.document.framework.id),
        list(&years),
        quoted(&joined(&names)),
        parameters(shared, "vervolg", Giver::Document, &known)
    );
    let presentation = shared.texts.contains_key(PRESENTATION).then(|| format!("{{{PRESENTATION}}}\n\n"));
    let development = format!("{}{GAP}\n", presentation.unwrap_or_default());
    let outcomes = points.iter().map(|point| outcome(point, &names, &years, &earlier.document.framework));
    let outcomes = outcomes.collect::<Vec<_>>().join("\n");
    let origin = format!("# De verbeterpunten van {}, met de tekst van toen.\n\n", earlier.id);
    let files = vec![
        ("document.toml".into(), document),
        ("ontwikkeling.md".into(), development),
        ("uitkomsten.toml".into(), origin + &outcomes),
    ];
    Ok((files, points.len()))
}

/// The year of the findings, and the one before that of the report: what was done is told afterwards.
fn years(earlier: &Earlier, year: u16) -> Vec<String> {
    let before = earlier.document.date.value.year;
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

/// The improvement points in the order of the framework. What two approaches have in common is one row.
fn points(earlier: &Earlier, sources: &Sources) -> Result<Vec<Point>, Diagnostics> {
    let mut points: Vec<Point> = Vec::new();
    let mut faults = Vec::new();
    for (number, approach) in earlier.factsheet.approaches.iter().enumerate() {
        let path = earlier.id.path().join(&approach.folder).join("bevindingen.toml");
        let file = sources.read(&path).map_err(|fault| vec![fault])?;
        for item in Toml::parse(&file)?.take_items("bevinding", &mut faults) {
            let finding: WrittenFinding = item.decode().map_err(|fault| vec![fault])?;
            if Verdict::read(&finding.oordeel) == Some(Verdict::Improve) {
                let indicators = positions(&finding.indicator, &earlier.document.framework);
                add(&mut points, number, indicators, finding);
            }
        }
    }
    points.sort_by_key(|point| point.indicators.iter().min().copied());
    if faults.is_empty() { Ok(points) } else { Err(faults) }
}

fn positions(ids: &Texts, framework: &Framework) -> Vec<Position> {
    ids.items.iter().filter_map(|id| framework.position_of(id.get_ref())).collect()
}

/// Adds a finding to the row that has one of its indicators, or as a row of its own.
fn add(points: &mut Vec<Point>, approach: usize, indicators: Vec<Position>, finding: WrittenFinding) {
    let (mut same, mut others): (Vec<Point>, Vec<Point>) =
        points.drain(..).partition(|point| point.indicators.iter().any(|position| indicators.contains(position)));
    let mut point = Point { indicators: Vec::new(), texts: Vec::new(), cautions: Vec::new() };
    for earlier in same.drain(..) {
        point.indicators.extend(earlier.indicators);
        point.texts.extend(earlier.texts);
        point.cautions.extend(earlier.cautions);
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
    let [before, after] = [&years[0], &years[1]];
    format!(
        "[[uitkomst]]\nindicator = {ids}\n\n{cautions}[uitkomst.{before}]\noordeel = \"X\"\ntekst = {}\n\n\
         [uitkomst.{after}]\noordeel = \"{}\"\ntekst = \"{GAP}\"\n",
        block(&texts.collect::<Vec<_>>().join("\n\n")),
        Verdict::OPEN
    )
}

/// A long TOML string, one sentence per line as it was written; what cannot be written so is quoted.
fn block(text: &str) -> String {
    match text.contains("\"\"\"") || text.contains('\\') || text.ends_with('"') {
        true => quoted(text),
        false => format!("\"\"\"\n{text}\n\"\"\""),
    }
}
