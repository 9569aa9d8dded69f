//! Text that is smaller than the smallest size of the layouts.

use typst::layout::Abs;

use crate::checks::pages::runs::Run;
use crate::checks::pages::typeset_document::TypesetDocument;
use crate::diagnostics::Diagnostics;
use crate::messages::{self, Argument};

/// The smallest difference of two sizes, in points.
const SLACK: f64 = 0.01;

/// Warns once per size, at its first text.
pub(super) fn check(typeset: &TypesetDocument, diagnostics: &mut Diagnostics) {
    let mut small: Vec<(&Run, Abs)> = Vec::new();
    for run in typeset.pages.runs.iter().filter(|run| run.is_visible()) {
        let Some(least) = least(typeset, run) else { continue };
        let is_known = |(other, _): &(&Run, Abs)| (other.size - run.size).abs() < Abs::pt(SLACK);
        if run.size < least - Abs::pt(SLACK) && !small.iter().any(is_known) {
            small.push((run, least));
        }
    }
    for (run, least) in small {
        let message = messages::text_too_small(run.page + 1, points(run.size), points(least), run.text.trim());
        diagnostics.push(typeset.location_at(run.at).warning(message).with_hint(messages::sizes_are_in_layouts()));
    }
}

/// The smallest size that a run may have: that of its label, or else that of all text.
fn least(typeset: &TypesetDocument, run: &Run) -> Option<Abs> {
    let own = run.surroundings.label.and_then(|label| typeset.limits.smallest.get(label.resolve().as_str()));
    own.or_else(|| typeset.limits.smallest.get("text")).copied()
}

/// A size in points, such as 8.5.
fn points(size: Abs) -> Argument {
    Argument::Decimal(((size.to_pt() * 100.0).round() / 100.0).to_string())
}
