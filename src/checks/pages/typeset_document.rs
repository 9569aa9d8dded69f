//! A typeset document, with what the checks of pages look at.

use typst::foundations::{Label, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::Abs;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::checks::context::DocumentContext;
use crate::checks::pages::runs::Pages;
use crate::content::passage::PassageKind;
use crate::diagnostics::SourceRange;

/// What the layouts say of the limits of a document: a dictionary, as metadata with this label.
const LIMITS: &str = "limits";

/// The limits of a document's kind, as far as its layout has them.
#[derive(Debug, Default, Clone, Copy)]
pub struct Limits {
    /// The most pages.
    pub pages: Option<usize>,
    /// The right margin.
    pub right: Option<Abs>,
    /// The bottom margin, which has the footer.
    pub bottom: Option<Abs>,
}

/// A typeset document, with what the checks look at.
pub struct Typeset<'a> {
    /// The document.
    pub context: &'a DocumentContext<'a>,
    /// Its typeset form.
    pub document: &'a PagedDocument,
    /// The limits of its kind.
    pub limits: Limits,
    /// The text of its pages.
    pub pages: Pages,
    /// Where each passage of the document's own texts begins and ends among the characters of the pages.
    pub found: Vec<Option<(usize, usize)>>,
}

impl Typeset<'_> {
    /// Where the text was written that stands at a character of the pages: the begin of its passage, or else the first
    /// line of `document.toml`.
    pub fn location_at(&self, at: usize) -> SourceRange {
        let passages = self.context.passages.iter().zip(&self.found);
        let covers = |found: &Option<(usize, usize)>| found.is_some_and(|(start, end)| (start..end).contains(&at));
        let passage = passages.filter(|(_, found)| covers(found)).find_map(|(passage, _)| passage.start());
        passage.unwrap_or_else(|| self.context.document.start.clone())
    }

    /// Where the first own text was written that begins at a character of the pages, or after it.
    pub fn location_from(&self, at: usize) -> SourceRange {
        let passages = self.context.passages.iter().zip(&self.found);
        let begins = passages.filter_map(|(passage, found)| Some((found.map(|(start, _)| start)?, passage)));
        // A name stands in many places.
        let later = begins
            .filter(|(start, passage)| *start >= at && passage.kind == PassageKind::Paragraph)
            .min_by_key(|(start, _)| *start);
        later.and_then(|(_, passage)| passage.start()).unwrap_or_else(|| self.context.document.start.clone())
    }
}

impl Limits {
    /// The limits that the layout has.
    pub fn read(document: &PagedDocument) -> Self {
        let label = Label::new(PicoStr::intern(LIMITS));
        let content = label.and_then(|label| document.introspector().query_label(label).ok().cloned());
        let metadata = content.as_ref().and_then(|content| content.to_packed::<MetadataElem>());
        let Some(Value::Dict(limits)) = metadata.map(|metadata| &metadata.value) else { return Self::default() };
        let length = |name| match limits.get(name) {
            Ok(Value::Length(length)) => Some(length.abs),
            _ => None,
        };
        let pages = match limits.get("pages") {
            Ok(Value::Int(pages)) => usize::try_from(*pages).ok(),
            _ => None,
        };
        Self { pages, right: length("right"), bottom: length("bottom") }
    }
}
