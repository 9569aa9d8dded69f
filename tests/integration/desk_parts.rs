//! Parts that are added, removed and moved in the browser: what the server offers, does, refuses and takes back.

use crate::open_document::{OpenDocument, assert_unchanged};
use crate::support::Project;
use crate::support::preview::Answer;
use serde_json::{Value, json};

const EMMEN: &str = "emmen/factsheet-2013";
const OOSTERHOUT: &str = "oosterhout/vervolg-2015";
const APPROACH: &str = "content/gemeenten/emmen/factsheet-2013/oggz/aanpak.toml";
const FINDINGS: &str = "content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml";
const OUTCOMES: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";

/// A project, and a document of it that is open and not final.
fn open(document: &'static str) -> (Project, OpenDocument) {
    let project = Project::new();
    project.edit(
        &format!("content/gemeenten/{document}/document.toml"),
        "status = \"definitief\"",
        "status = \"concept\"",
    );
    let desk = OpenDocument::open(&project, &[document.split('/').next().expect("a name")], document);
    (project, desk)
}

/// The names of what is offered at a field.
fn offers(desk: &OpenDocument, id: &str) -> Vec<String> {
    let field = desk.field(id);
    let parts = field["parts"].as_array().expect("parts").iter();
    parts.map(|part| part["name"].as_str().expect("a name").to_owned()).collect()
}

/// Asks for what may be offered at a field.
fn send(desk: &OpenDocument, id: &str, part: &str, version: &Value) -> Answer {
    desk.edit("part", &json!({ "field": id, "part": part, "version": version }))
}

/// Takes what is offered at a field. Returns the field to go on with.
fn take(desk: &OpenDocument, id: &str, part: &str) -> String {
    let answer = send(desk, id, part, &desk.version(id));
    assert_eq!(answer.status, 200, "{id} {part}: {}", answer.text());
    answer.json()["field"].as_str().expect("a field").to_owned()
}

#[test]
fn a_partner_comes_moves_and_goes() {
    let (project, desk) = open(EMMEN);
    let (before, text) = (project.files(), project.read(APPROACH));
    let first = "own/oggz/aanpak:netwerkpartners.0";
    assert_eq!(offers(&desk, first), ["add-item", "move-down", "remove-item"]);
    let new = take(&desk, first, "add-item");
    assert_eq!(new, "own/oggz/aanpak:netwerkpartners.1");
    let line = "netwerkpartners = [\"OGGz Z.O. Drenthe\", \"GGD Drenthe\"]";
    let with_gap = "netwerkpartners = [\"OGGz Z.O. Drenthe\", \"{lacune}\", \"GGD Drenthe\"]";
    assert_eq!(project.read(APPROACH), text.replace(line, with_gap));
    assert_eq!(offers(&desk, &new), ["add-item", "move-up", "move-down", "remove-item"]);
    let moved = take(&desk, &new, "move-up");
    assert_eq!((moved.as_str(), desk.field(&moved)["value"].as_str()), (first, Some("{lacune}")));
    assert_eq!(take(&desk, first, "remove-item"), first);
    assert_unchanged(&project, &before);
    let changes = desk.changes();
    assert_eq!(changes.len(), 3);
    assert_eq!(changes[0]["label"], json!(["Netwerkpartner", "OGGz"]));
    for _ in 0..3 {
        assert_eq!(desk.step("undo").status, 200);
    }
    assert_eq!(desk.step("undo").status, 204);
    assert_unchanged(&project, &before);
    // The last one stays; where there is none, the name of the approach is the place for the first.
    take(&desk, "own/oggz/aanpak:netwerkpartners.1", "remove-item");
    assert_eq!(offers(&desk, first), ["add-item"]);
    project.write(APPROACH, text.replace(line, "netwerkpartners = []"));
    let name = desk.field("own/oggz/aanpak:naam");
    assert_eq!((&name["parts"][0]["name"], &name["parts"][0]["words"]), (&json!("add-item"), &json!("Netwerkpartner")));
    assert_eq!(take(&desk, "own/oggz/aanpak:naam", "add-item"), first);
    assert!(project.read(APPROACH).contains("netwerkpartners = [\"{lacune}\"]"));
}

#[test]
fn an_indicator_is_left_out_and_judged_again() {
    let (project, desk) = open(EMMEN);
    let (before, text) = (project.files(), project.read(FINDINGS));
    let first = "own/oggz/bevindingen:bevinding.0.tekst";
    let part = desk.field(first)["parts"].as_array().expect("parts").last().expect("a part").clone();
    assert_eq!(part["name"], "leave-out");
    assert_eq!(part["loses"].as_array().map(Vec::len), Some(2), "its text and its comment: {part}");
    assert_eq!(take(&desk, first, "leave-out"), first);
    let end = text.find("[[bevinding]]\nindicator = \"zicht-op-populatie\"").expect("the second finding");
    assert_eq!(project.read(FINDINGS), format!("niet-beoordeeld = [\"omschrijving\"]\n\n{}", &text[end..]));
    // Also where no finding is open.
    for id in ["own/oggz/bevindingen:bevinding.20.tekst", "own/oggz/aanpak:naam"] {
        assert!(offers(&desk, id).contains(&"judge:omschrijving".to_owned()), "{id}");
    }
    assert_eq!(take(&desk, "own/oggz/aanpak:naam", "judge:omschrijving"), first);
    let scaffold = "[[bevinding]]\nindicator = \"omschrijving\"\noordeel = \"?\"\ntekst = \"{lacune}\"\n\n";
    assert_eq!(project.read(FINDINGS), format!("{scaffold}{}", &text[end..]));
    assert_eq!(desk.field(first)["label"][0], "Bevinding");
    assert_eq!((desk.step("undo").status, desk.step("undo").status), (200, 200));
    assert_unchanged(&project, &before);
}

