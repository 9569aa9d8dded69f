//! A document as clients link to it.

use serde::Serialize;

use crate::content::document_id::DocumentId;

/// A document, to be shown as a link to its sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentLink {
    /// Its id: `municipality/folder`.
    pub id: String,
    /// What it is called in a list of several: its municipality, kind and year.
    pub name: String,
}

impl DocumentLink {
    /// The link to the document `id`, of a municipality and a kind in the words of the content.
    pub fn new(id: &DocumentId, municipality: &str, kind: &str) -> Self {
        let year = id.folder.rsplit('-').next().unwrap_or_default();
        Self { id: id.to_string(), name: format!("{municipality} – {kind} {year}") }
    }

    /// The link to a document that cannot be read: its id is its name.
    pub fn unread(id: &DocumentId) -> Self {
        Self { id: id.to_string(), name: id.to_string() }
    }
}
