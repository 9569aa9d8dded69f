//! The assessment framework (*toetsingskader*): themes, their criteria, and the indicators with their wording.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use crate::content::markdown;
use crate::content::prose::{Inline, Literal};
use crate::content::shape::Items;
use crate::content::sources::TextFile;
use crate::content::toml_text::{Texts, Toml, literal};
use crate::diagnostics::suggestion;
use crate::diagnostics::{Diagnostic, Diagnostics, Located, SourceRange, ok_or_append, ok_or_push};
use crate::messages;

/// An assessment framework. The default one has no themes.
#[derive(Debug, Default)]
pub struct Framework {
    /// Its id: the name of its file, without the extension.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The themes, in order.
    pub themes: Vec<Theme>,
    positions: HashMap<String, Position>,
}

/// A theme: a group of criteria, with its own heading in a document.
#[derive(Debug)]
pub struct Theme {
    /// Its id.
    pub id: String,
    /// Its name, as a heading.
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

/// An indicator: a statement that an approach is judged on.
#[derive(Debug)]
pub struct Indicator {
    /// Its id.
    pub id: String,
    /// Where its id is written.
    pub location: SourceRange,
    /// Its wording, as Markdown: a document may deviate from it.
    pub wording: Literal,
}

/// The position of an indicator in its framework. Positions are ordered as in the framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Index of the theme, from 0.
    pub theme: usize,
    /// Index of the criterion within the theme, from 0.
    pub criterion: usize,
    /// Index of the indicator within the criterion, from 0.
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
    /// A theme, with its own heading in the documents
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
    /// All errors in the file: syntax, unknown and missing keys, ids that are used twice.
    pub fn read(file: &TextFile) -> Result<Self, Diagnostics> {
        let mut errors = Vec::new();
        let mut toml = Toml::parse(file)?;
        let themes = toml.take_items("thema", &mut errors);
        let themes: Vec<_> = themes.into_iter().filter_map(|theme| read_theme(theme, &mut errors)).collect();
        let keys: FrameworkFile = toml.take_fields(&mut errors);
        toml.finish(&mut errors);
        let name = keys.name.unwrap_or_default();
        let path = Path::new(file.id.vpath().get_without_slash());
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let framework = Self { id, name, positions: positions(&themes, &mut errors), themes };
        if errors.is_empty() { Ok(framework) } else { Err(errors) }
    }

    /// The position of the indicator with this id.
    ///
    /// # Errors
    /// An error at the location of the id, with the nearest known id, if there is no such indicator.
    pub fn resolve_id(&self, id: &Located<String>) -> Result<Position, Diagnostic> {
        self.positions.get(&id.value).copied().ok_or_else(|| {
            let error = id.location.error(messages::unknown_indicator(&id.value));
            error.with_hint(suggestion::hint(&id.value, self.indicator_ids()))
        })
    }

    /// The position of the indicator with this id, if there is one.
    pub fn find_position(&self, id: &str) -> Option<Position> {
        self.positions.get(id).copied()
    }

    /// The positions of indicators that are judged together, which are added to `judged` with the location of their id;
    /// `None` if one is unknown. Errors, also for an indicator that was in `judged` before, are added to `errors`.
    pub fn read_indicators(
        &self,
        file: &TextFile,
        ids: &Texts,
        judged: &mut BTreeMap<Position, SourceRange>,
        errors: &mut Diagnostics,
    ) -> Option<Vec<Position>> {
        let mut positions = Vec::new();
        if ids.items.is_empty() {
            let error = file.location(ids.span.clone()).error(messages::no_indicator_in_list());
            errors.push(error.with_hint(messages::write_indicator_id()));
        }
        for id in &ids.items {
            let location = file.location(id.span());
            let id = Located { value: id.get_ref().clone(), location: location.clone() };
            let position = ok_or_push(self.resolve_id(&id), errors)?;
            if let Some(first) = judged.insert(position, location.clone()) {
                let error = location.error(messages::judged_twice(&id.value));
                errors.push(error.with_spanned_hint(messages::also_judged_here(), &first));
            }
            positions.push(position);
        }
        (!positions.is_empty()).then_some(positions)
    }

    /// The indicator at a position.
    pub fn indicator(&self, position: Position) -> &Indicator {
        &self.themes[position.theme].criteria[position.criterion].indicators[position.indicator]
    }

    /// The positions of all indicators, in order.
    pub fn positions(&self) -> Vec<Position> {
        let mut positions: Vec<_> = self.positions.values().copied().collect();
        positions.sort();
        positions
    }

    /// The positions of the indicators of the theme with this index, in no particular order.
    pub fn theme_positions(&self, theme: usize) -> impl Iterator<Item = Position> {
        self.positions.values().copied().filter(move |position| position.theme == theme)
    }

    /// The ids of all indicators, in order.
    pub fn indicator_ids(&self) -> impl Iterator<Item = &str> + Clone {
        let criteria = self.themes.iter().flat_map(|theme| &theme.criteria);
        criteria.flat_map(|criterion| &criterion.indicators).map(|indicator| indicator.id.as_str())
    }
}

fn read_theme(mut toml: Toml, errors: &mut Diagnostics) -> Option<Theme> {
    let file = toml.file();
    let criteria = toml.take_items("criterium", errors);
    let criteria = criteria.into_iter().filter_map(|criterion| read_criterion(criterion, errors)).collect();
    let raw: RawTheme = ok_or_push(toml.decode(), errors)?;
    let name = ok_or_append(markdown::parse_line(&literal(file, &raw.name)), errors)?;
    Some(Theme { id: raw.id.into_inner(), name, criteria })
}

fn read_criterion(mut toml: Toml, errors: &mut Diagnostics) -> Option<Criterion> {
    let file = toml.file();
    let indicators = toml.take_items("indicator", errors);
    let indicators = indicators.into_iter().filter_map(|indicator| {
        let raw: RawIndicator = ok_or_push(indicator.decode(), errors)?;
        let wording = literal(file, &raw.text);
        ok_or_append(markdown::parse_line(&wording), errors)?;
        let location = file.location(raw.id.span());
        Some(Indicator { id: raw.id.into_inner(), location, wording })
    });
    let indicators = indicators.collect();
    let raw: RawCriterion = ok_or_push(toml.decode(), errors)?;
    let name = ok_or_append(markdown::parse_line(&literal(file, &raw.name)), errors)?;
    Some(Criterion { name, indicators })
}

fn positions(themes: &[Theme], errors: &mut Diagnostics) -> HashMap<String, Position> {
    let mut positions = HashMap::new();
    for (theme, of_theme) in themes.iter().enumerate() {
        for (criterion, of_criterion) in of_theme.criteria.iter().enumerate() {
            for (indicator, found) in of_criterion.indicators.iter().enumerate() {
                let position = Position { theme, criterion, indicator };
                if positions.insert(found.id.clone(), position).is_some() {
                    errors.push(found.location.error(messages::id_twice(&found.id)));
                }
            }
        }
    }
    positions
}
