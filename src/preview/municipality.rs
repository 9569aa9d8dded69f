//! A municipality of the project, by its folder and its name.

use std::path::Path;

use serde::Serialize;

use crate::content::document_id::MUNICIPALITIES;
use crate::preview::field_file::FieldFile;

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Municipality {
    /// Its folder.
    pub folder: String,
    /// Its name.
    pub name: String,
}

impl Municipality {
    /// Reads the municipality in a folder, with its name as it is written; `None` if that is no municipality.
    pub fn read(root: &Path, folder: &str) -> Option<Self> {
        let file = FieldFile::read(root, &format!("{MUNICIPALITIES}/{folder}/gemeente.toml")).ok()?;
        let name = file.field("naam")?.value.clone();
        Some(Self { folder: folder.to_owned(), name })
    }
}
