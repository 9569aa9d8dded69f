//! What can be added to documents, removed and moved: every offer of every field of the real content gives content that can
//! be read, and is taken back to the same bytes.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use factsheet::content::document_id::DocumentId;
use factsheet::content::sources::Sources;
use factsheet::fields::address::Address;
use factsheet::fields::field::fields;
use factsheet::fields::list::{add_item, remove_item, swap_items, to_list, unwrap_single};
use factsheet::fields::refusal::Refusal;
use factsheet::fields::table::{Place, add_first_key, add_table, comments, remove_first_key, remove_table};
use factsheet::preview::field_file::FieldFile;
use factsheet::preview::field_id::FieldId;
use factsheet::preview::field_keys::can_add;
use factsheet::preview::file_edit::{FileChange, FileEdit};
use factsheet::preview::parts::field_place::FieldPlace;
use factsheet::preview::parts::part::{Action, Part, PartChange};
use factsheet::preview::parts::{change, offers};
use factsheet::schema;
use factsheet::series::collection::Collection;
use factsheet::series::merge::merge;
use serde_json::Value;
use walkdir::WalkDir;

/// The files of documents, by their paths in the project.
type Files = BTreeMap<String, String>;

/// The real content. No document is final: what is added has gaps.
fn content() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = WalkDir::new(root.join("content/gemeenten")).into_iter().map(|entry| entry.expect("a file"));
    let files = files.filter(|entry| entry.path().extension().is_some_and(|kind| kind == "toml" || kind == "md"));
    let file = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(root).expect("in the project").display().to_string();
        let text = fs::read_to_string(entry.path()).expect("a text");
        (path, text.replace("status = \"definitief\"", "status = \"concept\""))
    };
    files.map(file).collect()
}

/// The content with these files.
fn read(files: &Files) -> (Sources, Collection) {
    let unwritten: HashMap<_, _> = files.iter().map(|(path, text)| (PathBuf::from(path), text.clone())).collect();
    let sources = Sources::new(Path::new(env!("CARGO_MANIFEST_DIR"))).with_unwritten(unwritten);
    let collection = Collection::read(&sources);
    (sources, collection)
}

/// Checks that a document can be read and merged.
fn check(files: &Files, id: &DocumentId, what: &str) {
    let (sources, collection) = read(files);
    let read = collection.document(&sources, id).unwrap_or_else(|errors| panic!("{what}: {errors:?}"));
    if let Err(errors) = merge(id, &read, &collection.shared) {
        panic!("{what}: {errors:?}");
    }
}

/// Calls `visit` with each field of a document's own files and with what is offered there.
fn for_each_place(files: &Files, id: &DocumentId, visit: &mut dyn FnMut(&FieldPlace, Vec<Part>)) {
    let (sources, collection) = read(files);
    let document = collection.document(&sources, id).expect("a document");
    let folder = format!("{}/", id.path().display());
    let paths: Vec<String> = files.keys().filter(|path| path.starts_with(&folder)).cloned().collect();
    let read = |path: &str| files.get(path).map(|text| FieldFile::new(path, text.clone()));
    for path in &paths {
        let file = read(path).expect("a file");
        for field in &file.fields {
            let Some(field) = FieldId::new(path, field.address.as_str(), id) else { continue };
            let framework = &document.framework;
            let place = FieldPlace { document: id, framework, files: &paths, read: &read, id: &field, file: &file };
            visit(&place, offers(&place));
        }
    }
}

fn with(files: &Files, changes: &[FileChange]) -> Files {
    let mut files = files.clone();
    for change in changes {
        assert_eq!(files.get(&change.path), change.before.as_ref());
        files.insert(change.path.clone(), change.after.clone().expect("a text"));
    }
    files
}

/// The files before changes that led to `files`.
fn taken_back(files: &Files, changes: &[FileChange]) -> Files {
    let mut files = files.clone();
    for change in changes {
        let now = files.get(&change.path).map(String::as_str);
        let back = FileEdit::new(change).reverted(now).expect("the text after the change");
        files.insert(change.path.clone(), back.after.expect("a text"));
    }
    files
}

