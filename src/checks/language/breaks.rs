//! Invisible effects of spaces: two at the end of a line break it, some at its start put it into the list above.

use crate::content::passage::{Passage, PassageKind};
use crate::content::sources::Sources;
use crate::diagnostics::codes::{IN_LIST_ITEM, INVISIBLE_BREAK};
use crate::diagnostics::{Diagnostics, SourceRange};

pub(super) fn check_items(passage: &Passage, diagnostics: &mut Diagnostics) {
    if passage.kind == PassageKind::BelowItem {
        let message = "the spaces before this paragraph make it a part of the list item above it";
        let hint = "start it at the margin, or write its words in the item itself";
        diagnostics.extend(passage.start().map(|location| location.old_warning(IN_LIST_ITEM, message).with_hint(hint)));
    }
}

pub(super) fn check(passage: &Passage, sources: &Sources, diagnostics: &mut Diagnostics) {
    for (_, before) in passage.line_breaks() {
        let Some(file) = sources.get(before.file) else { continue };
        let end = before.range.end;
        let rest = &file.text[end..];
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        if spaces >= 2 {
            let warning = SourceRange::new(before.file, end..end + spaces)
                .old_warning(INVISIBLE_BREAK, "spaces at the end of this line break the line in print");
            let hint = "remove them; if the break is intended, write `\\` there";
            diagnostics.push(warning.with_hint(hint).with_correction(""));
        }
    }
}
