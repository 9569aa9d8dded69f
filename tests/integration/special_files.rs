//! Pipes, sockets and devices where a file is expected: an error that names the file. Reading one could wait for ever.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::support::Project;
use crate::support::process::{Run, run, run_within};

/// How long a run may take. One that waits for a pipe waits for ever.
const SOON: Duration = Duration::from_secs(30);

const DOCUMENT: &str = "content/gemeenten/oosterhout/vervolg-2015";
const OUTPUT: &str = "out/oosterhout-vervolg-2015.pdf";

/// What is no regular file.
#[derive(Debug, Clone, Copy)]
enum Special {
    /// A pipe that no process writes to.
    Pipe,
    /// A socket.
    Socket,
    /// A link to a device that never ends.
    Device,
    /// A link to a pipe.
    LinkToPipe,
}

const ALL: [Special; 4] = [Special::Pipe, Special::Socket, Special::Device, Special::LinkToPipe];

impl Special {
    /// Takes the place of a file.
    fn replace(self, path: &Path) {
        if path.exists() {
            fs::remove_file(path).expect("it can be removed");
        }
        fs::create_dir_all(path.parent().expect("a file in a folder")).expect("its folder");
        match self {
            Self::Pipe => assert_eq!(run(Command::new("mkfifo").arg(path)).code, 0),
            Self::Socket => drop(UnixListener::bind(path).expect("a socket")),
            Self::Device => symlink("/dev/zero", path).expect("a link"),
            Self::LinkToPipe => {
                let pipe = path.with_extension("pijp");
                Self::Pipe.replace(&pipe);
                symlink(pipe, path).expect("a link");
            }
        }
    }
}

fn run_soon(project: &Project, args: &[&str]) -> Run {
    run_within(&mut project.command(args), SOON)
}

/// The files that a document is built from, each of another part of the program.
const INPUTS: [&str; 10] = [
    "content/gemeenten/oosterhout/gemeente.toml",
    "content/gemeenten/oosterhout/vervolg-2015/document.toml",
    "content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md",
    "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml",
    "content/toetsingskaders/ggsr.toml",
    "content/standaardteksten/themas.md",
    "content/standaardteksten/opschriften.toml",
    "content/standaardteksten/parameters.toml",
    "layouts/components/gap.typ",
    "fonts/source-sans-3/SourceSans3_400Regular.ttf",
];

#[test]
fn an_input_is_an_error_that_names_it() {
    for (at, path) in INPUTS.into_iter().enumerate() {
        // Each kind in turn: all kinds with every file would take minutes.
        let special = ALL[at % ALL.len()];
        assert_named(path, special);
    }
}

#[test]
fn every_kind_is_an_error() {
    for special in ALL {
        assert_named(INPUTS[2], special);
    }
}

#[track_caller]
fn assert_named(path: &str, special: Special) {
    let project = Project::with(&["oosterhout"]);
    special.replace(&project.path(path));
    for args in [&["build"][..], &["build", "--dry-run"], &["check", "--typeset"]] {
        let run = run_soon(&project, args);
        let message = format!("`{path}` cannot be read: it is not a regular file");
        assert_eq!(run.code, 1, "{special:?} {path} {args:?}: {}{}", run.stdout, run.stderr);
        assert_eq!(run.stderr.matches(&message).count(), 1, "{special:?} {path} {args:?}: {}", run.stderr);
    }
    assert_eq!(project.outputs(), [""; 0]);
}

