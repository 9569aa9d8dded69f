//! The deviations of a document in its `document.toml`: one is added for a changed standard text, changed, or removed.

use std::ops::Range;
use std::path::Path;

use crate::content::deviation::Standard;
use crate::fields::address::Address;
use crate::fields::field::{Field, fields, final_line_end, line_end};
use crate::fields::keys::last_line;
use crate::fields::lines::line_at;
use crate::fields::refusal::Refusal;
use crate::fields::replace::replace;
use crate::fields::toml_string;
use crate::fields::toml_tree::nodes;
use crate::fields::word_edits::{NotHere, WordEdit, cover, widen, word_edits};

/// The name of the table.
const TABLE: &str = "afwijking";

/// The keys of the words of the standard and of those of the document.
const ORIGINAL: &str = "standaard";
/// See [`ORIGINAL`].
const REPLACEMENT: &str = "hier";

/// A `document.toml` with the deviations that a changed text needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deviated {
    /// The text of the file.
    pub text: String,
    /// The address of the words of the first of these deviations; `None` if none is left.
    pub address: Option<Address>,
    /// The words of the standard that they replace, and the words in their place.
    pub words: Vec<[String; 2]>,
}

/// A deviation that the document has from the standard, or is to have.
#[derive(Debug, Clone)]
struct Table {
    /// Its number in the file; `None` for a new one.
    index: Option<usize>,
    original: String,
    replacement: String,
    /// Where its words stand in the standard, if they are there once.
    range: Option<Range<usize>>,
}

/// The text of a `document.toml` with which the document has `wanted` in place of `text`, which `standard` has. Deviations
/// from other words stay; those from the same words are changed.
///
/// # Errors
/// A change that deviations cannot describe.
pub fn deviate(document: &str, standard: &Standard, text: &str, wanted: &str) -> Result<Deviated, NotHere> {
    let known = tables(document, standard, text);
    let mut edits = word_edits(text, wanted)?;
    for range in known.iter().filter_map(|table| table.range.clone()) {
        cover(text, &mut edits, range);
    }
    loop {
        let tables = with_edits(&known, text, &edits);
        let Some(index) = ambiguous(&tables, text) else { return write(document, standard, &known, &tables) };
        let range = tables[index].range.clone().filter(|_| is_of_edit(&tables[index], &edits));
        let edit = range.and_then(|range| edits.iter().position(|edit| edit.range == range));
        let edit = edit.ok_or(NotHere::SeveralTimes)?;
        if !(widen(text, &mut edits, edit, true) || widen(text, &mut edits, edit, false)) {
            return Err(NotHere::SeveralTimes);
        }
    }
}

/// The text of a `document.toml` without the deviation with the address `address`, or of which it is that of a key.
///
/// # Errors
/// An address of something else.
pub fn remove_deviation(document: &str, address: &str) -> Result<String, Refusal> {
    let index = index_of(address).ok_or(Refusal::NotThere)?;
    remove_table(document, index)
}

/// Whether an address is in the table of a deviation.
pub fn is_in_deviation(address: &str) -> bool {
    index_of(address).is_some()
}

/// The words of the standard that the deviation with a key at `address` replaces.
pub fn replaced_words<'a>(address: &str, fields: &'a [Field]) -> Option<&'a str> {
    value_of(fields, index_of(address)?, ORIGINAL)
}

fn index_of(address: &str) -> Option<usize> {
    let rest = address.strip_prefix(TABLE)?.strip_prefix('.')?;
    rest.split('.').next()?.parse().ok()
}

fn value_of<'a>(fields: &'a [Field], index: usize, key: &str) -> Option<&'a str> {
    let address = format!("{TABLE}.{index}.{key}");
    fields.iter().find(|field| field.address.as_str() == address).map(|field| field.value.as_str())
}

/// The deviations of a document from a standard with this text, in the order in which they apply.
fn tables(document: &str, standard: &Standard, text: &str) -> Vec<Table> {
    let fields = own_fields(document);
    let (key, id) = key_of(standard);
    let table = |index| {
        let original = value_of(&fields, index, ORIGINAL)?.to_owned();
        let replacement = value_of(&fields, index, REPLACEMENT)?.to_owned();
        let range = only_match(text, &original);
        (value_of(&fields, index, key) == Some(id)).then_some(Table {
            index: Some(index),
            original,
            replacement,
            range,
        })
    };
    let last = fields.iter().filter_map(|field| index_of(field.address.as_str())).max();
    (0..last.map_or(0, |last| last + 1)).filter_map(table).collect()
}

