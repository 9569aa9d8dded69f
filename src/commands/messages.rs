//! Tells messages in the form that the user chose.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::cli::MessageFormat;
use crate::content::source::{self, Sources};
use crate::diagnostics::Diagnostic;
use crate::messages::{Messages, Style};

/// Tells messages about the files of a project.
pub struct Teller {
    sources: Arc<Sources>,
    messages: Messages,
    /// The form of the messages.
    pub format: MessageFormat,
}

impl Teller {
    /// Tells about the files of `sources`.
    pub fn new(sources: Arc<Sources>, format: MessageFormat) -> Self {
        Self { messages: Messages::new(Arc::clone(&sources)), sources, format }
    }

    /// Tells them, in this order.
    pub fn tell(&self, diagnostics: &[Diagnostic]) {
        let coloured = std::io::stderr().is_terminal();
        match self.format {
            MessageFormat::Json => diagnostics.iter().for_each(|diagnostic| json(&self.messages.data(diagnostic))),
            MessageFormat::Github => {
                diagnostics.iter().for_each(|diagnostic| say(&self.messages.annotation(diagnostic)))
            }
            MessageFormat::Human => warn(&self.messages.text(diagnostics, Style::Full { coloured })),
            MessageFormat::Short => warn(&self.messages.text(diagnostics, Style::Short { coloured })),
        }
    }

    /// A path as users see it: relative to the project, if it is in it.
    pub fn shown(&self, path: &Path) -> String {
        source::shown(path.strip_prefix(self.sources.root()).unwrap_or(path))
    }
}

/// Text on the standard error.
fn warn(text: &str) {
    // A broken pipe at the reader's end is the reader's choice.
    let _ = write!(std::io::stderr(), "{text}");
}

/// A count with its noun.
pub fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

/// An object on a line of the standard output.
pub fn json(line: &impl Serialize) {
    say(&serde_json::to_string(line).unwrap_or_default());
}

/// A line on the standard output. Whoever closed it does not want to hear more.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}
