//! The checks that only a factsheet has: its conclusions have text.

use crate::diagnostics::Diagnostics;
use crate::kinds::factsheet::codes::EMPTY_CONCLUSION;
use crate::kinds::factsheet::model::{Approach, Factsheet};
use crate::kinds::kind::CheckContext;

pub(super) fn check(factsheet: &Factsheet, context: &CheckContext, found: &mut Diagnostics) {
    factsheet.approaches.iter().for_each(|approach| check_conclusions(approach, context, found));
}

/// A theme that has its table in the conclusions, and no text in it.
fn check_conclusions(approach: &Approach, context: &CheckContext, found: &mut Diagnostics) {
    let framework = &context.document.framework;
    for (index, theme) in framework.themes.iter().enumerate() {
        let is_empty = approach.conclusions.get(index).is_none_or(|conclusion| conclusion.is_empty());
        if approach.judges(framework, index) && is_empty {
            let message = format!("the conclusion on the theme `{}` has no text", theme.id);
            let warning = approach.conclusions_start.warning(EMPTY_CONCLUSION, message);
            found.push(warning.with_hint("write `goed = …` or `beter = …` in its table"));
        }
    }
}
