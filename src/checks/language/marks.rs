//! Marks of Markdown that came out as characters: an asterisk or a brace without its counterpart.

use std::sync::LazyLock;

use regex::Regex;

use crate::checks::passage::Passage;
use crate::codes::MARKDOWN_LEFT;
use crate::content::source::Sources;
use crate::diagnostics::Diagnostics;

pub(super) fn check(passage: &Passage, sources: &Sources, found: &mut Diagnostics) {
    static MARKS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\*+|<!--|-->|[{}]|\]\(|~~|^#+|^[-+]\S|(?:^|\s)(_+)\p{L}|\p{L}(_+)(?:\s|$)")
            .expect("a valid pattern")
    });
    for mark in MARKS.find_iter(&passage.text) {
        let Some(place) = passage.place(mark.range()) else { continue };
        let before = sources.get(place.file).and_then(|file| file.text[..place.range.start].chars().next_back());
        // What was escaped is meant.
        if before != Some('\\') {
            let message = format!("`{}` is printed as it stands", mark.as_str().trim());
            let warning = place.warning(MARKDOWN_LEFT, message);
            found.push(
                warning.with_hint("is its counterpart missing, or a space? if it is meant, write `\\` before it"),
            );
        }
    }
}
