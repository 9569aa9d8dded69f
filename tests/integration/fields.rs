//! The fields of the real content: every one can get any text and its old text back, and nothing else changes.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use factsheet::content::sources::Sources;
use factsheet::fields::address::Address;
use factsheet::fields::field::{Field, field_at, fields};
use factsheet::fields::form::Form;
use factsheet::fields::keys::{add_key, remove_key};
use factsheet::fields::refusal::Refusal;
use factsheet::fields::rename::rename_tables;
use factsheet::fields::replace::replace;
use factsheet::schema;
use factsheet::series::collection::Collection;
use factsheet::series::merge::merge;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
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
        Form::Plain | Form::Framework | Form::Fixed => text.replace('\n', " "),
        Form::Year => pick(&["2013", "2014", "1999"]),
        Form::Verdict => pick(&["√", "X", "?", "ja"]),
        Form::Date => pick(&["2015", "2015-06", "2015-06-30"]),
        Form::Status => pick(&["concept", "wederhoor", "definitief"]),
    }
}

/// Replaces the field with this index, and checks that nothing else changed.
fn written(path: &Path, text: &str, all: &[Field], index: usize, value: &str) -> String {
    let field = &all[index];
    let place = format!("{} {}: {value:?}", path.display(), field.address);
    let new = replace(text, field, value).unwrap_or_else(|refusal| panic!("{place}: {refusal:?}"));
    assert!(new.starts_with(&text[..field.range.start]) && new.ends_with(&text[field.range.end..]), "{place}\n{new}");
    let found = fields(path, &new);
    assert_eq!(found.len(), all.len(), "{place}\n{new}");
    for (at, (before, after)) in all.iter().zip(&found).enumerate() {
        let expected = (&before.address, if at == index { value } else { &before.value }, before.form);
        assert_eq!((&after.address, after.value.as_str(), after.form), expected, "{place}\n{new}");
    }
    new
}

/// Replaces the field with this index, and then its new value with the old one, which gives the same bytes.
fn check(path: &Path, text: &str, all: &[Field], index: usize, value: &str) {
    let new = written(path, text, all, index, value);
    let back = written(path, &new, &fields(path, &new), index, &all[index].value);
    assert!(back == text, "{} {}: other bytes after {value:?}\n{back}", path.display(), all[index].address);
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
    assert_eq!(refused("a.toml", "betekenis = \"a\"", "a\nb"), Refusal::LineBreak);
    assert_eq!(refused("a.toml", "indicator = \"a\"", "a\nb"), Refusal::LineBreak);
    assert_eq!(refused("a.toml", "jaren = [\"2013\"]", "2013-01"), Refusal::NotAYear("2013-01".into()));
    assert_eq!(refused("a.toml", "oordeel = \"X\"", "Y"), Refusal::NotAVerdict("Y".into()));
    assert_eq!(refused("a.toml", "datum = \"2015\"", "2015-02-30"), Refusal::NotADate("2015-02-30".into()));
    assert_eq!(refused("a.toml", "status = \"concept\"", "af"), Refusal::NotAStatus("af".into()));
    assert_eq!(refused("a.md", "a\n", "a\0"), Refusal::ControlCharacter('\0'));
    let field = fields(Path::new("a.toml"), "a = \"b\"").remove(0);
    assert_eq!(replace("a = \"c\"", &field, "d"), Err(Refusal::NotThere));
    assert_eq!(replace("a", &field, "d"), Err(Refusal::NotThere));
    assert!(fields(Path::new("a.toml"), "a = \"b\nc = \"d\"").is_empty(), "a file with errors has no fields");
}

