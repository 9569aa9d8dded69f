//! Every sentence of the published documents is in the typeset ones, in order, with the same verdicts.

use std::sync::LazyLock;

use crate::support::pdf::{Pdf, Tag};
use crate::support::{PUBLISHED, Project};

/// The built project: every test reads the same files.
static PROJECT: LazyLock<Project> = LazyLock::new(|| {
    let project = Project::new();
    project.build(&[]);
    project
});

/// A published text: the running text in reading order, and the sidebar.
struct Published {
    running: Vec<String>,
    sidebar: Vec<String>,
}

impl Published {
    fn read(name: &str) -> Self {
        let text = std::fs::read_to_string(format!("{PUBLISHED}/{name}.txt")).expect("the published text");
        let (mut running, mut sidebar) = (Vec::new(), Vec::new());
        let mut in_sidebar = false;
        for line in text.lines() {
            match line {
                "## zijbalk" => in_sidebar = true,
                _ if line.is_empty() || line.starts_with("# ") || line.starts_with("## ") => {}
                _ if in_sidebar => sidebar.push(line.to_owned()),
                _ => running.push(line.to_owned()),
            }
        }
        assert!(running.len() > 50, "{name} has a text");
        Self { running, sidebar }
    }
}

/// The words of a text.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Finds every block, word by word, in order.
fn check_in_order(name: &str, text: &str, blocks: &[String]) {
    let text = words(text);
    let mut at = 0;
    for block in blocks {
        let block = words(block);
        let found = text[at..].windows(block.len()).position(|window| window == block);
        match found {
            Some(offset) => at += offset + block.len(),
            None => {
                panic!("{name}: after `{}` stands no\n{}", text[at.saturating_sub(12)..at].join(" "), block.join(" "))
            }
        }
    }
}

fn check(name: &str, verdicts: (usize, usize)) {
    let published = Published::read(name.trim_end_matches("-concept"));
    let tags = Pdf::read(&PROJECT.output(&format!("{name}.pdf"))).tags();
    let text = tags.text();
    check_in_order(name, &text, &published.running);
    check_in_order(name, &text, &published.sidebar);
    assert_eq!(marks(&tags), verdicts, "{name}: the verdicts √ and X");
    let listed = |mark: &str| published.running.iter().filter(|line| *line == mark).count();
    assert_eq!((listed("√"), listed("X")), verdicts, "{name}: the verdicts in the publication");

    // And nothing more: the published words and ours are as many, but for the cover.
    let ours = words(&text).len() - words(&cover(&tags)).len();
    let theirs: usize = published.running.iter().chain(&published.sidebar).map(|block| words(block).len()).sum();
    let bullets = text.matches('•').count();
    let numbers = if name.ends_with("-concept") { numbers_and_status(&text) } else { 0 };
    let labels: usize = approaches(&tags).iter().map(|label| words(label).len()).sum();
    assert_eq!(ours - bullets - labels - numbers, theirs, "{name}: words besides those of the publication");
}

/// How many words number the paragraphs of a concept and mark its pages; on the cover is one more of those.
fn numbers_and_status(text: &str) -> usize {
    let mut next = 1;
    for word in words(text) {
        next += usize::from(word == next.to_string());
    }
    next - 1 + text.matches("CONCEPT").count() - 1
}

/// The verdict marks: figures that contain √ or X, with the word for a screen reader.
fn marks(tags: &Tag) -> (usize, usize) {
    let figures = tags.find_all("Figure");
    let count = |sign: &str, word: &str| {
        figures.iter().filter(|figure| figure.text().trim() == sign && figure.alt.as_deref() == Some(word)).count()
    };
    let (met, improve) = (count("√", "voldoet"), count("X", "verbeterpunt"));
    // The rule in an empty column has no text.
    let nothing =
        figures.iter().filter(|figure| figure.text().is_empty() && figure.alt.as_deref() == Some("niets vermeld"));
    assert_eq!(met + improve + nothing.count(), figures.len(), "every other figure is a verdict");
    (met, improve)
}

/// The text of the cover: all on the first page.
fn cover(tags: &Tag) -> String {
    let mut text = String::new();
    collect_first_page(tags, &mut text);
    text
}

fn collect_first_page(tag: &Tag, text: &mut String) {
    if tag.pages.iter().eq([&1]) {
        text.push_str(&tag.text());
        text.push('\n');
        return;
    }
    tag.tags().for_each(|child| collect_first_page(child, text));
}

/// The headings of the approaches, which the publication shows as labels.
fn approaches(tags: &Tag) -> Vec<String> {
    let headings = tags.find_all("H2").into_iter().map(Tag::text);
    headings.filter(|heading| heading.trim().starts_with("Aanpak: ")).collect()
}

#[test]
fn emmen() {
    check("emmen-factsheet-2013", (42, 10));
}

#[test]
fn gouda() {
    check("gouda-factsheet-2013-concept", (24, 2));
}

#[test]
fn oosterhout() {
    check("oosterhout-vervolg-2015", (5, 9));
}

#[test]
fn bergen_op_zoom() {
    check("bergen-op-zoom-vervolg-2015", (4, 18));
}

#[test]
fn cautions_stand_where_they_were_published() {
    for (name, cautions) in [("emmen-factsheet-2013", 11), ("gouda-factsheet-2013-concept", 7)] {
        let text = Pdf::read(&PROJECT.output(&format!("{name}.pdf"))).tags().text();
        assert_eq!(text.matches("LET OP:").count(), cautions, "{name}");
    }
}

#[test]
fn gaps_are_seen_and_read() {
    let text = Pdf::read(&PROJECT.output("gouda-factsheet-2013-concept.pdf")).tags().text();
    assert_eq!(text.matches("[tekst ontbreekt]").count(), 18);
}

#[test]
fn pages_are_near_those_of_the_publication() {
    for (name, pages) in [
        ("oosterhout-vervolg-2015", 4..=4),
        ("bergen-op-zoom-vervolg-2015", 5..=5),
        ("gouda-factsheet-2013-concept", 7..=8),
        // The publication has 17, among them pages of three rows.
        ("emmen-factsheet-2013", 13..=17),
    ] {
        let count = Pdf::read(&PROJECT.output(&format!("{name}.pdf"))).page_count();
        assert!(pages.contains(&count), "{name} has {count} pages");
    }
}
