//! Documents merged from the files on disk, with texts laid over some of them: what they would be if these were saved.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::content::document_id::DocumentId;
use crate::content::sources::Sources;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::messages::{Messages, Style};
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
        let sources = Arc::new(Sources::new(root).with_unwritten(texts));
        Self { collection: Collection::read(&sources), sources }
    }

    /// The content with one file changed. A byte order mark is no part of a text that is read.
    pub fn of_file(root: &Path, file: &FieldFile) -> Self {
        let text = file.text.trim_start_matches('\u{feff}').to_owned();
        Self::read(root, [(PathBuf::from(&file.path), text)].into())
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
        catch_panic(id, || {
            let sources = self.sources.recording();
            let document = self.collection.document(&sources, id)?;
            let merged = merge(id, &document, &self.collection.shared)?;
            let shared = merged.shared_files.iter().map(|path| display_path(path)).collect::<Vec<_>>();
            let files = sources.into_inputs().into_keys().chain(shared).collect();
            Ok((merged, files))
        })
    }

    /// Errors, as a terminal shows them.
    pub fn format(&self, errors: &Diagnostics) -> String {
        Messages::new(self.sources.clone()).text(errors, Style::Full { coloured: false })
    }
}
