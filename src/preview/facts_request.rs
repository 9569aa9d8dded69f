//! What a client asks to change in what a document is, besides the values of fields.

use serde::Deserialize;

/// A change of what a document is.
#[derive(Debug, Deserialize)]
#[serde(tag = "action", rename_all = "kebab-case")]
pub enum FactsRequest {
    /// An approach changes places with the one next to it.
    Move {
        /// The id of its item in the list of approaches.
        field: String,
        /// Which one.
        direction: MoveDirection,
        /// The version of the file that the client knows.
        version: String,
    },
    /// The paragraphs get permanent numbers; those that have one keep it.
    Number,
}

/// Which way something is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MoveDirection {
    /// To the place before.
    Up,
    /// To the place after.
    Down,
}
