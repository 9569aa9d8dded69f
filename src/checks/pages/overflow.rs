//! Text that leaves its frame: over the edge of the page's text, or over other text.

use typst::layout::Abs;

use crate::checks::pages::runs::Run;
use crate::checks::pages::typeset_document::Typeset;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::OVERFLOW;

/// So much may characters stand over an edge, or over each other, in points: italics and kerning do.
const SLACK: f64 = 2.0;

/// The part of the size of characters that two runs on one line have in common.
const SAME_LINE: f64 = 0.5;

pub(super) fn check(typeset: &Typeset, found: &mut Diagnostics) {
    for (index, page) in typeset.document.pages().iter().enumerate() {
        let mut runs: Vec<&Run> = typeset.pages.runs.iter().filter(|run| run.page == index).collect();
        runs.retain(|run| !run.text.trim().is_empty());
        let size = page.frame.size();
        let right = size.x - typeset.limits.right.unwrap_or_default() + Abs::pt(SLACK);
        for run in runs.iter().filter(|run| run.right > right || run.baseline > size.y) {
            tell(typeset, run, "this text leaves the page's frame", found);
        }
        runs.sort_by(|one, other| one.baseline.cmp(&other.baseline).then(one.left.cmp(&other.left)));
        for (number, run) in runs.iter().enumerate() {
            let line = runs[number + 1..].iter().take_while(|next| next.baseline - run.baseline < run.size * SAME_LINE);
            if let Some(next) = line.into_iter().find(|next| overlap(run, next) > Abs::pt(SLACK)) {
                // The one that begins further left is the one that goes too far.
                let long = if run.left <= next.left { run } else { *next };
                tell(typeset, long, "this text stands over another", found);
            }
        }
    }
}

/// How far two runs stand over each other.
fn overlap(one: &Run, other: &Run) -> Abs {
    one.right.min(other.right) - one.left.max(other.left)
}

fn tell(typeset: &Typeset, run: &Run, what: &str, found: &mut Diagnostics) {
    let message = format!("{what}, on page {}: “{}”", run.page + 1, run.text.trim());
    let warning = typeset.location_at(run.at).warning(OVERFLOW, message);
    found.push(
        warning.with_hint("is there a word that is longer than its column? write it otherwise, or with a hyphen"),
    );
}
