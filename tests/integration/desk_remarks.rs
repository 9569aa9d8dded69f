//! Remarks for colleagues: they are added to texts and removed again, and nothing else changes.

use std::fs;
use std::path::{Path, PathBuf};

use factsheet::fields::field::{Field, fields};
use factsheet::fields::remark::{NewRemark, add, can_have, change, remarks, remove};
use factsheet::fields::replace::replace;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use walkdir::WalkDir;

use crate::open_document::OpenDocument;
use crate::support::Project;
use crate::support::pdf::Pdf;
use crate::support::preview::Answer;

const EMMEN: &str = "emmen/factsheet-2013";
const CONTEXT: &str = "content/gemeenten/emmen/factsheet-2013/context.md";
const FINDINGS: &str = "content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml";

/// The number of random remarks that every field gets.
const REMARKS: usize = 4;

/// What remarks are built from.
const PARTS: &[&str] =
    &["nagaan", " ", "-", "--", "-->", "<!--", ">", "TODO", ":", "\"", "\"\"\"", "\\", "{lacune}", "é"];

/// The files of the project `root` with their texts.
fn content(root: &Path) -> Vec<(PathBuf, String)> {
    let files = WalkDir::new(root.join("content")).sort_by_file_name().into_iter().map(|entry| entry.expect("a file"));
    let files = files.filter(|entry| entry.path().extension().is_some_and(|kind| kind == "toml" || kind == "md"));
    let text = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(root).expect("in the project").to_owned();
        (path, fs::read_to_string(entry.path()).expect("a text"))
    };
    files.map(text).collect()
}

/// The field at the same address in another text of its file.
fn again(path: &Path, text: &str, field: &Field) -> Field {
    fields(path, text).into_iter().find(|other| other.address == field.address).expect("the field is there")
}

#[test]
fn a_remark_that_is_added_and_removed_leaves_the_same_bytes() {
    let mut runner = TestRunner::deterministic();
    let words = proptest::collection::vec(proptest::sample::select(PARTS), 1..8).prop_map(|parts| parts.concat());
    let remark = (words, any::<bool>(), proptest::option::of(0_usize..400));
    let mut count = 0;
    for (path, text) in content(Path::new(env!("CARGO_MANIFEST_DIR"))) {
        for field in fields(&path, &text).iter().filter(|field| can_have(field.form)) {
            for _ in 0..REMARKS {
                let (words, is_open, at) = remark.new_tree(&mut runner).expect("a remark").current();
                let Some(added) = add(&field.value, at, NewRemark { words: &words, is_open }) else { continue };
                check_remark(&path, &text, field, &added, is_open);
                count += 1;
            }
        }
    }
    assert!(count > 1000, "{count} remarks");
}

/// Writes a value with one more remark, closes and opens that, and removes it.
#[track_caller]
fn check_remark(path: &Path, text: &str, field: &Field, added: &str, is_open: bool) {
    let address = &field.address;
    let with = replace(text, field, added).unwrap_or_else(|refusal| panic!("{address}: {refusal:?} {added:?}"));
    let now = again(path, &with, field);
    assert_eq!(now.value, added);
    let old = remarks(&field.value);
    let new = remarks(added);
    assert_eq!(new.len(), old.len() + 1, "{address}: {added:?}");
    let index = (0..new.len()).find(|index| old.get(*index).map(|remark| &remark.words) != Some(&new[*index].words));
    let index = index.expect("the new one");
    assert_eq!(new[index].is_open, is_open);
    let turned = NewRemark { words: &new[index].words, is_open: !is_open };
    let other = change(added, index, turned).expect("it is there");
    let back = change(&other, index, NewRemark { is_open, ..turned }).expect("it is there");
    assert_eq!(back, added, "{address}: opened and closed");
    let without = remove(added, index).expect("it is there");
    assert_eq!(replace(&with, &now, &without).expect("the old value"), text, "{address}: {added:?}");
}

