//! Diagnostics: what is wrong, where it is written, and a way out.
//!
//! One type serves TOML, Markdown, layouts, typesetting and export: typst's [`SourceDiagnostic`]. Its messages are
//! lower case, name the thing in backticks and leave advice to the hints.

use std::ops::Range;

use typst::diag::SourceDiagnostic;
use typst::syntax::{DiagSpan, FileId};

/// What went wrong, in the order in which it was found.
pub type Diagnostics = Vec<SourceDiagnostic>;

/// A stretch of a file, in bytes of its UTF-8 text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The byte range within it.
    pub range: Range<usize>,
}

impl Place {
    /// The stretch `range` of `file`.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self { file, range }
    }

    /// An error about this place.
    pub fn error(&self, message: impl AsRef<str>) -> SourceDiagnostic {
        SourceDiagnostic::error(DiagSpan::from(self), message.as_ref())
    }
}

impl From<&Place> for DiagSpan {
    fn from(place: &Place) -> Self {
        DiagSpan::from_range(place.file, place.range.clone())
    }
}

/// An error about no place in a text, such as a folder that cannot be written.
pub fn error(message: impl AsRef<str>) -> SourceDiagnostic {
    SourceDiagnostic::error(DiagSpan::detached(), message.as_ref())
}

/// A value with the place where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub place: Place,
}

/// Removes repeated diagnostics: a fault in a shared file is met by every document that uses it, and told once.
pub fn deduplicate(diagnostics: &mut Diagnostics) {
    let mut seen = std::collections::HashSet::new();
    diagnostics.retain(|diagnostic| seen.insert((diagnostic.span, diagnostic.message.clone())));
}

/// The value; a fault is kept for the report.
pub fn keep<T>(result: Result<T, SourceDiagnostic>, faults: &mut Diagnostics) -> Option<T> {
    result.map_err(|fault| faults.push(fault)).ok()
}

/// The value; faults are kept for the report.
pub fn keep_all<T>(result: Result<T, Diagnostics>, faults: &mut Diagnostics) -> Option<T> {
    result.map_err(|mut found| faults.append(&mut found)).ok()
}
