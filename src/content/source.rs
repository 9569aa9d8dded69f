//! Reading the project's text files, and keeping them for messages that point into them.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use typst::diag::SourceDiagnostic;
use typst::syntax::{DiagSpan, FileId, RootedPath, VirtualPath, VirtualRoot};

use crate::diagnostics::Place;

/// The largest text file that is read, in bytes. The longest published factsheet has 40 kB of text in all.
const MAX_BYTES: u64 = 4 * 1024 * 1024;

/// A text file of the project.
#[derive(Debug)]
pub struct TextFile {
    /// The file's identity, from its path relative to the project.
    pub id: FileId,
    /// Its text, without a byte order mark.
    pub text: String,
}

impl TextFile {
    /// The place of `range` in this file.
    pub fn place(&self, range: std::ops::Range<usize>) -> Place {
        Place::new(self.id, range)
    }

    /// The first line: where messages about the file as a whole point.
    pub fn start(&self) -> Place {
        self.place(0..self.text.lines().next().map_or(0, str::len))
    }
}

/// The text files of one run.
#[derive(Debug)]
pub struct Sources {
    root: PathBuf,
    files: Mutex<HashMap<FileId, Arc<TextFile>>>,
}

impl Sources {
    /// No files yet; paths are relative to the project folder `root`.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), files: Mutex::default() }
    }

    /// The project folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads the file at `path`, relative to the project folder.
    ///
    /// # Errors
    /// A message that names the file when it is missing, unreadable, empty, too large, or not UTF-8.
    pub fn read(&self, path: &Path) -> Result<Arc<TextFile>, SourceDiagnostic> {
        let full = self.root.join(path);
        let fail = |what: String| unreadable(path, &what);
        let id = file_id(path).ok_or_else(|| fail("has a name that cannot be used".into()))?;
        let size = fs::metadata(&full).map_err(|error| cannot_read(&full, path, &error))?.len();
        if size > MAX_BYTES {
            return Err(fail(format!("is too large: {} MB, at most {} MB", size >> 20, MAX_BYTES >> 20))
                .with_hint("a text of a document takes some kilobytes: is this another kind of file?"));
        }
        let bytes = fs::read(&full).map_err(|error| cannot_read(&full, path, &error))?;
        let text = String::from_utf8(bytes).map_err(|error| not_utf8(path, error))?;
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        if text.trim().is_empty() {
            return Err(fail("is empty".into()).with_hint("write its text, or remove the file"));
        }
        let file = Arc::new(TextFile { id, text });
        self.lock().insert(id, Arc::clone(&file));
        Ok(file)
    }

    /// A file read before.
    pub fn get(&self, id: FileId) -> Option<Arc<TextFile>> {
        self.lock().get(&id).cloned()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<FileId, Arc<TextFile>>> {
        // A poisoned map is still a map of whole files.
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The identity of a path relative to the project, if every part of it can be written in one.
pub fn file_id(path: &Path) -> Option<FileId> {
    let virtual_path = VirtualPath::virtualize(Path::new(""), path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, virtual_path).intern())
}

/// A path as messages show it: relative to the project, with slashes.
pub fn shown(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn unreadable(path: &Path, what: &str) -> SourceDiagnostic {
    SourceDiagnostic::error(DiagSpan::detached(), format!("`{}` {what}", shown(path)))
}

fn cannot_read(full: &Path, path: &Path, error: &io::Error) -> SourceDiagnostic {
    if error.kind() == io::ErrorKind::NotFound {
        return unreadable(path, "is missing").with_hint(neighbours_hint(full));
    }
    let hint = "is it a file, and are you allowed to read it?";
    unreadable(path, &format!("cannot be read ({error})")).with_hint(hint)
}

/// A hint for a missing file: one beside it that has nearly its name.
fn neighbours_hint(full: &Path) -> String {
    let entries = full.parent().and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let wanted = full.file_name().unwrap_or_default().to_string_lossy();
    let extension = full.extension().unwrap_or_default().to_string_lossy();
    let alike = names.iter().map(String::as_str).filter(|name| name.ends_with(extension.as_ref()));
    match crate::suggestion::nearest(&wanted, alike) {
        Some(name) => format!("does `{name}` have to be called `{wanted}`?"),
        None => format!("write a file `{wanted}` in that folder"),
    }
}

fn not_utf8(path: &Path, error: std::string::FromUtf8Error) -> SourceDiagnostic {
    let valid = error.utf8_error().valid_up_to();
    let before = &error.as_bytes()[..valid];
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    unreadable(path, &format!("is not UTF-8 text: line {line} has a byte that no letter has"))
        .with_hint("save the file with the encoding UTF-8")
}
