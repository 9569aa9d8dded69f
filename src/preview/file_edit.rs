//! A file before and after a change, and the change alone: the bytes that went and those that came.

use std::fs;
use std::io;
use std::path::Path;

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
    /// The versions of the file before and after; `None` where there is no file.
    versions: [Option<String>; 2],
}

impl FileChange {
    /// The change of a file that stays.
    pub fn rewritten(path: &str, before: &str, after: &str) -> Self {
        Self { path: path.to_owned(), before: Some(before.to_owned()), after: Some(after.to_owned()) }
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
        let versions = [&change.before, &change.after].map(|text| text.as_deref().map(version));
        Self { path: change.path.clone(), start, removed: middle(before), added: middle(after), versions }
    }

    /// The change that takes this one back in a file with the text `now`; `None` if that is not the text after it.
    pub fn reverted(&self, now: Option<&str>) -> Option<FileChange> {
        self.replaced(now, [1, 0], &self.added, &self.removed)
    }

    /// The change that makes this one again in a file with the text `now`; `None` if that is not the text before it.
    pub fn repeated(&self, now: Option<&str>) -> Option<FileChange> {
        self.replaced(now, [0, 1], &self.removed, &self.added)
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
pub fn read_text(root: &Path, path: &str) -> Result<Option<String>, String> {
    match regular_file::read_to_string(&root.join(path)) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("`{path}` cannot be read ({error})")),
    }
}

/// Writes the files of a change, each atomically. If one cannot be written, those before it get their old text again.
///
/// # Errors
/// A message for the user, with the file.
pub fn write_files(root: &Path, changes: &[FileChange]) -> Result<(), String> {
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
fn write_file(root: &Path, path: &str, exists: bool, text: Option<&str>) -> Result<(), String> {
    let full = root.join(path);
    match text {
        Some(text) if exists => atomic_file::rewrite(&full, text.as_bytes()),
        Some(text) => atomic_file::replace(&full, text.as_bytes()),
        None => fs::remove_file(&full).map_err(|error| format!("`{path}` cannot be removed ({error})")),
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
