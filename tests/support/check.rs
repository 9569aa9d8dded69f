//! What `factsheet check` reports, for its tests.

use std::collections::BTreeSet;

use super::Project;

/// A text that tests add sentences to.
pub const CONTEXT: &str = "content/gemeenten/emmen/factsheet-2013/context.md";

/// What a check reports: the codes, each with its file and line.
pub fn found(project: &Project, args: &[&str]) -> Vec<String> {
    let run = project.run(&[&["check", "--message-format", "json"], args].concat());
    assert_eq!(run.stderr, "");
    let lines = run.stdout.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line"));
    let lines: Vec<serde_json::Value> = lines.collect();
    let text = |line: &serde_json::Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
    let messages = lines.iter().filter(|line| line.get("diagnostic").is_some());
    messages.map(|line| format!("{} {}:{}", text(line, "code"), text(line, "file"), line["line"])).collect()
}

/// Breaks the project; returns the codes of the diagnostics in that file.
pub fn codes(file: &str, spoil: impl FnOnce(&Project)) -> BTreeSet<String> {
    let project = Project::with(&["emmen", "oosterhout"]);
    spoil(&project);
    let found = found(&project, &["--notes"]);
    let here = found.iter().filter(|found| found.contains(&format!(" {file}:")));
    here.map(|found| found.split(' ').next().unwrap_or_default().to_owned()).collect()
}

/// A sentence in the context gives exactly these codes.
#[track_caller]
pub fn sentence(text: &str, expected: &[&str]) {
    let found = codes(CONTEXT, |project| project.append(CONTEXT, &format!("\n{text}\n")));
    assert_eq!(found, expected.iter().map(|code| (*code).to_owned()).collect(), "{text}");
}

/// A change gives exactly these codes in a file.
#[track_caller]
pub fn change(file: &str, spoil: impl FnOnce(&Project), expected: &[&str]) {
    assert_eq!(codes(file, spoil), expected.iter().map(|code| (*code).to_owned()).collect());
}
