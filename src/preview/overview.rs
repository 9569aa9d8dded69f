//! The overview of all documents, as clients get it.

use axum::body::Bytes;
use serde::Serialize;

use crate::preview::document_index::DocumentSummary;

/// The state of the overview.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Overview {
    /// The name of the project's folder.
    pub project: String,
    /// All documents.
    pub documents: Vec<DocumentSummary>,
    /// The errors of the project as a whole, as a terminal shows them; empty if there are none.
    #[serde(rename = "faults_text")]
    pub errors_text: String,
}

impl Overview {
    /// The overview as JSON.
    pub fn json(&self) -> Bytes {
        serde_json::to_vec(self).unwrap_or_default().into()
    }
}
