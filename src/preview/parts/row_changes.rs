//! The changes of the rows of a sheet, with what they take along in other files: the deviations from the wording of an
//! indicator that is not printed any more, and the conclusion on a theme of which an indicator is judged again.

use crate::content::framework::Framework;
use crate::fields::address::Address;
use crate::fields::deviation_tables::remove_deviation;
use crate::fields::refusal::Refusal;
use crate::fields::table::{Place, add_table, has_table};
use crate::kinds::scaffold::{GAP, open_conclusion, open_finding, open_outcome, quoted};
use crate::preview::field_file::FieldFile;
use crate::preview::field_id::FieldId;
use crate::preview::file_edit::FileChange;
use crate::preview::parts::approach_files::{APPROACH, CONCLUSIONS, DOCUMENT, FINDINGS};
use crate::preview::parts::field_place::FieldPlace;
use crate::preview::parts::part::{Action, Part, PartChange};
use crate::preview::parts::row_offers::rows_at;
use crate::preview::parts::rows::{RowKind, Rows, wording};

/// The change that does what is offered at a field.
///
/// # Errors
/// A file in which it cannot be done, as it is written.
pub fn change(place: &FieldPlace, part: &Part) -> Result<PartChange, Refusal> {
    let rows = rows_at(place).ok_or(Refusal::NotThere)?;
    let row = || rows.find(&place.id.address).ok_or(Refusal::NotThere);
    match part.action {
        Action::AddIndicator => add_indicator(place, rows.find(&place.id.address), &rows, &part.indicator),
        Action::RemoveIndicator => {
            let row = row()?;
            let after = rows.without_indicator(row, &part.indicator)?;
            with_new_row(place, &rows, &after, &part.indicator, row_words(place, &rows, row))
        }
        Action::Judge => {
            let after = rows.without_left_out(&part.indicator)?;
            let mut change = with_new_row(place, &rows, &after, &part.indicator, String::new())?;
            change.files.extend(missing_conclusion(place, &part.indicator)?);
            Ok(change)
        }
        Action::AddRow => with_new_row(place, &rows, &rows, &part.indicator, String::new()),
        _ => remove(place, &rows, row()?),
    }
}

/// One more indicator for a row. Where it was before, it is no more.
fn add_indicator(place: &FieldPlace, row: Option<usize>, rows: &Rows, id: &str) -> Result<PartChange, Refusal> {
    let row = row.ok_or(Refusal::NotThere)?;
    let mut after = rows.with_indicator(row, id, place.framework)?;
    if rows.left_out.iter().any(|other| other == id) {
        after = after.without_left_out(id)?;
    } else if let Some(other) = rows.find_indicator(id) {
        after = match rows.ids[other].len() {
            1 => after.without_row(other)?,
            _ => after.without_indicator(other, id)?,
        };
    }
    let now = after.find_indicator(id).ok_or(Refusal::NotThere)?;
    let values = [row_words(place, rows, row), row_words(place, &after, now)];
    let next = text_id(place, &after, now);
    Ok(PartChange { files: vec![file_change(rows, &after)], changed: next.clone(), file: after.file, values, next })
}

/// A new row for an indicator, in `after`.
fn with_new_row(
    place: &FieldPlace,
    rows: &Rows,
    after: &Rows,
    id: &str,
    before: String,
) -> Result<PartChange, Refusal> {
    let table = match rows.kind {
        RowKind::Finding => open_finding(id),
        RowKind::Outcome => {
            let [first, second] = years(place).ok_or(Refusal::NotThere)?;
            open_outcome(&quoted(id), "", [&first, &second], &quoted(GAP))
        }
    };
    let after = after.with_row(id, &table, place.framework)?;
    let row = after.find_indicator(id).ok_or(Refusal::NotThere)?;
    let next = text_id(place, &after, row);
    let values = [before, wording(place.framework, id)];
    Ok(PartChange { files: vec![file_change(rows, &after)], changed: next.clone(), file: after.file, values, next })
}

/// The removal of a row. A finding is left out on purpose then.
fn remove(place: &FieldPlace, rows: &Rows, row: usize) -> Result<PartChange, Refusal> {
    let ids = &rows.ids[row];
    let mut after = rows.without_row(row)?;
    if rows.kind == RowKind::Finding {
        for id in ids {
            after = after.with_left_out(id)?;
        }
    }
    let mut files = vec![file_change(rows, &after)];
    files.extend(unused_deviations(place, rows.kind, ids)?);
    let next = match after.ids.len() {
        0 => place_without_rows(place, rows.kind),
        count => text_id(place, &after, row.min(count - 1)),
    };
    let changed = text_id(place, rows, row);
    let values = [rows.texts(row, place.framework).join("\n\n"), String::new()];
    Ok(PartChange { files, changed, file: FieldFile::new(&rows.file.path, rows.file.text.clone()), values, next })
}

