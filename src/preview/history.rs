//! What was saved in this run, so that it can be taken back.

use std::time::{SystemTime, UNIX_EPOCH};

use serde::Serialize;

use crate::content::document_id::DocumentId;
use crate::preview::file_edit::FileEdit;

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
    /// What changed in the files.
    #[serde(skip)]
    pub edits: Vec<FileEdit>,
    /// The address of the field in the file, if it is there before and after, and nothing else changed.
    #[serde(skip)]
    pub value_at: Option<String>,
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
    /// Its address in its file, if it is there before and after, and nothing else changed.
    pub value_at: Option<String>,
}

impl Change {
    /// The change of a field that was saved now.
    pub fn new(changed: ChangedField, edits: Vec<FileEdit>) -> Self {
        let ChangedField { document, field, label, values: [before, after], value_at } = changed;
        let time = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let time = u64::try_from(time).unwrap_or_default();
        Self { time, document: document.to_string(), field, label, before, after, edits, value_at }
    }
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
