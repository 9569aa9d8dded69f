//! Which fields can be added to a table, and removed from it.

use crate::content::verdict::Verdict;
use crate::fields::field::Field;
use crate::fields::form::Form;
use crate::preview::field_id::FieldId;

/// The keys that a table of a file can have or lack, by the end of the file's key.
const OPTIONAL: &[(&str, &[&str])] = &[("/bevindingen", &["let-op"]), ("/conclusie", &["goed", "beter"])];

/// The keys that the file of a document can have or lack, each next to the key at which it is offered.
const NEXT_TO: &[(&str, &str)] = &[("soort", "titel"), ("aanpak", "aanpak-toelichting")];

/// The file of a document.
const DOCUMENT: &str = "own/document";

/// The table that holds the field at an address.
pub fn table(address: &str) -> &str {
    address.rsplit_once('.').map_or("", |(table, _)| table)
}

/// The keys that can be added to the table of a field: optional ones that it lacks. `fields` are those of its file.
pub fn can_add(id: &FieldId, fields: &[Field]) -> Vec<&'static str> {
    let lacks = |key: &&&str| sibling(&id.address, key, fields).is_none();
    let next_to = NEXT_TO.iter().filter(|(at, _)| id.file == DOCUMENT && id.address == *at).map(|(_, key)| key);
    optional_keys(id, fields).iter().chain(next_to).filter(lacks).copied().collect()
}

/// Whether a field can be removed from its table: it is optional, and not the last one there.
pub fn can_remove(id: &FieldId, fields: &[Field]) -> bool {
    if id.file == DOCUMENT {
        return NEXT_TO.iter().any(|(_, key)| id.address == *key);
    }
    let keys = optional_keys(id, fields);
    let is_optional = keys.iter().any(|key| id.address == format!("{}.{key}", table(&id.address)));
    let is_in_table = |field: &&Field| table(field.address.as_str()) == table(&id.address);
    is_optional && fields.iter().filter(is_in_table).count() > 1
}

/// The verdict in the table of a field.
pub fn verdict<'a>(address: &str, fields: &'a [Field]) -> Option<&'a Field> {
    fields.iter().find(|field| field.form == Form::Verdict && table(field.address.as_str()) == table(address))
}

/// Whether a field is a verdict that is not given yet.
pub fn is_open_verdict(field: &Field) -> bool {
    field.form == Form::Verdict && Verdict::parse(&field.value) == Some(Verdict::Open)
}

/// The address of a key of a table; the root has none.
pub fn in_table(table: &str, key: &str) -> String {
    if table.is_empty() { key.to_owned() } else { format!("{table}.{key}") }
}

/// The field with this key in the table of a field.
fn sibling<'a>(address: &str, key: &str, fields: &'a [Field]) -> Option<&'a Field> {
    let wanted = in_table(table(address), key);
    fields.iter().find(|field| field.address.as_str() == wanted)
}

/// The optional keys of the table that holds a field. An item of a list is in no table of its own.
fn optional_keys(id: &FieldId, fields: &[Field]) -> &'static [&'static str] {
    let (_, keys) = OPTIONAL.iter().find(|(file, _)| id.file.ends_with(file)).unwrap_or(&("", &[]));
    let is_finding = verdict(&id.address, fields).is_some();
    let is_half = keys.iter().any(|key| id.address.ends_with(&format!(".{key}")));
    if is_finding || is_half { keys } else { &[] }
}
