//! Two desks, and other editors, on one project: the later one is asked, what one writes the others show, and no text is
//! lost.

use std::fs;
use std::thread;

use serde_json::json;

use crate::open_document::{OpenDocument, words};
use crate::support::Project;

const DOCUMENT: &str = "oosterhout/vervolg-2015";
const ROWS: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";
const DEVELOPMENT: &str = "content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md";
const FIRST: &str = "own/uitkomsten:uitkomst.0.2013.tekst";
const SECOND: &str = "own/uitkomsten:uitkomst.0.2014.tekst";

fn open(project: &Project) -> OpenDocument {
    OpenDocument::open(project, &["oosterhout"], DOCUMENT)
}

/// Reads states until the pages show a text, which may be more than a line.
fn until_shown(desk: &mut OpenDocument, text: &str) {
    desk.until_words(|words| joined(words).contains(&joined(text)));
}

/// A text without spaces: a line that ends has none.
fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn the_later_of_two_desks_is_asked() {
    let project = Project::with(&["oosterhout"]);
    let [mut one, mut other] = [(); 2].map(|()| open(&project));
    let known = other.version(FIRST);
    assert_eq!(other.draft(FIRST, "Haar tekst.").status, 204);
    until_shown(&mut other, "Haar tekst.");
    assert_eq!(one.save_over(FIRST, "Zijn tekst.", &known).status, 200);
    until_shown(&mut one, "Zijn tekst.");
    let conflict = other.save_over(FIRST, "Haar tekst.", &known);
    assert_eq!((conflict.status, &conflict.json()["value"]), (409, &json!("Zijn tekst.")));
    assert!(project.read(ROWS).contains("Zijn tekst.") && !project.read(ROWS).contains("Haar tekst."));
    // What she typed is still on her pages.
    let state = other.preview.events(&format!("/events/{DOCUMENT}")).next();
    assert!(joined(&words(&other.preview, DOCUMENT, &state)).contains("Haartekst."));
    let version = conflict.json()["version"].clone();
    assert_eq!(other.save_over(FIRST, "Haar tekst.", &version).status, 200);
    until_shown(&mut one, "Haar tekst.");
    // His change cannot be taken back over hers.
    let undo = one.step("undo");
    assert_eq!((undo.status, &undo.json()["value"]), (409, &json!("Haar tekst.")));
    assert!(project.read(ROWS).contains("Haar tekst."));
    assert_eq!(other.step("undo").status, 200);
    assert_eq!(one.field(FIRST)["value"], "Zijn tekst.");
    assert_eq!(one.step("undo").status, 200);
}

/// The client saves again by itself when another field of the file changed.
fn save_again(desk: &OpenDocument, field: &str, value: &str) {
    let mut version = desk.version(field);
    loop {
        let answer = desk.save_over(field, value, &version);
        if answer.status == 200 {
            return;
        }
        assert_eq!(answer.status, 409, "{}", answer.text());
        version = answer.json()["version"].clone();
    }
}

#[test]
fn desks_that_save_at_the_same_time_lose_nothing() {
    let project = Project::with(&["oosterhout"]);
    let [one, other] = [(); 2].map(|()| open(&project));
    let last = thread::scope(|scope| {
        let saves = [(&one, FIRST, "Zijn"), (&other, SECOND, "Haar")].map(|(desk, field, whose)| {
            scope.spawn(move || {
                for number in 0..40 {
                    save_again(desk, field, &format!("{whose} tekst {number}."));
                    // What was saved is there, whatever the other one saves.
                    let found = desk.field(field)["value"].as_str().expect("a text").to_owned();
                    assert_eq!(found, format!("{whose} tekst {number}."));
                }
            })
        });
        saves.map(|saves| saves.join().is_ok())
    });
    assert_eq!(last, [true, true]);
    let text = project.read(ROWS);
    assert!(text.contains("Zijn tekst 39.") && text.contains("Haar tekst 39."), "{text}");
}

/// Writes a text to a file, as another editor does.
type Writer<'a> = &'a dyn Fn(&str, &str);

#[test]
fn a_file_that_is_open_in_another_editor_is_not_overwritten() {
    let project = Project::with(&["oosterhout"]);
    let mut desk = open(&project);
    // One editor writes another file and renames it, and one empties the file and fills it.
    let renamed = |path: &str, text: &str| {
        project.write("content/.bewaard.swp", text);
        fs::rename(project.path("content/.bewaard.swp"), project.path(path)).expect("a rename");
    };
    let written = |path: &str, text: &str| project.write(path, text);
    let editors: [(&str, Writer); 2] = [("vim", &renamed), ("nano", &written)];
    for (name, write) in editors {
        for (field, file) in [(FIRST, ROWS), ("own/ontwikkeling:", DEVELOPMENT)] {
            let known = desk.field(field);
            let value = known["value"].as_str().expect("a text");
            // The document needs the first line of the text that is a file.
            let first_line = value.split_once('\n').filter(|_| file == DEVELOPMENT).map_or("", |(line, _)| line);
            let with_line = |text: String| format!("{first_line}\n{text}").trim_start().to_owned();
            let theirs = with_line(format!("De tekst uit {name}."));
            let text = project.read(file).replacen(value, &theirs, 1);
            write(file, &text);
            until_shown(&mut desk, &format!("De tekst uit {name}."));
            let conflict = desk.save_over(field, "De tekst uit het bureau.", &known["version"]);
            let now = conflict.json();
            assert_eq!((conflict.status, now["value"].as_str()), (409, Some(theirs.as_str())), "{name}");
            assert_eq!(project.read(file), text, "{name}");
            let ours = with_line(format!("De tekst uit het bureau, na {name}."));
            assert_eq!(desk.save_over(field, &ours, &now["version"]).status, 200);
            assert_eq!(project.read(file), text.replacen(&theirs, &ours, 1), "{name} reads it again");
        }
    }
}

#[test]
fn a_file_that_an_editor_is_writing_is_left_alone() {
    let project = Project::with(&["oosterhout"]);
    let desk = open(&project);
    let (known, text) = (desk.version(FIRST), project.read(ROWS));
    let half = &text[..text.len() / 2];
    for unfinished in ["", half] {
        project.write(ROWS, unfinished);
        let status = desk.save_over(FIRST, "De tekst uit het bureau.", &known).status;
        assert!(matches!(status, 404 | 409), "{status}");
        assert_eq!(project.read(ROWS), unfinished);
    }
    // A file that is gone is not written again.
    project.remove(ROWS);
    let status = desk.save_over(FIRST, "De tekst uit het bureau.", &known).status;
    assert!(matches!(status, 404 | 409), "{status}");
    assert!(!project.path(ROWS).exists());
    project.write(ROWS, &text);
    assert_eq!(desk.save_over(FIRST, "De tekst uit het bureau.", &known).status, 200);
}
