//! What is being typed and not saved yet: values of fields, laid over the files on disk.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use crate::content::document_id::DocumentId;
use crate::fields::replace::replace;
use crate::preview::field_file::FieldFile;

/// A field that is being typed in: the document that is open, the file (relative to the project, with slashes), and the
/// address of the field in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftKey {
    /// The document.
    pub document: DocumentId,
    /// The file.
    pub path: String,
    /// The address.
    pub address: String,
}

/// The values that are being typed.
#[derive(Debug, Default)]
pub struct Drafts(BTreeMap<DraftKey, String>);

impl Drafts {
    /// Sets what is typed in a field.
    pub fn set(&mut self, key: DraftKey, value: String) {
        self.0.insert(key, value);
    }

    /// Forgets what is typed in a field.
    pub fn remove(&mut self, key: &DraftKey) {
        self.0.remove(key);
    }

    /// Forgets what is typed in the documents for which `is_kept` is false. Returns the files that it was in.
    pub fn retain(&mut self, is_kept: impl Fn(&DocumentId) -> bool) -> BTreeSet<String> {
        let gone = self.0.keys().filter(|key| !is_kept(&key.document)).map(|key| key.path.clone()).collect();
        self.0.retain(|key, _| is_kept(&key.document));
        gone
    }

    /// The texts of the files that are typed in, by their path relative to the project: those on disk in `root`, with the
    /// typed values. A field that its file does not have any more is left out.
    pub fn texts(&self, root: &Path) -> HashMap<PathBuf, String> {
        let paths: BTreeSet<&String> = self.0.keys().map(|key| &key.path).collect();
        paths.into_iter().filter_map(|path| Some((PathBuf::from(path), self.text(root, path)?))).collect()
    }

    /// The documents in which a value is typed that its file on disk in `root` does not have, each with the file.
    pub fn unsaved(&self, root: &Path) -> Vec<(DocumentId, String)> {
        let is_saved = |(key, value): &(&DraftKey, &String)| {
            let file = FieldFile::read(root, &key.path).ok();
            file.is_some_and(|file| file.field(&key.address).is_some_and(|field| field.value == **value))
        };
        let unsaved = self.0.iter().filter(|draft| !is_saved(draft));
        unsaved.map(|(key, _)| (key.document.clone(), key.path.clone())).collect()
    }

    /// The text of one file, without a byte order mark: it is no part of a text that is read.
    fn text(&self, root: &Path, path: &str) -> Option<String> {
        let mut file = FieldFile::read(root, path).ok()?;
        for (key, value) in self.0.iter().filter(|(key, _)| key.path == path) {
            let typed = file.field(&key.address).and_then(|field| replace(&file.text, field, value).ok());
            if let Some(text) = typed {
                file = FieldFile::new(path, text);
            }
        }
        Some(file.text.trim_start_matches('\u{feff}').to_owned())
    }
}
