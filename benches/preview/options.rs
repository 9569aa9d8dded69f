//! What the benchmark of the preview is asked to do.

use std::ffi::OsString;

use clap::Parser;

/// Measures how fast the preview of Emmen's factsheet follows edits, in a real Chromium.
#[derive(Parser)]
pub struct Options {
    /// How many edits are made
    #[arg(long, default_value_t = 100)]
    pub edits: usize,
}

impl Options {
    /// Reads the arguments of a call, the program's name first. `cargo bench` adds `--bench` to those of the user.
    pub fn of_call(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        Self::try_parse_from(arguments.into_iter().filter(|argument| argument != "--bench"))
    }
}
