//! A corpus of broken content, made from the real one: nothing breaks the program, nothing goes unseen, and the message
//! points at the line.
//!
//! `cargo test --release --test integration mutations:: -- --ignored --nocapture` runs all of it through the real program too, which takes a
//! minute, and prints what points elsewhere.

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::support::Project;
use crate::support::mutation::{Files, Mutation, all};
use factsheet::checks::context::CheckResources;
use factsheet::checks::series::Series;
use factsheet::checks::{self, Scope};
use factsheet::content::sources::Sources;
use factsheet::diagnostics::{Diagnostic, Level};
use factsheet::series::collection::Collection;

/// The fewest changes that are made.
const FEWEST: usize = 150;

/// The part of the changes whose message must point at the right line.
const RIGHT: f64 = 0.98;

/// How many changes go through the real program at every run of the tests.
const SAMPLE: usize = 12;

/// A message: how bad it is, and the file and the line that it points at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Message {
    level: String,
    file: String,
    line: usize,
}

/// What became of a change.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Right,
    Elsewhere(Vec<Message>),
    Unseen,
    Panic,
}

fn files(project: &Project) -> Files {
    let entries = walkdir::WalkDir::new(project.path("content")).sort_by_file_name().into_iter();
    let paths = entries.map(|entry| entry.expect("a file").into_path());
    let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml" || extension == "md"));
    let root = project.path("");
    let named = |path: std::path::PathBuf| {
        let name = path.strip_prefix(&root).expect("a file of the project").to_string_lossy().into_owned();
        (name, fs::read_to_string(path).expect("a text"))
    };
    paths.map(named).collect()
}

/// Makes a change, asks `check`, and takes it back.
fn judge(project: &Project, mutation: &Mutation, check: &dyn Fn(&Project) -> Option<Vec<Message>>) -> Outcome {
    let before = project.read(&mutation.file);
    match &mutation.bytes {
        Some(bytes) => project.write(&mutation.file, bytes),
        None => project.remove(&mutation.file),
    }
    let messages = check(project);
    project.write(&mutation.file, before);
    let Some(messages) = messages else { return Outcome::Panic };
    let worst = messages.iter().map(|message| message.level.clone()).min();
    // Of the worst ones, the first in the file: where an editor looks first.
    let first = messages.iter().find(|message| Some(&message.level) == worst.as_ref() && message.file == mutation.file);
    match first {
        Some(first) if first.line == mutation.line => Outcome::Right,
        _ if messages.is_empty() => Outcome::Unseen,
        _ => Outcome::Elsewhere(messages),
    }
}

/// The library, in this process.
fn in_process(project: &Project, tools: &CheckResources) -> Option<Vec<Message>> {
    let check = || {
        let sources = Sources::new(&project.path(""));
        let collection = Collection::read(&sources);
        let series = Series::read(&sources, &collection);
        let found = checks::check(&series, &collection.ids, Scope::Whole, tools).diagnostics;
        assert!(!found.iter().any(|error| error.message().contains("fault in this program")));
        found.iter().filter(|error| error.level != Level::Note).map(|error| message(error, &sources)).collect()
    };
    catch_unwind(AssertUnwindSafe(check)).ok()
}

fn message(diagnostic: &Diagnostic, sources: &Sources) -> Message {
    let location = diagnostic.location();
    let text = location.as_ref().and_then(|location| Some((sources.get(location.file)?, location.range.start)));
    Message {
        level: diagnostic.level.name().into(),
        file: diagnostic.file().unwrap_or_default(),
        line: text.map_or(0, |(file, start)| file.text[..start].matches('\n').count() + 1),
    }
}

/// The real program, as a process.
fn as_process(project: &Project) -> Option<Vec<Message>> {
    let run = project.run(&["check", "--message-format", "json"]);
    let lines = run.stdout.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line"));
    let lines: Vec<serde_json::Value> =
        lines.filter(|line: &serde_json::Value| line.get("diagnostic").is_some()).collect();
    let text = |line: &serde_json::Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
    let is_sound = matches!(run.code, 0 | 1) && run.stderr.is_empty() && !run.stdout.contains("fault in this program");
    let messages = lines.iter().filter(|line| line["diagnostic"] != "note").map(|line| Message {
        level: text(line, "diagnostic"),
        file: text(line, "file"),
        line: line["line"].as_u64().and_then(|line| usize::try_from(line).ok()).unwrap_or_default(),
    });
    is_sound.then(|| messages.collect())
}

/// Holds the outcomes of changes against what is asked of them.
fn hold(mutations: &[Mutation], outcomes: &[Outcome]) {
    for (mutation, outcome) in mutations.iter().zip(outcomes).filter(|(_, outcome)| **outcome != Outcome::Right) {
        eprintln!("{}: {}:{} {outcome:?}", mutation.name, mutation.file, mutation.line);
    }
    let right = outcomes.iter().filter(|outcome| **outcome == Outcome::Right).count();
    eprintln!("{right} of {} messages point at the right line", outcomes.len());
    assert!(!outcomes.contains(&Outcome::Panic), "none breaks the program");
    assert!(!outcomes.contains(&Outcome::Unseen), "none goes unseen");
    assert!(right as f64 >= RIGHT * outcomes.len() as f64, "{right} of {}", outcomes.len());
}

#[test]
fn the_corpus_is_large_and_varied() {
    let mutations = all(&files(&Project::new()));
    assert!(mutations.len() >= FEWEST, "{} changes", mutations.len());
    let kinds: BTreeSet<_> = mutations.iter().map(|mutation| mutation.name).collect();
    let texts: BTreeSet<_> = mutations.iter().map(|mutation| (&mutation.file, &mutation.bytes)).collect();
    assert_eq!(texts.len(), mutations.len(), "every change is another one");
    eprintln!("{} changes of {} kinds", mutations.len(), kinds.len());
    assert!(kinds.len() >= 50, "{} kinds", kinds.len());
}

#[test]
fn messages_point_at_the_line_in_process() {
    let project = Project::new();
    let tools = CheckResources { fonts: checks::fonts(&Sources::new(&project.path(""))), ..CheckResources::default() };
    assert_eq!(in_process(&project, &tools), Some(Vec::new()), "the content itself is sound");
    let mutations = all(&files(&project));
    let outcomes: Vec<_> =
        mutations.iter().map(|mutation| judge(&project, mutation, &|project| in_process(project, &tools))).collect();
    hold(&mutations, &outcomes);
}

#[test]
fn a_sample_through_the_program() {
    let project = Project::new();
    let mutations = all(&files(&project));
    let sample: Vec<_> = mutations.iter().step_by(mutations.len() / SAMPLE).cloned().collect();
    let outcomes: Vec<_> = sample.iter().map(|mutation| judge(&project, mutation, &as_process)).collect();
    hold(&sample, &outcomes);
}

#[test]
#[ignore = "takes a minute"]
fn all_through_the_program() {
    let project = Project::new();
    let mutations = all(&files(&project));
    let outcomes: Vec<_> = mutations.iter().map(|mutation| judge(&project, mutation, &as_process)).collect();
    hold(&mutations, &outcomes);
}
