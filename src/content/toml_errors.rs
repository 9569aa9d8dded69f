//! Errors of the TOML parser and of serde as diagnostics, in words for editors: invalid syntax, and unexpected values.

use std::borrow::Cow;
use std::ops::Range;

use toml::de::Error;

use crate::content::sources::TextFile;
use crate::content::toml_syntax::explain;
use crate::diagnostics::suggestion;
use crate::diagnostics::{Diagnostic, Diagnostics, SourceRange};
use crate::messages::{self, CodedMessage};

/// What a text or a list of texts is called in the messages of serde, which [`wrong_value`] reads.
pub const TEXT_OR_LIST: &str = "a text or a list of texts";

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
            Self::Text => location.error(messages::unclosed_text()).with_hint(messages::close_text()),
            Self::List => location.error(messages::unclosed_list()).with_hint(messages::close_list()),
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
    let location = location(file, error);
    let before = file.text[..location.range.start].rsplit('\n').next().unwrap_or_default();
    let (message, hint) = explain(error.message(), before, &file.text[location.range.clone()]);
    location.error(message).with_hint(hint)
}

/// The diagnostic for a value that could not be decoded.
pub fn decode_error(file: &TextFile, error: &Error) -> Diagnostic {
    let message = error.message();
    let location = location(file, error);
    if let Some((word, known)) = unknown_name(message) {
        let unknown = match message.starts_with("unknown field") {
            true => messages::unknown_key(word),
            false => messages::unknown_value(word),
        };
        return location.error(unknown).with_hint(suggestion::hint(word, known.iter().map(Cow::as_ref)));
    }
    if let Some(name) = message.strip_prefix("missing field ") {
        let name = name.trim_matches('`');
        return SourceRange::new(location.file, first_line(file, &location))
            .error(messages::missing_key(name))
            .with_hint(messages::add_line(name, "…"));
    }
    let (message, needs_quotes) = wrong_value(message, &file.text[location.range.clone()]);
    let error = location.error(message);
    if needs_quotes { error.with_hint(messages::quote_value()) } else { error }
}

/// The message about the value `written`, which is of another kind than its key can have, and whether quotes around it
/// make it right. serde's message is “invalid type: boolean `true`, expected a string”.
fn wrong_value(message: &str, written: &str) -> (CodedMessage, bool) {
    let expected = message.strip_prefix("invalid type: ").and_then(|types| Some(types.rsplit_once(", expected ")?.1));
    let found = kind_of_value(message, written);
    let needs_quotes = ["boolean", "number", "date"].contains(&found);
    match expected {
        Some("a string") => (messages::text_expected(found), needs_quotes),
        // toml 1.2.1 has this for a value of which the names are listed.
        None if message == "wanted string or table" => (messages::text_expected(found), needs_quotes),
        Some(TEXT_OR_LIST) => (messages::text_or_list_expected(found), needs_quotes),
        Some("a boolean") => (messages::boolean_expected(), false),
        Some(table) if table == "a map" || table.starts_with("struct ") => (messages::table_expected(), false),
        _ => (messages::wrong_value(), false),
    }
}

/// The kind of a value, as the messages name it.
fn kind_of_value(message: &str, written: &str) -> &'static str {
    let is_digit = |character: char| character.is_ascii_digit();
    match written.chars().next() {
        Some('t' | 'f') => "boolean",
        Some('+' | '-') => "number",
        Some(first) if is_digit(first) => {
            let is_date = written.trim_start_matches(is_digit).starts_with(['-', ':']);
            if is_date { "date" } else { "number" }
        }
        // The name of a table is between brackets too.
        _ if message.contains(": map,") => "table",
        Some('{') => "table",
        Some('[') => "list",
        _ => "other",
    }
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

#[cfg(test)]
mod tests {
    use schemars::JsonSchema;
    use serde::Deserialize;
    use toml::Spanned;

    use super::*;
    use crate::content::sources::file_id;
    use crate::content::status::Status;
    use crate::content::toml_text::{Texts, Toml};
    use crate::messages::Language;

    #[derive(Debug, Default, Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only decoded")]
    struct Table {
        #[schemars(with = "Option<String>")]
        text: Option<Spanned<String>>,
        texts: Option<Texts>,
        #[schemars(with = "Option<String>")]
        status: Option<Spanned<Status>>,
        is_set: Option<bool>,
        inner: Option<Inner>,
    }

    #[derive(Debug, Deserialize, JsonSchema)]
    #[expect(dead_code, reason = "only decoded")]
    struct Inner {
        key: String,
    }

    /// The message about a file with this text.
    fn message(toml: &str) -> String {
        let file = TextFile::new(file_id("a.toml".as_ref()).expect("a plain name"), toml.into());
        let table = Toml::parse(&file).unwrap_or_else(|errors| panic!("{toml}: {errors:?}"));
        table.decode::<Table>().expect_err(toml).message(Language::English)
    }

    #[test]
    fn values_of_the_wrong_kind_are_named() {
        for (toml, expected) in [
            ("text = true", "a text is expected here, not true or false"),
            ("text = 2013", "a text is expected here, not a number"),
            ("text = -1.5", "a text is expected here, not a number"),
            ("text = 2013-02-03", "a text is expected here, not a date without quotes"),
            ("text = [\"a\"]", "a text is expected here, not a list"),
            ("text = { a = 1 }", "a text is expected here, not a table"),
            ("[text]\na = 1", "a text is expected here, not a table"),
            ("[[text]]\na = 1", "a text is expected here, not a list"),
            ("texts = 2013", "a text or a list of texts is expected here, not a number"),
            ("texts = [\"a\", 1]", "a text is expected here, not a number"),
            ("status = true", "a text is expected here, not true or false"),
            ("status = [\"concept\"]", "a text is expected here, not a list"),
            ("status = \"af\"", "unknown value `af`"),
            ("is_set = \"true\"", "`true` or `false` is expected here"),
            ("inner = \"a\"", "a table is expected here"),
            ("[inner]", "the key `key` is missing here"),
            ("tekst = \"a\"", "unknown key `tekst`"),
        ] {
            assert_eq!(message(toml), expected, "{toml}");
        }
    }
}
