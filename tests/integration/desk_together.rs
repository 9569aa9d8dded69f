//! Two desks, and other editors, on one project: the later one is asked, what one writes the others show, and no text is
//! lost.

use std::fs;
use std::thread;

use serde_json::{Value, json};

use crate::support::Project;
use crate::support::preview::{Answer, Events, Preview};

const DOCUMENT: &str = "oosterhout/vervolg-2015";
const ROWS: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";
const DEVELOPMENT: &str = "content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md";
const FIRST: &str = "own/uitkomsten:uitkomst.0.2013.tekst";
const SECOND: &str = "own/uitkomsten:uitkomst.0.2014.tekst";

/// A desk with the document open.
struct Desk {
    preview: Preview,
    events: Events,
}

impl Desk {
    fn open(project: &Project) -> Self {
        let preview = Preview::start(project, &["oosterhout"]);
        let mut events = preview.events(&format!("/events/{DOCUMENT}"));
        events.next();
        Self { preview, events }
    }

    fn field(&self, id: &str) -> Value {
        self.preview.get(&format!("/field/{DOCUMENT}?field={id}")).json()
    }

    fn version(&self, id: &str) -> String {
        self.field(id)["version"].as_str().expect("a version").to_owned()
    }

    fn edit(&self, method: &str, route: &str, body: &Value) -> Answer {
        self.preview.send(method, &format!("/{route}/{DOCUMENT}"), &self.preview.own(), body.to_string().as_bytes())
    }

    /// Saves a value over a version of the file.
    fn save(&self, id: &str, value: &str, version: &str) -> Answer {
        self.edit("POST", "save", &json!({ "field": id, "value": value, "version": version }))
    }

    fn undo(&self) -> Answer {
        self.preview.post("/undo", &self.preview.own(), &Value::Null)
    }

    /// Reads states until the pages show a text.
    fn until_shown(&mut self, text: &str) {
        let preview = &self.preview;
        self.events.until(|state| words(preview, state).contains(&joined(text)));
    }
}

/// A text without spaces: a line that ends has none.
fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

/// All text of a state, without spaces.
fn words(preview: &Preview, state: &Value) -> String {
    let hashes = state["pages"].as_array().expect("pages").iter().map(|page| page["hash"].as_str().expect("a hash"));
    let answers = hashes.map(|hash| preview.get(&format!("/page/{DOCUMENT}/{hash}.json")));
    // A page of a state that is over is not served any more.
    let runs = answers.filter(|answer| answer.status == 200).map(|answer| answer.json()["runs"].clone());
    let runs: Vec<Value> = runs.flat_map(|runs| runs.as_array().expect("runs").clone()).collect();
    joined(&runs.iter().filter_map(|run| run["t"].as_str()).collect::<String>().replace('\u{ad}', ""))
}

#[test]
fn the_later_of_two_desks_is_asked() {
    let project = Project::with(&["oosterhout"]);
    let [mut one, mut other] = [(); 2].map(|()| Desk::open(&project));
    let known = other.version(FIRST);
    assert_eq!(other.edit("PUT", "draft", &json!({ "field": FIRST, "value": "Haar tekst." })).status, 204);
    other.until_shown("Haar tekst.");
    assert_eq!(one.save(FIRST, "Zijn tekst.", &known).status, 200);
    one.until_shown("Zijn tekst.");
    let conflict = other.save(FIRST, "Haar tekst.", &known);
    assert_eq!((conflict.status, &conflict.json()["value"]), (409, &json!("Zijn tekst.")));
    assert!(project.read(ROWS).contains("Zijn tekst.") && !project.read(ROWS).contains("Haar tekst."));
    // What she typed is still on her pages.
    let state = other.preview.events(&format!("/events/{DOCUMENT}")).next();
    assert!(words(&other.preview, &state).contains("Haartekst."));
    let version = conflict.json()["version"].as_str().expect("a version").to_owned();
    assert_eq!(other.save(FIRST, "Haar tekst.", &version).status, 200);
    one.until_shown("Haar tekst.");
    // His change cannot be taken back over hers.
    let undo = one.undo();
    assert_eq!((undo.status, &undo.json()["value"]), (409, &json!("Haar tekst.")));
    assert!(project.read(ROWS).contains("Haar tekst."));
    assert_eq!(other.undo().status, 200);
    assert_eq!(one.field(FIRST)["value"], "Zijn tekst.");
    assert_eq!(one.undo().status, 200);
}

/// The client saves again by itself when another field of the file changed.
fn save_again(desk: &Desk, field: &str, value: &str) {
    let mut version = desk.version(field);
    loop {
        let answer = desk.save(field, value, &version);
        if answer.status == 200 {
            return;
        }
        assert_eq!(answer.status, 409, "{}", answer.text());
        version = answer.json()["version"].as_str().expect("a version").to_owned();
    }
}

#[test]
fn desks_that_save_at_the_same_time_lose_nothing() {
    let project = Project::with(&["oosterhout"]);
    let [one, other] = [(); 2].map(|()| Desk::open(&project));
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
    let mut desk = Desk::open(&project);
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
            let (value, version) =
                (known["value"].as_str().expect("a text"), known["version"].as_str().expect("a text"));
            // The document needs the first line of the text that is a file.
            let first_line = value.split_once('\n').filter(|_| file == DEVELOPMENT).map_or("", |(line, _)| line);
            let with_line = |text: String| format!("{first_line}\n{text}").trim_start().to_owned();
            let theirs = with_line(format!("De tekst uit {name}."));
            let text = project.read(file).replacen(value, &theirs, 1);
            write(file, &text);
            desk.until_shown(&format!("De tekst uit {name}."));
            let conflict = desk.save(field, "De tekst uit het bureau.", version);
            let now = conflict.json();
            assert_eq!((conflict.status, now["value"].as_str()), (409, Some(theirs.as_str())), "{name}");
            assert_eq!(project.read(file), text, "{name}");
            let ours = with_line(format!("De tekst uit het bureau, na {name}."));
            assert_eq!(desk.save(field, &ours, now["version"].as_str().expect("a version")).status, 200);
            assert_eq!(project.read(file), text.replacen(&theirs, &ours, 1), "{name} reads it again");
        }
    }
}

#[test]
fn a_file_that_an_editor_is_writing_is_left_alone() {
    let project = Project::with(&["oosterhout"]);
    let desk = Desk::open(&project);
    let (known, text) = (desk.version(FIRST), project.read(ROWS));
    let half = &text[..text.len() / 2];
    for unfinished in ["", half] {
        project.write(ROWS, unfinished);
        let status = desk.save(FIRST, "De tekst uit het bureau.", &known).status;
        assert!(matches!(status, 404 | 409), "{status}");
        assert_eq!(project.read(ROWS), unfinished);
    }
    // A file that is gone is not written again.
    project.remove(ROWS);
    let status = desk.save(FIRST, "De tekst uit het bureau.", &known).status;
    assert!(matches!(status, 404 | 409), "{status}");
    assert!(!project.path(ROWS).exists());
    project.write(ROWS, &text);
    assert_eq!(desk.save(FIRST, "De tekst uit het bureau.", &known).status, 200);
}
