//! The same documents for `typst compile`: the same layouts and fonts, the data as JSON, the texts as plain strings.

use std::fs;
use std::path::Path;

use factsheet::content::prose::{Block, Inline, Prose};
use factsheet::merge::data::Data;
use factsheet::typeset::nonbreaking;
use serde_json::{Value, json};

use super::series::copy;

/// A replacement for the native function `document-data()`, which reads the data of a document from a file.
const PRELUDE: &str = include_str!("document-data.typ");

/// Writes the layouts, the fonts and the function that reads the data.
pub fn write_shared(repository: &Path, folder: &Path) {
    for part in ["layouts", "fonts"] {
        copy(&repository.join(part), &folder.join(part));
    }
    fs::write(folder.join("document-data.typ"), PRELUDE).expect("the prelude is written");
}

/// Writes the main file and the data of a document.
pub fn write_document(folder: &Path, slug: &str, data: &Data) {
    let json = serde_json::to_vec(&value(data)).expect("data are plain values and texts");
    fs::write(folder.join(format!("{slug}.json")), json).expect("the data are written");
    fs::write(folder.join(format!("{slug}.typ")), main(slug)).expect("the main file is written");
}

/// The main file of a document: that of the program, except that it reads the data from a file.
pub fn main(slug: &str) -> String {
    format!(
        "#import \"/layouts/index.typ\": publish\n#import \"/document-data.typ\": document-data\n\
         #publish(document-data(\"/{slug}.json\"))\n"
    )
}

/// The data of a document as JSON.
pub fn value(data: &Data) -> Value {
    match data {
        Data::None => Value::Null,
        Data::Bool(value) => json!(value),
        Data::Number(value) => json!(value),
        Data::Text(text) => json!(text),
        Data::Line(parts) => json!({ "text:line": line(parts) }),
        Data::Prose(prose) => json!({ "text:blocks": blocks(prose) }),
        Data::List(items) => items.iter().map(value).collect(),
        Data::Record(fields) => Value::Object(fields.iter().map(|(name, data)| (name.clone(), value(data))).collect()),
    }
}

fn blocks(prose: &Prose) -> Vec<Value> {
    prose.blocks.iter().map(block).collect()
}

fn block(block: &Block) -> Value {
    match block {
        Block::Paragraph(parts) => match parts.split_first() {
            Some((number @ Inline::Number(_), rest)) => json!({ "paragraph": line(rest), "before": part(number) }),
            _ => json!({ "paragraph": line(parts), "before": [] }),
        },
        Block::Heading(level, parts) => json!({ "heading": line(parts), "depth": level - 1 }),
        Block::List { start, items } => {
            let is_tight = items.iter().all(|item| item.as_line().is_some());
            let item = |item: &Prose| match item.as_line() {
                Some(parts) => json!({ "text:line": line(parts) }),
                None => json!({ "text:blocks": blocks(item) }),
            };
            json!({ "list": items.iter().map(item).collect::<Vec<_>>(), "start": start, "tight": is_tight })
        }
    }
}

fn line(parts: &[Inline]) -> Vec<Value> {
    parts.iter().flat_map(part).collect()
}

fn part(part: &Inline) -> Vec<Value> {
    vec![match part {
        Inline::Text { text, .. } => return nonbreaking(text),
        Inline::Emphasis(body) => json!({ "emphasis": line(body) }),
        Inline::Strong(body) => json!({ "strong": line(body) }),
        Inline::Link { url, body } => json!({ "link": url, "body": line(body) }),
        Inline::Foreign { language, body } => json!({ "language": language.code(), "body": line(body) }),
        Inline::LineBreak => json!({ "break": true }),
        Inline::Gap { words, .. } => json!({ "gap": words }),
        Inline::Number(number) => json!({ "number": number }),
        Inline::Slot { name, .. } => panic!("`{{{name}}}` was not filled in"),
    }]
}

/// A text in parts. A line break cannot split the boxed ones, such as a date.
fn nonbreaking(text: &str) -> Vec<Value> {
    let value = |part: nonbreaking::Part| match part.is_unbreakable {
        true => json!({ "box": &text[part.range] }),
        false => json!(&text[part.range]),
    };
    nonbreaking::parts(text).into_iter().map(value).collect()
}
