//! Reads the files of a factsheet.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};
use toml::Spanned;

use crate::content::deviation::{Deviation, RawDeviation, read_deviations};
use crate::content::document_id::is_folder_name;
use crate::content::file_schema::FileSchema;
use crate::content::framework::{Framework, Position, Theme};
use crate::content::markdown;
use crate::content::parameters::{GivenParameter, read_parameters};
use crate::content::prose::{Inline, Prose};
use crate::content::reader::DocumentReader;
use crate::content::shape::{AnyIndicators, ApproachParameters, Indicators, Items, KEYS, SomeTexts, inline_schema_for};
use crate::content::sources::TextFile;
use crate::content::toml_text::{Texts, Toml, literal};
use crate::content::verdict::Verdict;
use crate::diagnostics::suggestion;
use crate::diagnostics::{Diagnostic, Diagnostics, Located, SourceRange, ok_or_append, ok_or_push};
use crate::kinds::factsheet::model::{Approach, Conclusion, Factsheet, Finding};
use crate::messages::{self, Argument, Message};

/// The keys of `document.toml` that only a factsheet has.
#[derive(Default, Deserialize, JsonSchema)]
pub struct FactsheetKeys {
    /// The folders of the approaches that are assessed, in the order in which they are printed
    #[schemars(with = "SomeTexts", example = ["cjg-aanpak"])]
    aanpakken: Option<Texts>,
}

/// An approach (*aanpak*) that is assessed
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproachFile {
    /// Its name
    #[schemars(with = "String", example = &"CJG-aanpak")]
    naam: Option<Spanned<String>>,
    /// Who answered the questionnaire besides the municipality
    #[schemars(with = "Texts", example = ["CJG", "Icare"])]
    netwerkpartners: Option<Texts>,
    /// The values of parameters of shared texts
    #[schemars(with = "Option<ApproachParameters>")]
    #[serde(rename = "parameters")]
    _parameters: Option<IgnoredAny>,
    /// Words of this document that replace words of a shared text or an indicator
    #[serde(rename = "afwijking")]
    _deviations: Option<Items<RawDeviation>>,
}

