//! Placeholders that the author left in a text: `TODO`, `xx`, `??`.

use std::sync::LazyLock;

use regex::Regex;

use crate::content::passage::Passage;
use crate::diagnostics::Diagnostics;
use crate::messages;

pub(super) fn check(passage: &Passage, diagnostics: &mut Diagnostics) {
    static LEFTOVERS: LazyLock<Regex> = LazyLock::new(|| {
        let pattern =
            r"(?-u:\b)(?:(?i:todo|fixme|tbd|lorem ipsum|n\.?n\.?b|n\.?t\.?b)|PM|[xX]{2,})(?-u:\b)|\?{2,}|\.{4,}|_{3,}";
        Regex::new(pattern).expect("a valid pattern")
    });
    for left in LEFTOVERS.find_iter(&passage.text) {
        let message = messages::left_in_text(left.as_str());
        passage.warn(left.range(), message, messages::write_text_or_gap(), diagnostics);
    }
}
