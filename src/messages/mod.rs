//! What the program says to people: one catalogue of messages, in Dutch and in English.
//!
//! `messages/en.ftl` and `messages/nl.ftl` have the same messages, in the syntax of Project Fluent
//! (<https://projectfluent.org>). Each message has a function here that the build script generates: `unknown-key` with
//! the argument `$key` is `messages::unknown_key(key)`. Parameters are in the order of the alphabet. A [`Message`] is a
//! message with its arguments; it gets its words when it is shown, in the language of the reader.

pub mod catalogue;
pub mod code;
pub mod generated;
pub mod language;
pub mod message;
pub mod system_error;

pub use generated::*;
pub use language::Language;
pub use message::{Argument, CodedMessage, Message};
pub use system_error::system_error;

/// The code with this name, if there is one.
pub fn find_code(name: &str) -> Option<code::Code> {
    codes::ALL.iter().copied().find(|code| code.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::code::explanations;

    #[test]
    fn every_code_is_explained_with_an_example_and_every_explanation_has_its_code() {
        let names: Vec<_> = codes::ALL.iter().map(|code| code.name()).collect();
        for language in Language::ALL {
            let lines = explanations(language).lines();
            let headings = lines.filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`'));
            assert_eq!(headings.collect::<Vec<_>>(), names, "{language:?}");
        }
        for (code, language) in codes::ALL.iter().flat_map(|code| Language::ALL.map(|language| (code, language))) {
            let text = code.explanation(language);
            let levels = match language {
                Language::Dutch => ["Fout: ", "Waarschuwing: ", "Opmerking: "],
                Language::English => ["An error: ", "A warning: ", "A note: "],
            };
            let level = levels.iter().any(|level| text.starts_with(level));
            assert!(level && text.matches("```").count() == 2 && text.ends_with("```"), "{code}: {text}");
        }
    }
}
