//! A changed shared text in the browser: what it does to all documents, and how one document has it alone.

use crate::open_document::{OpenDocument, runs};
use crate::support::Project;
use crate::support::preview::Answer;
use serde_json::{Value, json};

const EMMEN: &str = "emmen/factsheet-2013";
const OOSTERHOUT: &str = "oosterhout/vervolg-2015";
const EMMEN_FILE: &str = "content/gemeenten/emmen/factsheet-2013/document.toml";
const OOSTERHOUT_FILE: &str = "content/gemeenten/oosterhout/vervolg-2015/document.toml";
const THEMES: &str = "content/standaardteksten/themas.md";

fn open(project: &Project, document: &'static str) -> OpenDocument {
    let mut desk = OpenDocument::listen(project, &[], document);
    desk.events.until(|state| state["pages"].as_array().is_some_and(|pages| !pages.is_empty()));
    desk
}

/// The value of a field with some words replaced.
fn edited(desk: &OpenDocument, id: &str, (from, to): (&str, &str)) -> String {
    let field = desk.field(id);
    let value = field["value"].as_str().expect("a text");
    assert!(value.contains(from), "{value}");
    value.replacen(from, to, 1)
}

fn effect(desk: &OpenDocument, id: &str, change: (&str, &str)) -> Value {
    let answer = desk.edit("effect", &json!({ "field": id, "value": edited(desk, id, change) }));
    assert_eq!(answer.status, 200, "{id}: {}", answer.text());
    answer.json()
}

fn save_here(desk: &OpenDocument, id: &str, change: (&str, &str)) -> Answer {
    let value = edited(desk, id, change);
    desk.edit("deviation", &json!({ "field": id, "value": value, "version": desk.version(id) }))
}

/// The ids of a list of documents.
fn ids(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().map(|link| link["id"].as_str().expect("an id")).collect()
}

/// The documents of each group with its sentences, each with the sign of its change.
fn groups(effect: &Value) -> Vec<(Vec<&str>, Vec<String>)> {
    let words = |sentence: &Value| {
        let parts = sentence["parts"].as_array().expect("parts").iter();
        let text: String = parts.map(|part| part["text"].as_str().expect("a text")).collect();
        format!("{} {text}", if sentence["change"] == "gone" { "-" } else { "+" })
    };
    let sentences = |group: &Value| group["sentences"].as_array().expect("sentences").iter().map(words).collect();
    let groups = effect["groups"].as_array().expect("groups").iter();
    groups.map(|group| (ids(&group["documents"]), sentences(group))).collect()
}

#[test]
fn a_shared_text_shows_what_goes_and_comes_in_every_document() {
    let project = Project::new();
    let before = project.read(THEMES);
    // The program has just started: nothing needs to be known of the documents yet.
    let desk = open(&project, EMMEN);
    let stel = effect(&desk, "shared/themas:", ("stel het", "stelt het"));
    let all = ["bergen-op-zoom/vervolg-2015", EMMEN, "gouda/factsheet-2013", OOSTERHOUT];
    assert_eq!(ids(&stel["documents"]), all);
    let sentence = |verb| format!("Gezin centraal: de aanpak {verb} het gezin en zijn sociale netwerk centraal");
    let sentences = vec![format!("- {}", sentence("stel")), format!("+ {}", sentence("stelt"))];
    assert_eq!(groups(&stel), [(all.to_vec(), sentences)]);
    assert_eq!((&stel["alone"], &stel["here"]), (&json!(false), &json!({ "reason": null })));
    assert_eq!(project.read(THEMES), before);

    // The name of the municipality parts the documents; the open one comes first.
    let gouda = "gouda/factsheet-2013";
    let conclusion = effect(&desk, "shared/factsheet/conclusie:", ("met name", "vooral"));
    let groups = groups(&conclusion);
    assert_eq!(groups.iter().map(|group| group.0.clone()).collect::<Vec<_>>(), [vec![EMMEN], vec![gouda]]);
    assert!(groups[1].1[1].starts_with("+ Er is vooral gekeken") && groups[1].1[1].contains("Gouda"), "{groups:?}");
}

