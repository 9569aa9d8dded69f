//! Decodes TOML into typed content. Every error has its location.

use std::borrow::Cow;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{DeserializeOwned, SeqAccess, Visitor};
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use crate::content::offsets::Offsets;
use crate::content::prose::Literal;
use crate::content::shape::Shape;
use crate::content::sources::TextFile;
use crate::content::toml_errors::{TEXT_OR_LIST, decode_error, syntax_errors};
use crate::diagnostics::suggestion;
use crate::diagnostics::{Diagnostic, Diagnostics, Located, SourceRange};
use crate::messages::{self, CodedMessage};

/// A TOML table. Its values are taken out and decoded one by one, so that each reports its own error.
pub struct Toml<'a> {
    file: &'a TextFile,
    location: SourceRange,
    table: DeTable<'a>,
    /// The keys that the reader asked for: those that the table can have.
    known: Vec<String>,
    /// The errors about missing keys. They are not reported if the table has an unknown key, which is most often the
    /// missing one, misspelt.
    missing: Diagnostics,
}

impl<'a> Toml<'a> {
    /// Parses a file into its root table.
    ///
    /// # Errors
    /// The first syntax errors, at most one per line.
    pub fn parse(file: &'a TextFile) -> Result<Self, Diagnostics> {
        let (table, errors) = DeTable::parse_recoverable(&file.text);
        if !errors.is_empty() {
            return Err(syntax_errors(file, &errors));
        }
        Ok(Self { file, location: file.start(), table: table.into_inner(), known: Vec::new(), missing: Vec::new() })
    }

