//! The numbers that the paragraphs of a copy for others have for good: `alineas.toml`, beside `document.toml`.

use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use crate::content::shape::Items;
use crate::content::sources::{Sources, TextFile};
use crate::content::toml_text::Toml;
use crate::diagnostics::codes::WRONG_NUMBER;
use crate::diagnostics::{Diagnostic, Diagnostics, ok_or_push};

/// The name of the file in a document's folder.
pub const FILE: &str = "alineas.toml";

/// The paragraphs as they were when they got their numbers, in reading order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// The paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph with its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its number: `23`, or `23a` for one that came after it later.
    pub number: String,
    /// Its words, as they were when it got its number.
    pub text: String,
    /// Whether it has left the document. Its number is not given to another.
    pub is_gone: bool,
}

/// The numbers of the paragraphs. `factsheet number` writes this file
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumbersFile {
    /// A paragraph, in the order in which they are read
    #[serde(rename = "alinea")]
    _paragraphs: Option<Items<RawParagraph>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawParagraph {
    /// Its number, which it keeps: “23”, or “23a” for one that came after it later
    #[schemars(with = "String", regex(pattern = r"^[0-9]+[a-z]{0,2}$"))]
    nummer: Spanned<String>,
    /// Its words, as they were when it got its number
    tekst: String,
    /// Whether it has left the document
    vervallen: Option<bool>,
}

impl Numbers {
    /// Reads the numbers of the document in `folder` (relative to the project); none if they were not given yet.
    ///
    /// # Errors
    /// All that is wrong in the file.
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
            errors.extend(refused_number(&file, &raw.nummer, &paragraphs));
            paragraphs.push(Paragraph {
                number: raw.nummer.into_inner(),
                text: raw.tekst,
                is_gone: raw.vervallen.unwrap_or_default(),
            });
        }
        let _: NumbersFile = toml.fields(&mut errors);
        toml.finish(&mut errors);
        if errors.is_empty() { Ok(Self { paragraphs }) } else { Err(errors) }
    }

    /// The file that [`read`](Self::read) reads.
    pub fn toml(paragraphs: &[Paragraph]) -> String {
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
            if paragraph.is_gone {
                text.push_str("vervallen = true\n");
            }
        }
        text
    }
}

fn refused_number(file: &TextFile, number: &Spanned<String>, earlier: &[Paragraph]) -> Option<Diagnostic> {
    let location = file.location(number.span());
    let number = number.get_ref();
    let letters = number.trim_start_matches(|digit: char| digit.is_ascii_digit());
    if letters.len() == number.len() || letters.len() > 2 || letters.chars().any(|letter| !letter.is_ascii_lowercase())
    {
        let error = location.error(WRONG_NUMBER, format!("`{number}` is no number of a paragraph"));
        return Some(error.with_hint("numbers are such as \"23\" and \"23a\"; `factsheet number` writes this file"));
    }
    let is_twice = earlier.iter().any(|paragraph| paragraph.number == *number);
    is_twice.then(|| {
        location.error(WRONG_NUMBER, format!("the number `{number}` is given twice")).with_hint("give it once")
    })
}
