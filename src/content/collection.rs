//! The collection: every document below `content/gemeenten`.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use walkdir::WalkDir;

use crate::codes::{FILE_BAD_NAME, FILE_UNREADABLE, UNKNOWN_FRAMEWORK};
use crate::content::document::{Document, FRAMEWORKS, Status};
use crate::content::framework::Framework;
use crate::content::shared::Shared;
use crate::content::source::{Sources, shown};
use crate::diagnostics::{self, Diagnostic, Diagnostics, Placed};
use crate::suggestion;

/// The name of the files with accepted warnings, which stand in the folders of what they are about.
pub const ACCEPTED: &str = "aanvaard.toml";

/// The folder of the municipalities, relative to the project.
pub const MUNICIPALITIES: &str = "content/gemeenten";

/// A document's name: its municipality's folder and its own, as in `emmen/factsheet-2013`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId {
    /// The municipality's folder.
    pub municipality: String,
    /// Its own folder in that.
    pub folder: String,
}

impl DocumentId {
    /// The document's folder, relative to the project.
    pub fn path(&self) -> PathBuf {
        Path::new(MUNICIPALITIES).join(&self.municipality).join(&self.folder)
    }

    /// Its municipality's folder: `emmen`.
    pub fn municipality(&self) -> &str {
        &self.municipality
    }

    /// Its own folder: `factsheet-2013`.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// Its name as part of a file's: `emmen-factsheet-2013`.
    pub fn slug(&self) -> String {
        format!("{}-{}", self.municipality, self.folder)
    }

    /// The name of its file with this status, without an extension: `emmen-factsheet-2013-concept`.
    pub fn stem(&self, status: Status) -> String {
        format!("{}{}", self.slug(), status.suffix())
    }

    /// Whether `name`, a municipality or a document, means this document.
    fn is_meant_by(&self, name: &str) -> bool {
        let is_file = Status::ALL.iter().any(|status| name == self.stem(*status));
        name == self.municipality || name == self.to_string() || is_file
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.municipality, self.folder)
    }
}

/// What all documents share, and the way to read one.
#[derive(Debug)]
pub struct Collection {
    /// The documents, in the order of their names.
    pub ids: Vec<DocumentId>,
    /// What they share.
    pub shared: Shared,
    /// What is wrong with the folders themselves.
    pub faults: Diagnostics,
    frameworks: Mutex<HashMap<String, Result<Arc<Framework>, Diagnostics>>>,
}

impl Collection {
    /// Finds the documents and reads what they share.
    pub fn read(sources: &Sources) -> Self {
        let mut faults = Vec::new();
        let ids = find_documents(sources, &mut faults);
        Self { ids, shared: Shared::read(sources), faults, frameworks: Mutex::default() }
    }

    /// Reads one document.
    ///
    /// # Errors
    /// All that is wrong in its files and in its framework.
    pub fn document(&self, sources: &Sources, id: &DocumentId) -> Result<Document, Diagnostics> {
        Document::read(sources, &id.path(), &mut |framework| self.framework(sources, framework))
    }

    /// The documents that `names` (of municipalities or documents) mean; all, if there are no names.
    ///
    /// # Errors
    /// The names that mean nothing, each with a suggestion.
    pub fn select(&self, names: &[String]) -> Result<Vec<DocumentId>, Vec<String>> {
        let known: Vec<String> = self.ids.iter().flat_map(|id| [id.municipality.clone(), id.to_string()]).collect();
        let means_nothing = |name: &&String| !self.ids.iter().any(|id| id.is_meant_by(tidy(name)));
        let unknown = names.iter().filter(means_nothing).map(|name| {
            let mut names: Vec<&str> = known.iter().map(String::as_str).collect();
            names.dedup();
            format!("there is no document `{name}`; {}", suggestion::hint(tidy(name), names))
        });
        let unknown: Vec<_> = unknown.collect();
        if !unknown.is_empty() {
            return Err(unknown);
        }
        let meant = |id: &&DocumentId| names.is_empty() || names.iter().any(|name| id.is_meant_by(tidy(name)));
        Ok(self.ids.iter().filter(meant).cloned().collect())
    }

    /// The frameworks that were read for documents so far, in the order of their names.
    pub fn read_frameworks(&self) -> Vec<Arc<Framework>> {
        let frameworks = self.frameworks.lock().unwrap_or_else(PoisonError::into_inner);
        let read: BTreeMap<_, _> = frameworks.iter().filter_map(|(id, read)| Some((id, read.as_ref().ok()?))).collect();
        read.into_values().cloned().collect()
    }

