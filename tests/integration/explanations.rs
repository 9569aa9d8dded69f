//! The pages that explain the codes, `docs/checks.md` and the Dutch one: each has every code, in the same order and the same
//! groups, with the same example. The links of all documents lead somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use walkdir::WalkDir;

use crate::support::Project;

const ENGLISH: &str = "docs/checks.md";
const DUTCH: &str = "docs/nl/checks.md";

/// How the sections of a page start, by the level of the diagnostic.
const ENGLISH_LEVELS: [&str; 3] = ["An error: ", "A warning: ", "A note: "];
const DUTCH_LEVELS: [&str; 3] = ["Fout: ", "Waarschuwing: ", "Opmerking: "];

/// The longest that the first sentence of a section may be, in characters: the program prints it on one line.
const LONGEST_SUMMARY: usize = 125;

/// The explanation of a code.
struct Section {
    code: String,
    /// The number of its group.
    group: usize,
    text: String,
}

impl Section {
    fn level(&self, levels: [&str; 3]) -> Option<usize> {
        levels.iter().position(|level| self.text.starts_with(level))
    }

    /// The first sentence, on one line.
    fn summary(&self) -> String {
        let paragraph = self.text.split("\n\n").next().unwrap_or_default().replace('\n', " ");
        paragraph.split_inclusive(". ").next().unwrap_or_default().trim_end().to_owned()
    }

    /// The text before the example.
    fn prose(&self) -> &str {
        self.text.split("```").next().unwrap_or_default().trim()
    }

    /// The example, with the language of its block.
    fn example(&self) -> &str {
        self.text.split_once("```").map(|(_, example)| example).unwrap_or_default()
    }

    /// The example without comments, if it is content; its comments are in the language of the page.
    fn code_of_example(&self) -> Option<Vec<&str>> {
        let lines = self.example().strip_prefix("toml\n")?.lines();
        Some(lines.map(|line| line.split(" #").next().unwrap_or_default().trim_end()).collect())
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The sections of a page, in order: a heading that is only a code, below the heading of a group.
fn sections(file: &str) -> Vec<Section> {
    let (mut group, mut sections) = (0, Vec::<Section>::new());
    let page = read(file);
    let mut is_section = false;
    for line in page.lines() {
        if line.starts_with("## ") {
            (group, is_section) = (group + 1, false);
        } else if let Some(code) = line.strip_prefix("### `").and_then(|line| line.strip_suffix('`')) {
            sections.push(Section { code: code.to_owned(), group, text: String::new() });
            is_section = true;
        } else if let Some(section) = sections.last_mut().filter(|_| is_section) {
            section.text += line;
            section.text.push('\n');
        }
    }
    sections.iter_mut().for_each(|section| section.text = section.text.trim().to_owned());
    sections
}

/// The sizes of the groups that have codes.
fn group_sizes(sections: &[Section]) -> Vec<usize> {
    sections.chunk_by(|one, next| one.group == next.group).map(<[Section]>::len).collect()
}

#[test]
fn both_pages_explain_the_codes_of_the_program() {
    let list = Project::with(&["emmen"]).run(&["check", "--explain"]).stdout;
    let codes: Vec<_> = list.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(codes.len() > 70, "{list}");
    for file in [ENGLISH, DUTCH] {
        let sections = sections(file);
        assert_eq!(sections.iter().map(|section| section.code.as_str()).collect::<Vec<_>>(), codes, "{file}");
    }
    assert_eq!(group_sizes(&sections(ENGLISH)), group_sizes(&sections(DUTCH)), "the sizes of the groups");
}

#[test]
fn every_explanation_has_a_level_a_summary_and_an_example() {
    for (file, levels) in [(ENGLISH, ENGLISH_LEVELS), (DUTCH, DUTCH_LEVELS)] {
        for section in sections(file) {
            let place = format!("{file}, `{}`", section.code);
            assert!(section.level(levels).is_some(), "{place} starts with no level");
            assert!(
                section.text.matches("```").count() == 2 && section.text.ends_with("```"),
                "{place}: one example, last"
            );
            assert!(
                section.example().lines().nth(1).is_some_and(|line| !line.starts_with("```")),
                "{place}: no example"
            );
            let summary = section.summary();
            let is_whole = summary.ends_with(['.', '?', '!']) && summary.matches('`').count() % 2 == 0;
            assert!(is_whole && summary.chars().count() <= LONGEST_SUMMARY, "{place}: {summary}");
        }
    }
}

#[test]
fn the_dutch_page_explains_each_code_as_the_english_one_does() {
    for (english, dutch) in sections(ENGLISH).iter().zip(&sections(DUTCH)) {
        let code = &english.code;
        assert_eq!(english.level(ENGLISH_LEVELS), dutch.level(DUTCH_LEVELS), "the level of `{code}`");
        assert_ne!(english.prose(), dutch.prose(), "`{code}` is in English");
        let language = |section: &Section| section.example().lines().next().map(str::to_owned);
        assert_eq!(language(english), language(dutch), "the language of the example of `{code}`");
        assert_eq!(english.code_of_example(), dutch.code_of_example(), "the example of `{code}`");
    }
}

#[test]
fn each_page_links_to_the_other_at_its_top() {
    for (file, link) in [(ENGLISH, "(nl/checks.md)"), (DUTCH, "(../checks.md)")] {
        assert!(read(file).lines().nth(2).is_some_and(|line| line.ends_with(link)), "{file} has no {link} on line 3");
    }
}

/// The documents of the repository.
fn documents() -> Vec<PathBuf> {
    let is_document = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "md");
    let files = ["docs", "benches"].into_iter().flat_map(|folder| WalkDir::new(root().join(folder)));
    let files = files.map(|entry| entry.expect("a file").into_path());
    let top = fs::read_dir(root()).expect("the repository").map(|entry| entry.expect("a file").path());
    top.chain(files).filter(is_document).collect()
}

/// The address of every link and picture of a document.
fn addresses(text: &str) -> Vec<String> {
    let address = |event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    };
    Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(address).collect()
}

/// The anchors of the headings of a document, as GitHub makes them.
fn anchors(text: &str) -> BTreeSet<String> {
    let (mut anchors, mut heading) = (BTreeSet::new(), None);
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => anchors.extend(heading.take().as_deref().map(anchor)),
            Event::Text(text) | Event::Code(text) => heading.iter_mut().for_each(|heading| heading.push_str(&text)),
            _ => {}
        }
    }
    anchors
}

fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|character| character.is_alphanumeric() || " -_".contains(*character));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// Whether an address in a document leads to a file, and to a heading of it if it names one.
fn leads_somewhere(document: &Path, address: &str) -> bool {
    let (path, heading) = address.split_once('#').unwrap_or((address, ""));
    let target = match path {
        "" => document.to_owned(),
        _ => document.parent().expect("a folder").join(path),
    };
    let has_heading = || fs::read_to_string(&target).is_ok_and(|text| anchors(&text).contains(heading));
    target.exists() && (heading.is_empty() || has_heading())
}

#[test]
fn the_links_of_the_documents_lead_somewhere() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for document in documents() {
        let addresses = addresses(&fs::read_to_string(&document).expect("a text"));
        for address in addresses.iter().filter(|address| !address.contains(':')) {
            count += 1;
            if !leads_somewhere(&document, address) {
                wrong.push(format!("{}: {address}", document.display()));
            }
        }
    }
    assert!(wrong.is_empty() && count > 20, "of {count} links: {wrong:#?}");
}
