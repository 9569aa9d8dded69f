//! The items of lists of texts: partners, and parameters that are lists.

use std::path::Path;

use crate::content::vocabulary::FIELD_WORDS;
use crate::fields::address::Address;
use crate::fields::keys::add_key;
use crate::fields::list::{add_item, remove_item, swap_items, to_list};
use crate::fields::refusal::Refusal;
use crate::kinds::scaffold::GAP;
use crate::preview::field_file::FieldFile;
use crate::preview::file_edit::FileChange;
use crate::preview::parts::approach_files::APPROACH;
use crate::preview::parts::field_place::FieldPlace;
use crate::preview::parts::part::{Action, Part, PartChange};

/// The list that an approach must have, and that can be empty.
const PARTNERS: &str = "netwerkpartners";

/// The table with the parameters.
const PARAMETERS: &str = "parameters.";

/// An item of a list.
struct Item {
    /// The address of the list.
    list: String,
    /// The index of the item; `None` at a field from which the first item is added.
    index: Option<usize>,
    /// The number of items.
    count: usize,
}

/// What can be done with the items of a list at a field.
pub fn offers(place: &FieldPlace) -> Vec<Part> {
    let Some(item) = Item::find(place) else { return Vec::new() };
    let Some(index) = item.index else {
        let words = FIELD_WORDS.iter().find(|(key, _)| *key == item.list).map(|(_, word)| (*word).to_owned());
        return vec![Part { words: words.unwrap_or_default(), ..Part::plain(Action::AddItem) }];
    };
    let actions = [
        (Action::AddItem, true),
        (Action::MoveUp, index > 0),
        (Action::MoveDown, index + 1 < item.count),
        // The last one can be written anew.
        (Action::RemoveItem, item.count > 1),
    ];
    actions.into_iter().filter(|(_, is_possible)| *is_possible).map(|(action, _)| Part::plain(action)).collect()
}

/// The change that does one of these actions at a field.
///
/// # Errors
/// A list in which it cannot be done, as it is written.
pub fn change(place: &FieldPlace, action: Action) -> Result<PartChange, Refusal> {
    let item = Item::find(place).ok_or(Refusal::NotThere)?;
    let (text, list) = (&place.file.text, Address::new(item.list.as_str()));
    let index = item.index.unwrap_or_default();
    let (new, changed, next) = match action {
        Action::AddItem => {
            let at = item.index.map_or(0, |index| index + 1);
            (with_item(place.file, &list, at)?, at, at)
        }
        Action::RemoveItem => (remove_item(text, &list, index)?, index, index.min(item.count.saturating_sub(2))),
        Action::MoveUp => {
            (swap_items(text, &list, index.wrapping_sub(1))?, index.wrapping_sub(1), index.wrapping_sub(1))
        }
        _ => (swap_items(text, &list, index)?, index + 1, index + 1),
    };
    let after = FieldFile::new(&place.file.path, new);
    let id = |index: usize| place.id(place.file, &format!("{list}.{index}"));
    let values = [values(place.file, &item.list), values(&after, &item.list)];
    let files = vec![FileChange::rewritten(&after.path, text, &after.text)];
    let file = if action == Action::RemoveItem { FieldFile::new(&after.path, text.clone()) } else { after };
    Ok(PartChange { files, changed: id(changed), file, values, next: id(next) })
}

/// The text of a file with a gap as the item at `index`. A list that is missing is added.
fn with_item(file: &FieldFile, list: &Address, index: usize) -> Result<String, Refusal> {
    let path = Path::new(&file.path);
    match add_item(path, &file.text, list, index, GAP) {
        Err(Refusal::NotThere) if index == 0 => {
            to_list(&add_key(path, &file.text, &Address::default(), list.as_str(), GAP)?, list)
        }
        result => result,
    }
}

/// The items of a list, as one text.
fn values(file: &FieldFile, list: &str) -> String {
    items(file, list).collect::<Vec<_>>().join(", ")
}

fn items<'a>(file: &'a FieldFile, list: &'a str) -> impl Iterator<Item = &'a str> {
    let is_item = move |address: &str| match address.strip_prefix(list) {
        Some(rest) => rest.is_empty() || rest.strip_prefix('.').is_some_and(|index| index.parse::<usize>().is_ok()),
        None => false,
    };
    file.fields.iter().filter(move |field| is_item(field.address.as_str())).map(|field| field.value.as_str())
}

impl Item {
    fn find(place: &FieldPlace) -> Option<Self> {
        let (address, is_approach) = (place.id.address.as_str(), place.file_name() == APPROACH);
        let count = |list: &str| items(place.file, list).count();
        if is_approach && address == "naam" && count(PARTNERS) == 0 {
            return Some(Self { list: PARTNERS.to_owned(), index: None, count: 0 });
        }
        // A single text stands for a list of one.
        let (list, index) = match address.rsplit_once('.') {
            Some((list, index)) => (list, index.parse().ok()?),
            None => (address, 0),
        };
        let is_list = list == PARTNERS && is_approach || list.starts_with(PARAMETERS);
        is_list.then(|| Self { list: list.to_owned(), index: Some(index), count: count(list) })
    }
}
