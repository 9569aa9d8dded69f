//! The status of a document as clients choose it, with what keeps the document from being final.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::content::document_id::DocumentId;
use crate::content::sources::Sources;
use crate::diagnostics::places::{Place, Places};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::field::{Field, field_at};
use crate::fields::form::Form;
use crate::messages::codes::{CONTENT_GAP_IN_FINAL, CONTENT_NOT_FINAL, CONTENT_OPEN_REMARK};
use crate::messages::{self, Language};
use crate::preview::blocker::{Blocker, BlockerReason, in_language};
use crate::preview::field_file::FieldFile;
use crate::preview::field_id::FieldId;
use crate::preview::field_label::label;
use crate::preview::field_view::fields_of;
use crate::preview::open_field::{OpenField, open_fields};
use crate::preview::typeset_sheet::TypesetSheet;
use crate::preview::worded::Worded;
use crate::series::collection::Collection;
use crate::series::merge::merge;
use crate::series::readiness;
use crate::system::project::display_path;

/// The file with the status of a document, in its folder.
const FILE: &str = "document.toml";

/// The status of a document, as it is on disk.
#[derive(Debug, Clone, Serialize)]
pub struct StatusView {
    /// The id of its field.
    field: String,
    value: String,
    /// The version of its file.
    version: String,
    /// What keeps the document from being final; empty if nothing does.
    #[serde(skip)]
    blockers: Vec<Blocker>,
}

/// The status of a document in a language.
#[derive(Debug, Serialize)]
pub struct StatusJson<'a> {
    #[serde(flatten)]
    status: &'a StatusView,
    blockers: Vec<Worded<'a, Blocker>>,
}

impl StatusView {
    /// The status of the document `id` of the project in `root`; `None` if its file has none.
    pub fn read(root: &Path, id: &DocumentId, sheet: &TypesetSheet) -> Option<Self> {
        let path = display_path(&id.path().join(FILE));
        let file = FieldFile::read(root, &path).ok()?;
        let field = file.fields.iter().find(|field| field.form == Form::Status)?;
        Some(Self {
            field: FieldId::new(&path, field.address.as_str(), id)?.to_string(),
            value: field.value.clone(),
            version: file.version(),
            blockers: blockers(root, id, sheet),
        })
    }

    /// The status as clients get it.
    pub fn json(&self, language: Language) -> StatusJson<'_> {
        StatusJson { status: self, blockers: in_language(&self.blockers, language) }
    }
}

/// What keeps the document `id` of the project in `root`, as it is on disk, from being final: what `build --definitief`
/// refuses, but for its status.
pub fn blockers(root: &Path, id: &DocumentId, sheet: &TypesetSheet) -> Vec<Blocker> {
    let sources = Arc::new(Sources::new(root));
    let reasons = open_items(&sources, id).unwrap_or_else(|errors| errors);
    let (elsewhere, reasons): (Vec<_>, Vec<_>) =
        reasons.into_iter().partition(|reason| reason.code == CONTENT_NOT_FINAL);
    let places = Places::new(sources.clone());
    let blocker = |reason: &Diagnostic| blocker(reason, places.find(reason), &sources, (id, sheet));
    let mut blockers: Vec<Blocker> = reasons.iter().map(blocker).collect();
    if !elsewhere.is_empty() {
        // Gaps that are not in the document's own files, or that a parameter shows more than once.
        blockers.extend(shared_gaps(sheet, id));
    }
    if blockers.is_empty() {
        blockers = elsewhere.iter().map(blocker).collect();
    }
    // As the list of what is open has them. Remarks come last.
    let order: Vec<String> = open_fields(sheet, id).into_iter().map(|open| open.field).collect();
    blockers.sort_by_key(|blocker| {
        order.iter().position(|field| blocker.field.as_ref() == Some(field)).unwrap_or(order.len())
    });
    // A field with several gaps is one place.
    blockers.dedup_by(|next, previous| {
        next.field.is_some() && (&next.field, next.reason) == (&previous.field, previous.reason)
    });
    blockers
}

/// What is open in a document as it is on disk.
///
/// # Errors
/// The errors in its content.
fn open_items(sources: &Sources, id: &DocumentId) -> Result<Diagnostics, Diagnostics> {
    let collection = Collection::read(sources);
    let document = collection.document(sources, id)?;
    let merged = merge(id, &document, &collection.shared)?;
    Ok(readiness::open_items(sources, id, &document, &merged))
}

/// The gaps of a sheet in texts that it shares with others.
fn shared_gaps(sheet: &TypesetSheet, id: &DocumentId) -> impl Iterator<Item = Blocker> {
    let is_shared = |open: &OpenField| !open.field.starts_with("own/") && !open.field.starts_with("municipality:");
    open_fields(sheet, id).into_iter().filter(is_shared).map(|open| Blocker {
        reason: BlockerReason::Gap,
        field: Some(open.field),
        label: open.label,
        place: None,
        message: messages::text_missing_here().message,
    })
}

/// What a diagnostic tells of, which is at `place`.
fn blocker(
    diagnostic: &Diagnostic,
    place: Place,
    sources: &Sources,
    (id, sheet): (&DocumentId, &TypesetSheet),
) -> Blocker {
    let location = diagnostic.location();
    let file = location.as_ref().and_then(|location| sources.get(location.file));
    let fields = file.as_ref().map(|file| fields_of(file)).unwrap_or_default();
    let path = file.as_ref().map(|file| file.id.vpath().get_without_slash()).unwrap_or_default();
    let field = location.and_then(|location| field_at(&fields, location.range.start));
    let field_id = field.and_then(|field| FieldId::new(path, field.address.as_str(), id));
    let place = place.file.zip(place.line).map(|(file, line)| format!("{file}:{line}"));
    Blocker {
        reason: reason_of(diagnostic, field),
        label: field.map(|field| label(path, field.address.as_str(), &fields, sheet, id)).unwrap_or_default(),
        field: field_id.map(|field| field.to_string()),
        place,
        message: diagnostic.message.clone(),
    }
}

fn reason_of(diagnostic: &Diagnostic, field: Option<&Field>) -> BlockerReason {
    let is_verdict = field.is_some_and(|field| field.form == Form::Verdict);
    match diagnostic.code {
        code if code == CONTENT_OPEN_REMARK => BlockerReason::Remark,
        code if code == CONTENT_GAP_IN_FINAL && is_verdict => BlockerReason::Verdict,
        code if code == CONTENT_GAP_IN_FINAL => BlockerReason::Gap,
        _ => BlockerReason::Error,
    }
}
