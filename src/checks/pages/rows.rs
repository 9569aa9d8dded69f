//! A row of a table that is taller than a page: nobody reads it as a row.

use crate::checks::pages::typeset_document::Typeset;
use crate::content::passage::{Passage, prose_passages};
use crate::content::prose::Prose;
use crate::diagnostics::codes::ROW_OVER_PAGES;
use crate::diagnostics::{Diagnostics, SourceRange};

pub(super) fn check(typeset: &Typeset, found: &mut Diagnostics) {
    for row in typeset.context.document.rows() {
        for (_, text) in &row.judgements {
            check_row(typeset, text, row.location, found);
        }
    }
}

/// A text of a row that fills a page from its begin to its end.
fn check_row(typeset: &Typeset, text: &Prose, row: &SourceRange, found: &mut Diagnostics) {
    let passages = prose_passages(text);
    let locations: Vec<SourceRange> = passages.iter().filter_map(Passage::start).collect();
    let own = typeset.context.passages.iter().zip(&typeset.found);
    let of_row = own.filter(|(passage, _)| passage.start().is_some_and(|location| locations.contains(&location)));
    let found_here: Vec<(usize, usize)> = of_row.filter_map(|(_, found)| *found).collect();
    let (Some(start), Some(end)) = (found_here.iter().map(|it| it.0).min(), found_here.iter().map(|it| it.1).max())
    else {
        return;
    };
    let (first, last) = (typeset.pages.page(start), typeset.pages.page(end.saturating_sub(1)));
    let starts = |(other, _): &(usize, usize)| typeset.pages.page(*other) == first && *other < start;
    let begins_page = !typeset.found.iter().flatten().any(starts);
    if last - first >= 2 || last > first && begins_page {
        let message = format!("this row is taller than a page: it stands on pages {} to {}", first + 1, last + 1);
        found.push(row.warning(ROW_OVER_PAGES, message).with_hint("shorten its text, or make a list of its parts"));
    }
}
