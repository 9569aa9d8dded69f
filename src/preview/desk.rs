//! The edits of fields: what is being typed, what is saved, and what is taken back.
//!
//! Only the worker calls this, so no two edits run at the same time. A file is written only if it is what the client
//! knows, or if the client asks for it anyway.

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::content::document_id::DocumentId;
use crate::content::status::Status;
use crate::fields::address::Address;
use crate::fields::form::Form;
use crate::fields::keys::{add_key, remove_key};
use crate::fields::replace::replace;
use crate::messages::{self, system_error};
use crate::preview::drafts::{DraftKey, Drafts};
use crate::preview::edit::{DraftRequest, KeyAction, KeyRequest, PartRequest, Refused, SaveRequest};
use crate::preview::field_choices::check_choice;
use crate::preview::field_file::{FieldFile, version};
use crate::preview::field_id::FieldId;
use crate::preview::field_keys::{can_add, can_remove, in_table, table};
use crate::preview::field_label::label;
use crate::preview::file_edit::{FileChange, FileEdit, write_files};
use crate::preview::history::{Change, ChangedField, History};
use crate::preview::other_files::{NewValue, other_files};
use crate::preview::parts;
use crate::preview::parts::field_place::FieldPlace;
use crate::preview::parts::part::PartChange;
use crate::preview::status_view::blockers;
use crate::preview::take_back::{Direction, changed_files};
use crate::preview::typeset_sheet::TypesetSheet;

/// What is being typed and what was saved.
pub struct Desk {
    root: PathBuf,
    drafts: Drafts,
    history: History,
}

/// A document that is open, as it was typeset last.
#[derive(Clone, Copy)]
pub struct OpenDocument<'a> {
    /// Its id.
    pub id: &'a DocumentId,
    /// Its pages, and the files that it was read from.
    pub sheet: &'a TypesetSheet,
}

/// What was saved, or needed no saving.
pub struct Saved {
    /// The files that were written, relative to the project, with slashes.
    pub paths: BTreeSet<String>,
    /// What the client is told.
    pub answer: Value,
}

impl Desk {
    /// The desk of the project in `root`. Nothing was typed yet.
    pub fn new(root: PathBuf) -> Self {
        Self { root, drafts: Drafts::default(), history: History::default() }
    }

    /// The project folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The texts of the files that are being typed in, by their path relative to the project.
    pub fn texts(&self) -> HashMap<PathBuf, String> {
        self.drafts.texts(&self.root)
    }

    /// The documents in which something is typed that is not saved, each with the file of the field.
    pub fn unsaved(&self) -> Vec<(DocumentId, String)> {
        self.drafts.unsaved(&self.root)
    }

    /// Forgets what is typed in the documents for which `is_kept` is false. Returns the files that it was in.
    pub fn retain_drafts(&mut self, is_kept: impl Fn(&DocumentId) -> bool) -> BTreeSet<String> {
        self.drafts.retain(is_kept)
    }

    /// Takes a value that is being typed. Returns the file of the field.
    ///
    /// # Errors
    /// An unknown field, and a value that it cannot have.
    pub fn draft(&mut self, document: OpenDocument, request: DraftRequest) -> Result<String, Refused> {
        let (id, file) = self.find(document, &request.field)?;
        let field = file.field(&id.address).ok_or(Refused::Unknown)?;
        check_choice(&self.root, field, &file, &request.value)?;
        replace(&file.text, field, &request.value)?;
        let key = DraftKey { document: document.id.clone(), path: file.path.clone(), address: id.address };
        self.drafts.set(key, request.value);
        Ok(file.path)
    }

    /// Forgets what is typed in a field. Returns its file.
    ///
    /// # Errors
    /// An unknown field.
    pub fn discard(&mut self, document: OpenDocument, field: &str) -> Result<String, Refused> {
        let id = FieldId::parse(field).ok_or(Refused::Unknown)?;
        let path = id.find_file(&document.sheet.files, document.id).ok_or(Refused::Unknown)?.to_owned();
        let key = DraftKey { document: document.id.clone(), path: path.clone(), address: id.address };
        self.drafts.remove(&key);
        let file = FieldFile::read(&self.root, &path).map_err(|error| Refused::Failed(system_error(&error)))?;
        file.field(&key.address).map(|_| path).ok_or(Refused::Unknown)
    }