/// The deviations with those of the edits: a known one that an edit covers is the first place of it, and any other that
/// it covers is left out.
fn with_edits(known: &[Table], text: &str, edits: &[WordEdit]) -> Vec<Table> {
    let mut left: Vec<&WordEdit> = edits.iter().collect();
    let mut tables = Vec::new();
    for table in known {
        let covers = |edit: &&WordEdit| table.range.as_ref().is_some_and(|range| touches(&edit.range, range));
        match (left.iter().position(covers), edits.iter().any(|edit| covers(&edit))) {
            (Some(at), _) => tables.push(Table { index: table.index, ..new_table(text, left.remove(at)) }),
            (None, true) => {}
            (None, false) => tables.push(table.clone()),
        }
    }
    tables.extend(left.into_iter().map(|edit| new_table(text, edit)));
    // The words of the standard need no deviation.
    tables.retain(|table| table.original != table.replacement);
    tables
}

fn new_table(text: &str, edit: &WordEdit) -> Table {
    let (range, original) = (Some(edit.range.clone()), text[edit.range.clone()].to_owned());
    Table { index: None, original, replacement: edit.words.clone(), range }
}

fn is_of_edit(table: &Table, edits: &[WordEdit]) -> bool {
    edits.iter().any(|edit| table.range.as_ref() == Some(&edit.range))
}

