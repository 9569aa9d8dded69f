//! Diagnostics: errors, warnings and notes, each with its source range and hints.
//!
//! One type is used for TOML, Markdown, layouts, typesetting and export: typst's [`SourceDiagnostic`] with a code and a
//! level. Messages are lower case, with names in backticks and advice in hints.

pub mod codes;
pub mod messages;
pub mod suggestion;
pub mod world;

use std::ops::Range;

use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::{DiagSpan, FileId};

use crate::diagnostics::codes::{Code, LAYOUT_FAULT};

/// Diagnostics, in the order in which they were found.
pub type Diagnostics = Vec<Diagnostic>;

/// An error, a warning or a note about the content.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The kind of diagnostic.
    pub code: Code,
    /// Its level.
    pub level: Level,
    /// The message, the source range and the hints. Use `level`, not its severity, which has no notes.
    pub source: SourceDiagnostic,
    /// What to write in place of the source range, if there is one right correction.
    pub correction: Option<String>,
}

/// The level of a diagnostic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The document cannot be built.
    Error,
    /// The document can be built, and is likely wrong.
    Warning,
    /// Information that needs no action.
    Note,
}

impl Level {
    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

impl Diagnostic {
    /// A diagnostic about a span.
    pub fn new(level: Level, code: Code, span: DiagSpan, message: impl AsRef<str>) -> Self {
        let source = match level {
            Level::Error => SourceDiagnostic::error(span, message.as_ref()),
            Level::Warning | Level::Note => SourceDiagnostic::warning(span, message.as_ref()),
        };
        Self { code, level, source, correction: None }
    }

    /// The same message with another level and code.
    pub fn with_level_and_code(mut self, level: Level, code: Code) -> Self {
        self.source.severity = if level == Level::Error { Severity::Error } else { Severity::Warning };
        Self { code, level, ..self }
    }

    /// The message, without location and hints.
    pub fn message(&self) -> &str {
        &self.source.message
    }

    /// Adds a hint: advice for the editor.
    pub fn with_hint(mut self, hint: impl AsRef<str>) -> Self {
        self.source = self.source.with_hint(hint.as_ref());
        self
    }

    /// Adds the only right correction: what to write in place of the source range.
    pub fn with_correction(self, correction: impl Into<String>) -> Self {
        Self { correction: Some(correction.into()), ..self }
    }

    /// Adds a hint about another location.
    pub fn with_spanned_hint(mut self, hint: impl AsRef<str>, location: &SourceRange) -> Self {
        self.source = self.source.with_spanned_hint(hint.as_ref(), location);
        self
    }

    /// The path of the file that it points into, relative to the project; `None` if it points into no file of the
    /// content.
    pub fn file(&self) -> Option<String> {
        self.location().map(|location| location.file.vpath().get_without_slash().to_owned())
    }

    /// The source range that it points at; `None` if it points into no file of the content.
    pub fn location(&self) -> Option<SourceRange> {
        match self.source.span.get() {
            typst::syntax::DiagSpanKind::Range { id, range } => Some(SourceRange::new(id, range)),
            _ => None,
        }
    }
}

/// Diagnostics of typst are about the layouts.
impl From<SourceDiagnostic> for Diagnostic {
    fn from(source: SourceDiagnostic) -> Self {
        let level = match source.severity {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
        };
        Self { code: LAYOUT_FAULT, level, source, correction: None }
    }
}

/// A range of a file, in bytes of its UTF-8 text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SourceRange {
    /// The file.
    pub file: FileId,
    /// The byte range within it.
    pub range: Range<usize>,
}

impl SourceRange {
    /// The bytes `range` of `file`.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self { file, range }
    }

    /// An error about this range.
    pub fn error(&self, code: Code, message: impl AsRef<str>) -> Diagnostic {
        Diagnostic::new(Level::Error, code, DiagSpan::from(self), message)
    }

    /// A warning about this range.
    pub fn warning(&self, code: Code, message: impl AsRef<str>) -> Diagnostic {
        Diagnostic::new(Level::Warning, code, DiagSpan::from(self), message)
    }

    /// A note about this range.
    pub fn note(&self, code: Code, message: impl AsRef<str>) -> Diagnostic {
        Diagnostic::new(Level::Note, code, DiagSpan::from(self), message)
    }
}

impl From<&SourceRange> for DiagSpan {
    fn from(location: &SourceRange) -> Self {
        DiagSpan::from_range(location.file, location.range.clone())
    }
}

/// An error without a source range, for example about a folder that cannot be written.
pub fn error(code: Code, message: impl AsRef<str>) -> Diagnostic {
    Diagnostic::new(Level::Error, code, DiagSpan::detached(), message)
}

/// A value with its source range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub location: SourceRange,
}

/// Removes repeated diagnostics: every document that uses a shared file finds the same errors in it.
pub fn deduplicate(diagnostics: &mut Diagnostics) {
    let mut seen = std::collections::HashSet::new();
    diagnostics.retain(|diagnostic| seen.insert((diagnostic.source.span, diagnostic.source.message.clone())));
}

/// The value of a result; an error is added to `errors`.
pub fn ok_or_push<T>(result: Result<T, Diagnostic>, errors: &mut Diagnostics) -> Option<T> {
    result.map_err(|error| errors.push(error)).ok()
}

/// The value of a result; its errors are added to `errors`.
pub fn ok_or_append<T>(result: Result<T, Diagnostics>, errors: &mut Diagnostics) -> Option<T> {
    result.map_err(|mut found| errors.append(&mut found)).ok()
}
