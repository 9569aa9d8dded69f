//! The typst worlds: a shared base with layouts, fonts and library, and a cheap world per document.

use std::collections::BTreeMap;
use std::path::Path;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, Span, SpanKind, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use walkdir::WalkDir;

use crate::content::inputs::Inputs;
use crate::content::sources::Sources;
use crate::diagnostics::{Diagnostics, error, ok_or_append};
use crate::merge::data::Data;
use crate::messages;
use crate::typeset::bridge;
use crate::typeset::fonts::Fonts;
use crate::typeset::spans::fixed_path;

/// The folder of the layouts, relative to the project.
const LAYOUTS: &str = "layouts";

/// The main file of every document. Documents differ in their data only.
const MAIN: &str = "#import \"/layouts/index.typ\": publish\n#publish(document-data())\n";

/// The part of the world that all documents share.
pub struct WorldBase {
    library: LazyHash<Library>,
    /// The fonts of the project.
    pub fonts: Fonts,
    main: Source,
    layouts: BTreeMap<String, Source>,
    /// The files of layouts and fonts. Every document depends on all of them: `layouts/index.typ` imports all kinds,
    /// and an added or removed font can change which one is chosen.
    pub inputs: Inputs,
}

impl WorldBase {
    /// Reads the layouts and the fonts of a project.
    ///
    /// # Errors
    /// Every file that cannot be read, and a project without layouts or fonts.
    pub fn read(sources: &Sources) -> Result<Self, Diagnostics> {
        let sources = sources.recording();
        let mut errors = Vec::new();
        let fonts = ok_or_append(Fonts::read(&sources), &mut errors);
        let layouts = read_layouts(&sources, &mut errors);
        if layouts.is_empty() && errors.is_empty() {
            errors.push(error(messages::no_layouts(LAYOUTS)));
        }
        let main = main_source();
        match fonts {
            Some(fonts) if errors.is_empty() => {
                Ok(Self { library: LazyHash::new(library()), fonts, main, layouts, inputs: sources.into_inputs() })
            }
            _ => Err(errors),
        }
    }
}

impl WorldBase {
    /// The layout that a span is in, with the byte range there; `None` if it is in no layout.
    pub fn find(&self, span: Span) -> Option<(&Source, std::ops::Range<usize>)> {
        let SpanKind::Number { id, num } = span.get() else { return None };
        let source = self.layouts.values().find(|source| source.id() == id)?;
        source.range(num, None).map(|range| (source, range))
    }
}

fn main_source() -> Source {
    let id = RootedPath::new(VirtualRoot::Project, fixed_path("/main.typ")).intern();
    Source::new(id, MAIN.into())
}

/// The standard library, with the native functions of the bridge and typst's extra accessibility features (row headers
/// of tables).
fn library() -> Library {
    let mut library = Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build();
    library.global.scope_mut().define_func::<bridge::document_data>();
    library
}

fn read_layouts(sources: &Sources, errors: &mut Diagnostics) -> BTreeMap<String, Source> {
    let files = WalkDir::new(sources.root().join(LAYOUTS)).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "typ"));
    let mut layouts = BTreeMap::new();
    for file in files {
        let path = file.path().strip_prefix(sources.root()).unwrap_or(Path::new(""));
        match sources.read(path) {
            Ok(file) => {
                let key = file.id.vpath().get_with_slash().to_owned();
                layouts.insert(key, Source::new(file.id, file.text.clone()));
            }
            Err(error) => errors.push(error),
        }
    }
    layouts
}

/// The world of one document.
pub struct DocumentWorld<'a> {
    base: &'a WorldBase,
    data: Bytes,
}

impl<'a> DocumentWorld<'a> {
    /// The world of the document with these data.
    pub fn new(base: &'a WorldBase, data: &Data) -> Self {
        let json = serde_json::to_vec(data).expect("data are plain values and texts");
        Self { base, data: Bytes::new(json) }
    }
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.base.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.base.fonts.book
    }

    fn main(&self) -> FileId {
        self.base.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.base.main.id() {
            return Ok(self.base.main.clone());
        }
        let path = id.vpath().get_with_slash();
        self.base.layouts.get(path).cloned().ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == bridge::data_file() {
            return Ok(self.data.clone());
        }
        self.source(id).map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.base.fonts.fonts.get(index).cloned()
    }

    /// No clock: dates in a document come from its content.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
