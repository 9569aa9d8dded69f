//! Invisible effects of spaces: two at the end of a line break it, some at its start put it into the list above.

use crate::content::passage::{Passage, PassageKind};
use crate::content::sources::Sources;
use crate::diagnostics::{Diagnostics, SourceRange};
use crate::messages;

pub(super) fn check_items(passage: &Passage, diagnostics: &mut Diagnostics) {
    if passage.kind == PassageKind::BelowItem {
        let warning = passage.start().map(|location| location.warning(messages::paragraph_in_list_item()));
        diagnostics.extend(warning.map(|warning| warning.with_hint(messages::start_at_margin())));
    }
}

pub(super) fn check(passage: &Passage, sources: &Sources, diagnostics: &mut Diagnostics) {
    for (_, before) in passage.line_breaks() {
        let Some(file) = sources.get(before.file) else { continue };
        let end = before.range.end;
        let rest = &file.text[end..];
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        if spaces >= 2 {
            let warning = SourceRange::new(before.file, end..end + spaces).warning(messages::spaces_break_line());
            diagnostics.push(warning.with_hint(messages::remove_spaces_or_write_backslash()).with_correction(""));
        }
    }
}
