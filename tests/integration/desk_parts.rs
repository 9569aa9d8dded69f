//! Parts that are added, removed and moved in the browser: what the server offers, does, refuses and takes back.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::support::Project;
use crate::support::preview::{Answer, Events, Preview};
use serde_json::{Value, json};
use walkdir::WalkDir;

const EMMEN: &str = "emmen/factsheet-2013";
const OOSTERHOUT: &str = "oosterhout/vervolg-2015";
const APPROACH: &str = "content/gemeenten/emmen/factsheet-2013/oggz/aanpak.toml";
const FINDINGS: &str = "content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml";
const OUTCOMES: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";

/// A preview with an open document, which is not final.
struct Desk {
    project: Project,
    preview: Preview,
    _events: Events,
    document: &'static str,
}

impl Desk {
    fn open(document: &'static str) -> Self {
        let project = Project::new();
        project.edit(
            &format!("content/gemeenten/{document}/document.toml"),
            "status = \"definitief\"",
            "status = \"concept\"",
        );
        let preview = Preview::start(&project, &[document.split('/').next().expect("a name")]);
        let mut events = preview.events(&format!("/events/{document}"));
        events.next();
        Self { project, preview, _events: events, document }
    }

    fn field(&self, id: &str) -> Value {
        let answer = self.preview.get(&format!("/field/{}?field={id}", self.document));
        assert_eq!(answer.status, 200, "{id}");
        answer.json()
    }

    /// The names of what is offered at a field.
    fn offers(&self, id: &str) -> Vec<String> {
        let field = self.field(id);
        let parts = field["parts"].as_array().expect("parts").iter();
        parts.map(|part| part["name"].as_str().expect("a name").to_owned()).collect()
    }

    fn send(&self, id: &str, part: &str, version: &Value) -> Answer {
        let body = json!({ "field": id, "part": part, "version": version }).to_string();
        self.preview.send("POST", &format!("/part/{}", self.document), &self.preview.own(), body.as_bytes())
    }

    /// Takes what is offered at a field. Returns the field to go on with.
    fn take(&self, id: &str, part: &str) -> String {
        let answer = self.send(id, part, &self.field(id)["version"]);
        assert_eq!(answer.status, 200, "{id} {part}: {}", answer.text());
        answer.json()["field"].as_str().expect("a field").to_owned()
    }

    fn undo(&self) -> Answer {
        self.preview.send("POST", "/undo", &self.preview.own(), b"null")
    }

    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let entries = WalkDir::new(self.project.path("content")).into_iter().map(|entry| entry.expect("an entry"));
        let files = entries.filter(|entry| entry.file_type().is_file());
        files.map(|entry| (entry.path().to_owned(), fs::read(entry.path()).expect("a file"))).collect()
    }
}

