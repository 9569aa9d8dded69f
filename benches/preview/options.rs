//! What the benchmark of the preview is asked to do.

use std::ffi::OsString;

use clap::{Parser, ValueEnum};

/// Measures how fast the desk with Emmen's factsheet follows edits, in a real Chromium.
#[derive(Parser)]
pub struct Options {
    /// How many edits are made
    #[arg(long, default_value_t = 100)]
    pub edits: usize,
    /// Measure this only
    #[arg(long)]
    pub only: Option<Part>,
}

/// A part of the benchmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The start of the program
    Start,
    /// Key strokes
    Keys,
    /// Saves
    Saves,
    /// Files that are changed in another editor
    Files,
}

impl Options {
    /// Reads the arguments of a call, the program's name first. `cargo bench` adds `--bench` to those of the user.
    pub fn of_call(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        Self::try_parse_from(arguments.into_iter().filter(|argument| argument != "--bench"))
    }
}
