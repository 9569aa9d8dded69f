//! Checks that every font has a glyph for every character of a document.

use std::collections::BTreeSet;

use crate::content::prose::Inline;
use crate::diagnostics::{Diagnostic, Diagnostics, SourceRange, error};
use crate::merge::data::Data;
use crate::messages;
use crate::typeset::fonts::Fonts;

/// The number of characters in the basic multilingual plane: all but emoji, historic scripts and the like.
const BASIC_PLANE: usize = 0x1_0000;

/// An error for each character that a font of the project lacks, with its word and location. A character is reported
/// once per word.
pub fn check(data: &Data, fonts: &Fonts) -> Diagnostics {
    let mut errors = Vec::new();
    let mut reported = BTreeSet::new();
    let mut printable = vec![false; BASIC_PLANE];
    data.for_each_inline(&mut |inline| {
        let Inline::Text { text, location, .. } = inline else { return };
        for (at, character) in text.char_indices() {
            let known = printable.get_mut(character as usize);
            if known.as_ref().is_some_and(|known| **known) {
                continue;
            }
            if is_printable(character, fonts) {
                known.into_iter().for_each(|known| *known = true);
            } else if reported.insert((character, word_around(text, at))) {
                errors.push(missing(text, at, character, location.as_ref()));
            }
        }
    });
    errors
}

/// Whether every font can print a character. White space and soft hyphens need no glyph; other invisible characters do.
fn is_printable(character: char, fonts: &Fonts) -> bool {
    matches!(character, ' ' | '\n' | '\r' | '\t' | '\u{a0}' | '\u{ad}' | '\u{202f}' | '\u{200b}')
        || fonts.covers(character)
}

fn missing(text: &str, at: usize, character: char, location: Option<&SourceRange>) -> Diagnostic {
    let code = format!("U+{:04X}", u32::from(character));
    let message = messages::character_missing(character, code, word_around(text, at));
    let error = match location {
        // Only verbatim text has the length of its source.
        Some(location) if location.range.len() == text.len() => {
            let start = location.range.start + at;
            SourceRange::new(location.file, start..start + character.len_utf8()).error(message)
        }
        Some(location) => location.error(message),
        None => error(message),
    };
    error.with_hint(messages::use_another_character())
}

fn word_around(text: &str, at: usize) -> &str {
    let start = text[..at].rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let end = text[at..].find(char::is_whitespace).map_or(text.len(), |length| at + length);
    text.get(start..end).unwrap_or(text)
}
