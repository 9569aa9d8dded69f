//! The checks of factsheets: conclusions without text.

use crate::diagnostics::Diagnostics;
use crate::kinds::factsheet::model::{Approach, Factsheet};
use crate::kinds::kind::CheckContext;
use crate::messages;

pub(super) fn check(factsheet: &Factsheet, context: &CheckContext, diagnostics: &mut Diagnostics) {
    factsheet.approaches.iter().for_each(|approach| check_conclusions(approach, context, diagnostics));
}

/// Warns about themes whose table in the conclusions has no text.
fn check_conclusions(approach: &Approach, context: &CheckContext, diagnostics: &mut Diagnostics) {
    let framework = &context.document.framework;
    for (index, theme) in framework.themes.iter().enumerate() {
        let is_empty = approach.conclusions.get(index).is_none_or(|conclusion| conclusion.is_empty());
        if approach.judges(framework, index) && is_empty {
            let warning = approach.conclusions_start.warning(messages::empty_conclusion(&theme.id));
            diagnostics.push(warning.with_hint(messages::write_conclusion()));
        }
    }
}
