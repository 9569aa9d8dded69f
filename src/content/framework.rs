//! The assessment framework (*toetsingskader*): themes, their criteria, and the indicators with their wording.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use crate::codes::{ID_TWICE, JUDGED_TWICE, UNKNOWN_INDICATOR, WRONG_VALUE};
use crate::content::markdown;
use crate::content::prose::{Inline, Literal};
use crate::content::shape::Items;
use crate::content::source::TextFile;
use crate::content::toml_text::{Texts, Toml, literal};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Placed, keep, keep_all};
use crate::suggestion;

/// An assessment framework.
#[derive(Debug)]
pub struct Framework {
    /// Its id: the name of its file, without the extension.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The themes, in order.
    pub themes: Vec<Theme>,
    positions: HashMap<String, Position>,
}

/// A theme: a group of criteria, with a heading of its own in a document.
#[derive(Debug)]
pub struct Theme {
    /// Its id.
    pub id: String,
    /// Its name as a heading.
    pub name: Vec<Inline>,
    /// Its criteria, in order.
    pub criteria: Vec<Criterion>,
}

/// A criterion.
#[derive(Debug)]
pub struct Criterion {
    /// Its wording.
    pub name: Vec<Inline>,
    /// Its indicators, in order.
    pub indicators: Vec<Indicator>,
}

/// An indicator: what is judged.
#[derive(Debug)]
pub struct Indicator {
    /// Its id.
    pub id: String,
    /// Where its id is written.
    pub place: Place,
    /// Its wording, as Markdown: a document may deviate from it.
    pub wording: Literal,
}

/// Where an indicator stands: the indices of its theme, of its criterion in the theme, and of itself in the criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Index of the theme.
    pub theme: usize,
    /// Index of the criterion within the theme.
    pub criterion: usize,
    /// Index of the indicator within the criterion.
    pub indicator: usize,
}

