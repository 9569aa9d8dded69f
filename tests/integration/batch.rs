//! Building again: exactly what changed, whatever happened in between.

use std::fs;
use std::thread;
use std::time::{Duration, SystemTime};

use serde_json::json;

use crate::support::Project;
use crate::support::process::{LIMIT, Process, Signal};

const OOSTERHOUT: &str = "oosterhout-vervolg-2015.pdf";
const FRAMEWORK: &str = "content/toetsingskaders/ggsr.toml";
const ALL: [&str; 4] =
    ["bergen-op-zoom/vervolg-2015", "emmen/factsheet-2013", "gouda/factsheet-2013", "oosterhout/vervolg-2015"];

fn built(project: &Project) -> Vec<String> {
    project.with_status(&[], "built")
}

fn project() -> Project {
    let project = Project::new();
    assert_eq!(built(&project), ALL);
    project
}

#[test]
fn what_did_not_change_is_not_built() {
    let project = project();
    assert_eq!(project.with_status(&[], "untouched"), ALL);
    let manifest = project.output("manifest.json");
    assert_eq!(project.with_status(&["--force"], "identical"), ALL);
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
    project.append("layouts/tokens.typ", "// a remark\n");
    assert_eq!(project.with_status(&[], "identical"), ALL);
    assert_eq!(project.with_status(&[], "untouched"), ALL);
}

#[test]
fn a_comment_in_the_framework_changes_no_document() {
    let project = project();
    let before = project.outputs().iter().map(|file| project.output(file)).collect::<Vec<_>>();
    project.append(FRAMEWORK, "\n# een opmerking\n");
    let report = project.report(&[]);
    assert_eq!(report.with_status("untouched"), ALL);
    for id in ALL {
        assert_eq!(report.document(id)["why"], serde_json::json!([FRAMEWORK]), "{id}");
    }
    let after = project.outputs().iter().map(|file| project.output(file)).collect::<Vec<_>>();
    assert!(before == after);
    // The next run does not look at them again.
    let report = project.report(&[]);
    assert_eq!(report.with_status("untouched"), ALL);
    assert!(report.lines.iter().all(|line| line.get("why").is_none()), "{report:?}");
}

#[test]
fn people_read_which_files_changed_without_effect() {
    let project = Project::with(&["oosterhout"]);
    project.build(&[]);
    project.append(FRAMEWORK, "\n# een opmerking\n");
    let run = project.build(&[]);
    assert!(run.stdout.starts_with("0 documents built, 1 untouched, 4 pages, in "), "{}", run.stdout);
    assert!(
        run.stdout.ends_with(&format!("\nchanged without effect on untouched documents: {FRAMEWORK}\n")),
        "{}",
        run.stdout
    );
}

#[test]
fn an_indicator_is_only_built_where_it_is_shown() {
    let project = project();
    // Both factsheets show every indicator; of the follow-up reports, one shows this, the other none of its improvement points.
    project.edit(FRAMEWORK, "hanteren dezelfde omschrijving", "gebruiken dezelfde omschrijving");
    let report = project.report(&[]);
    let shown = ["bergen-op-zoom/vervolg-2015", "emmen/factsheet-2013", "gouda/factsheet-2013"];
    assert_eq!(report.with_status("built"), shown);
    assert_eq!(report.with_status("untouched"), ["oosterhout/vervolg-2015"]);
    assert_eq!(report.document("oosterhout/vervolg-2015")["why"], serde_json::json!([FRAMEWORK]));
}

