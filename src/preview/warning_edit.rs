//! The edits of warnings: the one right correction is made, a warning is accepted, an acceptance is withdrawn. A client
//! names warnings by their ids only. They are looked for in the files as they are on disk.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use serde_json::json;

use crate::checks;
use crate::checks::accepted;
use crate::content::acceptances::{Acceptance, FILE};
use crate::content::document_id::DocumentId;
use crate::content::sources::Sources;
use crate::content::vocabulary::ACCEPTED_WORD;
use crate::diagnostics::Diagnostics;
use crate::fields::address::Address;
use crate::fields::table::{Place, add_table, remove_table};
use crate::messages;
use crate::preview::check_view;
use crate::preview::desk::{Desk, OpenDocument, Saved};
use crate::preview::edit::{AcceptRequest, CorrectRequest, Refused, WithdrawRequest};
use crate::preview::field_file::FieldFile;
use crate::preview::field_id::FieldId;
use crate::preview::field_label::label;
use crate::preview::file_edit::{FileChange, read_text};
use crate::preview::found_warning::{FoundWarning, locate};
use crate::preview::history::ChangedField;
use crate::series::collection::Collection;
use crate::system::project::display_path;

/// The first line of a new file with accepted warnings.
const HEADING: &str = "# Waarschuwingen van `factsheet check` over wat zo moet blijven.\n";

/// The byte order mark, which is in a file but not in a text that is checked.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The parts of a file that get other words.
type Parts = BTreeMap<String, Vec<(Range<usize>, String)>>;

/// Makes the corrections of warnings, as one change.
///
/// # Errors
/// A warning that is not there any more or has no correction, and files that cannot be written. Then nothing is.
pub fn correct(desk: &mut Desk, document: OpenDocument, request: &CorrectRequest) -> Result<Saved, Refused> {
    let (sources, found) = check(desk.root(), document.id);
    let located = locate(&found, &sources, document.id);
    let mut parts = Parts::new();
    let mut warnings = Vec::new();
    for id in &request.warnings {
        let warning = find(&located, id)?;
        let correction = warning.correction().ok_or(Refused::Unknown)?;
        let part = (warning.range.clone(), correction.to_owned());
        parts.entry(warning.path().to_owned()).or_default().push(part);
        warnings.push(warning);
    }
    if warnings.is_empty() {
        return Err(Refused::Unknown);
    }
    let changes = parts.into_iter().map(|(path, parts)| corrected(desk.root(), &sources, &path, parts));
    let changes = changes.collect::<Result<Vec<_>, Refused>>()?;
    let changed = corrected_field(&warnings, &changes, document);
    let answer = json!({ "field": changed.field, "corrected": warnings.len() });
    Ok(Saved { paths: desk.commit(changed, &changes)?, answer })
}

/// Accepts a warning, with the reason.
///
/// # Errors
/// A warning that is not there any more or cannot be accepted, no reason, and a file that cannot be written.
pub fn accept(desk: &mut Desk, document: OpenDocument, request: &AcceptRequest) -> Result<Saved, Refused> {
    let reason = request.reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.is_empty() {
        return Err(Refused::Value(messages::reason_needed()));
    }
    let (sources, found) = check(desk.root(), document.id);
    let located = locate(&found, &sources, document.id);
    let warning = find(&located, &request.warning)?;
    if !warning.can_be_accepted() {
        return Err(Refused::Unknown);
    }
    let folder = display_path(&document.id.path()) + "/";
    let file = warning.path().strip_prefix(&folder).ok_or(Refused::Unknown)?;
    let words = Some(warning.words()).filter(|words| !words.is_empty());
    let table = accepted::table(warning.diagnostic.code, file, words, &reason);
    let path = folder.clone() + FILE;
    let before = read_text(desk.root(), &path).map_err(Refused::Failed)?;
    let start = before.clone().unwrap_or_else(|| HEADING.to_owned());
    let after = add_table(&start, &Place::End, &table)?;
    let field = acceptance_of(warning, document);
    let values = [String::new(), format!("“{}”: {reason}", warning.words())];
    commit(desk, ChangedField { values, ..field }, FileChange { path, before, after: Some(after) })
}

/// Removes an acceptance. A file that has none then, and no other words than those of a new one, is removed.
///
/// # Errors
/// An acceptance that is not there any more, and a file that cannot be written.
pub fn withdraw(desk: &mut Desk, document: OpenDocument, request: &WithdrawRequest) -> Result<Saved, Refused> {
    let sources = Sources::new(desk.root());
    let accepted = check_view::accepted(&sources, document.id);
    let index = accepted.iter().position(|(id, _)| *id == request.accepted).ok_or_else(gone)?;
    let Acceptance { words, reason, location, .. } = &accepted[index].1;
    let path = location.file.vpath().get_without_slash().to_owned();
    let before = read_text(desk.root(), &path).map_err(Refused::Failed)?.ok_or(Refused::Unknown)?;
    let after = remove_table(&before, &table_at(&path, &before, location.range.start)?)?;
    let is_empty = [HEADING.trim(), ""].contains(&after.trim_start_matches(BYTE_ORDER_MARK).trim());
    let values = [format!("“{}”: {reason}", words.as_deref().unwrap_or_default()), String::new()];
    let field = FieldId::new(&path, "", document.id).ok_or(Refused::Unknown)?.to_string();
    let changed =
        ChangedField { document: document.id, field, label: vec![ACCEPTED_WORD.to_owned()], values, value_at: None };
    commit(desk, changed, FileChange { path, before: Some(before), after: (!is_empty).then_some(after) })
}