#[test]
fn a_key_is_added_and_removed_again() {
    let text =
        "# a\n[[bevinding]] # eerste\nindicator = \"a\"\ntekst = \"\"\"\nb\nc\n\"\"\" # d\n\n# e\n[[bevinding]]\n";
    let path = Path::new("bevindingen.toml");
    let add = |text: &str, table: &str, key: &str, value: &str| add_key(path, text, &Address::new(table), key, value);
    let first = add(text, "bevinding.0", "let-op", "f \"g\"").expect("a key that can be added");
    assert_eq!(first, text.replace("# d\n", "# d\nlet-op = \"f \\\"g\\\"\"\n"));
    assert_eq!(remove_key(&first, &Address::new("bevinding.0.let-op")).as_deref(), Ok(text));
    let second = add(text, "bevinding.1", "let-op", "f\ng").expect("a table without keys");
    assert_eq!(second, format!("{text}let-op = \"\"\"\nf\ng\n\"\"\"\n"));
    assert_eq!(remove_key(&second, &Address::new("bevinding.1.let-op")).as_deref(), Ok(text));
    assert_eq!(add(text, "bevinding.0", "tekst", "f"), Err(Refusal::KeyExists("tekst".into())));
    assert_eq!(add(text, "bevinding.2", "tekst", "f"), Err(Refusal::NotThere));
    assert_eq!(add(text, "", "tekst", "f"), Err(Refusal::NotThere));
    assert_eq!(add(text, "bevinding.1", "oordeel", "f"), Err(Refusal::NotAVerdict("f".into())));
    assert_eq!(remove_key(text, &Address::new("bevinding.0")), Err(Refusal::NotThere));
    assert_eq!(remove_key(text, &Address::new("bevinding.0.let-op")), Err(Refusal::NotThere));
}

#[test]
fn keys_are_added_where_their_table_ends() {
    let path = Path::new("a.toml");
    for (text, table, expected) in [
        ("a = 1\n[b]\nc = 2\n", "", "a = 1\nk = \"v\"\n[b]\nc = 2\n"),
        ("  [b]\n  c = [\n    \"d\",\n  ]\n\n[e]\n", "b", "  [b]\n  c = [\n    \"d\",\n  ]\n  k = \"v\"\n\n[e]\n"),
        ("[b]\nc.d = 1\n[b.e]\nf = 2", "b", "[b]\nc.d = 1\nk = \"v\"\n[b.e]\nf = 2"),
        ("[b.e]\r\nf = 2", "b.e", "[b.e]\r\nf = 2\r\nk = \"v\""),
        ("\u{feff}[b]\n[c]\n", "b", "\u{feff}[b]\nk = \"v\"\n[c]\n"),
    ] {
        let new = add_key(path, text, &Address::new(table), "k", "v");
        assert_eq!(new.as_deref(), Ok(expected), "{text}");
        let key = if table.is_empty() { "k".to_owned() } else { format!("{table}.k") };
        assert_eq!(remove_key(expected, &Address::new(key)).as_deref(), Ok(text), "{text}");
    }
    assert_eq!(add_key(path, "[a]\nb = 1\n", &Address::default(), "k", "v"), Err(Refusal::NotThere));
    let inline = "a = { b = \"c\", d = \"e\" }\n";
    assert_eq!(remove_key(inline, &Address::new("a.b")), Err(Refusal::NotOnItsOwnLine("a.b".into())));
    assert_eq!(add_key(path, inline, &Address::new("a"), "k", "v"), Err(Refusal::NotThere));
}

#[test]
fn every_finding_can_have_a_note_and_lose_it_again() {
    let mut count = 0;
    for (path, text) in content().into_iter().filter(|(path, _)| path.ends_with("bevindingen.toml")) {
        let all = fields(&path, &text);
        let addresses: Vec<_> = all.iter().map(|field| field.address.as_str()).collect();
        for table in addresses.iter().filter_map(|address| address.strip_suffix(".oordeel")) {
            let note = format!("{table}.let-op");
            if addresses.contains(&note.as_str()) {
                continue;
            }
            let new =
                add_key(&path, &text, &Address::new(table), "let-op", "a\n\"b\"").expect("a key that can be added");
            let found = fields(&path, &new);
            let added = found.iter().find(|field| field.address.as_str() == note).expect("the key");
            assert_eq!((added.value.as_str(), added.form), ("a\n\"b\"", Form::Line));
            assert!(all.iter().all(|old| found.iter().any(|new| new.address == old.address && new.value == old.value)));
            assert!(remove_key(&new, &added.address).is_ok_and(|back| back == text), "{} {table}", path.display());
            count += 1;
        }
    }
    assert!(count > 50, "{count} findings");
}

