//! The overview: every document, as its content tells it, without typesetting.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::UNIX_EPOCH;

use axum::body::Bytes;
use serde::Serialize;
use walkdir::WalkDir;

use crate::content::collection::{Collection, DocumentId};
use crate::content::source::{Sources, shown};
use crate::merge::merge;
use crate::preview::origin::Named;
use crate::preview::watch::Changes;

/// The overview as clients get it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Overview {
    /// The name of the project's folder.
    pub project: String,
    /// The documents.
    pub documents: Vec<Card>,
    /// What is wrong with the project as a whole, as the terminal has it.
    pub faults_text: String,
}

impl Overview {
    /// The overview as JSON.
    pub fn json(&self) -> Bytes {
        serde_json::to_vec(self).unwrap_or_default().into()
    }
}

/// A document in the overview.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    /// The document.
    pub id: String,
    municipality: String,
    kind: String,
    /// Its title.
    pub title: String,
    status: Option<String>,
    /// The number of its pages, once it was typeset.
    pub pages: Option<usize>,
    gaps: usize,
    /// The number of errors.
    pub faults: usize,
    warnings: usize,
    /// When one of its own files was saved last, in milliseconds since 1970.
    changed: Option<u64>,
    /// Counts its changes.
    pub version: u64,
}

/// What is known of all documents.
#[derive(Debug, Clone, Default)]
pub struct Census {
    entries: BTreeMap<DocumentId, Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    card: Card,
    /// The files that it was made of, and those that were looked for in vain. None if it is not known: it is broken.
    inputs: Option<BTreeSet<String>>,
}

impl Census {
    /// The documents that are to be looked at again after changes: those that they touch, and those that are not known
    /// yet. Documents that are gone are forgotten.
    pub fn outdated(&mut self, ids: &[DocumentId], changes: &Changes) -> Vec<DocumentId> {
        self.entries.retain(|id, _| ids.contains(id));
        ids.iter().filter(|id| self.is_touched(id, changes)).cloned().collect()
    }

    /// Whether changes may touch a document.
    pub fn is_touched(&self, id: &DocumentId, changes: &Changes) -> bool {
        let inputs = self.entries.get(id).and_then(|entry| entry.inputs.as_ref());
        inputs.is_none_or(|inputs| {
            changes.touches_folder(&shown(&id.path())) || inputs.iter().any(|path| changes.touches(path))
        })
    }

    /// Looks at a document again.
    pub fn look(&mut self, id: &DocumentId, collection: &Collection, sources: &Sources) {
        let before = self.entries.get(id).map(|entry| entry.card.clone());
        let recording = sources.recording();
        let merged = collection.document(&recording, id).and_then(|document| merge(id, &document, &collection.shared));
        // What is broken keeps the name that it had; as long as there is none, the folders have to do.
        let mut card = before.unwrap_or_else(|| Card {
            id: id.to_string(),
            municipality: id.municipality.clone(),
            kind: id.folder.clone(),
            title: id.to_string(),
            status: None,
            pages: None,
            gaps: 0,
            faults: 0,
            warnings: 0,
            changed: None,
            version: 0,
        });
        card.version += 1;
        card.changed = last_change(&sources.root().join(id.path()));
        let inputs = match merged {
            Ok(merged) => {
                card.municipality = merged.municipality;
                card.kind = merged.kind;
                card.title = merged.title;
                card.status = Some(merged.status.to_string());
                card.gaps = merged.gaps;
                card.faults = 0;
                let shared = merged.shared_files.iter().map(|path| shown(path));
                Some(recording.into_inputs().into_keys().chain(shared).collect())
            }
            Err(faults) => {
                card.faults = faults.len();
                None
            }
        };
        self.entries.insert(id.clone(), Entry { card, inputs });
    }

    /// Takes over what typesetting found: the number of pages, or of errors. Gives whether that was news.
    pub fn typeset(&mut self, id: &DocumentId, pages: Option<usize>, faults: usize) -> bool {
        let Some(Entry { card, .. }) = self.entries.get_mut(id) else { return false };
        let pages = pages.or(card.pages);
        let is_news = card.pages != pages || card.faults != faults;
        card.pages = pages;
        card.faults = faults;
        is_news
    }

    /// Takes over how many warnings the checks have.
    pub fn checked(&mut self, id: &DocumentId, warnings: usize) {
        if let Some(Entry { card, .. }) = self.entries.get_mut(id) {
            card.warnings = warnings;
        }
    }

    /// The documents that show something of a file, if it can be told.
    pub fn users(&self, path: &str) -> Vec<Named> {
        let uses = |entry: &&(&DocumentId, &Entry)| entry.1.inputs.as_ref().is_some_and(|inputs| inputs.contains(path));
        let users: Vec<_> = self.entries.iter().collect();
        users.iter().filter(uses).map(|(id, entry)| Named::new(id, &entry.card.title)).collect()
    }

    /// The cards, by the names of the documents.
    pub fn cards(&self) -> Vec<Card> {
        self.entries.values().map(|entry| entry.card.clone()).collect()
    }

    /// The state that pictures of a document are of.
    pub fn version(&self, id: &DocumentId) -> Option<u64> {
        self.entries.get(id).map(|entry| entry.card.version)
    }
}

/// When a file of a folder was saved last, in milliseconds since 1970.
fn last_change(folder: &Path) -> Option<u64> {
    let files = WalkDir::new(folder).follow_links(true).into_iter().filter_map(Result::ok);
    let times = files.filter_map(|entry| entry.metadata().ok()).filter(|data| data.is_file());
    let newest = times.filter_map(|data| data.modified().ok()).max()?;
    u64::try_from(newest.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()
}
