//! Faults from outside: kills, full and read-only disks, edits during a build. In full with `cargo test --release --test integration faults:: -- --ignored`.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::Project;
use crate::support::process::{LIMIT, Process, Run, program, run, run_if_found, run_within};
use crate::support::series::{Chance, name};

/// How long a run over a long series may take.
const LONG: Duration = Duration::from_secs(1200);

/// Starts a build without waiting for its end.
fn start(project: &Project, args: &[&str]) -> Process {
    Process::start(&mut project.command(&[&["build"], args].concat()), LIMIT)
}

/// All files that a project of a series has to give, from a build in a folder of its own.
fn clean_build(project: &Project) -> Vec<(String, Vec<u8>)> {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a path");
    let run = project.run(&["build", "--out", out]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    files(folder.path())
}

/// The files in an output folder, with their bytes; without the lock and the manifest.
fn files(out: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(out).sort_by_file_name().into_iter().map(|entry| entry.expect("a file")) {
        let path = entry.path().strip_prefix(out).expect("a path in the folder").to_string_lossy().into_owned();
        if entry.file_type().is_file() && path != ".lock" && path != "manifest.json" {
            files.push((path, fs::read(entry.path()).expect("its bytes")));
        }
    }
    files
}

#[track_caller]
fn assert_right(project: &Project, right: &[(String, Vec<u8>)]) {
    let found = files(&project.path("out"));
    let names = |files: &[(String, Vec<u8>)]| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&found), names(right));
    for ((name, found), (_, right)) in found.iter().zip(right) {
        assert!(found == right, "{name} is not what the sources give");
    }
}

/// Every file in the manifest that exists is complete, and the manifest itself can be read.
fn assert_whole(project: &Project) {
    for (name, bytes) in files(&project.path("out")) {
        if name.ends_with(".pdf") {
            assert!(
                bytes.starts_with(b"%PDF-1.7") && bytes.trim_ascii_end().ends_with(b"%%EOF"),
                "{name} is not whole"
            );
        }
    }
    if project.path("out/manifest.json").exists() {
        serde_json::from_str::<serde_json::Value>(&project.read("out/manifest.json")).expect("the manifest is whole");
    }
}

/// Kills runs at random moments, and then builds once.
fn kill_at_random(municipalities: usize, kills: u64) {
    let project = Project::series(municipalities);
    let clock = Instant::now();
    let right = clean_build(&project);
    let whole = clock.elapsed().as_millis() as u64;
    let mut chance = Chance::new(7, kills);
    for _ in 0..kills {
        let mode = if chance.below(2) == 0 { &["--force"][..] } else { &[] };
        let mut child = start(&project, mode);
        thread::sleep(Duration::from_millis(chance.below(whole)));
        // SIGKILL; the run may have ended before.
        child.kill();
        assert_whole(&project);
    }
    let run = project.run(&["build"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_right(&project, &right);
    assert_eq!(untouched(&project), 2 * municipalities);
}

/// How many documents a further build leaves alone.
fn untouched(project: &Project) -> usize {
    project.run(&["build", "--message-format", "json"]).stdout.matches("\"status\":\"untouched\"").count()
}

#[test]
fn kills_do_no_harm() {
    kill_at_random(2, 6);
}

#[test]
#[ignore = "takes minutes"]
fn a_hundred_kills_do_no_harm() {
    kill_at_random(3, 100);
}

/// Runs a script as root of a name space of its own, where it may mount. None where the system does not allow that.
fn with_mounts(project: &Project, script: &str) -> Option<Run> {
    let may = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-euc", script]).current_dir(project.path(""));
        command.env("FACTSHEET", program().get_program()).env_remove("SOURCE_DATE_EPOCH");
        command
    };
    let probe = run_if_found(&mut may("mkdir -p probe; mount -t tmpfs none probe"));
    if probe.is_some_and(|run| run.code == 0) {
        return Some(run(&mut may(script)));
    }
    eprintln!("skipped: no file system can be mounted here (`unshare --map-root-user --mount`)");
    None
}

#[test]
fn a_full_disk_keeps_the_last_files() {
    let project = Project::series(2);
    let right = clean_build(&project);
    project.build(&[]);
    // The disk has room for what is there, and little more; then every document changes.
    let script = "
        mv out kept; mkdir out
        mount -t tmpfs -o size=$(($(du -s -B1 kept | cut -f1) + 100000)) none out
        cp -a kept/. out/
        sed -i 's/stel het gezin/stelt het gezin/' content/standaardteksten/themas.md
        dd if=/dev/zero of=out/vol bs=4096 2>/dev/null || true
        code=0; \"$FACTSHEET\" build || code=$?
        rm out/vol; rm -r kept; cp -a out kept; umount out; rmdir out; mv kept out
        exit $code";
    let Some(run) = with_mounts(&project, script) else { return };
    assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("cannot be written: the disk is full"), "{}", run.stderr);
    assert!(run.stderr.contains("the previous file was kept"), "{}", run.stderr);
    assert!(run.stdout.contains("0 documents built") && run.stdout.matches("  failed").count() == 4, "{}", run.stdout);
    assert!(files(&project.path("out")) == right, "the last files are kept, and no leftovers");
    // With room again, all is made.
    let rebuilt = project.run(&["build"]);
    assert_eq!((rebuilt.code, rebuilt.stderr.as_str()), (0, ""));
    assert_right(&project, &clean_build(&project));
}

