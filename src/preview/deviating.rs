//! The edits of deviations: a changed shared text is saved for one document only, or that document follows it again.

use serde_json::json;

use crate::fields::replace::replace;
use crate::preview::desk::{Desk, OpenDocument, Saved, refuse_other_version};
use crate::preview::edit::{DeviateRequest, FollowRequest, Refused};
use crate::preview::field_file::{FieldFile, version};
use crate::preview::field_id::FieldId;
use crate::preview::field_label::label;
use crate::preview::file_edit::FileChange;
use crate::preview::history::ChangedField;
use crate::preview::only_here::{OnlyHere, deviation_field, only_here, reason, without_deviation};

/// Saves the value of a shared text for the open document only. What is typed in it is no draft any more.
///
/// # Errors
/// An unknown field, a value that it cannot have, one that no deviation can describe, and a file that has changed or
/// cannot be written.
pub fn deviate(desk: &mut Desk, document: OpenDocument, request: &DeviateRequest) -> Result<Saved, Refused> {
    let (id, file) = desk.find(document, &request.field)?;
    file.field(&id.address).ok_or(Refused::Unknown)?;
    refuse_other_version(&file, &id.address, &request.version)?;
    let changed = with_value(&file, &id, &request.value)?;
    let here = only_here(desk.root(), document.id, &id, &changed);
    let OnlyHere { before, deviated } = here.map_err(|why| Refused::NotHere(reason(why)))?;
    let after = FieldFile::new(&before.path, deviated.text);
    let field = deviated.address.map_or(id, |address| deviation_field(address.as_str()));
    let words = |side: usize| deviated.words.iter().map(|pair| pair[side].as_str()).collect::<Vec<_>>().join(" … ");
    let values = [words(0), words(1)];
    desk.retain_drafts(|other| other != document.id);
    let mut saved = commit(desk, document, (&before, &after), field, values)?;
    // The sheets of other documents no longer show what was typed.
    saved.paths.insert(file.path);
    Ok(saved)
}

/// Removes the deviation that a field is a part of: the document follows the standard text again.
///
/// # Errors
/// A field of something else, and a file that has changed or cannot be written.
pub fn follow(desk: &mut Desk, document: OpenDocument, request: &FollowRequest) -> Result<Saved, Refused> {
    let (id, before) = desk.find(document, &request.field)?;
    before.field(&id.address).ok_or(Refused::Unknown)?;
    refuse_other_version(&before, &id.address, &request.version)?;
    let after = FieldFile::new(&before.path, without_deviation(&id, &before)?);
    let value = before.field(&id.address).map(|field| field.value.clone()).unwrap_or_default();
    desk.retain_drafts(|other| other != document.id);
    commit(desk, document, (&before, &after), id, [value, String::new()])
}

/// The file with another value of a field.
///
/// # Errors
/// An unknown field, and a value that it cannot have.
pub fn with_value(file: &FieldFile, id: &FieldId, value: &str) -> Result<FieldFile, Refused> {
    let field = file.field(&id.address).ok_or(Refused::Unknown)?;
    Ok(FieldFile::new(&file.path, replace(&file.text, field, value)?))
}

fn commit(
    desk: &mut Desk,
    document: OpenDocument,
    (before, after): (&FieldFile, &FieldFile),
    field: FieldId,
    values: [String; 2],
) -> Result<Saved, Refused> {
    let named = if after.field(&field.address).is_some() { after } else { before };
    let label = label(&named.path, &field.address, &named.fields, document.sheet, document.id);
    let answer =
        json!({ "field": field.to_string(), "version": version(&after.text), "changed": before.text != after.text });
    let changed = ChangedField { document: document.id, field: field.to_string(), label, values, value_at: None };
    desk.commit(changed, &[FileChange::rewritten(&before.path, &before.text, &after.text)])?;
    Ok(Saved { paths: [before.path.clone()].into(), answer })
}