    /// The framework that a file names.
    ///
    /// # Errors
    /// That there is none, or all that is wrong with it.
    pub fn framework(&self, sources: &Sources, id: &Placed<String>) -> Result<Arc<Framework>, Diagnostics> {
        if id.value.contains(['/', '\\']) || !sources.exists(&framework_path(&id.value)) {
            return Err(vec![unknown_framework(sources, id)]);
        }
        self.framework_by_id(sources, &id.value)
    }

    /// The framework with an id of [`framework_ids`](Self::framework_ids).
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn framework_by_id(&self, sources: &Sources, id: &str) -> Result<Arc<Framework>, Diagnostics> {
        let path = framework_path(id);
        let mut frameworks = self.frameworks.lock().unwrap_or_else(PoisonError::into_inner);
        if !frameworks.contains_key(id) {
            let framework = sources.read(&path).map_err(|fault| vec![fault]);
            let framework = framework.and_then(|file| Framework::read(&file)).map(Arc::new);
            frameworks.insert(id.into(), framework);
        }
        sources.touch(&path);
        frameworks[id].clone()
    }

    /// The ids of the frameworks that there are, in order.
    pub fn framework_ids(sources: &Sources) -> Vec<String> {
        let entries = std::fs::read_dir(sources.root().join(FRAMEWORKS)).into_iter().flatten().flatten();
        let paths = entries.map(|entry| entry.path());
        // Accepted warnings stand beside them.
        let files = paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
        let files = files.filter(|path| path.file_name().is_some_and(|name| name != ACCEPTED));
        let mut ids: Vec<String> = files.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
        ids.sort();
        ids
    }
}

fn framework_path(id: &str) -> PathBuf {
    Path::new(FRAMEWORKS).join(format!("{id}.toml"))
}

/// A name as shells complete it may end in a slash.
fn tidy(name: &str) -> &str {
    name.trim_end_matches('/')
}

fn unknown_framework(sources: &Sources, id: &Placed<String>) -> Diagnostic {
    let known = Collection::framework_ids(sources);
    let fault = id.place.error(UNKNOWN_FRAMEWORK, format!("there is no framework `{}` in `{FRAMEWORKS}`", id.value));
    fault.with_hint(suggestion::hint(&id.value, known.iter().map(String::as_str)))
}

fn find_documents(sources: &Sources, faults: &mut Diagnostics) -> Vec<DocumentId> {
    let root = sources.root().join(MUNICIPALITIES);
    let mut ids = Vec::new();
    for entry in WalkDir::new(&root).follow_links(true).min_depth(2).sort_by_file_name() {
        match entry {
            Ok(entry) if entry.depth() == 2 && entry.file_type().is_dir() => {
                faults.extend(document_id(&entry).map(|id| ids.push(id)).err());
            }
            Ok(_) => {}
            Err(error) => faults.push(unwalkable(sources, &error)),
        }
    }
    ids.sort();
    ids
}

/// The id of a document's folder: its last two parts.
fn document_id(entry: &walkdir::DirEntry) -> Result<DocumentId, Diagnostic> {
    let name = |path: &Path| path.file_name().and_then(|name| name.to_str()).map(str::to_owned);
    let municipality = entry.path().parent().and_then(name);
    match (municipality, name(entry.path())) {
        (Some(municipality), Some(folder)) => Ok(DocumentId { municipality, folder }),
        _ => Err(diagnostics::error(
            FILE_BAD_NAME,
            format!("the folder `{}` has a name that cannot be used", entry.path().display()),
        )),
    }
}

fn unwalkable(sources: &Sources, error: &walkdir::Error) -> Diagnostic {
    let path = error.path().unwrap_or(Path::new(MUNICIPALITIES));
    let path = shown(path.strip_prefix(sources.root()).unwrap_or(path));
    if error.loop_ancestor().is_some() {
        let message = format!("`{path}` is a link to a folder that it stands in");
        return diagnostics::error(FILE_UNREADABLE, message).with_hint("remove the link");
    }
    let reason = error.io_error().map(ToString::to_string).unwrap_or_default();
    diagnostics::error(FILE_UNREADABLE, format!("`{path}` cannot be read ({reason})"))
}
