//! `factsheet build` as a user calls it: what it writes, prints and returns.

use std::fs;
use std::path::Path;

use crate::support::pdf::Pdf;
use crate::support::{Project, program, run};

const ALL: [&str; 4] = [
    "bergen-op-zoom-vervolg-2015.pdf",
    "emmen-factsheet-2013.pdf",
    "gouda-factsheet-2013-concept.pdf",
    "oosterhout-vervolg-2015.pdf",
];

#[test]
fn builds_all_documents() {
    let project = Project::new();
    let run = project.build(&[]);
    assert_eq!(project.outputs(), ALL);
    for (line, file) in run.stdout.lines().zip(ALL) {
        assert!(line.starts_with(&format!("out/{file}  ")) && line.contains(" pages, "), "{line}");
    }
    assert!(run.stdout.contains("4 documents built, "), "{}", run.stdout);
    assert!(run.stdout.contains("18 gaps shown as missing text"), "{}", run.stdout);
}

#[test]
fn builds_what_is_named() {
    let project = Project::new();
    project.build(&["emmen"]);
    assert_eq!(project.outputs(), ["emmen-factsheet-2013.pdf"]);
    project.build(&["gouda/factsheet-2013", "oosterhout/"]);
    assert_eq!(project.outputs(), ALL[1..]);
}

#[test]
fn finds_the_project_from_any_folder_in_it() {
    let project = Project::with(&["oosterhout"]);
    let run_there = project.run_in("content/gemeenten/oosterhout", &["build"]);
    assert_eq!((run_there.code, run_there.stderr.as_str()), (0, ""));
    assert_eq!(project.outputs(), ["oosterhout-vervolg-2015.pdf"]);
}

#[test]
fn root_and_out_name_other_folders() {
    let project = Project::with(&["oosterhout"]);
    let elsewhere = tempfile::tempdir().expect("a folder");
    let mut command = program();
    command.current_dir(elsewhere.path()).args(["build", "--out", "hier", "--root"]).arg(project.path(""));
    let built = run(&mut command);
    assert_eq!((built.code, built.stderr.as_str()), (0, ""));
    assert!(elsewhere.path().join("hier/oosterhout-vervolg-2015.pdf").exists());
    assert_eq!(project.outputs(), [""; 0]);
}

#[test]
fn two_builds_give_the_same_bytes() {
    let (one, other) = (Project::new(), Project::new());
    one.build(&["--jobs", "1"]);
    other.build(&["--jobs", "3"]);
    for file in ALL {
        assert!(one.output(file) == other.output(file), "{file} differs");
    }
}

#[test]
fn the_environment_can_set_the_time_of_the_files() {
    let project = Project::with(&["oosterhout"]);
    let build = |epoch: &str| run(project.command(&["build"]).env("SOURCE_DATE_EPOCH", epoch));
    assert_eq!(build("1000000000").code, 0);
    let file = Pdf::read(&project.output("oosterhout-vervolg-2015.pdf"));
    assert_eq!(file.info().created.as_deref(), Some("2001-09-09T01:46:40+00:00"));

    let wrong = build("gisteren");
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("`SOURCE_DATE_EPOCH` is `gisteren`"), "{}", wrong.stderr);
}

#[test]
fn pictures_are_one_file_a_page() {
    let project = Project::with(&["oosterhout"]);
    project.build(&["--format", "png", "--ppi", "36"]);
    let names: Vec<_> = (1..=4).map(|page| format!("oosterhout-vervolg-2015-{page:02}.png")).collect();
    assert_eq!(project.outputs(), names);
    // A4 is 595 by 842 points: half as many pixels at 36 per inch.
    let bytes = project.output(&names[0]);
    let header = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG file");
    assert_eq!((header.info().width, header.info().height), (298, 421));

    project.build(&["--format", "svg", "--out", "svg"]);
    let page = fs::read_to_string(project.path("svg/oosterhout-vervolg-2015-04.svg")).expect("a page");
    assert!(page.starts_with("<svg"), "{}", &page[..40]);
}

