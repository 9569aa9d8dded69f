//! More files than typst can number: a run reports that, and does not crash. A program of its own, as it uses all numbers up.

#[allow(dead_code, unused_imports, reason = "shared with the other tests")]
mod support;

use std::path::Path;

use factsheet::content::sources::{Sources, file_id};
use support::Project;

#[test]
fn a_run_that_read_all_it_can_says_so() {
    let project = Project::with(&["oosterhout"]);
    let sources = Sources::new(&project.path(""));
    let known = Path::new("content/standaardteksten/themas.md");
    sources.read(known).expect("the first file is read");
    for number in 0..64_998 {
        file_id(Path::new(&format!("{number}.md"))).expect("there is a number for it");
    }
    // This one gets the last number that is given out.
    sources.read(Path::new("content/standaardteksten/definitie.md")).expect("the last file is read");
    let new = Path::new("content/toetsingskaders/ggsr.toml");
    let error = sources.recording().read(new).expect_err("there is no number left");
    assert_eq!(
        error.message(factsheet::messages::Language::English),
        "a run can read 65000 files at most, and this run has read them"
    );
    assert!(sources.read(known).is_ok(), "what was read before can be read again");
    assert!(sources.digest(new).is_some(), "what is left alone needs no number");
}