fn file_change(before: &Rows, after: &Rows) -> FileChange {
    FileChange::rewritten(&before.file.path, &before.file.text, &after.file.text)
}

/// The wordings of the indicators of a row.
fn row_words(place: &FieldPlace, rows: &Rows, row: usize) -> String {
    rows.ids[row].iter().map(|id| wording(place.framework, id)).collect::<Vec<_>>().join(" / ")
}

fn text_id(place: &FieldPlace, rows: &Rows, row: usize) -> FieldId {
    place.id(&rows.file, rows.text_of(row).unwrap_or_default())
}

/// The field from which rows can be added when there are none.
fn place_without_rows(place: &FieldPlace, kind: RowKind) -> FieldId {
    let (name, address) = match kind {
        RowKind::Finding => (APPROACH, "naam"),
        RowKind::Outcome => (DOCUMENT, "aanpak"),
    };
    place.sibling(name).map_or_else(|| place.id.clone(), |file| place.id(&file, address))
}

/// The two years of a follow-up report.
fn years(place: &FieldPlace) -> Option<[String; 2]> {
    let document = place.document_file()?;
    let year = |index| document.field(&format!("jaren.{index}")).map(|field| field.value.clone());
    Some([year(0)?, year(1)?])
}

/// The files without the deviations from the wordings of indicators that no row has any more: they would be errors.
fn unused_deviations(place: &FieldPlace, kind: RowKind, ids: &[String]) -> Result<Vec<FileChange>, Refusal> {
    let mut changes = Vec::new();
    if kind == RowKind::Finding {
        changes.extend(place.sibling(APPROACH).map(|file| without_deviations(&file, ids)).transpose()?);
    }
    let other_rows: Vec<Rows> = place.others(FINDINGS).filter_map(Rows::new).collect();
    let is_gone = |id: &&String| other_rows.iter().all(|rows| rows.find_indicator(id).is_none());
    let gone: Vec<String> = ids.iter().filter(is_gone).cloned().collect();
    changes.extend(place.document_file().map(|file| without_deviations(&file, &gone)).transpose()?);
    changes.retain(|change| !change.is_empty());
    Ok(changes)
}

fn without_deviations(file: &FieldFile, ids: &[String]) -> Result<FileChange, Refusal> {
    let tables = (0..).map(|index| format!("afwijking.{index}"));
    let tables = tables.take_while(|table| file.field(&format!("{table}.standaard")).is_some());
    let is_unused = |table: &String| {
        file.field(&format!("{table}.indicator")).is_some_and(|indicator| ids.contains(&indicator.value))
    };
    let unused: Vec<String> = tables.filter(is_unused).collect();
    let mut text = file.text.clone();
    for table in unused.into_iter().rev() {
        text = remove_deviation(&text, &table)?;
    }
    Ok(FileChange::rewritten(&file.path, &file.text, &text))
}

/// The file with the conclusions and one on the theme of an indicator, if that theme has none.
fn missing_conclusion(place: &FieldPlace, id: &str) -> Result<Option<FileChange>, Refusal> {
    let (Some(file), Some(position)) = (place.sibling(CONCLUSIONS), place.framework.find_position(id)) else {
        return Ok(None);
    };
    let theme = &place.framework.themes[position.theme].id;
    if has_table(&file.text, &Address::new(theme.as_str())) {
        return Ok(None);
    }
    let at = conclusion_place(&file.text, position.theme, place.framework);
    let text = add_table(&file.text, &at, &open_conclusion(theme))?;
    Ok(Some(FileChange::rewritten(&file.path, &file.text, &text)))
}

/// Where the order of the framework puts the conclusion on the theme with this index.
fn conclusion_place(text: &str, theme: usize, framework: &Framework) -> Place {
    let addresses: Vec<Address> = framework.themes.iter().map(|theme| Address::new(theme.id.as_str())).collect();
    let is_there = |address: &&Address| has_table(text, address);
    let (before, after) = addresses.split_at(theme);
    let before = before.iter().rev().find(is_there).cloned().map(Place::After);
    let after = || after.iter().find(is_there).cloned().map(Place::Before);
    before.or_else(after).unwrap_or(Place::End)
}
