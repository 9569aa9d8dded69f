//! The factsheet: per approach, the findings on every indicator and a conclusion per theme.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::IgnoredAny;
use toml::Spanned;

use crate::codes::{
    APPROACH_MISSING, APPROACH_TWICE, NO_APPROACHES, NO_CONCLUSION, NOT_JUDGED, TWO_CRITERIA, UNKNOWN_THEME,
};
use crate::content::deviation::{Deviation, RawDeviation};
use crate::content::document::{GivenParameter, Reader, read_deviations, read_parameters};
use crate::content::framework::{Framework, Position, Theme};
use crate::content::markdown;
use crate::content::prose::{Inline, Prose};
use crate::content::shape::{AnyIndicators, ApproachParameters, Indicators, Items, SomeTexts};
use crate::content::source::TextFile;
use crate::content::toml_text::{Texts, Toml, literal};
use crate::content::verdict::Verdict;
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Placed, keep, keep_all};
use crate::suggestion;

/// What a factsheet adds to a document.
#[derive(Debug)]
pub struct Factsheet {
    /// The municipality's situation.
    pub context: Prose,
    /// The approaches that are assessed, in order.
    pub approaches: Vec<Approach>,
}

/// A municipality's way of working that is assessed (*aanpak*).
#[derive(Debug)]
pub struct Approach {
    /// Its folder, in that of the document.
    pub folder: String,
    /// Its name.
    pub name: Vec<Inline>,
    /// Who answered the questionnaire beside the municipality.
    pub partners: Vec<Vec<Inline>>,
    /// The parameters that it gives.
    pub parameters: Vec<GivenParameter>,
    /// Where it deviates from a standard.
    pub deviations: Vec<Deviation>,
    /// What it is.
    pub description: Prose,
    /// What was found, in the order of the framework.
    pub findings: Vec<Finding>,
    /// The indicators that are left out in the open (*niet beoordeeld*).
    pub not_judged: BTreeSet<Position>,
    /// The conclusion per theme of the framework, in its order.
    pub conclusions: Vec<Conclusion>,
    /// The first line of the file with the conclusions.
    pub conclusions_start: Place,
}

/// What was found for one or more indicators of a criterion (*bevinding*).
#[derive(Debug)]
pub struct Finding {
    /// The indicators, in the order in which they are printed.
    pub indicators: Vec<Position>,
    /// The verdict on them.
    pub verdict: Placed<Verdict>,
    /// The finding.
    pub text: Prose,
    /// A remark set apart below it (*let op*).
    pub caution: Option<Vec<Inline>>,
    /// Where its indicators are named.
    pub place: Place,
}

/// The conclusion on a theme.
#[derive(Debug, Default)]
pub struct Conclusion {
    /// What goes well (*Wat gaat goed?*).
    pub strengths: Prose,
    /// What can be better (*Wat kan beter?*).
    pub improvements: Prose,
}

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
    /// Who answered the questionnaire beside the municipality
    #[schemars(with = "Texts", example = ["CJG", "Icare"])]
    netwerkpartners: Option<Texts>,
    /// What it gives to the shared texts
    #[schemars(with = "Option<ApproachParameters>")]
    #[serde(rename = "parameters")]
    _parameters: Option<IgnoredAny>,
    /// Words that stand here instead of those of a shared text or an indicator
    #[serde(rename = "afwijking")]
    _deviations: Option<Items<RawDeviation>>,
}

/// What was found on an approach
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FindingsFile {
    /// The indicators that are left out in the open
    #[schemars(with = "Option<AnyIndicators>")]
    niet_beoordeeld: Option<Texts>,
    /// A finding, on one or more indicators of a criterion
    #[serde(rename = "bevinding")]
    _findings: Option<Items<RawFinding>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawFinding {
    /// The indicator that it is about; several of one criterion as a list
    #[schemars(with = "Indicators")]
    indicator: Texts,
    /// √ or X
    #[schemars(with = "Verdict")]
    oordeel: Spanned<String>,
    /// The finding, as Markdown
    #[schemars(with = "String")]
    tekst: Spanned<String>,
    /// A remark set apart below it (*LET OP*)
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
    /// What can be better (*Wat kan beter?*), as Markdown
    #[schemars(with = "Option<String>")]
    beter: Option<Spanned<String>>,
}

impl Conclusion {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.strengths.is_empty() && self.improvements.is_empty()
    }
}

