//! Files in the output folder that no longer belong there: of documents that left the content, and copies with a status
//! that the document no longer has.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::build::manifest::{Entry, Manifest, file_name};
use crate::build::sentences::SentenceIndex;
use crate::content::document_id::DocumentId;
use crate::content::status::Status;
use crate::series::collection::Collection;

/// A file that no longer belongs in the output folder, and what became of it.
#[derive(Debug, PartialEq, Eq)]
pub struct ObsoleteFile {
    /// The file.
    pub path: PathBuf,
    /// What became of it.
    pub fate: Fate,
}

/// What became of an obsolete file.
#[derive(Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is a copy of a document that has another status now: such files are not removed.
    OtherCopy {
        /// The document.
        id: DocumentId,
        /// The status that it has now.
        status: String,
    },
    /// It is of a document that left the content; `--prune` would remove it.
    Orphan,
    /// It is of a document that left the content, and was changed since it was built: it is kept.
    ChangedOrphan,
    /// It was removed.
    Removed,
    /// It could not be removed.
    Stuck,
}

/// Whether files of documents that left the content are removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prune {
    /// They are kept.
    No,
    /// They are removed.
    Yes,
}

/// Copies of documents with another status than they have now. `build` removes those that it built, and keeps others.
pub fn other_copies(collection: &Collection, manifest: &Manifest, out: &Path) -> Vec<ObsoleteFile> {
    let mut copies = Vec::new();
    for id in &collection.ids {
        let Some(entry) = manifest.documents.get(&id.to_string()) else { continue };
        let others = Status::ALL.iter().map(|status| file_name(id, *status)).filter(|file| *file != entry.file);
        for path in others.map(|file| out.join(file)).filter(|path| path.exists()) {
            copies.push(ObsoleteFile { path, fate: Fate::OtherCopy { id: id.clone(), status: entry.status.clone() } });
        }
    }
    copies
}

/// The files of documents that left the content, as far as the manifest has them. Those that are removed leave the manifest
/// too. Nothing is done when the content could not be read completely.
pub fn orphans(collection: &Collection, manifest: &mut Manifest, out: &Path, prune: Prune) -> Vec<ObsoleteFile> {
    if !collection.errors.is_empty() || collection.ids.is_empty() {
        return Vec::new();
    }
    let known: BTreeSet<String> = collection.ids.iter().map(ToString::to_string).collect();
    // Folders can be renamed so that a document that is there gets the file of one that left: `a-b/c` and `a/b-c`.
    let names = |id| Status::ALL.map(|status| file_name(id, status));
    let taken: BTreeSet<String> = collection.ids.iter().flat_map(names).collect();
    let mut found = Vec::new();
    manifest.documents.retain(|id, entry| {
        let path = out.join(&entry.file);
        if taken.contains(&entry.file) || !path.exists() {
            return known.contains(id);
        }
        let fate = orphan(id, entry, &path, out, prune);
        let is_kept = fate != Fate::Removed;
        found.push(ObsoleteFile { path, fate });
        is_kept
    });
    found
}

fn orphan(id: &str, entry: &Entry, path: &Path, out: &Path, prune: Prune) -> Fate {
    if prune == Prune::No {
        return Fate::Orphan;
    }
    if !entry.is_intact(out) {
        return Fate::ChangedOrphan;
    }
    if fs::remove_file(path).is_err() {
        return Fate::Stuck;
    }
    if let Some(id) = DocumentId::parse(id) {
        SentenceIndex::remove(out, &id.slug());
    }
    Fate::Removed
}
