//! The program `factsheet`.

use std::env;
use std::process::ExitCode;

use factsheet::commands;
use mimalloc::MiMalloc;

/// Typesetting makes and drops millions of small things: the system's allocator takes a tenth more time for the same batch.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    // A panic in a worker becomes the failure of its document, with a message of ours.
    std::panic::set_hook(Box::new(|_| {}));
    let exit = commands::run(env::args_os());
    ExitCode::from(exit as u8)
}
