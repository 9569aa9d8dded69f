//! The constants of a kind of document.

use crate::content::vocabulary::LabelTable;
use crate::messages::CodedMessage;

/// The constants of a kind of document.
#[derive(Debug)]
pub struct KindFacts {
    /// Its Dutch name: the value of `soort` in `document.toml`, the folder of its shared texts and labels, and the
    /// start of the names of its documents' folders.
    pub name: &'static str,
    /// The name of its layout in `layouts/index.typ`.
    pub layout: &'static str,
    /// The message about a key in `document.toml` that only other kinds have.
    pub not_its_key: fn() -> CodedMessage,
    /// An explanation for editors, which completion shows.
    pub meaning: &'static str,
    /// Its own labels, in addition to those of every kind.
    pub labels: LabelTable,
    /// The names of the files that its documents can have, besides those of every kind such as `document.toml`.
    pub files: &'static [&'static str],
}
