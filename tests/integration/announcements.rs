//! What a screen reader announces: tables cell by cell, and documents part by part.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::support::Project;
use crate::support::announce::{Axis, Table, content, parts};
use crate::support::pdf::{Pdf, Tag};

const ALL: [&str; 4] =
    ["bergen-op-zoom-vervolg-2015", "emmen-factsheet-2013", "gouda-factsheet-2013-concept", "oosterhout-vervolg-2015"];

static PROJECT: LazyLock<Project> = LazyLock::new(|| {
    let project = Project::new();
    project.build(&[]);
    project
});

fn tags(name: &str) -> Tag {
    Pdf::read(&PROJECT.output(&format!("{name}.pdf"))).tags()
}

/// The announcements of the table with a name, in a document.
fn announce(document: &str, name: &str) -> String {
    let tags = tags(document);
    let tables: Vec<Table> = tags.find_all("Table").into_iter().map(Table::read).collect();
    let names: Vec<&str> = tables.iter().map(Table::name).collect();
    let table = tables.iter().find(|table| table.name() == name);
    let table = table.unwrap_or_else(|| panic!("no table `{name}` in {names:#?}"));
    format!("{}\n\n{}", table.announce(), table.announce_last_column())
}

#[test]
fn tables_as_they_are_announced() {
    insta::assert_snapshot!("findings", announce("emmen-factsheet-2013", "Bevindingen Aanpak, OGGz"));
    insta::assert_snapshot!("conclusion", announce("emmen-factsheet-2013", "Conclusie Gezin centraal, OGGz"));
    insta::assert_snapshot!("outcomes", announce("oosterhout-vervolg-2015", "Uitkomsten verbeterpunten Aanpak"));
}

#[test]
fn documents_part_by_part() {
    insta::assert_snapshot!("parts_factsheet", parts(&tags("emmen-factsheet-2013")));
    insta::assert_snapshot!("parts_follow_up", parts(&tags("oosterhout-vervolg-2015")));
}

#[test]
fn every_table_has_a_name_of_its_own() {
    for document in ALL {
        let tags = tags(document);
        let tables = tags.find_all("Table");
        let names: BTreeSet<String> = tables.iter().map(|table| Table::read(table).name().to_owned()).collect();
        assert!(!tables.is_empty() && names.len() == tables.len(), "{document}: {names:?}");
        assert!(!names.contains(""), "{document} has a table without a name");
    }
}

#[test]
fn no_cell_is_silent() {
    for document in ALL {
        for table in tags(document).find_all("Table") {
            let table = Table::read(table);
            for (row, column, cell) in table.cells() {
                let place = format!("{document}, {}, row {}, column {}", table.name(), row + 1, column + 1);
                assert_ne!(content(cell), "blank", "{place}");
            }
        }
    }
}

/// A reader that goes by `Headers` announces the heads that one finds that goes by `Scope` and the place.
#[test]
fn both_ways_to_find_heads_agree() {
    for document in ALL {
        for table in tags(document).find_all("Table") {
            let table = Table::read(table);
            for (y, x, cell) in table.cells() {
                for axis in [Axis::Column, Axis::Row] {
                    let place = format!("{document}, {}, row {}, column {}", table.name(), y + 1, x + 1);
                    assert_eq!(table.named_heads(cell, axis), table.heads_by_place((y, x), axis), "{place}");
                }
            }
        }
    }
}
