//! Diagnostics as the text that users read, and as data for programs.

use std::io::Write;
use std::sync::{Arc, LazyLock};

use regex::{Captures, Regex};
use serde::Serialize;
use typst::World;
use typst::WorldExt;
use typst::diag::{Severity, SourceDiagnostic};
use typst_kit::diagnostics::termcolor::Buffer;
use typst_kit::diagnostics::{DiagnosticFormat, DiagnosticWorld, emit};

use crate::content::source::Sources;
use crate::typeset::world::MessageWorld;

/// Puts diagnostics about the files of one run into words.
pub struct Messages {
    world: MessageWorld,
}

/// How a message is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With the lines that it is about.
    Full {
        /// In the colours of a terminal.
        coloured: bool,
    },
    /// One line.
    Short {
        /// In the colours of a terminal.
        coloured: bool,
    },
}

/// A diagnostic as data. Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Message {
    /// `error` or `warning`.
    #[serde(rename = "diagnostic")]
    pub severity: &'static str,
    /// What is wrong.
    pub message: String,
    /// The file, relative to the project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column in that line, in characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// The words that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Ways out.
    pub hints: Vec<String>,
}

impl Messages {
    /// Messages about the files of `sources`.
    pub fn new(sources: Arc<Sources>) -> Self {
        Self { world: MessageWorld::new(sources) }
    }

    /// The diagnostics in words, one below the other.
    pub fn text(&self, diagnostics: &[SourceDiagnostic], style: Style) -> String {
        let (format, coloured) = match style {
            Style::Full { coloured } => (DiagnosticFormat::Human, coloured),
            Style::Short { coloured } => (DiagnosticFormat::Short, coloured),
        };
        let mut buffer = if coloured { Buffer::ansi() } else { Buffer::no_color() };
        // A buffer takes everything; a message about a file that is gone is told without its lines.
        if emit(&mut buffer, &self.world, diagnostics, format).is_err() {
            diagnostics.iter().for_each(|diagnostic| drop(writeln!(buffer, "error: {}", diagnostic.message)));
        }
        columns_from_one(&String::from_utf8_lossy(buffer.as_slice()))
    }

    /// A diagnostic as data.
    pub fn data(&self, diagnostic: &SourceDiagnostic) -> Message {
        let id = diagnostic.span.id();
        let lines = id.and_then(|id| self.world.source(id).ok()).map(|source| source.lines().clone());
        let range = self.world.range(diagnostic.span);
        let place = lines.as_ref().zip(range.clone());
        let words = lines.as_ref().zip(range).and_then(|(lines, range)| lines.text().get(range));
        Message {
            severity: match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            message: diagnostic.message.to_string(),
            file: id.map(|id| self.world.name(id)),
            line: place.as_ref().and_then(|(lines, range)| lines.byte_to_line(range.start)).map(|line| line + 1),
            column: place
                .as_ref()
                .and_then(|(lines, range)| lines.byte_to_column(range.start))
                .map(|column| column + 1),
            words: words.filter(|words| !words.is_empty()).map(str::to_owned),
            hints: diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect(),
        }
    }
}

/// Typst's printer counts columns from 0 (typst 0.15: `typst_kit::diagnostics`); editors, and everything that makes a place
/// in a terminal a link, count from 1.
fn columns_from_one(text: &str) -> String {
    static PLACE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?m)(┌─ |\bat (?:\x1b\[[0-9;]*m)*|^)([^\s:]+:[0-9]+):([0-9]+)(:|$|\x1b)").expect("a valid pattern")
    });
    let shifted = |place: &Captures| {
        let column: usize = place[3].parse().unwrap_or_default();
        format!("{}{}:{}{}", &place[1], &place[2], column + 1, &place[4])
    };
    PLACE.replace_all(text, shifted).into_owned()
}