/// Checks that the fields that a change names are there.
fn check_fields(after: &Files, id: &DocumentId, change: &PartChange, what: &str) {
    let paths: Vec<String> = after.keys().cloned().collect();
    let path = change.next.find_file(&paths, id).unwrap_or_else(|| panic!("{what}: {}", change.next));
    let next = FieldFile::new(path, after[path].clone());
    assert!(next.field(&change.next.address).is_some(), "{what}: no field {}", change.next);
    assert!(change.file.field(&change.changed.address).is_some(), "{what}: no field {}", change.changed);
}

fn ids(files: &Files) -> Vec<DocumentId> {
    let ids = read(files).1.ids;
    assert_eq!(ids.len(), 4);
    ids.into_iter().collect()
}

#[test]
fn every_offer_gives_content_that_can_be_read_and_is_taken_back() {
    let files = content();
    let mut counts: BTreeMap<Action, usize> = BTreeMap::new();
    for id in ids(&files) {
        let mut seen = BTreeSet::new();
        for_each_place(&files, &id, &mut |place, parts| {
            for part in parts {
                let what = format!("{} {}", place.id, part.name);
                let change = change(place, &part.name).expect("an offer").unwrap_or_else(|no| panic!("{what}: {no:?}"));
                assert!(change.files.iter().any(|file| !file.is_empty()), "{what} changes nothing");
                let after = with(&files, &change.files);
                check_fields(&after, &id, &change, &what);
                assert!(taken_back(&after, &change.files) == files, "{what}");
                *counts.entry(part.action).or_default() += 1;
                if seen.insert(change.files.iter().map(|file| file.after.clone()).collect::<Vec<_>>()) {
                    check(&after, &id, &what);
                }
            }
        });
    }
    // The content leaves no indicator out.
    let missing = [Action::Judge];
    let all = [
        Action::AddItem,
        Action::RemoveItem,
        Action::MoveUp,
        Action::MoveDown,
        Action::AddIndicator,
        Action::RemoveIndicator,
        Action::LeaveOut,
        Action::AddRow,
        Action::RemoveRow,
    ];
    assert!(all.iter().all(|action| counts[action] > 3), "{counts:?}");
    assert!(missing.iter().all(|action| !counts.contains_key(action)), "{counts:?}");
}

/// Takes an offer at a document, chosen by the number `choice`. Returns the files and the changes.
fn step(files: &Files, id: &DocumentId, choice: usize) -> (Files, Vec<FileChange>, Action) {
    let mut all = Vec::new();
    for_each_place(files, id, &mut |place, parts| {
        all.extend(parts.into_iter().map(|part| (place.id.clone(), part)));
    });
    // Each action as often as others, however many places offer it.
    let actions: Vec<Action> = all.iter().map(|(_, part)| part.action).collect::<BTreeSet<_>>().into_iter().collect();
    let action = actions[choice % actions.len()];
    all.retain(|(_, part)| part.action == action);
    let (field, part) = &all[choice / actions.len() % all.len()];
    let mut result = None;
    for_each_place(files, id, &mut |place, _| {
        if place.id == field {
            let change = change(place, &part.name).expect("an offer").expect("a change");
            result = Some((with(files, &change.files), change.files, action));
        }
    });
    result.expect("a field")
}

#[test]
fn offers_can_be_taken_one_after_the_other() {
    for id in ids(&content()) {
        let start = content();
        let (mut files, mut done, mut taken) = (start.clone(), Vec::new(), BTreeSet::new());
        let mut choice: usize = 7;
        for _ in 0..40 {
            choice = choice.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let (after, changes, action) = step(&files, &id, choice >> 33);
            check(&after, &id, &format!("{id} after {} steps, {action:?}", done.len()));
            files = after;
            done.push(changes);
            taken.insert(action);
        }
        if id.folder.starts_with("factsheet") {
            assert!(taken.contains(&Action::Judge), "{taken:?}");
        }
        for changes in done.iter().rev() {
            files = taken_back(&files, changes);
        }
        assert!(files == start, "{id}");
    }
}

