//! The catalogue: the messages in all languages, parsed once, and how a message gets its words.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::messages::language::Language;
use crate::messages::message::{Argument, Message};

static DUTCH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Dutch, include_str!("../../messages/nl.ftl")));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::English, include_str!("../../messages/en.ftl")));

type Bundle = FluentBundle<FluentResource>;

/// The messages for the pages of the desk, in the syntax of Fluent.
pub const fn desk_messages(language: Language) -> &'static str {
    match language {
        Language::Dutch => include_str!(concat!(env!("OUT_DIR"), "/desk-nl.ftl")),
        Language::English => include_str!(concat!(env!("OUT_DIR"), "/desk-en.ftl")),
    }
}

impl Message {
    /// Its words in a language.
    pub fn in_language(&self, language: Language) -> String {
        format(self, language)
    }
}

/// The words of a message in a language. One that a language lacks is in English; tests see to it that there is none.
fn format(message: &Message, language: Language) -> String {
    let bundle = match language {
        Language::Dutch => &*DUTCH,
        Language::English => &*ENGLISH,
    };
    let pattern = bundle.get_message(message.id()).and_then(|found| found.value());
    match pattern {
        Some(pattern) => {
            let arguments = arguments(message, language);
            bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
        }
        None if language != Language::English => format(message, Language::English),
        None => message.id().to_owned(),
    }
}

fn bundle(language: Language, source: &'static str) -> Bundle {
    let resource = FluentResource::try_new(source.to_owned()).expect("the build script has parsed the catalogue");
    let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().expect("a tag of a language")]);
    // Terminals show the marks that isolate arguments of another writing direction.
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).expect("the ids are unique");
    bundle
}

fn arguments(message: &Message, language: Language) -> FluentArgs<'_> {
    message.arguments().iter().map(|(name, argument)| (*name, value(argument, language))).collect()
}

fn value(argument: &Argument, language: Language) -> FluentValue<'_> {
    match argument {
        Argument::Words(words) => FluentValue::from(words.as_str()),
        Argument::Number(number) => FluentValue::from(*number),
        Argument::Decimal(_) | Argument::Message(_) | Argument::List(_) => FluentValue::from(words(argument, language)),
    }
}

fn words(argument: &Argument, language: Language) -> String {
    match argument {
        Argument::Words(words) => words.clone(),
        Argument::Number(number) => number.to_string(),
        Argument::Decimal(number) if language == Language::Dutch => number.replace('.', ","),
        Argument::Decimal(number) => number.clone(),
        Argument::Message(message) => format(message, language),
        Argument::List(items) => items.iter().map(|item| words(item, language)).collect::<Vec<_>>().join(", "),
    }
}
