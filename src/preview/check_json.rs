//! Warnings and acceptances as clients get them.

use serde::Serialize;

use crate::preview::issue::Issue;

/// A warning.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WarningView {
    /// Its message and its place.
    #[serde(flatten)]
    pub issue: Issue,
    /// Its id.
    pub id: String,
    /// Its code.
    pub code: &'static str,
    /// The id of the field that it is in; `None` if it is in none.
    pub field: Option<String>,
    /// What the field is called; empty without one.
    pub label: Vec<String>,
    /// The words that it is about.
    pub words: String,
    /// The number of the same words before them in the field.
    pub nth: usize,
    /// The sentence before the words.
    pub before: String,
    /// The sentence after the words.
    pub after: String,
    /// What to write in place of the words; `None` if there is no one right correction.
    pub correction: Option<String>,
    /// Whether it can be accepted.
    pub can_accept: bool,
}

/// A warning that is accepted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AcceptedView {
    /// Its id.
    pub id: String,
    /// Its code.
    pub code: &'static str,
    /// The words that it is about; `None` if it is about the whole file.
    pub words: Option<String>,
    /// The sentence before the words, where they are first; empty if the file does not have them.
    pub before: String,
    /// The sentence after them.
    pub after: String,
    /// Why the text is right as it is.
    pub reason: String,
    /// The file, relative to the project, with slashes.
    pub file: String,
    /// The id of the first field with these words; `None` if none has them.
    pub field: Option<String>,
    /// What that field is called.
    pub label: Vec<String>,
}
