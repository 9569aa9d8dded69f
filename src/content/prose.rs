//! Running text: what a Markdown text says, without how it was written.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::content::offsets::Offsets;
use crate::content::sources::TextFile;
use crate::diagnostics::SourceRange;

/// A running text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prose {
    /// Its paragraphs, lists and headings.
    pub blocks: Vec<Block>,
}

/// A part of a running text that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading within the text; level 2 is the highest.
    Heading(u8, Vec<Inline>),
    /// A list.
    List {
        /// The number of the first item of a numbered list.
        start: Option<u64>,
        /// The items.
        items: Vec<Prose>,
    },
}

/// Which text of its document a text is, so that a page can tell where it was written: a number below 2^47. Reading gives
/// none; the merge numbers all texts of a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextId(pub u64);

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Characters.
    Text {
        /// The characters as they are to be read.
        text: String,
        /// Where they were written.
        #[serde(skip)]
        location: Option<SourceRange>,
        /// Which text of its document it is.
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
        /// The words that carry it.
        body: Vec<Inline>,
    },
    /// A line break that is meant.
    LineBreak,
    /// Text known to be missing (*lacune*).
    Gap {
        /// The words that show it.
        words: String,
        /// Where it was written.
        #[serde(skip)]
        location: Option<SourceRange>,
        /// Which text of its document it is.
        id: TextId,
    },
    /// The number of the paragraph that begins here, in a copy that is not final.
    Number(String),
    /// `{name}`: a parameter or shared text to be filled in. None is left after merging.
    Slot {
        /// The name between the braces.
        name: String,
        /// Where it was written, braces included.
        #[serde(skip)]
        location: Option<SourceRange>,
    },
}

impl Inline {
    /// Characters that were written at `place`.
    pub fn text(text: impl Into<String>, location: Option<SourceRange>) -> Self {
        Self::Text { text: text.into(), location, id: TextId::default() }
    }

    /// A text that is missing, as was written at `place`.
    pub fn gap(location: SourceRange) -> Self {
        Self::Gap { words: String::new(), location: Some(location), id: TextId::default() }
    }

    /// Whether text is missing here.
    pub fn is_gap(&self) -> bool {
        matches!(self, Self::Gap { .. })
    }
}

impl Prose {
    /// A text of one paragraph.
    pub fn paragraph(inlines: Vec<Inline>) -> Self {
        Self { blocks: vec![Block::Paragraph(inlines)] }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The inline parts, if the text is a single paragraph.
    pub fn as_line(&self) -> Option<&[Inline]> {
        match self.blocks.as_slice() {
            [Block::Paragraph(inlines)] => Some(inlines),
            _ => None,
        }
    }

    /// Calls `visit` for every inline part, in reading order, containers before what they contain.
    pub fn for_each<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline)) {
        for block in &self.blocks {
            match block {
                Block::Paragraph(inlines) | Block::Heading(_, inlines) => for_each_inline(inlines, visit),
                Block::List { items, .. } => items.iter().for_each(|item| item.for_each(visit)),
            }
        }
    }

    /// Calls `visit` for every line: what a paragraph or a heading holds.
    pub fn for_each_line_mut(&mut self, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
        for block in &mut self.blocks {
            match block {
                Block::Paragraph(line) | Block::Heading(_, line) => visit(line),
                Block::List { items, .. } => items.iter_mut().for_each(|item| item.for_each_line_mut(visit)),
            }
        }
    }

    /// The number of gaps.
    pub fn gaps(&self) -> usize {
        let mut gaps = 0;
        self.for_each(&mut |inline| gaps += usize::from(inline.is_gap()));
        gaps
    }

    /// The number of characters.
    pub fn length(&self) -> usize {
        let mut length = 0;
        self.for_each(&mut |inline| length += own_length(inline));
        length
    }
}

/// Where a line was written: the source of its first text.
pub fn line_start(line: &[Inline]) -> Option<SourceRange> {
    line.iter().find_map(|inline| match inline {
        Inline::Text { location, .. } => location.clone(),
        _ => None,
    })
}

