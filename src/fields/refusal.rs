//! Why a field cannot be changed.

use crate::messages::{self, Message};

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

impl From<&Refusal> for Message {
    fn from(refusal: &Refusal) -> Self {
        match refusal {
            Refusal::TooLong => messages::text_too_long(MAX_BYTES >> 20),
            Refusal::LineBreak => messages::line_break_in_field(),
            Refusal::SeveralParagraphs => messages::empty_line_in_field(),
            Refusal::ControlCharacter(character) => {
                messages::control_character_in_field(format!("U+{:04X}", u32::from(*character)))
            }
            Refusal::NotAVerdict(value) => messages::field_is_no_verdict(value),
            Refusal::NotADate(value) => messages::field_is_no_date(value),
            Refusal::NotAYear(value) => messages::field_is_no_year(value),
            Refusal::NotAStatus(value) => messages::field_is_no_status(value),
            Refusal::Fixed => messages::field_is_fixed(),
            Refusal::NotThere => messages::field_is_gone(),
            Refusal::KeyExists(key) => messages::field_exists(key),
            Refusal::NotOnItsOwnLine(key) => messages::field_shares_line(key),
        }
    }
}
