//! Building again: exactly what changed, whatever happened in between.

use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::support::Project;
use crate::support::process::{LIMIT, Process, Signal};
use proptest::prelude::*;
use proptest::sample::subsequence;

const OOSTERHOUT: &str = "oosterhout-vervolg-2015.pdf";
const ALL: [&str; 4] =
    ["bergen-op-zoom/vervolg-2015", "emmen/factsheet-2013", "gouda/factsheet-2013", "oosterhout/vervolg-2015"];

/// Builds, and tells which documents have a status.
#[track_caller]
fn with_status(project: &Project, args: &[&str], status: &str) -> Vec<String> {
    let run = project.run(&[&["build", "--message-format", "json"], args].concat());
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let lines = run.stdout.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
    let with_status = lines.filter(|line| line["status"] == status);
    with_status.map(|line| line["document"].as_str().expect("a name").to_owned()).collect()
}

fn built(project: &Project) -> Vec<String> {
    with_status(project, &[], "built")
}

fn project() -> Project {
    let project = Project::new();
    assert_eq!(built(&project), ALL);
    project
}

#[test]
fn what_did_not_change_is_not_built() {
    let project = project();
    assert_eq!(with_status(&project, &[], "untouched"), ALL);
    let manifest = project.output("manifest.json");
    assert_eq!(with_status(&project, &["--force"], "identical"), ALL);
    assert!(project.output("manifest.json") == manifest, "the manifest holds no time");
}

#[test]
fn a_change_touches_the_documents_that_use_it() {
    let project = project();
    let change = |file: &str, from: &str, to: &str| {
        project.edit(file, from, to);
        built(&project)
    };
    assert_eq!(
        change("content/gemeenten/emmen/factsheet-2013/context.md", "109.000", "110.000"),
        ["emmen/factsheet-2013"]
    );
    assert_eq!(change("content/standaardteksten/themas.md", "stel het", "stelt het"), ALL);
    let follow_ups = ["bergen-op-zoom/vervolg-2015", "oosterhout/vervolg-2015"];
    assert_eq!(change("content/standaardteksten/vervolg/overzicht.md", "Dit overzicht", "Het overzicht"), follow_ups);
    let factsheets = ["emmen/factsheet-2013", "gouda/factsheet-2013"];
    assert_eq!(change("content/standaardteksten/factsheet/opschriften.toml", "Conclusie", "Slotsom"), factsheets);
    assert_eq!(change("content/toetsingskaders/ggsr.toml", "met en gezamenlijk", "met één gezamenlijk"), factsheets);
    assert_eq!(change("layouts/tokens.typ", "#154273", "#154275"), ALL);
}

#[test]
fn a_change_without_effect_leaves_the_file() {
    let project = project();
    project.append("content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml", "\n# een opmerking\n");
    project.append("layouts/tokens.typ", "// a remark\n");
    assert_eq!(with_status(&project, &[], "identical"), ALL);
    assert_eq!(with_status(&project, &[], "untouched"), ALL);
}

#[test]
fn what_was_looked_for_in_vain_counts() {
    let project = project();
    project.write("content/gemeenten/bergen-op-zoom/vervolg-2015/inleiding.md", "Een eigen inleiding.\n");
    assert_eq!(built(&project), ["bergen-op-zoom/vervolg-2015"]);
    // A shared text with the name of a parameter takes its place.
    project.write("content/standaardteksten/jaar.md", "tweeduizend\n");
    assert_eq!(built(&project), ["bergen-op-zoom/vervolg-2015", "oosterhout/vervolg-2015"]);
    project.remove("content/standaardteksten/jaar.md");
    assert_eq!(built(&project), ["bergen-op-zoom/vervolg-2015", "oosterhout/vervolg-2015"]);
    project.write("content/standaardteksten/niemand.md", "Wat niemand gebruikt.\n");
    assert_eq!(built(&project), [""; 0]);
    let font = fs::read(project.path("fonts/source-sans-3/SourceSans3_400Regular.ttf")).expect("a font");
    project.write("fonts/nog-een.ttf", font);
    assert_eq!(with_status(&project, &[], "identical"), ALL);
}

