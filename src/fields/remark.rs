//! Remarks for colleagues in the value of a field: they are listed, added, changed and removed, and no other byte of the
//! value changes.

use std::ops::Range;

use crate::content::remarks::{OPEN, in_markdown, open_marks};
use crate::fields::form::Form;

/// A remark in a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Its bytes in the value, from `<!--` to `-->`.
    pub range: Range<usize>,
    /// Its words on one line, without the mark of an open one.
    pub words: String,
    /// Whether it is open.
    pub is_open: bool,
}

/// What a remark is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewRemark<'a> {
    /// Its words. What cannot stand in a remark is left out, and several hyphens become a dash.
    pub words: &'a str,
    /// Whether it is open.
    pub is_open: bool,
}

/// Whether the value of a field can have remarks: it is Markdown.
pub fn can_have(form: Form) -> bool {
    matches!(form, Form::Text | Form::Line)
}

/// The remarks in a value, in order.
pub fn remarks(value: &str) -> Vec<Remark> {
    let remark = |range: Range<usize>| {
        let (words, is_open) = words_of(&value[inner(&range)]);
        Remark { range, words, is_open }
    };
    in_markdown(value).into_iter().map(remark).collect()
}

/// The words of a remark or a comment on one line, without its marks, and whether it has some.
pub fn words_of(text: &str) -> (String, bool) {
    let is_open = !open_marks(text).is_empty();
    (without_marks(text).split_whitespace().collect::<Vec<_>>().join(" "), is_open)
}

/// The value with a remark at the end of the line that has the character `at` (from 0), or of the last line. `None` for a
/// remark without words.
///
/// It stands directly after the words: a space before it would be printed.
pub fn add(value: &str, at: Option<usize>, new: NewRemark) -> Option<String> {
    let written = written(new)?;
    let at = at.and_then(|at| value.char_indices().nth(at)).map_or(value.len(), |(byte, _)| byte);
    let at = end_of_line(value, at);
    // After a backslash, the remark would be words.
    let space = if value[..at].ends_with('\\') { " " } else { "" };
    Some([&value[..at], space, &written, &value[at..]].concat())
}

/// The value with other words in its remark `index`, or with the remark opened or closed. `None` without such a remark, and
/// for one without words.
pub fn change(value: &str, index: usize, new: NewRemark) -> Option<String> {
    let remark = remarks(value).into_iter().nth(index)?;
    let is_same = clean(new.words) == remark.words;
    if is_same && remark.is_open == new.is_open {
        return Some(value.to_owned());
    }
    let inside = &value[inner(&remark.range)];
    let written = match (is_same, new.is_open) {
        (false, _) => written(new)?,
        (true, false) => format!("<!--{}-->", without_marks(inside)),
        (true, true) => {
            let start = inside.len() - inside.trim_start().len();
            format!("<!--{}{OPEN}: {}-->", &inside[..start], &inside[start..])
        }
    };
    Some([&value[..remark.range.start], &written, &value[remark.range.end..]].concat())
}

/// The value without its remark `index`, and without the space or the line that is left of it. `None` without such a
/// remark.
pub fn remove(value: &str, index: usize) -> Option<String> {
    let Range { start, end } = remarks(value).into_iter().nth(index)?.range;
    let (before, after) = (&value[..start], &value[end..]);
    let line_before = before.rsplit('\n').next().unwrap_or_default();
    let line_after = after.split('\n').next().unwrap_or_default();
    let is_alone = line_before.trim().is_empty() && line_after.trim().is_empty() && before.len() + after.len() > 0;
    if is_alone && !(before.trim().is_empty() && after.trim().is_empty()) {
        return Some(without_lines(&before[..before.len() - line_before.len()], &after[line_after.len()..]));
    }
    // Of the spaces around it, those before it go, unless a word follows directly.
    let is_apart = after.is_empty() || after.starts_with([' ', '\t', '\n']);
    let before = if is_apart { before.trim_end_matches([' ', '\t']) } else { before };
    Some([before, after].concat())
}

/// Two parts of a text between which whole lines were removed: `after` starts with a line end, or is empty.
fn without_lines(before: &str, after: &str) -> String {
    let after = after.strip_prefix('\n').unwrap_or(after);
    if after.trim().is_empty() {
        return [before.trim_end(), after].concat();
    }
    // An empty line above and one below: one is enough.
    let is_separate = before.is_empty() || before.ends_with("\n\n");
    [before, if is_separate { after.trim_start_matches('\n') } else { after }].concat()
}

/// The bytes between `<!--` and `-->`.
fn inner(range: &Range<usize>) -> Range<usize> {
    range.start + "<!--".len()..(range.end - "-->".len()).max(range.start + "<!--".len())
}

/// A remark as it is written; `None` without words.
fn written(NewRemark { words, is_open }: NewRemark) -> Option<String> {
    let words = clean(words);
    let mark = if is_open { format!("{OPEN}: ") } else { String::new() };
    (!words.is_empty()).then(|| format!("<!-- {mark}{words} -->"))
}

