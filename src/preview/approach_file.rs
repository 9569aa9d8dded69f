//! The approaches that the file of a document lists, each with its own file.

use std::path::Path;

use crate::content::document_id::DocumentId;
use crate::preview::field_file::FieldFile;
use crate::system::project::display_path;

/// The key of the list of approaches.
pub const LIST: &str = "aanpakken";

/// An approach that a document lists.
pub struct ApproachFile {
    /// The address of its item in the list.
    pub address: String,
    /// Its name; that of its folder if it has none.
    pub name: String,
    /// Its file; `None` if it cannot be read.
    pub file: Option<FieldFile>,
}

/// The approaches that `document`, the file of the document `id` of the project in `root`, lists, in order.
pub fn approaches(root: &Path, id: &DocumentId, document: &FieldFile) -> Vec<ApproachFile> {
    let index = |address: &str| address.strip_prefix(LIST)?.strip_prefix('.')?.parse::<usize>().ok();
    let items = document.fields.iter().filter(|field| index(field.address.as_str()).is_some());
    let approach = |item: &crate::fields::field::Field| {
        let file = FieldFile::read(root, &display_path(&id.path().join(&item.value).join("aanpak.toml"))).ok();
        let name = file.as_ref().and_then(|file| file.field("naam")).map(|name| name.value.clone());
        ApproachFile { address: item.address.to_string(), name: name.unwrap_or_else(|| item.value.clone()), file }
    };
    items.map(approach).collect()
}
