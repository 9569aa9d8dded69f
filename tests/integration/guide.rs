//! The guide for editors, in Dutch: its buttons are those of the pages, and its card is what `check` accepts. The links and
//! pictures of all documents for users exist.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use regex::Regex;
use walkdir::WalkDir;

use crate::support::Project;
use crate::support::check::found;

const GUIDE: &str = "docs/nl/redactie.md";
const CARD: &str = "docs/nl/spiekbriefje.md";

/// The messages of the pages that the guide is about.
const WORDS: &str = "messages/nl.ftl";

/// The maximum size of a picture, in bytes.
const MAX_PICTURE: u64 = 120_000;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What stands between `start` and `end` in a document.
fn texts(text: &str, is_start: fn(&Tag) -> bool, end: TagEnd) -> Vec<String> {
    let (mut texts, mut current) = (Vec::new(), None::<String>);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(tag) if is_start(&tag) => current = Some(String::new()),
            Event::Text(part) | Event::Code(part) => current.iter_mut().for_each(|text| text.push_str(&part)),
            Event::SoftBreak => current.iter_mut().for_each(|text| text.push(' ')),
            Event::End(tag) if tag == end => texts.extend(current.take()),
            _ => {}
        }
    }
    texts
}

/// Patterns for the messages of the pages: a value in braces is any text.
fn words() -> Vec<Regex> {
    let message = Regex::new(r"(?m)^(?:desk-[\w-]+ = |\s+\*?\[\w+\] )(.+)$").expect("an expression");
    let value = Regex::new(r"\\\{ \\\$\w+ \\\}").expect("an expression");
    let pattern = |words: &str| format!("^{}$", value.replace_all(&regex::escape(words), ".+"));
    let text = read(WORDS);
    message.captures_iter(&text).map(|found| Regex::new(&pattern(&found[1])).expect("an expression")).collect()
}

/// What is bold in the guide is a button, a tab or a message.
#[test]
fn has_the_words_of_the_pages() {
    let (words, bold) = (words(), texts(&read(GUIDE), |tag| matches!(tag, Tag::Strong), TagEnd::Strong));
    assert!(bold.len() > 40, "{bold:?}");
    let unknown: Vec<_> = bold.iter().filter(|bold| !words.iter().any(|words| words.is_match(bold))).collect();
    assert!(unknown.is_empty(), "not in {WORDS}: {unknown:?}");
}

/// A section of the card, up to the next one. A heading in a code block is part of it.
fn section(heading: &str) -> String {
    let card = read(CARD);
    let (_, rest) = card.split_once(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no section {heading}"));
    let is_next = |(at, _): &(usize, &str)| rest[..*at].matches("```").count() % 2 == 0;
    let end = rest.match_indices("\n## ").find(is_next).map_or(rest.len(), |(at, _)| at);
    rest[..end].to_owned()
}

/// What the rows of the table of a section start with, as one writes it.
fn rows(section: &str) -> Vec<&str> {
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.map(|row| row.split('`').next().expect("a text")).collect()
}

/// The code block of a section, in a language.
fn block<'a>(section: &'a str, language: &str) -> &'a str {
    let (_, block) = section.split_once(&format!("```{language}\n")).expect("a block");
    block.split_once("```").expect("its end").0
}

/// The codes of what `check` reports about a text in the context of Gouda, a concept.
fn codes(text: &str) -> BTreeSet<String> {
    let project = Project::with(&["gouda"]);
    project.append("content/gemeenten/gouda/factsheet-2013/context.md", &format!("\n{text}\n"));
    let codes = found(&project, &[]).into_iter().filter_map(|found| Some(found.split_once(' ')?.0.to_owned()));
    codes.collect()
}

#[test]
fn everything_that_the_card_allows_is_right() {
    let section = section("Dit mag");
    let rows = rows(&section);
    assert!(rows.len() > 6, "{rows:?}");
    let text = format!("{}\n\n{}", rows.join("\n\n"), block(&section, "markdown"));
    assert_eq!(codes(&text), BTreeSet::new(), "{text}");
}

#[test]
fn everything_that_the_card_refuses_is_an_error() {
    let section = section("Dit mag niet");
    let rows = rows(&section);
    assert!(rows.len() > 4, "{rows:?}");
    for others in
        ["`code`", "~~weg~~", "    ingesprongen", "{gemeente}", "---", "a[^1]\n\n[^1]: noot", "| a |\n|---|\n| b |"]
    {
        assert_eq!(errors(others), 1, "{others}");
    }
    for row in rows {
        assert_eq!(errors(row), 1, "{row}");
    }
}

/// The number of codes about what a text may contain.
fn errors(text: &str) -> usize {
    let codes = codes(text);
    codes.iter().filter(|code| ["content/", "shared/"].iter().any(|start| code.starts_with(start))).count()
}

#[test]
fn the_toml_of_the_card_is_right() {
    let project = Project::with(&["oosterhout"]);
    let rows = block(&section("TOML"), "toml").to_owned();
    let outcome = "[uitkomst.2014]\noordeel = \"√\"\ntekst = \"Dat is er nu.\"\n";
    project.write("content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml", format!("{rows}{outcome}"));
    assert_eq!(found(&project, &[]), [""; 0]);
}

/// The documents for users.
fn documents() -> Vec<PathBuf> {
    let entries = WalkDir::new(root().join("docs")).into_iter().map(|entry| entry.expect("an entry").into_path());
    let texts = entries.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    texts.chain([root().join("README.md")]).collect()
}

/// The anchors of the headings of a document, as GitHub names them.
fn anchors(document: &Path) -> Vec<String> {
    let text = read(document);
    let (mut anchors, mut is_heading) = (Vec::new(), false);
    for event in Parser::new(&text) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                is_heading = true;
                anchors.push(String::new());
            }
            Event::End(TagEnd::Heading(_)) => is_heading = false,
            Event::Text(part) | Event::Code(part) if is_heading => {
                anchors.iter_mut().last().expect("one").push_str(&part)
            }
            _ => {}
        }
    }
    let kept = |sign: &char| sign.is_alphanumeric() || "-_".contains(*sign);
    anchors.iter().map(|heading| heading.to_lowercase().replace(' ', "-").chars().filter(kept).collect()).collect()
}

/// Whether the address of a link or a picture in a document leads somewhere: to a file, or to a heading.
fn leads_somewhere(document: &Path, address: &str) -> bool {
    let (file, anchor) = address.split_once('#').map_or((address, None), |(file, anchor)| (file, Some(anchor)));
    let target = match file {
        "" => document.to_owned(),
        file => document.parent().expect("a folder").join(file),
    };
    target.exists() && anchor.is_none_or(|anchor| anchors(&target).iter().any(|heading| heading == anchor))
}

#[test]
fn the_links_and_pictures_of_the_documents_exist() {
    let mut count = 0;
    for document in documents() {
        let text = read(&document);
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else { continue };
            let is_elsewhere = dest_url.contains(':');
            assert!(is_elsewhere || leads_somewhere(&document, &dest_url), "{}: {dest_url}", document.display());
            count += 1;
        }
    }
    assert!(count > 50, "{count}");
}

#[test]
fn the_pictures_are_small_and_used() {
    let texts: String = documents().iter().map(read).collect();
    for picture in fs::read_dir(root().join("docs/images")).expect("the pictures") {
        let picture = picture.expect("a picture");
        let name = picture.file_name().into_string().expect("a plain name");
        let size = picture.metadata().expect("a size").len();
        assert!(size <= MAX_PICTURE, "{name} has {size} bytes");
        assert!(texts.contains(&format!("images/{name})")), "no document shows {name}");
    }
}
