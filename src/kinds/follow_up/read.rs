//! Reads the files of a follow-up report.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema};
use serde::Deserialize;
use toml::Spanned;

use crate::content::file_schema::FileSchema;
use crate::content::framework::Framework;
use crate::content::markdown;
use crate::content::reader::DocumentReader;
use crate::content::shape::{Indicators, Items, inline_schema_for};
use crate::content::sources::TextFile;
use crate::content::toml_text::{Texts, Toml, literal};
use crate::content::verdict::Verdict;
use crate::diagnostics::{Diagnostics, Located, ok_or_append};
use crate::kinds::follow_up::model::{FollowUp, Judgement, Outcome};
use crate::messages;

/// The keys of `document.toml` that only a follow-up report has.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct FollowUpKeys {
    /// The year of the findings and that of the outcomes: the headers of the columns
    #[schemars(with = "[String; 2]", example = ["2013", "2014"])]
    jaren: Option<Texts>,
    /// The current name of the approach
    #[schemars(with = "String", example = &"Sociale Wijkteams")]
    aanpak: Option<Spanned<String>>,
    /// A second line below the approach, such as its former names
    #[schemars(with = "Option<String>")]
    aanpak_toelichting: Option<Spanned<String>>,
}

/// The outcomes of improvement points
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutcomesFile {
    /// The outcome of one improvement point, on one or more indicators
    #[serde(rename = "uitkomst")]
    _outcomes: Option<Items<RawOutcome>>,
}

/// The outcome of one improvement point. The two years of the document are keys too
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = with_years)]
struct RawOutcome {
    /// The indicator that the outcome is about; several as a list
    #[schemars(with = "Indicators", example = &"beleid")]
    indicator: Option<Texts>,
}

/// The judgement of a year
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawJudgement {
    /// √ if the indicator is met, X if it is an improvement point, ? if that is not known yet
    #[schemars(with = "Verdict")]
    oordeel: Spanned<String>,
    /// The text, as Markdown
    #[schemars(with = "String")]
    tekst: Spanned<String>,
}

/// Adds the two years as keys: each document has its own.
fn with_years(outcome: &mut Schema) {
    outcome.insert("additionalProperties".into(), inline_schema_for::<RawJudgement>().to_value());
    outcome.insert("minProperties".into(), 3.into());
    outcome.insert("maxProperties".into(), 3.into());
}

impl FollowUp {
    /// Reads the files of a follow-up report; `file` is its `document.toml`, and `keys` its own keys there. Errors are
    /// added to `errors`.
    pub fn read(
        reader: &DocumentReader,
        file: &TextFile,
        keys: FollowUpKeys,
        errors: &mut Diagnostics,
    ) -> Option<Self> {
        let has_introduction = reader.sources.exists(&reader.path("inleiding.md"));
        let introduction = has_introduction.then(|| reader.read_prose("inleiding.md", errors)).flatten();
        let development = reader.read_prose("ontwikkeling.md", errors);
        let years = keys.jaren.and_then(|years| read_years(file, years, errors));
        let outcomes = match (&years, reader.read_file("uitkomsten.toml", errors)) {
            (Some(years), Some(file)) => Some(read_outcomes(&file, years, reader.framework, errors)),
            _ => None,
        };
        let mut line = |text: &Spanned<String>| ok_or_append(markdown::parse_line(&literal(file, text)), errors);
        let approach_note = keys.aanpak_toelichting.as_ref().and_then(&mut line);
        let approach = keys.aanpak.as_ref().and_then(&mut line);
        let headers = years.and_then(|years| {
            let [before, after] = years.each_ref().map(&mut line);
            Some([before?, after?])
        });
        Some(Self {
            approach: approach?,
            approach_note,
            years: headers?,
            introduction,
            development: development?,
            outcomes: outcomes?,
        })
    }
}

fn read_years(file: &TextFile, years: Texts, errors: &mut Diagnostics) -> Option<[Spanned<String>; 2]> {
    match <[_; 2]>::try_from(years.items) {
        Ok(years) => Some(years),
        Err(_) => {
            let error = file.location(years.span).error(messages::no_years());
            errors.push(error.with_hint(messages::write_years()));
            None
        }
    }
}

fn read_outcomes(
    file: &TextFile,
    years: &[Spanned<String>; 2],
    framework: &Framework,
    errors: &mut Diagnostics,
) -> Vec<Outcome> {
    let Some(mut toml) = ok_or_append(Toml::parse(file), errors) else { return Vec::new() };
    let items = toml.take_items("uitkomst", errors);
    let mut judged = BTreeMap::new();
    let mut outcomes = Vec::new();
    for mut item in items {
        let [before, after] = years.each_ref().map(|year| read_judgement(&mut item, year.get_ref(), errors));
        let keys: RawOutcome = item.take_fields(errors);
        item.finish(errors);
        let indicators = keys.indicator.and_then(|ids| {
            let location = file.location(ids.span.clone());
            Some((framework.read_indicators(file, &ids, &mut judged, errors)?, location))
        });
        if let (Some((indicators, location)), Some(before), Some(after)) = (indicators, before, after) {
            outcomes.push(Outcome { indicators, before, after, location });
        }
    }
    let _: OutcomesFile = toml.take_fields(errors);
    toml.finish(errors);
    outcomes.sort_by_key(|outcome| outcome.indicators.iter().min().copied());
    outcomes
}

fn read_judgement(item: &mut Toml, year: &str, errors: &mut Diagnostics) -> Option<Judgement> {
    let file = item.file();
    let before = errors.len();
    let raw: Option<Located<RawJudgement>> = item.take(year, errors);
    if raw.is_none() && errors.len() == before {
        let error = item.location().error(messages::no_text_for_year(year));
        item.add_missing(error.with_hint(messages::add_table_of_year(year)));
    }
    let raw = raw?.value;
    let verdict = Verdict::parse_at(file, &raw.oordeel, errors);
    let text = ok_or_append(markdown::parse(&literal(file, &raw.tekst)), errors);
    Some(Judgement { verdict: verdict?, text: text? })
}

/// The schemas of the files of a follow-up report.
pub fn schemas() -> Vec<FileSchema> {
    vec![FileSchema::for_type::<OutcomesFile>("uitkomsten", "content/gemeenten/*/*/uitkomsten.toml")]
}
