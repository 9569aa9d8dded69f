//! The spans of texts, which typst carries from a text of the content to its glyphs.

use std::num::NonZeroU64;

use typst::syntax::{FileId, RootedPath, Span, VirtualPath, VirtualRoot};

use crate::content::prose::TextId;
use crate::merge::texts::PART_BITS;

/// A virtual path from a literal without dots.
pub fn fixed_path(path: &'static str) -> VirtualPath {
    VirtualPath::new(path).expect("a path without dots is a virtual path")
}

/// The virtual file of the spans of texts. It has no content: [`find_text`] returns the number of the text, and
/// [`Texts`](crate::merge::texts::Texts) its source.
pub fn texts_file() -> FileId {
    RootedPath::new(VirtualRoot::Project, fixed_path("/document.texts")).intern()
}

/// The number of bits below the number of the file in a span (typst-syntax 0.15.1, `Span::FILE_ID_SHIFT`).
const FILE_SHIFT: u32 = 48;

/// The span of part `part` (from 0) of a text, with the number of the text in place of that of a syntax node. Unlike a
/// range, the number stays the same when other texts change, so that typst can take unchanged texts from its cache.
///
/// Parts from number 63 on share the last span.
pub fn span(id: TextId, part: usize) -> Span {
    let part = (part as u64).min((1 << PART_BITS) - 1);
    let number = u64::from(texts_file().into_raw().get()) << FILE_SHIFT | id.0 | part;
    match NonZeroU64::new(number) {
        Some(number) if id != TextId::default() => Span::from_raw(number),
        _ => Span::detached(),
    }
}

/// The number of the text that a span belongs to, and the index of its part; `None` if the span is not that of a text.
pub fn find_text(span: Span) -> Option<(TextId, usize)> {
    let number = span.into_raw().get() & ((1 << FILE_SHIFT) - 1);
    let part = number & ((1 << PART_BITS) - 1);
    (span.id() == Some(texts_file())).then_some((TextId(number - part), part as usize))
}