#[test]
fn a_partner_comes_moves_and_goes() {
    let desk = Desk::open(EMMEN);
    let (before, text) = (desk.files(), desk.project.read(APPROACH));
    let first = "own/oggz/aanpak:netwerkpartners.0";
    assert_eq!(desk.offers(first), ["add-item", "move-down", "remove-item"]);
    let new = desk.take(first, "add-item");
    assert_eq!(new, "own/oggz/aanpak:netwerkpartners.1");
    let line = "netwerkpartners = [\"OGGz Z.O. Drenthe\", \"GGD Drenthe\"]";
    let with_gap = "netwerkpartners = [\"OGGz Z.O. Drenthe\", \"{lacune}\", \"GGD Drenthe\"]";
    assert_eq!(desk.project.read(APPROACH), text.replace(line, with_gap));
    assert_eq!(desk.offers(&new), ["add-item", "move-up", "move-down", "remove-item"]);
    let moved = desk.take(&new, "move-up");
    assert_eq!((moved.as_str(), desk.field(&moved)["value"].as_str()), (first, Some("{lacune}")));
    assert_eq!(desk.take(first, "remove-item"), first);
    assert_eq!(desk.files(), before);
    let changes = desk.preview.get("/changes").json();
    assert_eq!(changes.as_array().expect("changes").len(), 3);
    assert_eq!(changes[0]["label"], json!(["Netwerkpartner", "OGGz"]));
    for _ in 0..3 {
        assert_eq!(desk.undo().status, 200);
    }
    assert_eq!((desk.undo().status, desk.files()), (204, before));
    // The last one stays; where there is none, the name of the approach is the place for the first.
    desk.take("own/oggz/aanpak:netwerkpartners.1", "remove-item");
    assert_eq!(desk.offers(first), ["add-item"]);
    desk.project.write(APPROACH, text.replace(line, "netwerkpartners = []"));
    let name = desk.field("own/oggz/aanpak:naam");
    assert_eq!((&name["parts"][0]["name"], &name["parts"][0]["words"]), (&json!("add-item"), &json!("Netwerkpartner")));
    assert_eq!(desk.take("own/oggz/aanpak:naam", "add-item"), first);
    assert!(desk.project.read(APPROACH).contains("netwerkpartners = [\"{lacune}\"]"));
}

#[test]
fn an_indicator_is_left_out_and_judged_again() {
    let desk = Desk::open(EMMEN);
    let (before, text) = (desk.files(), desk.project.read(FINDINGS));
    let first = "own/oggz/bevindingen:bevinding.0.tekst";
    let part = desk.field(first)["parts"].as_array().expect("parts").last().expect("a part").clone();
    assert_eq!(part["name"], "leave-out");
    assert_eq!(part["loses"].as_array().map(Vec::len), Some(2), "its text and its comment: {part}");
    assert_eq!(desk.take(first, "leave-out"), first);
    let end = text.find("[[bevinding]]\nindicator = \"zicht-op-populatie\"").expect("the second finding");
    assert_eq!(desk.project.read(FINDINGS), format!("niet-beoordeeld = [\"omschrijving\"]\n\n{}", &text[end..]));
    // Also where no finding is open.
    for id in ["own/oggz/bevindingen:bevinding.20.tekst", "own/oggz/aanpak:naam"] {
        assert!(desk.offers(id).contains(&"judge:omschrijving".to_owned()), "{id}");
    }
    assert_eq!(desk.take("own/oggz/aanpak:naam", "judge:omschrijving"), first);
    let scaffold = "[[bevinding]]\nindicator = \"omschrijving\"\noordeel = \"?\"\ntekst = \"{lacune}\"\n\n";
    assert_eq!(desk.project.read(FINDINGS), format!("{scaffold}{}", &text[end..]));
    assert_eq!(desk.field(first)["label"][0], "Bevinding");
    assert_eq!((desk.undo().status, desk.undo().status), (200, 200));
    assert_eq!(desk.files(), before);
}

#[test]
fn a_theme_that_is_judged_again_gets_a_conclusion() {
    let desk = Desk::open(EMMEN);
    let conclusions = "content/gemeenten/emmen/factsheet-2013/oggz/conclusie.toml";
    for _ in 0..4 {
        desk.take("own/oggz/bevindingen:bevinding.0.tekst", "leave-out");
    }
    let text = desk.project.read(conclusions);
    let end = text.find("[gezin-centraal]").expect("the second theme");
    desk.project.write(conclusions, &text[end..]);
    let before = desk.files();
    desk.take("own/oggz/bevindingen:bevinding.0.tekst", "judge:aanmelding");
    let scaffold = "[toeleiding]\ngoed = \"{lacune}\"\nbeter = \"{lacune}\"\n\n";
    assert_eq!(desk.project.read(conclusions), format!("{scaffold}{}", &text[end..]));
    assert_eq!(desk.project.run(&["check", "emmen"]).code, 0);
    assert_eq!((desk.undo().status, desk.files()), (200, before));
}