    /// Saves a value: only the bytes of its field change. It is no draft any more.
    ///
    /// # Errors
    /// An unknown field, a value that it cannot have, a file that has changed or cannot be written; and the status of a
    /// final document for one that cannot be final yet.
    pub fn save(&mut self, document: OpenDocument, request: &SaveRequest) -> Result<Saved, Refused> {
        let (id, file) = self.find(document, &request.field)?;
        if !request.force {
            refuse_other_version(&file, &id.address, &request.version)?;
        }
        let field = file.field(&id.address).ok_or(Refused::Unknown)?;
        check_choice(&self.root, field, &file, &request.value)?;
        let text = replace(&file.text, field, &request.value)?;
        if field.form == Form::Status && request.value == Status::Final.to_string() {
            self.refuse_unready(document)?;
        }
        let new = NewValue { field, file: &file, text: &text, value: &request.value };
        let others = other_files(&self.root, (document.id, document.sheet), new)?;
        let key = DraftKey { document: document.id.clone(), path: file.path.clone(), address: id.address.clone() };
        self.drafts.remove(&key);
        let values = [field.value.clone(), request.value.clone()];
        let value_at = others.is_empty().then(|| id.address.clone());
        self.change(document, &file, text, Edited { id, values, value_at, others })
    }

    /// Adds a field to the table of another one, or removes one from it.
    ///
    /// # Errors
    /// An unknown field, a key that the table cannot gain or lose, a file that has changed or cannot be written.
    pub fn change_key(&mut self, document: OpenDocument, request: &KeyRequest) -> Result<Saved, Refused> {
        let (id, file) = self.find(document, &request.field)?;
        file.field(&id.address).ok_or(Refused::Unknown)?;
        refuse_other_version(&file, &id.address, &request.version)?;
        let key = request.key.as_str();
        let changed = FieldId { file: id.file.clone(), address: in_table(table(&id.address), key) };
        let (text, values) = match request.action {
            KeyAction::Add if !can_add(&id, &file.fields).contains(&key) => {
                return Err(Refused::Value(messages::key_not_added_here(key)));
            }
            KeyAction::Remove if !can_remove(&changed, &file.fields) => {
                return Err(Refused::Value(messages::key_not_removed_here(key)));
            }
            KeyAction::Add => {
                let table = Address::new(table(&id.address));
                let text = add_key(Path::new(&file.path), &file.text, &table, key, &request.value)?;
                (text, [String::new(), request.value.clone()])
            }
            KeyAction::Remove => {
                let field = file.field(&changed.address).ok_or(Refused::Unknown)?;
                (remove_key(&file.text, &field.address)?, [field.value.clone(), String::new()])
            }
        };
        self.drafts.retain(|document_id| document_id != document.id);
        self.change(document, &file, text, Edited { id: changed, values, value_at: None, others: Vec::new() })
    }

    /// Adds, removes or moves a part that was offered at a field.
    ///
    /// # Errors
    /// An unknown field, a part that is not offered there, a file that has changed or cannot be written.
    pub fn change_part(&mut self, document: OpenDocument, request: &PartRequest) -> Result<Saved, Refused> {
        let (id, file) = self.find(document, &request.field)?;
        file.field(&id.address).ok_or(Refused::Unknown)?;
        refuse_other_version(&file, &id.address, &request.version)?;
        let OpenDocument { id: name, sheet } = document;
        let read = |path: &str| FieldFile::read(&self.root, path).ok();
        let place = FieldPlace::new((name, sheet), &read, (&id, &file));
        let change = parts::change(&place, &request.part);
        let change = change.ok_or_else(|| Refused::Value(messages::part_not_possible_here(&request.part)))?;
        let PartChange { files, changed, file, values, next } = change?;
        let label = label(&file.path, &changed.address, &file.fields, sheet, name);
        self.drafts.retain(|other| other != name);
        let changed = ChangedField { document: name, field: changed.to_string(), label, values, value_at: None };
        let paths = self.commit(changed, &files)?;
        Ok(Saved { paths, answer: json!({ "field": next.to_string() }) })
    }

    /// Takes back the last change, or repeats the one that was taken back last; `None` if there is none.
    ///
    /// # Errors
    /// A change whose field was changed elsewhere since. It is skipped: the next call goes on to the one before it,
    /// unless this one fits again.
    pub fn go(&mut self, direction: Direction) -> Result<Option<Saved>, Refused> {
        let is_possible = |change: &Change| changed_files(&self.root, change, Direction::Undo).is_ok();
        let change = match direction {
            Direction::Undo => self.history.next_undo(is_possible),
            Direction::Redo => self.history.next_redo(),
        };
        let Some((id, answer)) = change.map(|change| (change.id, place_of(change))) else { return Ok(None) };
        let files = change.map_or(Ok(Vec::new()), |change| changed_files(&self.root, change, direction));
        if let Err(Refused::Conflict(_)) = files {
            match direction {
                Direction::Undo => self.history.skip_undo(id),
                Direction::Redo => self.history.skip_redo(),
            }
        }
        let files = files?;
        write_files(&self.root, &files).map_err(Refused::Failed)?;
        let edits = |files: &[FileChange]| files.iter().map(FileEdit::new).collect();
        match direction {
            Direction::Undo => {
                self.history.undo(id, edits(&files.iter().map(FileChange::reversed).collect::<Vec<_>>()))
            }
            Direction::Redo => self.history.redo(edits(&files)),
        }
        Ok(Some(Saved { paths: paths_of(files), answer }))
    }

