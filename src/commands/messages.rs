//! How messages are told: for people, in short lines, as JSON lines, as annotations of GitHub.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::{Arc, LazyLock};

use regex::{Captures, Regex};
use serde::Serialize;
use typst::World;
use typst::WorldExt;
use typst_kit::diagnostics::termcolor::Buffer;
use typst_kit::diagnostics::{DiagnosticFormat, DiagnosticWorld, emit};

use crate::cli::MessageFormat;
use crate::content::source::{self, Sources};
use crate::diagnostics::{Diagnostic, Level};
use crate::typeset::world::MessageWorld;

/// Tells messages about the files of a project.
pub struct Messages {
    sources: Arc<Sources>,
    world: MessageWorld,
    /// The form of the messages.
    pub format: MessageFormat,
}

/// A diagnostic in JSON.
#[derive(Serialize)]
struct DiagnosticLine<'a> {
    diagnostic: &'a str,
    code: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<String>,
    hints: Vec<&'a str>,
}

impl Messages {
    /// Tells about the files of `sources`.
    pub fn new(sources: Arc<Sources>, format: MessageFormat) -> Self {
        Self { world: MessageWorld::new(Arc::clone(&sources)), sources, format }
    }

    /// Tells them, in this order.
    pub fn tell(&self, diagnostics: &[Diagnostic]) {
        for diagnostic in diagnostics {
            match self.format {
                MessageFormat::Json => json(&self.line(diagnostic)),
                MessageFormat::Github => say(&self.annotation(diagnostic)),
                MessageFormat::Human => self.emit(diagnostic, DiagnosticFormat::Human),
                MessageFormat::Short => self.emit(diagnostic, DiagnosticFormat::Short),
            }
        }
    }

    /// A path as users see it: relative to the project, if it is in it.
    pub fn shown(&self, path: &Path) -> String {
        source::shown(path.strip_prefix(self.sources.root()).unwrap_or(path))
    }

    fn emit(&self, diagnostic: &Diagnostic, format: DiagnosticFormat) {
        let mut buffer = match std::io::stderr().is_terminal() {
            true => Buffer::ansi(),
            false => Buffer::no_color(),
        };
        // A buffer takes everything; a message about a file that is gone is told without its lines.
        if emit(&mut buffer, &self.world, [&diagnostic.source], format).is_err() {
            drop(writeln!(buffer, "{}: {}", severity(diagnostic), diagnostic.message()));
        }
        let text = columns_from_one(&String::from_utf8_lossy(buffer.as_slice()));
        // A broken pipe at the reader's end is the reader's choice.
        let _ = write!(std::io::stderr(), "{}", with_code(&text, diagnostic));
    }

    fn line<'a>(&self, diagnostic: &'a Diagnostic) -> DiagnosticLine<'a> {
        let source = &diagnostic.source;
        let id = source.span.id();
        let lines = id.and_then(|id| self.world.source(id).ok()).map(|source| source.lines().clone());
        let place = lines.as_ref().zip(self.world.range(source.span));
        let words = place.as_ref().and_then(|(lines, range)| lines.text().get(range.clone()));
        DiagnosticLine {
            diagnostic: diagnostic.level.name(),
            code: diagnostic.code.name(),
            message: diagnostic.message(),
            file: id.map(|id| self.world.name(id)),
            line: place.as_ref().and_then(|(lines, range)| lines.byte_to_line(range.start)).map(|line| line + 1),
            column: place
                .as_ref()
                .and_then(|(lines, range)| lines.byte_to_column(range.start))
                .map(|column| column + 1),
            words: words.filter(|words| !words.is_empty()).map(str::to_owned),
            hints: source.hints.iter().map(|hint| hint.v.as_str()).collect(),
        }
    }

    /// A workflow command of GitHub, which shows the message beside the line in a pull request
    /// (<https://docs.github.com/actions/reference/workflow-commands-for-github-actions>).
    fn annotation(&self, diagnostic: &Diagnostic) -> String {
        let line = self.line(diagnostic);
        let command = if diagnostic.level == Level::Note { "notice" } else { diagnostic.level.name() };
        let mut properties = Vec::new();
        properties.extend(line.file.map(|file| format!("file={}", escaped(&file).replace(',', "%2C"))));
        properties.extend(line.line.map(|line| format!("line={line}")));
        properties.extend(line.column.map(|column| format!("col={column}")));
        properties.push(format!("title={}", line.code));
        let text = [&[line.message], line.hints.as_slice()].concat().join("\n");
        format!("::{command} {}::{}", properties.join(","), escaped(&text))
    }
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What typst's printer calls it: that knows no notes.
fn severity(diagnostic: &Diagnostic) -> &'static str {
    if diagnostic.level == Level::Error { "error" } else { "warning" }
}

/// The text of a message with its level and its code in the place of typst's severity, as in `error[content/unknown-key]:`.
fn with_code(text: &str, diagnostic: &Diagnostic) -> String {
    static SEVERITY: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?m)(?:^|: |m)(error|warning)((?:\x1b\[[0-9;]*m)*:)").expect("a valid pattern"));
    let Some(found) = SEVERITY.captures(text) else { return text.to_owned() };
    let (word, rest) = (found.get(1), found.get(2));
    let (Some(word), Some(rest)) = (word, rest) else { return text.to_owned() };
    let named = format!("{}[{}]", diagnostic.level.name(), diagnostic.code);
    format!("{}{named}{}", &text[..word.start()], &text[rest.start()..])
}

/// Typst's printer counts columns from 0 (typst 0.15: `typst_kit::diagnostics`); editors, and everything that makes a place
/// in a terminal a link, count from 1.
fn columns_from_one(text: &str) -> String {
    static PLACE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?m)(┌─(?:\x1b\[[0-9;]*m)* |\bat (?:\x1b\[[0-9;]*m)*|^)([^\s:]+:[0-9]+):([0-9]+)(:|$|\x1b)")
            .expect("a valid pattern")
    });
    let shifted = |place: &Captures| {
        let column: usize = place[3].parse().unwrap_or_default();
        format!("{}{}:{}{}", &place[1], &place[2], column + 1, &place[4])
    };
    PLACE.replace_all(text, shifted).into_owned()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::UNKNOWN_KEY;
    use crate::diagnostics::error;

    #[test]
    fn columns_count_from_one_also_in_colour() {
        assert_eq!(columns_from_one("  ┌─ a/b.toml:4:0\n"), "  ┌─ a/b.toml:4:1\n");
        let coloured = "  \x1b[34m┌─\x1b[0m a/b.toml:4:10\n";
        assert_eq!(columns_from_one(coloured), coloured.replace("4:10", "4:11"));
        assert_eq!(columns_from_one("a/b.toml:4:0: error: x\n"), "a/b.toml:4:1: error: x\n");
    }

    #[test]
    fn the_code_stands_in_the_head_of_a_message() {
        let fault = error(UNKNOWN_KEY, "an error: x");
        assert_eq!(with_code("error: an error: x\n", &fault), "error[content/unknown-key]: an error: x\n");
        let coloured = "\x1b[0m\x1b[1m\x1b[38;5;9merror\x1b[0m\x1b[1m: an error: x";
        assert_eq!(with_code(coloured, &fault), coloured.replacen("merror", "merror[content/unknown-key]", 1));
    }
}