/// Words that can stand in a remark: on one line, with nothing that ends it, and without the mark.
fn clean(words: &str) -> String {
    let words = without_marks(words).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut clean = String::new();
    let mut rest = words.as_str();
    while let Some(at) = rest.find("--") {
        clean += &rest[..at];
        clean.push('–');
        rest = rest[at..].trim_start_matches('-');
    }
    clean += rest;
    clean.chars().filter(|character| !character.is_control()).collect()
}

/// Words without the marks of an open remark, each with its colon and the spaces after it.
fn without_marks(words: &str) -> String {
    let mut left = String::new();
    let mut from = 0;
    for mark in open_marks(words) {
        left += &words[from..mark.start];
        let rest = &words[mark.end..];
        let after = rest.strip_prefix(':').unwrap_or(rest).trim_start_matches([' ', '\t']);
        from = words.len() - after.len();
    }
    left + &words[from..]
}

/// The end of the words of the line with the byte at `at`: of the line before it if it is empty, and of the remark that
/// it is in.
fn end_of_line(value: &str, at: usize) -> usize {
    let remark = in_markdown(value).into_iter().find(|range| range.start < at && at < range.end);
    let at = remark.map_or(at, |range| range.end);
    let end = value[at..].find('\n').map_or(value.len(), |length| at + length);
    let end = value[..end].trim_end().len();
    match in_markdown(value).into_iter().find(|range| range.start < end && end < range.end) {
        Some(range) => range.end,
        None => end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPEN_REMARK: NewRemark = NewRemark { words: "nagaan", is_open: true };

    #[track_caller]
    fn check_added(value: &str, at: Option<usize>, expected: &str) {
        let added = add(value, at, OPEN_REMARK).expect("it has words");
        assert_eq!(added, expected);
        let index = remarks(&added).iter().position(|remark| remark.words == "nagaan").expect("it is there");
        assert!(remarks(&added)[index].is_open);
        assert_eq!(remove(&added, index).as_deref(), Some(value), "back to the old value");
    }

    #[test]
    fn a_remark_stands_at_the_end_of_a_line() {
        check_added("Een.\nTwee.", Some(1), "Een.<!-- TODO: nagaan -->\nTwee.");
        check_added("Een.\nTwee.", None, "Een.\nTwee.<!-- TODO: nagaan -->");
        check_added("Een.\n\nTwee.", Some(5), "Een.<!-- TODO: nagaan -->\n\nTwee.");
        check_added("- é  \n- twee", Some(2), "- é<!-- TODO: nagaan -->  \n- twee");
        check_added("a\\", None, "a\\ <!-- TODO: nagaan -->");
        check_added("a <!-- b\nc --> d", Some(6), "a <!-- b\nc --> d<!-- TODO: nagaan -->");
        check_added("", None, "<!-- TODO: nagaan -->");
    }

    #[test]
    fn no_words_end_a_remark() {
        let words = "a --> b ---> <!-- c --!> TODO: d\n\ne -";
        let added = add("x", None, NewRemark { words, is_open: false }).expect("it has words");
        assert_eq!(added, "x<!-- a –> b –> <!– c –!> d e - -->");
        assert_eq!(remarks(&added).len(), 1);
        assert_eq!(add("x", None, NewRemark { words: " TODO: \n", is_open: true }), None);
    }

    #[test]
    fn a_remark_is_opened_and_closed() {
        let value = "a <!--\n eerst\n TODO datum\n--> b";
        let closed = change(value, 0, NewRemark { words: "eerst datum", is_open: false }).expect("it is there");
        assert_eq!(closed, "a <!--\n eerst\n datum\n--> b");
        let opened = change(&closed, 0, NewRemark { words: "eerst datum", is_open: true }).expect("it is there");
        assert_eq!(opened, "a <!--\n TODO: eerst\n datum\n--> b");
        let changed = change(&opened, 0, NewRemark { words: "anders", is_open: true }).expect("it is there");
        assert_eq!(changed, "a <!-- TODO: anders --> b");
        assert_eq!(change(value, 1, OPEN_REMARK), None);
    }

    #[test]
    fn what_is_left_of_a_remark_goes_with_it() {
        for (value, expected) in [
            ("Dit <!-- a --> blijft.", "Dit blijft."),
            ("Dit <!-- a -->, dit blijft.", "Dit , dit blijft."),
            ("Dit blijft. <!-- a -->", "Dit blijft."),
            ("Dit\n\n<!-- a\nb -->\n\nblijft.", "Dit\n\nblijft."),
            ("<!-- a -->\n\nDit blijft.", "Dit blijft."),
            ("Dit blijft.\n\n<!-- a -->", "Dit blijft."),
            ("- een\n  <!-- hier -->\n- twee", "- een\n- twee"),
        ] {
            assert_eq!(remove(value, 0).as_deref(), Some(expected), "{value:?}");
        }
    }
}
