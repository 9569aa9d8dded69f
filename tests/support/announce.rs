//! What a screen reader announces, from the tags alone: it works as NVDA and JAWS do with Adobe's viewer.
//!
//! Entering a table, it says its name and size. Entering a cell, it says the heads of its column and of its row where
//! they are others than in the cell before, then the content. For a picture it says its alternative text.

use std::collections::{BTreeSet, HashMap};

use super::pdf::{Node, Tag};

/// How many characters of a paragraph a list of parts shows.
const PART_CHARS: usize = 48;

/// A table with its cells in a grid.
pub struct Table<'a> {
    /// The tag of the table.
    tag: &'a Tag,
    /// Its rows; a cell that spans several rows or columns stands at each of its places.
    rows: Vec<Vec<&'a Tag>>,
    /// Its head cells by their ids.
    heads: HashMap<&'a str, &'a Tag>,
}

/// What the heads of a cell are of.
#[derive(Clone, Copy, PartialEq)]
pub enum Axis {
    /// Its column.
    Column,
    /// Its row.
    Row,
}

impl<'a> Table<'a> {
    /// Reads a table. It panics if cells overlap or leave places empty.
    pub fn read(tag: &'a Tag) -> Self {
        let heads = tag.find_all("TH").into_iter();
        let heads = heads.filter_map(|head| Some((head.id.as_deref()?, head)));
        Self { tag, rows: grid(tag), heads: heads.collect() }
    }

    /// Its name; empty if it has none.
    pub fn name(&self) -> &str {
        self.tag.attributes.get("Summary").map_or("", String::as_str)
    }

    /// All cells with their row and column, each once.
    pub fn cells(&self) -> Vec<(usize, usize, &'a Tag)> {
        let mut seen = BTreeSet::new();
        let places =
            self.rows.iter().enumerate().flat_map(|(y, row)| row.iter().enumerate().map(move |(x, c)| (y, x, *c)));
        places.filter(|(_, _, cell)| seen.insert(std::ptr::from_ref::<Tag>(cell) as usize)).collect()
    }

    /// The heads of a cell for an axis as its `Headers` name them, with the heads of these heads for that axis, the
    /// outermost first.
    pub fn named_heads(&self, cell: &Tag, axis: Axis) -> Vec<String> {
        let mut found = Vec::new();
        self.add_named_heads(cell, axis, &mut found);
        found.into_iter().map(content).collect()
    }

    fn add_named_heads(&self, cell: &Tag, axis: Axis, found: &mut Vec<&'a Tag>) {
        let ids = cell.attributes.get("Headers").map_or("", String::as_str);
        let head = |id| *self.heads.get(id).unwrap_or_else(|| panic!("no cell has the id {id}"));
        for head in ids.split_whitespace().map(head).filter(|head| axis.is_scope_of(head)) {
            self.add_named_heads(head, axis, found);
            if !found.iter().any(|other| std::ptr::eq(*other, head)) {
                found.push(head);
            }
        }
    }

    /// The heads of a cell by their places alone: those above it in its columns, or left of it in its rows, as readers
    /// find them that know `Scope` and not `Headers`.
    pub fn heads_by_place(&self, (y, x): (usize, usize), axis: Axis) -> Vec<String> {
        let places: Vec<&Tag> = match axis {
            Axis::Column => self.rows[..y].iter().map(|row| row[x]).collect(),
            Axis::Row => self.rows[y][..x].to_vec(),
        };
        let mut heads: Vec<&Tag> = Vec::new();
        for head in places.into_iter().filter(|cell| axis.is_scope_of(cell)) {
            if !std::ptr::eq(head, self.rows[y][x]) && !heads.iter().any(|other| std::ptr::eq(*other, head)) {
                heads.push(head);
            }
        }
        heads.into_iter().map(content).collect()
    }