#[test]
fn remarks_in_every_text_change_no_printed_word_and_no_warning() {
    let project = Project::new();
    project.build(&[]);
    let outputs = project.outputs();
    let before: Vec<_> = outputs.iter().map(|name| Pdf::read(&project.output(name)).text()).collect();
    for (path, _) in content(&project.path("")) {
        let file = path.to_str().expect("a name").to_owned();
        let mut text = project.read(&file);
        // Ids and lists of accepted warnings are no texts.
        for field in fields(&path, &text).into_iter().filter(|field| can_have(field.form)) {
            let field = again(&path, &text, &field);
            for at in [Some(0), None] {
                let field = again(&path, &text, &field);
                let remark = NewRemark { words: "gezien door de redactie", is_open: false };
                text = replace(&text, &field, &add(&field.value, at, remark).expect("words")).expect("a value");
            }
        }
        project.write(&file, text);
    }
    let run = project.run(&["check", "--strict"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    project.build(&["--force"]);
    for (name, text) in outputs.iter().zip(before) {
        assert_eq!(Pdf::read(&project.output(name)).text(), text, "{name}");
    }
}

fn open(project: &Project) -> OpenDocument {
    OpenDocument::open(project, &[], EMMEN)
}

/// Changes the remarks of a field, which the document may not have.
fn remark(sheet: &OpenDocument, field: &str, mut request: Value) -> Answer {
    let answer = sheet.preview.get(&format!("/field/{EMMEN}?field={field}"));
    request["version"] = if answer.status == 200 { answer.json()["version"].clone() } else { "x".into() };
    request["field"] = field.into();
    sheet.edit("remark", &request)
}

/// The remarks that are listed.
fn listed(sheet: &OpenDocument) -> Vec<Value> {
    sheet.get("remarks").as_array().expect("a list").clone()
}

#[test]
fn a_remark_is_added_changed_closed_and_removed() {
    let project = Project::new();
    let before = format!("\u{feff}{}", project.read(CONTEXT).replace('\n', "\r\n"));
    project.write(CONTEXT, &before);
    let mut sheet = open(&project);
    let context = "own/context:";
    let others = listed(&sheet).len();
    let new = json!({ "action": "add", "at": 3, "words": "klopt dit -->?", "open": true });
    assert_eq!(remark(&sheet, context, new).status, 200);
    let line = before.find("\r\n").expect("a line");
    let (first, rest) = before.split_at(line);
    assert_eq!(project.read(CONTEXT), format!("{first}<!-- TODO: klopt dit –>? -->{rest}"));
    sheet.events.until(|state| state["version"].as_u64() > Some(1));
    let now = listed(&sheet);
    let added = now.iter().find(|remark| remark["field"] == context).expect("it is listed");
    assert_eq!((&added["words"], &added["open"]), (&json!("klopt dit –>?"), &json!(true)));
    assert!(added["page"].is_number() && added["y"].is_number() && added["label"][0].is_string(), "{added}");
    assert_eq!(now.len(), others + 1);
    let status = sheet.get("status");
    assert!(status["blockers"].as_array().expect("a list").iter().any(|blocker| blocker["reason"] == "remark"));
    let closed = json!({ "action": "change", "remark": 0, "words": "klopt dit –>?", "open": false });
    assert_eq!(remark(&sheet, context, closed).status, 200);
    assert_eq!(project.read(CONTEXT), format!("{first}<!-- klopt dit –>? -->{rest}"));
    let changed = json!({ "action": "change", "remark": 0, "words": "ja", "open": false });
    assert_eq!(remark(&sheet, context, changed).status, 200);
    assert_eq!(project.read(CONTEXT), format!("{first}<!-- ja -->{rest}"));
    assert_eq!(remark(&sheet, context, json!({ "action": "remove", "remark": 0 })).status, 200);
    assert_eq!(project.read(CONTEXT), before);
    assert_eq!(sheet.step("undo").status, 200);
    assert_eq!(project.read(CONTEXT), format!("{first}<!-- ja -->{rest}"));
}

#[test]
fn comments_are_listed_at_the_field_that_they_stand_at() {
    let project = Project::new();
    project.edit(FINDINGS, "oordeel = \"√\"\n", "oordeel = \"√\" # TODO: nabellen\n");
    let remarks = listed(&open(&project));
    let comment = remarks.iter().find(|remark| remark["words"] == "nabellen").expect("it is listed");
    assert_eq!((&comment["open"], &comment["remark"]), (&json!(true), &Value::Null));
    assert!(comment["field"].as_str().is_some_and(|field| field.ends_with(".oordeel")), "{comment}");
}

#[test]
fn what_cannot_be_a_remark_is_refused() {
    let project = Project::new();
    let before = project.read(CONTEXT);
    let sheet = open(&project);
    let context = "own/context:";
    for (field, action, status) in [
        (context, json!({ "action": "add", "words": " TODO: ", "open": true }), 422),
        (context, json!({ "action": "remove", "remark": 7 }), 404),
        (context, json!({ "action": "change", "remark": 7, "words": "x", "open": true }), 404),
        (context, json!({ "action": "burn" }), 422),
        ("own/document:soort", json!({ "action": "add", "words": "x", "open": true }), 422),
        ("own/geheim:", json!({ "action": "add", "words": "x", "open": true }), 404),
    ] {
        assert_eq!(remark(&sheet, field, action.clone()).status, status, "{field} {action}");
    }
    let old = json!({ "field": context, "version": "x", "action": "add", "words": "x", "open": true });
    assert_eq!(sheet.edit("remark", &old).status, 409);
    assert_eq!(project.read(CONTEXT), before);
}
