//! What the program asks of a kind of document.

use std::sync::Arc;

use clap::ArgMatches;

use crate::content::document_id::DocumentId;
use crate::content::file_schema::FileSchema;
use crate::content::reader::DocumentReader;
use crate::content::shape::Shape;
use crate::content::sources::TextFile;
use crate::content::toml_text::Toml;
use crate::diagnostics::Diagnostics;
use crate::kinds::body::Body;
use crate::kinds::document::Document;
use crate::kinds::facts::KindFacts;
use crate::kinds::new::{NewContext, NewDocument, Refusal};

/// Reads what a kind adds to a document, when its keys of `document.toml` were taken out. Errors are added to the last
/// argument.
pub type BodyReader = Box<dyn FnOnce(&DocumentReader, &TextFile, &mut Diagnostics) -> Option<Box<dyn Body>>>;

/// A kind of document. Each is one value in [`KINDS`](crate::kinds::KINDS).
pub trait Kind: Sync {
    /// Its constants.
    fn facts(&self) -> &'static KindFacts;

    /// Its own keys of `document.toml`.
    fn keys(&self) -> Arc<Shape>;

    /// The TOML files of its documents besides `document.toml`, with their schemas.
    fn schemas(&self) -> Vec<FileSchema>;

    /// Takes its own keys out of `document.toml`, and gives what reads the rest. Errors are added to `errors`.
    fn take_keys(&self, toml: &mut Toml, errors: &mut Diagnostics) -> BodyReader;

    /// Checks what only this kind of document has, and adds warnings and notes to `found`.
    fn check(&self, context: &CheckContext, found: &mut Diagnostics);

    /// The subcommand of `factsheet new` that begins a document of this kind; it is called as the kind is.
    fn new_command(&self) -> clap::Command;

    /// The files of a new document, from the arguments of [`new_command`](Self::new_command).
    ///
    /// # Errors
    /// A call that makes no sense, or errors in the content that the document is derived from.
    fn new_document(&self, arguments: &ArgMatches, context: &NewContext) -> Result<NewDocument, Refusal>;
}

impl std::fmt::Debug for dyn Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.facts().name)
    }
}

/// What a kind's own checks look at.
pub struct CheckContext<'a> {
    /// The document that is checked; it is of the kind.
    pub document: &'a Document,
    /// The other documents of the same municipality that could be read.
    pub siblings: Vec<(&'a DocumentId, &'a Document)>,
}
