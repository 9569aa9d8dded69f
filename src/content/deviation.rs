//! Deviations (*afwijkingen*): a document's own wording in place of the standard one.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use crate::content::prose::Literal;
use crate::content::shape::{IndicatorId, SharedTextId};
use crate::content::sources::TextFile;
use crate::content::toml_text::{Toml, literal};
use crate::diagnostics::{Diagnostic, Diagnostics, SourceRange, ok_or_push};
use crate::messages;

/// One deviation: some words of a standard are replaced; the rest of the text follows the standard.
#[derive(Debug, Clone)]
pub struct Deviation {
    /// The standard.
    pub standard: Standard,
    /// The words of the standard that are replaced.
    pub original: String,
    /// The words of the document.
    pub replacement: Literal,
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

/// Words of this document that replace words of a standard
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("oneOf" = [{ "required": ["standaardtekst"] }, { "required": ["indicator"] }]))]
pub struct RawDeviation {
    /// The shared text in which the words are replaced
    #[schemars(with = "Option<SharedTextId>")]
    standaardtekst: Option<String>,
    /// The indicator in whose wording the words are replaced
    #[schemars(with = "Option<IndicatorId>")]
    indicator: Option<String>,
    /// The words of the standard, exactly as in the shared text or the framework
    #[schemars(with = "String")]
    standaard: Spanned<String>,
    /// The words that this document has instead
    #[schemars(with = "String")]
    hier: Spanned<String>,
}

impl RawDeviation {
    /// Checks the table at `location` of `file`; `None` if it does not name one standard. Errors are added to `errors`.
    pub fn check(self, file: &TextFile, location: &SourceRange, errors: &mut Diagnostics) -> Option<Deviation> {
        let standard = match (self.standaardtekst, self.indicator) {
            (Some(text), None) => Standard::Text(text),
            (None, Some(indicator)) => Standard::Indicator(indicator),
            _ => {
                errors.push(location.error(messages::no_standard()).with_hint(messages::name_one_standard()));
                return None;
            }
        };
        let location = file.location(self.standaard.span());
        let replacement = literal(file, &self.hier);
        Some(Deviation { standard, original: self.standaard.into_inner(), replacement, location })
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

/// The text `literal` of `standard`, with the deviations from it applied.
///
/// # Errors
/// One for each deviation whose original words are not exactly once in the standard.
pub fn apply<'a>(
    literal: &Literal,
    standard: &Standard,
    deviations: impl Iterator<Item = &'a Deviation>,
) -> Result<Literal, Diagnostics> {
    let mut errors = Vec::new();
    let mut text = literal.clone();
    for deviation in deviations.filter(|deviation| deviation.standard == *standard) {
        let found: Vec<usize> = text.text().match_indices(&deviation.original).map(|(at, _)| at).collect();
        match found.as_slice() {
            [at] if !deviation.original.is_empty() => {
                text = text.with_replacement(*at..at + deviation.original.len(), &deviation.replacement);
            }
            _ => errors.push(mismatch(deviation, found.len())),
        }
    }
    if errors.is_empty() { Ok(text) } else { Err(errors) }
}

/// The error for a deviation whose original words are `times` times in the standard.
fn mismatch(deviation: &Deviation, times: usize) -> Diagnostic {
    let location = &deviation.location;
    let error = match (&deviation.standard, times) {
        (Standard::Text(id), 0) => location.error(messages::words_not_in_shared_text(id)),
        (Standard::Indicator(id), 0) => location.error(messages::words_not_in_indicator(id)),
        (Standard::Text(id), _) => location.error(messages::words_several_times_in_shared_text(times, id)),
        (Standard::Indicator(id), _) => location.error(messages::words_several_times_in_indicator(times, id)),
    };
    error.with_hint(if times == 0 { messages::copy_current_words() } else { messages::take_more_words() })
}
