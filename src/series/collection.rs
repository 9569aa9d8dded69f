//! The collection: the ids of all documents in `content/gemeenten`, and what the documents share.

use std::path::Path;

use walkdir::WalkDir;

use crate::content::document_id::{DocumentId, MUNICIPALITIES};
use crate::content::frameworks::Frameworks;
use crate::content::shared::Shared;
use crate::content::sources::Sources;
use crate::diagnostics::{Diagnostic, Diagnostics, error, suggestion};
use crate::kinds::KINDS;
use crate::kinds::document::Document;
use crate::messages::{self, Message, system_error};
use crate::series::document;
use crate::system::project::display_path;

/// The ids of the documents of a project, and what the documents share.
#[derive(Debug)]
pub struct Collection {
    /// The ids of the documents, sorted.
    pub ids: Vec<DocumentId>,
    /// The shared texts, parameters and labels.
    pub shared: Shared,
    /// The frameworks.
    pub frameworks: Frameworks,
    /// Errors about folders: names that cannot be used, and folders that cannot be read.
    pub errors: Diagnostics,
}

impl Collection {
    /// Finds the documents and reads what they share. Errors in shared files are kept in [`Shared`].
    pub fn read(sources: &Sources) -> Self {
        let mut errors = Vec::new();
        let ids = find_documents(sources, &mut errors);
        let labels = KINDS.iter().map(|kind| (kind.facts().name, kind.facts().labels));
        Self { ids, shared: Shared::read(sources, labels), frameworks: Frameworks::default(), errors }
    }

    /// Reads one document.
    ///
    /// # Errors
    /// All errors in its files and in its framework.
    pub fn document(&self, sources: &Sources, id: &DocumentId) -> Result<Document, Diagnostics> {
        document::read(sources, &id.path(), &self.frameworks)
    }

    /// The documents that `names` select: names of municipalities, ids of documents, or names of PDFs without the
    /// extension. Without names, all documents.
    ///
    /// # Errors
    /// A message for each name that selects no document, with a suggestion.
    pub fn select(&self, names: &[String]) -> Result<Vec<DocumentId>, Vec<Message>> {
        let names: Vec<&str> = names.iter().map(|name| without_slash(name)).collect();
        let is_unknown = |name: &&&str| !self.ids.iter().any(|id| id.matches_name(name));
        let unknown: Vec<_> = names.iter().filter(is_unknown).map(|name| self.unknown_name(name)).collect();
        if !unknown.is_empty() {
            return Err(unknown);
        }
        let is_selected = |id: &&DocumentId| names.is_empty() || names.iter().any(|name| id.matches_name(name));
        Ok(self.ids.iter().filter(is_selected).cloned().collect())
    }

    fn unknown_name(&self, name: &str) -> Message {
        let known: Vec<String> = self.ids.iter().flat_map(|id| [id.municipality.clone(), id.to_string()]).collect();
        let mut known: Vec<&str> = known.iter().map(String::as_str).collect();
        known.dedup();
        messages::no_such_document(name, suggestion::hint(name, known))
    }
}

/// A name without the slash at the end that shells add on completion.
fn without_slash(name: &str) -> &str {
    name.trim_end_matches('/')
}

fn find_documents(sources: &Sources, errors: &mut Diagnostics) -> Vec<DocumentId> {
    let root = sources.root().join(MUNICIPALITIES);
    let mut ids = Vec::new();
    for entry in WalkDir::new(&root).follow_links(true).min_depth(2).sort_by_file_name() {
        match entry {
            Ok(entry) if entry.depth() == 2 && entry.file_type().is_dir() => {
                errors.extend(document_id(&entry).map(|id| ids.push(id)).err());
            }
            Ok(_) => {}
            Err(error) => errors.push(walk_error(sources, &error)),
        }
    }
    ids.sort();
    ids
}

/// The id of a document's folder: its last two parts.
fn document_id(entry: &walkdir::DirEntry) -> Result<DocumentId, Diagnostic> {
    let name = |path: &Path| path.file_name().and_then(|name| name.to_str()).map(str::to_owned);
    let municipality = entry.path().parent().and_then(name);
    let id = municipality
        .zip(name(entry.path()))
        .and_then(|(municipality, folder)| DocumentId::from_folders(&municipality, &folder));
    id.ok_or_else(|| error(messages::bad_folder_name(entry.path().display().to_string())))
}

fn walk_error(sources: &Sources, reason: &walkdir::Error) -> Diagnostic {
    let path = reason.path().unwrap_or(Path::new(MUNICIPALITIES));
    let path = display_path(path.strip_prefix(sources.root()).unwrap_or(path));
    match reason.io_error() {
        Some(reason) => error(messages::unreadable_file(path, system_error(reason))),
        // The only other error of walkdir.
        None => error(messages::link_to_folder_around_it(path)).with_hint(messages::remove_link()),
    }
}
