//! Adds tables to a TOML file, and removes them with the comments that belong to them: those directly above the header,
//! between the keys, and directly below the last one.

use std::ops::Range;

use crate::fields::address::Address;
use crate::fields::field::line_end;
use crate::fields::keys::remove_key;
use crate::fields::lines::{
    BYTE_ORDER_MARK, after_byte_order_mark, comments_above, comments_below, is_comment, line_at, splice,
};
use crate::fields::refusal::Refusal;
use crate::fields::toml_tree::{Node, nodes};

/// Where a table is added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Before the table at this address.
    Before(Address),
    /// After the table at this address, and those below it.
    After(Address),
    /// At the end of the file.
    End,
}

/// The text of a TOML file with the lines `table` at a place, with an empty line between them and others.
///
/// # Errors
/// A place that is missing, or a table that is not in one piece.
pub fn add_table(text: &str, place: &Place, table: &str) -> Result<String, Refusal> {
    let end = line_end(text);
    let table = table.trim_end().replace("\r\n", "\n").replace('\n', end);
    let at = match place {
        Place::Before(address) => {
            let start = lines_of(text, &nodes(text), address)?.start;
            return Ok(splice(text, start..start, &format!("{table}{end}{end}")));
        }
        Place::After(address) => lines_of(text, &nodes(text), address)?.end,
        Place::End => text.len(),
    };
    let new = match &text[..at] {
        before if before.trim_start_matches(BYTE_ORDER_MARK).is_empty() => format!("{table}{end}"),
        before if before.ends_with('\n') => format!("{end}{table}{end}"),
        _ => format!("{end}{end}{table}"),
    };
    Ok(splice(text, at..at, &new))
}

/// The text of a TOML file with the line `line`, a key with its value, before its first table.
///
/// # Errors
/// A first table that is not in one piece.
pub fn add_first_key(text: &str, line: &str) -> Result<String, Refusal> {
    let nodes = nodes(text);
    let headers = nodes.iter().filter(|node| !node.is_root() && node.has_header(text));
    let first = headers.min_by_key(|node| node.range.start).map(|node| Place::Before(node.address.clone()));
    add_table(text, &first.unwrap_or(Place::End), line)
}

/// The text of a TOML file without a key above its tables. The empty line that separated it from them goes with it.
///
/// # Errors
/// A key that is missing, or that shares its line with others.
pub fn remove_first_key(text: &str, address: &Address) -> Result<String, Refusal> {
    let nodes = nodes(text);
    let node = nodes.iter().find(|node| node.address == *address).ok_or(Refusal::NotThere)?;
    let key = node.key.as_ref().ok_or(Refusal::NotThere)?;
    let start = after_byte_order_mark(text, line_at(text, key.start).start);
    let above = text[..start].trim_start_matches(BYTE_ORDER_MARK);
    let new = remove_key(text, address)?;
    let is_separate = above.is_empty() || above.ends_with("\n\n") || above.ends_with("\r\n\r\n");
    let blank = line_at(&new, start.min(new.len()));
    match is_separate && new[blank.clone()].trim_start_matches(BYTE_ORDER_MARK).trim().is_empty() {
        true => Ok(splice(&new, start..blank.end, "")),
        false => Ok(new),
    }
}

/// The text of a TOML file without the table at `address`, the tables below it, and the comments that belong to it.
///
/// # Errors
/// A table that is missing, or that is not in one piece.
pub fn remove_table(text: &str, address: &Address) -> Result<String, Refusal> {
    let range = lines_of(text, &nodes(text), address)?;
    Ok(without(text, range))
}

/// Whether a TOML file has a table with a header at `address`.
pub fn has_table(text: &str, address: &Address) -> bool {
    lines_of(text, &nodes(text), address).is_ok()
}

/// The comments that belong to a table, without `#`; none if the table is missing.
pub fn comments(text: &str, address: &Address) -> Vec<String> {
    let nodes = nodes(text);
    let Ok(lines) = lines_of(text, &nodes, address) else { return Vec::new() };
    let mut comments = Vec::new();
    let mut at = lines.start;
    while at < lines.end {
        let line = line_at(text, at);
        let is_in_value = nodes.iter().any(|node| node.key.is_some() && node.range.contains(&line.start));
        if is_comment(&text[line.clone()]) && !is_in_value {
            comments
                .push(text[line.clone()].trim_start_matches([BYTE_ORDER_MARK, ' ', '\t', '#']).trim_end().to_owned());
        }
        at = line.end;
    }
    comments
}

/// The text without the lines of `range` and the empty lines that separate them from the next ones; at the end of the
/// file, from the previous ones.
fn without(text: &str, range: Range<usize>) -> String {
    let rest = &text[range.end..];
    if !rest.trim().is_empty() {
        let mut end = range.end;
        while text[line_at(text, end)].trim().is_empty() {
            end = line_at(text, end).end;
        }
        return splice(text, range.start..end, "");
    }
    let before = text[..range.start].trim_end();
    let is_first = before.trim_start_matches(BYTE_ORDER_MARK).is_empty();
    let final_end = if text[..range.end].ends_with('\n') && !is_first { line_end(text) } else { "" };
    [before, final_end, rest].concat()
}

/// The lines of a table and of those below it, with the comments that belong to it.
fn lines_of(text: &str, nodes: &[Node], address: &Address) -> Result<Range<usize>, Refusal> {
    let node = nodes.iter().find(|node| node.address == *address && node.has_header(text));
    let node = node.filter(|node| !node.is_root()).ok_or(Refusal::NotThere)?;
    let own = nodes.iter().filter(|other| other.address.is_in(address));
    let last = own.map(|node| node.range.end).max().unwrap_or(node.range.end);
    let header = line_at(text, node.range.start).start;
    let is_foreign = |other: &&Node| {
        let is_inside = (header..last).contains(&other.range.start);
        is_inside && !other.is_root() && !other.address.is_in(address) && !address.is_in(&other.address)
    };
    if nodes.iter().any(|node| is_foreign(&node)) {
        return Err(Refusal::NotOnItsOwnLine(address.to_string()));
    }
    let start = after_byte_order_mark(text, comments_above(text, header));
    Ok(start..end(text, line_at(text, last).end))
}

/// The end of a table whose last line ends at `last`: after the comments below it, unless they are above the next one.
fn end(text: &str, last: usize) -> usize {
    let end = comments_below(text, last);
    let is_above_next = text[end..].lines().next().is_some_and(|line| line.trim_start().starts_with('['));
    if is_above_next { last } else { end }
}
