//! The texts of a document passage by passage, with the way back to the files: what the checks of language look at.

use std::ops::Range;

use crate::checks::words::{self, Word};
use crate::codes::Code;
use crate::content::deviation::Deviation;
use crate::content::document::{Body, Document, GivenParameter};
use crate::content::factsheet::Approach;
use crate::content::follow_up::FollowUp;
use crate::content::markdown;
use crate::content::prose::{Block, Inline, Literal, Prose};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};

/// What stands for a gap, or for something that is filled in.
pub const FILLED_IN: char = '\u{fffc}';

/// A paragraph, an item of a list, a heading or a line.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Its characters; of a gap or a slot, [`FILLED_IN`].
    pub text: String,
    /// What it is.
    pub kind: Kind,
    /// Its words.
    pub words: Vec<Word>,
    pieces: Vec<Piece>,
}

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A paragraph of sentences.
    Paragraph,
    /// An item of a list, a heading, or a line such as a name: not always a sentence.
    Line,
    /// A paragraph below the first one of an item of a list.
    BelowItem,
    /// Words that stand within a sentence of a standard: those of a deviation.
    Fragment,
}

/// Characters of one stretch of a file.
#[derive(Debug, Clone)]
struct Piece {
    /// Where they begin in the passage.
    start: usize,
    length: usize,
    place: Option<Place>,
}

impl Passage {
    /// The passage of a line.
    pub fn of_line(line: &[Inline], kind: Kind) -> Self {
        let mut passage = Self { text: String::new(), kind, words: Vec::new(), pieces: Vec::new() };
        passage.push(line);
        passage.words = words::of(&passage.text);
        passage
    }

    /// Where a range of the characters was written; none if it was not written in a file.
    pub fn place(&self, range: Range<usize>) -> Option<Place> {
        let first = self.piece_at(range.start)?;
        let last = self.piece_at(range.end.saturating_sub(1).max(range.start)).unwrap_or(first);
        let (from, to) = (first.place.as_ref()?, last.place.as_ref()?);
        let start = first.offset(range.start, from);
        let end = last.offset(range.end, to).max(start);
        (from.file == to.file).then(|| Place::new(from.file, start..end))
    }

    /// Where the passage begins: its first word.
    pub fn start(&self) -> Option<Place> {
        let first = self.pieces.iter().find(|piece| piece.place.is_some())?;
        let rest = &self.text[first.start..];
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len()).min(first.length);
        self.place(first.start..first.start + word)
    }

    /// Adds a warning about a range of the characters.
    pub fn warn(&self, range: Range<usize>, code: Code, message: impl AsRef<str>, hint: &str, found: &mut Diagnostics) {
        found.extend(self.warning(range, code, message).map(|warning| warning.with_hint(hint)));
    }

    /// A warning about a range of the characters.
    pub fn warning(&self, range: Range<usize>, code: Code, message: impl AsRef<str>) -> Option<Diagnostic> {
        Some(self.place(range)?.warning(code, message))
    }

    /// The places of the line breaks in it.
    pub fn line_breaks(&self) -> impl Iterator<Item = (usize, &Place)> {
        self.text.match_indices('\n').filter_map(|(at, _)| {
            let before = self.pieces.iter().rev().find(|piece| piece.start < at)?;
            Some((at, before.place.as_ref()?))
        })
    }

    fn push(&mut self, line: &[Inline]) {
        for inline in line {
            match inline {
                Inline::Text { text, place, .. } => self.characters(text, place.as_ref()),
                Inline::Emphasis(body) | Inline::Strong(body) | Inline::Link { body, .. } => self.push(body),
                Inline::LineBreak => self.characters("\n", None),
                // Only the merge gives numbers.
                Inline::Number(_) => {}
                Inline::Gap { .. } => self.characters(FILLED_IN.encode_utf8(&mut [0; 4]), None),
                Inline::Slot { place, .. } => self.characters(FILLED_IN.encode_utf8(&mut [0; 4]), place.as_ref()),
            }
        }
    }

    fn characters(&mut self, text: &str, place: Option<&Place>) {
        self.pieces.push(Piece { start: self.text.len(), length: text.len(), place: place.cloned() });
        self.text.push_str(text);
    }

    /// The piece that holds a character. What was not written (the space of a line break) belongs to what stands before.
    fn piece_at(&self, at: usize) -> Option<&Piece> {
        let before = self.pieces.partition_point(|piece| piece.start <= at);
        self.pieces[..before].iter().rev().find(|piece| piece.place.is_some())
    }
}

