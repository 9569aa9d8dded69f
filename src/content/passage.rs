//! Texts as passages with source ranges: the input of the language checks.

use std::ops::Range;

use crate::content::markdown;
use crate::content::prose::{Block, Inline, Literal, Prose};
use crate::content::words::{self, Word};
use crate::diagnostics::{Diagnostic, Diagnostics, SourceRange};
use crate::messages::{CodedMessage, Message};

/// The character in place of a gap or a slot (U+FFFC, object replacement character).
pub const PLACEHOLDER: char = '\u{fffc}';

/// A paragraph, a list item, a heading or a line.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Its characters, with [`PLACEHOLDER`] for each gap and slot.
    pub text: String,
    /// What kind of passage it is.
    pub kind: PassageKind,
    /// Its words.
    pub words: Vec<Word>,
    /// The byte ranges of the foreign words, in order.
    foreign: Vec<Range<usize>>,
    pieces: Vec<Piece>,
}

/// The kind of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageKind {
    /// A paragraph of sentences.
    Paragraph,
    /// A list item, a heading, or a line such as a name: not always a sentence.
    Line,
    /// A paragraph of a list item, after its first one.
    BelowItem,
    /// The words of a deviation: a part of a sentence of the standard.
    Fragment,
}

/// Characters that come from one range of a file.
#[derive(Debug, Clone)]
struct Piece {
    /// Where they start in the passage, in bytes.
    start: usize,
    /// Their length in the passage, in bytes.
    length: usize,
    /// Where they were written; `None` for those that are in no file.
    location: Option<SourceRange>,
}

impl Passage {
    /// A line as a passage.
    pub fn from_line(line: &[Inline], kind: PassageKind) -> Self {
        let mut passage =
            Self { text: String::new(), kind, words: Vec::new(), foreign: Vec::new(), pieces: Vec::new() };
        passage.push(line);
        passage.words = words::split(&passage.text);
        passage
    }

    /// Whether a byte range of the text has foreign words only: the rules of Dutch are not for them.
    pub fn is_foreign(&self, range: &Range<usize>) -> bool {
        self.foreign.iter().any(|foreign| foreign.start <= range.start && range.end <= foreign.end)
    }

    /// Where a byte range of the text was written; `None` if it is in no file, or in two.
    pub fn location(&self, range: Range<usize>) -> Option<SourceRange> {
        let first = self.piece_at(range.start)?;
        let last = self.piece_at(range.end.saturating_sub(1).max(range.start)).unwrap_or(first);
        let (from, to) = (first.location.as_ref()?, last.location.as_ref()?);
        let start = first.offset(range.start, from);
        let end = last.offset(range.end, to).max(start);
        (from.file == to.file).then(|| SourceRange::new(from.file, start..end))
    }

    /// The location of the first word.
    pub fn start(&self) -> Option<SourceRange> {
        let first = self.pieces.iter().find(|piece| piece.location.is_some())?;
        let rest = &self.text[first.start..];
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len()).min(first.length);
        self.location(first.start..first.start + word)
    }

    /// Adds a warning about a byte range of the text to `found`.
    pub fn warn(&self, range: Range<usize>, message: CodedMessage, hint: Message, found: &mut Diagnostics) {
        found.extend(self.warning(range, message).map(|warning| warning.with_hint(hint)));
    }

    /// Adds a warning about a byte range of the text, with the only right correction of its words, to `found`.
    pub fn warn_with_correction(
        &self,
        (range, correction): (Range<usize>, &str),
        message: CodedMessage,
        hint: Message,
        found: &mut Diagnostics,
    ) {
        let is_verbatim = self.is_verbatim(&range);
        let warning = self.warning(range, message).map(|warning| warning.with_hint(hint));
        found.extend(warning.map(|warning| if is_verbatim { warning.with_correction(correction) } else { warning }));
    }

    /// Whether a byte range of the text is the same bytes in the file: it has no escapes, marks or line breaks.
    fn is_verbatim(&self, range: &Range<usize>) -> bool {
        let (Some(first), Some(last)) = (self.piece_at(range.start), self.piece_at(range.end - 1)) else {
            return false;
        };
        let is_one = std::ptr::eq(first, last);
        is_one && first.location.as_ref().is_some_and(|location| location.range.len() == first.length)
    }

    /// A warning about a byte range of the text; `None` if it is in no file.
    pub fn warning(&self, range: Range<usize>, message: CodedMessage) -> Option<Diagnostic> {
        Some(self.location(range)?.warning(message))
    }

    /// The line breaks in it: the byte of each, with the location of the characters before it.
    pub fn line_breaks(&self) -> impl Iterator<Item = (usize, &SourceRange)> {
        self.text.match_indices('\n').filter_map(|(at, _)| {
            let before = self.pieces.iter().rev().find(|piece| piece.start < at)?;
            Some((at, before.location.as_ref()?))
        })
    }

    fn push(&mut self, line: &[Inline]) {
        for inline in line {
            match inline {
                Inline::Text { text, location, .. } => self.push_text(text, location.as_ref()),
                Inline::Emphasis(body) | Inline::Strong(body) | Inline::Link { body, .. } => self.push(body),
                Inline::Foreign { body, .. } => {
                    let start = self.text.len();
                    self.push(body);
                    self.foreign.push(start..self.text.len());
                }
                Inline::LineBreak => self.push_text("\n", None),
                // Paragraphs get numbers in the merge only.
                Inline::Number(_) => {}
                Inline::Gap { .. } => self.push_text(PLACEHOLDER.encode_utf8(&mut [0; 4]), None),
                Inline::Slot { location, .. } => {
                    self.push_text(PLACEHOLDER.encode_utf8(&mut [0; 4]), location.as_ref())
                }
            }
        }
    }

    fn push_text(&mut self, text: &str, location: Option<&SourceRange>) {
        self.pieces.push(Piece { start: self.text.len(), length: text.len(), location: location.cloned() });
        self.text.push_str(text);
    }

    /// The piece with the byte `at`. Characters that are in no file, such as a line break, belong to the piece before
    /// them.
    fn piece_at(&self, at: usize) -> Option<&Piece> {
        let before = self.pieces.partition_point(|piece| piece.start <= at);
        self.pieces[..before].iter().rev().find(|piece| piece.location.is_some())
    }
}

impl Piece {
    /// The offset in the file for the byte `at` of the passage.
    fn offset(&self, at: usize, location: &SourceRange) -> usize {
        let inside = at.saturating_sub(self.start).min(self.length);
        match location.range.len() == self.length {
            true => location.range.start + inside,
            // Characters that are not verbatim in the file, such as an escape, are located as a whole.
            false if inside == 0 => location.range.start,
            false => location.range.end,
        }
    }
}

/// The passages of a Markdown text, whose paragraphs are of the kind `kind`; none if it has errors.
pub fn literal_passages(literal: &Literal, kind: PassageKind) -> Vec<Passage> {
    let mut passages = Vec::new();
    if let Ok(text) = markdown::parse(literal) {
        blocks(&text.blocks, kind, &mut passages);
    }
    passages
}

/// The passages of running text.
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
