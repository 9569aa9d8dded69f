//! The words that differ between a standard text and what one document is to have, as a deviation can name them: runs of
//! whole words, each on one line of the standard.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// Words of a standard that are replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordEdit {
    /// The bytes of the words in the standard.
    pub range: Range<usize>,
    /// The words in their place.
    pub words: String,
}

/// Why a change cannot be that of one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotHere {
    /// It adds a paragraph, or joins two.
    Paragraphs,
    /// It changes which lines there are: the items of a list, or a whole sentence in the middle of a paragraph.
    Lines,
    /// The words occur several times, and none around them tell them apart.
    SeveralTimes,
    /// The document has errors with it.
    Errors,
    /// The table of deviations cannot be changed.
    Tables,
}

/// A word of a text, or a border of two paragraphs.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Token {
    /// Its bytes; those of a border are the ones between the words.
    range: Range<usize>,
    is_border: bool,
}

/// The words of `standard` for which `wanted` has others, in order.
///
/// # Errors
/// New paragraphs. A line break in a paragraph is a space.
pub fn word_edits(standard: &str, wanted: &str) -> Result<Vec<WordEdit>, NotHere> {
    let (old, new) = (tokens(standard), tokens(wanted));
    let words = |text: &str, tokens: &[Token]| -> Vec<String> {
        tokens
            .iter()
            .map(|token| if token.is_border { "\n".into() } else { text[token.range.clone()].into() })
            .collect()
    };
    let operations = capture_diff_slices(Algorithm::Myers, &words(standard, &old), &words(wanted, &new));
    let mut edits = Vec::new();
    for operation in operations.iter().filter(|operation| operation.tag() != DiffTag::Equal) {
        let (gone, came) = (&old[operation.old_range()], &new[operation.new_range()]);
        if came.iter().any(|token| token.is_border) || gone.iter().all(|token| token.is_border) && came.is_empty() {
            return Err(NotHere::Paragraphs);
        }
        let came = words(wanted, came).join(" ");
        let lines = lines(standard, gone);
        if lines.is_empty() {
            insert(standard, &old, operation.old_range().start, &came, &mut edits)?;
            continue;
        }
        // The new words are those of the first line; the others lose theirs.
        let texts = std::iter::once(came).chain(std::iter::repeat(String::new()));
        edits.extend(lines.into_iter().zip(texts).map(|(range, words)| WordEdit { range, words }));
    }
    Ok(with_words(standard, edits))
}

/// Widens the edit at `index` by a word on its line: the one after it, or else the one before it. Edits that it meets
/// become a part of it. Whether there was one.
pub fn widen(standard: &str, edits: &mut Vec<WordEdit>, index: usize, is_forward: bool) -> bool {
    let edit = &edits[index];
    let Some(word) = neighbour(standard, &edit.range, is_forward) else { return false };
    let range = edit.range.start.min(word.start)..edit.range.end.max(word.end);
    cover(standard, edits, range);
    true
}

/// Makes one edit of those that touch `range`, over at least that range. Words that no edit changes stay as they are.
pub fn cover(standard: &str, edits: &mut Vec<WordEdit>, range: Range<usize>) {
    let touches = |edit: &WordEdit| edit.range.start < range.end && range.start < edit.range.end;
    let Some(first) = edits.iter().position(touches) else { return };
    let touching: Vec<WordEdit> = edits.iter().filter(|edit| touches(edit)).cloned().collect();
    let start = range.start.min(touching[0].range.start);
    let end = touching.iter().map(|edit| edit.range.end).fold(range.end, usize::max);
    let mut parts = Vec::new();
    let mut at = start;
    for edit in &touching {
        parts.extend([standard[at..edit.range.start].trim(), edit.words.trim()]);
        at = edit.range.end;
    }
    parts.push(standard[at..end].trim());
    // Whole words were replaced, so a space parts what is left of them.
    let words = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    edits.splice(first..first + touching.len(), [WordEdit { range: start..end, words }]);
}

/// Edits that leave words: an edit without is widened by one of its line, if there is one.
fn with_words(standard: &str, mut edits: Vec<WordEdit>) -> Vec<WordEdit> {
    let mut index = 0;
    while index < edits.len() {
        let is_empty = edits[index].words.is_empty();
        let is_wider =
            is_empty && (widen(standard, &mut edits, index, true) || widen(standard, &mut edits, index, false));
        // Widening may have joined it with the edit before it.
        index = if is_wider { index.min(edits.len() - 1) } else { index + 1 };
    }
    edits
}