#[test]
fn findings_are_joined_and_parted() {
    let desk = Desk::open(EMMEN);
    let before = desk.files();
    let finding = "own/oggz/bevindingen:bevinding.0.tekst";
    let other = desk.field("own/oggz/bevindingen:bevinding.1.tekst")["value"].clone();
    let part = &desk.field(finding)["parts"][0];
    assert_eq!(part["name"], "add-indicator:zicht-op-populatie");
    assert_eq!(part["words"], "De gemeente heeft zicht op de populatie GGSR");
    assert!(part["loses"].as_array().expect("texts").contains(&other));
    assert_eq!(desk.take(finding, "add-indicator:zicht-op-populatie"), finding);
    let text = desk.project.read(FINDINGS);
    assert!(text.contains("indicator = [\"omschrijving\", \"zicht-op-populatie\"]\n"));
    assert_eq!(text.matches("zicht-op-populatie").count(), 1);
    assert_eq!(desk.project.run(&["check", "emmen"]).code, 0);
    // The other one is first in the framework.
    assert_eq!(desk.take(finding, "remove-indicator:omschrijving"), finding);
    let text = desk.project.read(FINDINGS);
    assert!(text.starts_with("[[bevinding]]\nindicator = \"omschrijving\"\noordeel = \"?\"\ntekst = \"{lacune}\"\n\n"));
    assert!(text.contains("\n[[bevinding]]\nindicator = \"zicht-op-populatie\"\n"));
    assert_eq!((desk.undo().status, desk.undo().status), (200, 200));
    assert_eq!(desk.files(), before);
}

#[test]
fn a_follow_up_gets_and_loses_rows() {
    let desk = Desk::open(OOSTERHOUT);
    let (before, text) = (desk.files(), desk.project.read(OUTCOMES));
    let row = desk.take("own/uitkomsten:uitkomst.0.2014.tekst", "add-row:beleid");
    assert_eq!(row, "own/uitkomsten:uitkomst.1.2013.tekst");
    let scaffold = "[[uitkomst]]\nindicator = \"beleid\"\n\n[uitkomst.2013]\noordeel = \"X\"\ntekst = \"{lacune}\"\n\n\
                    [uitkomst.2014]\noordeel = \"?\"\ntekst = \"{lacune}\"\n\n";
    let at = text.find("[[uitkomst]]\nindicator = \"gezamenlijke-visie\"").expect("the second row");
    assert_eq!(desk.project.read(OUTCOMES), format!("{}{scaffold}{}", &text[..at], &text[at..]));
    assert!(!desk.offers(&row).contains(&"add-row:beleid".to_owned()));
    assert!(desk.offers("own/document:aanpak").contains(&"add-row:vervolg".to_owned()));
    assert_eq!(desk.take(&row, "remove-row"), "own/uitkomsten:uitkomst.1.2013.tekst");
    assert_eq!(desk.files(), before);
}

#[test]
fn what_is_not_offered_is_refused() {
    let desk = Desk::open(EMMEN);
    let before = desk.files();
    let id = "own/oggz/bevindingen:bevinding.0.tekst";
    let version = desk.field(id)["version"].clone();
    for part in
        ["", "leave-out:duur", "judge:duur", "judge:../../x", "add-row:beleid", "remove-item", "add-indicator:duur"]
    {
        assert_eq!(desk.send(id, part, &version).status, 422, "{part}");
    }
    let shared = "shared/definitie:";
    assert_eq!(desk.send(shared, "leave-out", &desk.field(shared)["version"]).status, 422);
    for id in ["own/oggz/bevindingen:bevinding.99.tekst", "own/oggz/bevindingen:", "own/../x:naam", ""] {
        assert_eq!(desk.send(id, "leave-out", &version).status, 404, "{id}");
    }
    assert_eq!(desk.send(id, "leave-out", &json!("x")).status, 409);
    assert_eq!(desk.files(), before);
}