/// The warnings of a document as it is on disk in `root`.
fn check(root: &Path, document: &DocumentId) -> (Sources, Diagnostics) {
    let sources = Sources::new(root);
    let collection = Collection::read(&sources);
    let found = checks::warnings(&sources, &collection, document);
    (sources, found)
}

fn find<'a, 'b>(located: &'a [FoundWarning<'b>], id: &str) -> Result<&'a FoundWarning<'b>, Refused> {
    located.iter().find(|warning| warning.id == id).ok_or_else(gone)
}

/// The answer about something that is not there any more.
fn gone() -> Refused {
    Refused::Conflict(json!({ "value": null, "version": null }))
}

fn commit(desk: &mut Desk, changed: ChangedField, file: FileChange) -> Result<Saved, Refused> {
    let answer = json!({ "field": changed.field });
    Ok(Saved { paths: desk.commit(changed, &[file])?, answer })
}

/// A file in which parts have other words.
fn corrected(
    root: &Path,
    sources: &Sources,
    path: &str,
    mut parts: Vec<(Range<usize>, String)>,
) -> Result<FileChange, Refused> {
    let text = read_text(root, path).map_err(Refused::Failed)?.ok_or_else(gone)?;
    let mark = text.len() - text.trim_start_matches(BYTE_ORDER_MARK).len();
    let checked = sources.read(path.as_ref()).map_err(|_| gone())?;
    if checked.text != text[mark..] {
        return Err(gone());
    }
    parts.sort_by_key(|(range, _)| range.start);
    parts.dedup();
    let mut after = text[..mark].to_owned();
    let mut from = 0;
    for (range, correction) in parts {
        // Two corrections of the same words: the second is found again after the first.
        if range.start < from {
            continue;
        }
        after += &checked.text[from..range.start];
        after += &correction;
        from = range.end;
    }
    after += &checked.text[from..];
    Ok(FileChange::rewritten(path, &text, &after))
}

/// The change as the history has it: of one field with its values, or of several.
fn corrected_field<'a>(
    warnings: &[&FoundWarning],
    changes: &[FileChange],
    document: OpenDocument<'a>,
) -> ChangedField<'a> {
    let first = warnings[0];
    let address = first.field().map(|field| field.address.to_string()).unwrap_or_default();
    let is_one = warnings.iter().all(|other| other.path() == first.path() && other.field() == first.field());
    let value = |text: &Option<String>| {
        let file = FieldFile::new(first.path(), text.clone().unwrap_or_default());
        file.field(&address).map(|field| field.value.clone())
    };
    let values = changes.first().and_then(|change| Some([value(&change.before)?, value(&change.after)?]));
    let mut label = named(first, document);
    if !is_one {
        label.push(format!("+ {}", warnings.len() - 1));
    }
    let values = values.filter(|_| is_one && first.field().is_some());
    ChangedField {
        document: document.id,
        field: field_id(first, document),
        label,
        value_at: values.as_ref().map(|_| address),
        values: values.unwrap_or_else(|| [first.words().to_owned(), first.correction().unwrap_or_default().to_owned()]),
    }
}

fn acceptance_of<'a>(warning: &FoundWarning, document: OpenDocument<'a>) -> ChangedField<'a> {
    let label = [vec![ACCEPTED_WORD.to_owned()], named(warning, document)].concat();
    let values = [String::new(), String::new()];
    ChangedField { document: document.id, field: field_id(warning, document), label, values, value_at: None }
}

/// The id of the field of a warning; that of its file if it is in none.
fn field_id(warning: &FoundWarning, document: OpenDocument) -> String {
    let address = warning.field().map(|field| field.address.to_string()).unwrap_or_default();
    FieldId::new(warning.path(), &address, document.id).map(|id| id.to_string()).unwrap_or_default()
}

/// What the field of a warning is called.
fn named(warning: &FoundWarning, document: OpenDocument) -> Vec<String> {
    let address = warning.field().map(|field| field.address.as_str());
    address.map_or_else(
        || vec![warning.path().rsplit('/').next().unwrap_or_default().to_owned()],
        |address| label(warning.path(), address, &warning.fields, document.sheet, document.id),
    )
}

/// The address of the table of an acceptance, by the byte at which its code is written.
fn table_at(path: &str, text: &str, byte: usize) -> Result<Address, Refused> {
    let mark = text.len() - text.trim_start_matches(BYTE_ORDER_MARK).len();
    let file = FieldFile::new(path, text.to_owned());
    let field = file.fields.iter().find(|field| field.range.contains(&(byte + mark)));
    let address = field.and_then(|field| field.address.as_str().rsplit_once('.')).ok_or_else(gone)?;
    Ok(Address::new(address.0))
}
