//! What can be added to a document next to a field, removed and moved: items of lists, indicators of a finding, findings,
//! and rows of a follow-up report.
//!
//! A client chooses from what is offered here, and sends back the name of its choice.

mod approach_files;
pub mod field_place;
mod items;
pub mod part;
mod row_changes;
mod row_offers;
mod rows;

use crate::fields::refusal::Refusal;
use crate::preview::parts::field_place::FieldPlace;
use crate::preview::parts::part::{Part, PartChange};

/// What can be done at a field. Texts that documents share have no such parts.
pub fn offers(place: &FieldPlace) -> Vec<Part> {
    match place.is_own() {
        true => items::offers(place).into_iter().chain(row_offers::offers(place)).collect(),
        false => Vec::new(),
    }
}

/// The changes of files that do what is offered at a field under this name; `None` if nothing is.
///
/// # Errors
/// A file in which it cannot be done, as it is written.
pub fn change(place: &FieldPlace, name: &str) -> Option<Result<PartChange, Refusal>> {
    let part = offers(place).into_iter().find(|part| part.name == name)?;
    Some(match part.action.is_about_items() {
        true => items::change(place, part.action),
        false => row_changes::change(place, &part),
    })
}
