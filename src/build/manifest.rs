//! The manifest of the output folder: which file was built from what. It decides which documents are built again, and lists
//! the files for a publisher.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

use crate::content::document_id::DocumentId;
use crate::content::inputs::Inputs;
use crate::content::status::Status;
use crate::messages::{self, Message, system_error};
use crate::system::atomic_file;
use crate::system::digest::Digest;
use crate::system::regular_file;

/// The name of the manifest in the output folder.
pub const NAME: &str = "manifest.json";

/// The version of the manifest's format. A manifest of another version is not used.
const VERSION: u32 = 3;

/// This program: its version and a fingerprint of its code. Files of another program are built again.
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), "+", env!("FACTSHEET_FINGERPRINT"));

/// The documents of an output folder, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    version: u32,
    /// The inputs that documents share, once for all of them: layouts, fonts, shared texts. The key is their digest.
    common: BTreeMap<Digest, Inputs>,
    /// The documents that were built, by id (`emmen/factsheet-2013`).
    pub documents: BTreeMap<String, Entry>,
}

/// A document that was built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Entry {
    /// The name of its file in the output folder.
    pub file: String,
    /// Its title.
    pub title: String,
    /// Its date, as printed.
    pub date: String,
    /// `concept`, `wederhoor` or `definitief`.
    pub status: String,
    /// The number of its pages.
    pub pages: usize,
    /// The number of its gaps.
    pub gaps: usize,
    /// The size of its file, in bytes.
    pub size: u64,
    /// The digest of its file.
    pub sha256: Digest,
    /// The program that built it.
    pub program: String,
    /// The seconds since 1970 that `SOURCE_DATE_EPOCH` gave, if it was set.
    pub source_date_epoch: Option<i64>,
    /// The digest of the data that the layouts got.
    pub data: Digest,
    /// The digest of the layouts and fonts.
    pub layouts: Digest,
    /// Its own inputs: the files in its municipality's folder.
    pub inputs: Inputs,
    /// The digest of the inputs that it shares with other documents.
    pub common: Digest,
}

/// The record of a document that was built in this run.
#[derive(Debug)]
pub struct BuildRecord {
    /// Its entry in the manifest.
    pub entry: Entry,
    /// The inputs that it shares with other documents.
    pub common: Inputs,
}

impl Default for Manifest {
    fn default() -> Self {
        Self { version: VERSION, common: BTreeMap::new(), documents: BTreeMap::new() }
    }
}

impl Manifest {
    /// Reads the manifest of the folder `out`. In the place of one that cannot be used comes an empty one, with the reason
    /// as the second value: then everything is built again.
    pub fn load(out: &Path) -> (Self, Option<Message>) {
        let path = out.join(NAME);
        let bytes = match regular_file::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Default::default();
            }
            Err(error) => return (Self::default(), Some(messages::not_read(system_error(&error)))),
        };
        match serde_json::from_slice::<Self>(&bytes) {
            Ok(manifest) if manifest.version != VERSION => {
                (Self::default(), Some(messages::manifest_of_version(manifest.version.to_string())))
            }
            Ok(manifest) if manifest.has_own_names_only() => (manifest, None),
            Ok(_) | Err(_) => (Self::default(), Some(messages::manifest_damaged())),
        }
    }

    /// Whether all names in it are such as this program writes: the files are in the output folder, the inputs in the
    /// project. With another name, a file elsewhere could be read or removed.
    fn has_own_names_only(&self) -> bool {
        let inputs = self.common.values().chain(self.documents.values().map(|entry| &entry.inputs));
        self.documents.iter().all(|(id, entry)| entry.is_of(id)) && inputs.flat_map(Inputs::keys).all(is_inside)
    }

    /// The inputs that documents share, by their digest.
    pub fn common(&self) -> impl Iterator<Item = (&Digest, &Inputs)> {
        self.common.iter()
    }

    /// Adds a document that was built.
    pub fn insert(&mut self, id: String, record: BuildRecord) {
        self.common.entry(record.entry.common).or_insert(record.common);
        self.documents.insert(id, record.entry);
    }

    /// Takes over all documents of a newer manifest; gives whether that changed anything.
    pub fn merge(&mut self, newer: Self) -> bool {
        let mut is_changed = false;
        for (id, entry) in newer.documents {
            is_changed |= self.documents.get(&id) != Some(&entry);
            self.documents.insert(id, entry);
        }
        self.common.extend(newer.common);
        is_changed
    }

    /// Removes the common inputs that no document has any more.
    fn remove_unused(&mut self) {
        let used: BTreeSet<Digest> = self.documents.values().map(|entry| entry.common).collect();
        self.common.retain(|name, _| used.contains(name));
    }

    /// Writes the manifest into the folder `out`, atomically.
    ///
    /// # Errors
    /// The words for an editor, with the path.
    pub fn save(&mut self, out: &Path) -> Result<(), Message> {
        self.remove_unused();
        atomic_file::replace_with(&out.join(NAME), |file| Ok(serde_json::to_writer_pretty(file, self)?))
    }
}

/// Whether a path, relative to the project, stays in it.
fn is_inside(path: &String) -> bool {
    !path.is_empty() && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

impl Entry {
    /// Whether the file in the folder `out` is still the one that was built, byte for byte.
    pub fn is_intact(&self, out: &Path) -> bool {
        let path = out.join(&self.file);
        // The size is cheaper to get than the digest, and differs for most files that were changed.
        regular_file::size(&path).is_ok_and(|size| size == self.size)
            && regular_file::read(&path).is_ok_and(|bytes| Digest::sha256(&bytes) == self.sha256)
    }

    /// Whether the name of the file is that of the document `id` with this status.
    fn is_of(&self, id: &str) -> bool {
        let status = Status::ALL.into_iter().find(|status| status.to_string() == self.status);
        let id = DocumentId::parse(id);
        id.zip(status).is_some_and(|(id, status)| self.file == file_name(&id, status))
    }
}

/// The name of the PDF file of a document with a status.
pub fn file_name(id: &DocumentId, status: Status) -> String {
    id.stem(status) + ".pdf"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_is_not_there_is_empty_and_one_that_cannot_be_read_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let empty = |path: &str| Manifest::load(&folder.path().join(path));
        assert_eq!(empty("."), (Manifest::default(), None));
        assert_eq!(empty("nowhere"), (Manifest::default(), None));
        std::fs::write(folder.path().join("file"), "").expect("a file");
        assert_eq!(empty("file"), (Manifest::default(), None));
        std::fs::create_dir(folder.path().join(NAME)).expect("a folder");
        let reason = messages::not_read(messages::not_a_regular_file());
        assert_eq!(empty("."), (Manifest::default(), Some(reason)));
    }
}
