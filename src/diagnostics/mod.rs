//! Diagnostics: what is wrong, where it is written, and a way out.
//!
//! One type serves TOML, Markdown, layouts, typesetting and export: typst's [`SourceDiagnostic`], with a code and a
//! level. Its messages are lower case, name the thing in backticks and leave advice to the hints.

pub mod codes;
pub mod messages;
pub mod suggestion;
pub mod world;

use std::ops::Range;

use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::{DiagSpan, FileId};

use crate::diagnostics::codes::{Code, LAYOUT_FAULT};

/// What went wrong, in the order in which it was found.
pub type Diagnostics = Vec<Diagnostic>;

/// Something to say about the content.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The kind of thing it is.
    pub code: Code,
    /// How bad it is.
    pub level: Level,
    /// The words, the place and the hints. Its severity knows no notes: `level` counts.
    pub source: SourceDiagnostic,
}

/// How bad something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing can be made of it.
    Error,
    /// It can be printed, and should be looked at.
    Warning,
    /// Good to know.
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
    /// Something to say about a span.
    pub fn new(level: Level, code: Code, span: DiagSpan, message: impl AsRef<str>) -> Self {
        let source = match level {
            Level::Error => SourceDiagnostic::error(span, message.as_ref()),
            Level::Warning | Level::Note => SourceDiagnostic::warning(span, message.as_ref()),
        };
        Self { code, level, source }
    }

    /// The same words at another level, as another kind of thing.
    pub fn with_level_and_code(mut self, level: Level, code: Code) -> Self {
        self.source.severity = if level == Level::Error { Severity::Error } else { Severity::Warning };
        Self { code, level, source: self.source }
    }

    /// The words.
    pub fn message(&self) -> &str {
        &self.source.message
    }

    /// Adds a way out.
    pub fn with_hint(mut self, hint: impl AsRef<str>) -> Self {
        self.source = self.source.with_hint(hint.as_ref());
        self
    }

    /// Adds words about another place.
    pub fn with_spanned_hint(mut self, hint: impl AsRef<str>, location: &SourceRange) -> Self {
        self.source = self.source.with_spanned_hint(hint.as_ref(), location);
        self
    }

    /// The path of the file that it is about, relative to the project.
    pub fn file(&self) -> Option<String> {
        self.location().map(|location| location.file.vpath().get_without_slash().to_owned())
    }

    /// The file and the bytes in it that it is about, if it is about a file of the content.
    pub fn location(&self) -> Option<SourceRange> {
        match self.source.span.get() {
            typst::syntax::DiagSpanKind::Range { id, range } => Some(SourceRange::new(id, range)),
            _ => None,
        }
    }
}

/// What typst says is about the layouts.
impl From<SourceDiagnostic> for Diagnostic {
    fn from(source: SourceDiagnostic) -> Self {
        let level = match source.severity {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
        };
        Self { code: LAYOUT_FAULT, level, source }
    }
}

/// A stretch of a file, in bytes of its UTF-8 text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SourceRange {
    /// The file.
    pub file: FileId,
    /// The byte range within it.
    pub range: Range<usize>,
}

impl SourceRange {
    /// The stretch `range` of `file`.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self { file, range }
    }

    /// An error about this place.
    pub fn error(&self, code: Code, message: impl AsRef<str>) -> Diagnostic {
        Diagnostic::new(Level::Error, code, DiagSpan::from(self), message)
    }

    /// A warning about this place.
    pub fn warning(&self, code: Code, message: impl AsRef<str>) -> Diagnostic {
        Diagnostic::new(Level::Warning, code, DiagSpan::from(self), message)
    }

    /// A note about this place.
    pub fn note(&self, code: Code, message: impl AsRef<str>) -> Diagnostic {
        Diagnostic::new(Level::Note, code, DiagSpan::from(self), message)
    }
}

impl From<&SourceRange> for DiagSpan {
    fn from(location: &SourceRange) -> Self {
        DiagSpan::from_range(location.file, location.range.clone())
    }
}

/// An error about no place in a text, such as a folder that cannot be written.
pub fn error(code: Code, message: impl AsRef<str>) -> Diagnostic {
    Diagnostic::new(Level::Error, code, DiagSpan::detached(), message)
}

/// A value with the place where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub location: SourceRange,
}

/// Removes repeated diagnostics: a fault in a shared file is met by every document that uses it, and told once.
pub fn deduplicate(diagnostics: &mut Diagnostics) {
    let mut seen = std::collections::HashSet::new();
    diagnostics.retain(|diagnostic| seen.insert((diagnostic.source.span, diagnostic.source.message.clone())));
}

/// The value; a fault is kept for the report.
pub fn ok_or_push<T>(result: Result<T, Diagnostic>, errors: &mut Diagnostics) -> Option<T> {
    result.map_err(|error| errors.push(error)).ok()
}

/// The value; faults are kept for the report.
pub fn ok_or_append<T>(result: Result<T, Diagnostics>, errors: &mut Diagnostics) -> Option<T> {
    result.map_err(|mut found| errors.append(&mut found)).ok()
}
