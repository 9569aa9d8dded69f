//! English words in text that is to be Dutch.

use crate::support::Project;
use crate::support::process::{Run, run};

/// English words that no Dutch sentence has, and no name of the content.
const ENGLISH: &[&str] = &[
    "a",
    "an",
    "and",
    "are",
    "be",
    "both",
    "build",
    "built",
    "but",
    "by",
    "cannot",
    "change",
    "changed",
    "changes",
    "do",
    "does",
    "error",
    "errors",
    "each",
    "file",
    "files",
    "folder",
    "folders",
    "found",
    "from",
    "gap",
    "gaps",
    "has",
    "have",
    "heading",
    "here",
    "hint",
    "it",
    "its",
    "key",
    "keys",
    "known",
    "line",
    "lines",
    "list",
    "many",
    "missing",
    "more",
    "must",
    "name",
    "names",
    "no",
    "not",
    "nothing",
    "note",
    "notes",
    "one",
    "only",
    "or",
    "other",
    "others",
    "page",
    "pages",
    "remove",
    "removed",
    "sentence",
    "sentences",
    "should",
    "than",
    "that",
    "the",
    "their",
    "there",
    "these",
    "they",
    "this",
    "to",
    "twice",
    "unknown",
    "used",
    "value",
    "values",
    "warning",
    "warnings",
    "with",
    "without",
    "word",
    "words",
    "would",
    "write",
    "written",
    "you",
    "your",
];

/// The English words of a text, without what stands in backticks and quotation marks, options, names of files, and the
/// command `build`.
pub fn english_words(text: &str) -> Vec<String> {
    let text = ['`', '"'].iter().fold(text.replace("factsheet build", " "), |text, mark| outside(&text, *mark));
    let plain = text.split_whitespace().filter(|word| !word.starts_with('-') && !word.contains(['.', '/', '=', '_']));
    let words = plain.flat_map(|word| word.split(|one: char| !one.is_alphabetic())).map(str::to_lowercase);
    words.filter(|word| ENGLISH.contains(&word.as_str())).collect()
}

/// A text without what stands between two of a mark, on each line.
fn outside(text: &str, mark: char) -> String {
    let line = |line: &str| line.split(mark).step_by(2).collect::<Vec<_>>().join(" ");
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The text without the lines of the sources that it shows, which are what the user wrote, and without the commands of
/// annotations for GitHub.
pub fn without_sources(text: &str) -> String {
    let is_source =
        |line: &&str| line.contains('│') || line.contains('┌') || line.starts_with("+ ") || line.starts_with("- ");
    let lines = text.lines().filter(|line| !is_source(line));
    let words = |line: &'_ str| match line.strip_prefix("::").and_then(|command| command.split_once("::")) {
        Some((_, words)) => words.to_owned(),
        None => line.to_owned(),
    };
    lines.map(words).collect::<Vec<_>>().join("\n")
}

/// What a command reports, in English and in Dutch, for a snapshot of both. `words` takes what is to be compared.
#[track_caller]
pub fn in_both_languages(project: &Project, args: &[&str], words: impl Fn(&Run) -> String) -> String {
    let english = words(&project.run(args));
    let dutch = words(&run(project.command(args).env("FACTSHEET_UI", "nl")));
    // What typst says of a layout keeps its own words.
    if !dutch.contains("[layout/fault]") {
        assert_eq!(english_words(&without_sources(&dutch)), [""; 0], "{dutch}");
    }
    format!("{english}\n=== nl ===\n{dutch}")
}

#[test]
fn english_words_are_found() {
    assert_eq!(english_words("dit is de file `the.toml`, zonder \"the\" en --the"), ["file"]);
    assert_eq!(english_words("De gemeente heeft één aanpak in 2013."), [""; 0]);
}
