//! The spans of texts: what typst carries from a text of the content to its glyphs.

use std::num::NonZeroU64;

use typst::syntax::{FileId, RootedPath, Span, VirtualPath, VirtualRoot};

use crate::content::prose::TextId;
use crate::merge::texts::PART_BITS;

/// A path that is written in this program.
pub fn fixed_path(path: &'static str) -> VirtualPath {
    VirtualPath::new(path).expect("a path without dots is a virtual path")
}

/// The file that the spans of texts name. It holds nothing: [`text_of`] gives the text, and the document its place.
pub fn texts_file() -> FileId {
    RootedPath::new(VirtualRoot::Project, fixed_path("/document.texts")).intern()
}

/// How far the number of a file is shifted in a span (typst-syntax 0.15.1, `Span::FILE_ID_SHIFT`).
const FILE_SHIFT: u32 = 48;

/// The span of a text: what typst carries from a text to its glyphs. The number of the text takes the place of the number
/// of a syntax node. It is the same on every run, unlike a range, so that what did not change is not typeset again.
///
/// A text that is set in several parts has a span for each: they count from 0. Of more than the number has room for, the
/// rest have the last.
pub fn span(id: TextId, part: usize) -> Span {
    let part = (part as u64).min((1 << PART_BITS) - 1);
    let number = u64::from(texts_file().into_raw().get()) << FILE_SHIFT | id.0 | part;
    match NonZeroU64::new(number) {
        Some(number) if id != TextId::default() => Span::from_raw(number),
        _ => Span::detached(),
    }
}

/// The text that a span is of, and which part of it; none if it is of something that no content gave.
pub fn text_of(span: Span) -> Option<(TextId, usize)> {
    let number = span.into_raw().get() & ((1 << FILE_SHIFT) - 1);
    let part = number & ((1 << PART_BITS) - 1);
    (span.id() == Some(texts_file())).then_some((TextId(number - part), part as usize))
}
