//! The seam between Rust and the layouts.
//!
//! | native function in typst | here | gives |
//! |---|---|---|
//! | `document-data()` | [`document_data`] | the document's [`Data`] as a dictionary, its texts as content |
//!
//! Texts become content here, not typst markup: there is nothing in them to escape, and nothing in them runs. A gap is
//! content with the label `<gap>`, the number of a paragraph with `<paragraph-number>`; the layouts say how they look.

use std::num::NonZeroU64;

use typst::World;
use typst::diag::{SourceResult, StrResult};
use typst::ecow::{EcoString, eco_format};
use typst::engine::Engine;
use typst::foundations::{Array, Content, Dict, Label, NativeElement, Packed, Smart, Str, Value};
use typst::model::{
    Destination, EmphElem, EnumElem, EnumItem, HeadingElem, LinkElem, LinkTarget, ListElem, ListItem, ParElem,
    StrongElem, Url,
};
use typst::syntax::{FileId, RootedPath, Span, VirtualPath, VirtualRoot};
use typst::text::{LinebreakElem, TextElem};
use typst::utils::PicoStr;
use typst_library::diag::At;
use typst_library::foundations::func;

use crate::content::prose::{Block, Inline, Prose, TextId};
use crate::merge::data::Data;
use crate::merge::texts::PART_BITS;
use crate::typeset::unparted;

/// The virtual file through which a document's data reach the layouts. Read through the world, they are tracked like
/// any file: what did not change is not typeset again.
pub fn data_file() -> FileId {
    RootedPath::new(VirtualRoot::Project, fixed_path("/document.data")).intern()
}

/// A path that is written in this program.
pub fn fixed_path(path: &'static str) -> VirtualPath {
    VirtualPath::new(path).expect("a path without dots is a virtual path")
}

/// The data of the document that is being typeset.
#[func]
pub fn document_data(engine: &mut Engine, span: Span) -> SourceResult<Value> {
    let bytes = engine.world.file(data_file()).map_err(EcoString::from).at(span)?;
    let data: Data = serde_json::from_slice(&bytes).map_err(|error| eco_format!("{error}")).at(span)?;
    value(data).at(span)
}

fn value(data: Data) -> StrResult<Value> {
    Ok(match data {
        Data::None => Value::None,
        Data::Bool(value) => Value::Bool(value),
        Data::Number(value) => Value::Int(value),
        Data::Text(text) => Value::Str(text.into()),
        Data::Line(inlines) => Value::Content(line(inlines)?),
        Data::Prose(text) => Value::Content(prose(text)?),
        Data::List(items) => Value::Array(items.into_iter().map(value).collect::<StrResult<Array>>()?),
        Data::Record(fields) => {
            let field = |(name, data): (String, Data)| Ok((Str::from(name), value(data)?));
            Value::Dict(fields.into_iter().map(field).collect::<StrResult<Dict>>()?)
        }
    })
}

fn prose(prose: Prose) -> StrResult<Content> {
    Ok(Content::sequence(prose.blocks.into_iter().map(block).collect::<StrResult<Vec<_>>>()?))
}

fn block(block: Block) -> StrResult<Content> {
    Ok(match block {
        Block::Paragraph(inlines) => numbered_paragraph(inlines)?,
        Block::Heading(level, inlines) => {
            // A heading in a text stands below those of the layout; how far, the layout says with an offset.
            let depth = std::num::NonZeroUsize::new(usize::from(level) - 1).unwrap_or(std::num::NonZeroUsize::MIN);
            HeadingElem::new(line(inlines)?).with_depth(depth).pack()
        }
        Block::List { start: None, items } => {
            let is_tight = items.iter().all(is_single_line);
            let items = items.into_iter().map(|text| Ok(Packed::new(ListItem::new(item(text)?))));
            ListElem::new(items.collect::<StrResult<_>>()?).with_tight(is_tight).pack()
        }
        Block::List { start: Some(start), items } => {
            let is_tight = items.iter().all(is_single_line);
            let items = items.into_iter().map(|text| Ok(Packed::new(EnumItem::new(item(text)?))));
            let list = EnumElem::new(items.collect::<StrResult<_>>()?).with_tight(is_tight);
            list.with_start(Smart::Custom(start)).pack()
        }
    })
}

/// A paragraph, with its number before it: inside, typst could break a line between the two.
fn numbered_paragraph(mut inlines: Vec<Inline>) -> StrResult<Content> {
    let rest = match inlines.first() {
        Some(Inline::Number(_)) => inlines.split_off(1),
        _ => std::mem::take(&mut inlines),
    };
    let paragraph = ParElem::new(line(rest)?).pack();
    Ok(if inlines.is_empty() { paragraph } else { Content::sequence([line(inlines)?, paragraph]) })
}

fn is_single_line(item: &Prose) -> bool {
    item.as_line().is_some()
}

/// The body of a list item: of a single line, the line itself.
fn item(text: Prose) -> StrResult<Content> {
    match <[Block; 1]>::try_from(text.blocks) {
        Ok([Block::Paragraph(inlines)]) => line(inlines),
        Ok([only]) => block(only),
        Err(blocks) => prose(Prose { blocks }),
    }
}

fn line(inlines: Vec<Inline>) -> StrResult<Content> {
    Ok(Content::sequence(inlines.into_iter().map(inline).collect::<StrResult<Vec<_>>>()?))
}

fn inline(inline: Inline) -> StrResult<Content> {
    Ok(match inline {
        Inline::Text { text, id, .. } => unparted::text(text, id),
        Inline::Emphasis(body) => EmphElem::new(line(body)?).pack(),
        Inline::Strong(body) => StrongElem::new(line(body)?).pack(),
        Inline::Link { url, body } => {
            LinkElem::new(LinkTarget::Dest(Destination::Url(Url::new(url)?)), line(body)?).pack()
        }
        Inline::LineBreak => LinebreakElem::shared().clone(),
        Inline::Gap { words, id, .. } => TextElem::packed(words).spanned(span(id, 0)).labelled(label("gap")),
        Inline::Number(number) => TextElem::packed(number).labelled(label("paragraph-number")),
        // Merging fills in every slot; what is left would be a fault of this program, and shows as one.
        Inline::Slot { name, .. } => return Err(eco_format!("the slot `{{{name}}}` was not filled in")),
    })
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

fn label(name: &'static str) -> Label {
    Label::new(PicoStr::intern(name)).expect("a label with a name")
}
