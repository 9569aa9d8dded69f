//! The benchmark measures what it claims: a series like the real one.

#[path = "../../benches/batch/documents.rs"]
pub mod documents;
#[path = "../../benches/batch/dump.rs"]
pub mod dump;
#[path = "../../benches/batch/html.rs"]
mod html;

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::Project;
use crate::support::series::{self, Series, name};
use documents::Documents;
use factsheet::export::pdf::pdf;
use factsheet::typeset::world::{DocumentWorld, WorldBase};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;

const CONTEXT: &str = "content/gemeenten/aalerdam/factsheet-2013/context.md";

#[test]
fn a_generated_series_builds() {
    let project = Project::series(3);
    let run = project.build(&[]);
    assert!(run.stdout.contains("6 documents built"), "{}", run.stdout);
    assert_eq!(project.outputs().len(), 6);
}

#[test]
fn a_seed_gives_the_same_texts_and_another_gives_others() {
    let (one, same, other) = (Project::series(2), Project::series(2), Project::series(0));
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    Series { municipalities: 2, seed: 2 }.write(repository, &other.path(""));
    assert_eq!(one.read(CONTEXT), same.read(CONTEXT));
    assert_ne!(one.read(CONTEXT), other.read(CONTEXT));
}

/// typst remembers the typesetting of paragraphs: a series with the same ones twice would be too easy.
#[test]
fn no_running_text_stands_in_two_documents() {
    let project = Project::series(3);
    // The first and the third are made from the same documents.
    let [first, third] = [0, 2].map(|number| {
        let folder = format!("content/gemeenten/{}/factsheet-2013", name(number).to_lowercase());
        let files = ["context.md", "cjg-aanpak/beschrijving.md", "cjg-aanpak/bevindingen.toml", "oggz/conclusie.toml"];
        files.map(|file| project.read(&format!("{folder}/{file}"))).join("\n")
    });
    let long: Vec<_> = first.lines().filter(|line| line.len() > 80 && !line.starts_with(['#', 'i'])).collect();
    assert!(long.len() > 40, "{}", long.len());
    let twice: Vec<_> = long.iter().filter(|line| third.contains(**line)).collect();
    assert!(twice.len() * 50 <= long.len(), "{twice:?}");
}

#[test]
fn no_two_municipalities_have_one_name() {
    let names: std::collections::BTreeSet<_> = (0..20_000).map(name).collect();
    assert_eq!(names.len(), 20_000);
}

/// What `typst compile` sees: files in a folder, and typst's own library.
struct DumpWorld<'a> {
    folder: PathBuf,
    main: FileId,
    library: LazyHash<Library>,
    base: &'a WorldBase,
}

impl World for DumpWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.base.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let bytes = self.file(id)?;
        Ok(Source::new(id, String::from_utf8(bytes.to_vec()).expect("text")))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = self.folder.join(id.vpath().get_without_slash());
        fs::read(&path).map(Bytes::new).map_err(|error| FileError::from_io(error, &path))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.base.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The file that a world gives.
fn file_of(world: &dyn World) -> Vec<u8> {
    let document = typst::compile::<PagedDocument>(world).output.expect("it is typeset");
    pdf(&document, "a", Datetime::from_ymd_hms(2013, 1, 1, 0, 0, 0).expect("a date")).expect("it is a PDF")
}

/// `typst compile` gets the same documents: its files are those of the program, byte for byte.
#[test]
fn the_dump_is_the_same_documents() {
    for project in [Project::new(), Project::series(2)] {
        let documents = Documents::read(&project.path(""));
        let folder = project.path("dump");
        dump::write_shared(&project.path(""), &folder);
        for (id, merged) in &documents.merged {
            dump::write_document(&folder, &id.slug(), &merged.data);
            let main = VirtualPath::new(format!("/{}.typ", id.slug())).expect("a path");
            let main = RootedPath::new(VirtualRoot::Project, main).intern();
            let library = Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build();
            let world =
                DumpWorld { folder: folder.clone(), main, library: LazyHash::new(library), base: &documents.base };
            let ours = file_of(&DocumentWorld::new(&documents.base, &merged.data));
            assert!(file_of(&world) == ours, "{id} is another document in the dump");
        }
    }
}

/// WeasyPrint gets the same words: every sentence of the real documents is in its page.
#[test]
fn the_html_has_all_words() {
    let project = Project::series(2);
    project.build(&[]);
    // The words of `meta` and `mark` stay: the subject of the file is in the one, gaps are in the other.
    let tags = regex::Regex::new("<style>.*</style>|</?[a-ln-z][^>]*>").expect("an expression");
    for (id, merged) in &Documents::read(&project.path("")).merged {
        let page = html::page(&merged.data).replace("&amp;", "&").replace("&quot;", "\"");
        let page: String =
            tags.replace_all(&page, " ").chars().filter(|character| character.is_alphanumeric()).collect();
        let index = project.read(&format!("out/.sentences/{}.json", id.slug()));
        let index: serde_json::Value = serde_json::from_str(&index).expect("JSON");
        let texts = index["texts"].as_array().expect("texts");
        let missing = texts.iter().filter_map(|text| text["text"].as_str()).filter(|sentence| {
            let words = sentence.split('…').map(|part| part.chars().filter(|character| character.is_alphanumeric()));
            sentence.len() > 40 && words.map(String::from_iter).any(|words| !page.contains(&words))
        });
        let missing: Vec<_> = missing.collect();
        assert_eq!(missing, [""; 0], "{id}");
    }
}