    /// What is announced when the table is read from its start to its end, a line for every cell.
    pub fn announce(&self) -> String {
        let mut lines = vec![self.introduction()];
        let mut said_heads = Vec::new();
        let mut row = None;
        for (y, x, cell) in self.cells() {
            if row.replace(y) != Some(y) {
                lines.push(format!("row {}", y + 1));
                said_heads.retain(|(axis, _)| *axis == Axis::Column);
            }
            let heads = self.new_heads(cell, &mut said_heads);
            lines.push(format!("  column {}{}{}: {}", x + 1, extent(cell), heads, content(cell)));
            if axis_of(cell) == Some(Axis::Row) {
                said_heads.push((Axis::Row, content(cell)));
            }
        }
        lines.join("\n")
    }

    /// What is announced when somebody goes down the last column, from cell to cell.
    pub fn announce_last_column(&self) -> String {
        let x = self.rows[0].len() - 1;
        let down = self.rows.iter().enumerate().skip(1).map(|(y, row)| {
            let heads =
                self.named_heads(row[x], Axis::Row).iter().map(|head| format!("{}; ", start(head))).collect::<String>();
            format!("row {}: {heads}{}", y + 1, start(&content(row[x])))
        });
        let head = format!("down column {}, {}", x + 1, self.named_heads(self.rows[1][x], Axis::Column).join("; "));
        [head].into_iter().chain(down).collect::<Vec<_>>().join("\n")
    }

    fn introduction(&self) -> String {
        format!("table “{}”, {} rows, {} columns", self.name(), self.rows.len(), self.rows[0].len())
    }

    /// The heads of a cell that are others than before: of its row all that were not said yet in this row.
    fn new_heads(&self, cell: &Tag, said: &mut Vec<(Axis, String)>) -> String {
        let columns =
            self.named_heads(cell, Axis::Column).into_iter().map(|head| (Axis::Column, head)).collect::<Vec<_>>();
        let rows = self.named_heads(cell, Axis::Row).into_iter().map(|head| (Axis::Row, head));
        let new = columns.iter().cloned().chain(rows).filter(|head| !said.contains(head)).collect::<Vec<_>>();
        said.retain(|(axis, _)| *axis == Axis::Row);
        said.extend(columns);
        said.extend(new.iter().filter(|(axis, _)| *axis == Axis::Row).cloned());
        let heads = new.into_iter().map(|(axis, head)| match axis {
            Axis::Column => format!(", {head}"),
            Axis::Row => format!(", row head {head}"),
        });
        heads.collect()
    }
}

impl Axis {
    /// Whether a cell is a head for this axis.
    fn is_scope_of(self, cell: &Tag) -> bool {
        axis_of(cell) == Some(self)
    }
}

/// What a cell is the head of, if it is one.
fn axis_of(cell: &Tag) -> Option<Axis> {
    match cell.attributes.get("Scope").map(String::as_str) {
        Some("Column") => Some(Axis::Column),
        Some("Row") => Some(Axis::Row),
        _ => None,
    }
}

/// The rows and columns that a cell covers, if more than one.
fn extent(cell: &Tag) -> String {
    let spans = [("RowSpan", "rows"), ("ColSpan", "columns")];
    let spans = spans.map(|(key, what)| (span(cell, key), what)).into_iter().filter(|(count, _)| *count > 1);
    spans.map(|(count, what)| format!(" ({count} {what})")).collect()
}

/// How many rows or columns a cell covers.
fn span(cell: &Tag, key: &str) -> usize {
    cell.attributes.get(key).map_or(1, |span| span.parse().expect("a span must be a number"))
}

/// The cells of a table at all their places: every row's cells go to the first places that are free.
fn grid(table: &Tag) -> Vec<Vec<&Tag>> {
    let rows = table.find_all("TR");
    let mut grid: Vec<Vec<Option<&Tag>>> = vec![Vec::new(); rows.len()];
    for (y, row) in rows.into_iter().enumerate() {
        for cell in row.tags() {
            let x = grid[y].iter().position(Option::is_none).unwrap_or(grid[y].len());
            place(&mut grid[y..], x, cell);
        }
    }
    let width = grid[0].len();
    let whole =
        |row: Vec<Option<_>>| row.into_iter().map(|cell| cell.expect("a cell at every place")).collect::<Vec<_>>();
    let rows: Vec<_> = grid.into_iter().map(whole).collect();
    assert!(rows.iter().all(|row| row.len() == width), "all rows have {width} columns: {}", table.text());
    rows
}

