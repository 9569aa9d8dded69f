//! The texts of a document, numbered, so that a page can tell where each was written.

use std::hash::{DefaultHasher, Hash, Hasher};

use rustc_hash::FxHashMap;

use crate::content::prose::{Inline, TextId, for_each_inline_mut};
use crate::diagnostics::SourceRange;
use crate::merge::data::Data;

/// How many bits a number has: what typst leaves for the nodes of a file (typst-syntax 0.15.1, `Span::FULL`).
const BITS: u32 = 47;

/// How many of them are left free, for the parts in which a text may be set.
pub const PART_BITS: u32 = 6;

/// Where the texts of a document were written.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    origins: FxHashMap<TextId, Origin>,
}

/// Where a text was written.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The stretch of the file.
    pub location: SourceRange,
    /// The characters as they are to be read.
    pub text: String,
    /// Whether it stands for a text that is missing.
    pub is_gap: bool,
    /// The first text of the paragraph or line that it is a part of.
    pub line: TextId,
}

impl Texts {
    /// Numbers the texts of a document, and gives gaps the words that show them.
    ///
    /// A number follows from the file, the text, and how many times that text stood before in that file: a change of other
    /// texts leaves it as it is, and so leaves alone what was typeset of it.
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

    /// Where the text `id` was written.
    pub fn get(&self, id: TextId) -> Option<&Origin> {
        self.origins.get(&id)
    }

    /// All texts, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (TextId, &Origin)> {
        self.origins.iter().map(|(id, origin)| (*id, origin))
    }

    /// Adds a text. One that is shown several times, as shared texts are, is one text.
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
