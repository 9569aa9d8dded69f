//! Access to the files of one document.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::content::framework::Framework;
use crate::content::markdown;
use crate::content::prose::{Literal, Prose};
use crate::content::sources::{Sources, TextFile};
use crate::diagnostics::{Diagnostics, ok_or_append, ok_or_push};

/// Reads the files of one document.
pub struct DocumentReader<'a> {
    /// The project's files.
    pub sources: &'a Sources,
    /// The document's folder, relative to the project.
    pub folder: &'a Path,
    /// The framework of its indicators.
    pub framework: &'a Framework,
}

impl DocumentReader<'_> {
    /// The path of a file of the document, relative to the project. `file` is relative to the document.
    pub fn path(&self, file: impl AsRef<Path>) -> PathBuf {
        self.folder.join(file)
    }

    /// Reads a file of the document. An error is added to `errors`.
    pub fn read_file(&self, file: impl AsRef<Path>, errors: &mut Diagnostics) -> Option<Arc<TextFile>> {
        ok_or_push(self.sources.read(&self.path(file)), errors)
    }

    /// Reads a Markdown file of the document. Errors are added to `errors`.
    pub fn read_prose(&self, file: impl AsRef<Path>, errors: &mut Diagnostics) -> Option<Prose> {
        let file = self.read_file(file, errors)?;
        ok_or_append(markdown::parse(&Literal::from_file(&file)), errors)
    }
}
