//! Warnings of the checks in the preview: shown with their words, corrected, accepted with a reason, and reported again.

use crate::open_document::OpenDocument;
use crate::support::Project;
use serde_json::{Value, json};

const GOUDA: &str = "gouda/factsheet-2013";
const FINDINGS: &str = "content/gemeenten/gouda/factsheet-2013/mpg-overleg/bevindingen.toml";
const CONTEXT: &str = "content/gemeenten/gouda/factsheet-2013/context.md";
const ACCEPTED: &str = "content/gemeenten/gouda/factsheet-2013/aanvaard.toml";
const EMMEN: &str = "emmen/factsheet-2013";
const EMMEN_ACCEPTED: &str = "content/gemeenten/emmen/factsheet-2013/aanvaard.toml";

/// A document of which no state is read yet.
fn open(project: &Project, document: &'static str) -> OpenDocument {
    OpenDocument::listen(project, &[], document)
}

/// The warnings of the first state that has this many.
fn until_warnings(sheet: &mut OpenDocument, count: usize) -> Vec<Value> {
    warnings(&sheet.events.until(|state| warnings(state).len() == count))
}

/// The acceptances of the first state that has this many.
fn until_accepted(sheet: &mut OpenDocument, count: usize) -> Vec<Value> {
    let accepted = |state: &Value| state["accepted"].as_array().cloned().unwrap_or_default();
    accepted(&sheet.events.until(|state| accepted(state).len() == count))
}

fn warnings(state: &Value) -> Vec<Value> {
    let remarks = state["remarks"].as_array().expect("remarks").iter();
    remarks.filter(|remark| remark["kind"] == "warning").cloned().collect()
}

fn ids(warnings: &[Value]) -> Vec<&Value> {
    warnings.iter().map(|warning| &warning["id"]).collect()
}

#[test]
fn a_warning_is_shown_with_its_words_and_its_field() {
    let project = Project::new();
    project.edit(FINDINGS, "Er is geen zicht op", "Er is geen  zicht op");
    let found = until_warnings(&mut open(&project, GOUDA), 1);
    let warning = &found[0];
    assert_eq!(warning["code"], "language/spacing");
    assert_eq!(warning["words"], "  ");
    assert_eq!((&warning["before"], &warning["correction"]), (&json!("Er is geen"), &json!(" ")), "{warning}");
    assert!(warning["after"].as_str().is_some_and(|after| after.starts_with("zicht op ") && !after.contains('\n')));
    assert!(warning["field"].as_str().is_some_and(|field| field.starts_with("own/mpg-overleg/bevindingen:bevinding.")));
    let label = warning["label"].as_array().expect("a label");
    assert_eq!((&label[0], label.last()), (&json!("Bevinding"), Some(&json!("MPG-overleg"))), "{label:?}");
    assert_eq!(label.len(), 3, "the wording of the indicator is between them: {label:?}");
}

#[test]
fn a_correction_changes_its_words_only_and_is_taken_back() {
    let project = Project::new();
    let before = [project.read(FINDINGS), project.read(CONTEXT)];
    // With a byte order mark and line ends of Windows, which stay.
    let context = format!("\u{feff}{}", before[1].replace('\n', "\r\n").replacen(" de ", " de de ", 1));
    project.write(CONTEXT, &context);
    project.edit(FINDINGS, "Er is geen zicht op", "Er is geen  zicht op");
    let wrong = project.read(FINDINGS);
    let mut sheet = open(&project, GOUDA);
    let found = until_warnings(&mut sheet, 2);
    let spacing = found.iter().find(|warning| warning["code"] == "language/spacing").expect("a double space");
    let doubled = found.iter().find(|warning| warning["code"] == "language/doubled-word").expect("a doubled word");
    let answer = sheet.edit("correct", &json!({ "warnings": [spacing["id"]] }));
    assert_eq!((answer.status, answer.json()["corrected"].as_u64()), (200, Some(1)), "{}", answer.text());
    assert_eq!(project.read(FINDINGS), before[0]);
    let left = until_warnings(&mut sheet, 1);
    assert_eq!(left[0]["id"], doubled["id"], "the id of the other one stays");
    assert_eq!(sheet.edit("correct", &json!({ "warnings": [doubled["id"]] })).status, 200);
    assert_eq!(project.read(CONTEXT), context.replacen(" de de ", " de ", 1));
    until_warnings(&mut sheet, 0);
    assert_eq!(sheet.step("undo").status, 200);
    assert_eq!(project.read(CONTEXT), context);
    assert_eq!(sheet.step("undo").status, 200);
    assert_eq!(project.read(FINDINGS), wrong);
}

#[test]
fn several_corrections_are_one_change() {
    let project = Project::new();
    let before = [FINDINGS, CONTEXT].map(|file| project.read(file));
    for (file, text) in [FINDINGS, CONTEXT].iter().zip(&before) {
        project.write(file, text.replacen(" het ", "  het ", 2));
    }
    let wrong = [FINDINGS, CONTEXT].map(|file| project.read(file));
    let mut sheet = open(&project, GOUDA);
    let found = until_warnings(&mut sheet, 4);
    assert_eq!(sheet.edit("correct", &json!({ "warnings": ids(&found) })).status, 200);
    assert_eq!([FINDINGS, CONTEXT].map(|file| project.read(file)), before);
    let changes = sheet.changes();
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert_eq!(sheet.step("undo").status, 200);
    assert_eq!([FINDINGS, CONTEXT].map(|file| project.read(file)), wrong);
}