impl Factsheet {
    /// Reads the parts of a factsheet. What is wrong is added to `faults`.
    pub fn read(reader: &Reader, file: &TextFile, keys: FactsheetKeys, faults: &mut Diagnostics) -> Option<Self> {
        let context = reader.prose("context.md", faults);
        let folders = keys.aanpakken?;
        if folders.items.is_empty() {
            let fault = file.place(folders.span).error(NO_APPROACHES, "a factsheet has at least one approach");
            faults.push(fault.with_hint("list the folders of its approaches: `aanpakken = [\"cjg-aanpak\"]`"));
            return None;
        }
        let mut approaches = Vec::new();
        let mut seen = Vec::new();
        for folder in &folders.items {
            let folder = Placed { value: folder.get_ref().clone(), place: file.place(folder.span()) };
            if seen.contains(&folder.value) {
                let fault = folder
                    .place
                    .error(APPROACH_TWICE, format!("the approach `{}` stands twice in this list", folder.value));
                faults.push(fault.with_hint("remove it once"));
                continue;
            }
            approaches.extend(Approach::read(reader, &folder, faults));
            seen.push(folder.value);
        }
        Some(Self { context: context?, approaches })
    }
}

impl Approach {
    /// Whether any indicator of the theme with this index is judged.
    pub fn judges(&self, framework: &Framework, theme: usize) -> bool {
        framework.positions_of(theme).any(|position| !self.not_judged.contains(&position))
    }

    fn read(reader: &Reader, folder: &Placed<String>, faults: &mut Diagnostics) -> Option<Self> {
        if !is_folder_name(&folder.value) || !reader.sources.root().join(reader.path(&folder.value)).is_dir() {
            let fault =
                folder.place.error(APPROACH_MISSING, format!("there is no folder `{}` beside this file", folder.value));
            faults.push(fault.with_hint(folders_hint(reader, &folder.value)));
            return None;
        }
        let part = |name: &str| Path::new(&folder.value).join(name);
        let header = reader.file(part("aanpak.toml"), faults);
        let description = reader.prose(part("beschrijving.md"), faults);
        let findings = reader.file(part("bevindingen.toml"), faults);
        let conclusions = reader.file(part("conclusie.toml"), faults);
        let findings = findings.map(|file| read_findings(&file, reader.framework, faults));
        let not_judged = findings.as_ref().map(|(_, not_judged)| not_judged.clone()).unwrap_or_default();
        let conclusions_start = conclusions.as_ref().map(|file| file.start());
        let conclusions = conclusions.map(|file| read_conclusions(&file, reader.framework, &not_judged, faults));

        let file = header?;
        let mut toml = keep_all(Toml::parse(&file), faults)?;
        let parameters = read_parameters(&mut toml, faults);
        let deviations = read_deviations(&mut toml, faults);
        let keys: ApproachFile = toml.fields(faults);
        toml.finish(faults);
        let mut line = |text: &Spanned<String>| keep_all(markdown::parse_line(&literal(&file, text)), faults);
        let name = keys.naam.as_ref().and_then(&mut line);
        let partners = keys.netwerkpartners.map(|texts| texts.items).unwrap_or_default();
        let partners = partners.iter().filter_map(line).collect();
        Some(Self {
            folder: folder.value.clone(),
            name: name?,
            partners,
            parameters,
            deviations,
            description: description?,
            findings: findings?.0,
            not_judged,
            conclusions: conclusions?,
            conclusions_start: conclusions_start?,
        })
    }
}

/// Whether a name is that of a folder beside the file, and no path to elsewhere.
fn is_folder_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(['/', '\\']) && name != "." && name != ".."
}

fn folders_hint(reader: &Reader, name: &str) -> String {
    let entries = std::fs::read_dir(reader.sources.root().join(reader.folder)).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<_> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    match names.is_empty() {
        true => format!("make the folder `{name}` with the texts of the approach"),
        false => suggestion::hint(name, names.iter().map(String::as_str)),
    }
}

/// The findings, and the indicators that are left out in the open.
fn read_findings(
    file: &TextFile,
    framework: &Framework,
    faults: &mut Diagnostics,
) -> (Vec<Finding>, BTreeSet<Position>) {
    let Some(mut toml) = keep_all(Toml::parse(file), faults) else { return Default::default() };
    let before = faults.len();
    let mut judged = BTreeMap::new();
    let items = toml.take_items("bevinding", faults);
    let keys: FindingsFile = toml.fields(faults);
    let not_judged = keys.niet_beoordeeld.filter(|ids| !ids.items.is_empty());
    let not_judged = not_judged.and_then(|ids| framework.read_indicators(file, &ids, &mut judged, faults));
    let not_judged = not_judged.into_iter().flatten().collect();
    let mut findings: Vec<_> =
        items.into_iter().filter_map(|item| read_finding(item, framework, &mut judged, faults)).collect();
    toml.finish(faults);
    // A finding that could not be read would be missed too.
    if faults.len() == before {
        faults.extend(missing_indicators(file, framework, &judged));
    }
    findings.sort_by_key(|finding| finding.indicators.iter().min().copied());
    (findings, not_judged)
}

