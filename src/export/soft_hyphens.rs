//! Keeps real hyphens readable for PDF readers that ignore `/ActualText`.
//!
//! The hyphen that ends a broken line is a soft hyphen, with the glyph of a real one. The PDF writer records one
//! character per glyph and font, the first that it draws (krilla 0.8.2, `text/group.rs`). Where the glyph stands for
//! the other one, it adds `/ActualText`, which Firefox's viewer (pdf.js), pypdf and pdfminer ignore. If a soft hyphen
//! came first, they read every “Wmo-beleid” as “Wmo beleid”.
//!
//! So a soft hyphen that comes before the first real hyphen of its font is drawn in a second instance of that font. It
//! has the same outlines and a character table of its own, and nothing moves. Once the PDF writer prefers the real
//! hyphen itself, this file can go.

use std::borrow::Cow;

use rustc_hash::FxHashSet;
use typst::layout::{Abs, Frame, FrameItem, GroupItem};
use typst::model::Document;
use typst::text::{AxisValue, FontInstance, FontVariations, Tag, TextItem};
use typst_layout::{Page, PagedDocument};

/// The text of a real hyphen. That of a soft hyphen is U+00AD.
const HYPHEN: &str = "-";

/// A variation axis that no font has: it makes another instance of a font, and changes no outline. Tags in capitals are
/// for private use (OpenType 1.9.1, *Design-variation axis tag registry*).
const OWN_AXIS: &[u8; 4] = b"SOFT";

/// The document, with soft hyphens in a second instance of their font where they are drawn before the first real hyphen.
pub fn separate(document: &PagedDocument) -> Cow<'_, PagedDocument> {
    let mut fonts = Fonts::default();
    let frames: Vec<_> = document.pages().iter().map(|page| fonts.frame(&page.frame)).collect();
    if frames.iter().all(Option::is_none) {
        return Cow::Borrowed(document);
    }
    let pages = document.pages().iter().zip(frames);
    let pages = pages.map(|(page, frame)| Page { frame: frame.unwrap_or_else(|| page.frame.clone()), ..page.clone() });
    Cow::Owned(PagedDocument::new(pages.collect(), document.info().clone()))
}

/// The fonts in which a real hyphen has been drawn so far.
#[derive(Default)]
struct Fonts(FxHashSet<FontInstance>);

impl Fonts {
    /// A frame with its soft hyphens separated; `None` if it stays unchanged. Frames must come in drawing order.
    fn frame(&mut self, frame: &Frame) -> Option<Frame> {
        let mut items: Vec<_> = frame.items().map(|(_, item)| self.item(item)).collect();
        if items.iter().all(Option::is_none) {
            return None;
        }
        let mut frame = frame.clone();
        let mut changed = items.iter_mut();
        frame.retain(|item| {
            if let Some(new) = changed.next().and_then(Option::take) {
                *item = new;
            }
            true
        });
        Some(frame)
    }

    fn item(&mut self, item: &FrameItem) -> Option<FrameItem> {
        match item {
            FrameItem::Group(group) => {
                let frame = self.frame(&group.frame)?;
                Some(FrameItem::Group(GroupItem { frame, ..group.clone() }))
            }
            FrameItem::Text(text) => self.text(text).map(FrameItem::Text),
            _ => None,
        }
    }

    /// A text in the second instance of its font, if its hyphen is the first of that font and not a real one.
    fn text(&mut self, text: &TextItem) -> Option<TextItem> {
        let hyphen = text.font.ttf().glyph_index('-')?;
        let shown = text.glyphs.iter().find(|glyph| glyph.id == hyphen.0)?;
        if &text.text[shown.range()] == HYPHEN {
            self.0.insert(text.font.clone());
        }
        let is_known = self.0.contains(&text.font);
        (!is_known).then(|| TextItem { font: second_instance(&text.font), ..text.clone() })
    }
}

/// A second instance of a font, which the PDF writer treats as another font.
fn second_instance(font: &FontInstance) -> FontInstance {
    let own = FontVariations([(Tag::from_bytes(OWN_AXIS), AxisValue(1.0))].into_iter().collect());
    let variations = font.variations().clone().chain(&own);
    // The axes that depend on the size are among the variations already.
    font.font().clone().instantiate(font.info().variant, Abs::zero(), &variations)
}
