//! The checks of pages: what only shows when a document is typeset.
//!
//! They look at the pages as typst made them: its text runs with their positions, and its headings. Where a text was
//! written is found by its words.

mod budget;
mod headings;
mod overflow;
mod rows;
mod runs;

use typst::foundations::{Label, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::Abs;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::checks::Subject;
use crate::checks::pages::runs::Pages;
use crate::checks::passage::Kind;
use crate::diagnostics::{Diagnostics, Place};
use crate::merge::Merged;
use crate::typeset::memory::UnderWay;
use crate::typeset::typeset;
use crate::typeset::world::Base;
use crate::workers::alone;

/// What the layouts say of the limits of a document: a dictionary, as metadata with this label.
const LIMITS: &str = "limits";

/// The limits of a document's kind, as far as its layout has them.
#[derive(Debug, Default, Clone, Copy)]
struct Limits {
    /// The most pages.
    pages: Option<usize>,
    /// The right margin.
    right: Option<Abs>,
    /// The bottom margin, which has the footer.
    bottom: Option<Abs>,
}

/// A typeset document, with what the checks look at.
struct Typeset<'a> {
    subject: &'a Subject<'a>,
    document: &'a PagedDocument,
    limits: Limits,
    pages: Pages,
    /// Where each passage of the document's own texts begins and ends among the characters of the pages.
    found: Vec<Option<(usize, usize)>>,
}

/// The checks of pages.
const CHECKS: &[fn(&Typeset, &mut Diagnostics)] = &[budget::check, overflow::check, headings::check, rows::check];

/// Typesets a document, and looks at its pages.
pub(super) fn check(subject: &Subject, merged: &Merged, base: &Base, found: &mut Diagnostics) {
    let _under_way = UnderWay::begin();
    match alone(|| typeset(subject.id, merged, base)) {
        Ok(document) => {
            let pages = Pages::of(&document);
            let passages = pages.find_all(subject.passages);
            let limits = Limits::of(&document);
            let typeset = Typeset { subject, document: &document, limits, pages, found: passages };
            CHECKS.iter().for_each(|check| check(&typeset, found));
        }
        Err(faults) => found.extend(faults),
    }
}

impl Typeset<'_> {
    /// Where the text was written that stands at a character of the pages: the begin of its passage, or else the first
    /// line of `document.toml`.
    fn place_at(&self, at: usize) -> Place {
        let passages = self.subject.passages.iter().zip(&self.found);
        let covers = |found: &Option<(usize, usize)>| found.is_some_and(|(start, end)| (start..end).contains(&at));
        let passage = passages.filter(|(_, found)| covers(found)).find_map(|(passage, _)| passage.start());
        passage.unwrap_or_else(|| self.subject.document.start.clone())
    }

    /// Where the first own text was written that begins at a character of the pages, or after it.
    fn place_from(&self, at: usize) -> Place {
        let passages = self.subject.passages.iter().zip(&self.found);
        let begins = passages.filter_map(|(passage, found)| Some((found.map(|(start, _)| start)?, passage)));
        // A name stands in many places.
        let later = begins
            .filter(|(start, passage)| *start >= at && passage.kind == Kind::Paragraph)
            .min_by_key(|(start, _)| *start);
        later.and_then(|(_, passage)| passage.start()).unwrap_or_else(|| self.subject.document.start.clone())
    }
}

impl Limits {
    fn of(document: &PagedDocument) -> Self {
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
