//! Formats diagnostics: as text for users, as data for programs, and as annotations for GitHub.

use std::io::Write;
use std::sync::{Arc, LazyLock};

use rayon::prelude::*;
use regex::{Captures, Regex};
use serde::Serialize;
use typst_kit::diagnostics::termcolor::Buffer;
use typst_kit::diagnostics::{DiagnosticFormat, emit};

use crate::diagnostics::places::{Place, Places};
use crate::diagnostics::world::FileTexts;
use crate::diagnostics::{Diagnostic, Level};
use crate::messages::{self, Language};

/// Formats diagnostics about the files of one run.
pub struct Formatter {
    places: Places,
    language: Language,
    labels: Labels,
}

/// The words around messages, in the language of the reader.
struct Labels {
    /// By level.
    levels: [String; 3],
    hint: String,
}

/// The form of a message in text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With the source lines.
    Full {
        /// Whether to use the colours of a terminal.
        coloured: bool,
    },
    /// One line.
    Short {
        /// Whether to use the colours of a terminal.
        coloured: bool,
    },
}

/// A diagnostic as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DiagnosticData {
    /// `error`, `warning` or `note`.
    #[serde(rename = "diagnostic")]
    pub severity: &'static str,
    /// The code.
    pub code: &'static str,
    /// The message.
    pub message: String,
    /// The place that it points at.
    #[serde(flatten)]
    pub place: Place,
    /// The hints.
    pub hints: Vec<String>,
    /// What to write in place of the words, if there is one right correction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub correction: Option<String>,
}

impl Formatter {
    /// A formatter for diagnostics about files whose texts are in `texts`.
    pub fn new(texts: Arc<dyn FileTexts>, language: Language) -> Self {
        let level = |level: Level| level.label().in_language(language);
        let labels = Labels {
            levels: [Level::Error, Level::Warning, Level::Note].map(level),
            hint: messages::label_hint().in_language(language),
        };
        Self { places: Places::new(texts), language, labels }
    }

    /// The text of diagnostics, one below the other.
    pub fn text(&self, diagnostics: &[Diagnostic], style: Style) -> String {
        let texts: Vec<String> = diagnostics.par_iter().map(|diagnostic| self.format(diagnostic, style)).collect();
        texts.concat()
    }

    fn format(&self, diagnostic: &Diagnostic, style: Style) -> String {
        let (format, coloured) = match style {
            Style::Full { coloured } => (DiagnosticFormat::Human, coloured),
            Style::Short { coloured } => (DiagnosticFormat::Short, coloured),
        };
        let mut buffer = if coloured { Buffer::ansi() } else { Buffer::no_color() };
        // Writing to a buffer cannot fail. If the text of the file is missing, the message is printed without source
        // lines.
        let source = diagnostic.in_typst(self.language);
        if emit(&mut buffer, &self.places.world, [&source], format).is_err() {
            drop(writeln!(buffer, "{}: {}", severity(diagnostic), source.message));
        }
        let text = columns_from_one(&String::from_utf8_lossy(buffer.as_slice()));
        let text = with_code(&text, diagnostic, &self.labels.levels[diagnostic.level as usize]);
        // typst's printer writes English.
        if self.language == Language::English { text } else { with_hint_label(&text, &self.labels.hint) }
    }

    /// A diagnostic as data.
    pub fn data(&self, diagnostic: &Diagnostic) -> DiagnosticData {
        DiagnosticData {
            severity: diagnostic.level.name(),
            code: diagnostic.code.name(),
            message: diagnostic.message(self.language),
            place: self.places.find(diagnostic),
            hints: diagnostic.hints(self.language),
            correction: diagnostic.correction.as_ref().map(ToString::to_string),
        }
    }