/// A file with all kinds of strings that TOML has.
const STRINGS: &str = r#"titel = 'een \ twee'
a.b = "x" # z
"c d" = ["e", 'f', """g""", '''
h
''', [ "i" ]]
j = { k = "l", m = """
n
o""" }
p = """\
    q \
    r
    s \
    """
t = """u"""
v = """"w""""
x = "a\u00e9\n\tb"
y = """
"#;

#[test]
fn strings_of_any_layout_take_any_text() {
    let text = format!("{STRINGS}\"\"\"\n");
    let path = Path::new("content/a.toml");
    let all = fields(path, &text);
    let found: Vec<_> = all.iter().map(|field| (field.address.as_str(), field.value.as_str())).collect();
    let expected = [
        ("titel", "een \\ twee"),
        ("a.b", "x"),
        ("\"c d\".0", "e"),
        ("\"c d\".1", "f"),
        ("\"c d\".2", "g"),
        ("\"c d\".3", "h"),
        ("\"c d\".4.0", "i"),
        ("j.k", "l"),
        ("j.m", "n\no"),
        ("p", "q r\n    s "),
        ("t", "u"),
        ("v", "\"w\""),
        ("x", "aé\n\tb"),
        ("y", ""),
    ];
    assert_eq!(found, expected);
    let mut runner = TestRunner::deterministic();
    for (index, _) in all.iter().enumerate() {
        for _ in 0..200 {
            let value = fit(Form::Line, path, &random(&mut runner));
            // Some layouts are lost on the way, so that the old value can have other bytes.
            let new = written(path, &text, &all, index, &value);
            written(path, &new, &fields(path, &new), index, &all[index].value);
        }
    }
}

/// Whether the content can be read and merged with this text in place of the file at `path`.
fn can_be_merged(path: &Path, text: String) -> bool {
    let sources = Sources::new(Path::new(env!("CARGO_MANIFEST_DIR")));
    let sources = sources.with_unwritten(HashMap::from([(path.to_owned(), text)]));
    let collection = Collection::read(&sources);
    let is_merged =
        |id| collection.document(&sources, id).is_ok_and(|read| merge(id, &read, &collection.shared).is_ok());
    collection.shared.errors().is_empty() && collection.ids.iter().all(is_merged)
}

#[test]
fn a_field_of_several_paragraphs_is_one_where_the_reader_takes_them() {
    let mut seen = BTreeSet::new();
    for (path, text) in content() {
        for field in fields(&path, &text) {
            let is_markdown = matches!(field.form, Form::Text | Form::Line);
            let key = field.address.as_str().rsplit('.').find(|key| key.parse::<usize>().is_err()).map(str::to_owned);
            if !is_markdown || !seen.insert((path.file_name().map(ToOwned::to_owned), key)) {
                continue;
            }
            let several = Field { form: Form::Text, ..field.clone() };
            let new = replace(&text, &several, &format!("{}\n\nEen alinea.", field.value)).expect("a text");
            let place = format!("{} {}", path.display(), field.address);
            let takes_several = field.form == Form::Text;
            // A document uses this text inside a paragraph; this parameter is not Markdown by itself.
            let is_exception = path.ends_with("vervolg/presentatie.md") || field.address.as_str().ends_with(".elk");
            assert_eq!(can_be_merged(&path, new), takes_several != is_exception, "{place}: {:?}", field.form);
        }
    }
    assert!(seen.len() > 50, "{seen:?}");
}

/// The path of a file that has the schema with this name.
fn sample_path(schema: &str) -> PathBuf {
    match schema.split('-').next() {
        Some("toetsingskader") => "content/toetsingskaders/a.toml".into(),
        Some("opschriften") => "content/standaardteksten/opschriften.toml".into(),
        _ => Path::new("content/gemeenten/a/b").join(schema).with_extension("toml"),
    }
}

/// Calls `visit` with the keys that lead to each value of a schema, and with its schema.
fn for_each_value(schema: &Value, keys: &[&str], visit: &mut dyn FnMut(&[&str], &Value)) {
    if let Some(items) = schema.get("items").filter(|items| items.get("properties").is_some()) {
        return for_each_value(items, keys, visit);
    }
    let properties = schema["properties"].as_object();
    let others = schema.get("additionalProperties").filter(|others| others.is_object());
    if properties.is_none() && others.is_none() {
        return visit(keys, schema);
    }
    let properties = properties.into_iter().flatten().map(|(key, value)| (key.as_str(), value));
    for (key, value) in properties.chain(others.map(|others| ("2013", others))) {
        for_each_value(value, &[keys, &[key]].concat(), visit);
    }
}

/// The form that a schema requires of a value, apart from Markdown.
fn required_form(schema: &Value) -> Option<Form> {
    let schema = schema.to_string();
    let has = |word: &str| schema.contains(word);
    match () {
        () if has("\"√\"") => Some(Form::Verdict),
        () if has("\"definitief\"") => Some(Form::Status),
        () if has("^[0-9]{4}") => Some(Form::Date),
        () => has("\"enum\"").then_some(Form::Fixed),
    }
}

#[test]
fn forms_are_those_of_the_schemas() {
    let sources = Sources::new(Path::new(env!("CARGO_MANIFEST_DIR")));
    let files = schema::files(&sources, &Collection::read(&sources)).expect("the schemas");
    let mut count = 0;
    for (path, schema) in files.iter().filter(|(path, _)| path.extension().is_some_and(|kind| kind == "json")) {
        let schema: Value = serde_json::from_str(schema).expect("a schema");
        let path = sample_path(path.file_stem().and_then(|name| name.to_str()).expect("a name"));
        for_each_value(&schema, &[], &mut |keys, schema| {
            let form = fields(&path, &format!("{} = \"x\"", keys.join("."))).remove(0).form;
            let required = required_form(schema);
            let is_right = match required {
                Some(Form::Fixed) => matches!(form, Form::Fixed | Form::Framework | Form::Plain),
                Some(required) => form == required,
                None => !matches!(form, Form::Verdict | Form::Date | Form::Status | Form::Framework),
            };
            assert!(is_right, "{} {keys:?} is {form:?}, not {required:?}", path.display());
            count += usize::from(required.is_some());
        });
    }
    assert!(count > 12, "{count} values");
}

#[test]
fn the_tables_of_a_year_are_renamed() {
    let text = "# 2013\n[[u]]\ni = \"2013\"\n\n[u.2013] # x\nt = \"2013\"\n\n[u.2014]\nt = 1\n\n[[u]]\n[u.\"2013\"]\n";
    let renamed = text.replace("[u.2013]", "[u.2012]").replace("[u.\"2013\"]", "[u.2012]");
    assert_eq!(rename_tables(text, "2013", "2012").as_deref(), Ok(renamed.as_str()));
    assert_eq!(rename_tables(text, "2015", "2012").as_deref(), Ok(text));
    assert_eq!(rename_tables(text, "2013", "2014"), Err(Refusal::KeyExists("2014".into())));
    let dotted = "[u]\n2013.a = 1\n2013.b = 2\n";
    assert_eq!(rename_tables(dotted, "2013", "2012"), Err(Refusal::NotOnItsOwnLine("2013".into())));
}