/// Puts a cell into the first of the rows and those that it spans.
fn place<'a>(rows: &mut [Vec<Option<&'a Tag>>], x: usize, cell: &'a Tag) {
    for row in &mut rows[..span(cell, "RowSpan")] {
        let end = x + span(cell, "ColSpan");
        row.resize(row.len().max(end), None);
        for place in &mut row[x..end] {
            assert!(place.replace(cell).is_none(), "two cells at one place: {}", cell.text());
        }
    }
}

/// What is said of the content of a tag: blocks apart, alternative texts instead of pictures. A cell without a word is
/// “blank”.
pub fn content(tag: &Tag) -> String {
    let mut speech = Speech::default();
    speech.read(tag);
    speech.end_phrase();
    if speech.phrases.is_empty() { "blank".to_owned() } else { speech.phrases.join(" / ") }
}

/// Collects what is said, phrase by phrase.
#[derive(Default)]
struct Speech {
    /// The phrases so far.
    phrases: Vec<String>,
    /// The phrase that is not at its end yet.
    phrase: String,
}

impl Speech {
    fn read(&mut self, tag: &Tag) {
        if let Some(language) = tag.lang.as_ref().filter(|language| !language.starts_with("nl")) {
            self.phrase.push_str(&format!("({language}) "));
        }
        if let Some(text) = tag.alt.as_ref().or(tag.actual_text.as_ref()) {
            return self.phrase.push_str(text);
        }
        if tag.kind == "L" {
            self.phrases.push(format!("list of {}", tag.tags().filter(|item| item.kind == "LI").count()));
        }
        for node in &tag.children {
            match node {
                Node::Text(text) => self.phrase.push_str(text),
                Node::Tag(inner) => self.read_inner(inner),
            }
        }
    }

    fn read_inner(&mut self, tag: &Tag) {
        let ends_phrase = tag.is_block() && tag.kind != "LBody";
        if ends_phrase {
            self.end_phrase();
        }
        self.read(tag);
        match tag.kind.as_str() {
            "Lbl" => self.phrase.push(' '),
            _ if ends_phrase => self.end_phrase(),
            _ => {}
        }
    }

    fn end_phrase(&mut self) {
        let words = self.phrase.replace('\u{ad}', "");
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.phrase.clear();
        if !words.is_empty() {
            self.phrases.push(words);
        }
    }
}

/// The parts of a document in the order of reading, a line each: headings, paragraphs, lists, tables by name.
pub fn parts(document: &Tag) -> String {
    let mut lines = Vec::new();
    add_parts(document, 0, &mut lines);
    lines.join("\n")
}

fn add_parts(parent: &Tag, depth: usize, lines: &mut Vec<String>) {
    for tag in parent.tags() {
        let indent = "  ".repeat(depth);
        let level = tag.kind.strip_prefix('H').and_then(|level| level.parse::<usize>().ok());
        match (tag.kind.as_str(), level) {
            (_, Some(level)) => lines.push(format!("{indent}heading {level}: {}", content(tag))),
            ("Table", _) => lines.push(format!("{indent}{}", Table::read(tag).introduction())),
            ("P" | "L", _) => lines.push(format!("{indent}{}", start(&content(tag)))),
            _ if tag.tags().next().is_none() => lines.push(format!("{indent}{}: {}", tag.kind, start(&content(tag)))),
            _ => {
                lines.push(format!("{indent}{}", tag.kind));
                add_parts(tag, depth + 1, lines);
            }
        }
    }
}

/// The start of a text, with an ellipsis if there is more.
fn start(text: &str) -> String {
    match text.char_indices().nth(PART_CHARS) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
