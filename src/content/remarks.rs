//! Remarks for colleagues: `<!-- … -->` in texts, comments in TOML. They are not printed. A document with an open
//! remark, one that contains `TODO`, cannot be final.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::content::sources::TextFile;
use crate::diagnostics::SourceRange;

/// The word that marks a remark as open.
pub const OPEN: &str = "TODO";

/// The locations of the open remarks of a file, each from the mark to the end of its line.
pub fn find_open(file: &TextFile) -> Vec<SourceRange> {
    let mut marks: Vec<_> = find_all(file).into_iter().flat_map(|range| marks(&file.text, range)).collect();
    marks.sort_by_key(|mark| mark.start);
    marks.dedup();
    marks.into_iter().map(|mark| file.location(mark)).collect()
}

/// The byte ranges of all remarks of a file, marked or not.
pub fn find_all(file: &TextFile) -> Vec<Range<usize>> {
    let mut remarks = in_markdown(&file.text);
    if file.id.vpath().get_without_slash().ends_with(".toml") {
        remarks.extend(toml_comments(&file.text));
    }
    remarks
}

/// The byte ranges from `<!--` to `-->` of a text.
pub fn in_markdown(text: &str) -> Vec<Range<usize>> {
    let mut remarks = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find("<!--").map(|at| from + at) {
        let Some(end) = text[start..].find("-->").map(|at| start + at + "-->".len()) else { break };
        remarks.push(start..end);
        from = end;
    }
    remarks
}

/// The byte ranges of the comments of a TOML file.
pub fn toml_comments(text: &str) -> Vec<Range<usize>> {
    let comments = Source::new(text).lex().into_vec().into_iter().filter(|token| token.kind() == TokenKind::Comment);
    comments.map(|token| token.span().start()..token.span().end()).collect()
}

/// The byte ranges of the marks [`OPEN`] in some words, without what follows them.
pub fn open_marks(words: &str) -> Vec<Range<usize>> {
    let is_word = |at: &usize| {
        let letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
        !letter(words[..*at].chars().next_back()) && !letter(words[*at + OPEN.len()..].chars().next())
    };
    words.match_indices(OPEN).map(|(at, _)| at).filter(is_word).map(|at| at..at + OPEN.len()).collect()
}

/// The byte ranges of the marks in a remark, each with the words after it on its line.
fn marks(text: &str, remark: Range<usize>) -> Vec<Range<usize>> {
    let words = &text[remark.clone()];
    let mark = |at: usize| {
        let line = words[at..].lines().next().unwrap_or_default();
        let line = line.split("-->").next().unwrap_or_default().trim_end();
        remark.start + at..remark.start + at + line.len()
    };
    open_marks(words).into_iter().map(|range| mark(range.start)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::sources::file_id;

    fn open_in(name: &str, text: &str) -> Vec<String> {
        let file = TextFile::new(file_id(name.as_ref()).expect("a plain name"), text.into());
        find_open(&file).into_iter().map(|location| text[location.range].to_owned()).collect()
    }

    #[test]
    fn finds_open_remarks_in_markdown() {
        let text = "<!-- gezien -->\n\nDit <!-- TODO: nagaan --> staat. TODO\n\n<!--\neerst\nTODO datum\n-->\n";
        assert_eq!(open_in("tekst.md", text), ["TODO: nagaan", "TODO datum"]);
    }

    #[test]
    fn finds_open_remarks_in_toml() {
        let text =
            "# TODO bellen\na = \"# TODO geen remark\" # gezien\nb = \"\"\"\nx <!-- TODO y -->\n# TODO tekst\n\"\"\"\n";
        assert_eq!(open_in("a.toml", text), ["TODO bellen", "TODO y"]);
    }

    #[test]
    fn a_mark_is_a_whole_word() {
        assert_eq!(open_in("tekst.md", "<!-- TODOS, METODO --> <!-- (TODO) -->"), ["TODO)"]);
    }
}
