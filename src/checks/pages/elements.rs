//! The elements that a text is in: a cell of a table, an artifact, an element with a label.

use rustc_hash::FxHashMap;
use typst::foundations::{Content, Label, Smart, StyleChain};
use typst::introspection::{Location, Tag};
use typst::model::{HeadingElem, TableCell, TableElem};
use typst::pdf::{ArtifactElem, TableCellKind, TableHeaderScope};

use crate::typeset::page_text::PageItem;

/// A table of a document.
#[derive(Debug)]
pub struct Table {
    /// The words of the heading before it.
    pub heading: String,
}

/// A cell of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The index of its table.
    pub table: usize,
    /// Its first row; rows of heads of columns count.
    pub row: usize,
    /// How many rows it covers.
    pub rows: usize,
    /// Its first column.
    pub column: usize,
    /// What it is the head of.
    pub head: CellHead,
}

/// What a cell is the head of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellHead {
    /// Nothing: it has data.
    None,
    /// A row.
    Row,
    /// A column, perhaps of a row too.
    Column,
}

/// What a text is in.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings {
    /// The cell of a table.
    pub cell: Option<Cell>,
    /// Whether it is an artifact, such as the head of a page: readers skip it.
    pub is_artifact: bool,
    /// The innermost label.
    pub label: Option<Label>,
}

/// The elements that are open while the frames of the pages are read, in order.
#[derive(Default)]
pub struct Elements {
    /// All tables so far.
    pub tables: Vec<Table>,
    /// The words of the last heading.
    heading: String,
    /// The open elements, each with what a text in it is in.
    open: Vec<(Location, Surroundings)>,
    /// The open tables, by index.
    open_tables: Vec<(Location, usize)>,
    /// What a text in a cell is in, by the location of the cell: its pieces can be on later pages.
    cells: FxHashMap<Location, Surroundings>,
}

impl Elements {
    /// What a text is in, if it is the next item.
    pub fn surroundings(&self) -> Surroundings {
        self.open.last().map(|(_, surroundings)| *surroundings).unwrap_or_default()
    }

    /// Takes the next item into account.
    pub fn follow(&mut self, item: &PageItem) {
        match item {
            PageItem::Tag(Tag::Start(element, _)) => self.start(element),
            PageItem::Tag(Tag::End(location, ..)) => self.end(*location),
            PageItem::PieceStart(location) => {
                let surroundings = self.cells.get(location).copied();
                self.open.extend(surroundings.map(|surroundings| (*location, surroundings)));
            }
            PageItem::PieceEnd(location) => self.end(*location),
            PageItem::Text(..) => {}
        }
    }

    fn start(&mut self, element: &Content) {
        let Some(location) = element.location() else { return };
        let mut surroundings = self.surroundings();
        if element.is::<HeadingElem>() {
            self.heading = heading_words(element);
        } else if element.is::<TableElem>() {
            self.open_tables.push((location, self.tables.len()));
            self.tables.push(Table { heading: self.heading.clone() });
        } else if let Some((_, table)) = self.open_tables.last()
            && let Some(cell) = cell(element, *table)
        {
            surroundings.cell = Some(cell);
            self.cells.insert(location, surroundings);
        }
        surroundings.is_artifact |= element.is::<ArtifactElem>();
        surroundings.label = element.label().or(surroundings.label);
        self.open.push((location, surroundings));
    }

    /// Closes an element, if it is open, and all in it.
    fn end(&mut self, location: Location) {
        if let Some(at) = self.open.iter().rposition(|(open, _)| *open == location) {
            self.open.truncate(at);
        }
        self.open_tables.retain(|(open, _)| *open != location);
    }
}

/// A cell of the table with this index; none if the element is no cell.
fn cell(element: &Content, table: usize) -> Option<Cell> {
    let cell = element.to_packed::<TableCell>()?;
    // typst has put all values into the cell itself.
    let styles = StyleChain::default();
    let (Smart::Custom(column), Smart::Custom(row)) = (cell.x.get(styles), cell.y.get(styles)) else { return None };
    let head = match cell.kind.get(styles) {
        Smart::Custom(TableCellKind::Header(_, TableHeaderScope::Row)) => CellHead::Row,
        Smart::Custom(TableCellKind::Header(..)) => CellHead::Column,
        _ => CellHead::None,
    };
    Some(Cell { table, row, rows: cell.rowspan.get(styles).get(), column, head })
}

/// The words of a heading; none of another element.
pub fn heading_words(element: &Content) -> String {
    element.to_packed::<HeadingElem>().map(|heading| heading.body.plain_text().to_string()).unwrap_or_default()
}