#[test]
fn a_shorter_document_leaves_no_pages_of_a_longer_one() {
    let project = Project::with(&["oosterhout"]);
    project.write("out/oosterhout-vervolg-2015-05.png", "een pagina van toen hij langer was");
    project.write("out/oosterhout-vervolg-2015-notitie.png", "geen pagina");
    project.build(&["--format", "png", "--ppi", "20"]);
    let names = project.outputs();
    assert!(!names.contains(&"oosterhout-vervolg-2015-05.png".to_owned()), "{names:?}");
    assert!(names.contains(&"oosterhout-vervolg-2015-notitie.png".to_owned()), "{names:?}");
}

#[test]
fn json_has_one_object_a_line() {
    let project = Project::new();
    let run = project.build(&["--message-format", "json"]);
    let lines: Vec<serde_json::Value> =
        run.stdout.lines().map(|line| serde_json::from_str(line).expect("a JSON object")).collect();
    assert_eq!(lines.len(), 5);
    assert_eq!(lines[1]["document"], "emmen/factsheet-2013");
    assert_eq!(lines[1]["status"], "built");
    assert_eq!(lines[1]["output"], "out/emmen-factsheet-2013.pdf");
    assert_eq!(lines[2]["gaps"], 18);
    assert!(lines.iter().take(4).all(|line| line["pages"].is_u64() && line["ms"].is_u64()));
    assert_eq!(lines[4]["summary"]["built"], 4);
}

#[test]
fn a_wrong_call_is_told_and_does_nothing() {
    let project = Project::with(&["oosterhout"]);
    for args in [&["build", "--ppi", "5"][..], &["build", "--jobs", "0"], &["bould"], &["build", "--format", "doc"]] {
        let run = project.run(args);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{args:?}");
        assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
    }
    assert!(!Path::new(&project.path("out")).exists());
}

#[test]
fn typst_code_in_a_text_is_only_text() {
    let project = Project::with(&["oosterhout"]);
    let code = "Tekst met #import \"x.typ\", $x^2$, @ref, a * b, 3 \\ 4, #panic(\"nee\") en = geen kop.";
    project.append("content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md", &format!("\n{code}\n"));
    project.write("content/gemeenten/oosterhout/gemeente.toml", "naam = \"#Oosterhout $x$\"\n");
    project.build(&[]);
    let tags = Pdf::read(&project.output("oosterhout-vervolg-2015.pdf")).tags();
    let text = tags.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(code), "{text}");
    assert!(text.contains("In 2013 heeft STJ in #Oosterhout $x$ de aanpak"), "{text}");
}

#[test]
fn a_wording_change_reaches_every_document_that_shares_it() {
    let project = Project::new();
    project.edit("content/standaardteksten/themas.md", "de aanpak stel het gezin", "de aanpak stelt het gezin");
    project.build(&[]);
    for file in ALL {
        let text = Pdf::read(&project.output(file)).tags().text();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("de aanpak stelt het gezin en zijn sociale netwerk centraal"), "{file}");
        assert!(!text.contains("de aanpak stel het gezin"), "{file}");
    }
}

#[test]
fn a_document_may_deviate_from_the_definition() {
    let project = Project::with(&["oosterhout"]);
    project.append(
        "content/gemeenten/oosterhout/vervolg-2015/document.toml",
        "\n[[afwijking]]\nstandaardtekst = \"definitie\"\nstandaard = \"(minimaal vier)\"\nhier = \"(minimaal drie)\"\n",
    );
    project.build(&[]);
    let text = Pdf::read(&project.output("oosterhout-vervolg-2015.pdf")).tags().text();
    assert!(text.contains("(minimaal drie)") && !text.contains("(minimaal vier)"));
}

#[test]
fn windows_files_are_read_as_others() {
    let (unix, windows) = (Project::with(&["oosterhout"]), Project::with(&["oosterhout"]));
    for part in ["ontwikkeling.md", "uitkomsten.toml", "document.toml"] {
        let part = format!("content/gemeenten/oosterhout/vervolg-2015/{part}");
        windows.write(&part, format!("\u{feff}{}", windows.read(&part).replace('\n', "\r\n")));
    }
    unix.build(&[]);
    windows.build(&[]);
    assert!(unix.output("oosterhout-vervolg-2015.pdf") == windows.output("oosterhout-vervolg-2015.pdf"));
}
