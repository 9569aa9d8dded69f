//! The previous build: what the manifest has of it, compared with the files as they are now.

use std::collections::BTreeMap;
use std::path::Path;

use crate::build::cause::{Cause, InputChange};
use crate::build::manifest::{Entry, Manifest};
use crate::content::document_id::DocumentId;
use crate::content::inputs::Inputs;
use crate::content::sources::Sources;
use crate::diagnostics::Diagnostics;
use crate::messages::Message;
use crate::system::digest::Digest;
use crate::typeset::world::WorldBase;

/// The manifest of previous runs, with the changes since in the inputs that documents share: these are found once for all.
pub struct PreviousBuild {
    manifest: Manifest,
    changed: BTreeMap<Digest, Vec<Cause>>,
}

impl PreviousBuild {
    /// Reads the manifest of the folder `out`. The second value is why it is not used, if it is not: then everything is
    /// built again. `base` has the layouts and fonts.
    pub fn read(out: &Path, sources: &Sources, base: &Result<WorldBase, Diagnostics>) -> (Self, Option<Message>) {
        let (manifest, damage) = Manifest::load(out);
        let layouts = base.as_ref().map(|base| &base.inputs);
        (Self::new(manifest, sources, layouts.unwrap_or(&Inputs::new())), damage)
    }

    /// Compares the common inputs of a manifest with the files as they are now. `layouts` are the layouts and fonts.
    fn new(manifest: Manifest, sources: &Sources, layouts: &Inputs) -> Self {
        let changes = |common: &Inputs| {
            let mut changes = changes(common, sources);
            let new = layouts.keys().filter(|path| !common.contains_key(*path));
            changes.extend(new.map(|path| Cause::Input(path.clone(), InputChange::New)));
            changes
        };
        let changed = manifest.common().map(|(digest, common)| (*digest, changes(common))).collect();
        Self { manifest, changed }
    }

    /// The manifest alone.
    pub fn into_manifest(self) -> Manifest {
        self.manifest
    }

    /// The entry of a document, if it was built.
    pub fn entry(&self, id: &DocumentId) -> Option<&Entry> {
        self.manifest.documents.get(&id.to_string())
    }

    /// The inputs of a document that changed since it was built, in the order of their paths.
    pub fn changes(&self, entry: &Entry, sources: &Sources) -> Vec<Cause> {
        let mut changes = changes(&entry.inputs, sources);
        match self.changed.get(&entry.common) {
            Some(common) => changes.extend_from_slice(common),
            None => changes.push(Cause::InputsNotKnown),
        }
        changes.sort();
        changes
    }
}

fn changes(inputs: &Inputs, sources: &Sources) -> Vec<Cause> {
    let change = |(path, before): (&String, &Option<Digest>)| {
        let change = match (before, sources.digest(Path::new(path))) {
            (None, Some(_)) => InputChange::New,
            (Some(_), None) => InputChange::Gone,
            (before, now) if *before != now => InputChange::Changed,
            _ => return None,
        };
        Some(Cause::Input(path.clone(), change))
    };
    inputs.iter().filter_map(change).collect()
}
