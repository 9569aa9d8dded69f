//! The merged documents of a project: the input of every competitor.

use std::path::Path;

use factsheet::content::document_id::DocumentId;
use factsheet::content::sources::Sources;
use factsheet::series::collection::Collection;
use factsheet::series::merge::{Merged, merge};
use factsheet::typeset::world::WorldBase;

/// The documents of a project, read and merged, with its layouts and fonts.
pub struct Documents {
    /// The documents, by name.
    pub merged: Vec<(DocumentId, Merged)>,
    /// Layouts and fonts.
    pub base: WorldBase,
}

impl Documents {
    /// Reads all documents of a project.
    ///
    /// # Panics
    /// If the project has errors.
    pub fn read(project: &Path) -> Self {
        let sources = Sources::new(project);
        let collection = Collection::read(&sources);
        let merged = |id: &DocumentId| {
            let sources = sources.recording();
            let document = collection.document(&sources, id).unwrap_or_else(|errors| panic!("{id}: {errors:?}"));
            let merged = merge(id, &document, &collection.shared).unwrap_or_else(|errors| panic!("{id}: {errors:?}"));
            (id.clone(), merged)
        };
        let merged = collection.ids.iter().map(merged).collect();
        let Ok(base) = WorldBase::read(&sources) else { panic!("layouts and fonts can be read") };
        Self { merged, base }
    }
}
