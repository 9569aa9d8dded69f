//! Running text: the meaning of a Markdown text, without its syntax.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::content::language::Language;
use crate::content::offsets::Offsets;
use crate::content::sources::TextFile;
use crate::diagnostics::SourceRange;

/// Running text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prose {
    /// Its paragraphs, lists and headings.
    pub blocks: Vec<Block>,
}

/// A block of running text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading within the text, with its level: 2 is the highest.
    Heading(u8, Vec<Inline>),
    /// A list.
    List {
        /// The number of the first item, if the list is numbered.
        start: Option<u64>,
        /// The items.
        items: Vec<Prose>,
    },
}

/// The number of a text in its document, by which a glyph on a page leads to its source: below 2^47. It is 0 when a
/// text is read; the merge numbers all texts of a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextId(pub u64);

/// An inline part of a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Characters.
    Text {
        /// The characters, as they are printed.
        text: String,
        /// Where they were written; `None` if they are in no file.
        #[serde(skip)]
        location: Option<SourceRange>,
        /// The number of the text in its document.
        id: TextId,
    },
    /// Emphasised text.
    Emphasis(Vec<Inline>),
    /// Strongly emphasised text.
    Strong(Vec<Inline>),
    /// A link.
    Link {
        /// The address.
        url: String,
        /// The text that is linked.
        body: Vec<Inline>,
    },
    /// Words of another language than Dutch.
    Foreign {
        /// Their language.
        language: Language,
        /// The words.
        body: Vec<Inline>,
    },
    /// A hard line break.
    LineBreak,
    /// A gap (*lacune*): text known to be missing.
    Gap {
        /// The words that are printed for it.
        words: String,
        /// Where it was written.
        #[serde(skip)]
        location: Option<SourceRange>,
        /// The number of the text in its document.
        id: TextId,
    },
    /// The number of the paragraph that starts here, in a document that is not final.
    Number(String),
    /// `{name}`: a slot for a parameter or a shared text. The merge replaces all slots.
    Slot {
        /// The name between the braces.
        name: String,
        /// Where it was written, braces included.
        #[serde(skip)]
        location: Option<SourceRange>,
    },
}

impl Inline {
    /// Characters that were written at `location`.
    pub fn text(text: impl Into<String>, location: Option<SourceRange>) -> Self {
        Self::Text { text: text.into(), location, id: TextId::default() }
    }

    /// A gap that was written at `location`.
    pub fn gap(location: SourceRange) -> Self {
        Self::Gap { words: String::new(), location: Some(location), id: TextId::default() }
    }

    /// Whether it is a gap.
    pub fn is_gap(&self) -> bool {
        matches!(self, Self::Gap { .. })
    }

    /// The parts inside it.
    fn body(&self) -> &[Inline] {
        match self {
            Self::Emphasis(body) | Self::Strong(body) | Self::Link { body, .. } | Self::Foreign { body, .. } => body,
            _ => &[],
        }
    }

    /// The parts inside it.
    fn body_mut(&mut self) -> &mut [Inline] {
        match self {
            Self::Emphasis(body) | Self::Strong(body) | Self::Link { body, .. } | Self::Foreign { body, .. } => body,
            _ => &mut [],
        }
    }
}

impl Prose {
    /// Running text of one paragraph.
    pub fn paragraph(inlines: Vec<Inline>) -> Self {
        Self { blocks: vec![Block::Paragraph(inlines)] }
    }

    /// Whether it has no blocks.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The inline parts of a text that is a single paragraph; `None` for others.
    pub fn as_line(&self) -> Option<&[Inline]> {
        match self.blocks.as_slice() {
            [Block::Paragraph(inlines)] => Some(inlines),
            _ => None,
        }
    }

    /// Calls `visit` for every inline part, in reading order, containers before their contents.
    pub fn for_each<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline)) {
        for block in &self.blocks {
            match block {
                Block::Paragraph(inlines) | Block::Heading(_, inlines) => for_each_inline(inlines, visit),
                Block::List { items, .. } => items.iter().for_each(|item| item.for_each(visit)),
            }
        }
    }

    /// Calls `visit` for every line: the inline parts of a paragraph or a heading.
    pub fn for_each_line_mut(&mut self, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
        for block in &mut self.blocks {
            match block {
                Block::Paragraph(line) | Block::Heading(_, line) => visit(line),
                Block::List { items, .. } => items.iter_mut().for_each(|item| item.for_each_line_mut(visit)),
            }
        }
    }

    /// The number of characters of every paragraph, heading and item of a list, in reading order.
    pub fn paragraph_lengths(&self) -> Vec<usize> {
        let lengths = self.blocks.iter().map(|block| match block {
            Block::Paragraph(line) | Block::Heading(_, line) => vec![line_length(line)],
            Block::List { items, .. } => items.iter().flat_map(Prose::paragraph_lengths).collect(),
        });
        lengths.flatten().collect()
    }

    /// The number of characters.
    pub fn length(&self) -> usize {
        let mut length = 0;
        self.for_each(&mut |inline| length += own_length(inline));
        length
    }
}

