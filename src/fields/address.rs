//! The address of a field in its file.

use std::fmt;

/// The address of a field in its file: empty for the text of a Markdown file, else the keys and the indices, from 0, that
/// lead to it, as in `bevinding.3.tekst`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address(String);

impl Address {
    /// The address in these words. Any text is an address; a file need not have the field.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// Its words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is that of the text of a Markdown file.
    pub fn is_whole_file(&self) -> bool {
        self.0.is_empty()
    }

    /// The address of the value of `key` in the table at this address.
    pub(super) fn key(&self, key: &str) -> Self {
        let is_bare = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
        match !key.is_empty() && key.chars().all(is_bare) {
            true => self.child(key),
            false => self.child(&format!("{key:?}")),
        }
    }

    /// The address of an item of the list at this address.
    pub(super) fn index(&self, index: usize) -> Self {
        self.child(&index.to_string())
    }

    /// Whether it is this address, or one below it.
    pub(super) fn is_in(&self, other: &Self) -> bool {
        self.0.strip_prefix(&other.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    fn child(&self, name: &str) -> Self {
        match self.0.is_empty() {
            true => Self(name.to_owned()),
            false => Self(format!("{self}.{name}")),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
