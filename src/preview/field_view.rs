//! A field as clients get it.

use serde::Serialize;

use crate::content::document_id::DocumentId;
use crate::content::sources::{TextFile, file_id};
use crate::fields::deviation_tables::replaced_words;
use crate::fields::field::{Field, field_at};
use crate::fields::form::Form;
use crate::kinds::scaffold::GAP;
use crate::preview::document_link::DocumentLink;
use crate::preview::editor::{Editor, SourceLocation};
use crate::preview::field_choices::{Choice, choices};
use crate::preview::field_file::FieldFile;
use crate::preview::field_id::FieldId;
use crate::preview::field_keys::{can_add, can_remove, is_open_verdict, verdict};
use crate::preview::field_label::label;
use crate::preview::origin::{Owner, byte_in_file, excerpt_at};
use crate::preview::parts::field_place::FieldPlace;
use crate::preview::parts::offers;
use crate::preview::parts::part::Part;
use crate::preview::text_key::TextKey;
use crate::preview::typeset_sheet::TypesetSheet;

/// A field, with what can be done with it.
#[derive(Debug, Serialize)]
pub struct FieldView {
    /// Its id.
    field: String,
    /// What it is called: from what it is to where it belongs.
    label: Vec<String>,
    owner: Owner,
    /// The documents that use its file.
    documents: Vec<DocumentLink>,
    form: &'static str,
    /// The values that can be chosen, if they follow from the project.
    choices: Vec<Choice>,
    value: String,
    /// The version of its file.
    version: String,
    /// Whether text is missing in it.
    gap: bool,
    /// The keys that can be added to its table.
    can_add: Vec<&'static str>,
    /// Whether it can be removed from its table.
    can_remove: bool,
    /// What can be added, removed and moved here besides.
    parts: Vec<Part>,
    /// Whether no other document has its file: it is in the document's own folder.
    is_own: bool,
    /// The words of the standard that it replaces; `None` if it is no deviation.
    standard: Option<String>,
    /// The id of the verdict that it is about.
    verdict: Option<String>,
    location: FieldLocation,
    /// The URL that opens its place in the user's editor; `None` if the editor is a command.
    open: Option<String>,
}

/// Where a field starts in its file: as editors count, from 1.
#[derive(Debug, Serialize)]
struct FieldLocation {
    file: String,
    line: usize,
    column: usize,
}

impl FieldView {
    /// The field `id` of the document `document`, as it is on disk in `file`. `documents` are those that use that file,
    /// and `read` reads other files of it. `None` if the file has no such field.
    pub fn new(
        id: &FieldId,
        file: &FieldFile,
        (document, sheet): (&DocumentId, &TypesetSheet),
        documents: Vec<DocumentLink>,
        read: &dyn Fn(&str) -> Option<FieldFile>,
        editor: &Editor,
    ) -> Option<Self> {
        let field = file.field(&id.address)?;
        let location = location(file, field)?;
        let FieldLocation { file: path, line, column } = &location;
        let open = editor.url(SourceLocation { file: path, line: *line, column: *column });
        let sibling = |field: &Field| FieldId { file: id.file.clone(), address: field.address.to_string() };
        Some(Self {
            field: id.to_string(),
            label: label(&file.path, &id.address, &file.fields, sheet, document),
            owner: Owner::of_path(&file.path),
            documents,
            form: form_name(field.form),
            choices: choices(sheet.sources.root(), field, file),
            value: field.value.clone(),
            version: file.version(),
            gap: is_gap(field),
            can_add: can_add(id, &file.fields),
            can_remove: can_remove(id, &file.fields),
            parts: offers(&FieldPlace::new((document, sheet), read, (id, file))),
            is_own: id.file.starts_with("own/"),
            standard: replaced_words(&id.address, &file.fields).map(str::to_owned),
            verdict: verdict(&id.address, &file.fields).map(|field| sibling(field).to_string()),
            location,
            open,
        })
    }
}

/// The id of the field that character `offset` (from 0) of a text of a sheet comes from. `None` if the sheet has no such
/// text, or a layout wrote it.
pub fn field_of_text(text: TextKey, offset: usize, sheet: &TypesetSheet, document: &DocumentId) -> Option<FieldId> {
    let TextKey::Content(text) = text else { return None };
    let origin = sheet.texts.get(text)?;
    let file = sheet.sources.get(origin.location.file)?;
    let path = file.id.vpath().get_without_slash();
    let fields = fields_of(&file);
    FieldId::new(path, field_at(&fields, byte_in_file(origin, offset))?.address.as_str(), document)
}

/// The fields of a file as it was typeset.
pub fn fields_of(file: &TextFile) -> Vec<Field> {
    crate::fields::field::fields(std::path::Path::new(file.id.vpath().get_without_slash()), &file.text)
}

/// Whether text is missing in a field, or its verdict.
fn is_gap(field: &Field) -> bool {
    field.value.contains(GAP) || is_open_verdict(field)
}

fn location(file: &FieldFile, field: &Field) -> Option<FieldLocation> {
    let excerpt = excerpt_at(&file.text, file_id(file.path.as_ref())?, field.range.start);
    Some(FieldLocation { file: excerpt.file, line: excerpt.line, column: excerpt.column })
}

fn form_name(form: Form) -> &'static str {
    match form {
        Form::Text => "text",
        Form::Line => "line",
        Form::Verdict => "verdict",
        Form::Date => "date",
        Form::Status => "status",
        Form::Year => "year",
        Form::Framework => "framework",
        Form::Plain => "plain",
        Form::Fixed => "fixed",
    }
}
