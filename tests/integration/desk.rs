//! Editing in the browser: what is typed, saved, refused and taken back, and what stays as it was in the files.

use std::collections::BTreeSet;
use std::fs;

use crate::open_document::{OpenDocument, assert_unchanged, is_read, runs, words};
use crate::support::Project;
use crate::support::pdf::Pdf;
use crate::support::preview::Preview;
use serde_json::{Value, json};
use walkdir::WalkDir;

const EMMEN: &str = "emmen/factsheet-2013";
const FINDINGS: &str = "content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml";
const CONTEXT: &str = "content/gemeenten/emmen/factsheet-2013/context.md";
const DEFINITION: &str = "content/standaardteksten/definitie.md";

/// The desk of the whole project with a document open.
fn open(project: &Project, document: &'static str) -> OpenDocument {
    OpenDocument::open_when_read(project, &[], document)
}

/// All text of a PDF file, without soft hyphens.
fn pdf_text(bytes: &[u8]) -> String {
    Pdf::read(bytes).text().replace('\u{ad}', "")
}

#[test]
fn what_is_typed_shows_on_the_pages_and_in_no_file() {
    let project = Project::new();
    let before = project.files();
    let mut desk = open(&project, EMMEN);
    for value in ["De gemeente t", "De gemeente typt", "De gemeente typte."] {
        assert_eq!(desk.draft("own/oggz/bevindingen:bevinding.0.tekst", value).status, 204);
    }
    desk.until_shown("De gemeente typte.");
    assert_unchanged(&project, &before);
    assert_ne!(desk.field("own/oggz/bevindingen:bevinding.0.tekst")["value"], "De gemeente typte.");
    let pdf = desk.preview.get("/pdf/emmen/factsheet-2013.pdf").body;
    let pdf = pdf_text(&pdf);
    assert!(pdf.contains("Emmen") && !pdf.contains("typte"), "a PDF has what is saved");

    // What the dialect refuses is an error of the sheet, as in a file.
    assert_eq!(desk.draft("own/context:", "").status, 204);
    let broken = desk.events.until(|state| state["current"] == false);
    assert_eq!(broken["faults"][0]["file"], CONTEXT);
    // The fields are forgotten one by one.
    assert_eq!(desk.send_own("DELETE", "draft", &json!({ "field": "own/context:" })).status, 204);
    let state = desk.events.until(|state| state["current"] == true);
    assert!(words(&desk.preview, EMMEN, &state).contains("De gemeente typte."));
    let finding = json!({ "field": "own/oggz/bevindingen:bevinding.0.tekst" });
    assert_eq!(desk.send_own("DELETE", "draft", &finding).status, 204);
    desk.until_gone("De gemeente typte.");
    assert_unchanged(&project, &before);
}

#[test]
fn what_was_typed_in_a_closed_window_is_gone() {
    let project = Project::new();
    let mut desk = open(&project, EMMEN);
    assert_eq!(desk.draft("shared/definitie:", "Een heel andere definitie.").status, 204);
    desk.until_shown("Een heel andere definitie.");
    let OpenDocument { preview, events, .. } = desk;
    drop(events);
    let gouda = "gouda/factsheet-2013";
    let mut events = preview.events(&format!("/events/{gouda}"));
    // Files are read again until the server has noticed that the window is closed.
    let text = project.read(CONTEXT);
    events.until(|state| {
        project.write(CONTEXT, &text);
        project.write(DEFINITION, project.read(DEFINITION));
        let words = words(&preview, gouda, state);
        !words.is_empty() && !words.contains("Een heel andere definitie.")
    });
}