#[test]
fn contents_decide_and_not_times() {
    let project = project();
    let part = "content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md";
    let set_time = |time| {
        let file = fs::File::options().write(true).open(project.path(part)).expect("the text");
        file.set_modified(time).expect("a time");
    };
    let before = fs::metadata(project.path(part)).and_then(|metadata| metadata.modified()).expect("a time");
    set_time(SystemTime::now() + Duration::from_secs(1_000_000_000));
    assert_eq!(built(&project), [""; 0]);
    project.edit(part, "20 mensen", "25 mensen");
    set_time(before);
    assert_eq!(built(&project), ["oosterhout/vervolg-2015"]);
}

#[test]
fn a_missing_or_changed_file_is_built_again() {
    let project = project();
    let right = project.output(OOSTERHOUT);
    let mut changed = right.clone();
    *changed.last_mut().expect("bytes") ^= 1;
    project.write(&format!("out/{OOSTERHOUT}"), changed);
    assert_eq!(built(&project), ["oosterhout/vervolg-2015"]);
    project.remove(&format!("out/{OOSTERHOUT}"));
    assert_eq!(built(&project), ["oosterhout/vervolg-2015"]);
    assert!(project.output(OOSTERHOUT) == right);
}

#[test]
fn a_manifest_that_cannot_be_trusted_is_not() {
    let project = Project::with(&["oosterhout"]);
    project.build(&[]);
    let manifest = project.read("out/manifest.json");
    for damaged in
        [&manifest[..manifest.len() / 2], "geen JSON", "", &manifest.replace("\"version\": 2", "\"version\": 1")]
    {
        project.write("out/manifest.json", damaged);
        let run = project.run(&["build"]);
        assert_eq!(run.code, 0);
        assert!(run.stderr.starts_with("warning[run/notice]: the manifest is not used: "), "{}", run.stderr);
        assert!(run.stdout.contains(", identical"), "{}", run.stdout);
        assert_eq!(project.read("out/manifest.json"), manifest);
    }
    project.write("out/manifest.json", manifest.replace("\"program\": \"", "\"program\": \"0.0.1 van "));
    assert_eq!(with_status(&project, &[], "identical"), ["oosterhout/vervolg-2015"]);
}

