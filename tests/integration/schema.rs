//! The schemas of the TOML files accept and refuse what the parser accepts and refuses: the real content, files that
//! the program writes, and a corpus of broken files derived from the content.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::support::Project;
use crate::support::mutation::all;
use factsheet::checks::context::CheckResources;
use factsheet::checks::series::Series;
use factsheet::checks::{self, Scope};
use factsheet::content::sources::Sources;
use factsheet::diagnostics::Level;
use factsheet::messages::code::Code;
use factsheet::messages::codes;
use factsheet::schema;
use factsheet::series::collection::Collection;
use globset::{Glob, GlobSet};
use jsonschema::Validator;
use serde_json::Value;
use toml::Table;

/// The codes of errors that the parser finds and a schema of one file cannot: they are about other files, about the
/// words of a text, about another part of the file, or about the syntax of the file.
const BEYOND_A_SCHEMA: &[Code] = &[
    codes::FACTSHEET_APPROACH_MISSING,
    codes::FACTSHEET_APPROACH_TWICE,
    codes::FILE_EMPTY,
    codes::CONTENT_GAP_IN_FINAL,
    codes::CONTENT_NOT_TOML,
    codes::FRAMEWORK_ID_TWICE,
    codes::FRAMEWORK_JUDGED_TWICE,
    codes::CONTENT_NOT_A_LINE,
    codes::CONTENT_NOT_IN_DIALECT,
    codes::FRAMEWORK_NOT_JUDGED,
    codes::FACTSHEET_NO_CONCLUSION,
    codes::VERVOLG_NO_TEXT_FOR_YEAR,
    codes::SHARED_PARAMETER_MISSING,
    codes::SHARED_PARAMETER_NOT_HERE,
    codes::SHARED_PARAMETER_NOT_KNOWN,
    codes::SHARED_PARAMETER_UNUSED,
    codes::DEVIATION_STANDARD_NOT_SHOWN,
    codes::FRAMEWORK_TWO_CRITERIA,
    codes::CONTENT_UNKNOWN_LANGUAGE,
    codes::SHARED_UNKNOWN_SLOT,
    codes::DEVIATION_WORDS_NOT_FOUND,
    codes::DEVIATION_WORDS_SEVERAL_TIMES,
];

/// Whether an error of the parser is beyond a schema.
fn is_beyond(file: &str, code: Code) -> bool {
    // The keys of an outcome are the years in `document.toml`.
    let is_year = code == codes::CONTENT_UNKNOWN_KEY && file.ends_with("uitkomsten.toml");
    is_year || BEYOND_A_SCHEMA.contains(&code)
}

/// A schema, and the files that it applies to.
struct Rule {
    include: GlobSet,
    exclude: GlobSet,
    validator: Validator,
}