#[test]
fn a_theme_that_is_judged_again_gets_a_conclusion() {
    let (project, desk) = open(EMMEN);
    let conclusions = "content/gemeenten/emmen/factsheet-2013/oggz/conclusie.toml";
    for _ in 0..4 {
        take(&desk, "own/oggz/bevindingen:bevinding.0.tekst", "leave-out");
    }
    let text = project.read(conclusions);
    let end = text.find("[gezin-centraal]").expect("the second theme");
    project.write(conclusions, &text[end..]);
    let before = project.files();
    take(&desk, "own/oggz/bevindingen:bevinding.0.tekst", "judge:aanmelding");
    let scaffold = "[toeleiding]\ngoed = \"{lacune}\"\nbeter = \"{lacune}\"\n\n";
    assert_eq!(project.read(conclusions), format!("{scaffold}{}", &text[end..]));
    assert_eq!(project.run(&["check", "emmen"]).code, 0);
    assert_eq!(desk.step("undo").status, 200);
    assert_unchanged(&project, &before);
}

#[test]
fn findings_are_joined_and_parted() {
    let (project, desk) = open(EMMEN);
    let before = project.files();
    let finding = "own/oggz/bevindingen:bevinding.0.tekst";
    let other = desk.field("own/oggz/bevindingen:bevinding.1.tekst")["value"].clone();
    let part = &desk.field(finding)["parts"][0];
    assert_eq!(part["name"], "add-indicator:zicht-op-populatie");
    assert_eq!(part["words"], "De gemeente heeft zicht op de populatie GGSR");
    assert!(part["loses"].as_array().expect("texts").contains(&other));
    assert_eq!(take(&desk, finding, "add-indicator:zicht-op-populatie"), finding);
    let text = project.read(FINDINGS);
    assert!(text.contains("indicator = [\"omschrijving\", \"zicht-op-populatie\"]\n"));
    assert_eq!(text.matches("zicht-op-populatie").count(), 1);
    assert_eq!(project.run(&["check", "emmen"]).code, 0);
    // The other one is first in the framework.
    assert_eq!(take(&desk, finding, "remove-indicator:omschrijving"), finding);
    let text = project.read(FINDINGS);
    assert!(text.starts_with("[[bevinding]]\nindicator = \"omschrijving\"\noordeel = \"?\"\ntekst = \"{lacune}\"\n\n"));
    assert!(text.contains("\n[[bevinding]]\nindicator = \"zicht-op-populatie\"\n"));
    assert_eq!((desk.step("undo").status, desk.step("undo").status), (200, 200));
    assert_unchanged(&project, &before);
}

#[test]
fn a_follow_up_gets_and_loses_rows() {
    let (project, desk) = open(OOSTERHOUT);
    let (before, text) = (project.files(), project.read(OUTCOMES));
    let row = take(&desk, "own/uitkomsten:uitkomst.0.2014.tekst", "add-row:beleid");
    assert_eq!(row, "own/uitkomsten:uitkomst.1.2013.tekst");
    let scaffold = "[[uitkomst]]\nindicator = \"beleid\"\n\n[uitkomst.2013]\noordeel = \"X\"\ntekst = \"{lacune}\"\n\n\
                    [uitkomst.2014]\noordeel = \"?\"\ntekst = \"{lacune}\"\n\n";
    let at = text.find("[[uitkomst]]\nindicator = \"gezamenlijke-visie\"").expect("the second row");
    assert_eq!(project.read(OUTCOMES), format!("{}{scaffold}{}", &text[..at], &text[at..]));
    assert!(!offers(&desk, &row).contains(&"add-row:beleid".to_owned()));
    assert!(offers(&desk, "own/document:aanpak").contains(&"add-row:vervolg".to_owned()));
    assert_eq!(take(&desk, &row, "remove-row"), "own/uitkomsten:uitkomst.1.2013.tekst");
    assert_unchanged(&project, &before);
}

#[test]
fn what_is_not_offered_is_refused() {
    let (project, desk) = open(EMMEN);
    let before = project.files();
    let id = "own/oggz/bevindingen:bevinding.0.tekst";
    let version = desk.version(id);
    for part in
        ["", "leave-out:duur", "judge:duur", "judge:../../x", "add-row:beleid", "remove-item", "add-indicator:duur"]
    {
        assert_eq!(send(&desk, id, part, &version).status, 422, "{part}");
    }
    let shared = "shared/definitie:";
    assert_eq!(send(&desk, shared, "leave-out", &desk.version(shared)).status, 422);
    for id in ["own/oggz/bevindingen:bevinding.99.tekst", "own/oggz/bevindingen:", "own/../x:naam", ""] {
        assert_eq!(send(&desk, id, "leave-out", &version).status, 404, "{id}");
    }
    assert_eq!(send(&desk, id, "leave-out", &json!("x")).status, 409);
    assert_unchanged(&project, &before);
}
