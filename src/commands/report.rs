//! Reports errors of a project, each once, and counts what failed.

use std::path::Path;
use std::sync::Arc;

use typst::syntax::DiagSpan;

use crate::commands::cli::MessageFormat;
use crate::commands::exit::Exit;
use crate::commands::print::DiagnosticPrinter;
use crate::content::sources::Sources;
use crate::diagnostics::{Diagnostic, Diagnostics, Level, deduplicate, error};
use crate::messages::{self, Message};

/// Reports diagnostics, and counts what failed.
pub struct Reporter {
    printer: DiagnosticPrinter,
    /// All diagnostics so far: those that many documents meet are printed once.
    printed: Diagnostics,
    /// The number of documents that failed, and of errors of the project as a whole.
    pub failed: usize,
}

impl Reporter {
    /// Reports about the files of `sources`.
    pub fn new(sources: Arc<Sources>, format: MessageFormat) -> Self {
        Self { printer: DiagnosticPrinter::new(sources, format), printed: Vec::new(), failed: 0 }
    }

    /// The format of the messages.
    pub fn format(&self) -> MessageFormat {
        self.printer.format
    }

    /// Reports errors of the project as a whole.
    pub fn project_errors(&mut self, errors: Diagnostics) {
        self.failed += usize::from(!errors.is_empty());
        self.print_new(errors);
    }

    /// Reports an error of the project as a whole.
    pub fn project_error(&mut self, message: Message) {
        self.project_errors(vec![error(messages::run_failed(message))]);
    }

    /// Reports the errors of a document.
    pub fn document_errors(&mut self, errors: Diagnostics) {
        self.failed += 1;
        self.print_new(errors);
    }

    /// Reports what the user should know, and need not fix.
    pub fn notice(&mut self, message: Message) {
        self.print_new(vec![Diagnostic::new(Level::Warning, DiagSpan::detached(), messages::run_notice(message))]);
    }

    /// The exit code of the command.
    pub fn end(&self) -> Exit {
        if self.failed == 0 { Exit::Success } else { Exit::Failure }
    }

    /// A path as users see it: relative to the project, if it is in it.
    pub fn display(&self, path: &Path) -> String {
        self.printer.display(path)
    }

    fn print_new(&mut self, diagnostics: Diagnostics) {
        let before = self.printed.len();
        self.printed.extend(diagnostics);
        deduplicate(&mut self.printed);
        self.printer.print(&self.printed[before..]);
    }
}