#[test]
fn nothing_is_offered_in_texts_of_others_and_in_single_values() {
    let files = content();
    for id in ids(&files) {
        for_each_place(&files, &id, &mut |place, parts| {
            let address = place.id.address.as_str();
            let is_plain = ["datum", "status", "titel", "aanpakken.0", "jaren.0", "soort"].contains(&address);
            assert!(!is_plain || parts.is_empty(), "{}: {parts:?}", place.id);
            assert!(change(place, "judge:duur").is_none() && change(place, "").is_none(), "{}", place.id);
            assert!(change(place, "add-indicator:../../x").is_none(), "{}", place.id);
        });
    }
}

#[test]
fn texts_that_get_lost_are_named() {
    let files = content();
    let id = DocumentId::parse("gouda/factsheet-2013").expect("an id");
    let mut seen = 0;
    for_each_place(&files, &id, &mut |place, parts| {
        for part in parts.iter().filter(|part| part.action == Action::LeaveOut) {
            let row = place.id.address.rsplit_once('.').expect("a table").0.split('.').take(2).collect::<Vec<_>>();
            let row = format!("{}.", row.join("."));
            let texts = place.file.fields.iter().filter(|field| field.address.as_str().starts_with(&row));
            let texts = texts.filter(|field| field.address.as_str().ends_with("tekst") && field.value != "{lacune}");
            assert!(texts.into_iter().all(|field| part.loses.contains(&field.value)), "{}", place.id);
            seen += 1;
        }
        if place.id.address == "bevinding.3.tekst" {
            let comments = parts.iter().flat_map(|part| &part.loses).filter(|text| text.contains("zo gepubliceerd"));
            assert!(comments.count() > 0, "{parts:?}");
        }
    });
    assert!(seen > 50, "{seen}");
}

/// Adds an item at each place of a list, and removes it again: the same bytes.
fn check_list(path: &str, text: &str, list: &str, count: usize) {
    let item = if list == "jaren" { "2016" } else { "Nieuw “x” \"y\"" };
    let (path, list) = (Path::new(path), Address::new(list));
    for index in 0..=count {
        let new = add_item(path, text, &list, index, item).expect("an item that can be added");
        let back = remove_item(&new, &list, index);
        assert_eq!(back.as_deref(), Ok(text), "{index}: {new}");
    }
    for index in 1..count {
        let new = swap_items(text, &list, index - 1).expect("items that can be swapped");
        assert!(new != *text);
        assert_eq!(swap_items(&new, &list, index - 1).as_deref(), Ok(text), "{index}: {new}");
    }
}

