//! `build --dry-run`: which documents a build would change, and in which sentences. It writes nothing.

use std::fs;

use serde_json::json;

use crate::support::Project;
use crate::support::dutch::in_both_languages;
use crate::support::process::{Run, run};
use crate::support::series::name;

const THEMES: &str = "content/standaardteksten/themas.md";
const FRAMEWORK: &str = "content/toetsingskaders/ggsr.toml";
const OOSTERHOUT: &str = "oosterhout/vervolg-2015";
const GOUDA: &str = "gouda/factsheet-2013";
const ALL: [&str; 4] = ["bergen-op-zoom/vervolg-2015", "emmen/factsheet-2013", GOUDA, OOSTERHOUT];

/// Runs a dry run, which must succeed and leave the output folder as it is.
#[track_caller]
fn dry_run(project: &Project, args: &[&str]) -> Run {
    let before = project.snapshot();
    let run = project.run(&[&["build", "--dry-run"], args].concat());
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    assert!(project.snapshot() == before, "a dry run writes nothing");
    run
}

const DRY_RUN: &[&str] = &["build", "--dry-run"];

/// The answer without its time, which differs from run to run.
fn answer(run: &Run) -> String {
    let time = regex::Regex::new(r"in \d+[.,]\d\d s").expect("an expression");
    time.replace_all(&run.stdout, "in … s").trim_end().to_owned()
}

fn built(municipalities: &[&str]) -> Project {
    let project = Project::with(municipalities);
    project.build(&[]);
    project
}

fn change_a_shared_word(project: &Project) {
    project.edit(THEMES, "de aanpak stel het gezin", "de aanpak stelt het gezin");
}

#[test]
fn a_change_that_documents_share_is_reported_once() {
    let project = built(&["oosterhout", "gouda"]);
    change_a_shared_word(&project);
    insta::assert_snapshot!("changed_word", in_both_languages(&project, DRY_RUN, answer));
    assert_eq!(project.with_status(&[], "built"), [GOUDA, OOSTERHOUT]);
    insta::assert_snapshot!("nothing_changed", in_both_languages(&project, DRY_RUN, answer));
}

#[test]
fn json_has_each_document_and_how_far_the_run_went() {
    let project = built(&["oosterhout", "gouda"]);
    change_a_shared_word(&project);
    let report = project.report(&["--dry-run"]);
    assert_eq!((report.code, report.with_status("would-change")), (0, vec![GOUDA.into(), OOSTERHOUT.into()]));
    let line = report.document(OOSTERHOUT);
    assert_eq!(line["output"], "out/oosterhout-vervolg-2015.pdf");
    assert_eq!(line["why"], json!([THEMES]));
    assert_eq!(line["pages-before"], 4);
    let sentence = |verb: &str| format!("Gezin centraal: de aanpak {verb} het gezin en zijn sociale netwerk centraal");
    let differences = json!([
        { "page": 2, "change": "gone", "text": sentence("stel") },
        { "change": "came", "text": sentence("stelt") },
    ]);
    assert_eq!(line["differences"], differences);
    assert_eq!((&report.summary()["dry-run"], &report.summary()["built"]), (&json!("merge"), &json!(2)));

    let report = project.report(&["--dry-run", "--typeset"]);
    assert_eq!(report.summary()["dry-run"], "typeset");
    let line = report.document(OOSTERHOUT);
    assert_eq!(
        (&line["pages"], &line["pages-before"], &line["differences"][1]["page"]),
        (&json!(4), &json!(4), &json!(2))
    );
    assert!(project.report(&[]).summary().get("dry-run").is_none());
}

#[test]
fn with_pages_it_reports_what_the_build_will() {
    let project = built(&["oosterhout", "gouda"]);
    change_a_shared_word(&project);
    let forecast = dry_run(&project, &["--typeset"]);
    assert!(forecast.stdout.contains("2 documents would change"), "{}", forecast.stdout);
    // Only the times differ from run to run.
    let changes = |run: &Run| run.stdout.lines().filter(|line| line.starts_with(' ')).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!("changed_word_typeset", changes(&forecast));
    assert_eq!(changes(&project.run(&["build"])), changes(&forecast));
}

