//! The Markdown dialect and the TOML reader on the examples of the CommonMark specification, and on generated texts.

use factsheet::content::markdown;
use factsheet::content::prose::{Inline, Literal, Prose};
use factsheet::content::sources::{TextFile, file_id};
use factsheet::content::toml_text::Toml;
use factsheet::diagnostics::Diagnostics;
use factsheet::messages::code::Code;
use factsheet::messages::codes::{
    CONTENT_NOT_IN_DIALECT, CONTENT_SKIPPED_HEADING, CONTENT_UNKNOWN_LANGUAGE, CONTENT_WRONG_ADDRESS,
};
use proptest::prelude::*;

/// The codes of what is outside the dialect.
const REFUSED: [Code; 4] =
    [CONTENT_NOT_IN_DIALECT, CONTENT_SKIPPED_HEADING, CONTENT_UNKNOWN_LANGUAGE, CONTENT_WRONG_ADDRESS];

const SPECIFICATION: &str = include_str!("../commonmark/spec.txt");

/// The examples of the specification: Markdown and the HTML that it means.
fn examples() -> Vec<(String, String)> {
    let fence = "`".repeat(32);
    let start = format!("{fence} example\n");
    let parts = SPECIFICATION.split(&start).skip(1);
    let example = |part: &str| {
        let (example, _) = part.split_once(&format!("{fence}\n"))?;
        let (markdown, html) = example.split_once("\n.\n").or(example.strip_prefix(".\n").map(|html| ("", html)))?;
        Some((shown(markdown) + "\n", shown(html)))
    };
    parts.map(|part| example(part).expect("an example has two halves")).collect()
}

/// A half of an example with its tabs, and with addresses that are whole.
fn shown(half: &str) -> String {
    half.replace('→', "\t").replace("/url", "https://example.com/url").replace("/uri", "https://example.com/uri")
}

fn file(text: &str) -> TextFile {
    TextFile::new(file_id("voorbeeld.md".as_ref()).expect("a plain name"), text.to_owned())
}

fn parse(text: &str) -> Result<Prose, Diagnostics> {
    markdown::parse(&Literal::from_file(&file(text)))
}

/// The characters of a text, without white space.
fn characters(prose: &Prose) -> String {
    let mut text = String::new();
    prose.for_each(&mut |inline| match inline {
        Inline::Text { text: characters, .. } => text.push_str(characters),
        Inline::Slot { name, .. } => text.push_str(&format!("{{{name}}}")),
        _ => {}
    });
    text.split_whitespace().collect()
}

/// The characters of an HTML text, without tags, comments and white space.
fn html_characters(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        let end = if rest[open..].starts_with("<!--") { "-->" } else { ">" };
        rest = rest[open..].find(end).map_or("", |close| &rest[open + close + end.len()..]);
    }
    text.push_str(rest);
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    text.split_whitespace().collect()
}

#[test]
fn every_example_keeps_its_text_or_is_refused() {
    let examples = examples();
    assert_eq!(examples.len(), 652, "the examples of CommonMark 0.31.2");
    let mut kept = 0;
    for (markdown, html) in &examples {
        match parse(markdown) {
            Ok(prose) => {
                assert_eq!(characters(&prose), html_characters(html), "{markdown}");
                kept += 1;
            }
            Err(errors) => assert!(errors.iter().all(|error| REFUSED.contains(&error.code)), "{markdown}"),
        }
    }
    // The others have code, HTML, images, quotations, rules, headings of the first level or links within the document.
    assert!(kept > 250, "only {kept} examples were kept");
}

proptest! {
    #[test]
    fn a_language_changes_no_characters(words in "[a-z*_ ]{1,20}", after in "[a-z ]{0,9}") {
        let (plain, marked) = (format!("Zo [{words}] {after}"), format!("Zo [{words}]{{en}} {after}"));
        let plain = characters(&parse(&plain).expect("in the dialect")).replace(['[', ']'], "");
        prop_assert_eq!(characters(&parse(&marked).expect("in the dialect")), plain);
    }

    #[test]
    fn no_text_makes_the_dialect_panic(text in "\\PC*|[-*_#>`\\[\\]{}()!<&;\\\\ \\n\\t0-9a-z]{0,60}") {
        if let Ok(prose) = parse(&text) {
            prose.for_each(&mut |inline| {
                if let Inline::Text { location: Some(location), .. } = inline {
                    assert!(text.get(location.range.clone()).is_some(), "a location within the text");
                }
            });
        }
    }

    #[test]
    fn no_text_makes_the_toml_reader_panic(text in "\\PC*|[\\[\\]=\"'{}.,#\\\\ \\n\\r\\ta-z0-9]{0,60}") {
        let file = file(&text);
        if let Ok(toml) = Toml::parse(&file) {
            let mut errors = Vec::new();
            for (_, texts) in toml.into_texts(&mut errors) {
                for item in &texts.items {
                    let literal = factsheet::content::toml_text::literal(&file, item);
                    let _ = markdown::parse(&literal);
                }
            }
        }
    }
}
