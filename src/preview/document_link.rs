//! A document as clients link to it.

use serde::Serialize;

use crate::content::document_id::DocumentId;

/// A document, to be shown as a link to its sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentLink {
    /// Its id: `municipality/folder`.
    pub id: String,
    /// Its title.
    pub title: String,
}

impl DocumentLink {
    /// The link to the document `id`.
    pub fn new(id: &DocumentId, title: &str) -> Self {
        Self { id: id.to_string(), title: title.to_owned() }
    }
}