#[test]
fn with_pages_it_reports_a_page_more() {
    let project = built(&["oosterhout"]);
    let text = "Een zin die er bij komt en die de tekst langer maakt dan een bladzijde. ".repeat(60);
    project.append("content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md", &format!("\n{text}\n"));
    let run = dry_run(&project, &["--typeset"]);
    assert!(run.stdout.contains("  4 pages before, 5 now"), "{}", run.stdout);
    assert!(run.stdout.contains("  … and 48 sentences more"), "{}", run.stdout);
    let run = dry_run(&project, &[]);
    assert!(run.stdout.starts_with("1 document would change, 60 sentences\n"), "{}", run.stdout);
    assert!(run.stdout.contains("  + … and 56 sentences more\n"), "{}", run.stdout);
}

#[test]
fn a_comment_changes_no_document() {
    let project = built(&["oosterhout", "gouda"]);
    project.append(FRAMEWORK, "\n# een opmerking\n");
    insta::assert_snapshot!("comment", in_both_languages(&project, DRY_RUN, answer));
    let report = project.report(&["--dry-run"]);
    assert_eq!(report.with_status("untouched"), [GOUDA, OOSTERHOUT]);
    assert_eq!(report.document(GOUDA)["why"], json!([FRAMEWORK]));
}

#[test]
fn a_layout_edit_names_all_documents_and_no_words() {
    let project = built(&["bergen-op-zoom", "emmen", "gouda", "oosterhout"]);
    project.edit("layouts/tokens.typ", "#154273", "#154275");
    insta::assert_snapshot!("layout", in_both_languages(&project, DRY_RUN, answer));
    let report = project.report(&["--dry-run"]);
    assert_eq!(report.with_status("would-change"), ALL);
    assert!(report.lines.iter().all(|line| line.get("differences").is_none()), "{report:?}");
    let font = fs::read(project.path("fonts/source-sans-3/SourceSans3_400Regular.ttf")).expect("a font");
    project.write("fonts/nog-een.ttf", font);
    let run = dry_run(&project, &[GOUDA]);
    assert!(run.stdout.contains("why: fonts/nog-een.ttf (new), layouts/tokens.typ\n"), "{}", run.stdout);
}

#[test]
fn a_new_document_and_a_missing_file_are_named() {
    let project = Project::with(&["oosterhout", "gouda"]);
    let run = dry_run(&project, &[]);
    assert!(!project.path("out").exists(), "not even the folder");
    assert!(run.stdout.starts_with("2 documents would change, 0 sentences\nwhy: it was not built before\n"));
    assert!(
        run.stdout.contains(&format!("\nnot built before in 2 documents: {GOUDA}, {OOSTERHOUT}\n")),
        "{}",
        run.stdout
    );

    project.build(&[]);
    project.remove("out/oosterhout-vervolg-2015.pdf");
    let run = dry_run(&project, &[]);
    assert!(run.stdout.starts_with("1 document would change, 0 sentences\n"), "{}", run.stdout);
    assert!(run.stdout.contains("its file is missing, or was changed since it was built"), "{}", run.stdout);
    assert!(run.stdout.contains(&format!("\nno sentence changes in 1 document: {OOSTERHOUT}\n")), "{}", run.stdout);
    assert_eq!(project.with_status(&[], "built"), [OOSTERHOUT]);
}

#[test]
fn another_program_or_time_is_a_reason() {
    let project = built(&["oosterhout"]);
    let run = run(project.command(&["build", "--dry-run"]).env("SOURCE_DATE_EPOCH", "1000000000"));
    assert!(run.stdout.contains("why: `SOURCE_DATE_EPOCH` has changed\n"), "{}", run.stdout);
    assert!(run.stdout.contains(&format!("\nno sentence changes in 1 document: {OOSTERHOUT}\n")), "{}", run.stdout);
    project.edit("out/manifest.json", "\"program\": \"", "\"program\": \"0.0.1 van ");
    let run = dry_run(&project, &[]);
    assert!(run.stdout.contains("why: another program built it\n"), "{}", run.stdout);
    assert!(run.stdout.contains(&format!("\nno sentence changes in 1 document: {OOSTERHOUT}\n")), "{}", run.stdout);
}

