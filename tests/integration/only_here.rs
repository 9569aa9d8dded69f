//! Random small edits of every shared text that the documents use, each for one document only: it reads without errors,
//! has the new words, and no other document changes.

use std::collections::HashMap;
use std::path::Path;

use factsheet::build::sentences::{Change, data_differences};
use factsheet::content::document_id::DocumentId;
use factsheet::merge::data::Data;
use factsheet::preview::field_file::FieldFile;
use factsheet::preview::field_id::FieldId;
use factsheet::preview::only_here::only_here;
use factsheet::preview::overlay::Overlay;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::support::Project;

/// The number of edits of each text in each document.
const EDITS: usize = 10;

/// All documents, merged.
fn merged(root: &Path, ids: &[DocumentId]) -> Vec<Data> {
    let content = Overlay::read(root, HashMap::new());
    ids.iter().map(|id| content.merged(id).expect("a document without errors").data).collect()
}

/// A text in which a word is replaced, removed, or has a new one next to it: twice, to have several changes.
fn changed(text: &str, runner: &mut TestRunner) -> String {
    let mut text = text.to_owned();
    for _ in 0..2 {
        let words: Vec<(usize, &str)> =
            text.split_whitespace().map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word)).collect();
        let choice = (0..words.len(), 0..4_u8).new_tree(runner).expect("a choice").current();
        let (at, word) = words[choice.0];
        // A sign of the dialect is no word.
        if word.chars().all(|one| !one.is_alphabetic()) || word.contains(['{', '*']) {
            continue;
        }
        let new = match choice.1 {
            0 => "zeker".to_owned(),
            1 => String::new(),
            2 => format!("{word} zeker"),
            _ => format!("nooit {word}"),
        };
        let end = at + word.len() + usize::from(new.is_empty() && text[at + word.len()..].starts_with(' '));
        text.replace_range(at..end, &new);
    }
    text
}

#[test]
fn a_random_edit_of_a_shared_text_is_that_of_one_document() {
    let project = Project::new();
    let root = project.path("");
    let content = Overlay::read(&root, HashMap::new());
    let ids = content.collection.ids.clone();
    let before = merged(&root, &ids);
    let mut runner = TestRunner::deterministic();
    let (mut done, mut refused) = (0, 0);
    for (index, id) in ids.iter().enumerate() {
        let (_, files) = content.merged_with_files(id).expect("a document without errors");
        for path in files.iter().filter(|path| path.ends_with(".md") && path.contains("standaardteksten")) {
            let Ok(file) = FieldFile::read(&root, path) else { continue };
            let field = FieldId::new(path, "", id).expect("a field");
            for _ in 0..EDITS {
                let text = changed(&file.text, &mut runner);
                let new = FieldFile::new(path, text.clone());
                let Ok(here) = only_here(&root, id, &field, &new) else {
                    refused += 1;
                    continue;
                };
                let own = here.before.path.clone();
                project.write(&own, &here.deviated.text);
                let after = merged(&root, &ids);
                let place = format!("{id} {path}\n{text}\n{}", here.deviated.text);
                for other in (0..ids.len()).filter(|other| *other != index) {
                    assert!(after[other] == before[other], "{place}");
                }
                let differences = data_differences(&before[index], &after[index]);
                let is_changed = here.deviated.text != here.before.text;
                assert_eq!(!differences.is_empty(), is_changed, "{place}");
                let new_words = here.deviated.words.iter().any(|[_, new]| new.contains("zeker"));
                let shown = differences.iter().any(|one| one.change == Change::Added && one.text.contains("zeker"));
                assert!(!new_words || shown, "{place}\n{differences:?}");
                project.write(&own, &here.before.text);
                done += 1;
            }
        }
    }
    assert!(done > 200 && refused < done / 10, "{done} edits, {refused} refused");
}
