//! The files that the preview makes: they are those that `build` writes, from what is saved, and nobody else can ask for
//! them.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use walkdir::WalkDir;

use crate::support::Project;
use crate::support::preview::{Answer, PATIENCE, Preview};

const DEVELOPMENT: &str = "content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md";
const ROWS: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";
const OOSTERHOUT: &str = "oosterhout/vervolg-2015";

/// The files in the output folder, also those that the program keeps for itself, with their bytes.
fn outputs(project: &Project) -> BTreeMap<PathBuf, Vec<u8>> {
    let out = project.path("out");
    let files = WalkDir::new(&out).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let file = |path: PathBuf| (path.strip_prefix(&out).expect("in out").to_owned(), fs::read(&path).expect("a file"));
    files.map(|entry| file(entry.into_path())).collect()
}

/// Asks for the files of a document, or of all.
fn ask(preview: &Preview, document: Option<&str>) -> Answer {
    let path = document.map_or("/make".to_owned(), |document| format!("/make/{document}"));
    preview.post(&path, &preview.own(), &json!({}))
}

/// Waits until the state of the request is as wanted.
#[track_caller]
fn until(preview: &Preview, phase: &str) -> Value {
    let start = Instant::now();
    loop {
        let state = preview.get("/make").json();
        if state["phase"] == phase {
            return state;
        }
        assert!(start.elapsed() < PATIENCE, "not {phase}: {state}");
        thread::sleep(Duration::from_millis(20));
    }
}

/// Makes the files of a document, or of all.
#[track_caller]
fn make(preview: &Preview, document: Option<&str>) -> Value {
    let answer = ask(preview, document);
    assert_eq!(answer.status, 202, "{}", answer.text());
    until(preview, "done")
}

/// The ids of the documents that were made, or failed, with what became of them.
fn outcomes(state: &Value) -> Vec<(&str, &str)> {
    let documents = state["documents"].as_array().expect("documents");
    documents.iter().map(|made| (made["id"].as_str().expect("an id"), made["outcome"].as_str().expect("one"))).collect()
}

#[test]
fn the_files_and_the_manifest_are_those_of_a_build() {
    let [made, built] = [Project::new(), Project::new()];
    let preview = Preview::start(&made, &[]);
    assert_eq!(preview.get("/make").json()["phase"], "none");
    let state = make(&preview, None);
    assert_eq!([&state["done"], &state["total"], &state["unchanged"]], [4, 4, 0]);
    assert!(outcomes(&state).iter().all(|(_, outcome)| *outcome == "made"), "{state}");
    assert_eq!(state["folder"], made.path("out").display().to_string());
    built.build(&[]);
    assert!(outputs(&made) == outputs(&built), "{:?}", outputs(&made).keys().collect::<Vec<_>>());

    // Each knows what the other wrote.
    assert!(made.run(&["build"]).stdout.contains("0 documents built, 4 untouched"));
    let again = make(&preview, None);
    assert_eq!((&again["unchanged"], &again["documents"]), (&json!(4), &json!([])));
    assert!(outputs(&made) == outputs(&built));
}

#[test]
fn a_saved_change_makes_one_file_and_reports_what_build_reports() {
    let [made, built] = [Project::new(), Project::new()];
    let preview = Preview::start(&made, &[]);
    make(&preview, None);
    built.build(&[]);
    let times = || {
        let time = |name: &String| fs::metadata(made.path("out").join(name)).and_then(|data| data.modified()).ok();
        made.outputs().into_iter().map(|name| (time(&name), name)).collect::<Vec<_>>()
    };
    let before = times();
    [&made, &built].into_iter().for_each(|project| project.edit(DEVELOPMENT, "gemeente", "stad"));
    // Only the document that is asked for is looked at.
    let state = make(&preview, Some("emmen/factsheet-2013"));
    assert_eq!((&state["unchanged"], &state["total"]), (&json!(1), &json!(1)));
    assert_eq!(times(), before);
    let state = make(&preview, None);
    let line = built.run(&["build", "--message-format", "json", OOSTERHOUT]).stdout;
    let line: Value = serde_json::from_str(line.lines().next().expect("a line")).expect("JSON");
    let [document] = state["documents"].as_array().expect("documents").as_slice() else { panic!("{state}") };
    assert_eq!((&document["id"], &state["unchanged"]), (&line["document"], &json!(3)));
    assert!(!line["differences"].as_array().expect("differences").is_empty());
    assert_eq!(document["differences"], line["differences"]);
    assert_eq!(document["pages_before"], line["pages-before"]);
    assert!(outputs(&made) == outputs(&built));
    let changed = times().into_iter().filter(|file| !before.contains(file)).map(|(_, name)| name);
    assert_eq!(changed.collect::<Vec<_>>(), [document["file"].as_str().expect("a file")]);

    let file = preview.get(&format!("/made/{OOSTERHOUT}.pdf"));
    assert_eq!(file.body, made.output(document["file"].as_str().expect("a file")));
    assert!(file.headers.contains("content-type: application/pdf"), "{}", file.headers);
    assert!(file.headers.contains("content-disposition: inline"), "{}", file.headers);
}

