//! The documents of `tests/stress`, which exist for the layouts.

use super::extremes::check_frame;
use crate::support::Project;
use crate::support::pdf::{Pdf, Tag};

/// The files of the two documents.
const FILES: [&str; 2] = ["s-gravenwoude-factsheet-2013-concept.pdf", "s-gravenwoude-vervolg-2015.pdf"];

/// The number of rows of each table with verdicts, without the head of its columns.
fn rows(file: &Pdf) -> Vec<usize> {
    let tags = file.tags();
    let tables = tags.find_all("Table").into_iter().filter(|table| !table.find_all("Figure").is_empty());
    tables.map(|table: &Tag| table.find_all("TR").len() - 1).collect()
}

#[test]
fn every_page_keeps_its_frame() {
    let project = Project::stress();
    project.build(&[]);
    for name in FILES {
        check_frame(&Pdf::read(&project.output(name)));
    }
}

#[test]
fn the_documents_have_what_they_are_for() {
    let project = Project::stress();
    project.build(&[]);
    let [factsheet, follow_up] = FILES.map(|name| Pdf::read(&project.output(name)));
    assert_eq!(factsheet.tags().find_all("H2").iter().filter(|head| head.text().contains("Aanpak: ")).count(), 4);
    let rows = [rows(&factsheet), rows(&follow_up)].concat();
    assert!(rows.contains(&1) && rows.contains(&12), "{rows:?}");
    for tag in ["L", "Link", "H3", "H4"] {
        assert!(!factsheet.tags().find_all(tag).is_empty(), "{tag}");
    }
    let cells = factsheet.tags().find_all("TD").iter().map(|cell| cell.text().split_whitespace().count()).max();
    assert!(cells >= Some(590), "the longest finding has {cells:?} words");
}