/// Where a line was written: the location of its first text.
pub fn line_start(line: &[Inline]) -> Option<SourceRange> {
    line.iter().find_map(|inline| match inline {
        Inline::Text { location, .. } => location.clone(),
        container => line_start(container.body()),
    })
}

/// The number of characters of a line.
pub fn line_length(line: &[Inline]) -> usize {
    let mut length = 0;
    for_each_inline(line, &mut |inline| length += own_length(inline));
    length
}

/// The number of characters of a part itself, without those of the parts inside it.
fn own_length(inline: &Inline) -> usize {
    match inline {
        Inline::Text { text, .. } => text.chars().count(),
        _ => 0,
    }
}

/// Calls `visit` for every part of a line, in reading order, containers before their contents.
pub fn for_each_inline<'a>(inlines: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in inlines {
        visit(inline);
        for_each_inline(inline.body(), visit);
    }
}

/// Calls `visit` for every part of a line, as [`for_each_inline`] does.
pub fn for_each_inline_mut(inlines: &mut [Inline], visit: &mut dyn FnMut(&mut Inline)) {
    for inline in inlines {
        visit(inline);
        for_each_inline_mut(inline.body_mut(), visit);
    }
}

/// A text as an editor wrote it, in Markdown, with a map to the bytes of its file.
#[derive(Debug, Clone)]
pub struct Literal {
    text: String,
    full_range: SourceRange,
    /// For each byte of the text, and for its end, its offset in the file; `None` if that is unknown.
    offsets: Option<Offsets>,
    /// Texts that were inserted from other sources, in the order of their ranges in the text.
    inserted: Vec<(Range<usize>, Literal)>,
}

impl Literal {
    /// The whole text of a file.
    pub fn from_file(file: &TextFile) -> Self {
        Self {
            text: file.text.clone(),
            full_range: file.location(0..file.text.len()),
            offsets: Some(Offsets::starting_at(0)),
            inserted: Vec::new(),
        }
    }

    /// The text of the TOML string at `full_range`, with the offsets in the file of its bytes, if they are known.
    pub fn from_toml(text: String, full_range: SourceRange, offsets: Option<Offsets>) -> Self {
        Self { text, full_range, offsets, inserted: Vec::new() }
    }

    /// The characters.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The location of the whole text.
    pub fn full_range(&self) -> &SourceRange {
        &self.full_range
    }

    /// The location of a byte range of the text; of the whole text if the offsets are unknown.
    pub fn location(&self, range: Range<usize>) -> SourceRange {
        let contains = |part: &Range<usize>| part.start <= range.start && range.end <= part.end;
        if let Some((part, words)) = self.inserted.iter().find(|(part, _)| contains(part)) {
            return words.location(range.start - part.start..range.end - part.start);
        }
        match &self.offsets {
            Some(offsets) => SourceRange::new(self.full_range.file, offsets.get(range.start)..offsets.get(range.end)),
            None => self.full_range.clone(),
        }
    }

    /// The bytes within `range` of the text at which an inserted text starts or ends.
    pub fn insertion_bounds(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        let bounds = self.inserted.iter().flat_map(|(part, _)| [part.start, part.end]);
        bounds.filter(move |bound| range.start < *bound && *bound < range.end)
    }

    /// The text with `range` replaced by `words`, which keep their own locations.
    pub fn with_replacement(&self, range: Range<usize>, words: &Literal) -> Self {
        let mut text = self.text.clone();
        text.replace_range(range.clone(), &words.text);
        let end = range.start + words.text.len();
        let before = self.inserted.iter().filter(|(part, _)| part.end <= range.start).cloned();
        let after = self.inserted.iter().filter(|(part, _)| part.start >= range.end);
        let moved = |at: usize| at - range.end + end;
        let after = after.map(|(part, words)| (moved(part.start)..moved(part.end), words.clone()));
        let inserted = before.chain([(range.start..end, words.clone())]).chain(after).collect();
        let offsets = self.offsets.as_ref().map(|offsets| offsets.with_replacement(range, words.text.len()));
        Self { text, full_range: self.full_range.clone(), offsets, inserted }
    }
}
