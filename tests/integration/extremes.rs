//! Content at the edges: long names, long and short texts, many approaches, empty columns. Every page keeps its frame.

use crate::support::Project;
use crate::support::pdf::{Pdf, Tag, TextRun};

const MILLIMETRE: f64 = 72.0 / 25.4;
/// A4, in points.
const PAGE: (f64, f64) = (210.0 * MILLIMETRE, 297.0 * MILLIMETRE);
/// The margin that all text keeps at the sides, in points.
const MARGIN: f64 = 8.5 * MILLIMETRE;
/// The margin at the top and at the foot, in points: the word that marks a copy stands above the head of the page, and the
/// foot of a long title has two lines.
const EDGE: f64 = 5.0 * MILLIMETRE;

const FACTSHEET: &str = "content/gemeenten/emmen/factsheet-2013";
const FINDINGS: &str = "content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml";

/// Changes Emmen's factsheet, builds it and checks that no text leaves its page or meets another.
fn build(change: impl FnOnce(&Project)) -> Pdf {
    let project = Project::with(&["emmen"]);
    change(&project);
    project.build(&[]);
    let file = Pdf::read(&project.output("emmen-factsheet-2013.pdf"));
    check_frame(&file);
    file
}

/// Checks that no text leaves its page or comes near its edge.
#[track_caller]
pub fn check_frame(file: &Pdf) {
    for page in 1..=file.page_count() {
        for run in file.text_runs(page).iter().filter(|run| !run.text.trim().is_empty()) {
            let inside = run.x >= MARGIN && run.x + run.width <= PAGE.0 - MARGIN;
            assert!(inside && run.y >= EDGE && run.y <= PAGE.1 - EDGE, "page {page}: `{}` leaves the page", run.text);
        }
    }
}

/// A text of so many words.
fn words(count: usize) -> String {
    let sentence = "De gemeente geeft aan dat de doorzettingsmacht van de regisseur nog niet geregeld is.";
    sentence.split(' ').cycle().take(count).collect::<Vec<_>>().join(" ")
}

/// Replaces the text of the finding on an indicator.
fn replace_finding(project: &Project, indicator: &str, text: &str) {
    let old = project.read(FINDINGS);
    let mut findings: Vec<String> = old.split("[[bevinding]]").map(str::to_owned).collect();
    let finding = findings.iter_mut().find(|finding| finding.contains(&format!("\"{indicator}\"")));
    *finding.expect("the finding") = format!("\nindicator = \"{indicator}\"\noordeel = \"x\"\ntekst = \"{text}\"\n\n");
    project.write(FINDINGS, findings.join("[[bevinding]]"));
}

/// The pages of the row whose head is an indicator's wording, of the second approach.
fn pages_of_row(file: &Pdf, head: &str) -> Vec<usize> {
    let tags = file.tags();
    let rows: Vec<&Tag> = tags.find_all("TR").into_iter().filter(|row| row.text().contains(head)).collect();
    rows.last().expect("the row").pages.iter().copied().collect()
}

#[test]
fn long_and_odd_names() {
    for name in ["Hardinxveld-Giessendam", "’s-Hertogenbosch", "Súdwest-Fryslân", "Nieuwegein en de Lopikerwaard samen"]
    {
        let file =
            build(|project| project.write("content/gemeenten/emmen/gemeente.toml", format!("naam = \"{name}\"\n")));
        assert_eq!(file.info().title, Some(format!("Uitkomsten toezichtonderzoek {name}")));
        assert!(file.tags().text().contains(name));
    }
}

#[test]
fn three_approaches() {
    let file = build(|project| {
        for part in ["aanpak.toml", "beschrijving.md", "bevindingen.toml", "conclusie.toml"] {
            project.write(&format!("{FACTSHEET}/derde/{part}"), project.read(&format!("{FACTSHEET}/oggz/{part}")));
        }
        project.edit(&format!("{FACTSHEET}/document.toml"), "\"oggz\"", "\"oggz\", \"derde\"");
    });
    assert_eq!(file.tags().find_all("H2").len(), 4);
}

#[test]
fn a_finding_of_400_words_stays_on_a_page() {
    let file = build(|project| replace_finding(project, "doorzettingsmacht", &words(400)));
    assert_eq!(pages_of_row(&file, "De doorzettingsmacht voor de regisseur").len(), 1);
}

#[test]
fn a_finding_longer_than_a_page_goes_on() {
    let file = build(|project| replace_finding(project, "doorzettingsmacht", &words(1500)));
    assert!(pages_of_row(&file, "De doorzettingsmacht voor de regisseur").len() >= 2);
    let text = file.tags().text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(&words(1500)), "every word is there");
}

