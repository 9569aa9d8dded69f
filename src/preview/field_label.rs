//! What a field is called, in the words of the content.

use std::path::Path;

use crate::content::document_id::DocumentId;
use crate::content::framework::Framework;
use crate::content::sources::file_id;
use crate::content::vocabulary::FIELD_WORDS;
use crate::fields::deviation_tables::is_in_deviation;
use crate::fields::field::{Field, fields};
use crate::merge::data::plain;
use crate::preview::typeset_sheet::TypesetSheet;

/// The file with the name of an approach.
const APPROACH_FILE: &str = "aanpak.toml";

/// The words for the field at `address` of a file, from what it is to where it belongs: `Bevinding`, the wording of its
/// indicators, the name of the approach. `fields` are those of the file at `path`.
pub fn label(path: &str, address: &str, fields: &[Field], sheet: &TypesetSheet, id: &DocumentId) -> Vec<String> {
    let indicators = indicators(address, fields, &sheet.framework);
    let theme = theme(address, &sheet.framework);
    let standard = deviated_text(address, fields);
    let parts = [Some(kind_word(path, address)), standard, indicators, theme, approach(path, sheet, id)];
    parts.into_iter().flatten().collect()
}

/// The word for a field by its key, or for a Markdown file by its name.
fn kind_word(path: &str, address: &str) -> String {
    let stem = Path::new(path).file_stem().unwrap_or_default().to_string_lossy();
    let is_index = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = address.split('.').filter(|part| !part.is_empty()).collect();
    let names = || parts.iter().rev().filter(|part| !is_index(part));
    // `tekst` and `naam` say little: the table that they stand in says what they are.
    let name = names().find(|name| !["tekst", "naam"].contains(*name)).copied().unwrap_or(&stem);
    // The year of an outcome is a key too.
    let year = match parts.as_slice() {
        [.., index, year, _] if is_index(index) && is_index(year) => Some(*year),
        _ => None,
    };
    [Some(word(name)), year.map(str::to_owned)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The word for the shared text that a deviation is from.
fn deviated_text(address: &str, fields: &[Field]) -> Option<String> {
    let (table, _) = address.rsplit_once('.').filter(|_| is_in_deviation(address))?;
    let name = format!("{table}.standaardtekst");
    let text = fields.iter().find(|field| field.address.as_str() == name)?;
    Some(word(text.value.rsplit('/').next()?))
}

/// The word for a key or the name of a file.
fn word(name: &str) -> String {
    if let Some((_, word)) = FIELD_WORDS.iter().find(|(key, _)| *key == name) {
        return (*word).to_owned();
    }
    let mut characters = name.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).map(|one| if one == '-' { ' ' } else { one }).collect()
}

/// The wording of the indicators that the table of a field, or one around it, is about.
fn indicators(address: &str, fields: &[Field], framework: &Framework) -> Option<String> {
    let tables = address.match_indices('.').map(|(at, _)| &address[..at]).rev();
    let ids = tables.map(|table| indicator_ids(table, fields)).find(|ids| !ids.is_empty())?;
    let positions = ids.into_iter().filter_map(|id| framework.find_position(id));
    let wordings: Vec<_> = positions.map(|position| framework.indicator(position).wording.text()).collect();
    (!wordings.is_empty()).then(|| wordings.join(" / "))
}

/// The values of `indicator` in a table: one text or a list.
fn indicator_ids<'a>(table: &str, fields: &'a [Field]) -> Vec<&'a str> {
    let is_id = |field: &&Field| {
        let rest = field.address.as_str().strip_prefix(table).and_then(|rest| rest.strip_prefix(".indicator"));
        rest.is_some_and(|rest| rest.is_empty() || rest[1..].bytes().all(|byte| byte.is_ascii_digit()))
    };
    fields.iter().filter(is_id).map(|field| field.value.as_str()).collect()
}

/// The name of the theme that the first table of an address names.
fn theme(address: &str, framework: &Framework) -> Option<String> {
    let (table, _) = address.split_once('.')?;
    framework.themes.iter().find(|theme| theme.id == table).map(|theme| plain(&theme.name))
}

/// The name of the approach whose folder a file is in.
fn approach(path: &str, sheet: &TypesetSheet, id: &DocumentId) -> Option<String> {
    let inside = Path::new(path).strip_prefix(id.path()).ok()?;
    let folder = inside.parent().filter(|folder| !folder.as_os_str().is_empty())?;
    let path = id.path().join(folder).join(APPROACH_FILE);
    let file = sheet.sources.get(file_id(&path)?)?;
    fields(&path, &file.text).into_iter().find(|field| field.address.as_str() == "naam").map(|field| field.value)
}
