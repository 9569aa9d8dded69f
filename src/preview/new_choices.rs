//! What can be chosen for something new: the municipalities with their documents, and the frameworks.

use std::path::Path;

use serde::Serialize;

use crate::content::document_id::DocumentId;
use crate::content::frameworks::Frameworks;
use crate::content::sources::Sources;
use crate::new::municipality_folders;
use crate::preview::municipality::Municipality;
use crate::series::collection::Collection;

/// What can be chosen for something new.
#[derive(Debug, Clone, Serialize)]
pub struct NewChoices {
    municipalities: Vec<MunicipalityChoice>,
    /// The ids of the frameworks.
    frameworks: Vec<String>,
}

/// A municipality.
#[derive(Debug, Clone, Serialize)]
struct MunicipalityChoice {
    #[serde(flatten)]
    municipality: Municipality,
    /// The folders of its documents.
    documents: Vec<String>,
}

impl NewChoices {
    /// Reads what the project in `root` has.
    pub fn read(root: &Path) -> Self {
        let sources = Sources::new(root);
        let ids = Collection::read(&sources).ids;
        let folders = municipality_folders(&sources).into_iter();
        let municipalities = folders.filter_map(|folder| MunicipalityChoice::read(root, &folder, &ids));
        Self { municipalities: municipalities.collect(), frameworks: Frameworks::ids(&sources) }
    }
}

impl MunicipalityChoice {
    /// Reads the municipality in a folder; `None` if that is no municipality.
    fn read(root: &Path, folder: &str, ids: &[DocumentId]) -> Option<Self> {
        let municipality = Municipality::read(root, folder)?;
        let own = ids.iter().filter(|id| id.municipality == folder);
        Some(Self { documents: own.map(|id| id.folder.clone()).collect(), municipality })
    }
}