    /// Takes back a change out of turn. That is a change itself, which can be taken back.
    ///
    /// # Errors
    /// A change that is unknown, and one whose field was changed since.
    pub fn revert(&mut self, id: u64) -> Result<Saved, Refused> {
        let change = self.history.find(id).ok_or(Refused::Unknown)?;
        let files = changed_files(&self.root, change, Direction::Undo)?;
        write_files(&self.root, &files).map_err(Refused::Failed)?;
        let answer = place_of(change);
        let revert = change.reverted(files.iter().map(FileEdit::new).collect());
        self.history.add(revert);
        Ok(Saved { paths: paths_of(files), answer })
    }

    /// What was saved in this run.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Finds the file of a field among those that the document was read from.
    ///
    /// # Errors
    /// An unknown field, and a file that cannot be read.
    pub fn find(&self, document: OpenDocument, field: &str) -> Result<(FieldId, FieldFile), Refused> {
        let id = FieldId::parse(field).ok_or(Refused::Unknown)?;
        let path = id.find_file(&document.sheet.files, document.id).ok_or(Refused::Unknown)?;
        let file = FieldFile::read(&self.root, path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Refused::Unknown,
            _ => Refused::Failed(system_error(&error)),
        })?;
        Ok((id, file))
    }

    /// Writes a file with a changed field, and remembers the change.
    fn change(
        &mut self,
        document: OpenDocument,
        file: &FieldFile,
        text: String,
        edited: Edited,
    ) -> Result<Saved, Refused> {
        let Edited { id, values, value_at, others } = edited;
        let label = label(&file.path, &id.address, &file.fields, document.sheet, document.id);
        let answer = json!({ "field": id.to_string(), "version": version(&text), "changed": file.text != text, "others": others.len() });
        let changed = ChangedField { document: document.id, field: id.to_string(), label, values, value_at };
        let files = [vec![FileChange::rewritten(&file.path, &file.text, &text)], others].concat();
        let mut paths = self.commit(changed, &files)?;
        // The sheet shows the file again also if it is the same: what was typed in it is no draft any more.
        paths.insert(file.path.clone());
        Ok(Saved { paths, answer })
    }

    /// Writes files that are `before` on disk, and remembers the change as one: it is taken back as a whole. Returns the
    /// paths of the files that differ now.
    ///
    /// # Errors
    /// A file that cannot be written. Then none is.
    pub fn commit(&mut self, changed: ChangedField, files: &[FileChange]) -> Result<BTreeSet<String>, Refused> {
        let files: Vec<FileChange> = files.iter().filter(|file| !file.is_empty()).cloned().collect();
        if !files.is_empty() {
            write_files(&self.root, &files).map_err(Refused::Failed)?;
            self.history.add(Change::new(changed, files.iter().map(FileEdit::new).collect()));
        }
        Ok(paths_of(files))
    }

    fn refuse_unready(&self, document: OpenDocument) -> Result<(), Refused> {
        let blockers = blockers(&self.root, document.id, document.sheet);
        if blockers.is_empty() { Ok(()) } else { Err(Refused::NotFinal(messages::not_final_yet(), blockers)) }
    }
}

/// What a client is told of a change that was taken back or repeated.
fn place_of(change: &Change) -> Value {
    json!({ "document": change.document, "field": change.field, "label": change.label })
}

fn paths_of(files: Vec<FileChange>) -> BTreeSet<String> {
    files.into_iter().map(|file| file.path).collect()
}

/// A field that an edit changes.
struct Edited {
    id: FieldId,
    /// Its value before, and after.
    values: [String; 2],
    /// Its address, if it is there before and after, and nothing else changed.
    value_at: Option<String>,
    /// The other files that change with it.
    others: Vec<FileChange>,
}

/// Refuses an edit by a client that knows another version of the file, and tells it what the field is now.
///
/// # Errors
/// Another version.
pub fn refuse_other_version(file: &FieldFile, address: &str, known: &str) -> Result<(), Refused> {
    let (version, value) = (file.version(), file.field(address).map(|field| &field.value));
    if version == known { Ok(()) } else { Err(Refused::Conflict(json!({ "value": value, "version": version }))) }
}