fn read_finding(
    item: Toml,
    framework: &Framework,
    judged: &mut BTreeMap<Position, Place>,
    faults: &mut Diagnostics,
) -> Option<Finding> {
    let file = item.file();
    let raw: RawFinding = keep(item.decode(), faults)?;
    let indicators = framework.read_indicators(file, &raw.indicator, judged, faults);
    let verdict = Verdict::read_at(file, &raw.oordeel, faults);
    let text = keep_all(markdown::parse(&literal(file, &raw.tekst)), faults);
    let caution = raw.let_op.as_ref().map(|text| markdown::parse_line(&literal(file, text)));
    let caution = caution.and_then(|line| keep_all(line, faults));
    let indicators = indicators?;
    if let Some(place) = spread_over_criteria(file, &raw.indicator, &indicators) {
        let fault = place.error(TWO_CRITERIA, "these indicators are not of one criterion");
        faults.push(fault.with_hint("write a finding for each of them"));
    }
    let place = file.place(raw.indicator.items.first()?.span().start..raw.indicator.items.last()?.span().end);
    Some(Finding { indicators, verdict: verdict?, text: text?, caution, place })
}

fn spread_over_criteria(file: &TextFile, ids: &Texts, indicators: &[Position]) -> Option<Place> {
    let criterion = |position: &Position| (position.theme, position.criterion);
    let spread = indicators.windows(2).any(|pair| criterion(&pair[0]) != criterion(&pair[1]));
    let (first, last) = (ids.items.first()?.span(), ids.items.last()?.span());
    spread.then(|| file.place(first.start..last.end))
}

fn missing_indicators(
    file: &TextFile,
    framework: &Framework,
    judged: &BTreeMap<Position, Place>,
) -> Option<Diagnostic> {
    let all: Vec<Position> = framework.positions();
    let missing: Vec<_> = all.iter().copied().filter(|position| !judged.contains_key(position)).collect();
    let ids: Vec<_> = missing.iter().map(|position| format!("`{}`", framework.indicator(*position).id)).collect();
    let message = match ids.as_slice() {
        [] => return None,
        [one] => format!("the indicator {one} is not judged"),
        several => format!("{} indicators are not judged: {}", several.len(), several.join(", ")),
    };
    // The finding before the first that is missing: there it is to be added.
    let before = judged.range(..missing.first().copied()?).next_back();
    let place = before.map_or_else(|| file.start(), |(_, place)| place.clone());
    let hint =
        "add a `[[bevinding]]` for each of them, or name them in `niet-beoordeeld = [\"…\"]` at the top of this file";
    Some(place.error(NOT_JUDGED, message).with_hint(hint))
}

fn read_conclusions(
    file: &TextFile,
    framework: &Framework,
    not_judged: &BTreeSet<Position>,
    faults: &mut Diagnostics,
) -> Vec<Conclusion> {
    let Some(toml) = keep_all(Toml::parse(file), faults) else { return Vec::new() };
    let mut found: BTreeMap<String, Conclusion> = BTreeMap::new();
    let mut places: BTreeMap<usize, Place> = BTreeMap::new();
    let before = faults.len();
    for (theme, table) in toml.tables(faults) {
        let known = || framework.themes.iter().map(|theme| theme.id.as_str());
        let Some(index) = known().position(|id| id == theme.value) else {
            let fault = theme.place.error(UNKNOWN_THEME, format!("the framework has no theme `{}`", theme.value));
            faults.push(fault.with_hint(suggestion::hint(&theme.value, known())));
            continue;
        };
        places.insert(index, theme.place);
        if let Some(raw) = keep::<RawConclusion>(table.decode(), faults) {
            let mut column = |text: &Option<Spanned<String>>| {
                let prose = text.as_ref().map(|text| markdown::parse(&literal(file, text)));
                keep_all(prose.unwrap_or_else(|| Ok(Prose::default())), faults).unwrap_or_default()
            };
            let conclusion = Conclusion { strengths: column(&raw.goed), improvements: column(&raw.beter) };
            found.insert(theme.value, conclusion);
        }
    }
    // A theme that could not be read would be missed too.
    if faults.len() == before {
        faults.extend(missing_conclusions(file, framework, &places, not_judged));
    }
    framework.themes.iter().map(|theme| found.remove(&theme.id).unwrap_or_default()).collect()
}

/// The themes without a conclusion. Of a theme that is not judged at all, none is expected.
fn missing_conclusions(
    file: &TextFile,
    framework: &Framework,
    places: &BTreeMap<usize, Place>,
    not_judged: &BTreeSet<Position>,
) -> Diagnostics {
    let is_judged = |index| framework.positions_of(index).any(|position| !not_judged.contains(&position));
    let themes = framework.themes.iter().enumerate();
    let missing = themes.filter(|(index, _)| !places.contains_key(index) && is_judged(*index));
    let fault = |(index, theme): (usize, &Theme)| {
        // The theme before it: below that it is to be added.
        let before = places.range(..index).next_back();
        let place = before.map_or_else(|| file.start(), |(_, place)| place.clone());
        let fault = place.error(NO_CONCLUSION, format!("the theme `{}` has no conclusion", theme.id));
        fault.with_hint(format!("add the table `[{}]` with `goed = …` or `beter = …`", theme.id))
    };
    missing.map(fault).collect()
}
