//! The text of typeset pages, to find the pages of sentences.

use std::collections::BTreeMap;

use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem, Point};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use crate::merge::data::GAP;

/// The characters of all pages, without white space and hyphens, which differ between a text and its printed lines.
pub struct PageText {
    /// The characters.
    pub text: String,
    /// The byte at which each page starts.
    pub starts: Vec<usize>,
}

/// What is read of a page, in the order of its frames.
pub enum PageItem<'a> {
    /// A run, with its position on the page.
    Text(&'a TextItem, Point),
    /// The start or the end of an element.
    Tag(&'a Tag),
    /// The start of a piece of an element that is in several pieces, such as a cell that continues on the next page.
    PieceStart(Location),
    /// The end of such a piece.
    PieceEnd(Location),
}

impl PageText {
    /// The text of all pages of a document.
    pub fn collect(document: &PagedDocument) -> Self {
        Self::collect_with(document, &mut |_, _| ())
    }

    /// The text of all pages of a document. `visit` is called with each item, and with the text before it.
    pub fn collect_with(document: &PagedDocument, visit: &mut dyn FnMut(&Self, PageItem)) -> Self {
        let mut pages = Self { text: String::new(), starts: Vec::new() };
        for page in document.pages() {
            pages.starts.push(pages.text.len());
            pages.add(&page.frame, Point::zero(), visit);
        }
        pages
    }

    fn add(&mut self, frame: &Frame, origin: Point, visit: &mut dyn FnMut(&Self, PageItem)) {
        for (position, item) in frame.items() {
            let at = origin + *position;
            match item {
                FrameItem::Group(group) => {
                    let offset = Point::new(group.transform.tx, group.transform.ty);
                    let element = group.parent.map(|parent| parent.location);
                    element.into_iter().for_each(|element| visit(self, PageItem::PieceStart(element)));
                    self.add(&group.frame, at + offset, visit);
                    element.into_iter().for_each(|element| visit(self, PageItem::PieceEnd(element)));
                }
                FrameItem::Text(run) => {
                    visit(self, PageItem::Text(run, at));
                    add_condensed(&run.text, &mut self.text);
                }
                FrameItem::Tag(tag) => visit(self, PageItem::Tag(tag)),
                _ => {}
            }
        }
    }

    /// The byte at which a sentence starts: its first occurrence from the byte `from` on, or else from the start. A sentence
    /// with gaps is found by its longest part without a gap.
    pub fn find(&self, sentence: &str, from: usize) -> Option<usize> {
        let longest = sentence.split(GAP).max_by_key(|part| part.len()).unwrap_or_default();
        let wanted = condensed(longest);
        let next = self.text.get(from..).and_then(|rest| rest.find(&wanted)).map(|at| from + at);
        next.or_else(|| self.text.find(&wanted))
    }

    /// The byte of the next character.
    fn after(&self, at: usize) -> usize {
        at + self.text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    }

    /// The number of the page with the byte `at`, from 1.
    pub fn page(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).max(1)
    }
}

/// The characters of a text without white space and hyphens.
pub fn condensed(text: &str) -> String {
    let mut condensed = String::new();
    add_condensed(text, &mut condensed);
    condensed
}

fn add_condensed(from: &str, to: &mut String) {
    to.extend(from.chars().filter(|character| !character.is_whitespace() && !matches!(character, '-' | '\u{ad}')));
}

/// The page on which each sentence starts, from 1. A sentence that is repeated in `sentences` is searched after its previous
/// occurrence; the order of different sentences does not matter, as that of headings can differ.
pub fn sentence_pages(document: &PagedDocument, sentences: &[String]) -> Vec<usize> {
    let pages = PageText::collect(document);
    let mut after: BTreeMap<&str, usize> = BTreeMap::new();
    let mut page = |sentence| {
        let from = after.get(sentence).copied().unwrap_or_default();
        let found = pages.find(sentence, from).unwrap_or(from);
        after.insert(sentence, pages.after(found));
        pages.page(found)
    };
    sentences.iter().map(|sentence| page(sentence.as_str())).collect()
}