    /// The file that holds the table.
    pub fn file(&self) -> &'a TextFile {
        self.file
    }

    /// Where the table starts: its header, or the first line of the file.
    pub fn location(&self) -> &SourceRange {
        &self.location
    }

    /// Takes out the value of `key`, if it is there, and decodes it. An error is added to `errors`.
    pub fn take<T: DeserializeOwned>(&mut self, key: &str, errors: &mut Diagnostics) -> Option<Located<T>> {
        self.add_known(key);
        let value = self.table.remove(key)?;
        let location = self.file.location(value.span());
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(value) => Some(Located { value, location }),
            Err(error) => {
                errors.push(decode_error(self.file, &error));
                None
            }
        }
    }

    /// Takes out the keys of `T` and decodes them. A key with an error is left out, so that each reports its own error
    /// to `errors`. [`Self::finish`] reports the missing ones. Take arrays of tables
    /// ([`Items`](crate::content::shape::Items)) out first.
    pub fn take_fields<T: DeserializeOwned + JsonSchema + Default + 'static>(&mut self, errors: &mut Diagnostics) -> T {
        let shape = Shape::for_type::<T>();
        let mut table = DeTable::new();
        for key in shape.keys() {
            match self.table.remove_entry(key) {
                Some((name, value)) => drop(table.insert(name, value)),
                None if !self.is_known(key) => self.check_required(&shape, key),
                None => {}
            }
            self.add_known(key);
        }
        loop {
            let value = Spanned::new(self.location.range.clone(), DeValue::Table(table.clone()));
            let error = match T::deserialize(ValueDeserializer::from(value)) {
                Ok(fields) => return fields,
                Err(error) => error,
            };
            errors.push(decode_error(self.file, &error));
            let has_error =
                |span: Range<usize>| error.span().is_some_and(|at| span.start <= at.start && at.end <= span.end);
            let Some(key) = table.iter().find(|(_, value)| has_error(value.span())).map(|(key, _)| key.clone()) else {
                return T::default();
            };
            table.remove(&key);
        }
    }

    /// Takes out the keys of `shape`, each with an error that gives `reason`.
    pub fn refuse(&mut self, shape: &Shape, reason: &CodedMessage, errors: &mut Diagnostics) {
        for key in shape.keys() {
            if let Some((name, _)) = self.table.remove_entry(key) {
                let error = self.file.location(name.span()).error(reason.clone());
                errors.push(error.with_hint(messages::remove_key()));
            }
        }
    }

    /// Takes out the keys of `shape` without an error.
    pub fn ignore(&mut self, shape: &Shape) {
        shape.keys().for_each(|key| drop(self.table.remove(key)));
    }

    fn check_required(&mut self, shape: &Shape, key: &str) {
        if let Some(example) = shape.example_of_required(key) {
            let error = self.location.error(messages::missing_key(key));
            self.add_missing(error.with_hint(messages::add_line(key, example)));
        }
    }

    fn is_known(&self, key: &str) -> bool {
        self.known.iter().any(|known| known == key)
    }

    fn add_known(&mut self, key: &str) {
        if !self.is_known(key) {
            self.known.push(key.into());
        }
    }

    /// Adds an error about a missing key, which [`Self::finish`] reports.
    pub fn add_missing(&mut self, error: Diagnostic) {
        self.missing.push(error);
    }

    /// Reports the keys that the reader did not ask for; if there are none, the missing ones.
    pub fn finish(self, errors: &mut Diagnostics) {
        if self.table.is_empty() {
            return errors.extend(self.missing);
        }
        for (key, _) in in_file_order(self.file, self.table) {
            let error = key.location.error(messages::unknown_key(&key.value));
            errors.push(error.with_hint(suggestion::hint(&key.value, self.known.iter().map(String::as_str))));
        }
    }

    /// Takes out the array of tables `[[key]]`. An absent key is an empty array.
    pub fn take_items(&mut self, key: &str, errors: &mut Diagnostics) -> Vec<Toml<'a>> {
        self.add_known(key);
        let Some(value) = self.table.remove(key) else { return Vec::new() };
        let location = self.file.location(value.span());
        let DeValue::Array(items) = value.into_inner() else {
            let error = location.error(messages::not_a_list_of_tables(key));
            errors.push(error.with_hint(messages::start_each_table(key)));
            return Vec::new();
        };
        items.into_iter().filter_map(|item| self.table_at(item, errors)).collect()
    }

    /// Takes out the table `[key]`. An absent key is an empty table.
    pub fn take_table(&mut self, key: &str, errors: &mut Diagnostics) -> Toml<'a> {
        self.add_known(key);
        let value = self.table.remove(key);
        let table = value.and_then(|value| self.table_at(value, errors));
        table.unwrap_or_else(|| self.sibling(self.location.clone(), DeTable::new()))
    }

    /// The remaining keys in the order of the file, each value as a table. A value of another type is an error.
    pub fn into_tables(self, errors: &mut Diagnostics) -> Vec<(Located<String>, Toml<'a>)> {
        let shell = self.sibling(self.location.clone(), DeTable::new());
        let entries = in_file_order(self.file, self.table);
        entries.into_iter().filter_map(|(key, value)| Some((key, shell.table_at(value, errors)?))).collect()
    }

    /// The remaining keys in the order of the file, each value as a text or a list of texts. A value of another type is
    /// an error.
    pub fn into_texts(self, errors: &mut Diagnostics) -> Vec<(Located<String>, Texts)> {
        let file = self.file;
        let mut texts = Vec::new();
        for (key, value) in in_file_order(file, self.table) {
            match Texts::deserialize(ValueDeserializer::from(value)) {
                Ok(value) => texts.push((key, value)),
                Err(error) => errors.push(decode_error(file, &error)),
            }
        }
        texts
    }

    /// Decodes the remaining keys.
    ///
    /// # Errors
    /// The first error: an unknown or missing key, or a value of the wrong type.
    pub fn decode<T: DeserializeOwned>(self) -> Result<T, Diagnostic> {
        let span = self.location.range.clone();
        let table = Spanned::new(span, DeValue::Table(self.table));
        T::deserialize(ValueDeserializer::from(table)).map_err(|error| decode_error(self.file, &error))
    }

    /// Another table of the same file.
    fn sibling(&self, location: SourceRange, table: DeTable<'a>) -> Toml<'a> {
        Toml { file: self.file, location, table, known: Vec::new(), missing: Vec::new() }
    }

    fn table_at(&self, value: Spanned<DeValue<'a>>, errors: &mut Diagnostics) -> Option<Toml<'a>> {
        let location = self.file.location(value.span());
        match value.into_inner() {
            DeValue::Table(table) => Some(self.sibling(location, table)),
            _ => {
                errors.push(location.error(messages::table_expected()).with_hint(messages::write_table_name()));
                None
            }
        }
    }
}

fn in_file_order<'a>(file: &TextFile, table: DeTable<'a>) -> Vec<(Located<String>, Spanned<DeValue<'a>>)> {
    let mut entries: Vec<_> = table.into_iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    let located = |key: Spanned<Cow<'a, str>>| {
        let location = file.location(key.span());
        Located { value: key.into_inner().into_owned(), location }
    };
    entries.into_iter().map(|(key, value)| (located(key), value)).collect()
}

/// A text, or a list of texts, each with its span in bytes.
#[derive(Debug, Clone)]
pub struct Texts {
    /// The texts.
    pub items: Vec<Spanned<String>>,
    /// Whether they were written as a list.
    pub is_list: bool,
    /// The span of the whole value, in bytes.
    pub span: Range<usize>,
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Spanned::<TextOrList>::deserialize(deserializer)?;
        let span = value.span();
        Ok(match value.into_inner() {
            TextOrList::Text(text) => Self { items: vec![Spanned::new(span.clone(), text)], is_list: false, span },
            TextOrList::List(items) => Self { items, is_list: true, span },
        })
    }
}

