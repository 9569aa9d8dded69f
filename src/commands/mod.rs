//! The commands: one file each, with one entry function. Only commands print.

mod build;
mod build_report;
mod check;
pub mod cli;
mod desk;
mod deviations;
mod exit;
mod forecast;
mod new;
mod number;
mod print;
mod refused_value;
mod report;
mod schema;
mod shell;
mod usage_error;
mod uses;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use clap::Parser;

use crate::commands::cli::{CheckArgs, Cli, Command};
pub use crate::commands::exit::Exit;
use crate::commands::exit::usage;
use crate::commands::print::{OutputState, output_state, print_failure, print_hint, set_language};
use crate::messages::{self, Message, system_error};
use crate::system::project;
use crate::system::workers::panic_message;

/// Runs the command of a command line. A panic ends it as an internal error; an output that could not be written is a
/// failure.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    set_language(usage_error::named_language(&arguments));
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) => return usage_error::report(&error, &arguments),
    };
    let exit = catch_unwind(AssertUnwindSafe(|| run_command(cli))).unwrap_or_else(|panic| {
        print_failure(&messages::internal_error(panic_message(panic.as_ref())));
        print_hint(&messages::report_internal_error_of_command());
        Exit::Failure
    });
    if output_state() == OutputState::Lost && exit == Exit::Success { Exit::Failure } else { exit }
}

fn run_command(cli: Cli) -> Exit {
    // These are about the program, and need no project.
    match &cli.command {
        Command::Check(CheckArgs { explain: Some(code), .. }) => return check::explain(code),
        Command::Completions { shell } => return shell::completions(*shell),
        Command::Man => return shell::man(),
        _ => {}
    }
    let root = match find_project(cli.root) {
        Ok(root) => root,
        Err(message) => return usage(message),
    };
    match cli.command {
        Command::Build(args) => build::build(root, &args),
        Command::Desk(args) => desk::desk(root, &args),
        Command::Check(args) => check::check(root, &args),
        Command::New(args) => new::new(root, &args.what),
        Command::Uses(args) => uses::uses(root, &args),
        Command::Deviations(args) => deviations::deviations(root, &args),
        Command::Completions { .. } | Command::Man => Exit::Success,
        Command::Schema => schema::schema(root),
        Command::Number(args) => number::number(root, &args),
    }
}

fn find_project(root: Option<PathBuf>) -> Result<PathBuf, Message> {
    match root {
        Some(root) => project::open(&root),
        None => {
            let here = std::env::current_dir().map_err(|error| messages::current_folder_gone(system_error(&error)))?;
            project::find_above(&here)
        }
    }
}
