//! What the preview knows of every document, from its content alone, and which documents use a file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use serde::Serialize;
use walkdir::WalkDir;

use crate::content::document_id::DocumentId;
use crate::content::sources::Sources;
use crate::preview::document_link::DocumentLink;
use crate::preview::watch::Changes;
use crate::series::collection::Collection;
use crate::series::merge::{Merged, merge};
use crate::system::project::display_path;

/// A document as the overview shows it.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentSummary {
    /// Its id: `municipality/folder`.
    pub id: String,
    municipality: String,
    kind: String,
    title: String,
    /// `None` until the document could be read.
    status: Option<String>,
    /// The number of pages; `None` until it was typeset.
    pages: Option<usize>,
    gaps: usize,
    #[serde(rename = "faults")]
    errors: usize,
    warnings: usize,
    /// When a file in its folder was last modified, in milliseconds since 1970.
    changed: Option<u64>,
    /// The number of times that it was read.
    version: u64,
}

/// What typesetting a document resulted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// So many pages.
    Pages(usize),
    /// So many errors.
    Errors(usize),
}

/// What is known of all documents.
#[derive(Debug, Clone, Default)]
pub struct DocumentIndex {
    entries: BTreeMap<DocumentId, IndexEntry>,
}

#[derive(Debug, Clone)]
struct IndexEntry {
    summary: DocumentSummary,
    /// The files that the document is built from, and those that were missing. `None` if it is broken: any file may fix
    /// it.
    inputs: Option<Arc<BTreeSet<String>>>,
}

impl DocumentIndex {
    /// Removes the documents that are not among `ids`.
    pub fn retain(&mut self, ids: &[DocumentId]) {
        self.entries.retain(|id, _| ids.contains(id));
    }

    /// Whether changes may affect a document. They may affect one that is not in the index or is broken.
    pub fn may_be_affected(&self, id: &DocumentId, changes: &Changes) -> bool {
        let inputs = self.entries.get(id).and_then(|entry| entry.inputs.as_ref());
        inputs.is_none_or(|inputs| {
            changes.may_affect_folder(&display_path(&id.path())) || inputs.iter().any(|path| changes.may_affect(path))
        })
    }

    /// Reads and merges a document, and replaces what is known of it.
    pub fn refresh(&mut self, id: &DocumentId, collection: &Collection, sources: &Sources) {
        let recording = sources.recording();
        let merged = collection.document(&recording, id).and_then(|document| merge(id, &document, &collection.shared));
        let previous = self.entries.remove(id).map(|entry| entry.summary);
        let mut summary = previous.unwrap_or_else(|| DocumentSummary::unread(id));
        summary.version += 1;
        summary.changed = last_modified(&sources.root().join(id.path()));
        let inputs = match merged {
            Ok(merged) => {
                let shared = merged.shared_files.iter().map(|path| display_path(path)).collect::<Vec<_>>();
                summary.update(merged);
                Some(Arc::new(recording.into_inputs().into_keys().chain(shared).collect()))
            }
            Err(errors) => {
                summary.errors = errors.len();
                None
            }
        };
        self.entries.insert(id.clone(), IndexEntry { summary, inputs });
    }

    /// Records what typesetting a document resulted in. Returns whether its summary changed.
    pub fn record_outcome(&mut self, id: &DocumentId, outcome: Outcome) -> bool {
        let Some(IndexEntry { summary, .. }) = self.entries.get_mut(id) else { return false };
        let (pages, errors) = match outcome {
            Outcome::Pages(pages) => (Some(pages), 0),
            Outcome::Errors(errors) => (summary.pages, errors),
        };
        let is_changed = (summary.pages, summary.errors) != (pages, errors);
        (summary.pages, summary.errors) = (pages, errors);
        is_changed
    }

    /// Records the number of warnings that the checks have.
    pub fn record_warnings(&mut self, id: &DocumentId, warnings: usize) {
        if let Some(IndexEntry { summary, .. }) = self.entries.get_mut(id) {
            summary.warnings = warnings;
        }
    }

    /// The documents that use a file, but for broken ones.
    pub fn documents_using(&self, path: &str) -> Vec<DocumentLink> {
        let uses = |entry: &IndexEntry| entry.inputs.as_ref().is_some_and(|inputs| inputs.contains(path));
        let users = self.entries.iter().filter(|(_, entry)| uses(entry));
        users.map(|(id, entry)| entry.link(id)).collect()
    }

    /// The summaries, in the order of the ids.
    pub fn summaries(&self) -> Vec<DocumentSummary> {
        self.entries.values().map(|entry| entry.summary.clone()).collect()
    }

    /// The documents among `ids` that were not read yet.
    pub fn unread(&self, ids: &[DocumentId]) -> Vec<String> {
        ids.iter().filter(|id| !self.entries.contains_key(id)).map(ToString::to_string).collect()
    }

    /// The printed names of the municipalities with a document that could be read, by their folders.
    pub fn municipality_names(&self) -> BTreeMap<&str, &str> {
        let read = self.entries.iter().filter(|(_, entry)| entry.summary.status.is_some());
        read.map(|(id, entry)| (id.municipality.as_str(), entry.summary.municipality.as_str())).collect()
    }

    /// What a document is called in a list of several: its municipality, kind and year; `None` if it is not known.
    pub fn name(&self, id: &str) -> Option<String> {
        self.entries.iter().find(|(_, entry)| entry.summary.id == id).map(|(id, entry)| entry.link(id).name)
    }

    /// The number of times that a document was read; `None` if it was not.
    pub fn version(&self, id: &DocumentId) -> Option<u64> {
        self.entries.get(id).map(|entry| entry.summary.version)
    }
}

impl IndexEntry {
    fn link(&self, id: &DocumentId) -> DocumentLink {
        let DocumentSummary { municipality, kind, status, .. } = &self.summary;
        match status {
            Some(_) => DocumentLink::new(id, municipality, kind),
            None => DocumentLink::unread(id),
        }
    }
}

impl DocumentSummary {
    /// The summary of a document that was not read yet: its folders stand in for its words.
    fn unread(id: &DocumentId) -> Self {
        Self {
            id: id.to_string(),
            municipality: id.municipality.clone(),
            kind: id.folder.clone(),
            title: id.to_string(),
            status: None,
            pages: None,
            gaps: 0,
            errors: 0,
            warnings: 0,
            changed: None,
            version: 0,
        }
    }

    fn update(&mut self, merged: Merged) {
        self.municipality = merged.municipality;
        self.kind = merged.kind;
        self.title = merged.title;
        self.status = Some(merged.status.to_string());
        self.gaps = merged.gaps;
        self.errors = 0;
    }
}

/// When a file below a folder was last modified, in milliseconds since 1970.
fn last_modified(folder: &Path) -> Option<u64> {
    let files = WalkDir::new(folder).follow_links(true).into_iter().filter_map(Result::ok);
    let times = files.filter_map(|entry| entry.metadata().ok()).filter(|data| data.is_file());
    let newest = times.filter_map(|data| data.modified().ok()).max()?;
    u64::try_from(newest.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()
}
