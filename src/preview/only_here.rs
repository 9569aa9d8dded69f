//! A changed shared text for one document only: the deviation that it gets in its `document.toml`.

use std::path::Path;

use crate::build::sentences::data_differences;
use crate::content::deviation::Standard;
use crate::content::document_id::DocumentId;
use crate::fields::deviation_tables::{Deviated, deviate, remove_deviation};
use crate::fields::refusal::Refusal;
use crate::fields::word_edits::NotHere;
use crate::preview::field_file::FieldFile;
use crate::preview::field_id::FieldId;
use crate::preview::overlay::Overlay;
use crate::system::project::display_path;

/// The file of a document with its deviations.
const FILE: &str = "document.toml";

/// A document's file with its deviations, as it is and as it will be.
pub struct OnlyHere {
    /// The file as it is.
    pub before: FieldFile,
    /// What it will be.
    pub deviated: Deviated,
}

/// The standard whose words a field has; `None` for a text from which no document can deviate: a label, a parameter, a name.
pub fn standard(id: &FieldId, file: &FieldFile) -> Option<Standard> {
    match id.file.split_once('/')? {
        ("shared", name) if id.address.is_empty() => Some(Standard::Text(name.to_owned())),
        ("framework", _) => {
            let table = id.address.strip_suffix(".tekst").filter(|table| table.contains(".indicator."))?;
            Some(Standard::Indicator(file.field(&format!("{table}.id"))?.value.clone()))
        }
        _ => None,
    }
}

/// How the document `id` gets `changed`, a file with another value of the field `field`, and no other does.
///
/// # Errors
/// Why it cannot.
pub fn only_here(root: &Path, id: &DocumentId, field: &FieldId, changed: &FieldFile) -> Result<OnlyHere, NotHere> {
    let file = FieldFile::read(root, &changed.path).map_err(|_| NotHere::Errors)?;
    let standard = standard(field, &file).ok_or(NotHere::Tables)?;
    let value = |file: &FieldFile| file.field(&field.address).map(|field| field.value.clone());
    let (old, new) = value(&file).zip(value(changed)).ok_or(NotHere::Errors)?;
    let before = FieldFile::read(root, &own_path(id)).map_err(|_| NotHere::Tables)?;
    let deviated = deviate(&before.text, &standard, &old, &new)?;
    let here = Overlay::of_file(root, &FieldFile::new(&before.path, deviated.text.clone()));
    let here = here.merged(id).map_err(|_| NotHere::Errors)?;
    // Words in other lines can be another text: the item of a list is no sentence of the one before it.
    match Overlay::of_file(root, changed).merged(id) {
        Ok(all) if !data_differences(&all.data, &here.data).is_empty() => Err(NotHere::Lines),
        _ => Ok(OnlyHere { before, deviated }),
    }
}

/// The text of `file` without the deviation that its field `field` is a part of.
///
/// # Errors
/// A field of something else.
pub fn without_deviation(field: &FieldId, file: &FieldFile) -> Result<String, Refusal> {
    if field.file.starts_with("own/") { remove_deviation(&file.text, &field.address) } else { Err(Refusal::NotThere) }
}

/// The id of the field with the words of a deviation.
pub fn deviation_field(address: &str) -> FieldId {
    FieldId { file: "own/document".into(), address: address.to_owned() }
}

/// The code of a reason, for clients.
pub fn reason(not_here: NotHere) -> &'static str {
    match not_here {
        NotHere::Paragraphs => "paragraphs",
        NotHere::Lines => "lines",
        NotHere::SeveralTimes => "several-times",
        NotHere::Errors => "errors",
        NotHere::Tables => "tables",
    }
}

fn own_path(id: &DocumentId) -> String {
    display_path(&id.path().join(FILE))
}
