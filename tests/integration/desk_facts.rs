//! What a document is, in the desk: what it shows, what can be chosen, and that nothing else changes in the files.

use crate::open_document::{OpenDocument, assert_unchanged, changed};
use crate::support::Project;
use serde_json::{Value, json};

const EMMEN: &str = "emmen/factsheet-2013";
const EMMEN_FILE: &str = "content/gemeenten/emmen/factsheet-2013/document.toml";
const EMMEN_NUMBERS: &str = "content/gemeenten/emmen/factsheet-2013/alineas.toml";
const OOSTERHOUT: &str = "oosterhout/vervolg-2015";
const OOSTERHOUT_FILE: &str = "content/gemeenten/oosterhout/vervolg-2015/document.toml";
const OUTCOMES: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";

fn open(project: &Project, document: &'static str) -> OpenDocument {
    OpenDocument::open(project, &[], document)
}

/// Goes a step back or on, which must succeed.
fn go(desk: &OpenDocument, direction: &str) {
    let answer = desk.step(direction);
    assert_eq!(answer.status, 200, "{direction}: {}", answer.text());
}

#[test]
fn a_factsheet_has_its_approaches_and_their_parameters() {
    let project = Project::new();
    let desk = open(&project, EMMEN);
    let facts = desk.get("facts");
    assert_eq!((&facts["municipality"]["value"], &facts["kind"]), (&json!("Emmen"), &json!("Factsheet")));
    assert_eq!(facts["date"], json!({ "field": "own/document:datum", "value": "2013", "gap": false }));
    assert_eq!(facts["framework"]["value"], "toetsingskader GGSR", "by its name");
    assert_eq!(facts["title"]["own"], Value::Null);
    let approaches = facts["approaches"].as_array().expect("a list");
    let names: Vec<_> = approaches.iter().map(|approach| approach["name"].as_str().expect("a name")).collect();
    assert_eq!(names, ["CJG-aanpak", "OGGz"]);
    let parameter = &approaches[1]["parameters"][0];
    assert!(parameter["meaning"].as_str().is_some_and(|words| words.starts_with("de aanpak zoals")), "{parameter}");
    assert_eq!(parameter["values"][0]["field"], "own/oggz/aanpak:parameters.aanpak-omschrijving");
    // Every field that is shown can be opened.
    for id in ["municipality:naam", "own/document:datum", "own/document:toetsingskader", "own/oggz/aanpak:naam"] {
        desk.field(id);
    }
    for path in ["/facts/emmen/factsheet-1999", "/facts/..%2Femmen/factsheet-2013"] {
        assert_eq!(desk.preview.get(path).status, 404, "{path}");
    }
}

#[test]
fn a_follow_up_has_its_years_and_deviations() {
    let project = Project::new();
    let facts = open(&project, OOSTERHOUT).get("facts");
    let values = |list: &Value| -> Vec<String> {
        list.as_array().expect("a list").iter().map(|one| one["value"].as_str().expect("a text").into()).collect()
    };
    assert_eq!(values(&facts["years"]), ["2013", "2014"]);
    assert_eq!(
        (&facts["date"]["value"], &facts["approach"]["value"]),
        (&json!("Juni 2015"), &json!("Sociale Wijkteams"))
    );
    assert!(facts["note"]["value"].as_str().is_some_and(|note| note.contains("Bemoeizorg")));
    assert_eq!(values(&facts["parameters"][0]["values"]), ["Gezinsmanagement", "Bemoeizorg"]);
    let deviation = &facts["deviations"][0];
    assert_eq!((&deviation["standard"], &deviation["here"]), (&json!("met een geringe"), &json!("met geringe")));
    assert_eq!(
        (&deviation["about"], &deviation["field"]),
        (&json!("Inleiding"), &json!("own/document:afwijking.0.hier"))
    );
    assert_eq!(facts["approaches"], json!([]));
}

