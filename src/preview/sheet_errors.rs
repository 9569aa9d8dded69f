//! Why a sheet could not be typeset, as clients get it.

use std::sync::Arc;

use serde::Serialize;

use crate::content::sources::Sources;
use crate::diagnostics::messages::{Message, Messages, Style};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::preview::editor::{Editor, SourceLocation};

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
    message: Message,
    /// The URL that opens its place in the user's editor; `None` without a place, or if the editor is a command.
    open: Option<String>,
}

impl SheetErrors {
    /// The errors in files of `sources`.
    pub fn new(diagnostics: &Diagnostics, sources: &Arc<Sources>, editor: &Editor) -> Self {
        let messages = Messages::new(sources.clone());
        let list = diagnostics.iter().map(|diagnostic| ErrorMessage::new(diagnostic, &messages, editor)).collect();
        Self { list, text: messages.text(diagnostics, Style::Full { coloured: false }) }
    }
}

impl ErrorMessage {
    fn new(diagnostic: &Diagnostic, messages: &Messages, editor: &Editor) -> Self {
        let message = messages.data(diagnostic);
        let place = message.file.as_deref().zip(message.line).zip(message.column);
        let open = place.and_then(|((file, line), column)| editor.url(SourceLocation { file, line, column }));
        Self { message, open }
    }
}
