//! A document's own wording where there is a standard one (*afwijking*).

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use crate::codes::{NO_STANDARD, WORDS_NOT_FOUND, WORDS_SEVERAL_TIMES};
use crate::content::prose::Literal;
use crate::content::shape::{IndicatorId, SharedTextId};
use crate::content::source::TextFile;
use crate::content::toml_text::literal;
use crate::diagnostics::{Diagnostic, Diagnostics, Place};

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
    pub place: Place,
}

/// A text with a standard wording.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    pub fn check(self, file: &TextFile, place: &Place, faults: &mut Diagnostics) -> Option<Deviation> {
        let from = match (self.standaardtekst, self.indicator) {
            (Some(text), None) => Standard::Text(text),
            (None, Some(indicator)) => Standard::Indicator(indicator),
            _ => {
                let fault = place.error(NO_STANDARD, "a deviation is from one standard");
                faults.push(fault.with_hint("give either `standaardtekst = …` or `indicator = …`"));
                return None;
            }
        };
        let place = file.place(self.standaard.span());
        Some(Deviation { from, standard: self.standaard.into_inner(), here: literal(file, &self.hier), place })
    }
}

/// The text `literal` of the standard `of`, with the deviations from it applied.
///
/// # Errors
/// A deviation whose words do not occur exactly once in the standard.
pub fn apply(literal: &Literal, of: &Standard, deviations: &[Deviation]) -> Result<Literal, Diagnostics> {
    let mut faults = Vec::new();
    let mut text = literal.clone();
    for deviation in deviations.iter().filter(|deviation| deviation.from == *of) {
        let found: Vec<usize> = text.text().match_indices(&deviation.standard).map(|(at, _)| at).collect();
        match found.as_slice() {
            [at] if !deviation.standard.is_empty() => {
                text = text.replaced(*at..at + deviation.standard.len(), &deviation.here);
            }
            _ => faults.push(misses(deviation, found.len())),
        }
    }
    if faults.is_empty() { Ok(text) } else { Err(faults) }
}

fn misses(deviation: &Deviation, times: usize) -> Diagnostic {
    let standard = match &deviation.from {
        Standard::Text(id) => format!("the shared text `{id}`"),
        Standard::Indicator(id) => format!("the indicator `{id}`"),
    };
    match times {
        0 => deviation
            .place
            .error(WORDS_NOT_FOUND, format!("these words do not stand in {standard}"))
            .with_hint("has the standard been changed? copy the words that stand there now"),
        _ => deviation
            .place
            .error(WORDS_SEVERAL_TIMES, format!("these words stand {times} times in {standard}"))
            .with_hint("copy some words around them too, so that the place is clear"),
    }
}
