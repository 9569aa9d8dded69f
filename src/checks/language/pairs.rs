//! Brackets and quotation marks without their counterpart.

use std::sync::LazyLock;

use regex::Regex;

use crate::content::passage::{Passage, PassageKind};
use crate::diagnostics::Diagnostics;
use crate::messages;

pub(super) fn check(passage: &Passage, diagnostics: &mut Diagnostics) {
    if passage.kind == PassageKind::Fragment {
        return;
    }
    let mut unpaired = brackets(&passage.text, '(', ')');
    unpaired.extend(brackets(&passage.text, '[', ']'));
    unpaired.extend(quotations(&passage.text));
    for at in unpaired {
        let mark = passage.text[at..].chars().next().unwrap_or_default();
        let hint = messages::add_or_remove_mark();
        passage.warn(at..at + mark.len_utf8(), messages::without_counterpart(mark), hint, diagnostics);
    }
}

fn brackets(text: &str, open: char, close: char) -> Vec<usize> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?:^|\s)[a-z0-9]{1,2}$").expect("a valid pattern"));
    let (mut opened, mut unpaired) = (Vec::new(), Vec::new());
    for (at, character) in text.char_indices() {
        if character == open {
            opened.push(at);
        } else if character == close && opened.pop().is_none() && !NUMBER.is_match(&text[..at]) {
            unpaired.push(at);
        }
    }
    unpaired.extend(opened);
    unpaired
}

/// Opening quotation marks without a closing one. A closing one may be alone: it is also an apostrophe.
fn quotations(text: &str) -> Vec<usize> {
    let opens: Vec<usize> = text.match_indices('‘').map(|(at, _)| at).collect();
    let ends = opens.iter().skip(1).copied().chain([text.len()]);
    let is_open = |(from, to): &(usize, usize)| !closes(&text[*from..*to]);
    opens.iter().copied().zip(ends).filter(is_open).map(|(at, _)| at).collect()
}

/// Whether a quotation closes: a ’ that is no apostrophe inside a word.
fn closes(quotation: &str) -> bool {
    quotation.match_indices('’').any(|(at, mark)| {
        let after = quotation[at + mark.len()..].chars().next();
        after.is_none_or(|character| !character.is_alphabetic())
    })
}