impl Piece {
    /// The byte of the file for a byte of the passage.
    fn offset(&self, at: usize, place: &Place) -> usize {
        let inside = at.saturating_sub(self.start).min(self.length);
        match place.range.len() == self.length {
            true => place.range.start + inside,
            // What was written otherwise than it reads, such as an escape, is pointed at as a whole.
            false if inside == 0 => place.range.start,
            false => place.range.end,
        }
    }
}

/// The passages of a document's own texts, in the order of the document.
pub fn of_document(document: &Document) -> Vec<Passage> {
    let mut passages = vec![Passage::of_line(&document.municipality, Kind::Line)];
    document.title.iter().for_each(|title| passages.extend(of_literal(title, Kind::Line)));
    parameters(&document.parameters, &mut passages);
    fragments(&document.deviations, &mut passages);
    match &document.body {
        Body::Factsheet(factsheet) => {
            prose(&factsheet.context, &mut passages);
            factsheet.approaches.iter().for_each(|approach| of_approach(approach, &mut passages));
        }
        Body::FollowUp(follow_up) => of_follow_up(follow_up, &mut passages),
    }
    passages
}

fn of_approach(approach: &Approach, passages: &mut Vec<Passage>) {
    passages.push(Passage::of_line(&approach.name, Kind::Line));
    passages.extend(approach.partners.iter().map(|partner| Passage::of_line(partner, Kind::Line)));
    parameters(&approach.parameters, passages);
    fragments(&approach.deviations, passages);
    prose(&approach.description, passages);
    for finding in &approach.findings {
        prose(&finding.text, passages);
        passages.extend(finding.caution.iter().map(|caution| Passage::of_line(caution, Kind::Paragraph)));
    }
    for conclusion in &approach.conclusions {
        prose(&conclusion.strengths, passages);
        prose(&conclusion.improvements, passages);
    }
}

fn of_follow_up(follow_up: &FollowUp, passages: &mut Vec<Passage>) {
    passages.push(Passage::of_line(&follow_up.approach, Kind::Line));
    passages.extend(follow_up.approach_note.iter().map(|note| Passage::of_line(note, Kind::Line)));
    follow_up.introduction.iter().for_each(|text| prose(text, passages));
    prose(&follow_up.development, passages);
    for outcome in &follow_up.outcomes {
        prose(&outcome.before.text, passages);
        prose(&outcome.after.text, passages);
    }
}

fn parameters(given: &[GivenParameter], passages: &mut Vec<Passage>) {
    let values = given.iter().flat_map(|parameter| &parameter.values);
    passages.extend(values.flat_map(|value| of_literal(value, Kind::Line)));
}

fn fragments(deviations: &[Deviation], passages: &mut Vec<Passage>) {
    passages.extend(deviations.iter().flat_map(|deviation| of_literal(&deviation.here, Kind::Fragment)));
}

/// The passages of a text as it was written; none if it cannot be read. Its paragraphs are of a kind.
pub fn of_literal(literal: &Literal, kind: Kind) -> Vec<Passage> {
    let mut passages = Vec::new();
    if let Ok(text) = markdown::parse(literal) {
        blocks(&text.blocks, kind, &mut passages);
    }
    passages
}

/// The passages of a running text.
pub fn of_prose(text: &Prose) -> Vec<Passage> {
    let mut passages = Vec::new();
    prose(text, &mut passages);
    passages
}

fn prose(prose: &Prose, passages: &mut Vec<Passage>) {
    blocks(&prose.blocks, Kind::Paragraph, passages);
}

fn blocks(blocks_of_text: &[Block], kind: Kind, passages: &mut Vec<Passage>) {
    for block in blocks_of_text {
        match block {
            Block::Paragraph(line) => passages.push(Passage::of_line(line, kind)),
            Block::Heading(_, line) => passages.push(Passage::of_line(line, Kind::Line)),
            Block::List { items, .. } => {
                for (first, below) in items.iter().filter_map(|item| item.blocks.split_at_checked(1)) {
                    blocks(first, Kind::Line, passages);
                    blocks(below, Kind::BelowItem, passages);
                }
            }
        }
    }
}
