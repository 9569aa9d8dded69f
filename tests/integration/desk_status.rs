//! The status of a document in the preview: it is saved as any field is, and `definitief` only if nothing is open.

use crate::open_document::OpenDocument;
use crate::support::Project;
use crate::support::preview::Answer;
use serde_json::json;

const GOUDA: &str = "gouda/factsheet-2013";
const GOUDA_FILE: &str = "content/gemeenten/gouda/factsheet-2013/document.toml";
const EMMEN: &str = "emmen/factsheet-2013";
const EMMEN_FILE: &str = "content/gemeenten/emmen/factsheet-2013/document.toml";

fn open(project: &Project, document: &'static str) -> OpenDocument {
    OpenDocument::open(project, &[], document)
}

/// Saves a status, as the page does.
fn save(desk: &OpenDocument, value: &str) -> Answer {
    let status = desk.get("status");
    desk.save_over(status["field"].as_str().expect("a field"), value, &status["version"])
}

#[test]
fn a_status_goes_forward_and_back_and_only_its_bytes_change() {
    let project = Project::new();
    let before = project.read(EMMEN_FILE);
    let mut desk = open(&project, EMMEN);
    for value in ["concept", "wederhoor", "definitief"] {
        assert_eq!(save(&desk, value).status, 200, "{value}");
        assert_eq!(project.read(EMMEN_FILE), before.replace("\"definitief\"", &format!("\"{value}\"")));
        desk.events.until(|state| state["status"] == value);
    }
    assert_eq!(project.read(EMMEN_FILE), before);
    assert_eq!(desk.step("undo").status, 200);
    assert_eq!(project.read(EMMEN_FILE), before.replace("\"definitief\"", "\"wederhoor\""));
    assert_eq!(save(&desk, "af").status, 422);
}

#[test]
fn what_keeps_a_document_from_being_final_is_listed_with_its_field() {
    let project = Project::new();
    let before = project.read(GOUDA_FILE);
    let desk = open(&project, GOUDA);
    let blockers = desk.get("status")["blockers"].as_array().expect("a list").clone();
    // Every reason of the command is in a field of the list, and no other.
    let run = project.run(&["build", "--definitief", GOUDA]);
    let named = run.stderr.lines().filter(|line| line.contains("─ content/")).count();
    assert!(named > 10 && blockers.len() > 10 && blockers.len() <= named, "{} of {named}", blockers.len());
    for blocker in &blockers {
        let id = blocker["field"].as_str().expect("a field");
        assert_eq!(desk.field(id)["gap"], true, "{blocker}");
        assert!(blocker["reason"] == "gap" && !blocker["label"].as_array().expect("a label").is_empty(), "{blocker}");
    }
    let refused = save(&desk, "definitief");
    assert_eq!((refused.status, &refused.json()["blockers"]), (422, &json!(blockers)));
    // Nor is it saved by force, or over an older version.
    assert_eq!(desk.save_by_force("own/document:status", "definitief").status, 422);
    assert_eq!(project.read(GOUDA_FILE), before);
}

#[test]
fn an_open_remark_a_verdict_and_a_shared_gap_keep_a_document_from_being_final() {
    let project = Project::new();
    let findings = "content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml";
    project.edit(EMMEN_FILE, "\"definitief\"", "\"concept\"");
    project.append("content/gemeenten/emmen/factsheet-2013/context.md", "\n<!-- TODO vraag dit na -->\n");
    project.edit(findings, "oordeel = \"√\"", "oordeel = \"?\"");
    project.append("content/standaardteksten/definitie.md", "\n{lacune}\n");
    let desk = open(&project, EMMEN);
    let status = desk.get("status");
    let found: Vec<_> =
        status["blockers"].as_array().expect("a list").iter().map(|one| (&one["reason"], &one["field"])).collect();
    let has = |reason: &str, start: &str| {
        found.iter().any(|(is, field)| **is == reason && field.as_str().is_some_and(|id| id.starts_with(start)))
    };
    assert!(has("remark", "own/context:"), "{found:?}");
    assert!(has("verdict", "own/oggz/bevindingen:bevinding."), "{found:?}");
    assert!(has("gap", "shared/definitie:"), "{found:?}");
    assert_eq!(save(&desk, "definitief").status, 422);
    assert_eq!(save(&desk, "wederhoor").status, 200);
    assert_eq!(desk.preview.get("/status/emmen/factsheet-1999").status, 404);
    assert_eq!(desk.preview.get("/status/..%2Fgouda/factsheet-2013").status, 404);
}

#[test]
fn what_keeps_a_new_document_from_being_final_is_in_reading_order() {
    const NEW: &str = "gouda/factsheet-2014";
    let project = Project::with(&["gouda"]);
    let approaches = ["--aanpak", "Wijkteam", "--aanpak", "Jeugdteam"];
    let run = project.run(&[&["new", "factsheet", "gouda", "--jaar", "2014"], &approaches[..]].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    let status = open(&project, NEW).get("status");
    let blockers = status["blockers"].as_array().expect("a list");
    let fields: Vec<&str> = blockers.iter().filter_map(|one| one["field"].as_str()).collect();
    let place = |part: &str| fields.iter().position(|field| field.starts_with(part)).expect("a blocker");
    assert!(place("own/context") < place("own/wijkteam/beschrijving"), "{fields:#?}");
    assert!(place("own/wijkteam/bevindingen") < place("own/wijkteam/conclusie"), "{fields:#?}");
    // In the order of the document, not of the alphabet.
    assert!(place("own/wijkteam/conclusie") < place("own/jeugdteam/beschrijving"), "{fields:#?}");
    // A verdict comes before the text that it is about.
    assert_eq!(fields[place("own/wijkteam/bevindingen")], "own/wijkteam/bevindingen:bevinding.0.oordeel");
}
