//! What was changed in the desk: listed, and taken back in any order without touching what was changed since.

use serde_json::{Value, json};

use crate::open_document::OpenDocument;
use crate::support::Project;
use crate::support::preview::Answer;

const GOUDA: &str = "gouda/factsheet-2013";
const FINDINGS: &str = "content/gemeenten/gouda/factsheet-2013/mpg-overleg/bevindingen.toml";

/// The desk with the factsheet of Gouda open.
fn open(project: &Project) -> OpenDocument {
    OpenDocument::open_when_read(project, &["gouda"], GOUDA)
}

/// Adds or removes a LET OP next to the text of a finding.
fn change_caution(desk: &OpenDocument, id: &str, action: &str) {
    let request = json!({ "field": id, "key": "let-op", "action": action, "version": desk.version(id) });
    let answer = desk.edit("key", &request);
    assert_eq!(answer.status, 200, "{}", answer.text());
}

fn revert(desk: &OpenDocument, change: &Value) -> Answer {
    desk.send("POST", "/revert", &json!({ "change": change["id"] }))
}

fn text(finding: usize) -> String {
    format!("own/mpg-overleg/bevindingen:bevinding.{finding}.tekst")
}

#[test]
fn changes_are_taken_back_in_any_order() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let desk = open(&project);
    for finding in 0..3 {
        desk.save(&text(finding), &format!("Bevinding {finding}."));
    }
    let saved = project.read(FINDINGS);
    let changes = desk.changes();
    assert_eq!((&changes[1]["document"], &changes[1]["title"]), (&json!(GOUDA), &json!("Gouda – Factsheet 2013")));
    assert!(changes[1]["came"].as_str().expect("words").contains("Bevinding 1."), "{}", changes[1]);
    // The one in the middle: the others stay.
    let answer = revert(&desk, &changes[1]);
    assert_eq!((answer.status, &answer.json()["field"]), (200, &json!(text(1))));
    let without = project.read(FINDINGS);
    assert!(without.contains("Bevinding 0.") && without.contains("Bevinding 2.") && !without.contains("Bevinding 1."));
    let listed = desk.changes();
    let marks = |key: &str| listed.iter().map(|change| change[key] == true).collect::<Vec<_>>();
    assert_eq!(marks("is_reverted"), [false, true, false, false]);
    assert_eq!(marks("is_revert"), [false, false, false, true]);
    // That was a change itself: it is undone, or taken back.
    assert_eq!(desk.step("undo").status, 200);
    assert_eq!(project.read(FINDINGS), saved);
    assert_eq!(desk.step("redo").status, 200);
    assert_eq!(project.read(FINDINGS), without);
    assert_eq!(revert(&desk, &desk.changes()[3]).status, 200);
    assert_eq!(project.read(FINDINGS), saved);
    for change in [0, 2, 1].map(|index| &changes[index]) {
        assert_eq!(revert(&desk, change).status, 200, "{change}");
    }
    assert_eq!(project.read(FINDINGS), before);
    assert_eq!(desk.send("POST", "/revert", &json!({ "change": 999 })).status, 404);
}

#[test]
fn a_change_below_a_later_one_stays() {
    let project = Project::new();
    let desk = open(&project);
    for value in ["Eerst.", "Daarna."] {
        desk.save(&text(0), value);
    }
    let saved = project.read(FINDINGS);
    let [first, second] = &desk.changes()[..] else { panic!("two changes") };
    let refused = revert(&desk, first);
    assert_eq!((refused.status, &refused.json()["value"]), (409, &json!("Daarna.")));
    assert_eq!((project.read(FINDINGS), desk.changes().len()), (saved, 2));
    assert_eq!(revert(&desk, second).status, 200);
    assert_eq!(revert(&desk, first).status, 200);
    // An editor has changed the file around a value, and then the value.
    project.write(FINDINGS, format!("# Van een collega.\n{}", project.read(FINDINGS)));
    desk.save(&text(1), "Nieuw.");
    project.edit(FINDINGS, "Nieuw.", "Anders.");
    assert_eq!(revert(&desk, desk.changes().last().expect("a change")).status, 409);
    project.edit(FINDINGS, "Anders.", "Nieuw.");
    assert_eq!(revert(&desk, desk.changes().last().expect("a change")).status, 200);
    assert!(project.read(FINDINGS).starts_with("# Van een collega.\n"));
}

#[test]
fn a_part_that_came_is_taken_back_after_other_edits() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let desk = open(&project);
    let lacks = |id: &String| desk.field(id)["can_add"] == json!(["let-op"]);
    let id = (0..20).map(text).find(lacks).expect("a finding without LET OP");
    change_caution(&desk, &id, "add");
    let added = desk.changes().pop().expect("a change");
    desk.save(&text(9), "Een andere bevinding.");
    assert_eq!(revert(&desk, &added).status, 200);
    let other = desk.changes().remove(1);
    assert_eq!(revert(&desk, &other).status, 200);
    assert_eq!(project.read(FINDINGS), before);
    // What was written in it since is not thrown away.
    change_caution(&desk, &id, "add");
    let added = desk.changes().pop().expect("a change");
    desk.save(&id.replace("tekst", "let-op"), "Let hier op.");
    assert_eq!(revert(&desk, &added).status, 409);
    assert!(project.read(FINDINGS).contains("Let hier op."));
}

#[test]
fn a_conflict_does_not_keep_earlier_changes_from_being_undone() {
    let project = Project::new();
    let desk = open(&project);
    let undo = || desk.step("undo");
    for finding in 0..3 {
        desk.save(&text(finding), &format!("Bevinding {finding}."));
    }
    project.edit(FINDINGS, "Bevinding 1.", "Van een ander.");
    assert_eq!(undo().json()["field"], text(2));
    let refused = undo();
    assert_eq!((refused.status, &refused.json()["value"]), (409, &json!("Van een ander.")));
    assert_eq!(undo().json()["field"], text(0), "the one before it");
    assert_eq!(undo().status, 204);
    // It can be undone as soon as it fits again.
    project.edit(FINDINGS, "Van een ander.", "Bevinding 1.");
    assert_eq!(undo().json()["field"], text(1));
    assert_eq!(undo().status, 204);
}
