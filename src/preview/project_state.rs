//! The project as the preview read it last, and documents typeset from it.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::build::document::pdf_file;
use crate::build::settings::Epoch;
use crate::content::document_id::DocumentId;
use crate::content::inputs::Inputs;
use crate::content::sources::Sources;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::messages::{Messages, Style};
use crate::preview::shared_state::NamedFile;
use crate::preview::typeset_sheet::TypesetDocument;
use crate::preview::watch::Changes;
use crate::series::collection::Collection;
use crate::series::merge::{Merged, merge};
use crate::system::project::display_path;
use crate::system::workers::catch_panic;
use crate::typeset::typeset;
use crate::typeset::world::WorldBase;

/// The age, in documents typeset since its last use, at which an entry of typst's cache is evicted: what the sheet that
/// is being edited uses again is younger, even if other documents were typeset in between.
const CACHE_AGE: usize = 8;

/// The content, layouts and fonts of a project.
pub struct ProjectState {
    root: PathBuf,
    epoch: Option<Epoch>,
    sources: Arc<Sources>,
    /// The files when changes were last read: without what is being typed since.
    saved: Arc<Sources>,
    collection: Collection,
    base: Result<Arc<WorldBase>, Diagnostics>,
}

impl ProjectState {
    /// Reads the project in `root`. PDF files get the time `epoch`, if there is one.
    pub fn read(root: PathBuf, epoch: Option<Epoch>) -> Self {
        let sources = Arc::new(Sources::new(&root));
        let collection = Collection::read(&sources);
        let base = WorldBase::read(&sources).map(Arc::new);
        Self { root, epoch, saved: Arc::clone(&sources), sources, collection, base }
    }

    /// Reads again what changed, with `unwritten` texts in place of those of files, by their path relative to the
    /// project. Returns the files as they were when it last read what changed.
    pub fn reload(&mut self, changes: &Changes, unwritten: HashMap<PathBuf, String>) -> Arc<Sources> {
        self.show(unwritten);
        if changes.may_affect_layouts() {
            self.base = WorldBase::read(&self.sources).map(Arc::new);
        }
        std::mem::replace(&mut self.saved, Arc::clone(&self.sources))
    }

    /// Reads again with these texts in place of those of files, by their path relative to the project.
    pub fn show(&mut self, unwritten: HashMap<PathBuf, String>) {
        self.sources = Arc::new(Sources::new(&self.root).with_unwritten(unwritten));
        self.collection = Collection::read(&self.sources);
    }

    /// The files that were read.
    pub fn sources(&self) -> &Arc<Sources> {
        &self.sources
    }

    /// The documents, and what they share.
    pub fn collection(&self) -> &Collection {
        &self.collection
    }

    /// The layouts and fonts; `None` if they cannot be read.
    pub fn base(&self) -> Option<Arc<WorldBase>> {
        self.base.as_ref().ok().cloned()
    }

    /// Whether the content has a document.
    pub fn has(&self, id: &DocumentId) -> bool {
        self.collection.ids.contains(id)
    }

    /// The name of the project's folder.
    pub fn name(&self) -> String {
        self.root.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The errors that belong to no single document, as a terminal shows them; empty if there are none.
    pub fn errors_text(&self) -> String {
        let mut errors = self.collection.errors.clone();
        errors.extend(self.collection.shared.errors());
        errors.extend(self.base.as_ref().err().into_iter().flatten().cloned());
        self.format(&errors)
    }

    /// Typesets a document of the content.
    ///
    /// # Errors
    /// The errors in its files and the shared ones. An internal error, also of typst, is an error of the document.
    pub fn typeset(&self, id: &DocumentId) -> Result<TypesetDocument, Diagnostics> {
        let typeset = || {
            let sources = self.sources.recording();
            let document = self.collection.document(&sources, id)?;
            let merged = merge(id, &document, &self.collection.shared)?;
            let base = self.base.as_ref().map_err(Clone::clone)?;
            let pages = typeset(id, &merged, base)?;
            let files = files_of(sources.into_inputs(), &merged);
            Ok(TypesetDocument { merged, pages, framework: document.framework, files })
        };
        let result = catch_panic(id, typeset);
        comemo::evict(CACHE_AGE);
        result
    }

    /// The PDF file of a document, with the same bytes that `build` writes.
    ///
    /// # Errors
    /// The document's errors, as a terminal shows them.
    pub fn pdf(&self, id: &DocumentId) -> Result<NamedFile, String> {
        if !self.has(id) {
            return Err(format!("there is no document `{id}`"));
        }
        let file = self.typeset(id).and_then(|TypesetDocument { merged, pages, .. }| {
            let file = pdf_file(id, &merged, &pages, self.epoch)?;
            Ok((id.stem(merged.status), file))
        });
        file.map_err(|errors| self.format(&errors))
    }

    fn format(&self, errors: &Diagnostics) -> String {
        Messages::new(self.sources.clone()).text(errors, Style::Full { coloured: false })
    }
}

/// The files that a document was read from: its own `inputs` that are there, and those that it shares.
fn files_of(inputs: Inputs, merged: &Merged) -> Vec<String> {
    let own = inputs.into_iter().filter(|(_, digest)| digest.is_some()).map(|(path, _)| path);
    own.chain(merged.shared_files.iter().map(|path| display_path(path))).collect()
}
