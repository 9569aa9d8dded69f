//! What the benchmark is asked to do.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// Compares the program with the bare engine, `typst compile` and WeasyPrint on a synthetic series.
#[derive(Parser)]
pub struct Options {
    #[command(subcommand)]
    pub part: Option<Part>,
    /// The number of municipalities, of two documents each
    #[arg(long, default_value_t = 342)]
    pub municipalities: usize,
    /// How often each measurement is made; the table has the medians
    #[arg(long, default_value_t = 3)]
    pub rounds: usize,
    /// The program `typst`, version 0.15.1
    #[arg(long, default_value = "typst")]
    pub typst: PathBuf,
    /// The Python that has WeasyPrint
    #[arg(long, default_value = "python3")]
    pub python: PathBuf,
    /// How many documents WeasyPrint makes: it is slow, and its time grows with their number
    #[arg(long, default_value_t = 48)]
    pub weasyprint_documents: usize,
    /// Also measure the memory of a run of this many documents, compared with 500; takes minutes
    #[arg(long, value_name = "DOCUMENTS")]
    pub long: Option<usize>,
    /// Measure only some of the rows
    #[arg(long, value_enum)]
    pub only: Option<Rows>,
}

/// Some of the rows of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Rows {
    /// Builds of everything, by the program and its competitors
    Cold,
    /// Builds and dry runs after a change
    Changes,
}

#[derive(Subcommand)]
pub enum Part {
    /// Write a synthetic series, as a project
    Series { municipalities: usize, folder: PathBuf },
    /// Run the bare engine on a project
    #[command(hide = true)]
    Engine {
        project: PathBuf,
        jobs: usize,
        #[arg(long)]
        evicts: bool,
    },
}

impl Options {
    /// Whether some rows are measured.
    pub fn includes(&self, rows: Rows) -> bool {
        self.only.is_none_or(|only| only == rows)
    }

    /// Reads the arguments of a call, the program's name first. `cargo bench` adds `--bench` to those of the user.
    pub fn of_call(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        Self::try_parse_from(arguments.into_iter().filter(|argument| argument != "--bench"))
    }
}
