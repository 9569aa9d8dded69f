//! The program in Dutch: what a Dutch editor reads has no English word.

use crate::support::Project;
use crate::support::dutch::{english_words, without_sources};
use crate::support::process::run;

/// Runs the program in Dutch; gives its exit code, and what it printed.
fn dutch(project: &Project, args: &[&str]) -> (i32, String) {
    let run = run(project.command(args).env("FACTSHEET_UI", "nl"));
    (run.code, run.stdout + &run.stderr)
}

/// Runs the program in Dutch, and looks for English words in what it printed.
fn assert_dutch(project: &Project, code: i32, args: &[&str]) {
    let (found, text) = dutch(project, args);
    assert_eq!(found, code, "{args:?}: {text}");
    assert!(!text.is_empty(), "{args:?}");
    assert_eq!(english_words(&without_sources(&text)), [""; 0], "{args:?}: {text}");
}

#[test]
fn the_way_to_a_published_sheet() {
    let project = Project::with(&["emmen"]);
    for args in [
        &["build"][..],
        &["build"],
        &["build", "--verify"],
        &["check", "--strict", "--typeset"],
        &["check", "--notes"],
        &["new", "gemeente", "Den Helder"],
        &["new", "factsheet", "den-helder", "--jaar", "2014", "--aanpak", "Wijkteam"],
        &["new", "vervolg", "emmen", "--jaar", "2015"],
        &["check", "den-helder"],
        &["build", "den-helder"],
        &["number", "den-helder"],
        &["schema"],
    ] {
        assert_dutch(&project, 0, args);
    }
    project.edit("content/standaardteksten/themas.md", "stel het gezin", "stelt het gezin");
    assert_dutch(&project, 0, &["build", "--dry-run"]);
    assert_dutch(&project, 0, &["build", "--dry-run", "--typeset"]);
    assert_dutch(&project, 1, &["build", "--verify"]);
    assert_dutch(&project, 1, &["build", "--definitief", "den-helder"]);
    assert_dutch(&project, 0, &["build", "--definitief"]);
}

#[test]
fn what_is_asked_of_the_content() {
    let project = Project::with(&["oosterhout"]);
    for args in [&["uses"][..], &["check", "--explain"], &["check", "--explain", "content/unknown-key"]] {
        assert_dutch(&project, 0, args);
    }
    // The sentences of the content are Dutch, and so is what stands around them.
    assert_dutch(&project, 0, &["uses", "datum-presentatie"]);
    assert_dutch(&project, 0, &["deviations"]);
}

#[test]
fn wrong_calls() {
    let project = Project::with(&["emmen"]);
    for args in [
        &["build", "emen"][..],
        &["biuld"],
        &["build", "--dry-rum"],
        &["build", "--format", "gif"],
        &["build", "--ppi", "1"],
        &["build", "--force", "--dry-run"],
        &["build", "--typeset"],
        &["build", "--jobs"],
        &["check", "--explain", "content/unknown-kee"],
        &["uses", "definite"],
        &["new", "gemeente", "den helder"],
        &["new", "factsheet", "emmen"],
        &["new", "vervolg", "emen", "--jaar", "2015"],
        &["desk", "emen"],
        &["number"],
    ] {
        assert_dutch(&project, 2, args);
    }
    let (_, text) = dutch(&project, &["build", "--dry-rum"]);
    assert!(text.starts_with("fout: ") && text.contains("--dry-run"), "{text}");
}

#[test]
fn data_are_english_unless_dutch_is_asked_for() {
    let project = Project::with(&["emmen"]);
    project.edit("content/gemeenten/emmen/factsheet-2013/document.toml", "datum =", "datun =");
    let (_, english) = dutch(&project, &["check", "--message-format", "json"]);
    assert!(english.contains(r#""message":"unknown key `datun`""#), "{english}");
    let (_, words) = dutch(&project, &["check", "--message-format", "json", "--ui", "nl"]);
    assert!(words.contains("`datun`") && !words.contains("unknown key `"), "{words}");
    assert!(words.contains(r#""code":"content/unknown-key""#) && words.contains(r#""diagnostic":"error""#), "{words}");
}