/// A command that only needs other files may end well; none waits.
#[test]
fn no_command_waits() {
    let project = Project::with(&["oosterhout", "emmen"]);
    let named = [
        "emmen/factsheet-2013/context.md",
        "emmen/factsheet-2013/alineas.toml",
        "oosterhout/vervolg-2015/aanvaard.toml",
    ];
    // These are not read.
    let others = ["emmen/factsheet-2013/van-niemand.md", "pijp"];
    for path in named.iter().chain(&others) {
        Special::Pipe.replace(&project.path("content/gemeenten").join(path));
    }
    let calls: [&[&str]; 8] = [
        &["build"],
        &["build", "--definitief"],
        &["check"],
        &["uses", "themas"],
        &["deviations"],
        &["number", "emmen/factsheet-2013"],
        &["new", "vervolg", "emmen"],
        &["schema"],
    ];
    for args in calls {
        let run = run_soon(&project, args);
        assert!(run.code <= 2, "{args:?}: {}{}", run.stdout, run.stderr);
    }
    let check = run_soon(&project, &["check"]);
    for path in named {
        let message = format!("`content/gemeenten/{path}` cannot be read: it is not a regular file");
        assert!(check.stderr.contains(&message), "{path}: {}", check.stderr);
    }
}

#[test]
fn a_schema_a_dictionary_and_a_word_list_are_files() {
    for special in ALL {
        let project = Project::with(&["oosterhout"]);
        assert_eq!(project.run(&["schema"]).code, 0);
        special.replace(&project.path("schemas/gemeente.json"));
        special.replace(&project.path("content/woordenlijst.txt"));
        project.write("woordenboek/nl_NL.aff", "SET UTF-8\n");
        project.write("woordenboek/nl_NL.dic", "1\nwoord\n");
        let run = run_soon(&project, &["check"]);
        assert!(run.code <= 1, "{special:?}: {}", run.stderr);
        special.replace(&project.path("woordenboek/nl_NL.dic"));
        let run = run_soon(&project, &["check"]);
        assert_eq!(run.code, 2, "{special:?}: {}", run.stderr);
        assert!(run.stderr.contains("woordenboek` has no dictionary"), "{special:?}: {}", run.stderr);
    }
}

/// A previous run cannot have left these: they are replaced, or named.
#[test]
fn the_output_folder_is_no_trap() {
    for special in ALL {
        let project = Project::with(&["oosterhout"]);
        project.build(&[]);
        let right = project.output("oosterhout-vervolg-2015.pdf");
        special.replace(&project.path("out/manifest.json"));
        let run = run_soon(&project, &["build"]);
        assert_eq!(run.code, 0, "{special:?}: {}", run.stderr);
        assert!(run.stderr.contains("the manifest is not used: it cannot be read: it is not a regular file"));

        special.replace(&project.path(OUTPUT));
        special.replace(&project.path("out/.sentences/oosterhout-vervolg-2015.json"));
        let run = run_soon(&project, &["build", "--verify"]);
        assert_eq!(run.code, 1, "{special:?}: {}", run.stderr);
        assert!(run.stderr.contains("it cannot be read: it is not a regular file"), "{special:?}: {}", run.stderr);
        assert_eq!(run_soon(&project, &["build"]).code, 0);
        assert!(project.output("oosterhout-vervolg-2015.pdf") == right);

        special.replace(&project.path("out/.lock"));
        let run = run_soon(&project, &["build"]);
        assert_eq!(run.code, 1, "{special:?}: {}", run.stderr);
        assert!(
            run.stderr.contains(".lock` cannot be used: it is not a regular file; remove it"),
            "{special:?}: {}",
            run.stderr
        );
    }
}

#[test]
fn a_link_to_a_file_is_a_file() {
    let (project, right) = (Project::with(&["oosterhout"]), Project::with(&["oosterhout"]));
    let elsewhere = tempfile::tempdir().expect("a folder");
    for (number, path) in INPUTS.into_iter().enumerate() {
        let target = elsewhere.path().join(number.to_string());
        fs::rename(project.path(path), &target).expect("it moves");
        symlink(target, project.path(path)).expect("a link");
    }
    project.build(&[]);
    right.build(&[]);
    assert!(project.output("oosterhout-vervolg-2015.pdf") == right.output("oosterhout-vervolg-2015.pdf"));
    assert!(project.path(DOCUMENT).is_dir());
}
