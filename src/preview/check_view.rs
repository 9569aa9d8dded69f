//! What the checks found in a document, as clients get it: warnings with their words first, and those that are accepted.

use std::ops::Range;
use std::sync::Arc;

use crate::content::acceptances::{self, Acceptance};
use crate::content::document_id::DocumentId;
use crate::content::sources::{Sources, file_id};
use crate::diagnostics::Diagnostics;
use crate::diagnostics::places::Places;
use crate::fields::field::field_at;
use crate::merge::texts::Texts;
use crate::messages::codes;
use crate::preview::check_json::{AcceptedView, WarningView};
use crate::preview::editor::Editor;
use crate::preview::field_id::FieldId;
use crate::preview::field_label::label;
use crate::preview::field_view::fields_of;
use crate::preview::found_warning::{FoundWarning, locate, short_id};
use crate::preview::issue::warning;
use crate::preview::sentence::{around, line_of};
use crate::preview::typeset_sheet::TypesetSheet;

/// What the checks found in a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CheckView {
    /// The warnings.
    pub warnings: Vec<WarningView>,
    /// The acceptances of the document.
    pub accepted: Vec<AcceptedView>,
}

/// The document that was checked, and its pages, if it could be typeset.
#[derive(Clone, Copy)]
pub struct CheckedDocument<'a> {
    /// The document.
    pub id: &'a DocumentId,
    /// Its pages.
    pub sheet: Option<&'a TypesetSheet>,
}

impl CheckView {
    /// What the checks found in files of `sources`.
    pub fn new(found: &Diagnostics, sources: &Arc<Sources>, document: CheckedDocument, editor: &Editor) -> Self {
        let places = Places::new(sources.clone());
        let located = locate(found, sources, document.id);
        let warnings = located.iter().filter_map(|found| WarningView::new(found, &places, document, editor));
        let accepted = accepted(sources, document.id);
        let accepted = accepted.iter().map(|(id, acceptance)| AcceptedView::new(id, acceptance, sources, document));
        Self { warnings: warnings.collect(), accepted: accepted.collect() }
    }
}

/// The acceptances of a document, each with its id.
pub fn accepted(sources: &Sources, document: &DocumentId) -> Vec<(String, Acceptance)> {
    // The checks report the errors.
    let acceptances = acceptances::read(sources, &document.path(), codes::ALL, &mut Vec::new());
    let id = |(index, acceptance): (usize, &Acceptance)| {
        let words = acceptance.words.as_deref().unwrap_or_default();
        short_id(&[acceptance.code.name(), &acceptance.file, words, &acceptance.reason, &index.to_string()].join("\0"))
    };
    let ids: Vec<_> = acceptances.iter().enumerate().map(id).collect();
    ids.into_iter().zip(acceptances).collect()
}

impl WarningView {
    fn new(found: &FoundWarning, places: &Places, document: CheckedDocument, editor: &Editor) -> Option<Self> {
        let CheckedDocument { id, sheet } = document;
        let no_texts = Texts::default();
        let (texts, pages) = sheet.map_or((&no_texts, &[][..]), |sheet| (&sheet.texts, &sheet.pages[..]));
        let field = found.field();
        let address = field.map(|field| field.address.as_str());
        let field_id = address.and_then(|address| FieldId::new(found.path(), address, id));
        let name = |address| sheet.map(|sheet| label(found.path(), address, &found.fields, sheet, id));
        let text = &found.file.text;
        let bounds = field.map_or_else(|| line_of(text, &found.range), |field| inside(text, &field.range));
        let nth = text[bounds.start.min(found.range.start)..found.range.start].matches(found.words()).count();
        let [before, after] = around(text, bounds, &found.range);
        Some(Self {
            issue: warning(found.diagnostic, places, texts, pages, editor)?,
            id: found.id.clone(),
            code: found.diagnostic.code.name(),
            field: field_id.map(|field| field.to_string()),
            label: address.and_then(name).unwrap_or_default(),
            words: found.words().to_owned(),
            nth: if found.words().is_empty() { 0 } else { nth },
            before,
            after,
            correction: found.correction().map(str::to_owned),
            can_accept: found.can_be_accepted(),
        })
    }
}

impl AcceptedView {
    fn new(id: &str, acceptance: &Acceptance, sources: &Sources, document: CheckedDocument) -> Self {
        let file = file_id(acceptance.file.as_ref()).and_then(|file| sources.get(file));
        let text = file.as_ref().map_or("", |file| &file.text);
        let fields = file.as_ref().map(|file| fields_of(file)).unwrap_or_default();
        let words = acceptance.words.as_deref().filter(|words| !words.is_empty());
        let at = words.and_then(|words| text.find(words).map(|start| start..start + words.len()));
        let found = at.as_ref().and_then(|at| field_at(&fields, at.start));
        let bounds = |at: &Range<usize>| found.map_or_else(|| line_of(text, at), |field| inside(text, &field.range));
        let [before, after] = at.as_ref().map(|at| around(text, bounds(at), at)).unwrap_or_default();
        let field = found.map(|field| field.address.as_str());
        let name = |address| document.sheet.map(|sheet| label(&acceptance.file, address, &fields, sheet, document.id));
        let field_id = field.and_then(|address| FieldId::new(&acceptance.file, address, document.id));
        Self {
            id: id.to_owned(),
            code: acceptance.code.name(),
            words: acceptance.words.clone(),
            before,
            after,
            reason: acceptance.reason.clone(),
            file: acceptance.file.clone(),
            field: field_id.map(|field| field.to_string()),
            label: field.and_then(name).unwrap_or_default(),
        }
    }
}

/// The bytes of a value without its quotes, and the line breaks next to them.
fn inside(text: &str, range: &Range<usize>) -> Range<usize> {
    let written = &text[range.clone()];
    let is_layout = |character| matches!(character, '"' | '\'' | '\n' | '\r');
    let start = range.end - written.trim_start_matches(is_layout).len();
    start..range.start + written.trim_end_matches(is_layout).len().max(start - range.start)
}
