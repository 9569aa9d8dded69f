//! Hyphens: real ones are read as hyphens, also without `/ActualText`, and only narrow text is hyphenated.

use regex::Regex;

use crate::support::pdf::Pdf;
use crate::support::{PUBLISHED, Project};

/// The documents with a published text: municipality, folder, and the status in this repository.
const DOCUMENTS: [(&str, &str, &str); 4] = [
    ("bergen-op-zoom", "vervolg-2015", "definitief"),
    ("emmen", "factsheet-2013", "definitief"),
    ("gouda", "factsheet-2013", "concept"),
    ("oosterhout", "vervolg-2015", "definitief"),
];

const CONTEXT: &str = "content/gemeenten/emmen/factsheet-2013/context.md";

/// The project with all documents in one status, built. The files are those of [`DOCUMENTS`], in their order.
fn copies(status: &str) -> Vec<Vec<u8>> {
    let project = Project::new();
    for (municipality, folder, present) in DOCUMENTS {
        let file = format!("content/gemeenten/{municipality}/{folder}/document.toml");
        project.edit(&file, &format!("status = \"{present}\""), &format!("status = \"{status}\""));
    }
    if status == "wederhoor" {
        assert_eq!(project.run(&[&["number"], &DOCUMENTS.map(|(municipality, ..)| municipality)[..]].concat()).code, 0);
    }
    project.build(&[]);
    let name = |(municipality, folder, _)| format!("{municipality}-{folder}-{status}.pdf");
    DOCUMENTS.map(|document| project.output(&name(document))).into()
}

/// Finds every hyphenated word of the published texts, as often as it is published, in the text of the glyphs alone.
fn check_published(files: &[Vec<u8>]) {
    let mut words = 0;
    for ((municipality, folder, _), bytes) in DOCUMENTS.iter().zip(files) {
        let published = std::fs::read_to_string(format!("{PUBLISHED}/{municipality}-{folder}.txt")).expect("a text");
        let text = Pdf::read_glyphs(bytes).tags().text();
        for word in hyphenated(&published) {
            let pattern = pattern(&word);
            let count = |text: &str| pattern.find_iter(text).count();
            assert!(count(&text) >= count(&published), "{municipality}/{folder}: `{word}`");
            words += count(&published);
        }
    }
    assert!(words > 58, "{words} hyphenated words");
}

/// The words of a text with a hyphen; one that ends in it with the next word: `zorg- en`.
fn hyphenated(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let mut found: Vec<_> = lines.flat_map(|line| hyphenated_of_line(&line)).collect();
    found.sort();
    found.dedup();
    found
}

fn hyphenated_of_line(line: &[&str]) -> Vec<String> {
    let has_hyphen = |word: &str| word.contains('-') && word.contains(char::is_alphanumeric);
    let found = line.iter().enumerate().filter(|(_, word)| has_hyphen(word));
    let phrase = |(at, word): (usize, &&str)| match line.get(at + 1) {
        Some(next) if word.ends_with('-') => format!("{word} {next}"),
        _ => (*word).to_owned(),
    };
    found.map(phrase).collect()
}

/// Finds a word that may be broken over lines: the soft hyphen there is read as a hyphen, or not at all.
fn pattern(word: &str) -> Regex {
    let characters = word.chars().map(|c| if c == ' ' { r"\s+".to_owned() } else { regex::escape(&c.to_string()) });
    Regex::new(&characters.collect::<Vec<_>>().join("-?")).expect("a pattern")
}

#[test]
fn published_words_keep_their_hyphens_without_actual_text() {
    let project = Project::new();
    project.build(&[]);
    let name = |(municipality, folder, status): (&str, &str, &str)| match status {
        "definitief" => format!("{municipality}-{folder}.pdf"),
        _ => format!("{municipality}-{folder}-{status}.pdf"),
    };
    check_published(&DOCUMENTS.map(|document| project.output(&name(document))));
}

#[test]
fn copies_keep_their_hyphens_without_actual_text() {
    for status in ["concept", "wederhoor"] {
        check_published(&copies(status));
    }
}

/// Long words, that stand in no other text.
const LONG: [&str; 3] = ["kasteelbibliotheekgebouwen", "molenwiekenfabrikanten", "tulpenbollenexporteurs"];

/// A text that is hyphenated at the end of nearly every line of a narrow column.
fn long_words() -> String {
    (LONG.join(" ") + " ").repeat(20)
}

