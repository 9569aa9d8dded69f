//! Text that overflows: past the margin of the page, or over other text.

use typst::layout::Abs;

use crate::checks::pages::runs::Run;
use crate::checks::pages::typeset_document::TypesetDocument;
use crate::diagnostics::Diagnostics;
use crate::messages::{self, CodedMessage};

/// How far characters may be over a margin or over each other, in points: italics and kerning do that.
const SLACK: f64 = 2.0;

/// The largest distance of the baselines of two runs on one line, as a fraction of the font size.
const SAME_LINE: f64 = 0.5;

pub(super) fn check(typeset: &TypesetDocument, diagnostics: &mut Diagnostics) {
    for (index, page) in typeset.document.pages().iter().enumerate() {
        let mut runs: Vec<&Run> = typeset.pages.runs.iter().filter(|run| run.page == index).collect();
        runs.retain(|run| run.is_visible());
        let size = page.frame.size();
        let right = size.x - typeset.limits.right.unwrap_or_default() + Abs::pt(SLACK);
        for run in runs.iter().filter(|run| run.right > right || run.baseline > size.y) {
            let message = messages::text_beyond_margin(run.page + 1, run.text.trim());
            warn(typeset, run, message, diagnostics);
        }
        runs.sort_by(|one, other| one.baseline.cmp(&other.baseline).then(one.left.cmp(&other.left)));
        for (number, run) in runs.iter().enumerate() {
            let line = runs[number + 1..].iter().take_while(|next| next.baseline - run.baseline < run.size * SAME_LINE);
            if let Some(next) = line.into_iter().find(|next| overlap(run, next) > Abs::pt(SLACK)) {
                // The one that starts further left is the one that is too long.
                let long = if run.left <= next.left { run } else { *next };
                let message = messages::text_overlaps(long.page + 1, long.text.trim());
                warn(typeset, long, message, diagnostics);
            }
        }
    }
}

/// How far two runs overlap; negative if they do not.
fn overlap(one: &Run, other: &Run) -> Abs {
    one.right.min(other.right) - one.left.max(other.left)
}

fn warn(typeset: &TypesetDocument, run: &Run, message: CodedMessage, diagnostics: &mut Diagnostics) {
    let warning = typeset.location_at(run.at).warning(message);
    diagnostics.push(warning.with_hint(messages::word_wider_than_column()));
}
