//! Changes what a document is, besides the values of fields: the order of its approaches, and the numbers of its
//! paragraphs.

use serde_json::json;

use crate::content::paragraphs;
use crate::content::sources::Sources;
use crate::fields::address::Address;
use crate::fields::list::swap_items;
use crate::preview::approach_file::{ApproachFile, LIST, approaches};
use crate::preview::desk::{Desk, OpenDocument, Saved, refuse_other_version};
use crate::preview::edit::Refused;
use crate::preview::facts_request::{FactsRequest, MoveDirection};
use crate::preview::field_file::version;
use crate::preview::field_id::FieldId;
use crate::preview::field_label::label;
use crate::preview::file_edit::FileChange;
use crate::preview::history::ChangedField;
use crate::preview::other_files::numbers;
use crate::system::project::display_path;

impl Desk {
    /// Changes what a document is.
    ///
    /// # Errors
    /// An unknown approach, a file that has changed or cannot be written, content that cannot be numbered.
    pub fn change_facts(&mut self, document: OpenDocument, request: &FactsRequest) -> Result<Saved, Refused> {
        match request {
            FactsRequest::Move { field, direction, version } => {
                self.move_approach(document, field, *direction, version)
            }
            FactsRequest::Number => self.number(document),
        }
    }

    fn move_approach(
        &mut self,
        document: OpenDocument,
        field: &str,
        direction: MoveDirection,
        known: &str,
    ) -> Result<Saved, Refused> {
        let (id, file) = self.find(document, field)?;
        refuse_other_version(&file, &id.address, known)?;
        let root = document.sheet.sources.root();
        let listed = approaches(root, document.id, &file);
        let (from, to) = places(&listed, &id.address, direction).ok_or(Refused::Unknown)?;
        let text = swap_items(&file.text, &Address::new(LIST), from.min(to))?;
        let mut names: Vec<&str> = listed.iter().map(|approach| approach.name.as_str()).collect();
        let before = names.join(", ");
        names.swap(from, to);
        let values = [before, names.join(", ")];
        let moved = FieldId { file: id.file.clone(), address: listed[to].address.clone() };
        let answer = json!({ "field": moved.to_string(), "version": version(&text), "changed": true });
        let label = label(&file.path, LIST, &file.fields, document.sheet, document.id);
        let field = FieldId { address: LIST.to_owned(), ..id }.to_string();
        // Addresses have changed: what was typed in the document is no draft any more.
        self.retain_drafts(|other| other != document.id);
        let changed = ChangedField { document: document.id, field, label, values, value_at: None };
        let paths = self.commit(changed, &[FileChange::rewritten(&file.path, &file.text, &text)])?;
        Ok(Saved { paths, answer })
    }

    fn number(&mut self, document: OpenDocument) -> Result<Saved, Refused> {
        let sources = Sources::new(document.sheet.sources.root());
        let change = numbers(&sources, (document.id, document.sheet))?;
        let path = display_path(&document.id.path().join(paragraphs::FILE));
        let label = label(&path, "", &[], document.sheet, document.id);
        let values = [String::new(), String::new()];
        let field = String::new();
        let changed = ChangedField { document: document.id, field, label, values, value_at: None };
        let answer = json!({ "changed": change.is_some() });
        let paths = self.commit(changed, &change.into_iter().collect::<Vec<_>>())?;
        Ok(Saved { paths, answer })
    }
}

/// The indices of the item at an address and of the one next to it.
fn places(listed: &[ApproachFile], address: &str, direction: MoveDirection) -> Option<(usize, usize)> {
    let from = listed.iter().position(|approach| approach.address == address)?;
    let to = match direction {
        MoveDirection::Up => from.checked_sub(1)?,
        MoveDirection::Down => from + 1,
    };
    (to < listed.len()).then_some((from, to))
}