#[test]
fn a_text_that_breaks_a_document_names_it_with_its_error() {
    let project = Project::new();
    let desk = open(&project, OOSTERHOUT);
    let effect = effect(&desk, "shared/vervolg/inleiding:", ("met een geringe", "met geringe"));
    assert_eq!(groups(&effect)[0].0, ["bergen-op-zoom/vervolg-2015"]);
    assert_eq!(ids(&effect["broken"][0]["documents"]), [OOSTERHOUT]);
    assert_eq!(effect["broken"][0]["deviates"], true);
    assert!(effect["broken"][0]["errors_text"].as_str().expect("a text").contains("does not contain these words"));
    // The deviation from the same words is changed, and then not needed any more.
    assert_eq!(effect["here"], json!({ "reason": null }));
    let change = ("met een geringe", "met geringe");
    assert_eq!(save_here(&desk, "shared/vervolg/inleiding:", change).status, 200);
    let after = project.read(OOSTERHOUT_FILE);
    assert_eq!(after.matches("[[afwijking]]").count(), 2, "{after}");
    assert_eq!(save_here(&desk, "shared/vervolg/inleiding:", ("een geringe", "een kleine")).status, 200);
    assert_eq!(project.read(OOSTERHOUT_FILE), after.replace("hier = \"met geringe\"", "hier = \"met een kleine\""));
}

#[test]
fn labels_and_values_of_one_document() {
    let project = Project::new();
    let desk = open(&project, EMMEN);
    let label = effect(&desk, "shared/factsheet/opschriften:goed", ("gaat", "ging"));
    assert_eq!((ids(&label["documents"]).len(), &label["here"]), (2, &Value::Null), "no document can deviate from it");
    assert_eq!(groups(&label)[0].1, ["- Wat gaat goed?", "+ Wat ging goed?"]);
    let own = effect(&desk, "municipality:naam", ("Emmen", "Emmeloord"));
    assert_eq!((ids(&own["documents"]), &own["alone"]), (vec![EMMEN], &json!(true)));
    let request = json!({ "field": "own/../gouda:", "value": "x" });
    assert_eq!(desk.edit("effect", &request).status, 404);
}

#[test]
fn one_document_has_a_text_alone_and_follows_the_standard_again() {
    let project = Project::new();
    let files = [EMMEN_FILE, THEMES].map(|file| project.read(file));
    let mut desk = open(&project, EMMEN);
    let answer = save_here(&desk, "shared/themas:", ("stel het", "stelt het"));
    assert_eq!((answer.status, &answer.json()["field"]), (200, &json!("own/document:afwijking.0.hier")));
    let table = "\n[[afwijking]]\nstandaardtekst = \"themas\"\nstandaard = \"stel\"\nhier = \"stelt\"\n";
    assert_eq!(project.read(EMMEN_FILE), format!("{}{table}", files[0]));
    assert_eq!(project.read(THEMES), files[1], "no other document has it");
    assert_eq!(project.run(&["check", "--strict", "emmen"]).code, 0);

    // A click on the words opens the deviation.
    let run = |state: &Value| {
        let mut runs = runs(&desk.preview, EMMEN, state).into_iter();
        runs.find(|run| run["t"].as_str().is_some_and(|text| text.trim() == "stelt"))
    };
    let state = desk.events.until(|state| run(state).is_some());
    let run = run(&state).expect("the words");
    let text = run["id"].as_str().or(run["s"].as_str()).expect("a key");
    let clicked = desk.preview.get(&format!("/field/{EMMEN}?text={text}&offset=0")).json();
    assert_eq!((&clicked["field"], &clicked["standard"]), (&json!("own/document:afwijking.0.hier"), &json!("stel")));
    assert_eq!((&clicked["label"][0], &clicked["is_own"]), (&json!("Afwijking van de standaardtekst"), &json!(true)));

    // It follows the standard again, and all of it can be taken back.
    let request = json!({ "field": clicked["field"], "version": clicked["version"] });
    let answer = desk.send_own("DELETE", "deviation", &request);
    assert_eq!((answer.status, project.read(EMMEN_FILE)), (200, files[0].clone()));
    for expected in [format!("{}{table}", files[0]), files[0].clone()] {
        assert_eq!(desk.step("undo").status, 200);
        assert_eq!(project.read(EMMEN_FILE), expected);
    }
}

#[test]
fn what_cannot_be_a_deviation_has_a_reason_and_writes_nothing() {
    let project = Project::new();
    let before = project.read(EMMEN_FILE);
    let desk = open(&project, EMMEN);
    let cases = [
        ("shared/themas:", ("- **Gezin", "- **Nieuw:** een punt\n- **Gezin"), "lines"),
        ("shared/definitie:", ("Het gezin kent", "\n\nHet gezin kent"), "paragraphs"),
        ("shared/factsheet/opschriften:goed", ("gaat", "ging"), "tables"),
        ("shared/themas:", ("stel het", "stel {onbekend} het"), "errors"),
    ];
    for (id, change, reason) in cases {
        let answer = save_here(&desk, id, change);
        assert_eq!((answer.status, answer.json()), (422, json!({ "reason": reason })), "{change:?}");
    }
    assert_eq!(project.read(EMMEN_FILE), before);
}
