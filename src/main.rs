//! The program `factsheet`.

use std::process::ExitCode;

use clap::Parser;
use factsheet::commands;
use factsheet::commands::cli::Cli;
use mimalloc::MiMalloc;

/// Typesetting makes and drops millions of small things: the system's allocator takes a tenth more time for the same batch.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    // A panic in a worker becomes the failure of its document, with a message of ours.
    std::panic::set_hook(Box::new(|_| {}));
    let exit = commands::run(Cli::parse());
    ExitCode::from(exit as u8)
}
