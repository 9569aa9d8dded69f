//! The interface between Rust and the layouts.
//!
//! | native function in typst | here | returns |
//! |---|---|---|
//! | `document-data()` | [`document_data`] | the document's [`Data`] as a dictionary, its texts as content |
//!
//! Texts become content here, not typst markup: they need no escaping, and no code in them runs. A gap is content with
//! the label `<gap>`, the number of a paragraph has `<paragraph-number>`; the layouts define their appearance.

use typst::World;
use typst::diag::{SourceResult, StrResult};
use typst::ecow::{EcoString, eco_format};
use typst::engine::Engine;
use typst::foundations::{Array, Content, Dict, Label, NativeElement, Packed, Smart, Str, Value};
use typst::model::{
    Destination, EmphElem, EnumElem, EnumItem, HeadingElem, LinkElem, LinkTarget, ListElem, ListItem, ParElem,
    StrongElem, Url,
};
use typst::syntax::{FileId, RootedPath, Span, VirtualRoot};
use typst::text::{Lang, LinebreakElem, TextElem};
use typst::utils::PicoStr;
use typst_library::diag::At;
use typst_library::foundations::func;

use crate::content::prose::{Block, Inline, Prose};
use crate::merge::data::Data;
use crate::typeset::nonbreaking;
use crate::typeset::spans::{fixed_path, span};

/// The virtual file with a document's data. The layouts read it through the world, so that typst tracks it like any
/// file and takes unchanged parts from its cache.
pub fn data_file() -> FileId {
    RootedPath::new(VirtualRoot::Project, fixed_path("/document.data")).intern()
}

/// The data of the document that is being typeset, as a dictionary: the native function `document-data()`.
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
            // Level 2 is the first level in a text. The layout adds an offset for its own headings.
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

/// A paragraph, with its number before it: inside the paragraph, typst could break the line after the number.
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

/// The body of a list item. A single paragraph becomes a line without a paragraph around it.
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
        Inline::Text { text, id, .. } => nonbreaking::content(text, id),
        Inline::Emphasis(body) => EmphElem::new(line(body)?).pack(),
        Inline::Strong(body) => StrongElem::new(line(body)?).pack(),
        Inline::Link { url, body } => {
            LinkElem::new(LinkTarget::Dest(Destination::Url(Url::new(url)?)), line(body)?).pack()
        }
        Inline::Foreign { language, body } => {
            // The region of the document belongs to its own language only.
            let lang = language.code().parse::<Lang>()?;
            line(body)?.set(TextElem::lang, lang).set(TextElem::region, None)
        }
        Inline::LineBreak => LinebreakElem::shared().clone(),
        Inline::Gap { words, id, .. } => TextElem::packed(words).spanned(span(id, 0)).labelled(label("gap")),
        Inline::Number(number) => TextElem::packed(number).labelled(label("paragraph-number")),
        // The merge expands every slot. One that is left is an internal error.
        Inline::Slot { name, .. } => return Err(eco_format!("the slot `{{{name}}}` was not filled in")),
    })
}

fn label(name: &'static str) -> Label {
    Label::new(PicoStr::intern(name)).expect("a label with a name")
}
