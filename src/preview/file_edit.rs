//! A file before and after a change, and the change alone: the bytes that went and those that came.

use std::fs;
use std::io;
use std::path::Path;

use crate::messages::{self, Message, system_error};
use crate::preview::field_file::version;
use crate::system::{atomic_file, regular_file};

/// A file before and after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// The file, relative to the project, with slashes.
    pub path: String,
    /// Its text before; `None` if there was no such file.
    pub before: Option<String>,
    /// Its text after; `None` if there is no such file any more.
    pub after: Option<String>,
}

/// The characters around a change that find it in a file that was changed elsewhere since: first many, then fewer, so that
/// a change next to it is no obstacle.
const CONTEXTS: [usize; 2] = [200, 80];

/// What changed in a file: a part of its text was replaced.
#[derive(Debug, Clone)]
pub struct FileEdit {
    /// The file, relative to the project, with slashes.
    pub path: String,
    /// The byte at which the two texts start to differ.
    start: usize,
    /// The text before the change, from there.
    removed: String,
    /// The text after it.
    added: String,
    /// The text around it, before and after.
    around: [String; 2],
    /// The versions of the file before and after; `None` where there is no file.
    versions: [Option<String>; 2],
}

impl FileChange {
    /// The change of a file that stays.
    pub fn rewritten(path: &str, before: &str, after: &str) -> Self {
        Self { path: path.to_owned(), before: Some(before.to_owned()), after: Some(after.to_owned()) }
    }

    /// The change back.
    pub fn reversed(&self) -> Self {
        Self { path: self.path.clone(), before: self.after.clone(), after: self.before.clone() }
    }

    /// Whether the file is the same before and after.
    pub fn is_empty(&self) -> bool {
        self.before == self.after
    }
}

impl FileEdit {
    /// What changed in a file.
    pub fn new(change: &FileChange) -> Self {
        let [before, after] = [&change.before, &change.after].map(|text| text.as_deref().unwrap_or_default());
        let (start, rest) = common_parts(before, after);
        let middle = |text: &str| text[start..text.len() - rest].to_owned();
        let around = [last(&before[..start], CONTEXTS[0]), first(&before[before.len() - rest..], CONTEXTS[0])];
        let around = around.map(str::to_owned);
        let versions = [&change.before, &change.after].map(|text| text.as_deref().map(version));
        Self { path: change.path.clone(), start, removed: middle(before), added: middle(after), around, versions }
    }

    /// The bytes of the texts that it keeps.
    pub fn size(&self) -> usize {
        self.removed.len() + self.added.len()
    }

    /// The change that takes this one back in a file with the text `now`; `None` if that is not the text after it.
    pub fn reverted(&self, now: Option<&str>) -> Option<FileChange> {
        self.replaced(now, [1, 0], &self.added, &self.removed)
    }

    /// The change that makes this one again in a file with the text `now`; `None` if that is not the text before it.
    pub fn repeated(&self, now: Option<&str>) -> Option<FileChange> {
        self.replaced(now, [0, 1], &self.removed, &self.added)
    }

    /// The change that takes this one back in a file that was changed since, but not there; `None` if it was, and if the
    /// file has several such places.
    pub fn reverted_in(&self, now: Option<&str>) -> Option<FileChange> {
        self.replaced_in(now?, &self.added, &self.removed)
    }

    /// The change that makes this one again in a file that was changed since, but not there; see
    /// [`reverted_in`](Self::reverted_in).
    pub fn repeated_in(&self, now: Option<&str>) -> Option<FileChange> {
        self.replaced_in(now?, &self.removed, &self.added)
    }

    fn replaced_in(&self, now: &str, old: &str, new: &str) -> Option<FileChange> {
        // A file that came or went is one as a whole.
        self.versions.iter().all(Option::is_some).then_some(())?;
        let places = CONTEXTS.map(|length| {
            let [lead, tail] = [last(&self.around[0], length), first(&self.around[1], length)];
            let wanted = [lead, old, tail].concat();
            now.match_indices(&wanted).map(|(at, _)| at + lead.len()).collect::<Vec<_>>()
        });
        let [start] = places.into_iter().find(|places| !places.is_empty())?[..] else { return None };
        Some(FileChange::rewritten(&self.path, now, &[&now[..start], new, &now[start + old.len()..]].concat()))
    }

    fn replaced(&self, now: Option<&str>, [from, to]: [usize; 2], old: &str, new: &str) -> Option<FileChange> {
        let is_known = now.map(version) == self.versions[from];
        let text = now.unwrap_or_default();
        let change = || FileChange {
            path: self.path.clone(),
            before: now.map(str::to_owned),
            after: self.versions[to]
                .is_some()
                .then(|| [&text[..self.start], new, &text[self.start + old.len()..]].concat()),
        };
        is_known.then(change)
    }
}

/// The text of the file at `path` in the project `root`; `None` if there is no such file.
///
/// # Errors
/// A message for the user.
pub fn read_text(root: &Path, path: &str) -> Result<Option<String>, Message> {
    match regular_file::read_to_string(&root.join(path)) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(messages::file_not_read(path, system_error(&error))),
    }
}

