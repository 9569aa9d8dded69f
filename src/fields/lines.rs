//! The lines of a text: where they start and end, and the comments between them.

use std::ops::Range;

/// The byte order mark, which is not part of a text.
pub(super) const BYTE_ORDER_MARK: char = '\u{feff}';

/// The line that contains the byte at `at`, with its line end.
pub(super) fn line_at(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length + 1);
    start..end
}

/// The start of the lines of comments directly above the line that starts at `start`; `start` if there are none.
pub(super) fn comments_above(text: &str, start: usize) -> usize {
    let mut first = start;
    while first > 0 {
        let line = line_at(text, first - 1);
        if !is_comment(&text[line.clone()]) {
            break;
        }
        first = line.start;
    }
    first
}

/// The end of the lines of comments from the line that starts at `start`; `start` if there are none.
pub(super) fn comments_below(text: &str, start: usize) -> usize {
    let mut end = start;
    while end < text.len() && is_comment(&text[line_at(text, end)]) {
        end = line_at(text, end).end;
    }
    end
}

/// `start`, or the place after the byte order mark there.
pub(super) fn after_byte_order_mark(text: &str, start: usize) -> usize {
    if text[start..].starts_with(BYTE_ORDER_MARK) { start + BYTE_ORDER_MARK.len_utf8() } else { start }
}

/// The text with `new` in place of the bytes of `range`.
pub(super) fn splice(text: &str, range: Range<usize>, new: &str) -> String {
    [&text[..range.start], new, &text[range.end..]].concat()
}

/// Whether a line has nothing but a comment.
pub(super) fn is_comment(line: &str) -> bool {
    line.trim_start_matches(BYTE_ORDER_MARK).trim_start().starts_with('#')
}
