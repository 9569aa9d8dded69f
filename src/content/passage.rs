//! Texts passage by passage, each with its source ranges: what the checks of language look at.

use std::ops::Range;

use crate::content::markdown;
use crate::content::prose::{Block, Inline, Literal, Prose};
use crate::content::words::{self, Word};
use crate::diagnostics::codes::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, SourceRange};

/// What stands for a gap, or for something that is filled in.
pub const FILLED_IN: char = '\u{fffc}';

/// A paragraph, an item of a list, a heading or a line.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Its characters; of a gap or a slot, [`FILLED_IN`].
    pub text: String,
    /// What it is.
    pub kind: PassageKind,
    /// Its words.
    pub words: Vec<Word>,
    pieces: Vec<Piece>,
}

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageKind {
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
    location: Option<SourceRange>,
}

impl Passage {
    /// The passage of a line.
    pub fn from_line(line: &[Inline], kind: PassageKind) -> Self {
        let mut passage = Self { text: String::new(), kind, words: Vec::new(), pieces: Vec::new() };
        passage.push(line);
        passage.words = words::split(&passage.text);
        passage
    }

    /// Where a range of the characters was written; none if it was not written in a file.
    pub fn location(&self, range: Range<usize>) -> Option<SourceRange> {
        let first = self.piece_at(range.start)?;
        let last = self.piece_at(range.end.saturating_sub(1).max(range.start)).unwrap_or(first);
        let (from, to) = (first.location.as_ref()?, last.location.as_ref()?);
        let start = first.offset(range.start, from);
        let end = last.offset(range.end, to).max(start);
        (from.file == to.file).then(|| SourceRange::new(from.file, start..end))
    }

    /// Where the passage begins: its first word.
    pub fn start(&self) -> Option<SourceRange> {
        let first = self.pieces.iter().find(|piece| piece.location.is_some())?;
        let rest = &self.text[first.start..];
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len()).min(first.length);
        self.location(first.start..first.start + word)
    }

    /// Adds a warning about a range of the characters.
    pub fn warn(&self, range: Range<usize>, code: Code, message: impl AsRef<str>, hint: &str, found: &mut Diagnostics) {
        found.extend(self.warning(range, code, message).map(|warning| warning.with_hint(hint)));
    }

    /// A warning about a range of the characters.
    pub fn warning(&self, range: Range<usize>, code: Code, message: impl AsRef<str>) -> Option<Diagnostic> {
        Some(self.location(range)?.warning(code, message))
    }

    /// The places of the line breaks in it.
    pub fn line_breaks(&self) -> impl Iterator<Item = (usize, &SourceRange)> {
        self.text.match_indices('\n').filter_map(|(at, _)| {
            let before = self.pieces.iter().rev().find(|piece| piece.start < at)?;
            Some((at, before.location.as_ref()?))
        })
    }

    fn push(&mut self, line: &[Inline]) {
        for inline in line {
            match inline {
                Inline::Text { text, location, .. } => self.characters(text, location.as_ref()),
                Inline::Emphasis(body) | Inline::Strong(body) | Inline::Link { body, .. } => self.push(body),
                Inline::LineBreak => self.characters("\n", None),
                // Only the merge gives numbers.
                Inline::Number(_) => {}
                Inline::Gap { .. } => self.characters(FILLED_IN.encode_utf8(&mut [0; 4]), None),
                Inline::Slot { location, .. } => self.characters(FILLED_IN.encode_utf8(&mut [0; 4]), location.as_ref()),
            }
        }
    }

    fn characters(&mut self, text: &str, location: Option<&SourceRange>) {
        self.pieces.push(Piece { start: self.text.len(), length: text.len(), location: location.cloned() });
        self.text.push_str(text);
    }

    /// The piece that holds a character. What was not written (the space of a line break) belongs to what stands before.
    fn piece_at(&self, at: usize) -> Option<&Piece> {
        let before = self.pieces.partition_point(|piece| piece.start <= at);
        self.pieces[..before].iter().rev().find(|piece| piece.location.is_some())
    }
}

impl Piece {
    /// The byte of the file for a byte of the passage.
    fn offset(&self, at: usize, location: &SourceRange) -> usize {
        let inside = at.saturating_sub(self.start).min(self.length);
        match location.range.len() == self.length {
            true => location.range.start + inside,
            // What was written otherwise than it reads, such as an escape, is pointed at as a whole.
            false if inside == 0 => location.range.start,
            false => location.range.end,
        }
    }
}

/// The passages of a text as it was written; none if it cannot be read. Its paragraphs are of a kind.
pub fn literal_passages(literal: &Literal, kind: PassageKind) -> Vec<Passage> {
    let mut passages = Vec::new();
    if let Ok(text) = markdown::parse(literal) {
        blocks(&text.blocks, kind, &mut passages);
    }
    passages
}

/// The passages of a running text.
pub fn prose_passages(text: &Prose) -> Vec<Passage> {
    let mut passages = Vec::new();
    prose(text, &mut passages);
    passages
}

fn prose(prose: &Prose, passages: &mut Vec<Passage>) {
    blocks(&prose.blocks, PassageKind::Paragraph, passages);
}

fn blocks(blocks_of_text: &[Block], kind: PassageKind, passages: &mut Vec<Passage>) {
    for block in blocks_of_text {
        match block {
            Block::Paragraph(line) => passages.push(Passage::from_line(line, kind)),
            Block::Heading(_, line) => passages.push(Passage::from_line(line, PassageKind::Line)),
            Block::List { items, .. } => {
                for (first, below) in items.iter().filter_map(|item| item.blocks.split_at_checked(1)) {
                    blocks(first, PassageKind::Line, passages);
                    blocks(below, PassageKind::BelowItem, passages);
                }
            }
        }
    }
}
