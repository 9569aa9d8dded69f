//! What keeps a document from being final.

use serde::Serialize;

use crate::messages::{Language, Message};
use crate::preview::worded::Worded;

/// A reason that keeps a document from being final.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Blocker {
    /// What it is.
    pub reason: BlockerReason,
    /// The id of the field that it is in; `None` if it is in none.
    pub field: Option<String>,
    /// What the field is called; empty without one.
    pub label: Vec<String>,
    /// The place in a file as `file:line`; `None` if it has none.
    pub place: Option<String>,
    /// The reason in words, as a terminal shows it.
    #[serde(skip)]
    pub message: Message,
}

/// What keeps a document from being final.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockerReason {
    /// A text is missing.
    Gap,
    /// A verdict is not given.
    Verdict,
    /// A remark for colleagues is open.
    Remark,
    /// There is an error in the content.
    Error,
}

/// Blockers as clients get them.
pub fn in_language(blockers: &[Blocker], language: Language) -> Vec<Worded<'_, Blocker>> {
    blockers.iter().map(|blocker| Worded::new(blocker, &blocker.message, language)).collect()
}
