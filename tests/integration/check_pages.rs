//! `factsheet check --typeset`: what only shows on the pages.
//!
//! Accept changed messages with `INSTA_UPDATE=always cargo test --release --test integration check_pages::`, and read them.

use crate::support::Project;

const FINDINGS: &str = "content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml";
const OUTCOMES: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";

/// A word that is wider than any column, and that has no place to divide it.
const LONG: &str = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123";

/// Checks a project with its pages; returns the messages in the short format.
fn pages(names: &[&str], edit: impl FnOnce(&Project)) -> String {
    let project = Project::with(names);
    edit(&project);
    let run = project.run(&["check", "--typeset", "--message-format", "short"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(!project.path("out").exists());
    run.stderr
}

#[test]
fn the_published_documents_fit() {
    assert_eq!(pages(&["emmen", "gouda", "oosterhout", "bergen-op-zoom"], |_| ()), "");
}

#[test]
fn more_pages_than_the_budget() {
    let found = pages(&["emmen"], |project| project.edit("layouts/tokens.typ", "(factsheet: 18", "(factsheet: 12"));
    insta::assert_snapshot!(found);
    assert_eq!(pages(&["emmen"], |project| project.edit("layouts/tokens.typ", "(factsheet: 18", "(factsheet: 13")), "");
}

#[test]
fn words_that_are_longer_than_their_column() {
    let edge = pages(&["emmen"], |project| {
        project.edit(FINDINGS, "De gezinnen kunnen via", &format!("De {LONG}{LONG} kunnen via"))
    });
    insta::assert_snapshot!("over_the_edge", edge);
    let other = pages(&["oosterhout"], |project| {
        project.edit(OUTCOMES, "De gemeente heeft geen zicht", &format!("De {} heeft geen zicht", &LONG[..48]))
    });
    insta::assert_snapshot!("over_another_text", other);
}

#[test]
fn a_row_that_is_taller_than_a_page() {
    let sentence = "Er zijn afspraken gemaakt over de zorg en ondersteuning van deze gezinnen in de gemeente. ";
    let found = pages(&["emmen"], |project| {
        project.edit(FINDINGS, "De gezinnen kunnen via", &format!("{}De gezinnen kunnen via", sentence.repeat(130)));
    });
    insta::assert_snapshot!(found);
    let short = pages(&["emmen"], |project| {
        project.edit(FINDINGS, "De gezinnen kunnen via", &format!("{}De gezinnen kunnen via", sentence.repeat(20)));
    });
    assert_eq!(short, "");
}

#[test]
fn a_heading_with_nothing_below_it() {
    let layout = |end: &str| {
        format!(
            "#let publish(data) = {{\n  set page(\"a4\")\n  set text(font: \"Source Sans 3\")\n  heading[Bevindingen]\n  {end}\n  data.context.body\n}}\n"
        )
    };
    let found = pages(&["emmen"], |project| project.write("layouts/index.typ", layout("pagebreak()")));
    insta::assert_snapshot!(found);
    assert_eq!(pages(&["emmen"], |project| project.write("layouts/index.typ", layout("parbreak()"))), "");
}
