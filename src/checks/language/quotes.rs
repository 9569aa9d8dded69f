//! Quotation marks other than ‘ and ’, which the series uses.

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
        passage.warn(mark.range(), STRAIGHT_QUOTE, message, hint, diagnostics);
    }
    for mark in TURNED.captures_iter(&passage.text).filter_map(|captures| captures.get(1)) {
        let message = "a closing quotation mark where a quotation opens";
        passage.warn(mark.range(), STRAIGHT_QUOTE, message, "write ‘ before the words", diagnostics);
    }
}
