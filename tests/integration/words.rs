//! The words of the desk's pages: the pages use all messages named `desk-…` of the catalogue, no other ones, and give them
//! their values.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The prefix of messages for the pages.
const DESK: &str = "desk-";

/// The messages for the pages by their ids, each with the names of its values.
fn messages() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(format!("{ROOT}/messages/en.ftl")).expect("a catalogue");
    let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry
            && message.id.name.starts_with(DESK)
        {
            let mut values = BTreeSet::new();
            add_values(&message.value.expect("a text"), &mut values);
            messages.insert(message.id.name.to_owned(), values);
        }
    }
    assert!(messages.len() > 300, "{} messages", messages.len());
    messages
}

fn add_values(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
        if let InlineExpression::VariableReference { id } = inline {
            values.insert(id.name.to_owned());
        }
        if let Expression::Select { variants, .. } = expression {
            variants.iter().for_each(|variant| add_values(&variant.value, values));
        }
    }
}

/// The pages and their scripts, but for those that others wrote.
fn pages() -> String {
    let files = fs::read_dir(format!("{ROOT}/src/preview/assets")).expect("the assets");
    let paths = files.map(|entry| entry.expect("a file").path());
    let pages = paths.filter(|path| path.extension().is_some_and(|extension| extension == "js" || extension == "html"));
    pages.map(|path| fs::read_to_string(path).expect("a text")).collect()
}

/// The ids that the pages name, and the beginnings and ends of those that they put together, as `desk-state-${state}`.
fn used_ids(pages: &str) -> (BTreeSet<String>, BTreeSet<(String, String)>) {
    let (mut ids, mut patterns) = (BTreeSet::new(), BTreeSet::new());
    for (at, _) in pages.match_indices(DESK) {
        let quote = pages[..at].chars().next_back().expect("a character before");
        assert!("'\"`".contains(quote), "not an id on its own: {}", &pages[at..at + 40]);
        let name = pages[at..].split(quote).next().expect("a name");
        match name.split_once("${") {
            Some((start, rest)) => {
                let end = rest.split_once('}').expect("the end of a value").1;
                patterns.insert((start.to_owned(), end.to_owned()));
            }
            None => drop(ids.insert(name.to_owned())),
        }
    }
    (ids, patterns)
}

#[test]
fn the_pages_use_each_message_and_no_other() {
    let (messages, pages) = (messages(), pages());
    let (ids, patterns) = used_ids(&pages);
    assert!(ids.len() > 250 && patterns.len() > 10, "{} ids, {} patterns", ids.len(), patterns.len());
    for id in &ids {
        assert!(messages.contains_key(id), "the pages use `{id}`, which is no message");
    }
    let fits = |id: &str, (start, end): &(String, String)| id.starts_with(start) && id.ends_with(end);
    for pattern in &patterns {
        assert!(messages.keys().any(|id| fits(id, pattern)), "no message is named {pattern:?}");
    }
    for id in messages.keys() {
        let is_used = ids.contains(id) || patterns.iter().any(|pattern| fits(id, pattern));
        assert!(is_used, "the pages do not use `{id}`");
    }
}

/// The names of the values in a literal, as `{ n: list.length, documents }`, whatever its values are.
fn names_in(literal: &str) -> BTreeSet<String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for character in literal.chars() {
        match character {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {}
        }
        if !(character == ',' && depth == 0) {
            parts.last_mut().expect("a part").push(character);
        }
    }
    let name = |part: String| part.split(':').next().unwrap_or_default().trim().to_owned();
    parts.into_iter().map(name).filter(|name| !name.is_empty()).collect()
}

/// The text up to the brace that closes one before it.
fn up_to_brace(text: &str) -> &str {
    let mut depth = 0;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => return &text[..at],
            '}' => depth -= 1,
            _ => {}
        }
    }
    panic!("no end: {text}")
}

#[test]
fn messages_get_their_values() {
    let (messages, pages) = (messages(), pages());
    let calls = pages.split("word('").skip(1).filter_map(|rest| rest.split_once('\''));
    let mut count = 0;
    for (id, rest) in calls {
        let given = match rest.strip_prefix(", {") {
            Some(literal) => names_in(up_to_brace(literal)),
            None if rest.starts_with(')') => BTreeSet::new(),
            None => continue,
        };
        assert_eq!(given, messages[id], "the values of `{id}`");
        count += 1;
    }
    assert!(count > 150, "{count} calls");
    for (id, values) in &messages {
        let is_in_html = pages.contains(&format!("=\"{id}\""));
        assert!(!is_in_html || values.is_empty(), "`{id}` is in HTML, and needs values");
    }
}
