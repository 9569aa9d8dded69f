//! Adds items to the lists of a TOML file, removes them, and moves them. A list on one line stays on one line, and one with
//! an item a line stays so, with its indent, its comments and the comma at its end.

use std::ops::Range;
use std::path::Path;

use crate::fields::address::Address;
use crate::fields::field::{line_end, normalized};
use crate::fields::form::Form;
use crate::fields::lines::{comments_above, line_at, splice};
use crate::fields::refusal::Refusal;
use crate::fields::toml_string;
use crate::fields::toml_tree::{Content, Node, nodes};

/// The text of the TOML file at `path` (relative to the project) in which the list at `list` has the text `value` as the
/// item at `index`, before the one that is there. A single text becomes a list first.
///
/// # Errors
/// A list that is missing or has not that many items, and a value that its items cannot have.
pub fn add_item(path: &Path, text: &str, list: &Address, index: usize, value: &str) -> Result<String, Refusal> {
    let value = normalized(value);
    let nodes = nodes(text);
    let node = nodes.iter().find(|node| node.address == *list).ok_or(Refusal::NotThere)?;
    let keys: Vec<&str> = node.keys.iter().map(String::as_str).collect();
    Form::of_key(path, &keys).check(&value)?;
    if matches!(node.content, Content::Text(_)) {
        return add_item(path, &wrapped(text, node), list, index, &value);
    }
    let found = List::new(text, node, &nodes)?;
    let new = toml_string::encode(&value, line_end(text));
    match (found.items.len(), index) {
        (0, 0) => Ok(found.with_first(&new)),
        (_, 0) => Ok(found.with_item_before_all(&new)),
        (count, _) if index > count => Err(Refusal::NotThere),
        _ => Ok(found.with_item_after(index - 1, &new)),
    }
}

/// The text of a TOML file without the item at `index` of a list, and without the comments on its line and directly above
/// it.
///
/// # Errors
/// An item that is missing, or that shares its line with others and a comment.
pub fn remove_item(text: &str, list: &Address, index: usize) -> Result<String, Refusal> {
    List::find(text, list)?.without(index)
}

/// The text of a TOML file in which the item at `index` of a list and the next one have changed places, each with its
/// comments.
///
/// # Errors
/// A list that does not have both.
pub fn swap_items(text: &str, list: &Address, index: usize) -> Result<String, Refusal> {
    List::find(text, list)?.swapped(index)
}

/// The text of a TOML file in which a list of one item without comments is a single text.
///
/// # Errors
/// A list that is missing.
pub fn unwrap_single(text: &str, list: &Address) -> Result<String, Refusal> {
    let found = List::find(text, list)?;
    let [item] = found.items.as_slice() else { return Ok(text.to_owned()) };
    let [before, after] = [&text[found.range.start..item.start], &text[item.end..found.range.end]];
    match before.contains('#') || after.contains('#') {
        true => Ok(text.to_owned()),
        false => Ok(splice(text, found.range, &text[item.clone()])),
    }
}

/// The text of a TOML file in which the single text at `address` is a list.
///
/// # Errors
/// A text that is missing.
pub fn to_list(text: &str, address: &Address) -> Result<String, Refusal> {
    let nodes = nodes(text);
    let is_text = |node: &&Node| node.address == *address && matches!(node.content, Content::Text(_));
    nodes.iter().find(is_text).map(|node| wrapped(text, node)).ok_or(Refusal::NotThere)
}

fn wrapped(text: &str, node: &Node) -> String {
    splice(text, node.range.clone(), &format!("[{}]", &text[node.range.clone()]))
}

/// A list between brackets.
struct List<'a> {
    text: &'a str,
    range: Range<usize>,
    items: Vec<Range<usize>>,
}

/// The lines of an item that has them to itself.
struct OwnLines {
    /// From the comments above it to the line end.
    range: Range<usize>,
    indent: Range<usize>,
    /// From the item's end to the end of its comma, if it has one.
    comma: Range<usize>,
}

impl<'a> List<'a> {
    fn find(text: &'a str, address: &Address) -> Result<Self, Refusal> {
        let nodes = nodes(text);
        let node = nodes.iter().find(|node| node.address == *address).ok_or(Refusal::NotThere)?;
        Self::new(text, node, &nodes)
    }

    fn new(text: &'a str, node: &Node, nodes: &[Node]) -> Result<Self, Refusal> {
        let written = &text[node.range.clone()];
        if node.content != Content::List || !written.starts_with('[') || !written.ends_with(']') {
            return Err(Refusal::NotThere);
        }
        let addresses = (0..).map(|index| node.address.index(index));
        let found = addresses.map_while(|address| nodes.iter().find(|node| node.address == address));
        Ok(Self { text, range: node.range.clone(), items: found.map(|node| node.range.clone()).collect() })
    }

