//! The text of typeset pages, to find the pages of sentences.

use std::collections::BTreeMap;

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

use crate::merge::data::GAP;

/// The characters of all pages, without white space and hyphens, which differ between a text and its printed lines.
pub struct PageText {
    text: String,
    /// The byte at which each page starts.
    starts: Vec<usize>,
}

impl PageText {
    /// The text of all pages of a document.
    pub fn collect(document: &PagedDocument) -> Self {
        let mut pages = Self { text: String::new(), starts: Vec::new() };
        for page in document.pages() {
            pages.starts.push(pages.text.len());
            add_frame(&page.frame, &mut pages.text);
        }
        pages
    }

    /// The byte at which a sentence starts: its first occurrence from the byte `from` on, or else from the start. A sentence
    /// with gaps is found by its longest part without a gap.
    pub fn find(&self, sentence: &str, from: usize) -> Option<usize> {
        let longest = sentence.split(GAP).max_by_key(|part| part.len()).unwrap_or_default();
        let mut wanted = String::new();
        add_characters(longest, &mut wanted);
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

fn add_frame(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => add_frame(&group.frame, text),
            FrameItem::Text(run) => add_characters(&run.text, text),
            _ => {}
        }
    }
}

fn add_characters(from: &str, to: &mut String) {
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
