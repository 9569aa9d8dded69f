//! The status of a document as clients choose it, with what keeps the document from being final.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::content::document_id::DocumentId;
use crate::content::sources::Sources;
use crate::diagnostics::codes::{GAP_IN_FINAL, NOT_FINAL, OPEN_REMARK};
use crate::diagnostics::formatter::{DiagnosticData, Formatter};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::field::{Field, field_at};
use crate::fields::form::Form;
use crate::messages::Language;
use crate::preview::field_file::FieldFile;
use crate::preview::field_id::FieldId;
use crate::preview::field_label::label;
use crate::preview::field_view::fields_of;
use crate::preview::open_field::{OpenField, open_fields};
use crate::preview::typeset_sheet::TypesetSheet;
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
    blockers: Vec<Blocker>,
}

/// A reason that keeps a document from being final.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Blocker {
    /// What it is.
    reason: BlockerReason,
    /// The id of the field that it is in; `None` if it is in none.
    field: Option<String>,
    /// What the field is called; empty without one.
    label: Vec<String>,
    /// The place in a file as `file:line`; `None` if it has none.
    place: Option<String>,
    /// The reason in English, as a terminal shows it.
    message: String,
}

/// What keeps a document from being final.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockerReason {
    /// A text is missing.
    Gap,
    /// A verdict is not given.
    Verdict,
    /// A remark for colleagues is open.
    Remark,
    /// There is an error in the content.
    Error,
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
}

/// What keeps the document `id` of the project in `root`, as it is on disk, from being final: what `build --definitief`
/// refuses, but for its status.
pub fn blockers(root: &Path, id: &DocumentId, sheet: &TypesetSheet) -> Vec<Blocker> {
    let sources = Arc::new(Sources::new(root));
    let reasons = open_items(&sources, id).unwrap_or_else(|errors| errors);
    let (elsewhere, reasons): (Vec<_>, Vec<_>) = reasons.into_iter().partition(|reason| reason.code == NOT_FINAL);
    let messages = Formatter::new(sources.clone(), Language::English);
    let blocker = |reason: &Diagnostic| Blocker::new(reason, messages.data(reason), &sources, (id, sheet));
    let mut blockers: Vec<Blocker> = reasons.iter().map(blocker).collect();
    if !elsewhere.is_empty() {
        // Gaps that are not in the document's own files, or that a parameter shows more than once.
        blockers.extend(shared_gaps(sheet, id));
    }
    if blockers.is_empty() {
        blockers = elsewhere.iter().map(blocker).collect();
    }
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
        message: "text is missing here".into(),
    })
}

impl Blocker {
    fn new(
        diagnostic: &Diagnostic,
        message: DiagnosticData,
        sources: &Sources,
        (id, sheet): (&DocumentId, &TypesetSheet),
    ) -> Self {
        let location = diagnostic.location();
        let file = location.as_ref().and_then(|location| sources.get(location.file));
        let fields = file.as_ref().map(|file| fields_of(file)).unwrap_or_default();
        let path = file.as_ref().map(|file| file.id.vpath().get_without_slash()).unwrap_or_default();
        let field = location.and_then(|location| field_at(&fields, location.range.start));
        let field_id = field.and_then(|field| FieldId::new(path, field.address.as_str(), id));
        let place = message.file.zip(message.line).map(|(file, line)| format!("{file}:{line}"));
        Self {
            reason: BlockerReason::of(diagnostic, field),
            label: field.map(|field| label(path, field.address.as_str(), &fields, sheet, id)).unwrap_or_default(),
            field: field_id.map(|field| field.to_string()),
            place,
            message: message.message,
        }
    }
}

impl BlockerReason {
    fn of(diagnostic: &Diagnostic, field: Option<&Field>) -> Self {
        let is_verdict = field.is_some_and(|field| field.form == Form::Verdict);
        match diagnostic.code {
            code if code == OPEN_REMARK => Self::Remark,
            code if code == GAP_IN_FINAL && is_verdict => Self::Verdict,
            code if code == GAP_IN_FINAL => Self::Gap,
            _ => Self::Error,
        }
    }
}
