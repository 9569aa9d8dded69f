//! The kinds of documents. All code about one kind is in its own folder.
//!
//! The rest of the program uses the traits [`Kind`] and [`Body`](body::Body), and the table [`KINDS`]. A new kind needs
//! a folder here, a line in the table, a layout, and its labels and shared texts in the content.

pub mod body;
pub mod document;
pub mod facts;
pub mod factsheet;
pub mod follow_up;
pub mod kind;
pub mod misfit;
pub mod new;
pub mod scaffold;

use crate::kinds::factsheet::FactsheetKind;
use crate::kinds::follow_up::FollowUpKind;
use crate::kinds::kind::Kind;
use crate::messages::code::Code;
use crate::messages::codes;

/// All kinds of documents.
pub const KINDS: &[&dyn Kind] = &[&FactsheetKind, &FollowUpKind];

/// The kind whose name, as in `document.toml`, is `name`, if there is one.
pub fn find(name: &str) -> Option<&'static dyn Kind> {
    KINDS.iter().copied().find(|kind| kind.facts().name == name)
}

/// The codes of all diagnostics, of every kind too, in the order of `docs/checks.md`.
pub fn codes() -> &'static [Code] {
    codes::ALL
}

/// The code with this name, if there is one.
pub fn find_code(name: &str) -> Option<Code> {
    codes().iter().copied().find(|code| code.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;
    use crate::messages::code::explanations;

    #[test]
    fn every_code_is_explained_with_an_example_and_every_explanation_has_its_code() {
        let names: Vec<_> = codes().iter().map(|code| code.name()).collect();
        for language in Language::ALL {
            let lines = explanations(language).lines();
            let headings = lines.filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`'));
            assert_eq!(headings.collect::<Vec<_>>(), names, "{language:?}");
        }
        for (code, language) in codes().iter().flat_map(|code| Language::ALL.map(|language| (code, language))) {
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
