//! The typst world from which the printer of diagnostics reads source lines.

use std::sync::Arc;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The texts of the files that diagnostics point into.
pub trait FileTexts: Send + Sync {
    /// The text of a file that was read; `None` for other files. It is the same value each time: typst indexes the
    /// lines of a value that it does not know.
    fn text(&self, id: FileId) -> Option<Bytes>;
}

/// The files of a run, for diagnostics that point into them.
pub struct MessageWorld {
    texts: Arc<dyn FileTexts>,
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    /// typst asks every world for a main file. This one is empty.
    main: Source,
}

impl MessageWorld {
    /// A world with the files in `texts`.
    pub fn new(texts: Arc<dyn FileTexts>) -> Self {
        let path = VirtualPath::new("/main.typ").expect("a path without dots is a virtual path");
        let main = Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), String::new());
        Self { texts, library: LazyHash::new(Library::default()), book: LazyHash::default(), main }
    }

    fn text(&self, id: FileId) -> FileResult<Bytes> {
        self.texts.text(id).ok_or_else(|| FileError::NotFound(id.vpath().get_with_slash().into()))
    }
}

impl World for MessageWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        let text = self.text(id)?;
        Ok(Source::new(id, String::from_utf8_lossy(&text).into_owned()))
    }

    // Not through `source`, which would parse a content file as a layout.
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id == self.main.id() {
            true => Ok(Bytes::from_string(String::new())),
            false => self.text(id),
        }
    }

    fn font(&self, _: usize) -> Option<Font> {
        None
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

impl typst_kit::diagnostics::DiagnosticWorld for MessageWorld {
    fn name(&self, id: FileId) -> String {
        id.vpath().get_without_slash().to_owned()
    }
}
