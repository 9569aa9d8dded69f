//! What a terminal shows while a batch runs.

#![cfg(target_os = "linux")]

use std::process::Command;

use crate::support::Project;
use crate::support::process::{program, run_if_found};

/// What a run shows on a terminal: `script` (util-linux) makes one. None where there is no `script`.
fn on_a_terminal(project: &Project, args: &str) -> Option<String> {
    let program = program();
    let script = format!("stty cols 120; '{}' build --out out {args}", program.get_program().display());
    let mut command = Command::new("script");
    command.args(["-qec", &script, "/dev/null"]).current_dir(project.path(""));
    command.env("TERM", "xterm").env_remove("SOURCE_DATE_EPOCH");
    let Some(run) = run_if_found(&mut command) else {
        eprintln!("skipped: there is no `script` here, which makes terminals");
        return None;
    };
    assert_eq!(run.code, 0, "{}", run.stdout);
    Some(run.stdout)
}

#[test]
fn a_bar_shows_from_24_documents_on() {
    let project = Project::series(12);
    let Some(shown) = on_a_terminal(&project, "") else { return };
    // The bar is drawn over and over: `█████░░░  12/24 documents, 6.1/s, 2s to go`.
    let bar = regex::Regex::new(r"(\d+)/24 documents, [\d.]+/s, \d+s to go").expect("an expression");
    let counts: Vec<u32> = bar.captures_iter(&shown).map(|found| found[1].parse().expect("a number")).collect();
    assert!(counts.iter().any(|count| (1..24).contains(count)), "{shown}");
    assert!(counts.is_sorted(), "{counts:?}");
    assert!(shown.contains("24 documents built, "), "{shown}");
    // At the end it is wiped: the last line that it stood on is empty, and the summary follows.
    let after = shown.rsplit_once(" to go").map(|(_, after)| after).unwrap_or_default();
    assert!(after.contains("\u{1b}[2K") && after.contains("24 documents built"), "{after:?}");
}

#[test]
fn a_few_documents_have_no_bar_and_neither_has_json() {
    let project = Project::series(12);
    let Some(json) = on_a_terminal(&project, "--message-format json") else { return };
    assert!(!json.contains(" to go") && json.contains("\"summary\""), "{json}");
    std::fs::remove_dir_all(project.path("content/gemeenten/aalerdam")).expect("a municipality leaves");
    let Some(few) = on_a_terminal(&project, "--force") else { return };
    assert!(!few.contains(" to go") && few.contains("22 documents built"), "{few}");
}
