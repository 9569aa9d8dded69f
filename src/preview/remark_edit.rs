//! The edits of remarks for colleagues. They change the value of a field, and are saved as one.

use serde_json::json;

use crate::content::vocabulary::REMARK_WORD;
use crate::fields::remark::{NewRemark, add, can_have, change, remarks, remove};
use crate::fields::replace::replace;
use crate::messages;
use crate::preview::desk::{Desk, OpenDocument, Saved, refuse_other_version};
use crate::preview::edit::{Refused, RemarkAction, RemarkRequest};
use crate::preview::field_file::version;
use crate::preview::field_label::label;
use crate::preview::file_edit::FileChange;
use crate::preview::history::ChangedField;

/// Adds a remark to a field, changes one, or removes one.
///
/// # Errors
/// An unknown field or remark, a field that can have none, no words, a file that has changed or cannot be written.
pub fn change_remark(desk: &mut Desk, document: OpenDocument, request: &RemarkRequest) -> Result<Saved, Refused> {
    let (id, file) = desk.find(document, &request.field)?;
    let field = file.field(&id.address).ok_or(Refused::Unknown)?;
    refuse_other_version(&file, &id.address, &request.version)?;
    if !can_have(field.form) {
        return Err(Refused::Value(messages::no_remarks_here()));
    }
    let value = changed_value(&field.value, &request.action)?;
    let text = replace(&file.text, field, &value)?;
    let answer = json!({ "field": id.to_string(), "version": version(&text), "changed": text != file.text });
    let label = label(&file.path, &id.address, &file.fields, document.sheet, document.id);
    let changed = ChangedField {
        document: document.id,
        field: id.to_string(),
        label: [vec![REMARK_WORD.to_owned()], label].concat(),
        values: [field.value.clone(), value],
        value_at: Some(id.address),
    };
    Ok(Saved { paths: desk.commit(changed, &[FileChange::rewritten(&file.path, &file.text, &text)])?, answer })
}

/// The value after an edit.
fn changed_value(value: &str, action: &RemarkAction) -> Result<String, Refused> {
    let without_words = || Refused::Value(messages::remark_needs_words());
    match action {
        RemarkAction::Add { at, words, open } => {
            add(value, *at, NewRemark { words, is_open: *open }).ok_or_else(without_words)
        }
        RemarkAction::Change { remark, words, open } => {
            let is_there = *remark < remarks(value).len();
            let refused = || if is_there { without_words() } else { Refused::Unknown };
            change(value, *remark, NewRemark { words, is_open: *open }).ok_or_else(refused)
        }
        RemarkAction::Remove { remark } => remove(value, *remark).ok_or(Refused::Unknown),
    }
}