#[test]
fn a_save_changes_the_bytes_of_its_field_only() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let mut desk = open(&project, EMMEN);
    let id = "own/oggz/bevindingen:bevinding.2.tekst";
    let field = desk.field(id);
    assert_eq!((&field["owner"], &field["form"], &field["gap"]), (&json!("document"), &json!("text"), &json!(false)));
    assert_eq!(field["location"]["file"], FINDINGS);
    let label = field["label"].as_array().expect("words");
    assert_eq!((&label[0], &label[2]), (&json!("Bevinding"), &json!("OGGz")));
    let old = field["value"].as_str().expect("a text").to_owned();
    let saved = desk.save(id, "Eén zin met “tekens”.");
    assert_eq!(saved["changed"], true);
    // Who was told that it is saved gets a PDF with it.
    assert!(pdf_text(&desk.preview.get("/pdf/emmen/factsheet-2013.pdf").body).contains("met “tekens”"));
    desk.until_shown("Eén zin met “tekens”.");
    let after = project.read(FINDINGS);
    let line = usize::try_from(field["location"]["line"].as_u64().expect("a line")).expect("a line") - 1;
    let (removed, added) = (before.lines().count() - after.lines().count(), after.lines().nth(line));
    assert_eq!(added, Some("tekst = \"Eén zin met “tekens”.\"").filter(|_| removed == 0).or(added));
    let common = |text: &str| text.lines().take(line).collect::<Vec<_>>().join("\n");
    assert_eq!(common(&after), common(&before));
    assert_eq!(desk.save(id, "Eén zin met “tekens”.")["changed"], false);
    desk.save(id, &old);
    assert_eq!(desk.field(id)["value"], old.as_str());
    assert_eq!(project.run(&["check", "--strict", "emmen"]).code, 0, "the content is still well-formed");
}

#[test]
fn a_file_that_changed_is_not_overwritten() {
    let project = Project::new();
    let desk = open(&project, EMMEN);
    let id = "own/oggz/bevindingen:bevinding.0.tekst";
    let known = desk.version(id);
    let old = desk.field(id)["value"].as_str().expect("a text").to_owned();
    project.edit(FINDINGS, "[[bevinding]]", "# Van een collega.\n[[bevinding]]");
    let theirs = project.read(FINDINGS);
    let save = |force: bool, version: &Value| {
        let save = json!({ "field": id, "value": "Mijn tekst.", "version": version, "force": force });
        desk.edit("save", &save)
    };
    let conflict = save(false, &known);
    assert_eq!((conflict.status, conflict.json()["value"].as_str()), (409, Some(&*old)));
    assert_eq!(project.read(FINDINGS), theirs);
    // With what she knows now, or without a look at it.
    assert_eq!(save(false, &conflict.json()["version"]).status, 200);
    assert!(project.read(FINDINGS).contains("Mijn tekst.") && project.read(FINDINGS).contains("# Van een collega."));
    project.write(FINDINGS, &theirs);
    assert_eq!(save(true, &known).status, 200);
    assert!(project.read(FINDINGS).contains("Mijn tekst."));
}

#[test]
fn saves_are_taken_back_and_repeated_over_files() {
    let project = Project::new();
    let before = project.files();
    let desk = open(&project, EMMEN);
    let [undo, redo] = ["undo", "redo"].map(|direction| || desk.step(direction));
    assert_eq!((undo().status, redo().status), (204, 204));
    let finding = "own/oggz/bevindingen:bevinding.0.tekst";
    desk.save("own/context:", "Eén alinea.\n\nNog één.");
    desk.save(finding, "Een bevinding.\n\nMet twee alinea’s.");
    desk.save("shared/definitie:", "Een definitie.");
    let after = project.files();
    let changes = desk.changes();
    let fields: Vec<_> = changes.iter().map(|change| &change["field"]).collect();
    assert_eq!(fields, ["own/context:", finding, "shared/definitie:"]);
    assert_eq!((&changes[0]["came"], &changes[0]["label"]), (&json!("Eén alinea.\n\nNog één."), &json!(["Context"])));

    assert_eq!(undo().json()["field"], "shared/definitie:");
    let back = undo().json();
    assert_eq!((&back["document"], &back["field"]), (&json!(EMMEN), &json!(finding)));
    assert_eq!(undo().json()["label"], json!(["Context"]));
    assert_eq!(undo().status, 204);
    assert_unchanged(&project, &before);
    assert_eq!(desk.changes(), [Value::Null; 0]);
    for _ in 0..3 {
        assert_eq!(redo().status, 200);
    }
    assert_eq!(redo().status, 204);
    assert_unchanged(&project, &after);
    undo();
    desk.save("own/context:", "Iets anders.");
    assert_eq!(redo().status, 204, "a save ends what can be repeated");
}

