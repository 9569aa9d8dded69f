//! The status of a document on its way to publication.

use std::fmt;

use schemars::JsonSchema;
use serde::Deserialize;

/// How far a document is on its way to publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Status {
    /// The text can still change, and may have gaps
    #[serde(rename = "concept")]
    Draft,
    /// Sent to the municipality, which reports what is not correct
    #[serde(rename = "wederhoor")]
    Review,
    /// Published; it has no gaps
    #[serde(rename = "definitief")]
    Final,
}

impl Status {
    /// All statuses, in the order in which a document has them.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Review, Self::Final];

    /// The suffix of the name of a document's PDF, before the extension: empty for a final document.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Draft => "-concept",
            Self::Review => "-wederhoor",
            Self::Final => "",
        }
    }
}

/// The value of `status` in `document.toml`.
impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Draft => "concept",
            Self::Review => "wederhoor",
            Self::Final => "definitief",
        })
    }
}
