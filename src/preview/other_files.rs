//! What else changes in the files of a document when a value is saved: the numbers of a copy for others, and the tables
//! that are named after a year.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::content::document_id::DocumentId;
use crate::content::paragraphs;
use crate::content::sources::Sources;
use crate::content::status::Status;
use crate::fields::field::Field;
use crate::fields::form::Form;
use crate::fields::rename::rename_tables;
use crate::messages;
use crate::preview::edit::Refused;
use crate::preview::field_file::FieldFile;
use crate::preview::file_edit::{FileChange, read_text};
use crate::preview::status_view::blockers;
use crate::preview::typeset_sheet::TypesetSheet;
use crate::series::collection::Collection;
use crate::series::numbering::{NewNumbers, number};
use crate::system::project::display_path;

/// A value that is about to be saved.
#[derive(Clone, Copy)]
pub struct NewValue<'a> {
    /// Its field.
    pub field: &'a Field,
    /// The file of the field, as it is on disk.
    pub file: &'a FieldFile,
    /// The text of the file with the value.
    pub text: &'a str,
    /// The value.
    pub value: &'a str,
}

/// The changes of other files of the document `id` of the project in `root` that belong to a new value.
///
/// # Errors
/// Errors in the content that keep it from being numbered, and tables that cannot be renamed.
pub fn other_files(
    root: &Path,
    (id, sheet): (&DocumentId, &TypesetSheet),
    new: NewValue,
) -> Result<Vec<FileChange>, Refused> {
    match new.field.form {
        Form::Status if new.value == Status::Review.to_string() => {
            let texts = HashMap::from([(PathBuf::from(&new.file.path), without_mark(new.text))]);
            let sources = Sources::new(root).with_unwritten(texts);
            Ok(numbers(&sources, (id, sheet))?.into_iter().collect())
        }
        Form::Year => renamed(root, (id, sheet), new),
        _ => Ok(Vec::new()),
    }
}

/// The change of the file with the numbers of a document, as it is in `sources`; `None` if they are what they are to be.
///
/// # Errors
/// Errors in the content, as what keeps the document from its status.
pub fn numbers(sources: &Sources, (id, sheet): (&DocumentId, &TypesetSheet)) -> Result<Option<FileChange>, Refused> {
    let root = sources.root();
    let refused = || Refused::NotFinal(messages::not_numbered_for_errors(), blockers(root, id, sheet));
    let new = number(sources, &Collection::read(sources), id).map_err(|_| refused())?;
    let NewNumbers::Written { text, .. } = new else { return Ok(None) };
    let path = display_path(&id.path().join(paragraphs::FILE));
    let before = read_text(root, &path).map_err(Refused::Failed)?;
    Ok(Some(FileChange { path, before, after: Some(text) }))
}

/// The document's own files in which tables are named after a year.
fn renamed(root: &Path, (id, sheet): (&DocumentId, &TypesetSheet), new: NewValue) -> Result<Vec<FileChange>, Refused> {
    let is_own = |path: &&String| Path::new(path).starts_with(id.path()) && path.ends_with(".toml");
    let mut changes = Vec::new();
    for path in sheet.files.iter().filter(is_own).filter(|path| **path != new.file.path) {
        let Some(before) = read_text(root, path).map_err(Refused::Failed)? else { continue };
        let after = rename_tables(&before, &new.field.value, new.value)?;
        changes.push(FileChange::rewritten(path, &before, &after));
    }
    changes.retain(|change| !change.is_empty());
    Ok(changes)
}

/// A text without a byte order mark: it is no part of a text that is read.
fn without_mark(text: &str) -> String {
    text.trim_start_matches('\u{feff}').to_owned()
}
