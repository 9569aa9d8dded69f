//! What can be done with the rows of a sheet at a field.

use crate::preview::parts::approach_files::{APPROACH, DOCUMENT, FINDINGS, OUTCOMES};
use crate::preview::parts::field_place::FieldPlace;
use crate::preview::parts::part::{Action, Part};
use crate::preview::parts::rows::{RowKind, Rows, wording};

/// What can be done: with the row that the field is in, and with the indicators that have none. The name of an approach
/// is a place for those too.
pub fn offers(place: &FieldPlace) -> Vec<Part> {
    let Some(rows) = rows_at(place) else { return Vec::new() };
    let row = rows.find(&place.id.address).filter(|_| rows.file.path == place.file.path);
    let mut parts = row.map(|row| row_offers(place, &rows, row)).unwrap_or_default();
    parts.extend(missing_offers(place, &rows));
    parts
}

/// The rows that a field is in, or is a place for.
pub fn rows_at(place: &FieldPlace) -> Option<Rows> {
    let name = match (place.file_name(), place.id.address.as_str()) {
        (APPROACH, "naam") => FINDINGS,
        (DOCUMENT, "aanpak") => OUTCOMES,
        (own @ (FINDINGS | OUTCOMES), _) => own,
        _ => return None,
    };
    Rows::new(place.sibling(name)?)
}

fn row_offers(place: &FieldPlace, rows: &Rows, row: usize) -> Vec<Part> {
    let ids = &rows.ids[row];
    let part = |action, id: &str| Part::with_indicator(action, id, wording(place.framework, id));
    // A row that is about one indicator only goes when another row gets that.
    let loses = |id: &str| match rows.find_indicator(id) {
        Some(other) if rows.ids[other].len() == 1 => rows.texts(other, place.framework),
        _ => Vec::new(),
    };
    let others = same_criterion(place, &ids[0]).into_iter().filter(|id| !ids.contains(id));
    let mut parts: Vec<Part> = others.map(|id| part(Action::AddIndicator, &id).losing(loses(&id))).collect();
    if ids.len() > 1 {
        parts.extend(ids.iter().map(|id| part(Action::RemoveIndicator, id)));
    }
    let removal = match rows.kind {
        RowKind::Finding => Action::LeaveOut,
        RowKind::Outcome => Action::RemoveRow,
    };
    parts.push(Part::plain(removal).losing(rows.texts(row, place.framework)));
    parts
}

/// The indicators that have no row.
fn missing_offers(place: &FieldPlace, rows: &Rows) -> Vec<Part> {
    let part = |action| move |id: &str| Part::with_indicator(action, id, wording(place.framework, id));
    let ids = place.framework.indicator_ids();
    match rows.kind {
        RowKind::Finding => {
            ids.filter(|id| rows.left_out.iter().any(|out| out == id)).map(part(Action::Judge)).collect()
        }
        RowKind::Outcome => ids.filter(|id| rows.find_indicator(id).is_none()).map(part(Action::AddRow)).collect(),
    }
}

/// The ids of all indicators of the criterion of one of them, in order.
fn same_criterion(place: &FieldPlace, id: &str) -> Vec<String> {
    let Some(position) = place.framework.find_position(id) else { return Vec::new() };
    let criterion = &place.framework.themes[position.theme].criteria[position.criterion];
    criterion.indicators.iter().map(|indicator| indicator.id.clone()).collect()
}
