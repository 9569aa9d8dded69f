//! Extra, missing and invisible spaces and punctuation marks.

use std::sync::LazyLock;

use regex::{Regex, RegexSet};

use crate::content::passage::Passage;
use crate::diagnostics::Diagnostics;
use crate::messages::{self, CodedMessage, Message};

/// A pattern of wrong spacing, with its message, its hint, and the words that replace those that match.
type Rule = (&'static str, fn() -> CodedMessage, fn() -> Message, Correction);

/// What to write in place of wrong words.
enum Correction {
    /// These characters.
    Always(&'static str),
    /// The words without their spaces at the start or the end.
    Without(char),
    /// A space after this character.
    SpaceAfter(&'static [char]),
    /// More than one correction is possible.
    Unknown,
}

impl Correction {
    fn of(&self, wrong: &str) -> Option<String> {
        match self {
            Self::Always(right) => Some((*right).to_owned()),
            Self::Without(space) => Some(wrong.replacen(*space, "", 1)),
            Self::SpaceAfter(marks) => {
                let (at, mark) = wrong.char_indices().find(|(_, c)| marks.contains(c))?;
                let (before, after) = wrong.split_at(at + mark.len_utf8());
                Some(format!("{before} {after}"))
            }
            Self::Unknown => None,
        }
    }
}

const RULES: &[Rule] = &[
    (" {2,}", messages::several_spaces, messages::write_one, Correction::Always(" ")),
    (r"\t", messages::tab_in_text, messages::write_a_space, Correction::Always(" ")),
    (
        r"[\u{ad}\u{200b}-\u{200f}\u{2060}\u{feff}]",
        messages::invisible_character,
        messages::type_word_again,
        Correction::Always(""),
    ),
    (r" [,;:!?](?:\s|$)", messages::space_before_mark, messages::remove_space, Correction::Without(' ')),
    (r"[\p{L})’] \.(?:\s|$)", messages::space_before_full_stop, messages::remove_space, Correction::Without(' ')),
    (r"\( | \)", messages::space_inside_bracket, messages::remove_space, Correction::Without(' ')),
    (
        r"\p{Ll}{2,}[.!?]\p{Lu}\p{Ll}",
        messages::no_space_between_sentences,
        messages::write_space_after_full_stop,
        Correction::SpaceAfter(&['.', '!', '?']),
    ),
    (
        r"\p{L}[,;]\p{L}",
        messages::no_space_after_comma,
        messages::write_space_after_it,
        Correction::SpaceAfter(&[',', ';']),
    ),
    (r"[.,;:]{2,}", messages::several_marks, messages::write_one, Correction::Unknown),
];

pub(super) fn check(passage: &Passage, diagnostics: &mut Diagnostics) {
    static PATTERNS: LazyLock<Vec<Regex>> =
        LazyLock::new(|| RULES.iter().map(|(pattern, ..)| Regex::new(pattern).expect("a valid pattern")).collect());
    // Most passages match none of them: one search over all patterns finds that out.
    static ANY: LazyLock<RegexSet> =
        LazyLock::new(|| RegexSet::new(RULES.iter().map(|(pattern, ..)| pattern)).expect("valid patterns"));
    for rule in &ANY.matches(&passage.text) {
        let (_, message, hint, correction) = &RULES[rule];
        for wrong in PATTERNS[rule].find_iter(&passage.text).filter(|wrong| !is_right(wrong.as_str())) {
            match correction.of(wrong.as_str()) {
                Some(right) => {
                    let place = (wrong.range(), right.as_str());
                    passage.warn_with_correction(place, message(), hint(), diagnostics);
                }
                None => passage.warn(wrong.range(), message(), hint(), diagnostics),
            }
        }
    }
}

/// Whether these marks are right: an ellipsis, also after an abbreviation, or a mark after one, as in “etc.;” and “c.q.,”.
fn is_right(marks: &str) -> bool {
    matches!(marks, "..." | "....") || (marks.len() == 2 && marks.starts_with('.') && marks != "..")
}
