//! A corpus of broken content, derived from the real content: nothing makes the program panic, every error is reported,
//! and the message points at the line.
//!
//! `cargo test --release --test integration mutations:: -- --ignored --nocapture` runs the real program on all of it, which
//! takes a minute, and prints the messages that point at another line.

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::support::Project;
use crate::support::dutch::english_words;
use crate::support::mutation::{Files, Mutation, all};
use factsheet::checks::context::CheckResources;
use factsheet::checks::series::Series;
use factsheet::checks::{self, Scope};
use factsheet::content::sources::Sources;
use factsheet::diagnostics::{Diagnostic, Level};
use factsheet::messages::Language;
use factsheet::series::collection::Collection;

/// The minimum number of mutations.
const MIN_MUTATIONS: usize = 150;

/// The share of mutations whose message must point at the right line.
const MIN_RIGHT: f64 = 0.98;

/// The number of mutations on which every test run runs the real program.
const SAMPLE: usize = 12;

/// A message: its level, and the file and the line that it points at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Message {
    level: String,
    file: String,
    line: usize,
}

/// What the program reported for a mutation.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    RightLine,
    OtherLine(Vec<Message>),
    Unreported,
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

/// Applies a mutation, runs `check`, and reverts the file.
fn outcome(project: &Project, mutation: &Mutation, check: &dyn Fn(&Project) -> Option<Vec<Message>>) -> Outcome {
    let before = project.read(&mutation.file);
    match &mutation.bytes {
        Some(bytes) => project.write(&mutation.file, bytes),
        None => project.remove(&mutation.file),
    }
    let messages = check(project);
    project.write(&mutation.file, before);
    let Some(messages) = messages else { return Outcome::Panic };
    let worst = messages.iter().map(|message| message.level.clone()).min();
    // Of the messages with the highest level, the first in the file: an editor looks there first.
    let first = messages.iter().find(|message| Some(&message.level) == worst.as_ref() && message.file == mutation.file);
    match first {
        Some(first) if first.line == mutation.line => Outcome::RightLine,
        _ if messages.is_empty() => Outcome::Unreported,
        _ => Outcome::OtherLine(messages),
    }
}

/// The library, in this process.
fn in_process(project: &Project, resources: &CheckResources) -> Option<Vec<Message>> {
    let check = || {
        let sources = Sources::new(&project.path(""));
        let collection = Collection::read(&sources);
        let series = Series::read(&sources, &collection);
        let found = checks::check(&series, &collection.ids, Scope::Whole, resources).diagnostics;
        assert!(!found.iter().any(|error| error.message(Language::English).contains("internal error")));
        found.iter().for_each(assert_dutch);
        found.iter().filter(|error| error.level != Level::Note).map(|error| message(error, &sources)).collect()
    };
    catch_unwind(AssertUnwindSafe(check)).ok()
}

/// A Dutch reader meets no English word.
fn assert_dutch(diagnostic: &Diagnostic) {
    let words = diagnostic.message(Language::Dutch) + "\n" + &diagnostic.hints(Language::Dutch).join("\n");
    assert_eq!(english_words(&words), [""; 0], "{words}");
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
    let is_sound = matches!(run.code, 0 | 1) && run.stderr.is_empty() && !run.stdout.contains("internal error");
    let messages = lines.iter().filter(|line| line["diagnostic"] != "note").map(|line| Message {
        level: text(line, "diagnostic"),
        file: text(line, "file"),
        line: line["line"].as_u64().and_then(|line| usize::try_from(line).ok()).unwrap_or_default(),
    });
    is_sound.then(|| messages.collect())
}

/// Checks the outcomes of mutations.
fn assert_outcomes(mutations: &[Mutation], outcomes: &[Outcome]) {
    for (mutation, outcome) in mutations.iter().zip(outcomes).filter(|(_, outcome)| **outcome != Outcome::RightLine) {
        eprintln!("{}: {}:{} {outcome:?}", mutation.name, mutation.file, mutation.line);
    }
    let right = outcomes.iter().filter(|outcome| **outcome == Outcome::RightLine).count();
    eprintln!("{right} of {} messages point at the right line", outcomes.len());
    assert!(!outcomes.contains(&Outcome::Panic), "no mutation makes the program panic");
    assert!(!outcomes.contains(&Outcome::Unreported), "every mutation is reported");
    assert!(right as f64 >= MIN_RIGHT * outcomes.len() as f64, "{right} of {}", outcomes.len());
}

#[test]
fn the_corpus_is_large_and_varied() {
    let mutations = all(&files(&Project::new()));
    assert!(mutations.len() >= MIN_MUTATIONS, "{} mutations", mutations.len());
    let kinds: BTreeSet<_> = mutations.iter().map(|mutation| mutation.name).collect();
    let texts: BTreeSet<_> = mutations.iter().map(|mutation| (&mutation.file, &mutation.bytes)).collect();
    assert_eq!(texts.len(), mutations.len(), "no mutation is repeated");
    eprintln!("{} mutations of {} kinds", mutations.len(), kinds.len());
    assert!(kinds.len() >= 50, "{} kinds", kinds.len());
}

#[test]
fn messages_point_at_the_line_in_process() {
    let project = Project::new();
    let resources =
        CheckResources { fonts: checks::fonts(&Sources::new(&project.path(""))), ..CheckResources::default() };
    assert_eq!(in_process(&project, &resources), Some(Vec::new()), "the content itself has no errors");
    let mutations = all(&files(&project));
    let outcomes: Vec<_> = mutations
        .iter()
        .map(|mutation| outcome(&project, mutation, &|project| in_process(project, &resources)))
        .collect();
    assert_outcomes(&mutations, &outcomes);
}

#[test]
fn a_sample_through_the_program() {
    let project = Project::new();
    let mutations = all(&files(&project));
    let sample: Vec<_> = mutations.iter().step_by(mutations.len() / SAMPLE).cloned().collect();
    let outcomes: Vec<_> = sample.iter().map(|mutation| outcome(&project, mutation, &as_process)).collect();
    assert_outcomes(&sample, &outcomes);
}

#[test]
#[ignore = "takes a minute"]
fn all_through_the_program() {
    let project = Project::new();
    let mutations = all(&files(&project));
    let outcomes: Vec<_> = mutations.iter().map(|mutation| outcome(&project, mutation, &as_process)).collect();
    assert_outcomes(&mutations, &outcomes);
}