#[test]
fn lists_keep_their_layout() {
    let multiline = "a = 1\nb = [ # lijst\n  # van c\n  \"c\", # c\n\n  \"d\",\n  'e'\n]\nf = 2\n";
    for text in [
        "b = [\"c\", \"d\", \"e\"]\n".to_owned(),
        "b = [\"c\", \"d\", \"e\",] # opmerking".to_owned(),
        "b = [ \"c\" , \"d\" , \"e\" ]\n".to_owned(),
        multiline.to_owned(),
        multiline.replace("'e'\n", "'e', # e\n"),
        multiline.replace('\n', "\r\n"),
        "b = [\n\"c\",\n\"\"\"\nd\nd\n\"\"\",\n\"e\",\n]".to_owned(),
    ] {
        check_list("content/gemeenten/a/b/c/aanpak.toml", &text, "b", 3);
    }
    let add = |text: &str, index| add_item(Path::new("a.toml"), text, &Address::new("b"), index, "n").expect("an item");
    assert_eq!(add("b = []", 0), "b = [\"n\"]");
    assert_eq!(add("b = [\n]", 0), "b = [\"n\"]");
    assert_eq!(add("b = \"c\" # d", 1), "b = [\"c\", \"n\"] # d");
    assert_eq!(add("b = [\n  \"c\"\n]", 1), "b = [\n  \"c\",\n  \"n\"\n]");
    assert_eq!(add("b = [\n  \"c\", # d\n]", 1), "b = [\n  \"c\", # d\n  \"n\",\n]");
    assert_eq!(add("b = [\n  \"c\"]", 1), "b = [\n  \"c\", \"n\"]");
    let swap = |text: &str| swap_items(text, &Address::new("b"), 0).expect("two items");
    assert_eq!(swap("b = [\n  \"c\", # c\n  # d\n  \"d\" # d\n]"), "b = [\n  # d\n  \"d\", # d\n  \"c\" # c\n]");
    let remove = |text: &str, index| remove_item(text, &Address::new("b"), index);
    assert_eq!(remove("b = [\"c\"]", 0).as_deref(), Ok("b = []"));
    assert_eq!(remove("b = [\"c\", # x\n\"d\"]", 0), Err(Refusal::NotOnItsOwnLine("\"c\"".into())));
    assert_eq!(remove("b = [\"c\"]", 1), Err(Refusal::NotThere));
    assert_eq!(remove("b = \"c\"", 0), Err(Refusal::NotThere));
    assert_eq!(to_list("b = \"c\"", &Address::new("b")).as_deref(), Ok("b = [\"c\"]"));
    assert_eq!(unwrap_single("b = [ \"c\", ]", &Address::new("b")).as_deref(), Ok("b = \"c\""));
    assert_eq!(unwrap_single("b = [\n\"c\", # x\n]", &Address::new("b")).as_deref(), Ok("b = [\n\"c\", # x\n]"));
}

#[test]
fn every_list_of_the_content_keeps_its_layout() {
    let mut count = 0;
    for (path, text) in content().iter().filter(|(path, _)| path.ends_with(".toml")) {
        let file = FieldFile::new(path, text.clone());
        let lists = file.fields.iter().filter_map(|field| field.address.as_str().strip_suffix(".0"));
        for list in lists {
            let items = file
                .fields
                .iter()
                .filter(|field| field.address.as_str().rsplit_once('.').is_some_and(|(other, _)| other == list));
            check_list(path, text, list, items.count());
            count += 1;
        }
    }
    assert!(count > 10, "{count} lists");
}

const TABLES: &str = "# kop\n\n# van a\n[[a]]\nb = \"c\"\n# in a\n[a.d]\ne = \"f\" # g\n# onder a\n\n# los\n\n# van a2\n[[a]]\nb = \"\"\"\n# tekst\n\"\"\"\n# van h\n[h]\ni = 1";

#[test]
fn tables_go_with_their_comments_and_come_where_they_belong() {
    let remove = |text: &str, table: &str| remove_table(text, &Address::new(table)).expect("a table");
    assert_eq!(comments(TABLES, &Address::new("a.0")), ["van a", "in a", "onder a"]);
    assert_eq!(comments(TABLES, &Address::new("a.1")), ["van a2"]);
    let rest = &TABLES[TABLES.find("# los").expect("a comment")..];
    assert_eq!(remove(TABLES, "a.0"), format!("# kop\n\n{rest}"));
    let last = TABLES.find("\n# van h").expect("a table");
    assert_eq!(remove(TABLES, "h"), TABLES[..last]);
    for text in [TABLES.to_owned(), TABLES.replace('\n', "\r\n"), format!("{TABLES}\n"), format!("{TABLES}\n\n")] {
        let addresses = ["a.0", "a.1"].map(Address::new);
        let [first, second] = addresses.clone();
        let end = if text.contains('\r') { "\r\n" } else { "\n" };
        for (place, table) in [
            (Place::Before(first.clone()), "a.0"),
            (Place::After(first), "a.1"),
            (Place::After(Address::new("h")), "a.2"),
            (Place::Before(second), "a.1"),
        ] {
            let new = add_table(&text, &place, "[[a]]\nb = \"n\"\n").expect("a place");
            assert!(new.contains(&format!("[[a]]{end}b = \"n\"")), "{new}");
            assert_eq!(remove(&new, table), text, "{place:?}: {new}");
        }
    }
    assert_eq!(add_table("", &Place::End, "[a]\n").as_deref(), Ok("[a]\n"));
    assert_eq!(remove("[a]\n", "a"), "");
    let apart = "[[a]]\n[b]\n[[a]]\n";
    assert_eq!(remove(apart, "a.0"), "[b]\n[[a]]\n");
    assert_eq!(remove_table("a = [{ b = 1 }]\n", &Address::new("a.0")), Err(Refusal::NotThere));
    let in_pieces = "[[a]]\nb = 1\n[d]\nc = 1\n[a.e]\nf = 1\n";
    assert_eq!(remove_table(in_pieces, &Address::new("a.0")), Err(Refusal::NotOnItsOwnLine("a.0".into())));
}

