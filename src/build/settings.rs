//! What a batch is to do.

use std::path::PathBuf;

use typst::foundations::Datetime;

/// What a batch is to do.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder for the files.
    pub out: PathBuf,
    /// The kind of files.
    pub output: Output,
    /// The time for the files' metadata, instead of the documents' own dates.
    pub epoch: Option<Epoch>,
    /// What to do with the documents.
    pub mode: Mode,
    /// Which documents to refuse.
    pub gate: Gate,
}

/// The kind of files.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Output {
    /// A PDF file per document.
    Pdf,
    /// A PNG picture per page.
    Png {
        /// Pixels per inch.
        ppi: f64,
    },
    /// An SVG picture per page.
    Svg,
}

/// What a batch does with documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Build those that changed.
    Changed,
    /// Build all.
    All,
    /// Write nothing: report what [`Mode::Changed`] would do.
    DryRun(DryRun),
    /// Build all in memory, and compare the files with that.
    Verify,
}

/// How far a dry run goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DryRun {
    /// Up to the merge: which documents would change, why, and in which sentences.
    Merge,
    /// Up to the bytes: also on which pages, and whether the file comes out the same.
    Typeset,
}

/// Which documents a batch refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// None.
    Open,
    /// Those that cannot be final.
    Final,
    /// Those that cannot be final, or that the checks warn about.
    FinalWithoutWarnings,
}

impl Mode {
    /// Whether files are written.
    pub fn writes(self) -> bool {
        matches!(self, Self::Changed | Self::All)
    }
}

/// A time that the environment sets for the metadata of files.
#[derive(Debug, Clone, Copy)]
pub struct Epoch {
    /// Seconds since 1970.
    pub seconds: i64,
    /// The same as a date.
    pub date: Datetime,
}
