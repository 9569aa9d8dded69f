//! The text of pages, run by run, with positions; and where a passage stands in it.

use typst::layout::{Abs, Frame, FrameItem, Point};
use typst_layout::PagedDocument;

use crate::content::passage::{PLACEHOLDER, Passage};

/// Characters of one line in one face.
pub struct Run {
    /// The index of its page.
    pub page: usize,
    /// Its left end.
    pub left: Abs,
    /// Its right end.
    pub right: Abs,
    /// The line that its characters stand on.
    pub baseline: Abs,
    /// The size of its characters.
    pub size: Abs,
    /// Its characters.
    pub text: String,
    /// Where it begins among the characters of all pages.
    pub at: usize,
}

/// The text of all pages.
pub struct Pages {
    /// All runs, in the order of the pages.
    pub runs: Vec<Run>,
    /// The characters, without what differs between a text and its lines: white space and hyphens.
    text: String,
    /// Where each page begins.
    pub starts: Vec<usize>,
}

impl Pages {
    /// The text of a document.
    pub fn collect(document: &PagedDocument) -> Self {
        let mut pages = Self { runs: Vec::new(), text: String::new(), starts: Vec::new() };
        for page in document.pages() {
            pages.starts.push(pages.text.len());
            pages.add(&page.frame, Point::zero());
        }
        pages
    }

    /// The index of the page of a character.
    pub fn page(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    /// Where each passage begins and ends. They are looked for in their order.
    pub fn find_all(&self, passages: &[Passage]) -> Vec<Option<(usize, usize)>> {
        let mut from = 0;
        let find = |passage: &Passage| {
            let found = self.find(&passage.text, from).or_else(|| self.find(&passage.text, 0));
            // A short one, such as a name, stands in many places.
            if let Some((start, end)) = found.filter(|(start, end)| end - start > 30) {
                from = start.max(from).max(end);
            }
            found
        };
        passages.iter().map(find).collect()
    }

    /// Where a text begins and ends, at `from` or after it. What is filled in in it is not known.
    fn find(&self, text: &str, from: usize) -> Option<(usize, usize)> {
        let longest = text.split(PLACEHOLDER).max_by_key(|part| part.len())?;
        let wanted = condensed(longest);
        // A running head between two pages, or between the columns of a table, can stand in the middle of a text.
        let (head, tail) = (ends(&wanted, Part::Head), ends(&wanted, Part::Tail));
        let start = from + self.text.get(from..)?.find(head).filter(|_| !head.is_empty())?;
        let end = self.text[start..].find(tail).map_or(start + head.len(), |at| start + at + tail.len());
        Some((start, end))
    }

    fn add(&mut self, frame: &Frame, origin: Point) {
        for (position, item) in frame.items() {
            let at = origin + *position;
            match item {
                FrameItem::Group(group) => {
                    self.add(&group.frame, at + Point::new(group.transform.tx, group.transform.ty))
                }
                FrameItem::Text(run) => {
                    self.runs.push(Run {
                        page: self.starts.len() - 1,
                        left: at.x,
                        right: at.x + run.width(),
                        baseline: at.y,
                        size: run.size,
                        text: run.text.to_string(),
                        at: self.text.len(),
                    });
                    self.text.push_str(&condensed(&run.text));
                }
                _ => {}
            }
        }
    }
}

/// An end of a text.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Head,
    Tail,
}

/// So many bytes of an end are enough to find a text.
const ENOUGH: usize = 40;

fn ends(text: &str, part: Part) -> &str {
    match part {
        Part::Head => &text[..text.floor_char_boundary(ENOUGH)],
        Part::Tail => &text[text.ceil_char_boundary(text.len().saturating_sub(ENOUGH))..],
    }
}

/// The characters of a text without white space and hyphens.
pub fn condensed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace() && !matches!(character, '-' | '\u{ad}')).collect()
}
