//! The kinds of documents. All code about one kind is in its own folder.
//!
//! The rest of the program uses the traits [`Kind`] and [`Body`](body::Body), and the table [`KINDS`]. A new kind needs
//! a folder here, a line in the table, a layout, and its labels and shared texts in the content.

pub mod body;
pub mod document;
pub mod facts;
pub mod factsheet;
pub mod follow_up;
pub mod kind;
pub mod misfit;
pub mod new;
pub mod scaffold;

use crate::kinds::factsheet::FactsheetKind;
use crate::kinds::follow_up::FollowUpKind;
use crate::kinds::kind::Kind;

/// All kinds of documents.
pub const KINDS: &[&dyn Kind] = &[&FactsheetKind, &FollowUpKind];

/// The kind whose name, as in `document.toml`, is `name`, if there is one.
pub fn find(name: &str) -> Option<&'static dyn Kind> {
    KINDS.iter().copied().find(|kind| kind.facts().name == name)
}