#[test]
fn a_new_status_is_a_new_file() {
    let project = built(&["gouda"]);
    project.edit("content/gemeenten/gouda/factsheet-2013/document.toml", "\"concept\"", "\"wederhoor\"");
    assert_eq!(project.run(&["number", GOUDA]).code, 0);
    let report = project.report(&["--dry-run"]);
    let line = report.document(GOUDA);
    assert_eq!(
        (&line["status"], &line["output"]),
        (&json!("would-change"), &json!("out/gouda-factsheet-2013-wederhoor.pdf"))
    );
    assert!(project.path("out/gouda-factsheet-2013-concept.pdf").exists());
}

#[test]
fn lost_sentences_are_admitted() {
    let project = built(&["oosterhout"]);
    fs::remove_dir_all(project.path("out/.sentences")).expect("they are lost");
    change_a_shared_word(&project);
    let run = dry_run(&project, &[]);
    assert!(run.stdout.starts_with("1 document would change, 0 sentences\n"), "{}", run.stdout);
    assert!(
        run.stdout.contains(&format!("\nprevious sentences not known in 1 document: {OOSTERHOUT}\n")),
        "{}",
        run.stdout
    );
}

#[test]
fn an_error_is_reported_beside_the_documents_that_would_change() {
    let project = built(&["oosterhout", "gouda"]);
    change_a_shared_word(&project);
    project.edit("content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml", "oordeel = \"X\"", "oordeel = \"?!\"");
    let run = project.run(&["build", "--dry-run"]);
    assert_eq!((run.code, run.stderr.matches("error[").count()), (1, 1), "{}", run.stderr);
    assert!(run.stdout.contains("1 document would change, 1 sentence\n"), "{}", run.stdout);
    assert!(run.stdout.contains("1 error or failed document: see the messages above\n"), "{}", run.stdout);
}

/// How many rows of a terminal of 80 columns an answer takes.
fn rows(answer: &str) -> usize {
    answer.lines().map(|line| line.chars().count().div_ceil(80).max(1)).sum()
}

#[test]
fn the_answer_for_a_series_fits_on_a_screen() {
    let project = Project::series(20);
    assert_eq!(project.with_status(&[], "built").len(), 40);
    change_a_shared_word(&project);
    let run = dry_run(&project, &[]);
    // Ten of the factsheets have it twice, once for each of their two approaches.
    assert!(run.stdout.starts_with("40 documents would change, 50 sentences\n"), "{}", run.stdout);
    assert!(rows(&run.stdout) <= 40, "{} rows:\n{}", rows(&run.stdout), run.stdout);
    // A change of its own in every document.
    for number in 0..20 {
        for text in ["factsheet-2013/context.md", "vervolg-2015/ontwikkeling.md"] {
            let path = format!("content/gemeenten/{}/{text}", name(number).to_lowercase());
            project.append(&path, &format!("\nDit is een nieuwe zin over {}.\n", name(number)));
        }
    }
    let run = dry_run(&project, &[]);
    assert!(run.stdout.starts_with("40 documents would change, 90 sentences\n"), "{}", run.stdout);
    assert!(rows(&run.stdout) <= 40, "{} rows:\n{}", rows(&run.stdout), run.stdout);
}

#[test]
fn a_character_without_a_glyph_is_an_error() {
    let project = built(&["oosterhout"]);
    project.append("content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md", "\nHet is winter ☃.\n");
    let run = project.run(&["build", "--dry-run"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(run.stderr.contains("layout/character-missing"), "{}", run.stderr);
}
