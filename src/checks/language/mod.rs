//! The checks of language: what slips into a text while it is typed, pasted or taken from a PDF.
//!
//! They are quiet on what is right in Dutch (“Wmo- en jeugdbeleid”, “’s avonds”); `docs/checks.md` has the numbers.

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

use crate::content::passage::Passage;
use crate::content::sources::Sources;
use crate::diagnostics::Diagnostics;

/// The checks that look at one passage.
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

/// Looks at the passages of a document, or of a shared file.
pub fn check(passages: &[Passage], sources: &Sources, found: &mut Diagnostics) {
    for passage in passages {
        CHECKS.iter().for_each(|check| check(passage, found));
        breaks::check(passage, sources, found);
        marks::check(passage, sources, found);
    }
    doubled::check_passages(passages, found);
}
