//! The numbered texts of a document: they map a glyph on a page to the source of its text.

use std::hash::{DefaultHasher, Hash, Hasher};

use rustc_hash::FxHashMap;

use crate::content::prose::{Inline, TextId, for_each_inline_mut};
use crate::diagnostics::SourceRange;
use crate::merge::data::Data;

/// The number of bits of a text's number: as many as typst has for the nodes of a file (typst-syntax 0.15.1,
/// `Span::FULL`).
const BITS: u32 = 47;

/// How many of these bits are left for the parts into which a text is divided for typesetting.
pub const PART_BITS: u32 = 6;

/// The sources of the texts of a document.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    origins: FxHashMap<TextId, Origin>,
}

/// The source of a text.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Where it was written.
    pub location: SourceRange,
    /// The characters, as they are printed.
    pub text: String,
    /// Whether it is a gap.
    pub is_gap: bool,
    /// The number of the first text of the paragraph or line that it is a part of.
    pub line: TextId,
}

impl Texts {
    /// Numbers the texts of a document, and fills in the words that are printed for gaps.
    ///
    /// A number is a hash of the file, the text, and how often that text occurred in that file before. It does not
    /// change when other texts change, so that typst can take what it laid out for the text from its cache.
    pub fn number(data: &mut Data, gap_words: &str) -> Self {
        let mut texts = Self::default();
        let mut seen = FxHashMap::default();
        data.for_each_line_mut(&mut |line| {
            let mut first = TextId::default();
            for_each_inline_mut(line, &mut |inline| {
                let is_gap = inline.is_gap();
                if let Inline::Gap { words, .. } = inline {
                    gap_words.clone_into(words);
                }
                let (Inline::Text { text, location: Some(location), id }
                | Inline::Gap { words: text, location: Some(location), id }) = inline
                else {
                    return;
                };
                let location = location.clone();
                *id = texts.add(Origin { location, text: text.clone(), is_gap, line: first }, &mut seen);
                first = if first == TextId::default() { *id } else { first };
            });
        });
        texts
    }

    /// The source of the text `id`.
    pub fn get(&self, id: TextId) -> Option<&Origin> {
        self.origins.get(&id)
    }

    /// All texts, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = (TextId, &Origin)> {
        self.origins.iter().map(|(id, origin)| (*id, origin))
    }

    /// Adds a text. A text that occurs several times, such as a shared text, has one number.
    fn add(&mut self, mut origin: Origin, seen: &mut FxHashMap<u64, Vec<SourceRange>>) -> TextId {
        let mut hasher = DefaultHasher::new();
        (origin.location.file.vpath().get_with_slash(), &origin.text).hash(&mut hasher);
        let locations = seen.entry(hasher.finish()).or_default();
        let index = locations.iter().position(|known| *known == origin.location).unwrap_or_else(|| {
            locations.push(origin.location.clone());
            locations.len() - 1
        });
        index.hash(&mut hasher);
        let id = TextId((hasher.finish() >> (u64::BITS - BITS + PART_BITS)).max(1) << PART_BITS);
        if origin.line == TextId::default() {
            origin.line = id;
        }
        self.origins.entry(id).or_insert(origin);
        id
    }
}