#[test]
fn one_verdict_over_four_indicators() {
    let file = build(|project| {
        let findings = project.read(FINDINGS);
        let kept = findings.split("[[bevinding]]").filter(|finding| !finding.contains("= \"resultaten-bijgehouden\""));
        project.write(FINDINGS, kept.collect::<Vec<_>>().join("[[bevinding]]"));
        let ids = "[\"evaluatie-netwerkpartners\",";
        project.edit(FINDINGS, ids, &format!("[\"resultaten-bijgehouden\", {}", &ids[1..]));
    });
    let tags = file.tags();
    let row = tags.find_all("TR").into_iter().rfind(|row| row.text().contains("worden bijgehouden")).expect("the row");
    let heads: Vec<_> =
        row.find_all("TH").into_iter().filter(|head| head.text().contains("worden bijgehouden")).collect();
    assert_eq!((heads.len(), heads[0].find_all("P").len()), (1, 4));
    assert_eq!(row.find_all("Figure").len(), 1);
}

#[test]
fn short_and_long_contexts() {
    let context = format!("{FACTSHEET}/context.md");
    let short = build(|project| project.write(&context, "Emmen is een gemeente.\n"));
    assert!(short.page_text(2).contains("www.toezichtggsr.nl"), "the sidebar is next to it");
    for paragraphs in [6, 12, 40] {
        let text = vec![words(60); paragraphs].join("\n\n");
        let file = build(|project| project.write(&context, &text));
        assert!(file.page_text(2).contains("www.toezichtggsr.nl"), "{paragraphs} paragraphs");
    }
}

#[test]
fn empty_columns_and_themes() {
    let conclusion = format!("{FACTSHEET}/oggz/conclusie.toml");
    let empty = "[toeleiding]\n[gezin-centraal]\n[aanpak]\n[samenwerking]\n[continu]\ngoed = \"Niets.\"\n";
    let file = build(|project| project.write(&conclusion, empty));
    assert_eq!(file.tags().text().matches("Wat kan beter?").count(), 10);
}

/// How far apart two columns may end, in points: a heading and the two lines that stay with it.
const UNEVEN: f64 = 17.0 * MILLIMETRE;

#[test]
fn the_columns_of_a_follow_up_end_together() {
    let project = Project::with(&["oosterhout"]);
    let lengths = [0, 4, 12, 17, 25, 33, 45];
    for length in lengths {
        for file in ["document.toml", "inleiding.md", "uitkomsten.toml"] {
            let part = |municipality: &str| format!("content/gemeenten/{municipality}/vervolg-2015/{file}");
            project.write(&part(&format!("m{length}")), project.read(&part("oosterhout")));
        }
        let municipality = format!("content/gemeenten/m{length}");
        project.write(&format!("{municipality}/gemeente.toml"), format!("naam = \"M{length}\"\n"));
        let paragraphs = [vec!["{vervolg/presentatie}".to_owned()], vec![words(30); length]].concat();
        project.write(&format!("{municipality}/vervolg-2015/ontwikkeling.md"), paragraphs.join("\n\n") + "\n");
    }
    project.build(&[]);
    let mut last_pages = Vec::new();
    for length in lengths {
        let file = Pdf::read(&project.output(&format!("m{length}-vervolg-2015.pdf")));
        check_frame(&file);
        let is_last = |page: &usize| file.page_text(*page).contains("scoorde zijn niet opnieuw getoetst");
        let page = (1..=file.page_count()).rfind(is_last).expect("the end of the text");
        let (left, right) = ends_of_columns(&file, page);
        assert!((left - right).abs() < UNEVEN, "{length} paragraphs: {left:.0} and {right:.0} points on page {page}");
        last_pages.push(page);
    }
    assert_eq!(last_pages, [2, 2, 2, 3, 3, 3, 4]);
}

/// The lowest baselines of the two columns of a page, in points from its foot.
fn ends_of_columns(file: &Pdf, page: usize) -> (f64, f64) {
    let is_text = |run: &&TextRun| run.y > 19.0 * MILLIMETRE;
    let runs = file.text_runs(page);
    let (left, right): (Vec<_>, Vec<_>) = runs.iter().filter(is_text).partition(|run| run.x < PAGE.0 / 2.0);
    let lowest = |runs: Vec<&TextRun>| runs.into_iter().map(|run| run.y).fold(f64::INFINITY, f64::min);
    (lowest(left), lowest(right))
}
