//! The input and the result of creating a new document of a kind.

use crate::content::document_id::DocumentId;
use crate::content::frameworks::Frameworks;
use crate::content::shared::Shared;
use crate::content::sources::Sources;
use crate::diagnostics::Diagnostics;
use crate::kinds::document::Document;
use crate::kinds::misfit::Misfit;
use crate::messages::Message;
use crate::system::new_folder::NewFiles;

/// The input for a new document.
pub struct NewContext<'a> {
    /// The project's files.
    pub sources: &'a Sources,
    /// The shared texts.
    pub shared: &'a Shared,
    /// The frameworks of the project.
    pub frameworks: &'a Frameworks,
    /// The folder of the municipality.
    pub municipality: &'a str,
    /// The ids of the municipality's documents, sorted.
    pub documents: Vec<DocumentId>,
    /// Reads one of those documents.
    pub read: &'a dyn Fn(&DocumentId) -> Result<TitledDocument, Diagnostics>,
}

/// A document with its printed title.
pub struct TitledDocument {
    /// The document.
    pub document: Document,
    /// Its title.
    pub title: String,
}

/// A new document.
pub struct NewDocument {
    /// The name of its folder, in that of the municipality.
    pub folder: String,
    /// Its files, relative to that folder.
    pub files: NewFiles,
    /// The document that its texts were taken from, if any: what was accepted there is accepted here too.
    pub taken_from: Option<DocumentId>,
    /// A note about them for the user, if there is one.
    pub note: Option<Message>,
}

/// Why no document was created.
pub enum Refusal {
    /// The arguments do not fit the project.
    Misfit(Misfit),
    /// The content that the document is derived from has errors.
    Content(Diagnostics),
}

impl From<Misfit> for Refusal {
    fn from(misfit: Misfit) -> Self {
        Self::Misfit(misfit)
    }
}

impl From<Diagnostics> for Refusal {
    fn from(errors: Diagnostics) -> Self {
        Self::Content(errors)
    }
}