/// The rules and the schemas as `factsheet schema` writes them, read as an editor reads them.
fn rules(project: &Project) -> Vec<Rule> {
    let run = project.run(&["schema"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let rules: Table = project.read(".taplo.toml").parse().expect("TOML");
    let rule = |rule: &toml::Value| {
        let path = rule["schema"]["path"].as_str().expect("the path of a schema");
        let schema: Value = serde_json::from_str(&project.read(path)).expect("JSON");
        jsonschema::meta::validate(&schema).unwrap_or_else(|error| panic!("{path}: {error}"));
        let validator = jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{path}: {error}"));
        Rule { include: globs(rule.get("include")), exclude: globs(rule.get("exclude")), validator }
    };
    rules["rule"].as_array().expect("the rules").iter().map(rule).collect()
}

fn globs(list: Option<&toml::Value>) -> GlobSet {
    let globs = list.and_then(toml::Value::as_array).into_iter().flatten();
    let globs = globs.map(|glob| Glob::new(glob.as_str().expect("a glob")).expect("a glob"));
    globs.fold(&mut GlobSet::builder(), |set, glob| set.add(glob)).build().expect("globs")
}

/// The first error that the schema of a file finds in a text. A text that is not TOML has no value to validate.
fn refusal(rules: &[Rule], file: &str, text: &str) -> Option<String> {
    let fitting = rules.iter().filter(|rule| rule.include.is_match(file) && !rule.exclude.is_match(file));
    let [rule] = fitting.collect::<Vec<_>>()[..] else { panic!("{file} has one schema") };
    let value: Table = text.parse().ok()?;
    let value = serde_json::to_value(value).expect("JSON");
    rule.validator.iter_errors(&value).next().map(|error| format!("{}: {error}", error.instance_path()))
}

/// The errors of the parser, with the file of each.
fn errors(project: &Project) -> Vec<(String, Code)> {
    let sources = Sources::new(&project.path(""));
    let collection = Collection::read(&sources);
    let series = Series::read(&sources, &collection);
    let found = checks::check(&series, &collection.ids, Scope::Whole, &CheckResources::default()).diagnostics;
    let found = found.iter().filter(|error| error.level == Level::Error);
    found.map(|error| (error.file().unwrap_or_default(), error.code)).collect()
}

fn toml_files(project: &Project) -> Vec<String> {
    let entries = walkdir::WalkDir::new(project.path("content")).sort_by_file_name().into_iter();
    let paths = entries.map(|entry| entry.expect("a file").into_path());
    let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    let root = project.path("");
    paths.map(|path| path.strip_prefix(&root).expect("a file of the project").to_string_lossy().into_owned()).collect()
}

/// Compares the schema and the parser on a changed file, and describes the difference, if there is one.
fn difference(project: &Project, rules: &[Rule], file: &str, text: &str) -> Option<String> {
    let before = project.read(file);
    project.write(file, text);
    let errors = errors(project);
    project.write(file, before);
    let refusal = refusal(rules, file, text);
    let codes: Vec<_> = errors.iter().filter(|(location, _)| location == file).map(|(_, code)| *code).collect();
    match &refusal {
        Some(words) if errors.is_empty() => Some(format!("the schema refuses, the parser accepts: {words}")),
        None if codes.iter().any(|code| !is_beyond(file, *code)) => {
            Some(format!("the parser refuses, the schema accepts: {}", codes[0]))
        }
        _ => None,
    }
}

#[test]
fn the_schemas_in_the_repository_are_those_of_its_content() {
    let project = Project::new();
    let sources = Sources::new(&project.path(""));
    let files = schema::files(&sources, &Collection::read(&sources)).expect("schemas");
    for (path, text) in files {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/").to_owned() + path.to_str().expect("a path");
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == text, "`factsheet schema` would change {path}");
    }
}

#[test]
fn the_schemas_accept_correct_files() {
    let project = Project::new();
    for args in [
        &["new", "gemeente", "Den Helder"][..],
        &["new", "factsheet", "den-helder", "--jaar", "2013", "--aanpak", "Wijkteams", "--aanpak", "CJG"],
        &["new", "vervolg", "emmen", "--jaar", "2015"],
        &["number", "gouda", "emmen/vervolg-2015"],
    ] {
        let run = project.run(args);
        assert_eq!(run.code, 0, "{args:?}: {}{}", run.stdout, run.stderr);
    }
    let rules = rules(&project);
    let files = toml_files(&project);
    let refused: Vec<_> =
        files.iter().filter_map(|file| Some((file, refusal(&rules, file, &project.read(file))?))).collect();
    assert!(refused.is_empty(), "{refused:#?}");
    let names: BTreeSet<_> = files.iter().filter_map(|file| file.rsplit('/').next()).collect();
    assert!(names.contains("alineas.toml") && names.contains("aanvaard.toml"), "every kind is there: {names:?}");
}

#[test]
fn parser_and_schema_agree_on_the_corpus_of_mutations() {
    let project = Project::new();
    let rules = rules(&project);
    let texts = toml_files(&project).into_iter().map(|file| (file.clone(), project.read(&file)));
    let mutations = all(&texts.collect());
    let changed = mutations.iter().filter(|mutation| mutation.file.ends_with(".toml"));
    let changed: Vec<_> = changed
        .filter_map(|mutation| Some((mutation, std::str::from_utf8(mutation.bytes.as_deref()?).ok()?)))
        .collect();
    assert!(changed.len() > 100, "{}", changed.len());
    let differences = changed.iter().filter_map(|(mutation, text)| {
        let difference = difference(&project, &rules, &mutation.file, text)?;
        Some(format!("{}, {}:{}: {difference}", mutation.name, mutation.file, mutation.line))
    });
    let differences: Vec<_> = differences.collect();
    assert!(differences.is_empty(), "{differences:#?}");
}

/// Changes every key of one file of each kind: renamed, removed, and with values of every type.
#[test]
fn parser_and_schema_agree_on_every_key() {
    let project = Project::with(&["emmen", "oosterhout"]);
    project
        .write("content/gemeenten/emmen/factsheet-2013/alineas.toml", "[[alinea]]\nnummer = \"1\"\ntekst = \"Een.\"\n");
    let rules = rules(&project);
    let mut file_by_kind = BTreeMap::new();
    for file in toml_files(&project) {
        let shared = file.starts_with("content/standaardteksten");
        file_by_kind
            .entry(if shared { file.clone() } else { file.rsplit('/').next().expect("a name").into() })
            .or_insert(file);
    }
    // Also a document of the other kind.
    file_by_kind.insert("vervolg".into(), "content/gemeenten/oosterhout/vervolg-2015/document.toml".into());
    let mut count = 0;
    let mut differences = Vec::new();
    for file in file_by_kind.values() {
        let table: Table = project.read(file).parse().expect("TOML");
        for (change, text) in changes(&table) {
            count += 1;
            differences
                .extend(difference(&project, &rules, file, &text).map(|words| format!("{file}: {change}: {words}")));
        }
    }
    eprintln!("{count} changes of {} files", file_by_kind.len());
    assert!(count > 500, "{count}");
    assert!(differences.is_empty(), "{} of {count}: {differences:#?}", differences.len());
}

/// The changes of a table, each with its description and the text of the whole file.
fn changes(root: &Table) -> Vec<(String, String)> {
    let mut changed = Vec::new();
    for path in paths(&toml::Value::Table(root.clone()), 1) {
        let name = path.iter().map(ToString::to_string).collect::<Vec<_>>().join(".");
        let mut add = |change: &str, edit: &dyn Fn(&mut Table, &str)| {
            let mut root = toml::Value::Table(root.clone());
            let parent = at(&mut root, &path[..path.len() - 1]).and_then(toml::Value::as_table_mut);
            if let (Some(parent), Some(Step::Key(key))) = (parent, path.last()) {
                edit(parent, key);
                changed.push((format!("{name} {change}"), toml::to_string(&root).expect("TOML")));
            }
        };
        add("is removed", &|table, key| drop(table.remove(key)));
        add("is renamed", &|table, key| {
            let value = table.remove(key).expect("a value");
            table.insert(format!("{key}x"), value);
        });
        for value in ["7", "true", "\"\"", "\"zzz\"", "\"2015-02\"", "[]", "[\"zzz\"]", "{}", "[{}]"] {
            let value: Table = format!("value = {value}").parse().expect("TOML");
            let value = &value["value"];
            add(&format!("is {value}"), &|table, key| drop(table.insert(key.into(), value.clone())));
        }
    }
    changed
}

/// A step into a value.
#[derive(Clone)]
enum Step {
    Key(String),
    Item(usize),
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Key(key) => write!(f, "{key}"),
            Self::Item(index) => write!(f, "{index}"),
        }
    }
}

/// The paths to all keys; in arrays, to those of the first `items` items.
fn paths(value: &toml::Value, items: usize) -> Vec<Vec<Step>> {
    let below = |step: Step, value: &toml::Value| {
        let deeper = paths(value, items).into_iter().map(|rest| [vec![step.clone()], rest].concat());
        let own = matches!(step, Step::Key(_)).then(|| vec![step.clone()]);
        own.into_iter().chain(deeper).collect::<Vec<_>>()
    };
    match value {
        toml::Value::Table(table) => {
            table.iter().flat_map(|(key, value)| below(Step::Key(key.clone()), value)).collect()
        }
        toml::Value::Array(list) => {
            let some = list.iter().take(items).enumerate();
            some.flat_map(|(index, value)| below(Step::Item(index), value)).collect()
        }
        _ => Vec::new(),
    }
}

fn at<'a>(value: &'a mut toml::Value, path: &[Step]) -> Option<&'a mut toml::Value> {
    path.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key.as_str()),
        Step::Item(index) => value.get_mut(*index),
    })
}
