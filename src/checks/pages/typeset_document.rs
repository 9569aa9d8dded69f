//! The input of the checks of pages: a typeset document with its texts found on the pages.

use std::collections::BTreeMap;
use std::ops::Range;

use typst::foundations::{Label, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::Abs;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::checks::context::DocumentContext;
use crate::checks::pages::runs::Pages;
use crate::content::passage::{Passage, PassageKind};
use crate::diagnostics::SourceRange;

/// The label of the metadata in which the layouts give the limits of a document: a dictionary.
const LIMITS: &str = "limits";

/// The limits of a document, as far as its layout gives them.
#[derive(Debug, Default, Clone)]
pub struct Limits {
    /// The largest number of pages.
    pub pages: Option<usize>,
    /// The top margin, which contains the running head.
    pub top: Option<Abs>,
    /// The right margin.
    pub right: Option<Abs>,
    /// The bottom margin, which contains the footer.
    pub bottom: Option<Abs>,
    /// The smallest font sizes: `text` for all text, and by label for elements that have a limit of their own.
    pub smallest: BTreeMap<String, Abs>,
}

/// A typeset document with its texts.
pub struct TypesetDocument<'a> {
    /// The document before typesetting.
    pub context: &'a DocumentContext<'a>,
    /// Its pages.
    pub document: &'a PagedDocument,
    /// Its limits.
    pub limits: Limits,
    /// The text of its pages.
    pub pages: Pages,
    /// The range of each of the document's own passages in the text of the pages, in bytes; none if it is not found.
    pub ranges: Vec<Option<Range<usize>>>,
}

impl TypesetDocument<'_> {
    /// The own passages that were found, each with its range in the text of the pages, in bytes.
    pub fn passages(&self) -> impl Iterator<Item = (&Passage, &Range<usize>)> {
        let passages = self.context.passages.iter().zip(&self.ranges);
        passages.filter_map(|(passage, range)| Some((passage, range.as_ref()?)))
    }

    /// The height of the text area of the page with an index, between the margins.
    pub fn text_height(&self, page: usize) -> Abs {
        let Limits { top, bottom, .. } = &self.limits;
        self.document.pages()[page].frame.size().y - top.unwrap_or_default() - bottom.unwrap_or_default()
    }

    /// The source of the text at a byte of the pages: the start of its passage, or else the first line of `document.toml`.
    pub fn location_at(&self, at: usize) -> SourceRange {
        let passages = self.passages().filter(|(_, range)| range.contains(&at));
        // A name can be found within a paragraph.
        let passage = passages.min_by_key(|(passage, _)| passage.kind != PassageKind::Paragraph);
        passage.and_then(|(passage, _)| passage.start()).unwrap_or_else(|| self.context.document.start.clone())
    }

    /// The source of the first own paragraph that starts at a byte of the pages or later, or else the first line of
    /// `document.toml`.
    pub fn location_from(&self, at: usize) -> SourceRange {
        // Names are in many places; paragraphs are not.
        let later = self
            .passages()
            .filter(|(passage, range)| range.start >= at && passage.kind == PassageKind::Paragraph)
            .min_by_key(|(_, range)| range.start);
        later.and_then(|(passage, _)| passage.start()).unwrap_or_else(|| self.context.document.start.clone())
    }
}

impl Limits {
    /// The limits that the layout of a document gives.
    pub fn read(document: &PagedDocument) -> Self {
        let label = Label::new(PicoStr::intern(LIMITS));
        let content = label.and_then(|label| document.introspector().query_label(label).ok().cloned());
        let metadata = content.as_ref().and_then(|content| content.to_packed::<MetadataElem>());
        let Some(Value::Dict(limits)) = metadata.map(|metadata| &metadata.value) else { return Self::default() };
        let length = |name| limits.get(name).ok().and_then(absolute);
        let pages = match limits.get("pages") {
            Ok(Value::Int(pages)) => usize::try_from(*pages).ok(),
            _ => None,
        };
        let smallest = match limits.get("smallest") {
            Ok(Value::Dict(sizes)) => {
                sizes.iter().filter_map(|(name, size)| Some((name.to_string(), absolute(size)?))).collect()
            }
            _ => BTreeMap::new(),
        };
        Self { pages, top: length("top"), right: length("right"), bottom: length("bottom"), smallest }
    }
}

/// The absolute part of a length.
fn absolute(value: &Value) -> Option<Abs> {
    match value {
        Value::Length(length) => Some(length.abs),
        _ => None,
    }
}
