//! The road to a final document: statuses, numbers of paragraphs, remarks, and what `--definitief` refuses.

use crate::support::Project;
use crate::support::dutch::in_both_languages;
use crate::support::pdf::{Pdf, TextRun};
use crate::support::process::Run;

const EMMEN: &str = "content/gemeenten/emmen/factsheet-2013/document.toml";
const CONTEXT: &str = "content/gemeenten/emmen/factsheet-2013/context.md";
const NUMBERS: &str = "content/gemeenten/emmen/factsheet-2013/alineas.toml";
const GOUDA: &str = "content/gemeenten/gouda/factsheet-2013/document.toml";
const OOSTERHOUT: &str = "content/gemeenten/oosterhout/vervolg-2015/document.toml";
const DEVELOPMENT: &str = "content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md";

fn set_status(project: &Project, file: &str, from: &str, to: &str) {
    project.edit(file, &format!("status = \"{from}\""), &format!("status = \"{to}\""));
}

fn text(project: &Project, name: &str) -> String {
    Pdf::read(&project.output(name)).tags().text().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_status_says_what_it_is() {
    for (status, word) in [("concept", "CONCEPT"), ("wederhoor", "WEDERHOOR")] {
        let project = Project::with(&["emmen", "bergen-op-zoom"]);
        let follow_up = "content/gemeenten/bergen-op-zoom/vervolg-2015/document.toml";
        set_status(&project, EMMEN, "definitief", status);
        set_status(&project, follow_up, "definitief", status);
        assert_eq!(project.run(&["number", "emmen", "bergen-op-zoom"]).code, 0);
        project.build(&[]);
        for name in ["emmen-factsheet-2013", "bergen-op-zoom-vervolg-2015"] {
            let file = Pdf::read(&project.output(&format!("{name}-{status}.pdf")));
            assert!(file.info().title.expect("a title").starts_with(&format!("{word} – ")), "{name}");
            for page in 1..=file.page_count() {
                let shown = file.page_text(page).matches(word).count();
                assert_eq!(shown, 1, "{name}-{status}, page {page}");
            }
            assert_eq!(file.tags().text().matches(word).count(), file.page_count(), "{name}-{status}: read aloud");
        }
    }
}

#[test]
fn the_mark_and_the_number_of_a_paragraph_are_two_words() {
    let project = Project::with(&["emmen", "bergen-op-zoom"]);
    let follow_up = "content/gemeenten/bergen-op-zoom/vervolg-2015/document.toml";
    set_status(&project, EMMEN, "definitief", "concept");
    set_status(&project, follow_up, "definitief", "concept");
    // Numbers of three digits.
    project.append(CONTEXT, &"\nNog een alinea.\n".repeat(60));
    project.build(&[]);
    for (name, marks) in [("emmen-factsheet-2013", 52), ("bergen-op-zoom-vervolg-2015", 22)] {
        let file = Pdf::read(&project.output(&format!("{name}-concept.pdf")));
        let runs: Vec<_> = (1..=file.page_count()).flat_map(|page| file.text_runs(page)).collect();
        let numbers: Vec<_> = runs.iter().filter(|run| is_number(&run.text)).collect();
        let of_marks = runs.iter().filter(|run| matches!(run.text.trim(), "√" | "X"));
        let gaps = of_marks.map(|mark| (mark, numbers.iter().find(|number| is_next_to(mark, number))));
        let gaps: Vec<_> = gaps.filter_map(|(mark, number)| Some((number?, number?.x - mark.x - mark.width))).collect();
        assert_eq!(gaps.len(), marks, "{name}");
        for (number, gap) in gaps {
            // Some readers go by the spaces, others by the gap.
            assert!(number.text.starts_with(' ') && number.text.ends_with(' '), "{name}: `{}`", number.text);
            assert!(gap > 3.0, "{name}: {gap} pt before `{}`", number.text);
        }
    }
}

/// Whether a text is the number of a paragraph.
fn is_number(text: &str) -> bool {
    text.trim().parse::<usize>().is_ok()
}

/// Whether a number is that of the paragraph to the right of a mark.
fn is_next_to(mark: &TextRun, number: &TextRun) -> bool {
    let right = mark.x + mark.width;
    mark.page == number.page && (mark.y - number.y).abs() < 6.0 && (right - 1.0..right + 20.0).contains(&number.x)
}

#[test]
fn a_copy_has_the_pages_of_the_final_document() {
    let project = Project::with(&["emmen"]);
    project.build(&["--out", "definitief"]);
    set_status(&project, EMMEN, "definitief", "concept");
    project.build(&[]);
    let last_lines = |bytes: Vec<u8>| {
        let file = Pdf::read(&bytes);
        let last = |page| file.text_runs(page).last().map(|run| run.text.clone());
        (2..=file.page_count()).map(last).collect::<Vec<_>>()
    };
    let before = std::fs::read(project.path("definitief/emmen-factsheet-2013.pdf")).expect("a file");
    assert_eq!(last_lines(before), last_lines(project.output("emmen-factsheet-2013-concept.pdf")));
}

#[test]
fn a_new_status_leaves_no_old_copy() {
    let project = Project::with(&["emmen"]);
    set_status(&project, EMMEN, "definitief", "concept");
    project.build(&[]);
    assert_eq!(project.outputs(), ["emmen-factsheet-2013-concept.pdf"]);
    set_status(&project, EMMEN, "concept", "definitief");
    let run = project.build(&[]);
    assert_eq!(project.outputs(), ["emmen-factsheet-2013.pdf"]);
    assert!(run.stdout.contains("takes the place of out/emmen-factsheet-2013-concept.pdf"), "{}", run.stdout);
}

#[test]
fn a_copy_that_was_changed_is_kept_and_told() {
    let project = Project::with(&["emmen"]);
    set_status(&project, EMMEN, "definitief", "concept");
    project.build(&[]);
    project.write("out/emmen-factsheet-2013-concept.pdf", "van een ander");
    set_status(&project, EMMEN, "concept", "definitief");
    for _ in 0..2 {
        let run = project.run(&["build"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let expected =
            "out/emmen-factsheet-2013-concept.pdf  is a copy of `emmen/factsheet-2013`, which is `definitief` now";
        assert!(run.stdout.contains(expected), "{}", run.stdout);
    }
    assert_eq!(project.read("out/emmen-factsheet-2013-concept.pdf"), "van een ander");
}

#[test]
fn numbers_stay_with_their_paragraphs() {
    let project = Project::with(&["emmen"]);
    set_status(&project, EMMEN, "definitief", "wederhoor");
    let refused = project.run(&["build"]);
    assert_eq!(refused.code, 1);
    assert!(refused.stderr.contains("run `factsheet number emmen/factsheet-2013`"), "{}", refused.stderr);

    let run = project.run(&["number", "emmen"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    project.build(&[]);
    let name = "emmen-factsheet-2013-wederhoor.pdf";
    let before = text(&project, name);
    assert!(before.contains("1 Emmen telt ongeveer 109.000 inwoners."), "{}", &before[..900]);
    assert!(before.contains("4 Specifieke aandacht binnen het Wmo-beleid"), "{}", &before[..3000]);

    // Words change, a paragraph comes, a paragraph goes.
    project.edit(CONTEXT, "Emmen telt ongeveer 109.000 inwoners.", "Erbij.\n\nEmmen telt ongeveer 110.000 inwoners.");
    project.edit(CONTEXT, "Specifieke aandacht binnen", "Een nieuwe alinea.\n\nBijzondere aandacht binnen");
    project.build(&[]);
    let after = text(&project, name);
    for words in ["0a Erbij.", "1 Emmen telt ongeveer 110.000", "3a Een nieuwe alinea.", "4 Bijzondere aandacht"] {
        assert!(after.contains(words), "{words}: {}", &after[..3500]);
    }
    project.edit(CONTEXT, "Een nieuwe alinea.\n\n", "");
    project.run(&["number", "emmen"]);
    assert!(project.read(NUMBERS).contains("nummer = \"0a\""));

    let again = project.run(&["number", "emmen"]);
    assert!(again.stdout.contains("is unchanged"), "{}", again.stdout);
}

#[test]
fn the_number_of_a_paragraph_that_left_is_kept_for_it() {
    let project = Project::with(&["emmen"]);
    set_status(&project, EMMEN, "definitief", "wederhoor");
    project.run(&["number", "emmen"]);
    let context = project.read(CONTEXT);
    let (first, rest) = context.split_once("\n\n").expect("two paragraphs");
    project.write(CONTEXT, rest);
    project.run(&["number", "emmen"]);
    assert!(project.read(NUMBERS).contains("vervallen = true"));
    project.build(&[]);
    let without = text(&project, "emmen-factsheet-2013-wederhoor.pdf");
    assert!(without.contains("2 In het beleidsplan Maatschappelijke"), "{}", &without[..1500]);
    project.write(CONTEXT, format!("{first}\n\n{rest}"));
    project.run(&["number", "emmen"]);
    assert!(!project.read(NUMBERS).contains("vervallen"));
}

#[test]
fn final_documents_have_no_numbers() {
    let project = Project::with(&["emmen"]);
    let run = project.run(&["number", "emmen"]);
    assert!(run.stdout.contains("is final, and shows no numbers"), "{}", run.stdout);
    assert!(!project.path(NUMBERS).exists());
    project.build(&[]);
    assert!(!text(&project, "emmen-factsheet-2013.pdf").contains("1 Emmen telt"));
}

#[test]
fn the_published_that_can_be_final_are() {
    let project = Project::new();
    let run = project.build(&["--definitief"]);
    assert_eq!(
        project.outputs(),
        ["bergen-op-zoom-vervolg-2015.pdf", "emmen-factsheet-2013.pdf", "oosterhout-vervolg-2015.pdf"]
    );
    assert!(run.stdout.contains("gouda/factsheet-2013  left out: it is `concept`"), "{}", run.stdout);
}

#[test]
fn gouda_cannot_be_final() {
    let project = Project::with(&["gouda"]);
    let run = project.run(&["build", "--definitief", "gouda"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("its status is `concept`"), "{}", run.stderr);
    assert_eq!(run.stderr.matches("text is missing here").count(), 18, "{}", run.stderr);
    assert_eq!(project.outputs(), [""; 0]);
    // Also when it claims to be: a gap is no text.
    set_status(&project, GOUDA, "concept", "definitief");
    let run = project.run(&["build", "--definitief", "gouda"]);
    assert!(run.stderr.contains("18 gaps cannot be `definitief`"), "{}", run.stderr);
}

#[test]
fn open_remarks_keep_a_document_from_being_final() {
    let project = Project::with(&["oosterhout"]);
    project.append(DEVELOPMENT, "\n<!-- gezien door de redactie -->\n\n<!-- TODO: datum nagaan\nbij de gemeente -->\n");
    project.append(OOSTERHOUT, "\n# TODO titel laten lezen\n");
    let words = |run: &Run| {
        assert_eq!(run.code, 1);
        run.stderr.clone()
    };
    insta::assert_snapshot!("open_remarks", in_both_languages(&project, &["build", "--definitief"], words));
    project.build(&[]);
    let text = text(&project, "oosterhout-vervolg-2015.pdf");
    assert!(!text.contains("nagaan") && !text.contains("redactie") && !text.contains("TODO"));
}

#[test]
fn a_strict_final_build_refuses_what_check_warns_of() {
    let project = Project::new();
    let final_documents = ["emmen", "oosterhout", "bergen-op-zoom"];
    project.build(&[&["--definitief", "--strict"], final_documents.as_slice()].concat());
    let text = "content/gemeenten/emmen/factsheet-2013/context.md";
    project.edit(text, "gemeente", "gemeente  gemeente");
    let run = project.run(&["build", "--definitief", "--strict", "emmen"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(run.stderr.contains("warning[language/spacing]") && run.stderr.contains(text), "{}", run.stderr);
    project.build(&["--definitief", "emmen"]);
}