#[test]
fn a_first_key_stands_above_the_tables() {
    for text in ["# van a\n[[a]]\nb = 1\n", "\u{feff}[[a]]\n", "# kop\r\n\r\n[[a]]\r\n", "", "# kop\n\n"] {
        let new = add_first_key(text, "k = [\"v\"]").expect("a key");
        assert!(FieldFile::new("a.toml", new.clone()).field("k.0").is_some(), "{new}");
        let back = remove_first_key(&new, &Address::new("k")).expect("a key");
        assert_eq!(back.trim_end(), text.trim_end(), "{new:?}");
        assert!(text.trim_end().is_empty() || !text.contains('[') || back == text, "{new:?} {back:?}");
    }
    assert_eq!(add_first_key("# van a\n[a]\n", "k = 1").as_deref(), Ok("k = 1\n\n# van a\n[a]\n"));
    // A comment above it is not its own: it stays.
    let kept = remove_first_key("# waarom\nk = \"v\"\n\n[a]\n", &Address::new("k"));
    assert_eq!(kept.as_deref(), Ok("# waarom\n\n[a]\n"));
}

/// The schema of the tables with the rows or the conclusions in a file.
fn table_schema(name: &str) -> Value {
    let sources = Sources::new(Path::new(env!("CARGO_MANIFEST_DIR")));
    let files = schema::files(&sources, &Collection::read(&sources)).expect("the schemas");
    let file = files.iter().find(|(path, _)| path.ends_with(format!("{name}.json"))).expect("the schema");
    let schema: Value = serde_json::from_str(&file.1).expect("a schema");
    let items = schema["properties"]["bevinding"]["items"].clone();
    let tables = schema["properties"].as_object().and_then(|tables| tables.values().next().cloned());
    if items.is_object() { items } else { tables.unwrap_or_else(|| schema["additionalProperties"].clone()) }
}

#[test]
fn the_optional_texts_of_the_schemas_can_be_added() {
    let finding = "[[bevinding]]\nindicator = \"a\"\noordeel = \"X\"\ntekst = \"b\"\n";
    for (name, text, address) in
        [("bevindingen", finding, "bevinding.0.tekst"), ("conclusie", "[a]\ngoed = \"b\"\n", "a.goed")]
    {
        let schema = table_schema(name);
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        let keys = schema["properties"].as_object().expect("keys").keys();
        let optional: BTreeSet<_> =
            keys.filter(|key| !required.contains(&Value::from(key.as_str()))).cloned().collect();
        let id = FieldId { file: format!("own/a/{name}"), address: address.to_owned() };
        let known = fields(Path::new("content/gemeenten/a/b/c").join(format!("{name}.toml")).as_path(), text);
        let present = known.iter().filter_map(|field| field.address.as_str().rsplit('.').next()).map(str::to_owned);
        let mut offered: BTreeSet<_> = can_add(&id, &known).into_iter().map(str::to_owned).collect();
        assert!(!offered.is_empty(), "{name}");
        offered.extend(present.filter(|key| optional.contains(key)));
        assert_eq!(offered, optional, "{name}");
    }
}