/// Two statuses can be shown by the same words; their files have different names all the same.
#[test]
fn a_status_with_the_same_words_is_another_file() {
    let project = Project::with(&["gouda"]);
    let labels = "content/standaardteksten/opschriften.toml";
    project.edit(labels, "\"WEDERHOOR\"", "\"CONCEPT\"");
    let review =
        "Deze versie is bestemd voor wederhoor door de gemeente. Noem bij een reactie het nummer van de alinea.";
    project.edit(labels, review, "Dit is een concept. De tekst kan nog veranderen.");
    assert_eq!(project.run(&["number", "gouda"]).code, 0);
    project.build(&[]);
    project.edit("content/gemeenten/gouda/factsheet-2013/document.toml", "\"concept\"", "\"wederhoor\"");
    assert_eq!(project.with_status(&["--dry-run"], "would-change"), ["gouda/factsheet-2013"]);
    assert_eq!(project.with_status(&[], "built"), ["gouda/factsheet-2013"]);
    assert_eq!(project.outputs(), ["gouda-factsheet-2013-wederhoor.pdf"]);
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
    assert_eq!(project.with_status(&[], "identical"), ALL);
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
fn the_reasons_are_those_that_there_are() {
    let project = Project::with(&["oosterhout"]);
    let why = || project.report(&[]).document("oosterhout/vervolg-2015")["why"].clone();
    assert_eq!(why(), json!(["it was not built before"]));
    assert_eq!(why(), json!(null));
    project.remove(&format!("out/{OOSTERHOUT}"));
    assert_eq!(why(), json!(["its file is missing, or was changed since it was built"]));
    let text = "content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md";
    project.append(text, "\nErbij.\n");
    project.remove(&format!("out/{OOSTERHOUT}"));
    assert_eq!(why(), json!([text]));
    // Comments change no file; what was read last is what counts from then on.
    let document = "content/gemeenten/oosterhout/vervolg-2015/document.toml";
    for part in [document, FRAMEWORK] {
        project.append(part, "\n# nagekeken\n");
        assert_eq!(why(), json!([part]));
        assert_eq!(why(), json!(null));
    }
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

/// A file that is not there any more is nothing to tell or to remove.
#[test]
fn what_left_with_its_file_is_forgotten() {
    let project = Project::with(&["oosterhout", "gouda"]);
    project.build(&[]);
    fs::remove_dir_all(project.path("content/gemeenten/gouda")).expect("Gouda leaves");
    project.remove("out/gouda-factsheet-2013-concept.pdf");
    let run = project.build(&[]);
    assert!(!run.stdout.contains("gouda"), "{}", run.stdout);
    assert!(!project.read("out/manifest.json").contains("gouda"));
}

/// What cannot be read may still be there: a mistake in the name of a folder costs no file.
#[test]
fn nothing_is_removed_when_the_content_is_not_complete() {
    let project = Project::with(&["oosterhout", "gouda"]);
    project.build(&[]);
    let files = project.outputs();
    let folder = project.path("content/gemeenten");
    fs::rename(folder.join("gouda"), folder.join("gouda\\")).expect("it moves");
    let run = project.run(&["build", "--prune"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("has a name that cannot be used"), "{}", run.stderr);
    assert_eq!(project.outputs(), files);
    for name in ["gouda\\", "oosterhout"] {
        fs::remove_dir_all(folder.join(name)).expect("all leave");
    }
    let run = project.run(&["build", "--prune"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("there are no documents below `content/gemeenten`"), "{}", run.stderr);
    assert_eq!(project.outputs(), files);
}

/// The folders of a document can change so that its file has the same name: then the file is that of the new document.
#[test]
fn a_file_that_another_document_has_now_is_no_leftover() {
    let project = Project::with(&["gouda"]);
    project.build(&[]);
    let folder = project.path("content/gemeenten");
    fs::create_dir(folder.join("gouda-factsheet")).expect("a folder");
    fs::rename(folder.join("gouda/factsheet-2013"), folder.join("gouda-factsheet/2013")).expect("it moves");
    fs::rename(folder.join("gouda/gemeente.toml"), folder.join("gouda-factsheet/gemeente.toml")).expect("it moves");
    let run = project.build(&["--prune"]);
    assert!(!run.stdout.contains("removed") && !run.stdout.contains("belongs to no document"), "{}", run.stdout);
    assert_eq!(project.outputs(), ["gouda-factsheet-2013-concept.pdf"]);
    assert_eq!(project.with_status(&[], "untouched"), ["gouda-factsheet/2013"]);
    assert!(!project.read("out/manifest.json").contains("gouda/factsheet-2013"));
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
    let leftovers = ["out/.factsheet-x.tmp", "out/.sentences/.factsheet-y.tmp"];
    leftovers.iter().for_each(|leftover| project.write(leftover, "half"));
    project.build(&[]);
    assert!(!leftovers.iter().any(|leftover| project.path(leftover).exists()));
    assert_eq!(project.outputs(), right.outputs());
    for file in right.outputs() {
        assert!(project.output(&file) == right.output(&file), "{file}");
    }
    assert_eq!(project.with_status(&[], "untouched"), ALL);
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
    assert_eq!(project.with_status(&[], "untouched"), ALL);
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
    let output = run.stderr;
    assert!(output.contains("stopped: ") && output.contains(" of 4 documents were done"), "{output}");
    // What was done stays done, and the rest follows.
    let rest = built(&project);
    assert!((1..=3).contains(&rest.len()), "{rest:?}");
    assert_eq!(project.with_status(&[], "untouched"), ALL);
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
    let before = project.snapshot();
    let run = project.run(&["build", "--verify"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("its bytes differ from byte 20000 on"), "{}", run.stderr);
    assert!(
        run.stderr.contains("on page 2 it was built with “Gouda is een gemeente met ongeveer 71.000"),
        "{}",
        run.stderr
    );
    assert!(project.snapshot() == before, "it writes nothing");
}

#[test]
fn modes_that_exclude_each_other_are_refused() {
    let project = Project::with(&["oosterhout"]);
    for args in [&["--dry-run", "--force"][..], &["--verify", "--prune"], &["--dry-run", "--format", "png"]] {
        assert_eq!(project.run(&[&["build"], args].concat()).code, 2, "{args:?}");
    }
    assert!(!project.path("out").exists());
}
