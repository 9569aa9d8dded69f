//! Random edits: what a dry run names contains all that the build changes, and a document is only typeset if its words, a
//! layout or a font changed.
//!
//! `cargo test --release --test integration edits:: -- --ignored --nocapture` makes a thousand, and prints how many
//! documents were named or typeset in excess: their files came out the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use walkdir::WalkDir;

use crate::benchmark::documents::Documents;
use crate::benchmark::dump;
use crate::support::Project;
use crate::support::edit::edit;
use crate::support::output::Report;
use crate::support::series::{Chance, Series};

/// What decides over the bytes of the documents, and these bytes.
struct State {
    /// What the layouts get, by document. It is made by other code than that of the digests.
    data: BTreeMap<String, Value>,
    /// The layouts and fonts.
    layouts: Vec<Vec<u8>>,
    /// The files, by document.
    files: BTreeMap<String, Vec<u8>>,
}

impl State {
    /// The state of a project after a build.
    fn read(project: &Project, report: &Report) -> Self {
        let documents = Documents::read(&project.path(""));
        let data = documents.merged.iter().map(|(id, merged)| (id.to_string(), dump::value(&merged.data)));
        let file = |line: &Value| {
            let path = line["output"].as_str().expect("a path");
            (line["document"].as_str().expect("an id").to_owned(), fs::read(project.path(path)).expect("a file"))
        };
        let lines = report.lines.iter().filter(|line| line.get("document").is_some());
        Self { data: data.collect(), layouts: layouts(project), files: lines.map(file).collect() }
    }
}

fn layouts(project: &Project) -> Vec<Vec<u8>> {
    let folders = ["layouts", "fonts"].map(|folder| WalkDir::new(project.path(folder)).sort_by_file_name());
    let files = folders.into_iter().flatten().map(|entry| entry.expect("a file").into_path());
    files.filter(|path| path.is_file()).map(|path| fs::read(path).expect("a file")).collect()
}

/// How many documents were looked at.
#[derive(Debug, Default)]
struct Counts {
    edits: usize,
    /// Edits that the program refused; they were taken back.
    refused: usize,
    /// Documents that a dry run named.
    named: usize,
    /// Of these, those whose bytes stayed.
    named_in_excess: usize,
    /// Documents that were typeset.
    typeset: usize,
    /// Of these, those whose bytes stayed.
    typeset_in_excess: usize,
    /// Documents whose inputs changed and that were not typeset.
    cut_off: usize,
}

impl Counts {
    fn add(&mut self, other: &Self) {
        self.edits += other.edits;
        self.refused += other.refused;
        self.named += other.named;
        self.named_in_excess += other.named_in_excess;
        self.typeset += other.typeset;
        self.typeset_in_excess += other.typeset_in_excess;
        self.cut_off += other.cut_off;
    }
}

/// Makes an edit, runs a dry run and a build, and compares.
fn step(project: &Project, state: &mut State, chance: &mut Chance) -> (&'static str, Counts) {
    let edit = edit(project, chance);
    let forecast = project.report(&["--dry-run"]);
    if forecast.code != 0 {
        edit.revert(project);
        return (edit.kind, Counts { refused: 1, ..Counts::default() });
    }
    let report = project.report(&["--jobs", "2"]);
    assert_eq!((report.code, report.stderr.as_str()), (0, ""), "{edit:?}");
    let new = State::read(project, &report);
    let named = forecast.with_status("would-change");
    let typeset = [report.with_status("built"), report.with_status("identical")].concat();
    for (id, bytes) in &new.files {
        let is_changed = state.files[id] != *bytes;
        assert!(!is_changed || named.contains(id), "{edit:?}: the dry run did not name {id}");
        let stayed = state.data[id] == new.data[id] && state.layouts == new.layouts;
        assert!(!stayed || !typeset.contains(id), "{edit:?}: the words and layouts of {id} stayed");
    }
    // The files are those that a build of all gives: none was left alone that should not have been.
    let verified = project.report(&["--verify"]);
    assert_eq!(verified.code, 0, "{edit:?}: {verified:?}");
    let same = |ids: &[String]| ids.iter().filter(|id| state.files[*id] == new.files[*id]).count();
    let untouched = report.lines.iter().filter(|line| line["status"] == "untouched");
    let counts = Counts {
        edits: 1,
        refused: 0,
        named: named.len(),
        named_in_excess: same(&named),
        typeset: typeset.len(),
        typeset_in_excess: same(&typeset),
        cut_off: untouched.filter(|line| line.get("why").is_some()).count(),
    };
    *state = new;
    (edit.kind, counts)
}

/// Makes random edits in the real documents and in two of a series.
fn random_edits(edits: usize, seed: u64) {
    let project = Project::new();
    Series::new(1).write(Path::new(env!("CARGO_MANIFEST_DIR")), &project.path(""));
    let report = project.report(&[]);
    assert_eq!((report.code, report.with_status("built").len()), (0, 6), "{report:?}");
    let mut state = State::read(&project, &report);
    let mut chance = Chance::new(seed, edits as u64);
    let mut kinds = BTreeMap::<&str, Counts>::new();
    let mut all = Counts::default();
    while all.edits < edits {
        let (kind, counts) = step(&project, &mut state, &mut chance);
        kinds.entry(kind).or_default().add(&counts);
        all.add(&counts);
    }
    for (kind, counts) in &kinds {
        eprintln!("{kind}: {counts:?}");
    }
    eprintln!("all: {all:?}");
}

#[test]
fn some_edits() {
    random_edits(12, 3);
}

#[test]
#[ignore = "takes minutes"]
fn a_thousand_edits() {
    random_edits(1000, 5);
}
