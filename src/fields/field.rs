//! The fields of a file: their addresses, byte ranges, values and forms.

use std::ops::Range;
use std::path::Path;

use crate::fields::address::Address;
use crate::fields::form::Form;
use crate::fields::lines::BYTE_ORDER_MARK;
use crate::fields::toml_string;
use crate::fields::toml_tree::{Content, Node, nodes};

/// A text of a file that an edit can replace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its address, which stays the same while other fields change.
    pub address: Address,
    /// Its bytes in the file: a TOML string with its quotes; the text of a Markdown file.
    pub range: Range<usize>,
    /// Its text, with line ends `\n`. The line break at the end of a Markdown file and those next to `"""` are layout,
    /// and not in it.
    pub value: String,
    /// What its value can be.
    pub form: Form,
}

/// The fields of the file at `path` (relative to the project) with this text, in the order of the file: the strings of a
/// TOML file, or the text of a Markdown file. A TOML file with syntax errors and a file of another type have none.
///
/// The ranges count the bytes of `text`, a byte order mark included.
pub fn fields(path: &Path, text: &str) -> Vec<Field> {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("md") => vec![markdown_field(text)],
        Some("toml") => toml_fields(path, text),
        _ => Vec::new(),
    }
}

/// The field that contains the byte at `byte` of the file.
pub fn field_at(fields: &[Field], byte: usize) -> Option<&Field> {
    fields.iter().find(|field| field.range.contains(&byte))
}

fn markdown_field(text: &str) -> Field {
    let range = text.len() - text.trim_start_matches(BYTE_ORDER_MARK).len()..text.len();
    let written = &text[range.clone()];
    let value = &written[..written.len() - final_line_end(written).len()];
    Field { address: Address::default(), value: normalized(value), range, form: Form::Text }
}

fn toml_fields(path: &Path, text: &str) -> Vec<Field> {
    let mut fields: Vec<_> = nodes(text).into_iter().filter_map(|node| toml_field(path, text, node)).collect();
    fields.sort_by_key(|field| field.range.start);
    fields
}

fn toml_field(path: &Path, text: &str, node: Node) -> Option<Field> {
    let Content::Text(decoded) = node.content else { return None };
    let keys: Vec<&str> = node.keys.iter().map(String::as_str).collect();
    let form = Form::of_key(path, &keys);
    let value = toml_string::value(&text[node.range.clone()], &decoded)?;
    Some(Field { address: node.address, range: node.range, value, form })
}

/// The line end at the end of a text, if there is one.
pub(super) fn final_line_end(text: &str) -> &str {
    let start = text.strip_suffix('\n').map_or(text, |text| text.strip_suffix('\r').unwrap_or(text)).len();
    &text[start..]
}

/// The line end of a file: that of most editors, unless the file has another.
pub(super) fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// A value with line ends `\n`, and without a byte order mark at its start.
pub(super) fn normalized(value: &str) -> String {
    value.trim_start_matches(BYTE_ORDER_MARK).replace("\r\n", "\n").replace('\r', "\n")
}