/// Writes the files of a change, each atomically. If one cannot be written, those before it get their old text again.
///
/// # Errors
/// A message for the user, with the file.
pub fn write_files(root: &Path, changes: &[FileChange]) -> Result<(), Message> {
    for (index, change) in changes.iter().enumerate() {
        if let Err(message) = write_file(root, &change.path, change.before.is_some(), change.after.as_deref()) {
            for written in changes[..index].iter().rev() {
                // The first failure is the one to report.
                let _ = write_file(root, &written.path, written.after.is_some(), written.before.as_deref());
            }
            return Err(message);
        }
    }
    Ok(())
}

/// Writes one file, or removes it. A file that exists stays what it is: a link, with its permissions.
fn write_file(root: &Path, path: &str, exists: bool, text: Option<&str>) -> Result<(), Message> {
    let full = root.join(path);
    match text {
        Some(text) if exists => atomic_file::rewrite(&full, text.as_bytes()),
        Some(text) => atomic_file::replace(&full, text.as_bytes()),
        None => fs::remove_file(&full).map_err(|error| messages::file_not_removed(path, system_error(&error))),
    }
}

/// The number of bytes that two texts have in common at the start, and, after those, at the end.
pub fn common_parts(one: &str, other: &str) -> (usize, usize) {
    let same = |(one, other): &(char, char)| one == other;
    let length = |pairs: &mut dyn Iterator<Item = (char, char)>| pairs.map(|(one, _)| one.len_utf8()).sum();
    let start: usize = length(&mut one.chars().zip(other.chars()).take_while(same));
    let ends = one[start..].chars().rev().zip(other[start..].chars().rev());
    (start, length(&mut ends.take_while(same)))
}

/// The last characters of a text.
fn last(text: &str, count: usize) -> &str {
    text.char_indices().rev().take(count).last().map_or("", |(at, _)| &text[at..])
}

/// The first characters of a text.
fn first(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(before: Option<&str>, after: Option<&str>) -> FileChange {
        FileChange { path: "a.md".into(), before: before.map(str::to_owned), after: after.map(str::to_owned) }
    }

    #[test]
    fn an_edit_goes_back_and_forth() {
        let pairs = [("een twee", "een drie"), ("aaa", "aa"), ("é", "è"), ("", "nieuw"), ("één", ""), ("a", "a")];
        let pairs = pairs.map(|(before, after)| (Some(before), Some(after)));
        for (before, after) in pairs.into_iter().chain([(None, Some("nieuw")), (None, Some("")), (Some("weg"), None)]) {
            let edit = FileEdit::new(&change(before, after));
            assert_eq!(edit.reverted(after), Some(change(after, before)), "{before:?} {after:?}");
            assert_eq!(edit.repeated(before), Some(change(before, after)), "{before:?} {after:?}");
            assert_eq!(edit.reverted(Some("een geheel andere tekst")), None, "{before:?} {after:?}");
        }
    }

    #[test]
    fn a_change_is_found_where_the_file_changed_since() {
        let far = "ver weg. ".repeat(30);
        let text = |words: &str, end: &str| format!("{far}voor {words}na {far}{end}");
        let [before, after] = ["", "nieuw "].map(|words| text(words, "oud"));
        let edit = FileEdit::new(&change(Some(&before), Some(&after)));
        let [before, after] = ["", "nieuw "].map(|words| text(words, "anders"));
        assert_eq!(edit.reverted(Some(&after)), None);
        assert_eq!(edit.reverted_in(Some(&after)), Some(change(Some(&after), Some(&before))));
        assert_eq!(edit.repeated_in(Some(&before)), Some(change(Some(&before), Some(&after))));
        // What was changed there since, or is there twice, is not taken back.
        assert_eq!(edit.reverted_in(Some(&after.replace("nieuw", "nieuwer"))), None);
        assert_eq!(edit.reverted_in(Some(&after.repeat(2))), None);
        // A change next to it, but not too near.
        let near = after.replacen("ver weg. ", "dichtbij. ", 20);
        assert!(edit.reverted_in(Some(&near)).is_some());
    }

    #[test]
    fn a_change_of_several_files_is_made_as_a_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        fs::write(root.join("a.md"), "oud").expect("a file");
        fs::create_dir(root.join("map")).expect("a folder");
        let named = |path: &str, before, after| FileChange { path: path.into(), ..change(before, after) };
        let good = [named("a.md", Some("oud"), Some("nieuw")), named("b/c.md", None, Some("tekst"))];
        write_files(root, &good).expect("both can be written");
        assert_eq!(read_text(root, "a.md").expect("a file"), Some("nieuw".into()));
        assert_eq!(read_text(root, "b/c.md").expect("a file"), Some("tekst".into()));
        let bad = [named("a.md", Some("nieuw"), Some("nog nieuwer")), named("map", None, Some("dit is een map"))];
        assert!(write_files(root, &bad).is_err());
        assert_eq!(read_text(root, "a.md").expect("a file"), Some("nieuw".into()), "it has its old text again");
        write_files(root, &[named("b/c.md", Some("tekst"), None)]).expect("it can be removed");
        assert_eq!(read_text(root, "b/c.md").expect("no file"), None);
    }
}
