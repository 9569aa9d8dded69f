//! `factsheet completions` and `factsheet man`: they know every command and option, and need no project.

use std::process::Command;

use clap::CommandFactory;

use crate::support::process::{program, run, run_if_found};

fn output(args: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder without a project");
    let run = run(program().args(args).current_dir(folder.path()));
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{args:?}");
    run.stdout
}

/// The names of all commands, also below others, and of all long options.
fn names() -> Vec<String> {
    let mut names = Vec::new();
    collect(&factsheet::commands::cli::Cli::command(), &mut names);
    assert!(["build", "vervolg", "aanpak", "definitief"].iter().all(|name| names.iter().any(|known| known == name)));
    names
}

fn collect(command: &clap::Command, names: &mut Vec<String>) {
    names.extend(command.get_arguments().filter_map(|option| option.get_long().map(str::to_owned)));
    for below in command.get_subcommands() {
        names.push(below.get_name().to_owned());
        collect(below, names);
    }
}

#[test]
fn each_shell_completes_all() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = output(&["completions", shell]);
        for name in names() {
            assert!(script.contains(&name), "{shell} does not know {name}");
        }
    }
}

#[test]
fn bash_reads_its_script() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("factsheet.bash");
    std::fs::write(&path, output(&["completions", "bash"])).expect("a script");
    // Where there is no bash, there is nothing to complete for.
    let Some(read) = run_if_found(Command::new("bash").arg("-n").arg(&path)) else { return };
    assert_eq!(read.code, 0, "{}", read.stderr);
}

#[test]
fn the_man_page_tells_all() {
    let page = output(&["man"]).replace("\\-", "-");
    assert!(page.contains(".TH factsheet 1"), "{}", &page[..200]);
    for name in names() {
        assert!(page.to_lowercase().contains(&name), "the man page lacks {name}");
    }
}