#[test]
fn what_is_typed_and_not_saved_is_in_no_file_and_said() {
    let [made, built] = [Project::new(), Project::new()];
    let preview = Preview::start(&made, &["oosterhout"]);
    let mut events = preview.events(&format!("/events/{OOSTERHOUT}"));
    events.until(|state| state["pages"].as_array().is_some_and(|pages| !pages.is_empty()));
    let saved = made.read(DEVELOPMENT).trim_end().to_owned();
    let draft = |value: &str| {
        let body = json!({ "field": "own/ontwikkeling:", "value": value }).to_string();
        preview.send("PUT", &format!("/draft/{OOSTERHOUT}"), &preview.own(), body.as_bytes()).status
    };
    assert_eq!(draft(&saved.replacen("gemeente", "stad", 1)), 204);
    let state = make(&preview, Some(OOSTERHOUT));
    assert_eq!(state["unsaved"], json!([OOSTERHOUT]));
    built.build(&[OOSTERHOUT]);
    assert!(outputs(&made) == outputs(&built));
    assert_eq!(make(&preview, None)["unsaved"], json!([OOSTERHOUT]));
    assert_eq!(make(&preview, Some("emmen/factsheet-2013"))["unsaved"], json!([]), "it is not of this document");
    assert_eq!(draft(&saved), 204);
    assert_eq!(make(&preview, None)["unsaved"], json!([]), "it is as it was saved");
}

#[test]
fn one_request_at_a_time_and_after_a_build_in_a_terminal() {
    let project = Project::with(&["oosterhout"]);
    project.write("out/.lock", "");
    let lock = fs::File::open(project.path("out/.lock")).expect("the lock");
    lock.lock().expect("nobody has it");
    let preview = Preview::start(&project, &[]);
    assert_eq!(ask(&preview, None).status, 202);
    until(&preview, "waiting");
    let second = ask(&preview, Some(OOSTERHOUT));
    assert_eq!(
        (second.status, &second.json()["phase"], &second.json()["document"]),
        (409, &json!("waiting"), &Value::Null)
    );
    assert_eq!(project.outputs(), [""; 0]);
    // What is saved meanwhile belongs to it.
    project.edit(DEVELOPMENT, "gemeente", "stad");
    lock.unlock().expect("the lock is ours");
    assert_eq!(outcomes(&until(&preview, "done")), [(OOSTERHOUT, "made")]);
    assert!(project.run(&["build"]).stdout.contains("1 untouched"));
}

#[test]
fn a_document_that_fails_keeps_its_file_and_stops_no_other() {
    let project = Project::new();
    let preview = Preview::start(&project, &[]);
    make(&preview, None);
    let before = preview.get(&format!("/made/{OOSTERHOUT}.pdf")).body;
    project.edit(ROWS, "oordeel = \"", "oordeel = ");
    project.edit("content/gemeenten/emmen/gemeente.toml", "Emmen", "Emmer");
    let state = make(&preview, None);
    assert_eq!(outcomes(&state), [("emmen/factsheet-2013", "made"), (OOSTERHOUT, "failed")]);
    let failed = &state["documents"][1];
    let terminal = project.run(&["build", OOSTERHOUT]).stderr;
    assert!(terminal.contains("uitkomsten.toml"), "{terminal}");
    assert_eq!(failed["errors_text"].as_str().expect("errors").trim(), terminal.trim());
    assert_eq!(preview.get(&format!("/made/{OOSTERHOUT}.pdf")).body, before);
}

#[test]
fn a_folder_that_cannot_be_used_is_said() {
    let project = Project::with(&["oosterhout"]);
    project.write("out", "a file");
    let preview = Preview::start(&project, &[]);
    let state = make(&preview, None);
    let errors = state["errors_text"].as_str().expect("errors");
    assert!(errors.contains("cannot be used"), "{errors}");
    assert_eq!(state["documents"], json!([]));
}

#[test]
fn other_pages_cannot_ask_for_files() {
    let project = Project::with(&["oosterhout"]);
    let preview = Preview::start(&project, &[]);
    let own = preview.own();
    let (header, cookie) = own.split_once("\r\n").expect("two headers");
    let foreign = [
        (String::new(), 403),
        (format!("{header}\r\n"), 403),
        (cookie.to_owned(), 403),
        (format!("{own}Origin: http://example.org\r\n"), 421),
    ];
    for (headers, status) in foreign {
        for path in ["/make".to_owned(), format!("/make/{OOSTERHOUT}")] {
            assert_eq!(preview.post(&path, &headers, &json!({})).status, status, "{path} {headers}");
        }
    }
    for unknown in ["oosterhout/vervolg-2016", "..%2F../x", "oosterhout/..", "%2e%2e/%2e%2e"] {
        assert_eq!(ask(&preview, Some(unknown)).status, 404, "{unknown}");
        assert_eq!(preview.get(&format!("/made/{unknown}.pdf")).status, 404, "{unknown}");
    }
    assert_eq!(preview.get(&format!("/made/{OOSTERHOUT}.pdf")).status, 404, "it was not made");
    assert_eq!(preview.get("/make").json()["phase"], "none");
    assert!(!project.path("out").exists());
}
