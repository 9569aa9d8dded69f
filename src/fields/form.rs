//! The form of a field: what its value can be.

use std::ffi::OsStr;
use std::path::Path;

use crate::content::date::Date;
use crate::content::paragraphs;
use crate::content::shared::LABELS;
use crate::content::status::Status;
use crate::content::verdict::Verdict;
use crate::content::{acceptances, frameworks};
use crate::fields::refusal::{MAX_BYTES, Refusal};

/// What the value of a field can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Markdown: paragraphs and lists.
    Text,
    /// Markdown: one paragraph, which can be written on several lines.
    Line,
    /// A verdict.
    Verdict,
    /// A date.
    Date,
    /// A status.
    Status,
    /// A year.
    Year,
    /// The id of a framework.
    Framework,
    /// A name, or words for colleagues: one line without Markdown.
    Plain,
    /// An id, or words that must be those of another text: another value alone would break the document.
    Fixed,
}

/// The keys whose value is Markdown of several paragraphs.
const TEXTS: &[&str] = &["tekst", "goed", "beter"];

/// The keys whose value is not Markdown: words for colleagues, and the form of an item of a list.
const PLAIN: &[&str] = &["betekenis", "elk"];

/// The keys whose value is an id, or words that must be those of another text.
const FIXED: &[&str] =
    &["soort", "aanpakken", "indicator", "niet-beoordeeld", "standaardtekst", "standaard", "id", "bron"];

/// The table whose keys are parameters: any name, and a value of one paragraph.
const PARAMETERS: &str = "parameters";

impl Form {
    /// The form of the value to which `keys` lead in the TOML file at `path`, which is relative to the project.
    pub(super) fn of_key(path: &Path, keys: &[&str]) -> Self {
        let is_named = |name: &str| path.file_name() == Some(OsStr::new(name));
        let is_framework = path.starts_with(frameworks::FOLDER);
        let key = keys.last().copied().unwrap_or_default();
        match key {
            _ if is_named(LABELS) || keys.first() == Some(&PARAMETERS) => Self::Line,
            _ if is_named(acceptances::FILE) => Self::Plain,
            _ if is_named(paragraphs::FILE) => Self::Fixed,
            "oordeel" => Self::Verdict,
            "datum" => Self::Date,
            "status" => Self::Status,
            "jaren" => Self::Year,
            "toetsingskader" => Self::Framework,
            _ if PLAIN.contains(&key) => Self::Plain,
            _ if FIXED.contains(&key) => Self::Fixed,
            // The name of a framework is for editors only. The wording of an indicator is in a cell of a table.
            "naam" if is_framework && keys.len() == 1 => Self::Plain,
            _ if TEXTS.contains(&key) && !is_framework => Self::Text,
            _ => Self::Line,
        }
    }

    /// Checks whether a field of this form can have this value.
    ///
    /// # Errors
    /// The reason why it cannot.
    pub(super) fn check(self, value: &str) -> Result<(), Refusal> {
        let own = || value.to_owned();
        let refusal = match self {
            _ if value.len() > MAX_BYTES => Refusal::TooLong,
            Self::Line if has_empty_line(value) => Refusal::SeveralParagraphs,
            Self::Plain | Self::Framework | Self::Fixed if value.contains('\n') => Refusal::LineBreak,
            Self::Year if !is_year(value) => Refusal::NotAYear(own()),
            Self::Verdict if Verdict::parse(value).is_none() => Refusal::NotAVerdict(own()),
            Self::Date if Date::parse(value).is_none() => Refusal::NotADate(own()),
            Self::Status if Status::ALL.iter().all(|status| status.to_string() != value) => Refusal::NotAStatus(own()),
            _ => return Ok(()),
        };
        Err(refusal)
    }
}

fn is_year(value: &str) -> bool {
    Date::parse(value).is_some_and(|date| date.month.is_none())
}

/// Whether a text has an empty line between others.
fn has_empty_line(value: &str) -> bool {
    value.trim().lines().any(|line| line.trim().is_empty())
}