/// The findings on an approach
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FindingsFile {
    /// The indicators that are not judged, on purpose
    #[schemars(with = "Option<AnyIndicators>")]
    niet_beoordeeld: Option<Texts>,
    /// A finding, on one or more indicators of a criterion
    #[serde(rename = "bevinding")]
    _findings: Option<Items<RawFinding>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawFinding {
    /// The indicator that the finding is about; several of one criterion as a list
    #[schemars(with = "Indicators")]
    indicator: Texts,
    /// √ if the indicator is met, X if it is an improvement point, ? if that is not known yet
    #[schemars(with = "Verdict")]
    oordeel: Spanned<String>,
    /// The text of the finding, as Markdown
    #[schemars(with = "String")]
    tekst: Spanned<String>,
    /// A note that is printed below the text (*LET OP*)
    #[schemars(with = "Option<String>")]
    let_op: Option<Spanned<String>>,
}

/// The conclusion on a theme
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawConclusion {
    /// What goes well (*Wat gaat goed?*), as Markdown
    #[schemars(with = "Option<String>")]
    goed: Option<Spanned<String>>,
    /// What can improve (*Wat kan beter?*), as Markdown
    #[schemars(with = "Option<String>")]
    beter: Option<Spanned<String>>,
}

impl Factsheet {
    /// Reads the files of a factsheet; `file` is its `document.toml`, and `keys` its own keys there. Errors are added
    /// to `errors`.
    pub fn read(
        reader: &DocumentReader,
        file: &TextFile,
        keys: FactsheetKeys,
        errors: &mut Diagnostics,
    ) -> Option<Self> {
        let context = reader.read_prose("context.md", errors);
        let folders = keys.aanpakken?;
        if folders.items.is_empty() {
            let error = file.location(folders.span).error(messages::no_approaches());
            errors.push(error.with_hint(messages::list_approaches()));
            return None;
        }
        let mut approaches = Vec::new();
        let mut seen = Vec::new();
        for folder in &folders.items {
            let folder = Located { value: folder.get_ref().clone(), location: file.location(folder.span()) };
            if seen.contains(&folder.value) {
                let error = folder.location.error(messages::approach_twice(&folder.value));
                errors.push(error.with_hint(messages::remove_one_approach()));
                continue;
            }
            approaches.extend(Approach::read(reader, &folder, errors));
            seen.push(folder.value);
        }
        Some(Self { context: context?, approaches })
    }
}

impl Approach {
    fn read(reader: &DocumentReader, folder: &Located<String>, errors: &mut Diagnostics) -> Option<Self> {
        if !is_folder_name(&folder.value) || !reader.sources.root().join(reader.path(&folder.value)).is_dir() {
            let error = folder.location.error(messages::approach_missing(&folder.value));
            errors.push(error.with_hint(folders_hint(reader, &folder.value)));
            return None;
        }
        let part = |name: &str| Path::new(&folder.value).join(name);
        let header = reader.read_file(part("aanpak.toml"), errors);
        let description = reader.read_prose(part("beschrijving.md"), errors);
        let findings = reader.read_file(part("bevindingen.toml"), errors);
        let conclusions = reader.read_file(part("conclusie.toml"), errors);
        let findings = findings.map(|file| read_findings(&file, reader.framework, errors));
        let not_judged = findings.as_ref().map(|(_, not_judged)| not_judged.clone()).unwrap_or_default();
        let conclusions_start = conclusions.as_ref().map(|file| file.start());
        let conclusions = conclusions.map(|file| read_conclusions(&file, reader.framework, &not_judged, errors));

        let header = read_header(header?.as_ref(), errors)?;
        Some(Self {
            folder: folder.value.clone(),
            name: header.name?,
            partners: header.partners,
            parameters: header.parameters,
            deviations: header.deviations,
            description: description?,
            findings: findings?.0,
            not_judged,
            conclusions: conclusions?,
            conclusions_start: conclusions_start?,
        })
    }
}

/// The content of `aanpak.toml`.
struct Header {
    name: Option<Vec<Inline>>,
    partners: Vec<Vec<Inline>>,
    parameters: Vec<GivenParameter>,
    deviations: Vec<Deviation>,
}

fn read_header(file: &TextFile, errors: &mut Diagnostics) -> Option<Header> {
    let mut toml = ok_or_append(Toml::parse(file), errors)?;
    let parameters = read_parameters(&mut toml, errors);
    let deviations = read_deviations(&mut toml, errors);
    let keys: ApproachFile = toml.take_fields(errors);
    toml.finish(errors);
    let mut line = |text: &Spanned<String>| ok_or_append(markdown::parse_line(&literal(file, text)), errors);
    let name = keys.naam.as_ref().and_then(&mut line);
    let partners = keys.netwerkpartners.map(|texts| texts.items).unwrap_or_default();
    let partners = partners.iter().filter_map(line).collect();
    Some(Header { name, partners, parameters, deviations })
}

fn folders_hint(reader: &DocumentReader, name: &str) -> Message {
    let entries = std::fs::read_dir(reader.sources.root().join(reader.folder)).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<_> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    match names.is_empty() {
        true => messages::create_approach_folder(name),
        false => suggestion::hint(name, names.iter().map(String::as_str)),
    }
}

/// The findings in `bevindingen.toml`, and the indicators that are explicitly not judged.
fn read_findings(
    file: &TextFile,
    framework: &Framework,
    errors: &mut Diagnostics,
) -> (Vec<Finding>, BTreeSet<Position>) {
    let Some(mut toml) = ok_or_append(Toml::parse(file), errors) else { return Default::default() };
    let before = errors.len();
    let mut judged = BTreeMap::new();
    let items = toml.take_items("bevinding", errors);
    let keys: FindingsFile = toml.take_fields(errors);
    let not_judged = keys.niet_beoordeeld.filter(|ids| !ids.items.is_empty());
    let not_judged = not_judged.and_then(|ids| framework.read_indicators(file, &ids, &mut judged, errors));
    let not_judged = not_judged.into_iter().flatten().collect();
    let mut findings: Vec<_> =
        items.into_iter().filter_map(|item| read_finding(item, framework, &mut judged, errors)).collect();
    toml.finish(errors);
    // The indicators of a finding with errors would also be reported as missing.
    if errors.len() == before {
        errors.extend(missing_indicators(file, framework, &judged));
    }
    findings.sort_by_key(|finding| finding.indicators.iter().min().copied());
    (findings, not_judged)
}

fn read_finding(
    item: Toml,
    framework: &Framework,
    judged: &mut BTreeMap<Position, SourceRange>,
    errors: &mut Diagnostics,
) -> Option<Finding> {
    let file = item.file();
    let raw: RawFinding = ok_or_push(item.decode(), errors)?;
    let indicators = framework.read_indicators(file, &raw.indicator, judged, errors);
    let verdict = Verdict::parse_at(file, &raw.oordeel, errors);
    let text = ok_or_append(markdown::parse(&literal(file, &raw.tekst)), errors);
    let caution = raw.let_op.as_ref().map(|text| markdown::parse_line(&literal(file, text)));
    let caution = caution.and_then(|line| ok_or_append(line, errors));
    let indicators = indicators?;
    if let Some(location) = spread_over_criteria(file, &raw.indicator, &indicators) {
        errors.push(location.error(messages::two_criteria()).with_hint(messages::one_finding_each()));
    }
    let location = file.location(raw.indicator.items.first()?.span().start..raw.indicator.items.last()?.span().end);
    Some(Finding { indicators, verdict: verdict?, text: text?, caution, location })
}

fn spread_over_criteria(file: &TextFile, ids: &Texts, indicators: &[Position]) -> Option<SourceRange> {
    let criterion = |position: &Position| (position.theme, position.criterion);
    let spread = indicators.windows(2).any(|pair| criterion(&pair[0]) != criterion(&pair[1]));
    let (first, last) = (ids.items.first()?.span(), ids.items.last()?.span());
    spread.then(|| file.location(first.start..last.end))
}

fn missing_indicators(
    file: &TextFile,
    framework: &Framework,
    judged: &BTreeMap<Position, SourceRange>,
) -> Option<Diagnostic> {
    let all: Vec<Position> = framework.positions();
    let missing: Vec<_> = all.iter().copied().filter(|position| !judged.contains_key(position)).collect();
    // The finding after which the first missing one belongs.
    let before = judged.range(..missing.first().copied()?).next_back();
    let location = before.map_or_else(|| file.start(), |(_, location)| location.clone());
    let ids = Argument::names(missing.iter().map(|position| &framework.indicator(*position).id));
    Some(location.error(messages::not_judged(missing.len(), ids)).with_hint(messages::add_findings()))
}

fn read_conclusions(
    file: &TextFile,
    framework: &Framework,
    not_judged: &BTreeSet<Position>,
    errors: &mut Diagnostics,
) -> Vec<Conclusion> {
    let Some(toml) = ok_or_append(Toml::parse(file), errors) else { return Vec::new() };
    let mut found: BTreeMap<String, Conclusion> = BTreeMap::new();
    let mut locations: BTreeMap<usize, SourceRange> = BTreeMap::new();
    let before = errors.len();
    for (theme, table) in toml.into_tables(errors) {
        let known = || framework.themes.iter().map(|theme| theme.id.as_str());
        let Some(index) = known().position(|id| id == theme.value) else {
            let error = theme.location.error(messages::unknown_theme(&theme.value));
            errors.push(error.with_hint(suggestion::hint(&theme.value, known())));
            continue;
        };
        locations.insert(index, theme.location);
        if let Some(raw) = ok_or_push::<RawConclusion>(table.decode(), errors) {
            let mut column = |text: &Option<Spanned<String>>| {
                let prose = text.as_ref().map(|text| markdown::parse(&literal(file, text)));
                ok_or_append(prose.unwrap_or_else(|| Ok(Prose::default())), errors).unwrap_or_default()
            };
            let conclusion = Conclusion { strengths: column(&raw.goed), improvements: column(&raw.beter) };
            found.insert(theme.value, conclusion);
        }
    }
    // A theme with errors would also be reported as missing.
    if errors.len() == before {
        errors.extend(missing_conclusions(file, framework, &locations, not_judged));
    }
    framework.themes.iter().map(|theme| found.remove(&theme.id).unwrap_or_default()).collect()
}

/// Errors about themes without a conclusion. A theme without any judged indicator needs none.
fn missing_conclusions(
    file: &TextFile,
    framework: &Framework,
    locations: &BTreeMap<usize, SourceRange>,
    not_judged: &BTreeSet<Position>,
) -> Diagnostics {
    let is_judged = |index| framework.theme_positions(index).any(|position| !not_judged.contains(&position));
    let themes = framework.themes.iter().enumerate();
    let missing = themes.filter(|(index, _)| !locations.contains_key(index) && is_judged(*index));
    let error = |(index, theme): (usize, &Theme)| {
        // The theme after which it belongs.
        let before = locations.range(..index).next_back();
        let location = before.map_or_else(|| file.start(), |(_, location)| location.clone());
        location.error(messages::no_conclusion(&theme.id)).with_hint(messages::add_conclusion(&theme.id))
    };
    missing.map(error).collect()
}

/// The schemas of the files of a factsheet.
pub fn schemas() -> Vec<FileSchema> {
    vec![
        FileSchema::for_type::<ApproachFile>("aanpak", "content/gemeenten/*/*/*/aanpak.toml"),
        FileSchema::for_type::<FindingsFile>("bevindingen", "content/gemeenten/*/*/*/bevindingen.toml"),
        FileSchema::new("conclusie", "content/gemeenten/*/*/*/conclusie.toml", conclusion_schema()),
    ]
}

/// `conclusie.toml`: a table for each theme.
fn conclusion_schema() -> Value {
    json!({
        "description": "The conclusion on an approach, theme by theme",
        "type": "object",
        KEYS: "themes",
        "additionalProperties": inline_schema_for::<RawConclusion>().to_value(),
    })
}
