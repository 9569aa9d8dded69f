//! The follow-up report (*vervolg*): what became of the improvement points.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::codes::{KEY_OF_OTHER_KIND, MISSING_KEY, NO_TEXT_FOR_YEAR, NO_YEARS};
use crate::content::document::{KindKeys, Reader};
use crate::content::framework::{Framework, Position};
use crate::content::markdown;
use crate::content::prose::{Inline, Literal, Prose};
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
    /// Where the verdict is written.
    pub place: Place,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawJudgement {
    oordeel: Spanned<String>,
    tekst: Spanned<String>,
}

impl FollowUp {
    /// Reads the parts of a follow-up report. What is wrong is added to `faults`.
    pub fn read(reader: &Reader, file: &TextFile, keys: &KindKeys, faults: &mut Diagnostics) -> Option<Self> {
        if let Some(folders) = &keys.approaches {
            let fault = folders.place.error(KEY_OF_OTHER_KIND, "a follow-up report does not have the key `aanpakken`");
            faults.push(fault.with_hint("name its approach with `aanpak = …`"));
        }
        let has_introduction = reader.sources.exists(&reader.path("inleiding.md"));
        let introduction = has_introduction.then(|| reader.prose("inleiding.md", faults)).flatten();
        let development = reader.prose("ontwikkeling.md", faults);
        let years = read_years(file, keys, faults);
        let outcomes = match (&years, reader.file("uitkomsten.toml", faults)) {
            (Some(years), Some(file)) => Some(read_outcomes(&file, years, reader.framework, faults)),
            _ => None,
        };
        if keys.approach.is_none() {
            let fault = file.start().error(MISSING_KEY, "a follow-up report needs the key `aanpak`");
            faults.push(fault.with_hint("add a line `aanpak = \"Sociale Wijkteams\"`"));
        }
        let mut line = |text: &Literal| keep_all(markdown::parse_line(text), faults);
        let approach_note = keys.approach_note.as_ref().and_then(&mut line);
        let approach = keys.approach.as_ref().and_then(&mut line);
        let columns = years.and_then(|years| {
            let [before, after] = years.each_ref().map(|year| line(&literal(file, year)));
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

fn read_years(file: &TextFile, keys: &KindKeys, faults: &mut Diagnostics) -> Option<[Spanned<String>; 2]> {
    match keys.years.as_ref().map(|years| years.value.items.as_slice()) {
        Some([before, after]) => Some([before.clone(), after.clone()]),
        _ => {
            let place = keys.years.as_ref().map_or_else(|| file.start(), |years| years.place.clone());
            let fault = place.error(NO_YEARS, "a follow-up report needs two years in `jaren`");
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
        let ids = item.require::<Texts>("indicator", "\"beleid\"", faults);
        item.finish(faults);
        let indicators = ids.and_then(|ids| {
            let place = ids.place.clone();
            Some((framework.read_indicators(file, &ids.value, &mut judged, faults)?, place))
        });
        if let (Some((indicators, place)), Some(before), Some(after)) = (indicators, before, after) {
            outcomes.push(Outcome { indicators, before, after, place });
        }
    }
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
    Some(Judgement { verdict: verdict?, text: text?, place: file.place(raw.oordeel.span()) })
}
