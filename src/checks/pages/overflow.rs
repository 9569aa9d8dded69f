//! Text that overflows: past the margin of the page, or over other text.

use typst::layout::Abs;

use crate::checks::pages::runs::Run;
use crate::checks::pages::typeset_document::TypesetDocument;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::OVERFLOW;

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
            warn(typeset, run, "goes beyond the margin", diagnostics);
        }
        runs.sort_by(|one, other| one.baseline.cmp(&other.baseline).then(one.left.cmp(&other.left)));
        for (number, run) in runs.iter().enumerate() {
            let line = runs[number + 1..].iter().take_while(|next| next.baseline - run.baseline < run.size * SAME_LINE);
            if let Some(next) = line.into_iter().find(|next| overlap(run, next) > Abs::pt(SLACK)) {
                // The one that starts further left is the one that is too long.
                let long = if run.left <= next.left { run } else { *next };
                warn(typeset, long, "overlaps another", diagnostics);
            }
        }
    }
}

/// How far two runs overlap; negative if they do not.
fn overlap(one: &Run, other: &Run) -> Abs {
    one.right.min(other.right) - one.left.max(other.left)
}

fn warn(typeset: &TypesetDocument, run: &Run, what: &str, diagnostics: &mut Diagnostics) {
    let message = format!("this text on page {} {what}: “{}”", run.page + 1, run.text.trim());
    let warning = typeset.location_at(run.at).old_warning(OVERFLOW, message);
    let hint = "does it have a word that is wider than its column? use another one, or add a hyphen";
    diagnostics.push(warning.with_hint(hint));
}
