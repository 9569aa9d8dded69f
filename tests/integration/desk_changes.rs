//! What was changed in the desk: listed, and taken back in any order without touching what was changed since.

use serde_json::{Value, json};

use crate::support::Project;
use crate::support::preview::{Answer, Preview};

const GOUDA: &str = "gouda/factsheet-2013";
const FINDINGS: &str = "content/gemeenten/gouda/factsheet-2013/mpg-overleg/bevindingen.toml";

/// The desk with the factsheet of Gouda open.
struct Desk {
    preview: Preview,
    _events: crate::support::preview::Events,
}

impl Desk {
    fn open(project: &Project) -> Self {
        let preview = Preview::start(project, &["gouda"]);
        preview.events("/events").until(|state| state["unread"] == json!([]));
        let mut events = preview.events(&format!("/events/{GOUDA}"));
        events.until(|state| state["current"] == true);
        Self { preview, _events: events }
    }

    fn send(&self, route: &str, body: &Value) -> Answer {
        self.preview.post(route, &self.preview.own(), body)
    }

    fn field(&self, id: &str) -> Value {
        self.preview.get(&format!("/field/{GOUDA}?field={id}")).json()
    }

    fn save(&self, id: &str, value: &str) {
        let request = json!({ "field": id, "value": value, "version": self.field(id)["version"] });
        let answer = self.send(&format!("/save/{GOUDA}"), &request);
        assert_eq!(answer.status, 200, "{}", answer.text());
    }

    /// Adds or removes a LET OP next to the text of a finding.
    fn change_caution(&self, id: &str, action: &str) {
        let request = json!({ "field": id, "key": "let-op", "action": action, "version": self.field(id)["version"] });
        let answer = self.send(&format!("/key/{GOUDA}"), &request);
        assert_eq!(answer.status, 200, "{}", answer.text());
    }

    fn revert(&self, change: &Value) -> Answer {
        self.send("/revert", &json!({ "change": change["id"] }))
    }

    fn changes(&self) -> Vec<Value> {
        self.preview.get("/changes").json().as_array().expect("changes").clone()
    }
}

fn text(finding: usize) -> String {
    format!("own/mpg-overleg/bevindingen:bevinding.{finding}.tekst")
}

#[test]
fn changes_are_taken_back_in_any_order() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let desk = Desk::open(&project);
    for finding in 0..3 {
        desk.save(&text(finding), &format!("Bevinding {finding}."));
    }
    let saved = project.read(FINDINGS);
    let changes = desk.changes();
    assert_eq!((&changes[1]["document"], &changes[1]["title"]), (&json!(GOUDA), &json!("Gouda – Factsheet 2013")));
    assert!(changes[1]["came"].as_str().expect("words").contains("Bevinding 1."), "{}", changes[1]);
    // The one in the middle: the others stay.
    let answer = desk.revert(&changes[1]);
    assert_eq!((answer.status, &answer.json()["field"]), (200, &json!(text(1))));
    let without = project.read(FINDINGS);
    assert!(without.contains("Bevinding 0.") && without.contains("Bevinding 2.") && !without.contains("Bevinding 1."));
    let listed = desk.changes();
    let marks = |key: &str| listed.iter().map(|change| change[key] == true).collect::<Vec<_>>();
    assert_eq!(marks("is_reverted"), [false, true, false, false]);
    assert_eq!(marks("is_revert"), [false, false, false, true]);
    // That was a change itself: it is undone, or taken back.
    assert_eq!(desk.send("/undo", &json!({})).status, 200);
    assert_eq!(project.read(FINDINGS), saved);
    assert_eq!(desk.send("/redo", &json!({})).status, 200);
    assert_eq!(project.read(FINDINGS), without);
    assert_eq!(desk.revert(&desk.changes()[3]).status, 200);
    assert_eq!(project.read(FINDINGS), saved);
    for change in [0, 2, 1].map(|index| &changes[index]) {
        assert_eq!(desk.revert(change).status, 200, "{change}");
    }
    assert_eq!(project.read(FINDINGS), before);
    assert_eq!(desk.send("/revert", &json!({ "change": 999 })).status, 404);
}

#[test]
fn a_change_below_a_later_one_stays() {
    let project = Project::new();
    let desk = Desk::open(&project);
    for value in ["Eerst.", "Daarna."] {
        desk.save(&text(0), value);
    }
    let saved = project.read(FINDINGS);
    let [first, second] = &desk.changes()[..] else { panic!("two changes") };
    let refused = desk.revert(first);
    assert_eq!((refused.status, &refused.json()["value"]), (409, &json!("Daarna.")));
    assert_eq!((project.read(FINDINGS), desk.changes().len()), (saved, 2));
    assert_eq!(desk.revert(second).status, 200);
    assert_eq!(desk.revert(first).status, 200);
    // An editor has changed the file around a value, and then the value.
    project.write(FINDINGS, format!("# Van een collega.\n{}", project.read(FINDINGS)));
    desk.save(&text(1), "Nieuw.");
    project.edit(FINDINGS, "Nieuw.", "Anders.");
    assert_eq!(desk.revert(desk.changes().last().expect("a change")).status, 409);
    project.edit(FINDINGS, "Anders.", "Nieuw.");
    assert_eq!(desk.revert(desk.changes().last().expect("a change")).status, 200);
    assert!(project.read(FINDINGS).starts_with("# Van een collega.\n"));
}

#[test]
fn a_part_that_came_is_taken_back_after_other_edits() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let desk = Desk::open(&project);
    let lacks = |id: &String| desk.field(id)["can_add"] == json!(["let-op"]);
    let id = (0..20).map(text).find(lacks).expect("a finding without LET OP");
    desk.change_caution(&id, "add");
    let added = desk.changes().pop().expect("a change");
    desk.save(&text(9), "Een andere bevinding.");
    assert_eq!(desk.revert(&added).status, 200);
    let other = desk.changes().remove(1);
    assert_eq!(desk.revert(&other).status, 200);
    assert_eq!(project.read(FINDINGS), before);
    // What was written in it since is not thrown away.
    desk.change_caution(&id, "add");
    let added = desk.changes().pop().expect("a change");
    desk.save(&id.replace("tekst", "let-op"), "Let hier op.");
    assert_eq!(desk.revert(&added).status, 409);
    assert!(project.read(FINDINGS).contains("Let hier op."));
}

#[test]
fn a_conflict_does_not_keep_earlier_changes_from_being_undone() {
    let project = Project::new();
    let desk = Desk::open(&project);
    let undo = || desk.send("/undo", &json!({}));
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
