//! What the worker and the server share: the jobs of the one, and the states that the other sends to clients.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use tokio::sync::{oneshot, watch};

use crate::content::document_id::DocumentId;
use crate::messages::Language;
use crate::preview::document_index::DocumentIndex;
use crate::preview::edit::{Edit, EditReply};
use crate::preview::per_language::PerLanguage;
use crate::preview::sheet::Sheet;
use crate::preview::watch::Changes;
use crate::typeset::world::WorldBase;

/// A file name without extension, as in the output folder, and the file's bytes.
pub type NamedFile = (String, Vec<u8>);

/// Receives the first page of a document as a small PNG; `None` if it could never be typeset.
pub type ThumbnailReply = oneshot::Sender<Option<Bytes>>;

/// Receives the PDF file of a document, or its errors as a terminal shows them, in the language that was asked for.
pub type PdfReply = oneshot::Sender<Result<NamedFile, String>>;

/// Receives the documents in which something is typed that is not saved; `None` if the project has no such document.
pub type UnsavedReply = oneshot::Sender<Option<Vec<String>>>;

/// What the worker is asked to do.
pub enum Job {
    /// Update what these changes affect.
    Changed(Changes),
    /// Typeset a sheet that a client opened, and keep it up to date.
    Open(DocumentId),
    /// Draw the first page of a document.
    Thumbnail(DocumentId, ThumbnailReply),
    /// Export a document.
    Pdf(DocumentId, Language, PdfReply),
    /// List the documents in which something is typed that is not saved, and that would change a document, or any.
    Unsaved(Option<DocumentId>, UnsavedReply),
    /// Edit a field, or show an edit.
    Edit(Edit, EditReply),
}

type OpenSheets = HashMap<DocumentId, watch::Sender<Arc<Sheet>>>;

/// The newest states: of each open sheet, of the overview, and of what the server needs to answer questions.
#[derive(Default)]
pub struct SharedState {
    sheets: Mutex<OpenSheets>,
    overview: watch::Sender<PerLanguage<Bytes>>,
    base: Mutex<Option<Arc<WorldBase>>>,
    index: Mutex<Arc<DocumentIndex>>,
}

impl SharedState {
    /// The states of a sheet from now on. The first is pending if the sheet was not open: the worker needs a
    /// [`Job::Open`].
    pub fn subscribe_to_sheet(&self, id: &DocumentId) -> watch::Receiver<Arc<Sheet>> {
        get_or_add(&mut lock(&self.sheets), id).subscribe()
    }

    /// Adds a pending sheet, if the sheet is not open.
    pub fn add_sheet(&self, id: &DocumentId) {
        get_or_add(&mut lock(&self.sheets), id);
    }

    /// The state of a sheet; `None` if it is not open.
    pub fn sheet(&self, id: &DocumentId) -> Option<Arc<Sheet>> {
        lock(&self.sheets).get(id).map(|sheet| Arc::clone(&sheet.borrow()))
    }

    /// Closes the sheets that no client shows any more, and returns the others.
    pub fn open_sheets(&self) -> Vec<DocumentId> {
        let mut sheets = lock(&self.sheets);
        sheets.retain(|_, sheet| sheet.receiver_count() > 0);
        sheets.keys().cloned().collect()
    }

    /// Publishes a new state of a sheet, if the sheet is open.
    pub fn publish_sheet(&self, sheet: &Arc<Sheet>) {
        if let Some(open) = lock(&self.sheets).get(sheet.id()) {
            open.send_replace(Arc::clone(sheet));
        }
    }

    /// The states of the overview, as JSON. The first is empty until the worker has published one.
    pub fn subscribe_to_overview(&self) -> watch::Receiver<PerLanguage<Bytes>> {
        self.overview.subscribe()
    }

    /// Publishes a new state of the overview, with the index that it was built from.
    pub fn publish_overview(&self, json: PerLanguage<Bytes>, index: DocumentIndex) {
        *lock(&self.index) = Arc::new(index);
        self.overview.send_replace(json);
    }

    /// The index of all documents.
    pub fn index(&self) -> Arc<DocumentIndex> {
        Arc::clone(&lock(&self.index))
    }

    /// The layouts and fonts; `None` if they cannot be read.
    pub fn base(&self) -> Option<Arc<WorldBase>> {
        lock(&self.base).clone()
    }

    /// Publishes the layouts and fonts.
    pub fn publish_base(&self, base: Option<Arc<WorldBase>>) {
        *lock(&self.base) = base;
    }
}

fn get_or_add<'a>(sheets: &'a mut OpenSheets, id: &DocumentId) -> &'a watch::Sender<Arc<Sheet>> {
    let pending = || watch::Sender::new(Arc::new(Sheet::pending(id.clone())));
    sheets.entry(id.clone()).or_insert_with(pending)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // No method leaves a value half changed, so one that a panic left behind is good.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
