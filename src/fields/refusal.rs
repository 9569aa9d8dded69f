//! Why a field cannot be changed.

use std::fmt;

use crate::content::verdict::Verdict;

/// The maximum length of a value, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Why a field cannot be changed as asked. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The value is longer than [`MAX_BYTES`].
    TooLong,
    /// The value of a name, an id or another plain value has several lines.
    LineBreak,
    /// The value has an empty line, and the field can have one paragraph only.
    SeveralParagraphs,
    /// The value has a control character, which a Markdown file cannot contain.
    ControlCharacter(char),
    /// The value is not a verdict.
    NotAVerdict(String),
    /// The value is not a date.
    NotADate(String),
    /// The value is not a year.
    NotAYear(String),
    /// The value is not a status.
    NotAStatus(String),
    /// Other texts depend on the value: it cannot be changed alone.
    Fixed,
    /// The file does not have the field, or not with this value.
    NotThere,
    /// The table has the key already.
    KeyExists(String),
    /// The key shares its line with others.
    NotOnItsOwnLine(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => write!(f, "this text is longer than {} MB", MAX_BYTES >> 20),
            Self::LineBreak => write!(f, "this must be on one line"),
            Self::SeveralParagraphs => write!(f, "this must be a single paragraph; remove the empty lines"),
            Self::ControlCharacter(character) => {
                write!(f, "this text contains the control character U+{:04X}; remove it", u32::from(*character))
            }
            Self::NotAVerdict(value) => {
                let signs = Verdict::ALL.map(Verdict::sign);
                write!(f, "`{value}` is not a verdict; write {}, {} or {}", signs[0], signs[1], signs[2])
            }
            Self::NotADate(value) => {
                write!(f, "`{value}` is not a date; write a year, a month or a day: 2015, 2015-06 or 2015-06-30")
            }
            Self::NotAYear(value) => write!(f, "`{value}` is not a year"),
            Self::Fixed => write!(f, "this cannot be changed here: other texts depend on it"),
            Self::NotAStatus(value) => write!(f, "`{value}` is not a status"),
            Self::NotThere => write!(f, "the file does not have this field any more"),
            Self::KeyExists(key) => write!(f, "there is already a `{key}` here"),
            Self::NotOnItsOwnLine(key) => write!(f, "`{key}` shares its line with other keys"),
        }
    }
}

impl std::error::Error for Refusal {}
