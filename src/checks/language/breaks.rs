//! A line break that is meant by two spaces at the end of a line: nobody sees them.

use crate::checks::passage::Passage;
use crate::codes::INVISIBLE_BREAK;
use crate::content::source::Sources;
use crate::diagnostics::{Diagnostics, Place};

pub(super) fn check(passage: &Passage, sources: &Sources, found: &mut Diagnostics) {
    for (_, before) in passage.line_breaks() {
        let Some(file) = sources.get(before.file) else { continue };
        let end = before.range.end;
        let rest = &file.text[end..];
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        if spaces >= 2 {
            let warning = Place::new(before.file, end..end + spaces)
                .warning(INVISIBLE_BREAK, "spaces at the end of this line break the line in print");
            found.push(warning.with_hint("remove them; if the break is meant, write `\\` there"));
        }
    }
}
