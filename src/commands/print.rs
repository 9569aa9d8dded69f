//! Prints: lines, JSON objects, and diagnostics in the format that the user chose.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, OnceLock};

use serde::Serialize;

use crate::commands::cli::MessageFormat;
use crate::content::sources::Sources;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::formatter::{Formatter, Style};
use crate::messages::{self, Argument, Language, Message, system_error};
use crate::system::project::display_path;

/// Prints diagnostics about the files of a project.
pub struct DiagnosticPrinter {
    sources: Arc<Sources>,
    messages: Formatter,
    /// The format of the messages.
    pub format: MessageFormat,
}

impl DiagnosticPrinter {
    /// Prints diagnostics about the files of `sources`.
    pub fn new(sources: Arc<Sources>, format: MessageFormat) -> Self {
        let language = if format == MessageFormat::Json { data_language() } else { ui_language() };
        Self { messages: Formatter::new(sources.clone(), language), sources, format }
    }

    /// Prints diagnostics, in this order.
    pub fn print(&self, diagnostics: &[Diagnostic]) {
        let coloured = io::stderr().is_terminal();
        match self.format {
            MessageFormat::Json => {
                diagnostics.iter().for_each(|diagnostic| print_json(&self.messages.data(diagnostic)))
            }
            MessageFormat::Github => {
                diagnostics.iter().for_each(|diagnostic| print_line(&self.messages.annotation(diagnostic)))
            }
            MessageFormat::Human => print_error(&self.messages.text(diagnostics, Style::Full { coloured })),
            MessageFormat::Short => print_error(&self.messages.text(diagnostics, Style::Short { coloured })),
        }
    }

    /// A path as users see it: relative to the project, if it is in it.
    pub fn display(&self, path: &Path) -> String {
        display_path(path.strip_prefix(self.sources.root()).unwrap_or(path))
    }
}

/// How many causes of a change are printed.
pub const MAX_CAUSES: usize = 4;

/// The first items of a list, and how many more there are.
pub fn first_of<T: Into<Argument>>(items: impl IntoIterator<Item = T>, most: usize) -> Argument {
    let mut items: Vec<Argument> = items.into_iter().map(Into::into).collect();
    match items.len() {
        many if many > most => {
            items.truncate(most);
            messages::and_more(many - most, Argument::List(items)).into()
        }
        _ => Argument::List(items),
    }
}

/// Prints an object on a line of the standard output.
pub fn print_json(line: &impl Serialize) {
    print_line(&serde_json::to_string(line).unwrap_or_default());
}

/// Prints a line on the standard output.
pub fn print_line(line: &str) {
    print_bytes(format!("{line}\n").as_bytes());
}

/// Writes to the standard output. What cannot be written is known to [`output_state`].
pub fn print_bytes(bytes: &[u8]) {
    if output_state() == OutputState::Open
        && let Err(error) = io::stdout().write_all(bytes).and_then(|()| io::stdout().flush())
    {
        let state = if error.kind() == ErrorKind::BrokenPipe { OutputState::Closed } else { OutputState::Lost };
        OUTPUT.store(state as u8, Ordering::Relaxed);
        if state == OutputState::Lost {
            print_failure(&messages::output_not_written(system_error(&error)));
        }
    }
}

/// The language of what is printed. It is the process's own, as the standard output is.
static LANGUAGE: OnceLock<ChosenLanguage> = OnceLock::new();

/// The language that the user chose.
#[derive(Debug, Clone, Copy)]
struct ChosenLanguage {
    /// The language of an option.
    option: Option<Language>,
    /// The language of the environment.
    environment: Language,
}

/// Sets the language of what is printed: that of the option, else that of the environment. The first call counts.
pub fn set_language(option: Option<Language>) {
    LANGUAGE.get_or_init(|| ChosenLanguage { option, environment: Language::of_environment() });
}

/// The language of what people read.
pub fn ui_language() -> Language {
    LANGUAGE.get().map(|chosen| chosen.option.unwrap_or(chosen.environment)).unwrap_or_default()
}

/// The language of what programs read: English, unless the option asks for another.
pub fn data_language() -> Language {
    asked_language().unwrap_or_default()
}

/// The language that the option asks for.
pub fn asked_language() -> Option<Language> {
    LANGUAGE.get()?.option
}

/// A text in the language of the user.
pub fn words(text: &Message) -> String {
    text.in_language(ui_language())
}

/// Prints a text on a line of the standard output, in the language of the user.
pub fn print_text(text: &Message) {
    print_line(&words(text));
}

/// Prints a text on a line below that of what it is about, in the language of the user.
pub fn print_below(text: &Message) {
    print_line(&format!("  {}", words(text)));
}

/// Prints why a command failed on the standard error, in the language of the user.
pub fn print_failure(reason: &Message) {
    print_error(&format!("{}: {}\n", words(&messages::level_error()), words(reason)));
}

/// Prints advice about a failure on the standard error, in the language of the user.
pub fn print_hint(advice: &Message) {
    print_error(&format!("  = {}: {}\n", words(&messages::label_hint()), words(advice)));
}

/// Writes to the standard error. There is no way to report that it cannot be written.
pub fn print_error(text: &str) {
    let _ = write!(io::stderr(), "{text}");
}

/// The state of the standard output. It is the process's own, as the standard output is.
static OUTPUT: AtomicU8 = AtomicU8::new(OutputState::Open as u8);

/// What becomes of what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputState {
    /// It is written.
    Open = 0,
    /// The reader closed the pipe and wants no more: nothing is written any more, and that is no error.
    Closed = 1,
    /// Writing failed, as on a full disk: the command fails.
    Lost = 2,
}

/// The state of the standard output.
pub fn output_state() -> OutputState {
    match OUTPUT.load(Ordering::Relaxed) {
        1 => OutputState::Closed,
        2 => OutputState::Lost,
        _ => OutputState::Open,
    }
}