#[test]
fn taking_back_keeps_what_others_changed_since() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let desk = open(&project, EMMEN);
    let [undo, redo] = ["undo", "redo"].map(|direction| || desk.step(direction));
    let id = "own/oggz/bevindingen:bevinding.0.oordeel";
    let other = if desk.field(id)["value"] == "X" { "√" } else { "X" };
    desk.save(id, other);
    project.append(FINDINGS, "# Van een collega.\n");
    assert_eq!(undo().status, 200);
    assert_eq!(project.read(FINDINGS), format!("{before}# Van een collega.\n"));
    assert_eq!((redo().status, desk.field(id)["value"].as_str()), (200, Some(other)));
    // The field itself was changed elsewhere: nothing is lost, and it can be tried again.
    let mine = project.read(FINDINGS);
    let theirs = mine.replacen(&format!("oordeel = \"{other}\""), "oordeel = \"?\"", 1);
    project.write(FINDINGS, &theirs);
    let refused = undo();
    assert_eq!((refused.status, &refused.json()["value"], &refused.json()["field"]), (409, &json!("?"), &json!(id)));
    assert_eq!(project.read(FINDINGS), theirs);
    project.write(FINDINGS, &mine);
    assert_eq!(undo().status, 200);
}

#[test]
fn a_shared_text_lists_its_documents_and_changes_them() {
    let project = Project::new();
    let desk = open(&project, EMMEN);
    let field = desk.field("shared/definitie:");
    assert_eq!((&field["owner"], field["documents"].as_array().map(Vec::len)), (&json!("shared"), Some(4)));
    let own = desk.field("own/oggz/bevindingen:bevinding.0.tekst");
    assert_eq!(own["documents"].as_array().expect("documents").len(), 1);
    let indicator = desk.field("framework/ggsr:thema.0.criterium.0.indicator.0.tekst");
    assert_eq!((&indicator["owner"], &indicator["label"][0]), (&json!("framework"), &json!("Indicator")));

    let gouda = "gouda/factsheet-2013";
    let mut events = desk.preview.events(&format!("/events/{gouda}"));
    events.next();
    desk.save("shared/definitie:", "Een definitie voor allen.");
    events.until(|state| words(&desk.preview, gouda, state).contains("Een definitie voor allen."));
}

#[test]
fn a_let_op_comes_and_goes() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let mut desk = open(&project, EMMEN);
    let lacks = |desk: &OpenDocument, id: &str| desk.field(id)["can_add"] == json!(["let-op"]);
    let texts = (0..).map(|index| format!("own/oggz/bevindingen:bevinding.{index}.tekst"));
    let id = texts.into_iter().find(|id| lacks(&desk, id)).expect("a finding without LET OP");
    let caution = id.replace(".tekst", ".let-op");
    let change = |desk: &OpenDocument, id: &str, key: &str, action: &str| {
        let version = &desk.version(id);
        desk.edit("key", &json!({ "field": id, "key": key, "action": action, "version": version }))
    };
    let added = change(&desk, &id, "let-op", "add");
    assert_eq!((added.status, added.json()["field"].as_str()), (200, Some(&*caution)));
    let field = desk.field(&caution);
    assert_eq!(
        (&field["can_remove"], &field["gap"], &field["label"][0]),
        (&json!(true), &json!(true), &json!("LET OP"))
    );
    // A final document has no gaps.
    desk.events.until(|state| state["current"] == false);
    desk.save(&caution, "Let hier op.");
    desk.until_shown("Let hier op.");
    assert_eq!(change(&desk, &caution, "let-op", "remove").status, 200);
    assert_eq!(project.read(FINDINGS), before);
    // The removal is taken back too.
    assert_eq!(desk.step("undo").status, 200);
    assert_eq!(desk.field(&caution)["value"], "Let hier op.");
    assert_eq!(change(&desk, &caution, "let-op", "remove").status, 200);
    let version = &desk.version(&id);
    let added = json!({ "field": id, "key": "let-op", "action": "add", "value": "Meteen goed.", "version": version });
    assert_eq!(desk.edit("key", &added).status, 200);
    desk.until_shown("Meteen goed.");

    for (key, action) in
        [("tekst", "remove"), ("oordeel", "remove"), ("iets", "add"), ("let-op\nx", "add"), ("goed", "add")]
    {
        assert_eq!(change(&desk, &id, key, action).status, 422, "{action} {key}");
    }
    let outdated = json!({ "field": id, "key": "let-op", "action": "remove", "version": "x" });
    assert_eq!(desk.edit("key", &outdated).status, 409);
}

