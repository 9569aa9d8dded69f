//! Errors of the TOML parser and of serde as diagnostics, in words for editors: invalid syntax, and unexpected values.

use std::borrow::Cow;
use std::ops::Range;

use toml::de::Error;

use crate::content::sources::TextFile;
use crate::diagnostics::codes::{MISSING_KEY, NOT_TOML, UNKNOWN_KEY, UNKNOWN_VALUE, WRONG_VALUE};
use crate::diagnostics::suggestion;
use crate::diagnostics::{Diagnostic, Diagnostics, SourceRange};

/// The maximum number of syntax errors that are reported for a file.
const MAX_SYNTAX_ERRORS: usize = 3;

/// Diagnostics for the syntax errors that the parser found in `file`.
pub fn syntax_errors(file: &TextFile, errors: &[Error]) -> Diagnostics {
    if let Some(error) = unclosed(file) {
        return vec![error];
    }
    // One mistake often causes many errors further on: the first few are the ones to fix.
    let mut errors: Vec<(usize, Diagnostic)> =
        errors.iter().map(|error| (line_number(file, error), syntax_error(file, error))).collect();
    errors.sort_by_key(|(line, _)| *line);
    errors.dedup_by_key(|(line, _)| *line);
    errors.truncate(MAX_SYNTAX_ERRORS);
    errors.into_iter().map(|(_, error)| error).collect()
}

/// The error for a text or a list that is not closed before the next key or header. The parser reports that much
/// further on.
fn unclosed(file: &TextFile) -> Option<Diagnostic> {
    let mut open: Option<(SourceRange, Bracket)> = None;
    let mut at = 0;
    for line in file.text.split_inclusive('\n') {
        let (start, content) = (at, line.trim());
        at += line.len();
        match &open {
            Some((location, bracket)) if starts_key_or_table(content) => return Some(bracket.error(location)),
            Some((_, Bracket::Text)) if content.contains("\"\"\"") => open = None,
            Some((_, Bracket::List)) if content.contains(']') => open = None,
            Some(_) => {}
            None => {
                let bracket = Bracket::opened_by(content);
                open = bracket.map(|bracket| (file.location(start..start + line.trim_end().len()), bracket));
            }
        }
    }
    open.map(|(location, bracket)| bracket.error(&location))
}

/// The delimiters of a value of several lines.
#[derive(Clone, Copy)]
enum Bracket {
    /// `"""` and `"""`.
    Text,
    /// `[` and `]`.
    List,
}

impl Bracket {
    /// The delimiter that a line opens and does not close.
    fn opened_by(line: &str) -> Option<Self> {
        if line.starts_with('#') {
            return None;
        }
        let (_, value) = line.split_once('=')?;
        let value = value.trim_start();
        if value.starts_with("\"\"\"") {
            return (value.matches("\"\"\"").count() == 1).then_some(Self::Text);
        }
        (value.starts_with('[') && !value.contains(']')).then_some(Self::List)
    }

    fn error(self, location: &SourceRange) -> Diagnostic {
        match self {
            Self::Text => location
                .old_error(NOT_TOML, "this text is not closed")
                .with_hint("write `\"\"\"` on its own line below the last line of the text"),
            Self::List => {
                location.old_error(NOT_TOML, "this list is not closed").with_hint("write `]` after its last item")
            }
        }
    }
}

/// Whether a line starts a key or a table; a line of a text does not.
fn starts_key_or_table(line: &str) -> bool {
    let is_name = |name: &str| {
        !name.is_empty() && name.chars().all(|character| character.is_alphanumeric() || "-_.".contains(character))
    };
    let header = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
    let header = header.map(|name| name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name));
    let key = line.split_once('=').filter(|(_, value)| value.trim_start().starts_with(['"', '\'', '[']));
    header.is_some_and(is_name) || key.is_some_and(|(key, _)| is_name(key.trim()))
}

/// The number of the line of an error, from 0.
fn line_number(file: &TextFile, error: &Error) -> usize {
    let end = location(file, error).range.start;
    file.text[..end].matches('\n').count()
}

fn syntax_error(file: &TextFile, error: &Error) -> Diagnostic {
    let message = error.message().replace('\n', ", ");
    location(file, error)
        .old_error(NOT_TOML, format!("this is not TOML: {message}"))
        .with_hint("write a value as `key = \"text\"`, and a text of several lines between `\"\"\"` and `\"\"\"`")
}

/// The diagnostic for a value that could not be decoded.
pub fn decode_error(file: &TextFile, error: &Error) -> Diagnostic {
    let message = error.message();
    let location = location(file, error);
    if let Some((word, known)) = unknown_name(message) {
        let (kind, code) = match message.starts_with("unknown field") {
            true => ("key", UNKNOWN_KEY),
            false => ("value", UNKNOWN_VALUE),
        };
        return location
            .old_error(code, format!("unknown {kind} `{word}`"))
            .with_hint(suggestion::hint(word, known.iter().map(Cow::as_ref)));
    }
    if let Some(name) = message.strip_prefix("missing field ") {
        return SourceRange::new(location.file, first_line(file, &location))
            .old_error(MISSING_KEY, format!("the key {name} is missing here"))
            .with_hint(format!("add a line `{} = …`", name.trim_matches('`')));
    }
    location.old_error(WRONG_VALUE, rephrase(message))
}

/// Serde's message about a value of the wrong type, in words for editors.
fn rephrase(message: &str) -> String {
    message
        .replace("invalid type: ", "this is the wrong kind of value: ")
        .replace("a map", "a table")
        .replace("sequence", "list")
        .replace("map", "table")
}

/// The unknown and the known names in serde's messages “unknown field” and “unknown variant”; `None` for other
/// messages.
fn unknown_name(message: &str) -> Option<(&str, Vec<Cow<'_, str>>)> {
    if !message.starts_with("unknown field") && !message.starts_with("unknown variant") {
        return None;
    }
    let mut names = message.split('`').skip(1).step_by(2);
    let word = names.next()?;
    Some((word, names.map(Cow::from).collect()))
}

fn location(file: &TextFile, error: &Error) -> SourceRange {
    let span = error.span().unwrap_or(0..0);
    let char_boundary = |mut index: usize| {
        index = index.min(file.text.len());
        while !file.text.is_char_boundary(index) {
            index -= 1;
        }
        index
    };
    file.location(char_boundary(span.start)..char_boundary(span.end))
}

/// The bytes of the first line of a location.
fn first_line(file: &TextFile, location: &SourceRange) -> Range<usize> {
    let text = &file.text[location.range.clone()];
    let length = text.find('\n').unwrap_or(text.len());
    location.range.start..location.range.start + length
}