/// Adds the edit that inserts words before the word at `index`: next to the word before it, or, at the start of a
/// paragraph, to the one after it.
fn insert(standard: &str, words: &[Token], index: usize, came: &str, edits: &mut Vec<WordEdit>) -> Result<(), NotHere> {
    let is_word = |token: &&Token| !token.is_border;
    let before = index.checked_sub(1).and_then(|before| words.get(before)).filter(is_word);
    let after = || words.get(index).filter(is_word).ok_or(NotHere::Paragraphs);
    let range = if let Some(before) = before { before.range.clone() } else { after()?.range.clone() };
    let word = &standard[range.clone()];
    match edits.last_mut().filter(|last| last.range == range) {
        // The word took other new words along already.
        Some(last) => last.words = format!("{} {came}", last.words),
        None if before.is_some() => edits.push(WordEdit { words: format!("{word} {came}"), range }),
        None => edits.push(WordEdit { words: format!("{came} {word}"), range }),
    }
    Ok(())
}

/// The ranges of words that follow each other on one line each.
fn lines(standard: &str, words: &[Token]) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    for Token { range, .. } in words.iter().filter(|word| !word.is_border) {
        match lines.last_mut().filter(|line| !standard[line.end..range.start].contains('\n')) {
            Some(line) => line.end = range.end,
            None => lines.push(range.clone()),
        }
    }
    lines
}

/// The word after a range on the same line, or the one before it.
fn neighbour(standard: &str, range: &Range<usize>, is_forward: bool) -> Option<Range<usize>> {
    let mut words = tokens(standard).into_iter().filter(|token| !token.is_border).map(|token| token.range);
    let word = match is_forward {
        true => words.find(|word| word.start >= range.end),
        false => words.rfind(|word| word.end <= range.start),
    }?;
    let between = if is_forward { range.end..word.start } else { word.end..range.start };
    (!standard[between].contains('\n')).then_some(word)
}

/// The words of a text, and the borders of its paragraphs.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut end = 0;
    for word in text.split_whitespace() {
        // A word is a slice of the text.
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        if !tokens.is_empty() && text[end..start].matches('\n').count() > 1 {
            tokens.push(Token { range: end..start, is_border: true });
        }
        end = start + word.len();
        tokens.push(Token { range: start..end, is_border: false });
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The edits between two texts, each as the words of the standard and those in their place.
    fn edits<'a>(standard: &'a str, wanted: &str) -> Result<Vec<(&'a str, String)>, NotHere> {
        let edits = word_edits(standard, wanted)?;
        Ok(edits.into_iter().map(|edit| (&standard[edit.range], edit.words)).collect())
    }

    #[track_caller]
    fn check(standard: &str, wanted: &str, expected: &[(&str, &str)]) {
        let expected: Vec<(&str, String)> = expected.iter().map(|(old, new)| (*old, (*new).to_owned())).collect();
        assert_eq!(edits(standard, wanted), Ok(expected), "{wanted}");
    }

    #[test]
    fn the_smallest_run_of_whole_words_is_replaced() {
        check("de aanpak stel het gezin centraal", "de aanpak stelt het gezin centraal", &[("stel", "stelt")]);
        check("a b c d", "a x c y", &[("b", "x"), ("d", "y")]);
        check("a b\nc d", "a b c d", &[]);
        check("a\n\nb", "a\n\n\n b", &[]);
    }

    #[test]
    fn words_that_only_come_or_go_take_a_neighbour_along() {
        check("a b c", "a x b c", &[("a", "a x")]);
        check("b c", "x b c", &[("b", "x b")]);
        check("b c", "x b y c", &[("b", "x b y")]);
        check("a b c", "a c", &[("b c", "c")]);
        check("a b\nc", "a\nc", &[("a b", "a")]);
        check("a b c d", "c d", &[("a b c", "c")]);
        check("a b c d e", "b d e", &[("a b", "b"), ("c d", "d")]);
    }

    #[test]
    fn a_change_over_two_lines_is_two_edits() {
        check("a b\nc d", "a x y d", &[("b", "x y"), ("c d", "d")]);
        check("a.\n\nb.\n\nc.", "a.\n\nc.", &[("b.", "")]);
    }

    #[test]
    fn paragraphs_cannot_be_added_or_joined() {
        assert_eq!(edits("a b", "a\n\nb"), Err(NotHere::Paragraphs));
        assert_eq!(edits("a\n\nb", "a b"), Err(NotHere::Paragraphs));
        assert_eq!(edits("a b", "a b\n\nc"), Err(NotHere::Paragraphs));
    }

    #[test]
    fn edits_that_meet_become_one() {
        let standard = "a b c d";
        let mut edits = word_edits(standard, "a x c y").expect("words");
        assert!(widen(standard, &mut edits, 0, true) && widen(standard, &mut edits, 0, true));
        assert_eq!(edits, [WordEdit { range: 2..7, words: "x c y".into() }]);
        assert!(!widen(standard, &mut edits, 0, true) && widen(standard, &mut edits, 0, false));
        assert_eq!(edits, [WordEdit { range: 0..7, words: "a x c y".into() }]);
    }
}
