//! The standard output or the standard error is full, or its reader has gone.

use std::process::Command;

use factsheet::build::manifest::Manifest;

use crate::support::Project;
use crate::support::process::{Run, program, run};

/// Runs a script in the project in which `$FACTSHEET` is the program.
fn script(project: &Project, script: &str) -> Run {
    let mut command = Command::new("bash");
    command.args(["-o", "pipefail", "-c", script]).current_dir(project.path(""));
    command.env("FACTSHEET", program().get_program()).env_remove("SOURCE_DATE_EPOCH");
    run(&mut command)
}

/// Calls that print something.
const CALLS: [&str; 12] = [
    "build",
    "build --message-format json",
    "build --dry-run",
    "build --verify",
    "check",
    "check --message-format json",
    "check --message-format github",
    "check --explain",
    "uses",
    "uses themas",
    "completions bash",
    "man",
];

#[test]
fn a_full_output_is_a_failure() {
    let project = Project::with(&["oosterhout", "gouda"]);
    project.build(&[]);
    for call in CALLS {
        let run = script(&project, &format!("\"$FACTSHEET\" {call} > /dev/full"));
        assert_eq!(run.code, 1, "{call}: {}", run.stderr);
        let message = "error: the output cannot be written: the disk is full\n";
        assert_eq!(run.stderr.matches(message).count(), 1, "{call}: {}", run.stderr);
        assert!(!run.stderr.contains("internal error"), "{call}: {}", run.stderr);
    }
}

/// The files are built all the same: only the report is lost.
#[test]
fn a_full_output_costs_no_document() {
    let project = Project::with(&["oosterhout", "gouda"]);
    assert_eq!(script(&project, "\"$FACTSHEET\" build > /dev/full").code, 1);
    assert_eq!(project.outputs(), ["gouda-factsheet-2013-concept.pdf", "oosterhout-vervolg-2015.pdf"]);
    assert_eq!(project.with_status(&[], "untouched").len(), 2);
}

/// Messages that cannot be written are lost, and the exit code is still right.
#[test]
fn a_full_error_output_does_not_change_the_exit_code() {
    let project = Project::with(&["oosterhout"]);
    project.edit("content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml", "oordeel = \"X\"", "oordeel = \"?!\"");
    for (call, code) in [("build", 1), ("check", 1), ("build emmen", 2), ("uses niets", 2), ("bould", 2)] {
        assert_eq!(script(&project, &format!("\"$FACTSHEET\" {call} 2> /dev/full")).code, code, "{call}");
    }
}

#[test]
fn a_reader_that_has_enough_ends_a_command_quietly() {
    let project = Project::with(&["oosterhout", "gouda"]);
    project.append("content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md", "\nTODO en xx en ??.\n");
    project.build(&[]);
    for call in CALLS {
        // The messages of `check` are on the standard error: not those are meant.
        let run = script(&project, &format!("{{ \"$FACTSHEET\" {call} 2>&3 | true; }} 3>&2"));
        let is_report = call.starts_with("check") && !call.contains("json") && !call.contains("github");
        assert!(is_report || run.stderr.is_empty(), "{call}: {}", run.stderr);
        assert_eq!((run.code, run.stderr.contains("cannot be written")), (0, false), "{call}: {}", run.stderr);
    }
}

#[test]
fn the_manifest_is_right_for_what_a_closed_pipe_let_be_built() {
    for (format, reader) in [("human", "head -1"), ("json", "head -1"), ("human", "true")] {
        let project = Project::new();
        let call = format!("\"$FACTSHEET\" build --jobs 1 --message-format {format} | {reader}");
        let run = script(&project, &call);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{call}");
        let (manifest, damage) = Manifest::load(&project.path("out"));
        assert_eq!(damage, None);
        let built: Vec<_> = manifest.documents.values().map(|entry| entry.file.clone()).collect();
        assert_eq!(built, project.outputs(), "{call}: the manifest has what is there");
        assert!((1..4).contains(&built.len()), "{call}: it stopped, {built:?}");
        assert!(manifest.documents.values().all(|entry| entry.is_intact(&project.path("out"))));
        assert_eq!(project.with_status(&[], "built").len(), 4 - built.len(), "{call}: the rest follows");
    }
}
