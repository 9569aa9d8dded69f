//! Diagnostics: errors, warnings and notes, each with its source range and hints.
//!
//! One type is used for TOML, Markdown, layouts, typesetting and export: what typst's [`SourceDiagnostic`] has, with a code,
//! a level, and texts that get their words in the reader's language. Its texts are messages of the catalogue: lower case, with names in backticks and advice in hints.

pub mod formatter;
pub mod places;
pub mod suggestion;
pub mod world;

use std::ops::Range;

use typst::diag::{Severity, SourceDiagnostic, Tracepoint};
use typst::ecow::{EcoString, EcoVec};
use typst::syntax::{DiagSpan, FileId, Spanned};

use crate::messages::code::Code;
use crate::messages::{self, CodedMessage, Language, Message};

/// Diagnostics, in the order in which they were found.
pub type Diagnostics = Vec<Diagnostic>;

/// An error, a warning or a note about the content.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The kind of diagnostic.
    pub code: Code,
    /// Its level.
    pub level: Level,
    /// The message, without location and hints.
    pub message: Message,
    /// The source range.
    pub span: DiagSpan,
    /// Advice for the editor.
    pub hints: EcoVec<Hint>,
    /// What to write in place of the source range, if there is one right correction.
    pub correction: Option<Box<str>>,
    /// The calls in the layouts that led to it.
    trace: EcoVec<Spanned<Tracepoint>>,
}

/// Advice for the editor.
#[derive(Debug, Clone)]
pub struct Hint {
    /// The advice.
    pub message: Message,
    /// The location that it is about, if it is another one.
    pub span: DiagSpan,
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
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }

    /// Its name for people.
    pub fn label(self) -> Message {
        match self {
            Self::Error => messages::level_error(),
            Self::Warning => messages::level_warning(),
            Self::Note => messages::level_note(),
        }
    }
}

impl Diagnostic {
    /// A diagnostic about a span.
    pub fn new(level: Level, span: DiagSpan, message: CodedMessage) -> Self {
        let CodedMessage { code, message } = message;
        Self { code, level, message, span, hints: EcoVec::new(), correction: None, trace: EcoVec::new() }
    }

    /// The same message with another level and code.
    pub fn with_level_and_code(self, level: Level, code: Code) -> Self {
        Self { code, level, ..self }
    }

    /// The message in a language, without location and hints.
    pub fn message(&self, language: Language) -> String {
        self.message.in_language(language)
    }

    /// The hints in a language.
    pub fn hints(&self, language: Language) -> Vec<String> {
        self.hints.iter().map(|hint| hint.message.in_language(language)).collect()
    }

    /// The same for typst's printer, with its texts in a language.
    pub fn in_typst(&self, language: Language) -> SourceDiagnostic {
        let severity = if self.level == Level::Error { Severity::Error } else { Severity::Warning };
        let hint = |hint: &Hint| Spanned::new(hint.message.in_language(language).into(), hint.span);
        SourceDiagnostic {
            severity,
            span: self.span,
            message: self.message(language).into(),
            trace: self.trace.clone(),
            hints: self.hints.iter().map(hint).collect(),
        }
    }

    /// Adds a hint: advice for the editor.
    pub fn with_hint(mut self, hint: Message) -> Self {
        self.hints.push(Hint { message: hint, span: DiagSpan::detached() });
        self
    }

    /// Adds a hint about another location.
    pub fn with_spanned_hint(mut self, hint: Message, location: &SourceRange) -> Self {
        self.hints.push(Hint { message: hint, span: location.into() });
        self
    }

    /// Adds the only right correction: what to write in place of the source range.
    pub fn with_correction(self, correction: impl Into<Box<str>>) -> Self {
        Self { correction: Some(correction.into()), ..self }
    }

    /// The path of the file that it points into, relative to the project; `None` if it points into no file of the
    /// content.
    pub fn file(&self) -> Option<String> {
        self.location().map(|location| location.file.vpath().get_without_slash().to_owned())
    }

    /// The source range that it points at; `None` if it points into no file of the content.
    pub fn location(&self) -> Option<SourceRange> {
        match self.span.get() {
            typst::syntax::DiagSpanKind::Range { id, range } => Some(SourceRange::new(id, range)),
            _ => None,
        }
    }
}

/// Diagnostics of typst are about the layouts. Their words are typst's own.
impl From<SourceDiagnostic> for Diagnostic {
    fn from(source: SourceDiagnostic) -> Self {
        let level = match source.severity {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
        };
        let hint = |hint: Spanned<EcoString, DiagSpan>| Hint { message: Message::verbatim(hint.v), span: hint.span };
        Self {
            hints: source.hints.into_iter().map(hint).collect(),
            trace: source.trace,
            ..Self::new(level, source.span, messages::layout_error(source.message.as_str()))
        }
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
    pub fn error(&self, message: CodedMessage) -> Diagnostic {
        Diagnostic::new(Level::Error, self.into(), message)
    }

    /// A warning about this range.
    pub fn warning(&self, message: CodedMessage) -> Diagnostic {
        Diagnostic::new(Level::Warning, self.into(), message)
    }

    /// A note about this range.
    pub fn note(&self, message: CodedMessage) -> Diagnostic {
        Diagnostic::new(Level::Note, self.into(), message)
    }
}

impl From<&SourceRange> for DiagSpan {
    fn from(location: &SourceRange) -> Self {
        DiagSpan::from_range(location.file, location.range.clone())
    }
}

/// An error without a source range, for example about a folder that cannot be written.
pub fn error(message: CodedMessage) -> Diagnostic {
    Diagnostic::new(Level::Error, DiagSpan::detached(), message)
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
    diagnostics.retain(|diagnostic| seen.insert((diagnostic.span, diagnostic.message.clone())));
}

/// The value of a result; an error is added to `errors`.
pub fn ok_or_push<T>(result: Result<T, Diagnostic>, errors: &mut Diagnostics) -> Option<T> {
    result.map_err(|error| errors.push(error)).ok()
}

/// The value of a result; its errors are added to `errors`.
pub fn ok_or_append<T>(result: Result<T, Diagnostics>, errors: &mut Diagnostics) -> Option<T> {
    result.map_err(|mut found| errors.append(&mut found)).ok()
}
