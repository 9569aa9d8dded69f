//! The overview of all documents, as clients get it.

use std::cell::OnceCell;
use std::path::Path;

use axum::body::Bytes;
use serde::Serialize;

use crate::preview::document_index::{DocumentIndex, DocumentSummary};
use crate::preview::municipality::Municipality;
use crate::preview::per_language::PerLanguage;

/// The state of the overview.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Overview {
    /// The name of the project's folder.
    pub project: String,
    /// All municipalities, also those without a document.
    pub municipalities: Vec<Municipality>,
    /// The documents that were read.
    pub documents: Vec<DocumentSummary>,
    /// The ids of the others.
    pub unread: Vec<String>,
}

/// The state of the overview in a language.
#[derive(Serialize)]
struct OverviewJson<'a> {
    #[serde(flatten)]
    overview: &'a Overview,
    faults_text: &'a str,
}

impl Overview {
    /// The overview as JSON, with the errors of the project as a whole, as a terminal shows them; empty if there are none.
    pub fn json(&self, errors: &PerLanguage<String>) -> PerLanguage<Bytes> {
        let write = |faults_text| serde_json::to_vec(&OverviewJson { overview: self, faults_text }).unwrap_or_default();
        let without_errors = OnceCell::new();
        PerLanguage::new(|language| match errors.get(language).as_str() {
            "" => without_errors.get_or_init(|| Bytes::from(write(""))).clone(),
            errors => write(errors).into(),
        })
    }
}

/// The municipalities in the folders of a project, with their names as their documents print them. A file is read for
/// those without a document that could be read.
pub fn municipalities(root: &Path, folders: Vec<String>, index: &DocumentIndex) -> Vec<Municipality> {
    let printed = index.municipality_names();
    let find = |folder: String| match printed.get(folder.as_str()) {
        Some(name) => Some(Municipality { folder, name: (*name).to_owned() }),
        None => Municipality::read(root, &folder),
    };
    folders.into_iter().filter_map(find).collect()
}
