//! New documents: what a kind gets to begin one with, and what it gives.

use crate::content::document_id::DocumentId;
use crate::content::frameworks::Frameworks;
use crate::content::shared::Shared;
use crate::content::sources::Sources;
use crate::diagnostics::Diagnostics;
use crate::kinds::document::Document;
use crate::system::new_folder::NewFiles;

/// What a kind gets to begin a document with.
pub struct NewContext<'a> {
    /// The project's files.
    pub sources: &'a Sources,
    /// What documents share.
    pub shared: &'a Shared,
    /// The frameworks of the project.
    pub frameworks: &'a Frameworks,
    /// The folder of the municipality.
    pub municipality: &'a str,
    /// The ids of the documents that the municipality has, in order.
    pub documents: Vec<DocumentId>,
    /// Reads one of these documents.
    pub read: &'a dyn Fn(&DocumentId) -> Result<TitledDocument, Diagnostics>,
}

/// A document with its title as it is printed.
pub struct TitledDocument {
    /// The document.
    pub document: Document,
    /// Its title.
    pub title: String,
}

/// A new document.
pub struct NewDocument {
    /// Its folder, in that of the municipality.
    pub folder: String,
    /// Its files.
    pub files: NewFiles,
    /// The document that their texts were taken from, if any: warnings that were accepted there are accepted here too.
    pub taken_from: Option<DocumentId>,
    /// What the user should know about them, if anything.
    pub note: Option<String>,
}

/// Why no document was begun.
pub enum Refusal {
    /// The call makes no sense: the words for the user.
    Usage(String),
    /// The content that it would be derived from has errors.
    Content(Diagnostics),
}

impl From<Diagnostics> for Refusal {
    fn from(errors: Diagnostics) -> Self {
        Self::Content(errors)
    }
}
