//! What became of a document.

use std::path::PathBuf;
use std::time::Duration;

use crate::build::cause::Cause;
use crate::build::manifest::BuildRecord;
use crate::build::sentences::Difference;
use crate::diagnostics::Diagnostics;

/// What became of a document.
#[derive(Debug)]
pub struct Report {
    /// What became of it.
    pub outcome: Outcome,
    /// How long that took.
    pub time: Duration,
}

/// What became of a document.
#[derive(Debug)]
pub enum Outcome {
    /// Its file is still right; nothing was typeset.
    Untouched(Untouched),
    /// It was built as a PDF file.
    Built(Box<Built>),
    /// It was built as pictures of its pages.
    Pictures(Pictures),
    /// It would be built: a dry run that does not typeset.
    Forecast(Forecast),
    /// It could not be built, or was refused.
    Failed(Failure),
}

/// A document whose file is still right.
#[derive(Debug)]
pub struct Untouched {
    /// Its file.
    pub file: PathBuf,
    /// The number of its pages.
    pub pages: usize,
    /// The number of its gaps.
    pub gaps: usize,
    /// The inputs that changed without changing what the layouts get.
    pub why: Vec<Cause>,
    /// The new record, if inputs changed.
    pub record: Option<Box<BuildRecord>>,
}

/// A document that was built as a PDF file.
#[derive(Debug)]
pub struct Built {
    /// Its file.
    pub file: PathBuf,
    /// Whether the file differs from the one that was there.
    pub bytes: Bytes,
    /// Its record.
    pub record: BuildRecord,
    /// Why it was built.
    pub why: Vec<Cause>,
    /// What it was before, if it was built before.
    pub previous: Option<Previous>,
    /// The copy with another status that was removed, as this file takes its place.
    pub replaced: Option<PathBuf>,
}

/// How the bytes of a file compare with those of the file that was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bytes {
    /// They are the same.
    Identical,
    /// There was no file, or they are others: it was written, or would be.
    New,
}

/// The previous build of a document, compared with this one.
#[derive(Debug)]
pub struct Previous {
    /// The number of its pages.
    pub pages: usize,
    /// The sentences that were added and removed since; none if its sentences are not known.
    pub differences: Option<Vec<Difference>>,
}

/// The pictures of a document's pages.
#[derive(Debug)]
pub struct Pictures {
    /// The files, in the order of the pages.
    pub files: Vec<PathBuf>,
    /// The number of its gaps.
    pub gaps: usize,
}

/// What a build would do with a document.
#[derive(Debug)]
pub struct Forecast {
    /// The file that it would write.
    pub file: PathBuf,
    /// The number of its gaps.
    pub gaps: usize,
    /// Why it would be built.
    pub why: Vec<Cause>,
    /// What it is now, if it was built before. Only removed sentences have their pages.
    pub previous: Option<Previous>,
}

/// A document that could not be built, or was refused.
#[derive(Debug)]
pub struct Failure {
    /// All errors, or all reasons.
    pub errors: Diagnostics,
    /// The files of a previous run, which are out of date now.
    pub outdated: Vec<PathBuf>,
}
