//! The shared file that was saved last.

use serde::Serialize;

use crate::preview::document_link::DocumentLink;

/// A shared file that was saved, and the documents that use it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditedFile {
    /// The file, relative to the project, with slashes.
    pub file: String,
    /// The first line that changed, from 1.
    pub line: usize,
    /// The documents that use it.
    pub documents: Vec<DocumentLink>,
}

impl EditedFile {
    /// Whether the document `id` uses it.
    pub fn is_used_by(&self, id: &str) -> bool {
        self.documents.iter().any(|document| document.id == id)
    }
}

/// The first line in which two versions of a file differ, from 1; the last line if the newer one only lost lines at its
/// end.
pub fn first_difference(previous: &str, current: &str) -> usize {
    let same = previous.lines().zip(current.lines()).take_while(|(one, other)| one == other).count();
    (same + 1).min(current.lines().count().max(1))
}
