//! Adds keys to the tables of a TOML file, and removes them.

use std::path::Path;

use crate::fields::address::Address;
use crate::fields::field::{final_line_end, line_end, normalized};
use crate::fields::form::Form;
use crate::fields::lines::{after_byte_order_mark, line_at};
use crate::fields::refusal::Refusal;
use crate::fields::toml_string;
use crate::fields::toml_tree::{Node, nodes};

/// The text of the TOML file at `path` (relative to the project) in which the table at `table`, such as `bevinding.3`, has
/// the key `key` with the value `value` after its other keys.
///
/// # Errors
/// A table that is missing, the root of a file that starts with a table, a key that is there already,
/// and a value that the key cannot have.
pub fn add_key(path: &Path, text: &str, table: &Address, key: &str, value: &str) -> Result<String, Refusal> {
    let value = normalized(value);
    let nodes = nodes(text);
    let table = nodes.iter().find(|node| node.address == *table && node.has_header(text)).ok_or(Refusal::NotThere)?;
    let address = table.address.key(key);
    if nodes.iter().any(|node| node.address == address) {
        return Err(Refusal::KeyExists(key.to_owned()));
    }
    let keys: Vec<&str> = table.keys.iter().map(String::as_str).chain([key]).collect();
    Form::of_key(path, &keys).check(&value)?;
    let Some((start, end)) = last_line(text, &nodes, table) else { return Err(Refusal::NotThere) };
    let line = line_at(text, start);
    let indent = &text[line.start..line.end - text[line].trim_start_matches([' ', '\t']).len()];
    let line_end = line_end(text);
    Ok(insert_line(text, end, &format!("{indent}{key} = {}", toml_string::encode(&value, line_end)), line_end))
}

/// The text of a TOML file without the key at `address`, its value, and a comment after it on the same line.
///
/// # Errors
/// A key that is missing, or that shares its line with others.
pub fn remove_key(text: &str, address: &Address) -> Result<String, Refusal> {
    let nodes = nodes(text);
    let node = nodes.iter().find(|node| node.address == *address).ok_or(Refusal::NotThere)?;
    let key = node.key.as_ref().filter(|_| !node.has_header(text)).ok_or(Refusal::NotThere)?;
    let start = after_byte_order_mark(text, line_at(text, key.start).start);
    let end = line_at(text, node.range.end).end;
    let after = text[node.range.end..end].trim();
    if !text[start..key.start].trim().is_empty() || !(after.is_empty() || after.starts_with('#')) {
        return Err(Refusal::NotOnItsOwnLine(address.to_string()));
    }
    let is_last = !text[..end].ends_with('\n');
    let start = if is_last { start - final_line_end(&text[..start]).len() } else { start };
    Ok([&text[..start], &text[end..]].concat())
}

/// Where the last key directly below the header of `table` starts, and where its value ends; without keys, where the
/// header does. `None` for a root without keys.
pub(super) fn last_line(text: &str, nodes: &[Node], table: &Node) -> Option<(usize, usize)> {
    let below = |node: &&Node| node.range.start >= table.range.end && !node.is_root();
    let headers = nodes.iter().filter(below).filter(|node| node.has_header(text)).map(|node| node.range.start);
    let next = headers.min().unwrap_or(text.len());
    let own = nodes.iter().filter(below).filter(|node| node.range.start < next);
    let own = own.filter_map(|node| Some((node.key.as_ref()?.start, node.range.end)));
    let header = (!table.is_root()).then_some((table.range.start, table.range.end));
    own.max_by_key(|(_, end)| *end).or(header)
}

/// The text with `line` after the line that contains the byte at `at`.
fn insert_line(text: &str, at: usize, line: &str, line_end: &str) -> String {
    let end = line_at(text, at).end;
    let (before, after) = text.split_at(end);
    match before.ends_with('\n') {
        true => [before, line, line_end, after].concat(),
        false => [before, line_end, line, after].concat(),
    }
}
