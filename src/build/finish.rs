//! The end of a run: the manifest gets what was built, and files that no longer belong in the output folder are found.

use crate::build::manifest::Manifest;
use crate::build::obsolete::{self, ObsoleteFile, Prune};
use crate::build::settings::Settings;
use crate::messages::Message;
use crate::series::collection::Collection;

/// What there is to report at the end of a run.
#[derive(Debug)]
pub struct Finished {
    /// The files that no longer belong in the output folder.
    pub obsolete: Vec<ObsoleteFile>,
    /// Why the manifest could not be written, if it could not.
    pub error: Option<Message>,
}

/// Adds what was `built` to the manifest, finds files that no longer belong in the output folder, and writes the manifest
/// if it changed.
pub fn finish(
    mut manifest: Manifest,
    built: Manifest,
    collection: &Collection,
    settings: &Settings,
    prune: Prune,
) -> Finished {
    let is_changed = manifest.merge(built);
    let known = manifest.documents.len();
    let mut obsolete = obsolete::other_copies(collection, &manifest, &settings.out);
    obsolete.extend(obsolete::orphans(collection, &mut manifest, &settings.out, prune));
    let is_to_be_written = settings.mode.writes() && (is_changed || manifest.documents.len() != known);
    let error = is_to_be_written.then(|| manifest.save(&settings.out)).and_then(Result::err);
    Finished { obsolete, error }
}
