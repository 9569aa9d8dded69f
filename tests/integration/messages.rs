//! The catalogue of messages: the same in both languages, all used, and all with words.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use factsheet::messages::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use walkdir::WalkDir;

use crate::support::dutch::english_words;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The prefix of messages for the pages of the desk.
const DESK: &str = "desk-";

/// A message: its group, its arguments with those that select, and its pattern as it is written.
#[derive(Debug, PartialEq, Eq)]
struct Entered {
    group: usize,
    arguments: BTreeSet<String>,
    selectors: BTreeSet<String>,
}

fn source(language: Language) -> String {
    fs::read_to_string(format!("{ROOT}/messages/{}.ftl", language.tag())).expect("a catalogue")
}

/// The messages of a language in their order.
fn messages(language: Language) -> Vec<(String, Entered)> {
    let text = source(language);
    let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{language:?}: {errors:?}"));
    let (mut group, mut messages) = (0, Vec::new());
    for entry in resource.body {
        match entry {
            Entry::GroupComment(_) | Entry::ResourceComment(_) => group += 1,
            Entry::Message(message) => {
                let (mut arguments, mut selectors) = (BTreeSet::new(), BTreeSet::new());
                add_arguments(&message.value.expect("a text"), &mut arguments, &mut selectors);
                messages.push((message.id.name.to_owned(), Entered { group, arguments, selectors }));
            }
            Entry::Term(_) | Entry::Comment(_) => {}
            Entry::Junk { content } => panic!("{language:?}: {content}"),
        }
    }
    assert!(messages.len() > 300, "{language:?}: {} messages", messages.len());
    messages
}

fn add_arguments(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>, selectors: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                if let InlineExpression::VariableReference { id } = inline {
                    arguments.insert(id.name.to_owned());
                }
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else { panic!("a selector: {selector:?}") };
                arguments.insert(id.name.to_owned());
                selectors.insert(id.name.to_owned());
                variants.iter().for_each(|variant| add_arguments(&variant.value, arguments, selectors));
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

/// The words of every message, with a number for each argument that selects, and a name for each other one.
fn all_words(language: Language, number: usize) -> BTreeMap<String, String> {
    let mut bundle = FluentBundle::new(vec![language.tag().parse().expect("a tag")]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(source(language)).expect("a catalogue")).expect("unique ids");
    let format = |(id, entered): (String, Entered)| {
        let value = |name: &String| match entered.selectors.contains(name) {
            true => FluentValue::from(number),
            false => FluentValue::from("⟨naam⟩"),
        };
        let arguments: FluentArgs = entered.arguments.iter().map(|name| (name.clone(), value(name))).collect();
        let pattern = bundle.get_message(&id).and_then(|message| message.value()).expect("a pattern");
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        assert!(errors.is_empty(), "{language:?} {id}: {errors:?}");
        (id, words)
    };
    messages(language).into_iter().map(format).collect()
}

#[test]
fn both_languages_have_the_same_messages_in_the_same_order() {
    let (english, dutch) = (messages(Language::English), messages(Language::Dutch));
    let ids = |messages: &[(String, Entered)]| messages.iter().map(|(id, _)| id.clone()).collect::<BTreeSet<_>>();
    let (one, other) = (ids(&english), ids(&dutch));
    assert!(one == other, "in one language only: {:?}", one.symmetric_difference(&other).collect::<Vec<_>>());
    for (english, dutch) in english.iter().zip(&dutch) {
        assert_eq!(english.0, dutch.0, "the order");
        assert_eq!(english.1.group, dutch.1.group, "the group of {}", english.0);
        assert_eq!(english.1.arguments, dutch.1.arguments, "the arguments of {}", english.0);
    }
}

#[test]
fn every_message_has_words() {
    for language in Language::ALL {
        for number in [0, 1, 2, 1000] {
            for (id, words) in all_words(language, number) {
                let is_empty = words.trim().is_empty();
                assert!(!is_empty && !words.contains("{$") && !words.contains("{ $"), "{language:?} {id}: {words:?}");
                let is_tidy = words.trim() == words && !words.contains("  ");
                assert!(is_tidy || id.starts_with(DESK), "{language:?} {id}: {words:?}");
            }
        }
    }
}

#[test]
fn every_message_is_used() {
    let files = WalkDir::new(format!("{ROOT}/src")).into_iter().map(|entry| entry.expect("a file").into_path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let code: String = files.map(|path| fs::read_to_string(path).expect("a text")).collect();
    let is_name = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let calls = code.split("messages::").skip(1).map(|rest| rest.split(|one| !is_name(one)).next().unwrap_or_default());
    let mut used: BTreeSet<&str> = calls.collect();
    // `Message::verbatim` calls it.
    used.insert("verbatim");
    let unused = messages(Language::English).into_iter().map(|(id, _)| id);
    let unused = unused.filter(|id| !id.starts_with(DESK) && !used.contains(id.replace('-', "_").as_str()));
    assert_eq!(unused.collect::<Vec<_>>(), Vec::<String>::new(), "unused messages");
}

#[test]
fn dutch_messages_have_no_english_word() {
    let words = all_words(Language::Dutch, 2).into_iter();
    let english =
        words.map(|(id, words)| (english_words(&words), id, words)).filter(|(english, ..)| !english.is_empty());
    assert_eq!(english.collect::<Vec<_>>(), []);
}

#[test]
fn messages_start_lower_case_and_have_no_full_stop() {
    for language in Language::ALL {
        for (id, words) in all_words(language, 2).into_iter().filter(|(id, _)| !id.starts_with(DESK)) {
            let first = words.chars().next().expect("a character");
            assert!(!first.is_uppercase(), "{language:?} {id}: {words}");
            let is_closed = words.ends_with('.') && !words.ends_with("..");
            assert!(!is_closed, "{language:?} {id}: {words}");
        }
    }
}
