//! What a machine can check of the tests themselves: that all are run, that none can hang, that none leaves anything behind.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use walkdir::WalkDir;

use crate::support::process::run;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(part: &str) -> String {
    fs::read_to_string(root().join(part)).unwrap_or_else(|error| panic!("{part}: {error}"))
}

/// The files below a folder with an extension.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let files = WalkDir::new(root().join(folder)).into_iter().map(|entry| entry.expect("a file").into_path());
    let files: Vec<_> = files.filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    assert!(!files.is_empty(), "{folder} has files");
    files
}

fn stem(path: &Path) -> &str {
    path.file_stem().and_then(|name| name.to_str()).expect("a plain name")
}

#[test]
fn every_file_is_part_of_a_program() {
    let (main, manifest) = (read("tests/integration/main.rs"), read("Cargo.toml"));
    for path in files("tests/integration", "rs").iter().filter(|path| stem(path) != "main") {
        assert!(main.lines().any(|line| line == format!("mod {};", stem(path))), "main.rs has no {}", path.display());
    }
    for entry in fs::read_dir(root().join("tests")).expect("a folder").map(|entry| entry.expect("a file").path()) {
        let is_named = manifest.contains(&format!("path = \"tests/{}.rs\"", stem(&entry)));
        assert!(is_named || entry.is_dir(), "Cargo.toml has no {}", entry.display());
    }
}

/// `Cargo.toml` has `doctest = false`.
#[test]
fn there_are_no_examples_that_nobody_runs() {
    for path in files("src", "rs") {
        let text = fs::read_to_string(&path).expect("a text");
        let fences = text.lines().map(str::trim_start).filter(|line| line.starts_with("//") && line.contains("```"));
        // Every other one closes a block.
        let example = fences.step_by(2).find(|line| !line.ends_with("```text"));
        assert_eq!(example, None, "{}", path.display());
    }
}

/// `process.rs` starts all processes, each with a limit on its time.
#[test]
fn processes_have_a_limit() {
    for path in files("tests", "rs").iter().filter(|path| !path.ends_with("support/process.rs")) {
        let text = fs::read_to_string(path).expect("a text");
        // In two halves, so that this file has none of them.
        let found = ["output", "spawn", "status"].map(|call| format!(".{call}()"));
        let found: Vec<_> = found.iter().filter(|call| text.contains(*call)).collect();
        assert!(found.is_empty(), "{} has {found:?}: use `support::process`", path.display());
    }
}

#[test]
fn every_snapshot_belongs_to_a_test() {
    for path in files("tests", "snap") {
        let name = stem(&path).strip_prefix("integration__").unwrap_or_else(|| panic!("{}", path.display()));
        let (module, name) = name.split_once("__").expect("a module and a name");
        let code = read(&format!("tests/integration/{module}.rs"));
        let is_used = code.contains(&format!("\"{name}\"")) || code.contains(&format!("fn {name}()"));
        assert!(is_used, "no test has {}", path.display());
    }
}

#[test]
fn the_guide_lists_every_file() {
    let guide = read("CONTRIBUTING.md");
    for path in files("tests/integration", "rs").iter().filter(|path| stem(path) != "main") {
        assert!(guide.contains(&format!("`{}.rs`", stem(path))), "CONTRIBUTING.md does not list {}", path.display());
    }
}

/// What stands in the documents as a file of the tests or the benchmarks is one.
#[test]
fn the_documents_name_files_that_exist() {
    let path = regex::Regex::new("`((?:tests|benches)/[\\w./-]*)").expect("an expression");
    let documents = ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "benches/README.md", "docs/accessibility.md"];
    for document in documents {
        for found in path.captures_iter(&read(document)) {
            assert!(root().join(&found[1]).exists(), "{document}: there is no `{}`", &found[1]);
        }
    }
}

/// The guide shows what `.ci/run` runs.
#[test]
fn the_guide_has_every_command_of_ci() {
    let (guide, ci) = (read("CONTRIBUTING.md"), read(".ci/run"));
    let commands: Vec<_> = ci.lines().filter(|line| line.contains("cargo ")).collect();
    assert!(commands.len() > 4, "{commands:?}");
    for command in commands {
        let shown = command.replace(" --locked", "");
        assert!(guide.contains(&format!("    {shown}\n")), "CONTRIBUTING.md has no `{shown}`");
    }
}

/// The features of the packages of a build, by the kinds of dependency that it follows.
fn features(kinds: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    command.args(["tree", "--offline", "--locked", "--prefix", "none", "--format", "{p}|{f}", "--edges", kinds]);
    let run = run(command.current_dir(root()));
    assert_eq!(run.code, 0, "{}", run.stderr);
    let mut features = BTreeMap::<_, BTreeSet<_>>::new();
    for line in run.stdout.lines().filter_map(|line| line.trim_end_matches(" (*)").split_once('|')) {
        features.entry(line.0.to_owned()).or_default().insert(line.1.to_owned());
    }
    features
}

/// A feature that only a dependency of the tests asks for has all that needs the package compiled again for the tests:
/// it belongs to the dependencies of the program too, in `Cargo.toml`.
#[test]
fn the_tests_compile_no_dependency_again() {
    let (program, tests) = (features("normal,no-proc-macro"), features("normal,dev,no-proc-macro"));
    assert!(program.len() > 200 && tests.len() > program.len(), "{} and {}", program.len(), tests.len());
    for (package, features) in &program {
        assert_eq!(tests.get(package), Some(features), "{package} has other features in the tests");
    }
}
