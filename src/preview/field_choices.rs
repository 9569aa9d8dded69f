//! The values that are chosen for a field and that follow from the project: frameworks, and the years of a follow-up.

use std::path::Path;

use serde::Serialize;

use crate::content::frameworks::{self, Frameworks};
use crate::content::sources::Sources;
use crate::fields::field::Field;
use crate::fields::form::Form;
use crate::fields::refusal::Refusal;
use crate::messages;
use crate::preview::edit::Refused;
use crate::preview::field_file::FieldFile;
use crate::preview::field_keys::table;
use crate::system::project::display_path;

/// How many years before and after those of a document can be chosen.
const YEARS: i32 = 15;

/// A value that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The value.
    pub value: String,
    /// What it is called.
    pub name: String,
}

/// The values that can be chosen for a field of `file`; none if its values do not follow from the project in `root`.
pub fn choices(root: &Path, field: &Field, file: &FieldFile) -> Vec<Choice> {
    match field.form {
        Form::Framework => Frameworks::ids(&Sources::new(root)).into_iter().map(|id| framework(root, id)).collect(),
        Form::Year => years(field, file),
        _ => Vec::new(),
    }
}

/// Checks that a value is one of those that can be chosen for a field, if it is to be chosen, and that what cannot be changed
/// alone stays.
///
/// # Errors
/// Another value than those, and than the one that the field has.
pub fn check_choice(root: &Path, field: &Field, file: &FieldFile, value: &str) -> Result<(), Refused> {
    if value == field.value {
        return Ok(());
    }
    if field.form == Form::Fixed {
        return Err(Refusal::Fixed.into());
    }
    let is_chosen = matches!(field.form, Form::Framework | Form::Year);
    if is_chosen && !choices(root, field, file).iter().any(|choice| choice.value == value) {
        return Err(Refused::Value(messages::choice_not_possible_here(value)));
    }
    Ok(())
}

/// The framework with an id, by its name.
fn framework(root: &Path, id: String) -> Choice {
    let file = FieldFile::read(root, &display_path(&frameworks::path(&id))).ok();
    let name = file.as_ref().and_then(|file| file.field("naam")).map(|field| field.value.clone());
    Choice { name: name.unwrap_or_else(|| id.clone()), value: id }
}

/// The years around those of a list, without the others in it.
fn years(field: &Field, file: &FieldFile) -> Vec<Choice> {
    let is_in_list = |other: &&Field| table(other.address.as_str()) == table(field.address.as_str());
    let listed: Vec<&Field> = file.fields.iter().filter(is_in_list).collect();
    let numbers = || listed.iter().filter_map(|field| field.value.parse::<i32>().ok());
    let (Some(first), Some(last)) = (numbers().min(), numbers().max()) else { return Vec::new() };
    let is_other = |year: &String| listed.iter().any(|other| other.address != field.address && other.value == *year);
    let all = (first - YEARS..=last + YEARS).map(|year| format!("{year:04}")).filter(|year| !is_other(year));
    all.map(|year| Choice { name: year.clone(), value: year }).collect()
}
