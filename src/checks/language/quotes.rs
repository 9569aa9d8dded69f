//! Quotation marks other than ‘ and ’, which the series uses.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::content::passage::Passage;
use crate::diagnostics::Diagnostics;
use crate::messages;

pub(super) fn check(passage: &Passage, diagnostics: &mut Diagnostics) {
    static OTHERS: LazyLock<Regex> = LazyLock::new(|| Regex::new("[\"'`´“”„«»]").expect("a valid pattern"));
    static TURNED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?:^|[\s(])(’)\p{L}{2,}").expect("a valid pattern"));
    for mark in OTHERS.find_iter(&passage.text) {
        let message = messages::other_quotation_mark(mark.as_str());
        let right = if opens(&passage.text, mark.range()) { "‘" } else { "’" };
        passage.warn_with_correction((mark.range(), right), message, messages::write_single_quotes(), diagnostics);
    }
    for mark in TURNED.captures_iter(&passage.text).filter_map(|captures| captures.get(1)) {
        let message = messages::closing_mark_opens();
        passage.warn_with_correction((mark.range(), "‘"), message, messages::write_opening_quote(), diagnostics);
    }
}

/// Whether a quotation mark opens a quotation: a word follows it, and none is before it. “’s” and “’t” start with an
/// apostrophe.
fn opens(text: &str, mark: Range<usize>) -> bool {
    let is_after_word = text[..mark.start].chars().next_back().is_some_and(|c| !c.is_whitespace() && c != '(');
    let word: String = text[mark.end..].chars().take_while(|c| c.is_alphanumeric()).collect();
    !is_after_word && word.chars().count() > 1
}