#[test]
fn a_read_only_folder_is_told_once() {
    let project = Project::series(1);
    project.build(&[]);
    let right = files(&project.path("out"));
    let script = "
        sed -i 's/stel het gezin/stelt het gezin/' content/standaardteksten/themas.md
        mount --bind out out; mount -o remount,bind,ro out
        \"$FACTSHEET\" build";
    let Some(run) = with_mounts(&project, script) else { return };
    assert_eq!((run.code, run.stderr.matches("error[").count()), (1, 1), "{}", run.stderr);
    assert!(run.stderr.contains("cannot be used: the disk is read-only"), "{}", run.stderr);
    assert!(files(&project.path("out")) == right);
    assert_eq!(project.run(&["build"]).code, 0);
    assert_right(&project, &clean_build(&project));
}

/// What an editor leaves behind in one file.
const MARK: &str = "Versie";

/// Edits files while runs are at work, in place or by another file that takes their place, and then builds once.
///
/// A document is built from each of its files as that was at one moment, and of the shared ones as they were at the start of
/// the run. Two files can be of different moments: the program cannot know that an editor was not done. The manifest must know it,
/// so that the next run makes the document again.
fn edit_under_way(municipalities: usize, runs: u64) {
    let project = Project::series(municipalities);
    let shared = "content/standaardteksten/themas.md";
    let theirs: Vec<_> = (0..municipalities).map(text_of).collect();
    let texts: Vec<_> = theirs.iter().map(|part| project.read(part)).collect();
    let shared_text = project.read(shared);
    let mut chance = Chance::new(11, runs);
    let mut version = 0;
    for turn in 0..runs {
        let in_place = turn % 2 == 0;
        let mut child = start(&project, &[]);
        while child.is_running() {
            version += 1;
            let at = chance.below(theirs.len() as u64 + 1) as usize;
            let (part, text) = if at == theirs.len() { (shared, &shared_text) } else { (&*theirs[at], &texts[at]) };
            // A sentence at both ends: a document with half an edit would have two versions in it.
            let edited = format!("{MARK} {version} begint.\n{text}\n{MARK} {version} eindigt.\n");
            save(&project, part, &edited, in_place);
            thread::sleep(Duration::from_millis(chance.below(40)));
        }
        assert_whole(&project);
        assert_manifest_is_honest(&project);
        // A file that is saved in place can be met half written; the next run knows.
        if !in_place {
            assert_marks_agree(&project);
        }
    }
    let run = project.run(&["build"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_right(&project, &clean_build(&project));
    assert_eq!(untouched(&project), 2 * municipalities);
}

/// A running text of a municipality.
fn text_of(number: usize) -> String {
    let (document, part) = [("factsheet-2013", "context.md"), ("vervolg-2015", "ontwikkeling.md")][number / 2 % 2];
    format!("content/gemeenten/{}/{document}/{part}", name(number).to_lowercase())
}

/// Saves as editors do: in place, or by a file next to it that replaces it.
fn save(project: &Project, part: &str, text: &str, in_place: bool) {
    if in_place {
        return project.write(part, text);
    }
    let temporary = format!("{part}~");
    project.write(&temporary, text);
    fs::rename(project.path(temporary), project.path(part)).expect("it takes the place");
}

/// The manifest describes the files as they are.
fn assert_manifest_is_honest(project: &Project) {
    let (manifest, damage) = factsheet::build::manifest::Manifest::load(&project.path("out"));
    assert_eq!(damage, None);
    for (id, entry) in &manifest.documents {
        assert!(entry.is_intact(&project.path("out")), "the manifest is wrong about {id}");
    }
}

/// Each text in a document is of one version: what it starts with, it ends with.
fn assert_marks_agree(project: &Project) {
    for (name, bytes) in files(&project.path("out")).into_iter().filter(|(name, _)| name.starts_with(".sentences/")) {
        let text = String::from_utf8(bytes).expect("JSON");
        let versions = |way: &str| {
            let ends = text.match_indices(way).map(|(at, _)| text[..at].trim_end());
            let numbers = ends.map(|before| before.rsplit(' ').next().unwrap_or_default().to_owned());
            numbers.collect::<Vec<_>>()
        };
        let (begins, ends) = (versions("begint."), versions("eindigt."));
        assert!(begins.iter().all(|version| ends.contains(version)), "{name}: {begins:?} {ends:?}");
        assert_eq!(begins.len(), ends.len(), "{name}");
    }
}

#[test]
fn edits_under_way_do_no_harm() {
    edit_under_way(4, 2);
}

#[test]
#[ignore = "takes minutes"]
fn many_edits_under_way_do_no_harm() {
    edit_under_way(24, 20);
}

#[test]
#[ignore = "takes minutes"]
fn one_error_among_684_is_one_message() {
    let project = Project::series(342);
    let file = format!("content/gemeenten/{}/vervolg-2015/uitkomsten.toml", name(200).to_lowercase());
    project.edit(&file, "oordeel = \"X\"", "oordeel = \"?\"");
    let run = run_within(&mut project.command(&["build"]), LONG);
    assert_eq!(run.code, 1);
    assert_eq!(run.stderr.matches("error[").count(), 1, "{}", run.stderr);
    assert!(run.stdout.contains("683 documents built, "), "{}", run.stdout);
    assert_eq!(project.outputs().len(), 683);
}

/// typst numbers files with 16 bits. The layouts fail at once, so that the run comes to all files soon.
#[test]
#[ignore = "takes minutes"]
fn more_files_than_can_be_numbered_are_one_message() {
    let project = Project::series(5_500);
    project.append("layouts/index.typ", "#panic(\"niet nu\")\n");
    let run = run_within(&mut project.command(&["build"]), LONG);
    assert_eq!(run.code, 1);
    let message = "error[file/too-many]: a run can read 65000 files at most, and this run has read them";
    assert_eq!(run.stderr.matches(message).count(), 1, "{}", &run.stderr[..run.stderr.len().min(2_000)]);
    assert_eq!(run.stderr.matches("error[").count(), 2, "{}", &run.stderr[..run.stderr.len().min(2_000)]);
    assert!(!run.stderr.contains("internal error"));
    assert_eq!(run.stdout.matches("  failed\n").count(), 11_000);
}
