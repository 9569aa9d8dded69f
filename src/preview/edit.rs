//! The edits that clients ask for, and the answers to them.

use serde::Deserialize;
use serde_json::Value;
use tokio::sync::oneshot;

use crate::content::document_id::DocumentId;
use crate::fields::refusal::Refusal;
use crate::kinds::scaffold::GAP;
use crate::messages::Message;
use crate::preview::blocker::Blocker;
use crate::preview::facts_request::FactsRequest;

/// What a client asks for.
#[derive(Debug)]
pub enum Edit {
    /// Show a value that is being typed in a document, and write nothing.
    Draft(DocumentId, DraftRequest),
    /// Forget what is being typed in a field of a document.
    Discard(DocumentId, DiscardRequest),
    /// Write the value of a field.
    Save(DocumentId, SaveRequest),
    /// Add or remove a field.
    Key(DocumentId, KeyRequest),
    /// Change what a document is, besides the values of fields.
    Facts(DocumentId, FactsRequest),
    /// Add, remove or move a part of a document.
    Part(DocumentId, PartRequest),
    /// Write the value of a shared text for one document only.
    Deviate(DocumentId, DeviateRequest),
    /// Remove a deviation.
    Follow(DocumentId, FollowRequest),
    /// Make the corrections of warnings.
    Correct(DocumentId, CorrectRequest),
    /// Accept a warning.
    Accept(DocumentId, AcceptRequest),
    /// Remove an acceptance.
    Withdraw(DocumentId, WithdrawRequest),
    /// Add, change or remove a remark for colleagues.
    Remark(DocumentId, RemarkRequest),
    /// Take back the last change that was saved.
    Undo,
    /// Repeat the change that was taken back last.
    Redo,
    /// Take back a change out of turn.
    Revert(RevertRequest),
    /// List the changes that were saved in this run.
    Changes,
}

impl Edit {
    /// Whether it may write files.
    pub fn may_write(&self) -> bool {
        !matches!(self, Self::Draft(..) | Self::Discard(..) | Self::Changes)
    }
}

/// A value that is being typed.
#[derive(Debug, Deserialize)]
pub struct DraftRequest {
    /// The id of the field.
    pub field: String,
    /// Its value.
    pub value: String,
}

/// A field in which nothing is being typed any more.
#[derive(Debug, Deserialize)]
pub struct DiscardRequest {
    /// The id of the field.
    pub field: String,
}

/// A change to take back.
#[derive(Debug, Deserialize)]
pub struct RevertRequest {
    /// Its id.
    pub change: u64,
}

/// A value to save.
#[derive(Debug, Deserialize)]
pub struct SaveRequest {
    /// The id of the field.
    pub field: String,
    /// Its new value.
    pub value: String,
    /// The version of the file that the client knows.
    pub version: String,
    /// Whether to save it also if the file has changed since.
    #[serde(default)]
    pub force: bool,
}

/// A shared text to save for one document only.
#[derive(Debug, Deserialize)]
pub struct DeviateRequest {
    /// The id of the field.
    pub field: String,
    /// Its value in this document.
    pub value: String,
    /// The version of the file that the client knows.
    pub version: String,
}

/// A deviation to remove.
#[derive(Debug, Deserialize)]
pub struct FollowRequest {
    /// The id of a field of it.
    pub field: String,
    /// The version of the file that the client knows.
    pub version: String,
}

/// A field to add or remove.
#[derive(Debug, Deserialize)]
pub struct KeyRequest {
    /// The id of a field in the same table.
    pub field: String,
    /// The key of the field to add or remove.
    pub key: String,
    /// Which of the two.
    pub action: KeyAction,
    /// The value of a field that is added.
    #[serde(default = "gap")]
    pub value: String,
    /// The version of the file that the client knows.
    pub version: String,
}

/// A part to add, remove or move.
#[derive(Debug, Deserialize)]
pub struct PartRequest {
    /// The id of the field at which it was offered.
    pub field: String,
    /// The name under which it was offered.
    pub part: String,
    /// The version of the file that the client knows.
    pub version: String,
}

/// The value of a field that is to be written later.
fn gap() -> String {
    GAP.to_owned()
}

/// What to do with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KeyAction {
    /// Add it.
    Add,
    /// Remove it with its value.
    Remove,
}

/// Warnings to correct.
#[derive(Debug, Deserialize)]
pub struct CorrectRequest {
    /// Their ids.
    pub warnings: Vec<String>,
}

/// A warning to accept.
#[derive(Debug, Deserialize)]
pub struct AcceptRequest {
    /// Its id.
    pub warning: String,
    /// Why the text is right as it is.
    pub reason: String,
}

/// An acceptance to remove.
#[derive(Debug, Deserialize)]
pub struct WithdrawRequest {
    /// Its id.
    pub accepted: String,
}

/// A remark to add, change or remove.
#[derive(Debug, Deserialize)]
pub struct RemarkRequest {
    /// The id of its field.
    pub field: String,
    /// The version of the file that the client knows.
    pub version: String,
    /// What to do.
    #[serde(flatten)]
    pub action: RemarkAction,
}

/// What to do with a remark of a field.
#[derive(Debug, Deserialize)]
#[serde(tag = "action", rename_all = "lowercase")]
pub enum RemarkAction {
    /// Add one at the end of the line that has the character `at`, or of the field.
    Add {
        /// The character, from 0.
        at: Option<usize>,
        /// Its words.
        words: String,
        /// Whether it is open.
        open: bool,
    },
    /// Give it other words, open it or close it.
    Change {
        /// Its index.
        remark: usize,
        /// Its words.
        words: String,
        /// Whether it is open.
        open: bool,
    },
    /// Remove it.
    Remove {
        /// Its index.
        remark: usize,
    },
}

/// What an edit resulted in: JSON for the client, or nothing to tell.
pub type EditResult = Result<Option<Value>, Refused>;

/// Receives what an edit resulted in.
pub type EditReply = oneshot::Sender<EditResult>;

/// Why an edit was refused. Nothing was written.
#[derive(Debug)]
pub enum Refused {
    /// The document has no such field.
    Unknown,
    /// The field cannot have this value.
    Value(Message),
    /// The document cannot be final yet, or not have its numbers: what keeps it from that.
    NotFinal(Message, Vec<Blocker>),
    /// One document cannot have this text alone: the code of the reason.
    NotHere(&'static str),
    /// The file is not what the client knows: JSON with what it is now.
    Conflict(Value),
    /// The file cannot be written.
    Failed(Message),
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotThere => Self::Unknown,
            refusal => Self::Value(Message::from(&refusal)),
        }
    }
}
