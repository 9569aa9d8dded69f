//! The frameworks of a project: each is read once, when the first document names it.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::content::acceptances;
use crate::content::framework::Framework;
use crate::content::sources::Sources;
use crate::diagnostics::{Diagnostic, Diagnostics, Located, suggestion};
use crate::messages;

/// The folder of the frameworks, relative to the project.
pub const FOLDER: &str = "content/toetsingskaders";

/// The frameworks that have been read so far, or the errors in them, by id.
#[derive(Debug, Default)]
pub struct Frameworks(Mutex<HashMap<String, Result<Arc<Framework>, Diagnostics>>>);

impl Frameworks {
    /// The ids of the frameworks in the project, in order.
    pub fn ids(sources: &Sources) -> Vec<String> {
        let entries = std::fs::read_dir(sources.root().join(FOLDER)).into_iter().flatten().flatten();
        let paths = entries.map(|entry| entry.path());
        let files = paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
        // Accepted warnings about the frameworks are in the same folder.
        let files = files.filter(|path| path.file_name().is_some_and(|name| name != acceptances::FILE));
        let mut ids: Vec<String> = files.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
        ids.sort();
        ids
    }

    /// The framework with an id that a content file names.
    ///
    /// # Errors
    /// An error at the location of the id if there is no such framework; or all errors in its file.
    pub fn resolve(&self, sources: &Sources, id: &Located<String>) -> Result<Arc<Framework>, Diagnostics> {
        if id.value.contains(['/', '\\']) || !sources.exists(&path(&id.value)) {
            return Err(vec![unknown_framework(sources, id)]);
        }
        self.get(sources, &id.value)
    }

    /// The framework with one of the [`ids`](Self::ids).
    ///
    /// # Errors
    /// All errors in its file.
    pub fn get(&self, sources: &Sources, id: &str) -> Result<Arc<Framework>, Diagnostics> {
        let path = path(id);
        let mut frameworks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !frameworks.contains_key(id) {
            let file = sources.read(&path).map_err(|error| vec![error]);
            let framework = file.and_then(|file| Framework::read(&file)).map(Arc::new);
            frameworks.insert(id.into(), framework);
        }
        sources.add_input(&path);
        frameworks[id].clone()
    }

    /// The frameworks that have been read without errors so far, in the order of their ids.
    pub fn loaded(&self) -> Vec<Arc<Framework>> {
        let frameworks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let read: BTreeMap<_, _> = frameworks.iter().filter_map(|(id, read)| Some((id, read.as_ref().ok()?))).collect();
        read.into_values().cloned().collect()
    }
}

/// The path of the framework with this id, relative to the project.
pub fn path(id: &str) -> PathBuf {
    Path::new(FOLDER).join(format!("{id}.toml"))
}

fn unknown_framework(sources: &Sources, id: &Located<String>) -> Diagnostic {
    let known = Frameworks::ids(sources);
    let error = id.location.error(messages::unknown_framework(FOLDER, &id.value));
    error.with_hint(suggestion::hint(&id.value, known.iter().map(String::as_str)))
}
