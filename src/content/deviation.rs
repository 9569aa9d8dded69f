//! A document's own wording where there is a standard one (*afwijking*).

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use crate::content::prose::Literal;
use crate::content::shape::{IndicatorId, SharedTextId};
use crate::content::sources::TextFile;
use crate::content::toml_text::{Toml, literal};
use crate::diagnostics::codes::{NO_STANDARD, WORDS_NOT_FOUND, WORDS_SEVERAL_TIMES};
use crate::diagnostics::{Diagnostic, Diagnostics, SourceRange, ok_or_push};

/// One deviation: in the standard text, some words are replaced; the rest follows the standard.
#[derive(Debug, Clone)]
pub struct Deviation {
    /// What is deviated from.
    pub from: Standard,
    /// The words of the standard.
    pub standard: String,
    /// The words that stand here instead.
    pub here: Literal,
    /// Where the words of the standard are quoted.
    pub location: SourceRange,
}

/// A text with a standard wording.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standard {
    /// A shared text, by id.
    Text(String),
    /// An indicator of the framework, by id.
    Indicator(String),
}

/// Words that stand here instead of those of a standard
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("oneOf" = [{ "required": ["standaardtekst"] }, { "required": ["indicator"] }]))]
pub struct RawDeviation {
    /// The shared text that is deviated from
    #[schemars(with = "Option<SharedTextId>")]
    standaardtekst: Option<String>,
    /// The indicator that is deviated from
    #[schemars(with = "Option<IndicatorId>")]
    indicator: Option<String>,
    /// The words of the standard, as they stand there
    #[schemars(with = "String")]
    standaard: Spanned<String>,
    /// The words that stand in this document instead
    #[schemars(with = "String")]
    hier: Spanned<String>,
}

impl RawDeviation {
    /// Checks what was written at `place` of `file`.
    pub fn check(self, file: &TextFile, location: &SourceRange, errors: &mut Diagnostics) -> Option<Deviation> {
        let from = match (self.standaardtekst, self.indicator) {
            (Some(text), None) => Standard::Text(text),
            (None, Some(indicator)) => Standard::Indicator(indicator),
            _ => {
                let error = location.error(NO_STANDARD, "a deviation is from one standard");
                errors.push(error.with_hint("give either `standaardtekst = …` or `indicator = …`"));
                return None;
            }
        };
        let location = file.location(self.standaard.span());
        Some(Deviation { from, standard: self.standaard.into_inner(), here: literal(file, &self.hier), location })
    }
}

/// Reads the `[[afwijking]]` tables of `document.toml` or `aanpak.toml`. Errors are added to `errors`.
pub fn read_deviations(toml: &mut Toml, errors: &mut Diagnostics) -> Vec<Deviation> {
    let file = toml.file();
    let items = toml.take_items("afwijking", errors);
    let deviation = |item: Toml| {
        let location = item.location().clone();
        ok_or_push::<RawDeviation>(item.decode(), errors)?.check(file, &location, errors)
    };
    items.into_iter().filter_map(deviation).collect()
}

/// The text `literal` of the standard `of`, with the deviations from it applied.
///
/// # Errors
/// A deviation whose words do not occur exactly once in the standard.
pub fn apply<'a>(
    literal: &Literal,
    of: &Standard,
    deviations: impl Iterator<Item = &'a Deviation>,
) -> Result<Literal, Diagnostics> {
    let mut errors = Vec::new();
    let mut text = literal.clone();
    for deviation in deviations.filter(|deviation| deviation.from == *of) {
        let found: Vec<usize> = text.text().match_indices(&deviation.standard).map(|(at, _)| at).collect();
        match found.as_slice() {
            [at] if !deviation.standard.is_empty() => {
                text = text.replaced(*at..at + deviation.standard.len(), &deviation.here);
            }
            _ => errors.push(misses(deviation, found.len())),
        }
    }
    if errors.is_empty() { Ok(text) } else { Err(errors) }
}

fn misses(deviation: &Deviation, times: usize) -> Diagnostic {
    let standard = match &deviation.from {
        Standard::Text(id) => format!("the shared text `{id}`"),
        Standard::Indicator(id) => format!("the indicator `{id}`"),
    };
    match times {
        0 => deviation
            .location
            .error(WORDS_NOT_FOUND, format!("these words do not stand in {standard}"))
            .with_hint("has the standard been changed? copy the words that stand there now"),
        _ => deviation
            .location
            .error(WORDS_SEVERAL_TIMES, format!("these words stand {times} times in {standard}"))
            .with_hint("copy some words around them too, so that the place is clear"),
    }
}
