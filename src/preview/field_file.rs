//! A content file on disk, with its fields.

use std::io;
use std::path::Path;

use crate::fields::field::{Field, fields};
use crate::system::digest::Digest;
use crate::system::regular_file;

/// A content file as it is on disk.
#[derive(Debug)]
pub struct FieldFile {
    /// The file, relative to the project, with slashes.
    pub path: String,
    /// Its text, with its byte order mark if it has one.
    pub text: String,
    /// The fields in it.
    pub fields: Vec<Field>,
}

impl FieldFile {
    /// Reads the file at `path` in the project `root`.
    ///
    /// # Errors
    /// What the system reports, and text that is not UTF-8.
    pub fn read(root: &Path, path: &str) -> io::Result<Self> {
        Ok(Self::new(path, regular_file::read_to_string(&root.join(path))?))
    }

    /// The file at `path` with this text.
    pub fn new(path: &str, text: String) -> Self {
        Self { fields: fields(Path::new(path), &text), path: path.to_owned(), text }
    }

    /// The field at an address; `None` if the file has no such field.
    pub fn field(&self, address: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.address.as_str() == address)
    }

    /// What names the bytes of the file: a client sends it back with an edit, so that one of other bytes is refused.
    pub fn version(&self) -> String {
        version(&self.text)
    }
}

/// The version of a file with this text.
pub fn version(text: &str) -> String {
    Digest::sha256(text.as_bytes()).to_string()
}
