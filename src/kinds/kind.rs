//! The trait for a kind of document.

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

/// Reads the part of a document that only its kind has, after its keys were taken out of `document.toml` (the second
/// argument). Errors are added to the last argument.
pub type BodyReader = Box<dyn FnOnce(&DocumentReader, &TextFile, &mut Diagnostics) -> Option<Box<dyn Body>>>;

/// A kind of document. Each is one value in [`KINDS`](crate::kinds::KINDS).
pub trait Kind: Sync {
    /// Its constants.
    fn facts(&self) -> &'static KindFacts;

    /// Its own keys of `document.toml`.
    fn keys(&self) -> Arc<Shape>;

    /// The schemas of its TOML files, except `document.toml`.
    fn schemas(&self) -> Vec<FileSchema>;

    /// Takes its own keys out of `document.toml`, and returns the reader of its other files. Errors are added to
    /// `errors`.
    fn take_keys(&self, toml: &mut Toml, errors: &mut Diagnostics) -> BodyReader;

    /// Runs the checks that are for this kind only, and adds warnings and notes to `found`.
    fn check(&self, context: &CheckContext, found: &mut Diagnostics);

    /// The subcommand of `factsheet new` for a document of this kind. Its name is that of the kind.
    fn new_command(&self) -> clap::Command;

    /// The files of a new document, from the arguments of [`new_command`](Self::new_command).
    ///
    /// # Errors
    /// Arguments that do not fit the project, or errors in the content that the document is derived from.
    fn new_document(&self, arguments: &ArgMatches, context: &NewContext) -> Result<NewDocument, Refusal>;
}

impl std::fmt::Debug for dyn Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.facts().name)
    }
}

/// The input of the checks of a kind.
pub struct CheckContext<'a> {
    /// The document to check, which is of this kind.
    pub document: &'a Document,
    /// The other documents of the same municipality, without those with errors.
    pub siblings: Vec<(&'a DocumentId, &'a Document)>,
}