/// A framework (*toetsingskader*): themes, their criteria, and the indicators with their wording
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrameworkFile {
    /// Its name
    #[schemars(required)]
    #[serde(rename = "naam")]
    name: Option<String>,
    /// A theme, with a heading of its own in the documents
    #[serde(rename = "thema")]
    _themes: Option<Items<RawTheme>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawTheme {
    /// The id, by which `conclusie.toml` names the theme
    #[schemars(with = "String", example = &"toeleiding")]
    id: Spanned<String>,
    /// The name, as a heading
    #[schemars(with = "String")]
    #[serde(rename = "naam")]
    name: Spanned<String>,
    /// A criterion of the theme
    #[serde(rename = "criterium")]
    _criteria: Option<Items<RawCriterion>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawCriterion {
    /// The wording of the criterion
    #[schemars(with = "String")]
    #[serde(rename = "naam")]
    name: Spanned<String>,
    /// An indicator of the criterion
    #[serde(rename = "indicator")]
    _indicators: Option<Items<RawIndicator>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawIndicator {
    /// The id, by which findings and outcomes name the indicator
    #[schemars(with = "String", example = &"zicht-op-populatie")]
    id: Spanned<String>,
    /// The wording of the indicator
    #[schemars(with = "String")]
    #[serde(rename = "tekst")]
    text: Spanned<String>,
}

impl Framework {
    /// Reads a framework file.
    ///
    /// # Errors
    /// All that is wrong with it: TOML, unknown and missing keys, ids that stand twice.
    pub fn read(file: &TextFile) -> Result<Self, Diagnostics> {
        let mut faults = Vec::new();
        let mut toml = Toml::parse(file)?;
        let themes = toml.take_items("thema", &mut faults);
        let themes: Vec<_> = themes.into_iter().filter_map(|theme| read_theme(theme, &mut faults)).collect();
        let keys: FrameworkFile = toml.fields(&mut faults);
        toml.finish(&mut faults);
        let name = keys.name.unwrap_or_default();
        let path = Path::new(file.id.vpath().get_without_slash());
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let framework = Self { id, name, positions: positions(&themes, &mut faults), themes };
        if faults.is_empty() { Ok(framework) } else { Err(faults) }
    }

    /// Where the indicator with this id stands.
    ///
    /// # Errors
    /// A diagnostic at the id's place, with the nearest known id.
    pub fn position(&self, id: &Placed<String>) -> Result<Position, Diagnostic> {
        self.positions.get(&id.value).copied().ok_or_else(|| {
            let error = id.place.error(UNKNOWN_INDICATOR, format!("the framework has no indicator `{}`", id.value));
            error.with_hint(suggestion::hint(&id.value, self.ids()))
        })
    }

    /// Where the indicator with this id stands, if there is one.
    pub fn position_of(&self, id: &str) -> Option<Position> {
        self.positions.get(id).copied()
    }

    /// Reads the ids of indicators that are judged together. One that was judged before is added to `faults`.
    pub fn read_indicators(
        &self,
        file: &TextFile,
        ids: &Texts,
        judged: &mut BTreeMap<Position, Place>,
        faults: &mut Diagnostics,
    ) -> Option<Vec<Position>> {
        let mut positions = Vec::new();
        if ids.items.is_empty() {
            let fault = file.place(ids.span.clone()).error(WRONG_VALUE, "no indicator is named here");
            faults.push(fault.with_hint("write its id between quotes: `indicator = \"beleid\"`"));
        }
        for id in &ids.items {
            let place = file.place(id.span());
            let id = Placed { value: id.get_ref().clone(), place: place.clone() };
            let position = keep(self.position(&id), faults)?;
            if let Some(first) = judged.insert(position, place.clone()) {
                let fault = place.error(JUDGED_TWICE, format!("the indicator `{}` is judged twice", id.value));
                faults.push(fault.with_spanned_hint("it is judged here too", &first));
            }
            positions.push(position);
        }
        (!positions.is_empty()).then_some(positions)
    }

    /// The indicator at a position.
    pub fn indicator(&self, position: Position) -> &Indicator {
        &self.themes[position.theme].criteria[position.criterion].indicators[position.indicator]
    }

    /// Where all indicators stand, in order.
    pub fn positions(&self) -> Vec<Position> {
        let mut positions: Vec<_> = self.positions.values().copied().collect();
        positions.sort();
        positions
    }

    /// Where the indicators of the theme with this index stand.
    pub fn positions_of(&self, theme: usize) -> impl Iterator<Item = Position> {
        self.positions.values().copied().filter(move |position| position.theme == theme)
    }

    /// The ids of all indicators, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> + Clone {
        let criteria = self.themes.iter().flat_map(|theme| &theme.criteria);
        criteria.flat_map(|criterion| &criterion.indicators).map(|indicator| indicator.id.as_str())
    }
}

fn read_theme(mut toml: Toml, faults: &mut Diagnostics) -> Option<Theme> {
    let file = toml.file();
    let criteria = toml.take_items("criterium", faults);
    let criteria = criteria.into_iter().filter_map(|criterion| read_criterion(criterion, faults)).collect();
    let raw: RawTheme = keep(toml.decode(), faults)?;
    let name = keep_all(markdown::parse_line(&literal(file, &raw.name)), faults)?;
    Some(Theme { id: raw.id.into_inner(), name, criteria })
}

fn read_criterion(mut toml: Toml, faults: &mut Diagnostics) -> Option<Criterion> {
    let file = toml.file();
    let indicators = toml.take_items("indicator", faults);
    let indicators = indicators.into_iter().filter_map(|indicator| {
        let raw: RawIndicator = keep(indicator.decode(), faults)?;
        let wording = literal(file, &raw.text);
        keep_all(markdown::parse_line(&wording), faults)?;
        let place = file.place(raw.id.span());
        Some(Indicator { id: raw.id.into_inner(), place, wording })
    });
    let indicators = indicators.collect();
    let raw: RawCriterion = keep(toml.decode(), faults)?;
    let name = keep_all(markdown::parse_line(&literal(file, &raw.name)), faults)?;
    Some(Criterion { name, indicators })
}

fn positions(themes: &[Theme], faults: &mut Diagnostics) -> HashMap<String, Position> {
    let mut positions = HashMap::new();
    for (theme, of_theme) in themes.iter().enumerate() {
        for (criterion, of_criterion) in of_theme.criteria.iter().enumerate() {
            for (indicator, found) in of_criterion.indicators.iter().enumerate() {
                let position = Position { theme, criterion, indicator };
                if positions.insert(found.id.clone(), position).is_some() {
                    faults.push(found.place.error(ID_TWICE, format!("the id `{}` stands twice", found.id)));
                }
            }
        }
    }
    positions
}