/// The value of [`Texts`]. serde's untagged enums would lose the spans of the items.
enum TextOrList {
    Text(String),
    List(Vec<Spanned<String>>),
}

impl<'de> Deserialize<'de> for TextOrList {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOrListVisitor)
    }
}

struct TextOrListVisitor;

impl<'de> Visitor<'de> for TextOrListVisitor {
    type Value = TextOrList;

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(TEXT_OR_LIST)
    }

    fn visit_str<E>(self, text: &str) -> Result<TextOrList, E> {
        Ok(TextOrList::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<TextOrList, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(TextOrList::List(items))
    }
}

impl JsonSchema for Texts {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Texts".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<String>();
        json_schema!({ "anyOf": [text, { "type": "array", "items": text }] })
    }
}

/// The text of a TOML string, with a map from its bytes to those of `file`.
pub fn literal(file: &TextFile, value: &Spanned<String>) -> Literal {
    let span = value.span();
    let offsets = decoded_offsets(&file.text[..span.end], span.start, value.get_ref());
    Literal::from_toml(value.get_ref().clone(), file.location(span), offsets)
}

/// A map from the bytes of the TOML string `decoded` to those of `file`, in which the string goes, with its quotes,
/// from `start` to the end; `None` if the two do not match.
fn decoded_offsets(file: &str, start: usize, decoded: &str) -> Option<Offsets> {
    let raw = &file[start..];
    let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| raw.starts_with(quote))?;
    let has_escapes = quote.starts_with('"');
    let mut at = start + quote.len();
    if quote.len() == 3 {
        let line = file[at..].find('\n').filter(|end| file[at..at + end].trim_end_matches('\r').is_empty());
        at += line.map_or(0, |end| end + 1);
    }
    let mut offsets = Offsets::starting_at(at);
    let mut done = 0;
    while done < decoded.len() {
        let (rest, raw) = (&decoded[done..], &file[at..]);
        if has_escapes && raw.starts_with('\\') {
            match line_continuation(raw) {
                true => at += raw.len() - raw[1..].trim_start().len(),
                false => {
                    at += 1 + escape_length(&raw[1..])?;
                    done += rest.chars().next()?.len_utf8();
                }
            }
        } else if rest.starts_with('\n') && raw.starts_with("\r\n") {
            at += 1;
        } else {
            let length = verbatim_length(rest, raw, has_escapes)?;
            at += length;
            done += length;
        }
        offsets.continue_at(done, at);
    }
    Some(offsets)
}

/// The number of bytes that are verbatim in a TOML string, up to the next escape or line end; `None` if it is 0.
fn verbatim_length(decoded: &str, raw: &str, has_escapes: bool) -> Option<usize> {
    let first = raw.chars().next()?.len_utf8();
    let end = raw[first..].find(|character| character == '\r' || (has_escapes && character == '\\'));
    let length = end.map_or(raw.len(), |end| first + end).min(decoded.len());
    (decoded.as_bytes()[..length] == raw.as_bytes()[..length]).then_some(length)
}

fn line_continuation(raw: &str) -> bool {
    raw[1..].trim_start_matches([' ', '\t', '\r']).starts_with('\n')
}

/// The length of an escape after its backslash, in bytes.
fn escape_length(rest: &str) -> Option<usize> {
    match rest.chars().next()? {
        'u' => Some(5),
        'U' => Some(9),
        'x' => Some(3),
        other => Some(other.len_utf8()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offsets(raw: &str) -> Vec<usize> {
        let value: toml::Value = toml::from_str(&format!("a = {raw}")).expect("valid TOML");
        let decoded = value["a"].as_str().expect("a string");
        let offsets = decoded_offsets(raw, 0, decoded).expect("matching texts");
        (0..=decoded.len()).map(|at| offsets.get(at)).collect()
    }

    #[test]
    fn maps_a_plain_string() {
        assert_eq!(offsets("\"ab\""), [1, 2, 3]);
        assert_eq!(offsets("'a\\b'"), [1, 2, 3, 4]);
    }

    #[test]
    fn maps_lines_and_escapes() {
        assert_eq!(offsets("\"\"\"\nab\ncd\"\"\""), [4, 5, 6, 7, 8, 9]);
        assert_eq!(offsets("\"a\\u00e9b\""), [1, 2, 3, 8, 9]);
        assert_eq!(offsets("\"\"\"a\\\n   b\"\"\""), [3, 9, 10]);
    }
}
