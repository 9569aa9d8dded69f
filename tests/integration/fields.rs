//! The fields of the real content: every one can get any text and its old text back, and nothing else changes.

use std::fs;
use std::path::{Path, PathBuf};

use factsheet::fields::field::{Field, field_at, fields};
use factsheet::fields::form::Form;
use factsheet::fields::refusal::Refusal;
use factsheet::fields::replace::replace;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use walkdir::WalkDir;

/// The number of random texts that every field gets.
const TEXTS: usize = 12;

/// What texts are built from that look like TOML, Markdown or typst, or are in the way of their quotes.
const PARTS: &[&str] = &[
    "\"",
    "\"\"",
    "\"\"\"",
    "'",
    "'''",
    "\\",
    "\\\n",
    "\\u00e9",
    "\n",
    "\n\n",
    " ",
    "\t",
    "  ",
    "[[bevinding]]\n",
    "tekst = \"x\"",
    "# ",
    "#import \"a\"",
    "$x$",
    "**vet**",
    "- punt\n",
    "{lacune}",
    "<!-- TODO -->",
    "é",
    "√",
    "‘",
    "🙂",
    "\u{301}",
    "\u{2028}",
    "\u{1}",
    "\u{7f}",
    "woord",
    ".",
];

/// The files of the content, with their paths and texts.
fn content() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = WalkDir::new(root.join("content")).sort_by_file_name().into_iter().map(|entry| entry.expect("a file"));
    let files = files.filter(|entry| entry.path().extension().is_some_and(|kind| kind == "toml" || kind == "md"));
    let text = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(root).expect("in the project").to_owned();
        (path, fs::read_to_string(entry.path()).expect("a text"))
    };
    files.map(text).collect()
}

/// A random text; the same in every run.
fn random(runner: &mut TestRunner) -> String {
    let part =
        prop_oneof![proptest::sample::select(PARTS).prop_map(str::to_owned), any::<char>().prop_map(String::from)];
    let text = proptest::collection::vec(part, 0..12).prop_map(|parts| parts.concat());
    text.new_tree(runner).expect("a text").current().replace(['\r', '\u{feff}'], "")
}

/// A text that a field of this form can have, as near to `text` as possible.
fn fit(form: Form, path: &Path, text: &str) -> String {
    let text = match path.extension() {
        Some(extension) if extension == "md" => {
            text.replace(|one: char| one.is_control() && one != '\n' && one != '\t', "")
        }
        _ => text.to_owned(),
    };
    let pick = |values: &[&str]| values[text.len() % values.len()].to_owned();
    match form {
        Form::Text => text,
        Form::Line => text.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n"),
        Form::Plain => text.replace('\n', " "),
        Form::Verdict => pick(&["√", "X", "?", "ja"]),
        Form::Date => pick(&["2015", "2015-06", "2015-06-30"]),
        Form::Status => pick(&["concept", "wederhoor", "definitief"]),
    }
}

/// Replaces the field with this index, and then its new value with the old one.
fn check(path: &Path, text: &str, all: &[Field], index: usize, value: &str) {
    let field = &all[index];
    let place = format!("{} {}: {value:?}", path.display(), field.address);
    let new = replace(text, field, value).unwrap_or_else(|refusal| panic!("{place}: {refusal}"));
    assert!(new.starts_with(&text[..field.range.start]) && new.ends_with(&text[field.range.end..]), "{place}\n{new}");
    let found = fields(path, &new);
    assert_eq!(found.len(), all.len(), "{place}\n{new}");
    for (at, (before, after)) in all.iter().zip(&found).enumerate() {
        let expected = if at == index { value } else { &before.value };
        assert_eq!(
            (&after.address, after.value.as_str(), after.form),
            (&before.address, expected, before.form),
            "{place}"
        );
    }
    let back = replace(&new, &found[index], &field.value).unwrap_or_else(|refusal| panic!("{place}: {refusal}"));
    assert!(back == text, "{place}: other bytes than before\n{back}");
}

fn check_all(files: impl IntoIterator<Item = (PathBuf, String)>, texts: usize) -> usize {
    let mut runner = TestRunner::deterministic();
    let mut count = 0;
    for (path, text) in files {
        let all = fields(&path, &text);
        assert!(!all.is_empty(), "{} has fields", path.display());
        for (index, field) in all.iter().enumerate() {
            for _ in 0..texts {
                check(&path, &text, &all, index, &fit(field.form, &path, &random(&mut runner)));
            }
        }
        count += all.len();
    }
    count
}

#[test]
fn every_field_takes_any_text_and_its_old_one_back() {
    let count = check_all(content(), TEXTS);
    assert!(count > 500, "{count} fields");
}

#[test]
fn line_ends_and_byte_order_marks_stay() {
    let windows = content().into_iter().map(|(path, text)| (path, format!("\u{feff}{}", text.replace('\n', "\r\n"))));
    check_all(windows, 2);
    let field = fields(Path::new("a.md"), "\u{feff}een\r\ntwee\r\n").remove(0);
    assert_eq!(field.value, "een\ntwee");
    let new = replace("\u{feff}een\r\ntwee\r\n", &field, "drie\n\nvier");
    assert_eq!(new.as_deref(), Ok("\u{feff}drie\r\n\r\nvier\r\n"));
}

#[test]
fn bytes_lead_to_their_field() {
    for (path, text) in content() {
        let all = fields(&path, &text);
        for field in &all {
            assert!(all.iter().all(|other| other == field || other.address != field.address));
            for byte in [field.range.start, field.range.end - 1] {
                assert_eq!(field_at(&all, byte), Some(field));
            }
        }
    }
    let all = fields(Path::new("a.toml"), "# x\na = \"b\" # c\n");
    assert_eq!([0, 4, 8, 10, 11].map(|byte| field_at(&all, byte).is_some()), [false, false, true, true, false]);
}

#[test]
fn fields_refuse_what_they_cannot_have() {
    let refused = |path: &str, text: &str, value: &str| {
        let field = fields(Path::new(path), text).remove(0);
        replace(text, &field, value).expect_err("a refusal")
    };
    assert_eq!(refused("a.toml", "tekst = \"a\"", &"x".repeat(1024 * 1024 + 1)), Refusal::TooLong);
    assert_eq!(refused("a.toml", "let-op = \"a\"", "a\n \nb"), Refusal::SeveralParagraphs);
    assert_eq!(refused("a.toml", "indicator = \"a\"", "a\nb"), Refusal::LineBreak);
    assert_eq!(refused("a.toml", "oordeel = \"X\"", "Y"), Refusal::NotAVerdict("Y".into()));
    assert_eq!(refused("a.toml", "datum = \"2015\"", "2015-02-30"), Refusal::NotADate("2015-02-30".into()));
    assert_eq!(refused("a.toml", "status = \"concept\"", "af"), Refusal::NotAStatus("af".into()));
    assert_eq!(refused("a.md", "a\n", "a\0"), Refusal::ControlCharacter('\0'));
    let field = fields(Path::new("a.toml"), "a = \"b\"").remove(0);
    assert_eq!(replace("a = \"c\"", &field, "d"), Err(Refusal::NotThere));
    assert_eq!(replace("a", &field, "d"), Err(Refusal::NotThere));
    assert!(fields(Path::new("a.toml"), "a = \"b\nc = \"d\"").is_empty(), "a file with errors has no fields");
}
