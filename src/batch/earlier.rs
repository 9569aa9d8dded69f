//! What earlier runs made, held against what the files are now.

use std::collections::BTreeMap;
use std::path::Path;

use crate::content::collection::DocumentId;
use crate::content::source::Sources;
use crate::digest::Digest;
use crate::manifest::{Entry, Inputs, Manifest};

/// The manifest of earlier runs, with what has changed since of what documents share: that is found out once for all.
pub struct Earlier {
    manifest: Manifest,
    changed: BTreeMap<Digest, Vec<String>>,
}

impl Earlier {
    /// Holds the common files of a manifest against those of now. `base` are the layouts and fonts that there are.
    pub fn new(manifest: Manifest, sources: &Sources, base: &Inputs) -> Self {
        let changes = |common: &Inputs| {
            let mut changes = changes(common, sources);
            let new = base.keys().filter(|path| !common.contains_key(*path));
            changes.extend(new.map(|path| format!("{path} (new)")));
            changes
        };
        let changed = manifest.common().map(|(name, common)| (*name, changes(common))).collect();
        Self { manifest, changed }
    }

    /// The manifest alone.
    pub fn into_manifest(self) -> Manifest {
        self.manifest
    }

    /// What the manifest tells of a document.
    pub fn entry(&self, id: &DocumentId) -> Option<&Entry> {
        self.manifest.documents.get(&id.to_string())
    }

    /// The files that a document was made of and that are not as they were, in the order of their names.
    pub fn changes(&self, entry: &Entry, sources: &Sources) -> Vec<String> {
        let mut changes = changes(&entry.inputs, sources);
        match self.changed.get(&entry.common) {
            Some(common) => changes.extend_from_slice(common),
            None => changes.push("what it was made of is not known".into()),
        }
        changes.sort();
        changes
    }
}

fn changes(inputs: &Inputs, sources: &Sources) -> Vec<String> {
    let change = |(path, earlier): (&String, &Option<Digest>)| match (earlier, sources.digest(Path::new(path))) {
        (None, Some(_)) => Some(format!("{path} (new)")),
        (Some(_), None) => Some(format!("{path} (gone)")),
        (earlier, now) => (*earlier != now).then(|| path.clone()),
    };
    inputs.iter().filter_map(change).collect()
}