#[test]
fn what_left_the_content_is_told_and_removed_when_asked() {
    let project = project();
    project.write("out/andermans.pdf", "van een ander");
    fs::remove_dir_all(project.path("content/gemeenten/gouda")).expect("Gouda leaves");
    fs::remove_dir_all(project.path("content/gemeenten/emmen")).expect("Emmen leaves");
    let run = project.run(&["build"]);
    assert!(
        run.stdout.contains("out/gouda-factsheet-2013-concept.pdf  belongs to no document any more"),
        "{}",
        run.stdout
    );
    assert!(project.path("out/gouda-factsheet-2013-concept.pdf").exists());

    project.write("out/emmen-factsheet-2013.pdf", "met de hand veranderd");
    let run = project.run(&["build", "--prune"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(run.stdout.contains("out/gouda-factsheet-2013-concept.pdf  removed"), "{}", run.stdout);
    assert!(run.stdout.contains("was changed since it was built: it is kept"), "{}", run.stdout);
    let kept = ["andermans.pdf", "bergen-op-zoom-vervolg-2015.pdf", "emmen-factsheet-2013.pdf", OOSTERHOUT];
    assert_eq!(project.outputs(), kept);
}

#[test]
fn a_run_that_is_killed_does_no_harm() {
    let right = project();
    let project = Project::new();
    for round in 0..8 {
        let mut run = start(&project, &["--force"]);
        thread::sleep(Duration::from_millis(40 + 97 * round));
        run.kill();
    }
    // The rest of a run that was killed while it wrote.
    let rests = ["out/.factsheet-x.tmp", "out/.sentences/.factsheet-y.tmp"];
    rests.iter().for_each(|rest| project.write(rest, "half"));
    project.build(&[]);
    assert!(!rests.iter().any(|rest| project.path(rest).exists()));
    assert_eq!(project.outputs(), right.outputs());
    for file in right.outputs() {
        assert!(project.output(&file) == right.output(&file), "{file}");
    }
    assert_eq!(with_status(&project, &[], "untouched"), ALL);
}

/// Starts a run without waiting for its end.
fn start(project: &Project, args: &[&str]) -> Process {
    Process::start(&mut project.command(&[&["build"], args].concat()), LIMIT)
}

#[test]
fn a_run_waits_for_another_in_its_folder() {
    let project = Project::with(&["oosterhout"]);
    project.write("out/.lock", "");
    let lock = fs::File::open(project.path("out/.lock")).expect("the lock");
    lock.lock().expect("nobody has it");
    let mut run = start(&project, &["--force", "--message-format", "short"]);
    thread::sleep(Duration::from_millis(500));
    assert!(run.is_running(), "it waits");
    assert_eq!(project.outputs(), [""; 0]);
    lock.unlock().expect("the lock is ours");
    let run = run.end();
    assert_eq!(run.code, 0);
    assert!(run.stderr.contains("another run is at work in `out`: waiting for its end"), "{}", run.stderr);
    assert_eq!(project.outputs(), [OOSTERHOUT]);
}

#[test]
fn two_runs_at_once_do_not_meet() {
    let project = Project::new();
    let runs = [start(&project, &["--force"]), start(&project, &["--force"])].map(Process::end);
    assert!(runs.iter().all(|run| run.code == 0), "{runs:?}");
    assert_eq!(with_status(&project, &[], "untouched"), ALL);
}

#[test]
fn one_error_among_many_is_one_message() {
    let project = Project::with(&["oosterhout"]);
    let folder = "content/gemeenten/oosterhout";
    let parts = ["document.toml", "inleiding.md", "ontwikkeling.md", "uitkomsten.toml"];
    for number in 1..24 {
        let copy = format!("content/gemeenten/gemeente-{number}");
        project.write(&format!("{copy}/gemeente.toml"), format!("naam = \"Gemeente {number}\"\n"));
        for part in parts {
            let text = project.read(&format!("{folder}/vervolg-2015/{part}"));
            project.write(&format!("{copy}/vervolg-2015/{part}"), text);
        }
    }
    project.edit("content/gemeenten/gemeente-7/vervolg-2015/uitkomsten.toml", "oordeel = \"X\"", "oordeel = \"?\"");
    let run = project.run(&["build"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.stderr.matches("error[").count(), 1, "{}", run.stderr);
    assert!(run.stdout.contains("23 documents built, 92 pages, "), "{}", run.stdout);
    assert_eq!(project.outputs().len(), 23);
}

#[test]
fn ctrl_c_stops_between_documents() {
    let project = Project::new();
    let mut run = start(&project, &["--jobs", "1"]);
    // The first document is written: the second is under way.
    while !project.path("out/bergen-op-zoom-vervolg-2015.pdf").exists() {
        assert!(run.is_running(), "it is at work");
        thread::sleep(Duration::from_millis(5));
    }
    run.signal(Signal::SIGINT);
    let run = run.end();
    assert_eq!(run.code, 1);
    let told = run.stderr;
    assert!(told.contains("stopped: ") && told.contains(" of 4 documents were done"), "{told}");
    // What was done stays done, and the rest follows.
    let rest = built(&project);
    assert!((1..=3).contains(&rest.len()), "{rest:?}");
    assert_eq!(with_status(&project, &[], "untouched"), ALL);
}

const THEMES: &str = "content/standaardteksten/themas.md";

/// Every file below `out` with its bytes.
fn snapshot(project: &Project) -> Vec<(PathBuf, Vec<u8>)> {
    let files = walkdir::WalkDir::new(project.path("out")).sort_by_file_name().into_iter().flatten();
    let files = files.filter(|entry| entry.file_type().is_file());
    files.map(|entry| (entry.path().to_owned(), fs::read(entry.path()).expect("a file"))).collect()
}

#[test]
fn a_dry_run_tells_what_a_wording_change_would_do() {
    let project = Project::with(&["oosterhout", "gouda"]);
    project.build(&[]);
    project.edit(THEMES, "de aanpak stel het gezin", "de aanpak stelt het gezin");
    let before = snapshot(&project);
    let run = project.run(&["build", "--dry-run"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(snapshot(&project) == before, "a dry run writes nothing");
    // Only the times differ from run to run.
    let lines: Vec<_> = run.stdout.lines().filter(|line| line.starts_with(' ')).collect();
    insta::assert_snapshot!("wording_change", lines.join("\n"));
    assert!(run.stdout.contains("2 documents would change"), "{}", run.stdout);

    let json = project.run(&["build", "--dry-run", "--message-format", "json", "oosterhout"]);
    let line: serde_json::Value = serde_json::from_str(json.stdout.lines().next().expect("a line")).expect("JSON");
    assert_eq!(line["status"], "would-change");
    assert_eq!(line["why"][0], THEMES);
    assert_eq!(line["pages-before"], 4);
    assert_eq!(line["differences"][0]["change"], "gone");
    assert_eq!(line["differences"][1]["page"], 2);

    // After the real run the same is told.
    let built = project.run(&["build"]);
    let told: Vec<_> = built.stdout.lines().filter(|line| line.starts_with(' ')).collect();
    assert_eq!(told, lines);
}

#[test]
fn a_page_more_is_told() {
    let project = Project::with(&["oosterhout"]);
    project.build(&[]);
    let text = "Een zin die er bij komt en die de tekst langer maakt dan een bladzijde. ".repeat(60);
    project.append("content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md", &format!("\n{text}\n"));
    let run = project.run(&["build", "--dry-run"]);
    assert!(run.stdout.contains("  4 pages before, 5 now"), "{}", run.stdout);
    assert!(run.stdout.contains("  … and 48 sentences more"), "{}", run.stdout);
}

#[test]
fn verify_proves_that_the_files_are_what_the_sources_give() {
    let project = Project::with(&["oosterhout", "gouda"]);
    project.build(&[]);
    let verified = project.run(&["build", "--verify"]);
    assert_eq!((verified.code, verified.stderr.as_str()), (0, ""));
    assert!(verified.stdout.contains("2 documents as the sources give them"), "{}", verified.stdout);

    let mut changed = project.output(OOSTERHOUT);
    changed[20_000] ^= 1;
    project.write(&format!("out/{OOSTERHOUT}"), changed);
    project.edit("content/gemeenten/gouda/factsheet-2013/context.md", "71.000", "72.000");
    let before = snapshot(&project);
    let run = project.run(&["build", "--verify"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("its bytes differ from byte 20000 on"), "{}", run.stderr);
    assert!(
        run.stderr.contains("on page 2 it was built with “Gouda is een gemeente met ongeveer 71.000"),
        "{}",
        run.stderr
    );
    assert!(snapshot(&project) == before, "it writes nothing");
}

#[test]
fn modes_that_exclude_each_other_are_refused() {
    let project = Project::with(&["oosterhout"]);
    for args in [&["--dry-run", "--force"][..], &["--verify", "--prune"], &["--dry-run", "--format", "png"]] {
        assert_eq!(project.run(&[&["build"], args].concat()).code, 2, "{args:?}");
    }
    assert!(!project.path("out").exists());
}

/// Edits that may touch one document, some, all or none: a file, words in it, and words for them.
const EDITS: [(&str, &str, &str); 9] = [
    (THEMES, "gezinnen zijn in beeld", "de gezinnen zijn in beeld"),
    ("content/standaardteksten/definitie.md", "chronische", "langdurige"),
    ("content/standaardteksten/vervolg/overzicht.md", "zo ja", "als dat zo is"),
    ("content/standaardteksten/factsheet/leeswijzer.md", "een jaar", "twee jaar"),
    ("content/standaardteksten/parameters.toml", "naam van de gemeente", "de naam van de gemeente"),
    (
        "content/toetsingskaders/ggsr.toml",
        "Binnen de aanpak wordt de eigen kracht",
        "Binnen de aanpak is de eigen kracht",
    ),
    ("content/gemeenten/oosterhout/vervolg-2015/inleiding.md", "voorheen", "vroeger"),
    ("content/gemeenten/gouda/gemeente.toml", "naam = ", "naam  =  "),
    ("layouts/components/gap.typ", "radius: 1pt", "radius: 2pt"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    /// The documents that a dry run says would change are those whose bytes change when all is built anew.
    #[test]
    fn a_dry_run_is_right(edits in subsequence(EDITS.to_vec(), 0..=3)) {
        let project = Project::with(&["bergen-op-zoom", "gouda", "oosterhout"]);
        project.build(&[]);
        let files = project.outputs();
        let before: Vec<_> = files.iter().map(|file| project.output(file)).collect();
        for (file, from, to) in edits {
            project.edit(file, from, to);
        }
        let predicted = with_status(&project, &["--dry-run"], "would-change");
        project.remove("out/manifest.json");
        project.run(&["build"]);
        let changed = files.iter().zip(&before).filter(|(file, before)| project.output(file) != **before);
        let changed: Vec<_> = changed.map(|(file, _)| file.trim_end_matches(".pdf").trim_end_matches("-concept").to_owned()).collect();
        let predicted: Vec<_> = predicted.iter().map(|id| id.replace('/', "-")).collect();
        prop_assert_eq!(predicted, changed);
    }
}
