//! The project as the preview read it last, and documents typeset from it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use crate::build::document::pdf_file;
use crate::build::settings::Epoch;
use crate::content::document_id::DocumentId;
use crate::content::inputs::Inputs;
use crate::content::sources::Sources;
use crate::content::{frameworks, shared};
use crate::diagnostics::Diagnostics;
use crate::diagnostics::formatter::{Formatter, Style};
use crate::messages::{self, Language};
use crate::preview::per_language::PerLanguage;
use crate::preview::shared_state::NamedFile;
use crate::preview::typeset_sheet::TypesetDocument;
use crate::preview::watch::Changes;
use crate::series::collection::Collection;
use crate::series::merge::{Merged, merge};
use crate::series::numbering;
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
    saved: Content,
    shown: Content,
    base: Result<Arc<WorldBase>, Diagnostics>,
}

/// The content of a project, as it was read at some moment.
#[derive(Clone)]
pub struct Content {
    /// The files that were read.
    pub sources: Arc<Sources>,
    /// The documents, and what they share.
    pub collection: Arc<Collection>,
}

impl Content {
    fn read(sources: Sources) -> Self {
        let sources = Arc::new(sources);
        Self { collection: Arc::new(Collection::read(&sources)), sources }
    }
}

impl ProjectState {
    /// Reads the project in `root`. PDF files get the time `epoch`, if there is one.
    pub fn read(root: PathBuf, epoch: Option<Epoch>) -> Self {
        let saved = Content::read(Sources::new(&root));
        let base = WorldBase::read(&saved.sources).map(Arc::new);
        Self { root, epoch, shown: saved.clone(), saved, base }
    }

    /// Reads again what changed, and shows `typed` texts, as [`show`](Self::show) does. Returns the files as they were.
    pub fn reload(&mut self, changes: &Changes, typed: HashMap<PathBuf, String>) -> Arc<Sources> {
        let previous = std::mem::replace(&mut self.saved, Content::read(Sources::new(&self.root)));
        if changes.may_affect_layouts() {
            self.base = WorldBase::read(&self.saved.sources).map(Arc::new);
        }
        self.show(typed);
        previous.sources
    }

    /// Shows texts that are being typed in place of those of files, by their path relative to the project.
    pub fn show(&mut self, typed: HashMap<PathBuf, String>) {
        self.shown = match typed.is_empty() {
            true => self.saved.clone(),
            false => Content::read(Sources::new(&self.root).with_unwritten(typed)),
        };
    }

    /// The content as it is on disk.
    pub fn saved(&self) -> &Content {
        &self.saved
    }

    /// The content with what is being typed.
    pub fn shown(&self) -> &Content {
        &self.shown
    }

    /// The layouts and fonts; `None` if they cannot be read.
    pub fn base(&self) -> Option<Arc<WorldBase>> {
        self.base.as_ref().ok().cloned()
    }

    /// Whether the content has a document.
    pub fn has(&self, id: &DocumentId) -> bool {
        self.saved.collection.ids.contains(id)
    }

    /// The project folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The name of the project's folder.
    pub fn name(&self) -> String {
        self.root.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The errors that belong to no single document, as a terminal shows them; empty if there are none.
    pub fn errors_text(&self) -> PerLanguage<String> {
        let mut errors = self.saved.collection.errors.clone();
        errors.extend(self.saved.collection.shared.errors());
        errors.extend(self.base.as_ref().err().into_iter().flatten().cloned());
        PerLanguage::new(|language| self.format(&errors, language))
    }

    /// Typesets a document from [`saved`](Self::saved) or [`shown`](Self::shown) content.
    ///
    /// # Errors
    /// The errors in its files and the shared ones. An internal error, also of typst, is an error of the document.
    pub fn typeset(&self, id: &DocumentId, content: &Content) -> Result<TypesetDocument, Diagnostics> {
        let typeset = || {
            let sources = content.sources.recording();
            let document = content.collection.document(&sources, id)?;
            let merged = merge(id, &document, &content.collection.shared)?;
            let base = self.base.as_ref().map_err(Clone::clone)?;
            let pages = typeset(id, &merged, base)?;
            let files = files_of(sources.into_inputs(), &merged);
            let has_outdated_numbers = numbering::is_outdated(&document, &merged);
            Ok(TypesetDocument { merged, pages, framework: document.framework, files, has_outdated_numbers })
        };
        let result = catch_panic(id, typeset);
        comemo::evict(CACHE_AGE);
        result
    }

    /// The files that a document may be read from, whether they can be read or not.
    pub fn possible_files(&self, id: &DocumentId) -> Vec<String> {
        let municipality = id.path().with_file_name("gemeente.toml");
        let folders = [id.path(), shared::FOLDER.into(), frameworks::FOLDER.into()];
        let files = folders.iter().flat_map(|folder| WalkDir::new(self.root.join(folder)).follow_links(true));
        let files = files.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
        let files = files.filter_map(|entry| Some(display_path(entry.path().strip_prefix(&self.root).ok()?)));
        files.chain([display_path(&municipality)]).collect()
    }

    /// The PDF file of a document, with the same bytes that `build` writes.
    ///
    /// # Errors
    /// The document's errors, as a terminal shows them, in a language.
    pub fn pdf(&self, id: &DocumentId, language: Language) -> Result<NamedFile, String> {
        if !self.has(id) {
            return Err(messages::document_not_there(id.to_string()).in_language(language));
        }
        let file = self.typeset(id, &self.saved).and_then(|TypesetDocument { merged, pages, .. }| {
            let file = pdf_file(id, &merged, &pages, self.epoch)?;
            Ok((id.stem(merged.status), file))
        });
        file.map_err(|errors| self.format(&errors, language))
    }

    fn format(&self, errors: &Diagnostics, language: Language) -> String {
        Formatter::new(self.saved.sources.clone(), language).text(errors, Style::Full { coloured: false })
    }
}

/// The files that a document was read from: its own `inputs` that are there, and those that it shares.
fn files_of(inputs: Inputs, merged: &Merged) -> Vec<String> {
    let own = inputs.into_iter().filter(|(_, digest)| digest.is_some()).map(|(path, _)| path);
    own.chain(merged.shared_files.iter().map(|path| display_path(path))).collect()
}