fn touches(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// The first deviation whose words are not exactly once in the text, with those before it applied.
fn ambiguous(tables: &[Table], text: &str) -> Option<usize> {
    let mut text = text.to_owned();
    tables.iter().position(|table| match only_match(&text, &table.original) {
        Some(range) => {
            text.replace_range(range, &table.replacement);
            false
        }
        None => true,
    })
}

/// Where some words are in a text, if they are there exactly once.
fn only_match(text: &str, words: &str) -> Option<Range<usize>> {
    let mut found = text.match_indices(words).filter(|_| !words.is_empty());
    let (at, _) = found.next()?;
    found.next().is_none().then_some(at..at + words.len())
}

/// Writes the deviations `tables` in place of the `known` ones.
fn write(document: &str, standard: &Standard, known: &[Table], tables: &[Table]) -> Result<Deviated, NotHere> {
    let refused = |_: Refusal| NotHere::Tables;
    let mut text = document.to_owned();
    let mut written = Vec::new();
    for Table { index, original, replacement, .. } in tables {
        let is_same = |table: &&Table| table.index == *index && table.original == *original;
        match index {
            Some(_) if known.iter().any(|table| is_same(&table) && table.replacement == *replacement) => continue,
            Some(index) => {
                text = with_value(&text, *index, ORIGINAL, original).map_err(refused)?;
                text = with_value(&text, *index, REPLACEMENT, replacement).map_err(refused)?;
            }
            None => text = with_table(&text, standard, original, replacement),
        }
        written.push((*index, [original.clone(), replacement.clone()]));
    }
    let is_left = |table: &Table| tables.iter().any(|other| other.index == table.index);
    let removed: Vec<usize> = known.iter().filter(|table| !is_left(table)).filter_map(|table| table.index).collect();
    for index in removed.iter().rev() {
        text = remove_table(&text, *index).map_err(refused)?;
    }
    let count =
        own_fields(&text).iter().filter_map(|field| index_of(field.address.as_str())).max().map_or(0, |last| last + 1);
    let added = written.iter().filter(|(index, _)| index.is_none()).count();
    let first = written.first().map(|(index, _)| match index {
        Some(index) => index - removed.iter().filter(|removed| *removed < index).count(),
        None => count - added,
    });
    let address = first.map(|index| Address::new(format!("{TABLE}.{index}.{REPLACEMENT}")));
    Ok(Deviated { text, address, words: written.into_iter().map(|(_, words)| words).collect() })
}

fn own_fields(document: &str) -> Vec<Field> {
    fields(Path::new("document.toml"), document)
}

fn with_value(document: &str, index: usize, key: &str, value: &str) -> Result<String, Refusal> {
    let address = format!("{TABLE}.{index}.{key}");
    let fields = own_fields(document);
    let field = fields.iter().find(|field| field.address.as_str() == address).ok_or(Refusal::NotThere)?;
    replace(document, field, value)
}

/// The text of a file with one more deviation at its end.
fn with_table(document: &str, standard: &Standard, original: &str, replacement: &str) -> String {
    let line_end = line_end(document);
    let (key, id) = key_of(standard);
    let line = |key: &str, value: &str| format!("{key} = {}{line_end}", toml_string::encode(value, line_end));
    let break_before = if document.is_empty() || !final_line_end(document).is_empty() { "" } else { line_end };
    let lines = [line(key, id), line(ORIGINAL, original), line(REPLACEMENT, replacement)].concat();
    format!("{document}{break_before}{line_end}[[{TABLE}]]{line_end}{lines}")
}

/// The text of a file without the deviation with this number, and without the empty line before it.
fn remove_table(document: &str, index: usize) -> Result<String, Refusal> {
    let nodes = nodes(document);
    let address = Address::new(format!("{TABLE}.{index}"));
    let is_table = |node: &&_| node_is_table(node, &address, document);
    let table = nodes.iter().find(is_table).ok_or(Refusal::NotThere)?;
    let (_, end) = last_line(document, &nodes, table).ok_or(Refusal::NotThere)?;
    let (start, end) = (line_at(document, table.range.start).start, line_at(document, end).end);
    let before = &document[..start];
    let above = &before[..before.len() - final_line_end(before).len()];
    let before = if final_line_end(above).is_empty() { before } else { above };
    Ok([before, &document[end..]].concat())
}

fn node_is_table(node: &crate::fields::toml_tree::Node, address: &Address, document: &str) -> bool {
    node.address == *address && node.has_header(document)
}

fn key_of(standard: &Standard) -> (&'static str, &str) {
    match standard {
        Standard::Text(id) => ("standaardtekst", id),
        Standard::Indicator(id) => ("indicator", id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "soort = \"vervolg\"\n";

    fn table(original: &str, replacement: &str) -> String {
        format!("\n[[afwijking]]\nstandaardtekst = \"t\"\nstandaard = \"{original}\"\nhier = \"{replacement}\"\n")
    }

    fn here(document: &str, text: &str, wanted: &str) -> Result<Deviated, NotHere> {
        deviate(document, &Standard::Text("t".into()), text, wanted)
    }

    #[track_caller]
    fn check(known: &[(&str, &str)], text: &str, wanted: &str, expected: &[(&str, &str)]) -> Deviated {
        let file = |tables: &[(&str, &str)]| {
            let tables: String = tables.iter().map(|(original, replacement)| table(original, replacement)).collect();
            format!("{DOCUMENT}{tables}")
        };
        let deviated = here(&file(known), text, wanted).expect("deviations");
        assert_eq!(deviated.text, file(expected), "{wanted}");
        deviated
    }

    #[test]
    fn a_changed_word_is_a_deviation() {
        let deviated = check(&[], "de aanpak stel het", "de aanpak stelt het", &[("stel", "stelt")]);
        assert_eq!(deviated.address, Some(Address::new("afwijking.0.hier")));
        assert_eq!(deviated.words, [["stel", "stelt"]]);
    }

    #[test]
    fn words_are_quoted_until_they_occur_once() {
        check(&[], "een a en een b", "een a en de b", &[("een b", "de b")]);
        check(&[], "een a\neen a b\nen een", "een a\neen a b\nen de", &[("en een", "en de")]);
        // As a part of another word, too.
        check(&[], "stellen zij of stel ik", "stellen zij of was ik", &[("stel ik", "was ik")]);
        assert_eq!(here(DOCUMENT, "a\n\na", "a\n\nb"), Err(NotHere::SeveralTimes));
    }

    #[test]
    fn a_deviation_from_the_same_words_is_changed() {
        let deviated = check(&[("b c", "x")], "a b c d", "a b y d", &[("b c", "b y")]);
        assert_eq!(deviated.address, Some(Address::new("afwijking.0.hier")));
        let deviated = check(&[("a", "x")], "a b c d", "a b c y", &[("a", "x"), ("d", "y")]);
        assert_eq!(deviated.address, Some(Address::new("afwijking.1.hier")));
        check(&[("a", "x"), ("b", "y"), ("d", "z")], "a b c d", "p q c d", &[("a b", "p q"), ("d", "z")]);
        // Words that another deviation brings are in the text too.
        check(&[("a", "d")], "a b c d", "a b c e", &[("a", "d"), ("c d", "c e")]);
    }

    #[test]
    fn a_deviation_is_removed_with_its_table_only() {
        let file = format!("{DOCUMENT}{}{}# na\n", table("a", "b"), table("c", "d"));
        let removed = remove_deviation(&file, "afwijking.0.hier").expect("a table");
        assert_eq!(removed, format!("{DOCUMENT}{}# na\n", table("c", "d")));
        let removed = remove_deviation(&removed, "afwijking.0").expect("a table");
        assert_eq!(removed, format!("{DOCUMENT}# na\n"));
        assert_eq!(remove_deviation(&removed, "afwijking.0"), Err(Refusal::NotThere));
        assert_eq!(remove_deviation(&file, "soort"), Err(Refusal::NotThere));
    }

    #[test]
    fn line_ends_and_comments_stay() {
        let file = "soort = \"x\"\r\n# geen regeleinde";
        let deviated = here(file, "a \"b\" c", "a d c").expect("a deviation");
        let table = "[[afwijking]]\r\nstandaardtekst = \"t\"\r\nstandaard = \"\\\"b\\\"\"\r\nhier = \"d\"\r\n";
        assert_eq!(deviated.text, format!("{file}\r\n\r\n{table}"));
    }
}
