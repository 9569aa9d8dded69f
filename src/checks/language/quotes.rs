//! Quotation marks other than ‘ and ’, which the series uses.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::content::passage::Passage;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::STRAIGHT_QUOTE;

pub(super) fn check(passage: &Passage, diagnostics: &mut Diagnostics) {
    static OTHERS: LazyLock<Regex> = LazyLock::new(|| Regex::new("[\"'`´“”„«»]").expect("a valid pattern"));
    static TURNED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?:^|[\s(])(’)\p{L}{2,}").expect("a valid pattern"));
    for mark in OTHERS.find_iter(&passage.text) {
        let message = format!("the quotation mark `{}` instead of ‘ or ’", mark.as_str());
        let hint = "write ‘ before and ’ after the words, and ’ in words such as risico’s";
        let right = if opens(&passage.text, mark.range()) { "‘" } else { "’" };
        passage.warn_with_correction((mark.range(), right), STRAIGHT_QUOTE, (&message, hint), diagnostics);
    }
    for mark in TURNED.captures_iter(&passage.text).filter_map(|captures| captures.get(1)) {
        let message = "a closing quotation mark where a quotation opens";
        let hint = "write ‘ before the words";
        passage.warn_with_correction((mark.range(), "‘"), STRAIGHT_QUOTE, (message, hint), diagnostics);
    }
}

/// Whether a quotation mark opens a quotation: a word follows it, and none is before it. “’s” and “’t” start with an
/// apostrophe.
fn opens(text: &str, mark: Range<usize>) -> bool {
    let is_after_word = text[..mark.start].chars().next_back().is_some_and(|c| !c.is_whitespace() && c != '(');
    let word: String = text[mark.end..].chars().take_while(|c| c.is_alphanumeric()).collect();
    !is_after_word && word.chars().count() > 1
}
