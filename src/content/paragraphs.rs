//! The permanent numbers of the paragraphs of a document that is not final: `alineas.toml`, next to `document.toml`.

use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use crate::content::shape::Items;
use crate::content::sources::{Sources, TextFile};
use crate::content::toml_text::Toml;
use crate::diagnostics::{Diagnostic, Diagnostics, ok_or_push};
use crate::messages;

/// The name of the file in a document's folder.
pub const FILE: &str = "alineas.toml";

/// The numbered paragraphs of a document, in reading order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParagraphNumbers {
    /// The paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph and its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its number: `23`, or `23a` for a paragraph that was added after 23 later.
    pub number: String,
    /// Its text at the time when it got its number.
    pub text: String,
    /// Whether it was removed from the document. Its number is not used again.
    pub is_removed: bool,
}

/// The numbers of the paragraphs. `factsheet number` writes this file
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumbersFile {
    /// A paragraph, in reading order
    #[serde(rename = "alinea")]
    _paragraphs: Option<Items<RawParagraph>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawParagraph {
    /// Its number, which it keeps: “23”, or “23a” for a paragraph that was added after 23 later
    #[schemars(with = "String", regex(pattern = r"^[0-9]+[a-z]{0,2}$"))]
    nummer: Spanned<String>,
    /// Its text at the time when it got its number
    tekst: String,
    /// Whether it was removed from the document
    vervallen: Option<bool>,
}

impl ParagraphNumbers {
    /// Reads the numbers of the document in `folder` (relative to the project); none if there is no file yet.
    ///
    /// # Errors
    /// All errors in the file.
    pub fn read(sources: &Sources, folder: &Path) -> Result<Self, Diagnostics> {
        let path = folder.join(FILE);
        if !sources.exists(&path) {
            return Ok(Self::default());
        }
        let file = sources.read(&path).map_err(|error| vec![error])?;
        let mut errors = Vec::new();
        let mut toml = Toml::parse(&file)?;
        let items = toml.take_items("alinea", &mut errors);
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        for item in items {
            let Some(raw) = ok_or_push::<RawParagraph>(item.decode(), &mut errors) else { continue };
            errors.extend(number_error(&file, &raw.nummer, &paragraphs));
            paragraphs.push(Paragraph {
                number: raw.nummer.into_inner(),
                text: raw.tekst,
                is_removed: raw.vervallen.unwrap_or_default(),
            });
        }
        let _: NumbersFile = toml.take_fields(&mut errors);
        toml.finish(&mut errors);
        if errors.is_empty() { Ok(Self { paragraphs }) } else { Err(errors) }
    }

    /// The text of the file with these paragraphs, which [`read`](Self::read) reads.
    pub fn to_toml(paragraphs: &[Paragraph]) -> String {
        let mut text = String::from(
            "# De nummers van de alinea’s, met de tekst van toen zij hun nummer kregen.\n\
             # Dit bestand schrijft `factsheet number`: een nummer blijft bij zijn alinea en wordt nooit opnieuw gegeven.\n",
        );
        for paragraph in paragraphs {
            text.push_str(&format!(
                "\n[[alinea]]\nnummer = \"{}\"\ntekst = {}\n",
                paragraph.number,
                toml::Value::String(paragraph.text.clone())
            ));
            if paragraph.is_removed {
                text.push_str("vervallen = true\n");
            }
        }
        text
    }
}

fn number_error(file: &TextFile, number: &Spanned<String>, previous: &[Paragraph]) -> Option<Diagnostic> {
    let location = file.location(number.span());
    let number = number.get_ref();
    let letters = number.trim_start_matches(|digit: char| digit.is_ascii_digit());
    if letters.len() == number.len() || letters.len() > 2 || letters.chars().any(|letter| !letter.is_ascii_lowercase())
    {
        let error = location.error(messages::not_a_paragraph_number(number));
        return Some(error.with_hint(messages::write_paragraph_number()));
    }
    let is_used = previous.iter().any(|paragraph| paragraph.number == *number);
    is_used.then(|| location.error(messages::paragraph_number_twice(number)).with_hint(messages::use_number_once()))
}