#[test]
fn what_is_not_there_any_more_is_not_corrected() {
    let project = Project::new();
    project.edit(FINDINGS, "Er is geen zicht op", "Er is geen  zicht op");
    let mut sheet = open(&project, GOUDA);
    let found = until_warnings(&mut sheet, 1);
    project.edit(FINDINGS, "Er is geen  zicht op", "Er is beperkt zicht op");
    let now = project.read(FINDINGS);
    assert_eq!(sheet.edit("correct", &json!({ "warnings": ids(&found) })).status, 409);
    for (route, body, status) in [
        ("correct", json!({ "warnings": ["0123456789abcdef"] }), 409),
        ("correct", json!({ "warnings": [] }), 404),
        ("correct", json!({}), 422),
        ("accept", json!({ "warning": "../../../etc/passwd", "reason": "x" }), 409),
        ("withdraw", json!({ "accepted": "x" }), 409),
    ] {
        assert_eq!(sheet.edit(route, &body).status, status, "{route} {body}");
    }
    assert_eq!(project.read(FINDINGS), now);
    for route in ["correct", "accept", "withdraw", "remark"] {
        assert_eq!(sheet.preview.post(&format!("/{route}/{GOUDA}"), "", &json!({})).status, 403, "{route}");
    }
    assert!(!project.path(ACCEPTED).exists());
}

#[test]
fn a_warning_is_accepted_with_a_reason_and_reported_again() {
    let project = Project::new();
    let text = project.read(FINDINGS).replace("Er is geen zicht op", "Er is geen  zicht op");
    project.write(FINDINGS, &text);
    let mut sheet = open(&project, GOUDA);
    let id = until_warnings(&mut sheet, 1)[0]["id"].clone();
    for reason in ["", " \n "] {
        assert_eq!(sheet.edit("accept", &json!({ "warning": id, "reason": reason })).status, 422);
    }
    assert!(!project.path(ACCEPTED).exists());
    let reason = "zo \"gepubliceerd\"\n[[aanvaard]] # x";
    let answer = sheet.edit("accept", &json!({ "warning": id, "reason": reason }));
    assert_eq!(answer.status, 200, "{}", answer.text());
    until_warnings(&mut sheet, 0);
    assert_eq!(
        project.read(ACCEPTED),
        "# Waarschuwingen van `factsheet check` over wat zo moet blijven.\n\n[[aanvaard]]\ncode = \"language/spacing\"\n\
         bestand = \"mpg-overleg/bevindingen.toml\"\nwoorden = \"  \"\n\
         reden = 'zo \"gepubliceerd\" [[aanvaard]] # x'\n"
    );
    let run = project.run(&["check", "--strict", "gouda"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert_eq!(project.read(FINDINGS), text, "the text stays");
    let accepted = until_accepted(&mut sheet, 1);
    assert_eq!(accepted[0]["reason"], "zo \"gepubliceerd\" [[aanvaard]] # x");
    assert_eq!(sheet.edit("withdraw", &json!({ "accepted": accepted[0]["id"] })).status, 200);
    assert_eq!(until_warnings(&mut sheet, 1)[0]["id"], id);
    assert!(!project.path(ACCEPTED).exists(), "a file without acceptances is removed");
    assert_eq!(sheet.step("undo").status, 200);
    until_accepted(&mut sheet, 1);
    assert_eq!(sheet.step("undo").status, 200);
    assert!(!project.path(ACCEPTED).exists());
}

#[test]
fn acceptances_that_are_there_stay_as_they_are() {
    let project = Project::new();
    let before = project.read(EMMEN_ACCEPTED).replace('\n', "\r\n");
    project.write(EMMEN_ACCEPTED, &before);
    project.edit("content/gemeenten/emmen/factsheet-2013/context.md", " de ", "  de ");
    let mut sheet = open(&project, EMMEN);
    let id = until_warnings(&mut sheet, 1)[0]["id"].clone();
    assert_eq!(sheet.edit("accept", &json!({ "warning": id, "reason": "zo gepubliceerd" })).status, 200);
    let text = project.read(EMMEN_ACCEPTED);
    assert!(text.starts_with(&before) && !text.replace("\r\n", "").contains('\n'), "{text:?}");
    let accepted = until_accepted(&mut sheet, 5);
    let last = accepted.last().expect("an acceptance");
    assert_eq!(sheet.edit("withdraw", &json!({ "accepted": last["id"] })).status, 200);
    assert_eq!(project.read(EMMEN_ACCEPTED), before);
    // One that was there goes without those around it.
    let accepted = until_accepted(&mut sheet, 4);
    assert_eq!(sheet.edit("withdraw", &json!({ "accepted": accepted[1]["id"] })).status, 200);
    let left = before.replacen(
        "[[aanvaard]]\r\ncode = \"language/broken-word\"\r\nbestand = \"oggz/conclusie.toml\"\r\n\
         woorden = \"OGGz- aanpak\"\r\nreden = \"zo gepubliceerd\"\r\n\r\n",
        "",
        1,
    );
    assert_eq!(project.read(EMMEN_ACCEPTED), left);
}

#[test]
fn an_error_names_the_field_that_it_is_in() {
    let project = Project::new();
    let mut sheet = open(&project, GOUDA);
    sheet.events.next();
    project.edit(FINDINGS, "Er is geen zicht op", "<b>Er</b> is geen zicht op");
    let state = sheet.events.until(|state| state["faults"].as_array().is_some_and(|errors| !errors.is_empty()));
    let error = &state["faults"][0];
    assert!(error["field"].as_str().is_some_and(|field| field.starts_with("own/mpg-overleg/bevindingen:")), "{error}");
    assert_eq!(error["label"][0], "Bevinding");
    let field = error["field"].as_str().expect("a field");
    assert_eq!(sheet.preview.get(&format!("/field/{GOUDA}?field={field}")).status, 200);
}
