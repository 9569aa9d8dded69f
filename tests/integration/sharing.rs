//! No style contains anything of one document. Then typst lays out what documents share once for many documents, and an
//! edit leaves the rest of a document in the cache. A style with a name or a date in it would differ for each document.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::support::Project;
use comemo::Track;
use factsheet::content::sources::Sources;
use factsheet::series::collection::Collection;
use factsheet::series::merge::merge;
use factsheet::typeset::world::{DocumentWorld, WorldBase};
use typst::World;
use typst::engine::{Route, Sink, Traced};
use typst::foundations::{Content, NativeElement, StyledElem};
use typst::model::DocumentElem;
use typst_utils::hash128;

/// The style of the cover, which keeps a name of several words together. The cover is of one document anyway.
const COVER_STYLE: &str = "Func(box))";

const DOCUMENTS: [(&str, &str); 2] = [("emmen", "factsheet-2013"), ("oosterhout", "vervolg-2015")];

#[test]
fn styles_contain_nothing_of_one_document() {
    for (municipality, folder) in DOCUMENTS {
        let project = Project::with(&[municipality]);
        let document = format!("content/gemeenten/{municipality}/{folder}/document.toml");
        project.edit(&document, "status = \"definitief\"", "status = \"concept\"");
        let before = styles(&project);
        project.write(&format!("content/gemeenten/{municipality}/gemeente.toml"), "naam = \"Een andere gemeente\"\n");
        let date = format!("datum = \"{}", &folder[folder.len() - 4..]);
        project.edit(&document, &date, "datum = \"2099");
        let after = styles(&project);
        assert!(before.len() > 10, "{} styles", before.len());
        let other = after.into_iter().filter(|(hash, _)| !before.contains_key(hash)).map(|(_, style)| style);
        let other: Vec<_> = other.filter(|style| !style.ends_with(COVER_STYLE)).collect();
        assert!(other.is_empty(), "{municipality}/{folder} has styles of its own: {other:#?}");
    }
}

/// The styles of the only document of a project, without its metadata, by the hash by which typst caches them. The hash
/// of a function includes the values that it captured.
fn styles(project: &Project) -> BTreeMap<u128, String> {
    let sources = Sources::new(&project.path(""));
    let collection = Collection::read(&sources);
    let [id] = collection.ids.as_slice() else { panic!("one document") };
    let document = collection.document(&sources, id).expect("a document without errors");
    let merged = merge(id, &document, &collection.shared).expect("a document without errors");
    let base = WorldBase::read(&sources).expect("layouts and fonts");
    let content = evaluated(&DocumentWorld::new(&base, &merged.data));
    let mut styles = BTreeMap::new();
    let _: ControlFlow<()> = content.traverse(&mut |element| {
        for style in element.to_packed::<StyledElem>().iter().flat_map(|styled| styled.styles.iter()) {
            if style.element() != Some(DocumentElem::ELEM) {
                styles.insert(hash128(style), format!("{style:?}"));
            }
        }
        ControlFlow::Continue(())
    });
    styles
}

/// The content of a document that the layouts return, before it is laid out.
fn evaluated(world: &DocumentWorld) -> Content {
    let world: &dyn World = world;
    let main = world.source(world.main()).expect("the main file");
    let (traced, mut sink, route) = (Traced::default(), Sink::new(), Route::default());
    let module =
        typst_eval::eval(world.track(), world.library(), traced.track(), sink.track_mut(), route.track(), &main);
    module.expect("the layouts have no error").content()
}