/// What all glyphs of a file are read as, page by page in the order of their content.
fn characters(file: &Pdf) -> Vec<char> {
    let runs = (1..=file.page_count()).flat_map(|page| file.text_runs(page));
    runs.flat_map(|run| run.text.chars().collect::<Vec<_>>()).collect()
}

#[test]
fn every_face_keeps_its_hyphens_without_actual_text() {
    let project = Project::with(&["emmen"]);
    let words = long_words();
    let paragraphs = ["", "*", "**", "***"].map(|mark| format!("{mark}{words}Wmo-beleid 2012-2016{mark}\n"));
    project.write(CONTEXT, paragraphs.join("\n"));
    project.build(&[]);
    let bytes = project.output("emmen-factsheet-2013.pdf");
    let (meant, shown) = (characters(&Pdf::read(&bytes)), characters(&Pdf::read_glyphs(&bytes)));
    assert_eq!(meant.len(), shown.len());
    let soft = meant.iter().filter(|c| **c == '\u{ad}').count();
    assert!(soft > 40, "{soft} words are broken");
    for (at, (meant, shown)) in meant.iter().zip(&shown).enumerate() {
        let before = || shown_before(&characters(&Pdf::read_glyphs(&bytes)), at);
        let is_hyphen = matches!(meant, '-' | '\u{ad}');
        assert!(meant == shown || (is_hyphen && *shown == '-'), "`{meant}` is read as `{shown}` after `{}`", before());
    }
}

/// The characters before one.
fn shown_before(characters: &[char], at: usize) -> String {
    characters[at.saturating_sub(30)..at].iter().collect()
}

/// How full a short line is, at most: three quarters, and the error of counting all characters as equally wide.
const SHORT: f64 = 0.78;

#[test]
fn words_are_divided_only_where_a_line_would_be_short() {
    let project = Project::new();
    project.build(&[]);
    let mut divided = 0;
    for document in ["emmen-factsheet-2013", "gouda-factsheet-2013-concept", "bergen-op-zoom-vervolg-2015"] {
        let file = Pdf::read(&project.output(&format!("{document}.pdf")));
        for page in 1..=file.page_count() {
            let lines = lines(&file, page);
            for pair in lines.windows(2).filter(|pair| pair[0].text.ends_with('\u{ad}')) {
                let fill = fill_without_division(&pair[0], &pair[1], width(&pair[0], &lines));
                assert!(fill < SHORT, "{document}, page {page}: {fill:.2} of `{}`", pair[0].text);
                divided += 1;
            }
        }
    }
    assert!(divided > 5, "{divided} words are divided");
}

/// A line of text on a page, from its start to its end, in points.
struct Line {
    text: String,
    start: f64,
    end: f64,
}

/// The lines of a page: runs on one baseline that follow each other.
fn lines(file: &Pdf, page: usize) -> Vec<Line> {
    let mut lines: Vec<(f64, Line)> = Vec::new();
    for run in file.text_runs(page) {
        let end = run.x + run.width;
        match lines.last_mut() {
            Some((y, line)) if *y == run.y && (-1.0..6.0).contains(&(run.x - line.end)) => {
                line.text.push_str(&run.text);
                line.end = end;
            }
            _ => lines.push((run.y, Line { text: run.text.clone(), start: run.x, end })),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The width of the column of a line, in characters as wide as its own on average.
fn width(line: &Line, lines: &[Line]) -> f64 {
    let in_column = lines.iter().filter(|other| (other.start - line.start).abs() < 1.0);
    let right = in_column.map(|other| other.end).fold(line.end, f64::max);
    line.text.chars().count() as f64 * (right - line.start) / (line.end - line.start)
}

/// How full the shorter of two lines would be if the word between them stood on the second, as a part of their width.
fn fill_without_division(line: &Line, next: &Line, width: f64) -> f64 {
    let (before, part) = line.text.rsplit_once(' ').unwrap_or(("", &line.text));
    let after = format!("{}{}", part.trim_end_matches('\u{ad}'), next.text);
    let mut fitting = 0;
    for (at, _) in after.char_indices().filter(|(_, c)| *c == ' ').chain([(after.len(), ' ')]) {
        let length = after[..at].chars().count();
        fitting = if length as f64 <= width { length } else { fitting };
    }
    before.chars().count().min(fitting) as f64 / width
}
