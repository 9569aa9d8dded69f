//! Markup of Markdown that is printed as characters: an asterisk or a brace without its counterpart.

use std::sync::LazyLock;

use regex::Regex;

use crate::content::passage::Passage;
use crate::content::sources::Sources;
use crate::diagnostics::Diagnostics;
use crate::messages;

pub(super) fn check(passage: &Passage, sources: &Sources, diagnostics: &mut Diagnostics) {
    static MARKS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\*+|<!--|-->|[{}]|\]\(|~~|^#+|^[-+]\S|(?:^|\s)(_+)\p{L}|\p{L}(_+)(?:\s|$)")
            .expect("a valid pattern")
    });
    for mark in MARKS.find_iter(&passage.text) {
        let Some(location) = passage.location(mark.range()) else { continue };
        let before = sources.get(location.file).and_then(|file| file.text[..location.range.start].chars().next_back());
        // What is escaped is intended.
        if before != Some('\\') {
            let warning = location.warning(messages::printed_as_character(mark.as_str().trim()));
            diagnostics.push(warning.with_hint(messages::add_counterpart_or_escape()));
        }
    }
}
