//! The warnings of the checks about a document, each with the field that it is in, and with an id by which clients name it.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use typst::syntax::FileId;

use crate::content::document_id::DocumentId;
use crate::content::sources::{Sources, TextFile};
use crate::diagnostics::Diagnostic;
use crate::fields::field::{Field, field_at};
use crate::messages::codes::ACCEPTED_NOT_NEEDED;
use crate::preview::field_view::fields_of;
use crate::system::digest::Digest;
use crate::system::project::display_path;

/// The number of characters of an id.
const ID_LENGTH: usize = 16;

/// A warning about words of a file.
#[derive(Debug)]
pub struct FoundWarning<'a> {
    /// The warning.
    pub diagnostic: &'a Diagnostic,
    /// The file, as it was checked.
    pub file: Arc<TextFile>,
    /// The bytes of the words in it.
    pub range: Range<usize>,
    /// The fields of the file.
    pub fields: Arc<Vec<Field>>,
    /// The index of the field that has the words; `None` if none has.
    field: Option<usize>,
    /// Whether the file is in the folder of the document.
    pub is_own: bool,
    /// Its id: from its code, its field and its words, and the number of the same ones before it. It stays the same while
    /// other texts change.
    pub id: String,
}

impl FoundWarning<'_> {
    /// The file, relative to the project, with slashes.
    pub fn path(&self) -> &str {
        self.file.id.vpath().get_without_slash()
    }

    /// The words, as they are written in the file.
    pub fn words(&self) -> &str {
        &self.file.text[self.range.clone()]
    }

    /// The field that has the words.
    pub fn field(&self) -> Option<&Field> {
        self.fields.get(self.field?)
    }

    /// What to write in place of the words, if there is one right correction, and the text is the document's own.
    pub fn correction(&self) -> Option<&str> {
        self.diagnostic.correction.as_deref().filter(|_| self.is_own)
    }

    /// Whether it can be accepted: it is about the document's own files, and is not about an acceptance.
    pub fn can_be_accepted(&self) -> bool {
        self.is_own && self.diagnostic.code != ACCEPTED_NOT_NEEDED
    }
}

/// The warnings among `found` that are about words of a file of `sources`, in the same order.
pub fn locate<'a>(found: &'a [Diagnostic], sources: &Sources, document: &DocumentId) -> Vec<FoundWarning<'a>> {
    let folder = display_path(&document.path()) + "/";
    let mut fields: HashMap<FileId, Arc<Vec<Field>>> = HashMap::new();
    let mut seen = HashMap::new();
    let mut warnings = Vec::new();
    for diagnostic in found {
        let Some(location) = diagnostic.location() else { continue };
        let Some(file) = sources.get(location.file) else { continue };
        let Some(words) = file.text.get(location.range.clone()) else { continue };
        let fields = Arc::clone(fields.entry(file.id).or_insert_with(|| Arc::new(fields_of(&file))));
        let field = field_at(&fields, location.range.start);
        let address = field.map(|field| field.address.as_str()).unwrap_or_default();
        let key = [diagnostic.code.name(), file.id.vpath().get_without_slash(), address, words].join("\0");
        let count: &mut usize = seen.entry(key.clone()).or_default();
        *count += 1;
        warnings.push(FoundWarning {
            diagnostic,
            range: location.range.clone(),
            field: field.and_then(|field| fields.iter().position(|other| other == field)),
            is_own: file.id.vpath().get_without_slash().starts_with(&folder),
            id: short_id(&format!("{key}\0{count}")),
            fields,
            file,
        });
    }
    warnings
}

/// An id from what it stands for.
pub fn short_id(words: &str) -> String {
    Digest::sha256(words.as_bytes()).to_string().chars().filter(char::is_ascii_hexdigit).take(ID_LENGTH).collect()
}