#[test]
fn only_what_is_offered_can_be_chosen() {
    let project = Project::new();
    project.write(
        "content/toetsingskaders/ander.toml",
        project.read("content/toetsingskaders/ggsr.toml").replace("toetsingskader GGSR", "Het andere"),
    );
    let before = project.files();
    let mut desk = open(&project, OOSTERHOUT);
    let names: Vec<_> = desk.field("own/document:toetsingskader")["choices"].as_array().expect("a list").clone();
    assert_eq!(names[0], json!({ "value": "ander", "name": "Het andere" }));
    for (id, value) in [
        ("own/document:toetsingskader", "geen"),
        ("own/document:toetsingskader", "../ggsr"),
        ("own/document:datum", "2015-02-30"),
        ("own/document:datum", "juni 2015"),
        ("own/document:jaren.0", "2014"),
        ("own/document:jaren.0", "1066"),
        ("own/document:jaren.0", "13"),
        ("own/document:soort", "factsheet"),
        ("own/document:afwijking.0.standaard", "geringe"),
        ("own/uitkomsten:uitkomst.0.indicator", "duur"),
    ] {
        assert_eq!(desk.try_save(id, value).status, 422, "{id} = {value}");
        assert_eq!(desk.draft(id, value).status, 422, "{id} = {value}");
    }
    assert_unchanged(&project, &before);
    for (id, old, value) in [
        ("own/document:datum", "\"2015-06\"", "2016-01-31"),
        ("own/document:datum", "\"2016-01-31\"", "2014"),
        ("own/document:toetsingskader", "\"ggsr\"", "ander"),
    ] {
        let text = project.read(OOSTERHOUT_FILE);
        assert_eq!(desk.try_save(id, value).status, 200, "{id} = {value}");
        assert_eq!(project.read(OOSTERHOUT_FILE), text.replace(old, &format!("\"{value}\"")));
    }
    desk.events.until(|state| state["current"] == true);
    (0..3).for_each(|_| go(&desk, "undo"));
    assert_unchanged(&project, &before);
}

#[test]
fn the_outcomes_of_a_year_go_with_it() {
    let project = Project::new();
    let before = project.files();
    let [document, outcomes] = [OOSTERHOUT_FILE, OUTCOMES].map(|file| project.read(file));
    let mut desk = open(&project, OOSTERHOUT);
    let answer = desk.try_save("own/document:jaren.0", "2012");
    assert_eq!((answer.status, &answer.json()["others"]), (200, &json!(1)), "{}", answer.text());
    assert_eq!(project.read(OOSTERHOUT_FILE), document.replace("[\"2013\",", "[\"2012\","));
    assert_eq!(project.read(OUTCOMES), outcomes.replace("[uitkomst.2013]", "[uitkomst.2012]"));
    desk.events.until(|state| state["current"] == true);
    assert!(project.run(&["check", OOSTERHOUT]).stderr.is_empty());
    go(&desk, "undo");
    assert_unchanged(&project, &before);
    go(&desk, "redo");
    assert!(project.read(OUTCOMES).contains("[uitkomst.2012]"));
}

#[test]
fn an_approach_moves_and_nothing_else_changes() {
    let project = Project::new();
    project.edit(EMMEN_FILE, "[\"cjg-aanpak\", \"oggz\"]", "[\n  \"cjg-aanpak\", # de eerste\n  'oggz',\n]");
    let (before, document) = (project.files(), project.read(EMMEN_FILE));
    let desk = open(&project, EMMEN);
    let version = desk.get("facts")["version"].clone();
    let step = |field: &str, direction: &str, version: &Value| {
        desk.edit("facts", &json!({ "action": "move", "field": field, "direction": direction, "version": version }))
    };
    for (field, direction) in [
        ("own/document:aanpakken.0", "up"),
        ("own/document:aanpakken.1", "down"),
        ("own/document:aanpakken.2", "up"),
        ("own/document:aanpakken", "down"),
        ("own/document:datum", "down"),
        ("own/oggz/bevindingen:bevinding.0.tekst", "down"),
    ] {
        let version = if field.contains("bevindingen") { &desk.field(field)["version"] } else { &version };
        assert_eq!(step(field, direction, version).status, 404, "{field} {direction}");
    }
    assert_eq!(step("own/document:aanpakken.1", "up", &json!("older")).status, 409);
    assert_eq!(step("own/document:aanpakken.1", "sideways", &version).status, 422);
    assert_unchanged(&project, &before);
    let answer = step("own/document:aanpakken.1", "up", &version);
    assert_eq!((answer.status, &answer.json()["field"]), (200, &json!("own/document:aanpakken.0")));
    let moved =
        document.replace("  \"cjg-aanpak\", # de eerste\n  'oggz',", "  'oggz',\n  \"cjg-aanpak\", # de eerste");
    assert_eq!(project.read(EMMEN_FILE), moved);
    assert_eq!(changed(&before, &project.files()), [EMMEN_FILE]);
    let changes = desk.changes();
    assert!(changes[0]["came"].as_str().expect("words").contains("OGGz"), "{changes:?}");
    go(&desk, "undo");
    assert_unchanged(&project, &before);
}

