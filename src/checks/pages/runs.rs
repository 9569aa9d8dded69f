//! The text of pages, run by run, with positions; and where passages are in it.

use std::ops::Range;

use typst::layout::{Abs, Point};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use crate::checks::pages::elements::{Elements, Surroundings, Table};
use crate::content::passage::{PLACEHOLDER, Passage};
use crate::typeset::page_text::{PageItem, PageText, condensed};

/// The length from which a passage is not found by chance, in bytes: names and other short ones are in many places.
const UNIQUE: usize = 30;

/// The length of the start and the end of a text by which it is found, in bytes.
const SEARCHED: usize = 40;

/// Characters of one line in one font and size.
pub struct Run {
    /// The index of its page.
    pub page: usize,
    /// Its left edge.
    pub left: Abs,
    /// Its right edge.
    pub right: Abs,
    /// Its baseline, from the top of the page.
    pub baseline: Abs,
    /// Its font size.
    pub size: Abs,
    /// Its characters.
    pub text: String,
    /// The byte of the text of all pages where it starts.
    pub at: usize,
    /// The elements that it is in.
    pub surroundings: Surroundings,
}

impl Run {
    fn new(before: &PageText, run: &TextItem, position: Point, surroundings: Surroundings) -> Self {
        Self {
            page: before.starts.len() - 1,
            left: position.x,
            right: position.x + run.width(),
            baseline: position.y,
            size: run.size,
            text: run.text.to_string(),
            at: before.text.len(),
            surroundings,
        }
    }

    /// Whether it has characters that show.
    pub fn is_visible(&self) -> bool {
        !self.text.trim().is_empty()
    }
}

/// The text of all pages.
pub struct Pages {
    /// All runs, in the order of the pages.
    pub runs: Vec<Run>,
    /// The characters, without white space and hyphens.
    pub text: PageText,
    /// The tables, in the order of the pages.
    pub tables: Vec<Table>,
}

impl Pages {
    /// The text of a document.
    pub fn collect(document: &PagedDocument) -> Self {
        let mut runs = Vec::new();
        let mut elements = Elements::default();
        let text = PageText::collect_with(document, &mut |before, item| match item {
            PageItem::Text(run, position) => runs.push(Run::new(before, run, position, elements.surroundings())),
            other => elements.follow(&other),
        });
        Self { runs, text, tables: elements.tables }
    }

    /// The range of each passage in the text; none where it is not found. Each is searched for after the previous one first.
    pub fn find_all(&self, passages: &[Passage]) -> Vec<Option<Range<usize>>> {
        let mut from = 0;
        let find = |passage: &Passage| {
            let range = self.find(&passage.text, from).or_else(|| self.find(&passage.text, 0));
            if let Some(range) = range.as_ref().filter(|range| range.len() > UNIQUE) {
                from = from.max(range.end);
            }
            range
        };
        passages.iter().map(find).collect()
    }

    /// The range of a text, at `from` or later, by the longest part of it without slots. It is found by its start and its
    /// end: the header of a page, or of the columns of a table, can be in the middle of it.
    fn find(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let longest = text.split(PLACEHOLDER).max_by_key(|part| part.len())?;
        let wanted = condensed(longest);
        let head = &wanted[..wanted.floor_char_boundary(SEARCHED)];
        let tail = &wanted[wanted.ceil_char_boundary(wanted.len().saturating_sub(SEARCHED))..];
        let start = from + self.text.text.get(from..)?.find(head).filter(|_| !head.is_empty())?;
        let end = self.text.text[start..].find(tail).map_or(start + head.len(), |at| start + at + tail.len());
        Some(start..end)
    }
}
