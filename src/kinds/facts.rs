//! The constants of a kind of document.

use crate::content::vocabulary::LabelTable;
use crate::diagnostics::codes::Code;

/// The constants of a kind of document.
#[derive(Debug)]
pub struct KindFacts {
    /// Its Dutch name: the value of `soort` in `document.toml`, the folder of its shared texts and labels, and the start of
    /// the names of its documents' folders.
    pub name: &'static str,
    /// The name of its layout, as `layouts/index.typ` has it.
    pub layout: &'static str,
    /// Its English name in messages, with its article: `a follow-up report`.
    pub noun: &'static str,
    /// What it is, for editors.
    pub meaning: &'static str,
    /// Its own labels, besides those of every kind.
    pub labels: LabelTable,
    /// The names of the files that its documents can have besides `document.toml`.
    pub files: &'static [&'static str],
    /// The codes of its own diagnostics, in the order of `docs/checks.md`.
    pub codes: &'static [Code],
}
