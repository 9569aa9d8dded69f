//! The changes of this run, as clients get them: what was changed when and where, with the words that went and came.

use serde::Serialize;
use serde_json::{Value, json};

use crate::preview::document_index::DocumentIndex;
use crate::preview::file_edit::common_parts;
use crate::preview::history::{Change, History};

/// The characters around changed words that are shown with them.
const AROUND: usize = 60;

/// The characters of changed words that are shown.
const SHOWN: usize = 400;

/// A change, as clients get it.
#[derive(Debug, Serialize)]
struct ChangeView<'a> {
    id: u64,
    time: u64,
    document: &'a str,
    /// What the document is called; `None` if it is gone.
    title: Option<String>,
    field: &'a str,
    label: &'a [String],
    #[serde(flatten)]
    words: Words,
    /// Whether another change took it back.
    is_reverted: bool,
    /// Whether it took back another one.
    is_revert: bool,
}

/// The words of a value that changed.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Words {
    /// The words before them.
    lead: String,
    /// Those that went.
    gone: String,
    /// Those that came.
    came: String,
    /// The words after them.
    tail: String,
}

/// The changes that were saved in this run and not taken back in turn, in the order of saving.
pub fn changes(history: &History, index: &DocumentIndex) -> Value {
    let reverted = history.reverted();
    let view = |change| ChangeView::new(change, index, reverted.contains(&change.id));
    json!(history.changes().map(view).collect::<Vec<_>>())
}

impl<'a> ChangeView<'a> {
    fn new(change: &'a Change, index: &DocumentIndex, is_reverted: bool) -> Self {
        Self {
            id: change.id,
            time: change.time,
            document: &change.document,
            title: index.name(&change.document),
            field: &change.field,
            label: &change.label,
            words: Words::between(&change.before, &change.after),
            is_reverted,
            is_revert: change.reverts.is_some(),
        }
    }
}

impl Words {
    /// The whole words that differ in two values.
    fn between(before: &str, after: &str) -> Self {
        let (start, rest) = common_parts(before, after);
        let start = before[..start].rfind(char::is_whitespace).map_or(0, |at| at + space_at(before, at));
        let end = |text: &str| text.len().saturating_sub(rest).max(start);
        // From there, the two are the same; but a word that began before it is not.
        let is_bound = |text: &str| text[..end(text)].is_empty() || text[..end(text)].ends_with(char::is_whitespace);
        let same = &before[end(before)..];
        let skipped = match is_bound(before) && is_bound(after) {
            true => 0,
            false => same.find(char::is_whitespace).unwrap_or(same.len()),
        };
        let middle = |text: &str| shortened(&text[start..end(text) + skipped]);
        Self {
            lead: last_words(&before[..start]),
            gone: middle(before),
            came: middle(after),
            tail: first_words(&before[end(before) + skipped..]),
        }
    }
}

/// The number of bytes of the white space at a byte.
fn space_at(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

/// The last words of a text, with a mark if there are more.
fn last_words(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(AROUND) else { return text.to_owned() };
    let start = text[cut..].find(char::is_whitespace).map_or(text.len(), |at| cut + at);
    format!("… {}", text[start..].trim_start())
}

/// The first words of a text, with a mark if there are more.
fn first_words(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(AROUND) else { return text.to_owned() };
    let end = text[..cut].rfind(char::is_whitespace).unwrap_or(0);
    format!("{} …", &text[..end])
}

/// The start and the end of a long text.
fn shortened(text: &str) -> String {
    let count = text.chars().count();
    if count <= SHOWN {
        return text.to_owned();
    }
    let half = |skip: usize| text.chars().skip(skip).take(SHOWN / 2).collect::<String>();
    format!("{} … {}", half(0), half(count - SHOWN / 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(before: &str, after: &str) -> [String; 4] {
        let Words { lead, gone, came, tail } = Words::between(before, after);
        [lead, gone, came, tail]
    }

    #[test]
    fn the_changed_words_are_whole() {
        assert_eq!(words("een goede dag", "een goed dag"), ["een ", "goede", "goed", " dag"]);
        assert_eq!(words("een dag", "een mooie dag"), ["een ", "", "mooie ", "dag"]);
        assert_eq!(words("", "nieuw"), ["", "", "nieuw", ""]);
        assert_eq!(words("één", ""), ["", "één", "", ""]);
        assert_eq!(words("√", "X"), ["", "√", "X", ""]);
        assert_eq!(words("a a a", "a a"), ["a ", "a a", "a", ""]);
    }

    #[test]
    fn long_texts_are_cut() {
        let long = "woord ".repeat(100);
        let [lead, gone, came, tail] = words(&format!("{long}oud {long}"), &format!("{long}nieuw {long}"));
        assert_eq!((gone.as_str(), came.as_str()), ("oud", "nieuw"));
        assert!(lead.starts_with("… woord") && lead.chars().count() < 70, "{lead}");
        assert!(tail.ends_with("woord …") && tail.chars().count() < 70, "{tail}");
        let [_, gone, ..] = words(&"é".repeat(10_000), "");
        assert_eq!(gone.chars().count(), SHOWN + 3);
    }
}
