//! The follow-up report (*vervolg*): what became of the improvement points.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema};
use serde::Deserialize;
use toml::Spanned;

use crate::codes::{NO_TEXT_FOR_YEAR, NO_YEARS};
use crate::content::document::Reader;
use crate::content::framework::{Framework, Position};
use crate::content::markdown;
use crate::content::prose::{Inline, Prose};
use crate::content::shape::{Indicators, Items, schema_of};
use crate::content::source::TextFile;
use crate::content::toml_text::{Texts, Toml, literal};
use crate::content::verdict::Verdict;
use crate::diagnostics::{Diagnostics, Place, Placed, keep_all};

/// What a follow-up report adds to a document.
#[derive(Debug)]
pub struct FollowUp {
    /// The approach as it is called now.
    pub approach: Vec<Inline>,
    /// A second line below it, such as its former names.
    pub approach_note: Option<Vec<Inline>>,
    /// The year of the findings and that of the outcomes: the heads of the columns.
    pub years: [Vec<Inline>; 2],
    /// The document's own text below the shared introduction.
    pub introduction: Option<Prose>,
    /// What happened since.
    pub development: Prose,
    /// What became of each improvement point, in the order of the framework.
    pub outcomes: Vec<Outcome>,
}

/// What became of one improvement point, of one or more indicators (*uitkomst*).
#[derive(Debug)]
pub struct Outcome {
    /// The indicators, in the order in which they are printed.
    pub indicators: Vec<Position>,
    /// What was found in the first year.
    pub before: Judgement,
    /// What became of it in the second year.
    pub after: Judgement,
    /// Where its indicators are named.
    pub place: Place,
}

/// A verdict and the words to it.
#[derive(Debug)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Placed<Verdict>,
    /// The words.
    pub text: Prose,
}

/// The keys of `document.toml` that only a follow-up report has.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct FollowUpKeys {
    /// The year of the findings and that of the outcomes: the heads of the columns
    #[schemars(with = "[String; 2]", example = ["2013", "2014"])]
    jaren: Option<Texts>,
    /// The approach as it is called now
    #[schemars(with = "String", example = &"Sociale Wijkteams")]
    aanpak: Option<Spanned<String>>,
    /// A second line below the approach, such as its former names
    #[schemars(with = "Option<String>")]
    aanpak_toelichting: Option<Spanned<String>>,
}

/// What became of the improvement points
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutcomesFile {
    /// What became of one improvement point, of one or more indicators
    #[serde(rename = "uitkomst")]
    _outcomes: Option<Items<RawOutcome>>,
}

/// What became of one improvement point. The two years of the document are keys too
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = with_years)]
struct RawOutcome {
    /// The indicator that it is about; several as a list
    #[schemars(with = "Indicators", example = &"beleid")]
    indicator: Option<Texts>,
}

/// What was found, or what became of it, in a year
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawJudgement {
    /// √ or X
    #[schemars(with = "Verdict")]
    oordeel: Spanned<String>,
    /// The words to it, as Markdown
    #[schemars(with = "String")]
    tekst: Spanned<String>,
}

/// Every document has its own two years.
fn with_years(outcome: &mut Schema) {
    outcome.insert("additionalProperties".into(), schema_of::<RawJudgement>().to_value());
    outcome.insert("minProperties".into(), 3.into());
    outcome.insert("maxProperties".into(), 3.into());
}

impl FollowUp {
    /// Reads the parts of a follow-up report. What is wrong is added to `faults`.
    pub fn read(reader: &Reader, file: &TextFile, keys: FollowUpKeys, faults: &mut Diagnostics) -> Option<Self> {
        let has_introduction = reader.sources.exists(&reader.path("inleiding.md"));
        let introduction = has_introduction.then(|| reader.prose("inleiding.md", faults)).flatten();
        let development = reader.prose("ontwikkeling.md", faults);
        let years = keys.jaren.and_then(|years| read_years(file, years, faults));
        let outcomes = match (&years, reader.file("uitkomsten.toml", faults)) {
            (Some(years), Some(file)) => Some(read_outcomes(&file, years, reader.framework, faults)),
            _ => None,
        };
        let mut line = |text: &Spanned<String>| keep_all(markdown::parse_line(&literal(file, text)), faults);
        let approach_note = keys.aanpak_toelichting.as_ref().and_then(&mut line);
        let approach = keys.aanpak.as_ref().and_then(&mut line);
        let columns = years.and_then(|years| {
            let [before, after] = years.each_ref().map(&mut line);
            Some([before?, after?])
        });
        Some(Self {
            approach: approach?,
            approach_note,
            years: columns?,
            introduction,
            development: development?,
            outcomes: outcomes?,
        })
    }
}

fn read_years(file: &TextFile, years: Texts, faults: &mut Diagnostics) -> Option<[Spanned<String>; 2]> {
    match <[_; 2]>::try_from(years.items) {
        Ok(years) => Some(years),
        Err(_) => {
            let fault = file.place(years.span).error(NO_YEARS, "a follow-up report needs two years in `jaren`");
            let hint = "the year of the findings and that of the outcomes: `jaren = [\"2013\", \"2014\"]`";
            faults.push(fault.with_hint(hint));
            None
        }
    }
}

fn read_outcomes(
    file: &TextFile,
    years: &[Spanned<String>; 2],
    framework: &Framework,
    faults: &mut Diagnostics,
) -> Vec<Outcome> {
    let Some(mut toml) = keep_all(Toml::parse(file), faults) else { return Vec::new() };
    let items = toml.take_items("uitkomst", faults);
    let mut judged = BTreeMap::new();
    let mut outcomes = Vec::new();
    for mut item in items {
        let [before, after] = years.each_ref().map(|year| read_judgement(&mut item, year.get_ref(), faults));
        let keys: RawOutcome = item.fields(faults);
        item.finish(faults);
        let indicators = keys.indicator.and_then(|ids| {
            let place = file.place(ids.span.clone());
            Some((framework.read_indicators(file, &ids, &mut judged, faults)?, place))
        });
        if let (Some((indicators, place)), Some(before), Some(after)) = (indicators, before, after) {
            outcomes.push(Outcome { indicators, before, after, place });
        }
    }
    let _: OutcomesFile = toml.fields(faults);
    toml.finish(faults);
    outcomes.sort_by_key(|outcome| outcome.indicators.iter().min().copied());
    outcomes
}

fn read_judgement(item: &mut Toml, year: &str, faults: &mut Diagnostics) -> Option<Judgement> {
    let file = item.file();
    let before = faults.len();
    let raw: Option<Placed<RawJudgement>> = item.take(year, faults);
    if raw.is_none() && faults.len() == before {
        let fault = item.place().error(NO_TEXT_FOR_YEAR, format!("this outcome has no text for {year}"));
        item.misses(fault.with_hint(format!("add the table `[uitkomst.{year}]` with `oordeel` and `tekst`")));
    }
    let raw = raw?.value;
    let verdict = Verdict::read_at(file, &raw.oordeel, faults);
    let text = keep_all(markdown::parse(&literal(file, &raw.tekst)), faults);
    Some(Judgement { verdict: verdict?, text: text? })
}
