//! The id of a document: the names of its folders.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::content::status::Status;

/// The folder of the municipalities, relative to the project.
pub const MUNICIPALITIES: &str = "content/gemeenten";

/// A document's id: its municipality's folder and its own, as in `emmen/factsheet-2013`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId {
    /// The municipality's folder: `emmen`.
    pub municipality: String,
    /// The document's folder in that of the municipality: `factsheet-2013`.
    pub folder: String,
}

impl DocumentId {
    /// Parses an id such as `emmen/factsheet-2013`; `None` if the text is not two names of folders.
    pub fn parse(id: &str) -> Option<Self> {
        let (municipality, folder) = id.split_once('/')?;
        Self::from_folders(municipality, folder)
    }

    /// The id with these two folders; `None` if either is not the name of a folder ([`is_folder_name`]).
    pub fn from_folders(municipality: &str, folder: &str) -> Option<Self> {
        (is_folder_name(municipality) && is_folder_name(folder))
            .then(|| Self { municipality: municipality.to_owned(), folder: folder.to_owned() })
    }

    /// The document's folder, relative to the project.
    pub fn path(&self) -> PathBuf {
        Path::new(MUNICIPALITIES).join(&self.municipality).join(&self.folder)
    }

    /// The id as part of the name of a file: `emmen-factsheet-2013`.
    pub fn slug(&self) -> String {
        format!("{}-{}", self.municipality, self.folder)
    }

    /// The name of the document's PDF with this status, without the extension: `emmen-factsheet-2013-concept`.
    pub fn stem(&self, status: Status) -> String {
        format!("{}{}", self.slug(), status.suffix())
    }

    /// Whether `name` selects this document: the name of its municipality, its id, or the [`stem`](Self::stem) of its
    /// PDF.
    pub fn matches_name(&self, name: &str) -> bool {
        let is_file = Status::ALL.iter().any(|status| name == self.stem(*status));
        name == self.municipality || name == self.to_string() || is_file
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.municipality, self.folder)
    }
}

/// Whether a name is that of one folder or file, and not a path that leads to another folder.
pub fn is_folder_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(['/', '\\', '\0']) && name != "." && name != ".."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_two_names_of_folders() {
        let id = DocumentId::parse("emmen/factsheet-2013").expect("an id");
        assert_eq!(id.to_string(), "emmen/factsheet-2013");
        for text in ["emmen", "emmen/", "/emmen", "../emmen", "emmen/..", "emmen/a/b", "emmen/a\\b", "."] {
            assert_eq!(DocumentId::parse(text), None, "{text}");
        }
    }
}