#[test]
fn a_title_and_a_note_are_added_and_removed() {
    let project = Project::new();
    let before = project.files();
    let desk = open(&project, OOSTERHOUT);
    let key = |action: &str, field: &str, key: &str, value: &str| {
        let version = desk.get("facts")["version"].clone();
        desk.edit("key", &json!({ "action": action, "field": field, "key": key, "value": value, "version": version }))
    };
    let title = desk.get("facts")["title"]["value"].as_str().expect("a title").to_owned();
    let answer = key("add", "own/document:soort", "titel", &title);
    assert_eq!((answer.status, &answer.json()["field"]), (200, &json!("own/document:titel")), "{}", answer.text());
    assert!(project.read(OOSTERHOUT_FILE).contains(&format!("\ntitel = \"{title}\"\n\n[parameters]")));
    assert_eq!(desk.get("facts")["title"]["own"]["value"], json!(title));
    assert_eq!(key("remove", "own/document:titel", "titel", "").status, 200);
    assert_unchanged(&project, &before);
    assert_eq!(key("remove", "own/document:aanpak-toelichting", "aanpak-toelichting", "").status, 200);
    assert_eq!(desk.get("facts")["note"], Value::Null);
    assert_eq!(key("add", "own/document:aanpak", "aanpak-toelichting", "(2013)").status, 200);
    for (action, field, name) in [
        ("remove", "own/document:datum", "datum"),
        ("remove", "own/document:aanpak", "aanpak"),
        ("add", "own/document:datum", "titel"),
        ("add", "own/document:soort", "aanpakken"),
    ] {
        assert_eq!(key(action, field, name, "x").status, 422, "{action} {name}");
    }
}

#[test]
fn a_copy_for_wederhoor_gets_the_numbers_of_the_command() {
    let [by_command, project] = [(); 2].map(|()| Project::new());
    by_command.edit(EMMEN_FILE, "\"definitief\"", "\"wederhoor\"");
    assert_eq!(by_command.run(&["number", EMMEN]).code, 0);
    let before = project.files();
    let mut desk = open(&project, EMMEN);
    let answer = desk.try_save("own/document:status", "wederhoor");
    assert_eq!((answer.status, &answer.json()["others"]), (200, &json!(1)), "{}", answer.text());
    assert_eq!(project.read(EMMEN_NUMBERS), by_command.read(EMMEN_NUMBERS));
    assert_eq!(changed(&before, &project.files()), [EMMEN_NUMBERS, EMMEN_FILE]);
    // Both files are taken back.
    go(&desk, "undo");
    assert_unchanged(&project, &before);
    go(&desk, "redo");
    assert_eq!(desk.try_save("own/document:status", "concept").status, 200);
    assert_eq!(project.read(EMMEN_NUMBERS), by_command.read(EMMEN_NUMBERS), "a concept keeps its numbers");

    // A word is no reason to offer new numbers; a paragraph is.
    let state = desk.events.until(|state| state["status"] == "concept");
    assert_eq!(state["has_outdated_numbers"], false);
    project.append("content/gemeenten/emmen/factsheet-2013/context.md", "\nEen nieuwe alinea.\n");
    desk.events.until(|state| state["has_outdated_numbers"] == true);
    assert_eq!(desk.get("facts")["has_outdated_numbers"], true);
    assert_eq!(desk.edit("facts", &json!({ "action": "number" })).status, 200);
    desk.events.until(|state| state["has_outdated_numbers"] == false);
    assert!(project.read(EMMEN_NUMBERS).contains("tekst = \"Een nieuwe alinea.\""));
    by_command.append("content/gemeenten/emmen/factsheet-2013/context.md", "\nEen nieuwe alinea.\n");
    assert_eq!(by_command.run(&["number", EMMEN]).code, 0);
    assert_eq!(project.read(EMMEN_NUMBERS), by_command.read(EMMEN_NUMBERS));
    go(&desk, "undo");
    assert!(!project.read(EMMEN_NUMBERS).contains("Een nieuwe alinea."));
}

#[test]
fn content_with_errors_gets_no_numbers() {
    let project = Project::new();
    let desk = open(&project, EMMEN);
    project.append("content/gemeenten/emmen/factsheet-2013/context.md", "\n| een | tabel |\n|-|-|\n");
    let before = project.files();
    let answer = desk.try_save("own/document:status", "wederhoor");
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert_eq!(answer.json()["blockers"][0]["reason"], "error");
    assert_eq!(desk.edit("facts", &json!({ "action": "number" })).status, 422);
    assert_unchanged(&project, &before);
}
