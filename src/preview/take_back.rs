//! How a saved change is taken back, or made again: the texts that its files get.

use std::path::Path;

use serde_json::json;

use crate::fields::field::Field;
use crate::fields::replace::replace;
use crate::messages::system_error;
use crate::preview::edit::Refused;
use crate::preview::field_file::FieldFile;
use crate::preview::file_edit::{FileChange, FileEdit, read_text};
use crate::preview::history::Change;

/// Which way a change is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// It is taken back.
    Undo,
    /// It is made again.
    Redo,
}

/// The files of a change as they were before it, or after it. What others changed in the same files since stays: then
/// only the value of the field changes, or, for a field that came or went, only the part of the file that did.
///
/// # Errors
/// The field was changed since, or a file cannot be read.
pub fn changed_files(root: &Path, change: &Change, direction: Direction) -> Result<Vec<FileChange>, Refused> {
    let texts = change.edits.iter().map(|edit| read_text(root, &edit.path)).collect::<Result<Vec<_>, _>>();
    let texts = texts.map_err(Refused::Failed)?;
    let each = |to_change: fn(&FileEdit, Option<&str>, Direction) -> Option<FileChange>| {
        let files = change.edits.iter().zip(&texts);
        files.map(|(edit, now)| to_change(edit, now.as_deref(), direction)).collect::<Option<Vec<_>>>()
    };
    if let Some(files) = each(|edit, now, direction| match direction {
        Direction::Undo => edit.reverted(now),
        Direction::Redo => edit.repeated(now),
    }) {
        return Ok(files);
    }
    let files = match (&change.value_at, &change.edits[..]) {
        (Some(address), [edit]) => changed_value(root, &edit.path, address, change, direction)?.map(|file| vec![file]),
        _ => each(|edit, now, direction| match direction {
            Direction::Undo => edit.reverted_in(now),
            Direction::Redo => edit.repeated_in(now),
        }),
    };
    files.filter(|files| files.iter().all(stays_readable)).ok_or_else(|| conflict(root, change))
}

/// The file in which the field of a change gets its other value, and the rest stays; `None` if it has a third value.
fn changed_value(
    root: &Path,
    path: &str,
    address: &str,
    change: &Change,
    direction: Direction,
) -> Result<Option<FileChange>, Refused> {
    let (from, to) = match direction {
        Direction::Undo => (&change.after, &change.before),
        Direction::Redo => (&change.before, &change.after),
    };
    let file = FieldFile::read(root, path).map_err(|error| Refused::Failed(system_error(&error)))?;
    let Some(field) = find_value(&file.fields, address, from) else { return Ok(None) };
    Ok(Some(FileChange::rewritten(&file.path, &file.text, &replace(&file.text, field, to)?)))
}

/// The field at an address with a value; if the address leads elsewhere now, because tables came or went before it, the
/// only one with that key and value.
fn find_value<'a>(fields: &'a [Field], address: &str, value: &str) -> Option<&'a Field> {
    let key = |address: &str| address.rsplit('.').next().unwrap_or_default().to_owned();
    let has_value = |field: &&Field| field.value == value;
    let at_address = fields.iter().find(|field| field.address.as_str() == address);
    at_address.filter(has_value).or_else(|| {
        let mut others = fields.iter().filter(has_value).filter(|field| key(field.address.as_str()) == key(address));
        others.next().filter(|_| others.next().is_none())
    })
}

/// Whether a file that could be read stays so.
fn stays_readable(file: &FileChange) -> bool {
    let has_fields = |text: &str| !FieldFile::new(&file.path, text.to_owned()).fields.is_empty();
    match (&file.before, &file.after) {
        (Some(before), Some(after)) => has_fields(after) || !has_fields(before),
        _ => true,
    }
}

/// The refusal to take back or repeat a change, with what its field is now.
fn conflict(root: &Path, change: &Change) -> Refused {
    let file = change.edits.first().and_then(|edit| FieldFile::read(root, &edit.path).ok());
    let field = file.as_ref().zip(change.value_at.as_ref()).and_then(|(file, address)| file.field(address));
    Refused::Conflict(json!({
        "document": change.document, "field": change.field, "label": change.label,
        "value": field.map(|field| &field.value), "version": file.as_ref().map(FieldFile::version),
    }))
}
