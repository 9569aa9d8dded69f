//! What is wrong with a command line, in the language of the user. English has clap's own words, which name more.

use std::error::Error as _;
use std::ffi::OsString;

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::commands::cli::Cli;
use crate::commands::exit::Exit;
use crate::commands::print::{print_failure, print_hint, ui_language};
use crate::commands::refused_value::RefusedValue;
use crate::messages::{self, Argument, Language, Message};

/// The name of the option for the language, as it is written.
const LANGUAGE_OPTION: &str = "--ui";

/// The language that an option among the arguments names. It must be known before they are parsed.
pub fn named_language(arguments: &[OsString]) -> Option<Language> {
    let options = arguments.iter().take_while(|argument| *argument != "--").filter_map(|argument| argument.to_str());
    let options: Vec<&str> = options.collect();
    let joined = options.iter().find_map(|option| option.strip_prefix(LANGUAGE_OPTION)?.strip_prefix('='));
    let named = joined.or_else(|| {
        let at = options.iter().position(|option| *option == LANGUAGE_OPTION)?;
        options.get(at + 1).copied()
    })?;
    Language::with_tag(named)
}

/// Prints help, the version, or what is wrong with the command line that has these arguments.
pub fn report(error: &Error, arguments: &[OsString]) -> Exit {
    let is_help = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    if is_help || ui_language() == Language::English {
        // There is no way to report that it cannot be written.
        let _ = error.print();
    } else {
        print_failure(&message(error));
        print_hint(&messages::see_help_of(command(arguments)));
    }
    if error.exit_code() == 0 { Exit::Success } else { Exit::Usage }
}

/// What is wrong with the command line.
fn message(error: &Error) -> Message {
    let option = || first_word(&text(error, ContextKind::InvalidArg));
    match error.kind() {
        ErrorKind::UnknownArgument => unknown_argument(error),
        ErrorKind::InvalidSubcommand => unknown_command(error),
        ErrorKind::MissingSubcommand => {
            messages::command_missing(Argument::names(texts(error, ContextKind::ValidSubcommand)))
        }
        ErrorKind::InvalidValue | ErrorKind::NoEquals => wrong_value(error),
        ErrorKind::ValueValidation => refused_value(error),
        ErrorKind::TooManyValues => messages::option_values_too_many(option(), text(error, ContextKind::InvalidValue)),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => messages::option_values_too_few(option()),
        ErrorKind::ArgumentConflict => conflict(error),
        ErrorKind::MissingRequiredArgument => {
            messages::arguments_missing(Argument::names(texts(error, ContextKind::InvalidArg)))
        }
        ErrorKind::InvalidUtf8 => messages::arguments_not_utf8(),
        _ => messages::arguments_wrong(),
    }
}

fn unknown_argument(error: &Error) -> Message {
    let option = text(error, ContextKind::InvalidArg);
    match texts(error, ContextKind::SuggestedArg).first() {
        Some(near) => messages::option_unknown_but_near(first_word(near), option),
        None if option.starts_with('-') => messages::option_unknown(option),
        None => messages::word_unexpected(option),
    }
}

fn unknown_command(error: &Error) -> Message {
    let command = text(error, ContextKind::InvalidSubcommand);
    match texts(error, ContextKind::SuggestedSubcommand) {
        near if near.is_empty() => messages::command_unknown(command),
        near => messages::command_unknown_but_near(command, Argument::names(near)),
    }
}

fn wrong_value(error: &Error) -> Message {
    let option = first_word(&text(error, ContextKind::InvalidArg));
    let (value, known) = (text(error, ContextKind::InvalidValue), texts(error, ContextKind::ValidValue));
    let near = texts(error, ContextKind::SuggestedValue);
    match (value.is_empty(), near.first(), known.is_empty()) {
        (true, _, true) => messages::option_without_value(option),
        (true, _, false) => messages::option_without_value_of(option, Argument::names(known)),
        (false, Some(near), _) => messages::option_value_wrong_but_near(near, option, value),
        (false, None, true) => messages::option_value_wrong(option, value),
        (false, None, false) => messages::option_value_not_among(option, value, Argument::names(known)),
    }
}

fn refused_value(error: &Error) -> Message {
    let option = first_word(&text(error, ContextKind::InvalidArg));
    let value = text(error, ContextKind::InvalidValue);
    match error.source().and_then(|source| source.downcast_ref::<RefusedValue>()) {
        Some(RefusedValue(reason)) => messages::option_value_wrong_because(option, reason.clone(), value),
        None => messages::option_value_wrong(option, value),
    }
}

fn conflict(error: &Error) -> Message {
    let option = first_word(&text(error, ContextKind::InvalidArg));
    let others: Vec<String> = texts(error, ContextKind::PriorArg).iter().map(|other| first_word(other)).collect();
    match others.iter().all(|other| *other == option) {
        true => messages::option_given_twice(option),
        false => messages::options_in_conflict(option, Argument::names(others)),
    }
}

/// The command that the arguments name: `factsheet build`.
fn command(arguments: &[OsString]) -> String {
    let program = Cli::command();
    let (mut command, mut name) = (&program, program.get_name().to_owned());
    for argument in arguments.iter().skip(1).filter_map(|argument| argument.to_str()) {
        if let Some(below) = command.find_subcommand(argument) {
            name = format!("{name} {}", below.get_name());
            command = below;
        }
    }
    name
}

/// The texts that an error has of a kind.
fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn text(error: &Error, kind: ContextKind) -> String {
    texts(error, kind).into_iter().next().unwrap_or_default()
}

/// An option without the name of its value: `--ui` of `--ui <LANGUAGE>`.
fn first_word(argument: &str) -> String {
    argument.split_whitespace().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_found_among_arguments_that_are_not_parsed_yet() {
        let named = |words: &str| named_language(&words.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(named("factsheet --ui nl build"), Some(Language::Dutch));
        assert_eq!(named("factsheet build --ui=en"), Some(Language::English));
        assert_eq!(named("factsheet build --ui"), None);
        assert_eq!(named("factsheet build --ui fr"), None, "clap refuses it");
        assert_eq!(named("factsheet build -- --ui nl"), None, "it is a name");
    }
}
