//! A field with what its parts are found from: the framework, and the other files of its document.

use std::path::Path;

use crate::content::document_id::DocumentId;
use crate::content::framework::Framework;
use crate::preview::field_file::FieldFile;
use crate::preview::field_id::FieldId;
use crate::preview::typeset_sheet::TypesetSheet;
use crate::system::project::display_path;

/// A field of a document.
pub struct FieldPlace<'a> {
    /// The document.
    pub document: &'a DocumentId,
    /// The framework of its indicators.
    pub framework: &'a Framework,
    /// The files that it was read from, relative to the project, with slashes.
    pub files: &'a [String],
    /// Reads one of them.
    pub read: &'a dyn Fn(&str) -> Option<FieldFile>,
    /// The field.
    pub id: &'a FieldId,
    /// Its file.
    pub file: &'a FieldFile,
}

impl<'a> FieldPlace<'a> {
    /// A field with its file, in a document as it was typeset last.
    pub fn new(
        (document, sheet): (&'a DocumentId, &'a TypesetSheet),
        read: &'a dyn Fn(&str) -> Option<FieldFile>,
        (id, file): (&'a FieldId, &'a FieldFile),
    ) -> Self {
        Self { document, framework: &sheet.framework, files: &sheet.files, read, id, file }
    }

    /// Whether the field is in a file of the document itself.
    pub fn is_own(&self) -> bool {
        self.id.file.starts_with("own/")
    }

    /// The name of its file, with the extension.
    pub fn file_name(&self) -> &str {
        self.file.path.rsplit('/').next().unwrap_or_default()
    }

    /// The file with this name in the same folder, if the document was read from it.
    pub fn sibling(&self, name: &str) -> Option<FieldFile> {
        let (folder, own) = self.file.path.rsplit_once('/')?;
        match own == name {
            true => Some(FieldFile::new(&self.file.path, self.file.text.clone())),
            false => self.find(&format!("{folder}/{name}")),
        }
    }

    /// `document.toml`.
    pub fn document_file(&self) -> Option<FieldFile> {
        self.find(&display_path(&self.document.path().join("document.toml")))
    }

    /// The other files of the document with this name.
    pub fn others(&self, name: &str) -> impl Iterator<Item = FieldFile> {
        let own = self.document.path();
        let is_other = move |path: &&String| {
            let file = Path::new(path.as_str());
            **path != self.file.path && file.starts_with(&own) && file.file_name().is_some_and(|file| file == name)
        };
        self.files.iter().filter(is_other).filter_map(|path| (self.read)(path))
    }

    /// The id of a field of a file of the document.
    pub fn id(&self, file: &FieldFile, address: &str) -> FieldId {
        FieldId::new(&file.path, address, self.document).unwrap_or_else(|| self.id.clone())
    }

    fn find(&self, path: &str) -> Option<FieldFile> {
        self.files.iter().any(|file| file == path).then(|| (self.read)(path)).flatten()
    }
}
