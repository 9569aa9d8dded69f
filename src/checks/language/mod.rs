//! The checks of language: slips of typing, of pasting, and of copying from a PDF.
//!
//! They accept what is right in Dutch (“Wmo- en jeugdbeleid”, “’s avonds”); `docs/checks.md` has the false positives.

pub mod answers;
mod breaks;
mod dashes;
mod doubled;
mod leftovers;
mod marks;
mod pairs;
mod quotes;
mod sentences;
mod spacing;
pub mod spelling;

use crate::checks::language::answers::Answers;
use crate::content::passage::Passage;
use crate::content::sources::Sources;
use crate::diagnostics::Diagnostics;

/// The checks of one passage.
const CHECKS: &[fn(&Passage, &mut Diagnostics)] = &[
    leftovers::check,
    spacing::check,
    quotes::check,
    pairs::check,
    dashes::check_dashes,
    dashes::check_broken_words,
    doubled::check_words,
    breaks::check_items,
    sentences::check_start,
    sentences::check_end,
];

/// Checks the passages of a document with these answers, or of a shared folder.
pub fn check(passages: &[Passage], answers: &Answers, sources: &Sources, diagnostics: &mut Diagnostics) {
    for passage in passages {
        CHECKS.iter().for_each(|check| check(passage, diagnostics));
        breaks::check(passage, sources, diagnostics);
        marks::check(passage, sources, diagnostics);
    }
    doubled::check_passages(passages, answers, sources, diagnostics);
}
