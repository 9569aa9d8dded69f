//! Documents merged from the files on disk, with texts laid over some of them: what they would be if these were saved.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::content::document_id::DocumentId;
use crate::content::sources::Sources;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::formatter::{Formatter, Style};
use crate::kinds::document::Document;
use crate::messages::Language;
use crate::preview::field_file::FieldFile;
use crate::series::collection::Collection;
use crate::series::merge::{Merged, merge};
use crate::system::project::display_path;
use crate::system::workers::catch_panic;

/// The content of a project, with texts laid over files.
pub struct Overlay {
    sources: Arc<Sources>,
    /// The documents, and what they share.
    pub collection: Collection,
}

impl Overlay {
    /// Reads the content in `root`, with `texts` in place of those of files, by their path relative to the project.
    pub fn read(root: &Path, texts: HashMap<PathBuf, String>) -> Self {
        Self::of_sources(Sources::new(root).with_unwritten(texts))
    }

    /// The content in `root` with one file changed.
    pub fn of_file(root: &Path, file: &FieldFile) -> Self {
        Self::read(root, texts(file))
    }

    /// This content with one file changed. Messages about either can show the files that both have read.
    pub fn with_file(&self, file: &FieldFile) -> Self {
        Self::of_sources(self.sources.with_unwritten(texts(file)))
    }

    fn of_sources(sources: Sources) -> Self {
        let sources = Arc::new(sources);
        Self { collection: Collection::read(&sources), sources }
    }

    /// A document, merged.
    ///
    /// # Errors
    /// All errors in it and in what it shares.
    pub fn merged(&self, id: &DocumentId) -> Result<Merged, Diagnostics> {
        self.merged_with_files(id).map(|(merged, _)| merged)
    }

    /// A document, merged, and the files that it was read from, or that are missing.
    ///
    /// # Errors
    /// All errors in it and in what it shares.
    pub fn merged_with_files(&self, id: &DocumentId) -> Result<(Merged, Vec<String>), Diagnostics> {
        let (document, files) = self.document(id)?;
        let merged = self.merged_document(id, &document)?;
        let shared = merged.shared_files.iter().map(|path| display_path(path)).collect::<Vec<_>>();
        Ok((merged, files.into_iter().chain(shared).collect()))
    }

    /// A document that is not merged, and its own files.
    ///
    /// # Errors
    /// All errors in it and in its framework.
    pub fn document(&self, id: &DocumentId) -> Result<(Document, Vec<String>), Diagnostics> {
        catch_panic(id, || {
            let sources = self.sources.recording();
            let document = self.collection.document(&sources, id)?;
            Ok((document, sources.into_inputs().into_keys().collect()))
        })
    }

    /// A document that was read from this content, or another one with the same files of its own, merged.
    ///
    /// # Errors
    /// All errors in what it shares, and in how it uses that.
    pub fn merged_document(&self, id: &DocumentId, document: &Document) -> Result<Merged, Diagnostics> {
        catch_panic(id, || merge(id, document, &self.collection.shared))
    }

    /// Errors, as a terminal shows them, in a language.
    pub fn format(&self, errors: &Diagnostics, language: Language) -> String {
        Formatter::new(self.sources.clone(), language).text(errors, Style::Full { coloured: false })
    }
}

/// The text of a file to be laid over it. A byte order mark is no part of a text that is read.
fn texts(file: &FieldFile) -> HashMap<PathBuf, String> {
    [(PathBuf::from(&file.path), file.text.trim_start_matches('\u{feff}').to_owned())].into()
}
