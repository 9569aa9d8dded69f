//! A part that can be added, removed or moved, and the change that does it.

use serde::Serialize;

use crate::preview::field_file::FieldFile;
use crate::preview::field_id::FieldId;
use crate::preview::file_edit::FileChange;

/// What can be done with a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Add an item to a list, after that of the field.
    AddItem,
    /// Remove the item of the field from its list.
    RemoveItem,
    /// Let the item of the field change places with the one before it.
    MoveUp,
    /// Let the item of the field change places with the one after it.
    MoveDown,
    /// Let the row be about one more indicator.
    AddIndicator,
    /// Give an indicator of the row a row of its own.
    RemoveIndicator,
    /// Do not judge the indicators of a finding.
    LeaveOut,
    /// Judge an indicator that was left out.
    Judge,
    /// Add a row to a follow-up report.
    AddRow,
    /// Remove the row of the field from a follow-up report.
    RemoveRow,
}

impl Action {
    /// Whether it is about the items of a list.
    pub fn is_about_items(self) -> bool {
        self <= Self::MoveDown
    }

    /// Its name, as clients get it.
    fn name(self) -> String {
        serde_json::to_value(self).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
    }
}

/// Something that can be done at a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// By what name a client chooses it.
    pub name: String,
    /// What is done.
    pub action: Action,
    /// The indicator that it is done with; empty if there is none to choose.
    #[serde(skip)]
    pub indicator: String,
    /// The wording of the indicator, or what is added; empty if the action says it all.
    pub words: String,
    /// The texts that get lost.
    pub loses: Vec<String>,
}

impl Part {
    /// An action for which there is nothing to choose.
    pub fn plain(action: Action) -> Self {
        Self { name: action.name(), action, indicator: String::new(), words: String::new(), loses: Vec::new() }
    }

    /// An action with an indicator.
    pub fn with_indicator(action: Action, indicator: &str, words: String) -> Self {
        let name = format!("{}:{indicator}", action.name());
        Self { name, indicator: indicator.to_owned(), words, ..Self::plain(action) }
    }

    /// The same, with the texts that it loses.
    pub fn losing(self, loses: Vec<String>) -> Self {
        Self { loses, ..self }
    }
}

/// How the files change when something is done with a part.
#[derive(Debug)]
pub struct PartChange {
    /// The files that change.
    pub files: Vec<FileChange>,
    /// What was added, removed or moved.
    pub changed: FieldId,
    /// The file in which that is: after the change, or before it if it is removed.
    pub file: FieldFile,
    /// What it was, and what it is.
    pub values: [String; 2],
    /// The field to go on with.
    pub next: FieldId,
}
