//! Why a sheet could not be typeset, as clients get it.

use std::sync::Arc;

use serde::Serialize;

use crate::content::sources::Sources;
use crate::diagnostics::formatter::{DiagnosticData, Formatter, Style};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::messages::Language;
use crate::preview::check_view::CheckedDocument;
use crate::preview::editor::{Editor, SourceLocation};
use crate::preview::field_id::FieldId;
use crate::preview::field_label::label;
use crate::preview::found_warning::{FoundWarning, locate};

/// The errors of a document.
#[derive(Debug, Clone, Default)]
pub struct SheetErrors {
    /// The errors, one by one.
    pub list: Vec<ErrorMessage>,
    /// The same as one text, as a terminal shows it.
    pub text: String,
}

/// An error.
#[derive(Debug, Clone, Serialize)]
pub struct ErrorMessage {
    #[serde(flatten)]
    message: DiagnosticData,
    /// The URL that opens its place in the user's editor; `None` without a place, or if the editor is a command.
    open: Option<String>,
    /// The field that it is in; `None` if it is in none, or the document was never typeset.
    #[serde(flatten)]
    named: Option<NamedField>,
}

/// A field with what it is called.
#[derive(Debug, Clone, Serialize)]
struct NamedField {
    field: String,
    label: Vec<String>,
}

/// The field that an error is in.
fn named(located: &FoundWarning, document: CheckedDocument) -> Option<NamedField> {
    let address = located.field()?.address.as_str();
    let field = FieldId::new(located.path(), address, document.id)?.to_string();
    Some(NamedField { field, label: label(located.path(), address, &located.fields, document.sheet?, document.id) })
}

impl SheetErrors {
    /// The errors in files of `sources`, in a language.
    pub fn new(
        diagnostics: &Diagnostics,
        sources: &Arc<Sources>,
        document: CheckedDocument,
        editor: &Editor,
        language: Language,
    ) -> Self {
        let messages = Formatter::new(sources.clone(), language);
        let located = locate(diagnostics, sources, document.id);
        let message = |diagnostic: &Diagnostic| {
            let located = located.iter().find(|located| std::ptr::eq(located.diagnostic, diagnostic));
            ErrorMessage {
                named: located.and_then(|located| named(located, document)),
                ..ErrorMessage::new(diagnostic, &messages, editor)
            }
        };
        let list = diagnostics.iter().map(message).collect();
        Self { list, text: messages.text(diagnostics, Style::Full { coloured: false }) }
    }
}

impl ErrorMessage {
    fn new(diagnostic: &Diagnostic, messages: &Formatter, editor: &Editor) -> Self {
        let message = messages.data(diagnostic);
        let place = message.place.file.as_deref().zip(message.place.line).zip(message.place.column);
        let open = place.and_then(|((file, line), column)| editor.url(SourceLocation { file, line, column }));
        Self { message, open, named: None }
    }
}