    /// A workflow command for GitHub, which shows the message next to the line in a pull request
    /// (<https://docs.github.com/actions/reference/workflow-commands-for-github-actions>).
    pub fn annotation(&self, diagnostic: &Diagnostic) -> String {
        let line = self.data(diagnostic);
        let command = if diagnostic.level == Level::Note { "notice" } else { diagnostic.level.name() };
        let mut properties = Vec::new();
        properties.extend(line.place.file.map(|file| format!("file={}", escaped(&file).replace(',', "%2C"))));
        properties.extend(line.place.line.map(|line| format!("line={line}")));
        properties.extend(line.place.column.map(|column| format!("col={column}")));
        properties.push(format!("title={}", line.code));
        let text = [&[line.message], line.hints.as_slice()].concat().join("\n");
        format!("::{command} {}::{}", properties.join(","), escaped(&text))
    }
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The severity that typst's printer writes, which has no notes.
fn severity(diagnostic: &Diagnostic) -> &'static str {
    if diagnostic.level == Level::Error { "error" } else { "warning" }
}

/// The text of a message with its level and code in place of typst's severity, as in `error[content/unknown-key]:`.
fn with_code(text: &str, diagnostic: &Diagnostic, level: &str) -> String {
    static SEVERITY: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?m)(?:^|: |m)(error|warning)((?:\x1b\[[0-9;]*m)*:)").expect("a valid pattern"));
    let Some(found) = SEVERITY.captures(text) else { return text.to_owned() };
    let (word, rest) = (found.get(1), found.get(2));
    let (Some(word), Some(rest)) = (word, rest) else { return text.to_owned() };
    let named = format!("{level}[{}]", diagnostic.code);
    format!("{}{named}{}", &text[..word.start()], &text[rest.start()..])
}

/// The text of a message with another label for its hints. typst's printer writes `= hint: `, in colour too.
fn with_hint_label(text: &str, label: &str) -> String {
    let mut pieces = text.split(" hint: ");
    let mut labelled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let is_label = labelled.ends_with('=') || labelled.ends_with("=\x1b[0m");
        labelled.extend([" ", if is_label { label } else { "hint" }, ": ", piece]);
    }
    labelled
}

/// The text of a message with columns that count from 1, as editors and terminals with links expect. typst's printer
/// counts from 0 (typst 0.15: `typst_kit::diagnostics`).
fn columns_from_one(text: &str) -> String {
    static LOCATION: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?m)(┌─(?:\x1b\[[0-9;]*m)* |(?-u:\b)at (?:\x1b\[[0-9;]*m)*|^)([^\s:]+:[0-9]+):([0-9]+)(:|$|\x1b)")
            .expect("a valid pattern")
    });
    let shifted = |location: &Captures| {
        let column: usize = location[3].parse().unwrap_or_default();
        format!("{}{}:{}{}", &location[1], &location[2], column + 1, &location[4])
    };
    LOCATION.replace_all(text, shifted).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::error;
    use crate::messages::codes::CONTENT_UNKNOWN_KEY;
    use crate::messages::{CodedMessage, Message};

    #[test]
    fn columns_count_from_one_also_in_colour() {
        assert_eq!(columns_from_one("  ┌─ a/b.toml:4:0\n"), "  ┌─ a/b.toml:4:1\n");
        let coloured = "  \x1b[34m┌─\x1b[0m a/b.toml:4:10\n";
        assert_eq!(columns_from_one(coloured), coloured.replace("4:10", "4:11"));
        assert_eq!(columns_from_one("a/b.toml:4:0: error: x\n"), "a/b.toml:4:1: error: x\n");
    }

    #[test]
    fn hints_have_a_label_in_the_language_of_the_reader_also_in_colour() {
        assert_eq!(with_hint_label("a hint: y\n  = hint: x", "tip"), "a hint: y\n  = tip: x");
        assert_eq!(with_hint_label("  \x1b[36m=\x1b[0m hint: x", "tip"), "  \x1b[36m=\x1b[0m tip: x");
    }

    #[test]
    fn the_code_is_in_the_first_line_of_a_message() {
        let error = error(CodedMessage::new(CONTENT_UNKNOWN_KEY, Message::verbatim("an error: x")));
        assert_eq!(with_code("error: an error: x\n", &error, "fout"), "fout[content/unknown-key]: an error: x\n");
        let coloured = "\x1b[0m\x1b[1m\x1b[38;5;9merror\x1b[0m\x1b[1m: an error: x";
        assert_eq!(with_code(coloured, &error, "fout"), coloured.replacen("merror", "mfout[content/unknown-key]", 1));
    }
}
