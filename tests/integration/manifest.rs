//! The manifest of the output folder is not trusted blindly: one that is damaged, or names files elsewhere, is not used.

use std::fs;

use serde_json::{Value, json};

use crate::support::Project;

const DOCUMENT: &str = "oosterhout/vervolg-2015";

/// A project with a built document, and its manifest.
fn built() -> (Project, Value) {
    let project = Project::with(&["oosterhout"]);
    project.build(&[]);
    let manifest = serde_json::from_str(&project.read("out/manifest.json")).expect("JSON");
    (project, manifest)
}

/// Builds with a manifest that is to be refused for this reason: the document is built again, the manifest is right after.
#[track_caller]
fn assert_refused(project: &Project, manifest: &str, reason: &str) {
    let right = project.read("out/manifest.json");
    project.write("out/manifest.json", manifest);
    let run = project.run(&["build", "--prune"]);
    let message = format!("warning[run/notice]: the manifest is not used: {reason}; everything is built again");
    assert_eq!(run.code, 0);
    assert!(run.stderr.starts_with(&message), "{}", run.stderr);
    assert!(run.stdout.contains(", identical"), "{}", run.stdout);
    assert_eq!(project.read("out/manifest.json"), right);
}

const DAMAGED: &str = "it is damaged, or of another program";

#[test]
fn one_that_is_damaged_is_not_used() {
    let (project, manifest) = built();
    let text = project.read("out/manifest.json");
    for damaged in [&text[..text.len() / 2], "geen JSON", "", "[]", "{\"version\": 3}"] {
        assert_refused(&project, damaged, DAMAGED);
    }
    for version in [1, 2, 4] {
        let mut other = manifest.clone();
        other["version"] = json!(version);
        assert_refused(&project, &other.to_string(), &format!("it is of version {version}"));
    }
}

#[test]
fn a_file_of_another_program_is_built_again() {
    let (project, mut manifest) = built();
    manifest["documents"][DOCUMENT]["program"] = json!("0.0.1");
    project.write("out/manifest.json", manifest.to_string());
    assert_eq!(project.with_status(&[], "identical"), [DOCUMENT]);
}

/// The files that documents share are told once for all documents that were built from the same ones.
#[test]
fn inputs_that_no_document_was_built_from_leave_it() {
    let project = Project::with(&["oosterhout", "bergen-op-zoom"]);
    project.build(&[]);
    let common = || {
        let manifest: Value = serde_json::from_str(&project.read("out/manifest.json")).expect("JSON");
        let common = manifest["common"].as_object().expect("an object");
        common.keys().cloned().collect::<Vec<_>>()
    };
    let before = common();
    assert_eq!(before.len(), 1);
    project.append("content/standaardteksten/themas.md", "\n<!-- nagekeken -->\n");
    project.build(&["oosterhout"]);
    assert_eq!(common().len(), 2, "Bergen op Zoom was built from the files of before");
    project.build(&[]);
    let after = common();
    assert!(after.len() == 1 && after != before, "{after:?}");
}

/// A document that left the content, with the name that a manifest gives its file, and its id.
fn with_orphan(manifest: &Value, id: &str, file: &str, like: &str) -> String {
    let mut manifest = manifest.clone();
    let mut orphan = manifest["documents"][like].clone();
    orphan["file"] = json!(file);
    manifest["documents"][id] = orphan;
    manifest.to_string()
}

/// The file is there, with the digest that the manifest has: without the refusal, `--prune` would remove it.
#[test]
fn no_file_outside_the_output_folder_is_removed() {
    let (project, manifest) = built();
    let pdf = project.output("oosterhout-vervolg-2015.pdf");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let absolute = elsewhere.path().join("x.pdf");
    let absolute = absolute.to_str().expect("a path");
    let inside = ["x.pdf", "map/x.pdf", "..pdf", ".sentences/x.pdf", "oosterhout-vervolg-2015.PDF"]
        .map(|name| format!("out/{name}"));
    let files = inside.into_iter().chain(["content/x.pdf", "x.pdf"].map(str::to_owned));
    for path in files {
        project.write(&path, &pdf);
        let file = path.strip_prefix("out/").map_or_else(|| format!("../{path}"), str::to_owned);
        assert_refused(&project, &with_orphan(&manifest, "utrecht/vervolg-2015", &file, DOCUMENT), DAMAGED);
        assert!(project.path(&path).exists(), "{path} is no file of this program");
    }
    fs::write(absolute, &pdf).expect("a file");
    for file in [absolute, "", ".", "..", "./utrecht-vervolg-2015.pdf", "utrecht-vervolg-2015-concept.pdf"] {
        assert_refused(&project, &with_orphan(&manifest, "utrecht/vervolg-2015", file, DOCUMENT), DAMAGED);
    }
    assert!(fs::exists(absolute).expect("it can be read"));
}

#[test]
fn an_id_is_two_names_of_folders() {
    let (project, manifest) = built();
    let ids =
        ["utrecht", "../vervolg-2015", "utrecht/..", "utrecht/vervolg/2015", "/vervolg-2015", "utrecht/", "a\\b/c"];
    for id in ids {
        let file = format!("{}.pdf", id.replace('/', "-"));
        assert_refused(&project, &with_orphan(&manifest, id, &file, DOCUMENT), DAMAGED);
    }
}

#[test]
fn an_input_is_a_file_of_the_project() {
    let (project, manifest) = built();
    for path in ["../geheim", "/etc/passwd", "content/../../geheim", ""] {
        let mut own = manifest.clone();
        own["documents"][DOCUMENT]["inputs"][path] = Value::Null;
        assert_refused(&project, &own.to_string(), DAMAGED);
        let mut common = manifest.clone();
        let inputs = common["common"].as_object_mut().expect("an object").values_mut().next().expect("inputs");
        inputs[path] = Value::Null;
        assert_refused(&project, &common.to_string(), DAMAGED);
    }
}

/// The same names, from a manifest that this program wrote: these are removed, and nothing else.
#[test]
fn what_this_program_built_is_removed_when_asked() {
    let project = Project::with(&["oosterhout", "gouda"]);
    project.build(&[]);
    fs::remove_dir_all(project.path("content/gemeenten/gouda")).expect("Gouda leaves");
    let run = project.run(&["build", "--prune"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(project.outputs(), ["oosterhout-vervolg-2015.pdf"]);
    assert!(!project.path("out/.sentences/gouda-factsheet-2013.json").exists());
}
