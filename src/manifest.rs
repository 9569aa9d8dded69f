//! The manifest of the output folder: which file was made of what. It decides what need not be built again, and lists the
//! files for a publisher.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::export::output;

/// The name of the manifest in the output folder.
pub const NAME: &str = "manifest.json";

/// The version of the manifest's form. One of another version is not trusted.
const VERSION: u32 = 2;

/// This program: its version and a fingerprint of its code. What another program made is built again.
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), "+", env!("FACTSHEET_FINGERPRINT"));

/// What a document was made of: every file that was read, with the digest of its bytes, and every file that was looked for
/// in vain, with none. Paths are relative to the project.
pub type Inputs = BTreeMap<String, Option<Digest>>;

/// The documents of an output folder, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    version: u32,
    /// What documents were made of and others too, told once: layouts, fonts, shared texts. Its name is its digest.
    common: BTreeMap<Digest, Inputs>,
    /// The documents that were built, by name (`emmen/factsheet-2013`).
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
    /// The program that made it.
    pub program: String,
    /// The seconds since 1970 that `SOURCE_DATE_EPOCH` gave, if it was set.
    pub source_date_epoch: Option<i64>,
    /// What it alone was made of.
    pub inputs: Inputs,
    /// The name of what it was made of and others too.
    pub common: Digest,
}

/// A document that was built now.
#[derive(Debug)]
pub struct Made {
    /// What the manifest is to tell of it.
    pub entry: Entry,
    /// What it was made of and others too.
    pub common: Inputs,
}

impl Default for Manifest {
    fn default() -> Self {
        Self { version: VERSION, common: BTreeMap::new(), documents: BTreeMap::new() }
    }
}

impl Manifest {
    /// Reads the manifest of the folder `out`. One that cannot be used is an empty one, and why is the second value: then
    /// everything is built again.
    pub fn load(out: &Path) -> (Self, Option<String>) {
        let path = out.join(NAME);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Default::default();
            }
            Err(error) => return (Self::default(), Some(format!("it cannot be read ({error})"))),
        };
        match serde_json::from_slice::<Self>(&bytes) {
            Ok(manifest) if manifest.version == VERSION => (manifest, None),
            Ok(manifest) => (Self::default(), Some(format!("it is of version {}", manifest.version))),
            Err(_) => (Self::default(), Some("it is damaged, or of another program".into())),
        }
    }

    /// What documents were made of and others too, by name.
    pub fn common(&self) -> impl Iterator<Item = (&Digest, &Inputs)> {
        self.common.iter()
    }

    /// Takes in a document that was built.
    pub fn insert(&mut self, id: String, made: Made) {
        self.common.entry(made.entry.common).or_insert(made.common);
        self.documents.insert(id, made.entry);
    }

    /// Takes over all documents of another manifest; tells whether that changed anything.
    pub fn take_over(&mut self, newer: Self) -> bool {
        let mut is_changed = false;
        for (id, entry) in newer.documents {
            is_changed |= self.documents.get(&id) != Some(&entry);
            self.documents.insert(id, entry);
        }
        self.common.extend(newer.common);
        is_changed
    }

    /// Forgets what no document was made of any more.
    fn tidy(&mut self) {
        let used: BTreeSet<Digest> = self.documents.values().map(|entry| entry.common).collect();
        self.common.retain(|name, _| used.contains(name));
    }

    /// Writes the manifest into the folder `out`, whole or not at all.
    ///
    /// # Errors
    /// The words for an editor, with the path.
    pub fn save(&mut self, out: &Path) -> Result<(), String> {
        self.tidy();
        output::replace_by(&out.join(NAME), |file| Ok(serde_json::to_writer_pretty(file, self)?))
    }
}

/// The name of inputs: the digest of all that they tell.
pub fn name_of(inputs: &Inputs) -> Digest {
    let lines = inputs.iter().map(|(path, digest)| match digest {
        Some(digest) => format!("{digest} {path}\n"),
        None => format!("- {path}\n"),
    });
    Digest::of(lines.collect::<String>().as_bytes())
}

impl Entry {
    /// Whether the file that this tells about is still in the folder `out`, byte for byte.
    pub fn is_intact(&self, out: &Path) -> bool {
        let path = out.join(&self.file);
        // The size is cheaper to know than the digest, and rules out most of what was tampered with.
        fs::metadata(&path).is_ok_and(|metadata| metadata.len() == self.size)
            && fs::read(&path).is_ok_and(|bytes| Digest::of(&bytes) == self.sha256)
    }
}