    fn item(&self, index: usize) -> Result<Range<usize>, Refusal> {
        self.items.get(index).cloned().ok_or(Refusal::NotThere)
    }

    /// The end of the comma after an item; the item's end if it has none.
    fn comma_end(&self, index: usize) -> usize {
        let start = self.items[index].end;
        let end = self.items.get(index + 1).map_or(self.range.end - 1, |next| next.start);
        let mut is_comment = false;
        for (at, character) in self.text[start..end].char_indices() {
            match character {
                '#' => is_comment = true,
                '\n' => is_comment = false,
                ',' if !is_comment => return start + at + 1,
                _ => {}
            }
        }
        start
    }

    /// The lines of an item; `None` if there is anything else on them than the item and comments.
    fn own_lines(&self, index: usize) -> Option<OwnLines> {
        let item = self.items.get(index)?;
        let comma = item.end..self.comma_end(index);
        let line = line_at(self.text, item.start).start;
        let end = line_at(self.text, comma.end).end;
        let rest = self.text[comma.end..end].trim();
        let is_alone = self.text[line..item.start].trim().is_empty() && (rest.is_empty() || rest.starts_with('#'));
        let is_on_one_line = line_at(self.text, item.end).end == end;
        let start = comments_above(self.text, line).max(line_at(self.text, self.range.start).end);
        (is_alone && is_on_one_line).then_some(OwnLines { range: start..end, indent: line..item.start, comma })
    }

    fn with_first(&self, new: &str) -> String {
        let inside = self.range.start + 1..self.range.end - 1;
        match self.text[inside.clone()].trim().is_empty() {
            true => splice(self.text, inside, new),
            false => splice(self.text, inside.end..inside.end, new),
        }
    }

    fn with_item_before_all(&self, new: &str) -> String {
        let at = self.items[0].start;
        let Some(lines) = self.own_lines(0) else { return splice(self.text, at..at, &format!("{new}, ")) };
        let line = format!("{}{new},{}", &self.text[lines.indent], line_end(self.text));
        splice(self.text, lines.range.start..lines.range.start, &line)
    }

    fn with_item_after(&self, index: usize, new: &str) -> String {
        let end = self.items[index].end;
        let Some(lines) = self.own_lines(index) else { return splice(self.text, end..end, &format!(", {new}")) };
        let has_comma = !lines.comma.is_empty();
        let comma = if has_comma { "," } else { "" };
        let line = format!("{}{new}{comma}{}", &self.text[lines.indent], line_end(self.text));
        let text = splice(self.text, lines.range.end..lines.range.end, &line);
        if has_comma { text } else { splice(&text, end..end, ",") }
    }

    fn without(&self, index: usize) -> Result<String, Refusal> {
        let item = self.item(index)?;
        let previous = index.checked_sub(1).map(|before| self.items[before].end);
        if let Some(lines) = self.own_lines(index) {
            let text = splice(self.text, lines.range, "");
            // The item before it is the last one now: it has a comma if this one had.
            return Ok(match previous.filter(|_| lines.comma.is_empty()) {
                Some(end) => splice(&text, end..self.comma_end(index - 1), ""),
                None => text,
            });
        }
        let (range, gap) = match (previous, self.items.get(index + 1)) {
            (Some(end), _) => (end..item.end, end..item.start),
            (None, Some(next)) => (item.start..next.start, item.end..next.start),
            (None, None) => (item.start..self.comma_end(index), item.end..item.end),
        };
        match self.text[gap].contains('#') {
            true => Err(Refusal::NotOnItsOwnLine(self.text[item].to_owned())),
            false => Ok(splice(self.text, range, "")),
        }
    }

    fn swapped(&self, index: usize) -> Result<String, Refusal> {
        let (one, other) = (self.item(index)?, self.item(index + 1)?);
        let part = |range: Range<usize>| &self.text[range];
        let (Some(first), Some(second)) = (self.own_lines(index), self.own_lines(index + 1)) else {
            let new = [part(other.clone()), part(one.end..other.start), part(one.clone())].concat();
            return Ok(splice(self.text, one.start..other.end, &new));
        };
        let above = |lines: &OwnLines, item: &Range<usize>| part(lines.range.start..item.start);
        let comment = |lines: &OwnLines| part(lines.comma.end..lines.range.end).trim_end_matches(['\r', '\n']);
        let line_end_of = |lines: &OwnLines| part(lines.comma.end + comment(lines).len()..lines.range.end);
        let new = [
            [above(&second, &other), part(other.clone()), part(first.comma.clone()), comment(&second)],
            [line_end_of(&first), part(first.range.end..second.range.start), above(&first, &one), part(one.clone())],
            [part(second.comma.clone()), comment(&first), line_end_of(&second), ""],
        ];
        Ok(splice(self.text, first.range.start..second.range.end, &new.concat().concat()))
    }
}
