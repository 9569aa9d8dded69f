//! What was saved in this run, so that it can be taken back: for each change, the bytes that went and those that came.

use std::time::{SystemTime, UNIX_EPOCH};

use serde::Serialize;

use crate::content::document_id::DocumentId;
use crate::preview::field_file::version;

/// A saved change of a field.
#[derive(Debug, Clone, Serialize)]
pub struct Change {
    /// When it was saved, in milliseconds since 1970.
    time: u64,
    /// The id of the document in which it was made.
    pub document: String,
    /// The id of the field.
    pub field: String,
    /// What the field is called.
    pub label: Vec<String>,
    /// Its value before; empty if it was added.
    pub before: String,
    /// Its value after; empty if it was removed.
    pub after: String,
    /// What changed in the file.
    #[serde(skip)]
    pub edit: FileEdit,
}

/// The change of a file: a part of its text was replaced.
#[derive(Debug, Clone)]
pub struct FileEdit {
    /// The file, relative to the project, with slashes.
    pub path: String,
    /// The address of the field.
    pub address: String,
    /// Whether the field was there before and after.
    pub is_value: bool,
    /// The byte at which the two texts start to differ.
    start: usize,
    /// The text before the change, from there.
    removed: String,
    /// The text after it.
    added: String,
    /// The versions of the file before and after.
    versions: [String; 2],
}

/// A field that was changed, as the desk knows it.
#[derive(Debug, Clone)]
pub struct ChangedField<'a> {
    /// The document in which it was changed.
    pub document: &'a DocumentId,
    /// Its id.
    pub field: String,
    /// What it is called.
    pub label: Vec<String>,
    /// Its value before, and after.
    pub values: [String; 2],
}

impl Change {
    /// The change of a field that was saved now.
    pub fn new(changed: ChangedField, edit: FileEdit) -> Self {
        let ChangedField { document, field, label, values: [before, after] } = changed;
        let time = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let time = u64::try_from(time).unwrap_or_default();
        Self { time, document: document.to_string(), field, label, before, after, edit }
    }
}

impl FileEdit {
    /// The change of a field from one text of a file to another.
    pub fn between(path: &str, address: &str, is_value: bool, [before, after]: [&str; 2]) -> Self {
        let (start, rest) = common_parts(before, after);
        let middle = |text: &str| text[start..text.len() - rest].to_owned();
        let (path, address) = (path.to_owned(), address.to_owned());
        let versions = [before, after].map(version);
        Self { path, address, is_value, start, removed: middle(before), added: middle(after), versions }
    }

    /// The text of the file before the change; `None` if `text` is not the one after it.
    pub fn reverted(&self, text: &str) -> Option<String> {
        (version(text) == self.versions[1]).then(|| self.replaced(text, &self.added, &self.removed))
    }

    /// The text of the file after the change; `None` if `text` is not the one before it.
    pub fn repeated(&self, text: &str) -> Option<String> {
        (version(text) == self.versions[0]).then(|| self.replaced(text, &self.removed, &self.added))
    }

    fn replaced(&self, text: &str, old: &str, new: &str) -> String {
        [&text[..self.start], new, &text[self.start + old.len()..]].concat()
    }
}

/// The number of bytes that two texts have in common at the start, and, after those, at the end.
fn common_parts(one: &str, other: &str) -> (usize, usize) {
    let same = |(one, other): &(char, char)| one == other;
    let length = |pairs: &mut dyn Iterator<Item = (char, char)>| pairs.map(|(one, _)| one.len_utf8()).sum();
    let start: usize = length(&mut one.chars().zip(other.chars()).take_while(same));
    let ends = one[start..].chars().rev().zip(other[start..].chars().rev());
    (start, length(&mut ends.take_while(same)))
}

/// What was saved in this run, and what was taken back since the last save.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl History {
    /// Adds a change. What was taken back before it cannot be repeated any more.
    pub fn add(&mut self, change: Change) {
        self.undone.clear();
        self.done.push(change);
    }

    /// All changes that were not taken back, in the order of saving.
    pub fn changes(&self) -> &[Change] {
        &self.done
    }

    /// Takes the last change out, to be taken back.
    pub fn pop_done(&mut self) -> Option<Change> {
        self.done.pop()
    }

    /// Takes out the change that was taken back last, to be repeated.
    pub fn pop_undone(&mut self) -> Option<Change> {
        self.undone.pop()
    }

    /// Adds a change that was taken back.
    pub fn push_undone(&mut self, change: Change) {
        self.undone.push(change);
    }

    /// Adds a change that was repeated.
    pub fn push_done(&mut self, change: Change) {
        self.done.push(change);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_goes_back_and_forth() {
        for (before, after) in
            [("een twee", "een drie"), ("aaa", "aa"), ("é", "è"), ("", "nieuw"), ("één", ""), ("a", "a")]
        {
            let edit = FileEdit::between("a.md", "", true, [before, after]);
            assert_eq!(edit.reverted(after).as_deref(), Some(before), "{before} {after}");
            assert_eq!(edit.repeated(before).as_deref(), Some(after), "{before} {after}");
            assert_eq!(edit.reverted("een geheel andere tekst"), None, "{before} {after}");
        }
    }
}