/// The number of characters of a line.
pub fn line_length(line: &[Inline]) -> usize {
    let mut length = 0;
    for_each_inline(line, &mut |inline| length += own_length(inline));
    length
}

/// The characters of a part itself, without what it contains.
fn own_length(inline: &Inline) -> usize {
    match inline {
        Inline::Text { text, .. } => text.chars().count(),
        _ => 0,
    }
}

/// Calls `visit` for every part of a line, in reading order, containers before what they contain.
pub fn for_each_inline<'a>(inlines: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in inlines {
        visit(inline);
        if let Inline::Emphasis(body) | Inline::Strong(body) | Inline::Link { body, .. } = inline {
            for_each_inline(body, visit);
        }
    }
}

/// Calls `visit` for every part of a line, as [`for_each_inline`] does.
pub fn for_each_inline_mut(inlines: &mut [Inline], visit: &mut dyn FnMut(&mut Inline)) {
    for inline in inlines {
        visit(inline);
        if let Inline::Emphasis(body) | Inline::Strong(body) | Inline::Link { body, .. } = inline {
            for_each_inline_mut(body, visit);
        }
    }
}

/// The characters of a text as an editor wrote them, with the way back to the file.
#[derive(Debug, Clone)]
pub struct Literal {
    text: String,
    whole: SourceRange,
    /// For each byte of the text, and its end, its byte in the file; `None` if it cannot be told.
    offsets: Option<Offsets>,
    /// Words that were put in from elsewhere, in the order of their ranges in the text.
    inserted: Vec<(Range<usize>, Literal)>,
}

impl Literal {
    /// The whole text of a file.
    pub fn file(file: &TextFile) -> Self {
        Self {
            text: file.text.clone(),
            whole: file.location(0..file.text.len()),
            offsets: Some(Offsets::from(0)),
            inserted: Vec::new(),
        }
    }

    /// The text of a TOML string at `whole`, with the file's byte for each of its bytes.
    pub fn in_toml(text: String, whole: SourceRange, offsets: Option<Offsets>) -> Self {
        Self { text, whole, offsets, inserted: Vec::new() }
    }

    /// The characters.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the whole text stands.
    pub fn whole(&self) -> &SourceRange {
        &self.whole
    }

    /// Where a byte range of the text stands in the file.
    pub fn location(&self, range: Range<usize>) -> SourceRange {
        let is_around = |part: &Range<usize>| part.start <= range.start && range.end <= part.end;
        if let Some((part, words)) = self.inserted.iter().find(|(part, _)| is_around(part)) {
            return words.location(range.start - part.start..range.end - part.start);
        }
        match &self.offsets {
            Some(offsets) => SourceRange::new(self.whole.file, offsets.get(range.start)..offsets.get(range.end)),
            None => self.whole.clone(),
        }
    }

    /// The bytes of the text, within `range`, where words from elsewhere begin or end.
    pub fn seams(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        let seams = self.inserted.iter().flat_map(|(part, _)| [part.start, part.end]);
        seams.filter(move |seam| range.start < *seam && *seam < range.end)
    }

    /// The text with the words in `range` replaced by others. These keep the place where they were written.
    pub fn replaced(&self, range: Range<usize>, words: &Literal) -> Self {
        let mut text = self.text.clone();
        text.replace_range(range.clone(), &words.text);
        let end = range.start + words.text.len();
        let before = self.inserted.iter().filter(|(part, _)| part.end <= range.start).cloned();
        let after = self.inserted.iter().filter(|(part, _)| part.start >= range.end);
        let moved = |at: usize| at - range.end + end;
        let after = after.map(|(part, words)| (moved(part.start)..moved(part.end), words.clone()));
        let inserted = before.chain([(range.start..end, words.clone())]).chain(after).collect();
        let offsets = self.offsets.as_ref().map(|offsets| offsets.replaced(range, words.text.len()));
        Self { text, whole: self.whole.clone(), offsets, inserted }
    }
}