#[test]
fn what_is_open_is_listed_in_reading_order() {
    let project = Project::new();
    let file = "content/gemeenten/gouda/factsheet-2013/mpg-overleg/bevindingen.toml";
    project.edit(file, "oordeel = \"√\"", "oordeel = \"?\"");
    let desk = open(&project, "gouda/factsheet-2013");
    let open = desk.preview.get("/fields/gouda/factsheet-2013/gaps").json();
    let open = open.as_array().expect("fields");
    let ids: Vec<_> = open.iter().map(|open| open["field"].as_str().expect("an id")).collect();
    let places: Vec<_> = open.iter().map(|open| (open["page"].as_u64(), open["y"].as_f64())).collect();
    assert!(places.is_sorted_by_key(|(page, _)| *page), "{places:?}");
    let first =
        ids.iter().position(|id| *id == "own/mpg-overleg/bevindingen:bevinding.0.oordeel").expect("the verdict");
    assert_eq!(ids[first + 1], "own/mpg-overleg/bevindingen:bevinding.0.tekst");
    assert_eq!(open[first]["heading"], "Toeleiding");
    assert!(ids.iter().all(|id| desk.field(id)["gap"] == true));
    let unique: BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len());
    // Each field that has the mark of a gap, and the verdict.
    let folder = project.path("content/gemeenten/gouda");
    let marks =
        WalkDir::new(folder).into_iter().map(|entry| entry.expect("an entry")).filter(|e| e.file_type().is_file());
    let texts: String = marks.map(|entry| fs::read_to_string(entry.path()).expect("a text")).collect();
    let gaps = texts.matches("{lacune}").count();
    assert!(ids.len() > gaps / 2 && ids.len() <= gaps + 1, "{} fields, {gaps} gaps", ids.len());
}

#[test]
fn every_text_of_the_content_leads_to_its_field() {
    let project = Project::new();
    let preview = Preview::start(&project, &[]);
    preview.events("/events").until(is_read);
    for document in
        ["oosterhout/vervolg-2015", "bergen-op-zoom/vervolg-2015", "emmen/factsheet-2013", "gouda/factsheet-2013"]
    {
        let state = preview.events(&format!("/events/{document}")).next();
        let mut fields = BTreeSet::new();
        for run in runs(&preview, document, &state) {
            let (id, offset) = (run["id"].as_str().expect("an id"), &run["o"]);
            let answer = preview.get(&format!("/field/{document}?text={id}&offset={offset}"));
            if id.starts_with('l') {
                assert_eq!(answer.status, 404, "{run}");
                continue;
            }
            assert_eq!(answer.status, 200, "{run}");
            let field = answer.json();
            fields.insert(field["field"].to_string());
            let text = run["t"].as_str().expect("text").trim_start_matches('•').replace('\u{ad}', "");
            let word = text.split_whitespace().next().unwrap_or_default();
            // The number of a paragraph leads to its text; what joins the items of a parameter leads to them.
            let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
            let is_exception =
                is_number || field["gap"] == true || field["form"] == "date" || matches!(word, "en" | ",");
            let value = field["value"].as_str().expect("a value").replace('\\', "");
            assert!(value.contains(word) || is_exception, "{run}: {field}");
            let again = preview.get(&format!("/field/{document}?field={}", field["field"].as_str().expect("an id")));
            assert_eq!(again.json(), field);
        }
        assert!(fields.len() > 30, "{document}: {} fields", fields.len());
    }
}
