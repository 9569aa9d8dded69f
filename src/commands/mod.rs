//! The commands: one file each, with one entry function. Only commands print.

mod build;
mod check;
mod deviations;
mod messages;
mod new;
mod number;
mod preview;
mod report;
mod schema;
mod shell;
mod uses;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use crate::cli::{CheckArgs, Cli, Command};
use crate::project;
use crate::workers::words_of;

/// How a command ended: the exit code of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All went well.
    Success = 0,
    /// Some document failed.
    Failure = 1,
    /// The call was wrong: nothing was done.
    Usage = 2,
}

/// Runs a command. A fault in this program that no document is to blame for ends it in words, not as a panic.
pub fn run(cli: Cli) -> Exit {
    catch_unwind(AssertUnwindSafe(|| run_command(cli))).unwrap_or_else(|panic| {
        eprintln!("error: a fault in this program: {}", words_of(panic.as_ref()));
        eprintln!("  = hint: please report it, with what you did");
        Exit::Failure
    })
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
        Err(message) => return usage(&message),
    };
    match cli.command {
        Command::Build(args) => build::build(root, &args),
        Command::Preview(args) => preview::preview(root, &args),
        Command::Check(args) => check::check(root, &args),
        Command::New(args) => new::new(root, &args.what),
        Command::Uses(args) => uses::uses(root, &args),
        Command::Deviations(args) => deviations::deviations(root, &args),
        Command::Completions { .. } | Command::Man => Exit::Success,
        Command::Schema => schema::schema(root),
        Command::Number(args) => number::number(root, &args),
    }
}

fn find_project(root: Option<PathBuf>) -> Result<PathBuf, String> {
    match root {
        Some(root) => project::at(&root),
        None => {
            let here = std::env::current_dir().map_err(|error| format!("the current folder is gone ({error})"))?;
            project::find(&here)
        }
    }
}

/// Tells that the call was wrong.
fn usage(message: &str) -> Exit {
    eprintln!("error: {message}");
    Exit::Usage
}
