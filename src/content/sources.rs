//! Reads the project's text files, and keeps them for diagnostics that point into them.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use toml::Spanned;
use typst::foundations::Bytes;
use typst::syntax::{FileId, RootedPath, VirtualPath, VirtualRoot};

use crate::content::inputs::Inputs;
use crate::diagnostics::world::FileTexts;
use crate::diagnostics::{Diagnostic, Located, SourceRange, error, suggestion};
use crate::messages::{self, CodedMessage, Message, system_error};
use crate::system::digest::Digest;
use crate::system::project::display_path;
use crate::system::regular_file;

/// The maximum size of a text file, in bytes. The longest published factsheet has 40 kB of text in all its files.
const MAX_BYTES: u64 = 4 * 1024 * 1024;

/// The maximum number of files that a run reads. typst numbers files with 16 bits and never reuses a number; some
/// numbers are left for typst's own files, and for workers that pass the check at the same time.
const MAX_FILES: u16 = 65_000;

/// A text file of the project.
#[derive(Debug)]
pub struct TextFile {
    /// The file's identity, from its path relative to the project.
    pub id: FileId,
    /// Its text, without a byte order mark.
    pub text: String,
    bytes: OnceLock<Bytes>,
}

impl TextFile {
    /// The file with this identity and this text.
    pub fn new(id: FileId, text: String) -> Self {
        Self { id, text, bytes: OnceLock::new() }
    }

    /// The text as typst takes it. It is the same value each time: typst indexes the lines of a value that it does not
    /// know.
    pub fn bytes(&self) -> Bytes {
        self.bytes.get_or_init(|| Bytes::from_string(self.text.clone())).clone()
    }

    /// The location of the bytes `range` in this file.
    pub fn location(&self, range: std::ops::Range<usize>) -> SourceRange {
        SourceRange::new(self.id, range)
    }

    /// A value that was read from this file, with its location.
    pub fn located<T>(&self, value: Spanned<T>) -> Located<T> {
        let location = self.location(value.span());
        Located { value: value.into_inner(), location }
    }

    /// The location of the first line: errors about the file as a whole point there.
    pub fn start(&self) -> SourceRange {
        self.location(0..self.text.lines().next().map_or(0, str::len))
    }
}

/// The text files of one run. A view made by [`Sources::recording`] also records the files that are read through it.
#[derive(Debug)]
pub struct Sources {
    root: PathBuf,
    files: Arc<Mutex<HashMap<FileId, Arc<TextFile>>>>,
    /// The digests of the files that this run has read so far; `None` for a missing file.
    digests: Arc<Mutex<HashMap<String, Option<Digest>>>>,
    /// The highest number that typst gave to a file.
    highest_id: Arc<AtomicU16>,
    /// The files that were read through this view, or are missing.
    inputs: Mutex<Inputs>,
    /// The texts of files that are not written yet, by their path relative to the project.
    unwritten: Arc<HashMap<PathBuf, String>>,
}

impl Sources {
    /// The files of the project in the folder `root`. None is read yet.
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            files: Arc::default(),
            digests: Arc::default(),
            highest_id: Arc::default(),
            inputs: Mutex::default(),
            unwritten: Arc::default(),
        }
    }

    /// A view in which files that are not written yet can be read too: their texts, by their path relative to the project.
    pub fn with_unwritten(&self, files: HashMap<PathBuf, String>) -> Self {
        Self { unwritten: Arc::new(files), ..self.recording() }
    }

    /// A view of the same files that records the files that are read through it.
    pub fn recording(&self) -> Self {
        Self {
            root: self.root.clone(),
            files: Arc::clone(&self.files),
            digests: Arc::clone(&self.digests),
            highest_id: Arc::clone(&self.highest_id),
            inputs: Mutex::default(),
            unwritten: Arc::clone(&self.unwritten),
        }
    }

    /// The files that were read through this view, or are missing.
    pub fn into_inputs(self) -> Inputs {
        self.inputs.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether there is a file at `path`, relative to the project. A missing file is recorded too: it is an input.
    pub fn exists(&self, path: &Path) -> bool {
        let exists = self.unwritten.contains_key(path) || self.root.join(path).exists();
        if !exists {
            self.record(path, None);
        }
        exists
    }

    /// Records the file at `path`, relative to the project, as an input, with its content when this run first read it.
    pub fn add_input(&self, path: &Path) {
        self.record(path, self.digest(path));
    }

    /// The digest of the file at `path`, relative to the project, when this run first read it; `None` if it is missing.
    pub fn digest(&self, path: &Path) -> Option<Digest> {
        let key = display_path(path);
        if let Some(digest) = lock(&self.digests).get(&key) {
            return *digest;
        }
        let digest = regular_file::read(&self.root.join(path)).ok().map(|bytes| Digest::sha256(&bytes));
        *lock(&self.digests).entry(key).or_insert(digest)
    }

    fn record(&self, path: &Path, digest: Option<Digest>) {
        lock(&self.digests).insert(display_path(path), digest);
        lock(&self.inputs).insert(display_path(path), digest);
    }

    /// The project folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads the file at `path`, relative to the project.
    ///
    /// # Errors
    /// A file that is missing, unreadable, empty, larger than 4 MB or not UTF-8, and a file above the maximum number of
    /// files of a run (65,000).
    pub fn read(&self, path: &Path) -> Result<Arc<TextFile>, Diagnostic> {
        let id = self.allocate_id(path)?;
        let text = match self.unwritten.get(path) {
            Some(text) => {
                self.record(path, Some(Digest::sha256(text.as_bytes())));
                text.clone()
            }
            None => self.read_from_disk(id, path)?,
        };
        if text.trim().is_empty() {
            return Err(self.file_error(id, messages::empty_file(name(id)), messages::write_or_remove_file()));
        }
        Ok(self.insert_file(id, text))
    }

    /// The text of a file that is written, without a byte order mark.
    fn read_from_disk(&self, id: FileId, path: &Path) -> Result<String, Diagnostic> {
        let full = self.root.join(path);
        if !self.exists(path) {
            return Err(self.file_error(id, messages::missing_file(name(id)), similar_file_hint(&full)));
        }
        let size = regular_file::size(&full).map_err(|error| self.read_error(id, &error))?;
        if size > MAX_BYTES {
            let [most, size] = [MAX_BYTES, size].map(|bytes| (bytes >> 20).to_string());
            return Err(self.file_error(
                id,
                messages::too_large_file(name(id), most, size),
                messages::other_kind_of_file(),
            ));
        }
        let bytes = regular_file::read(&full).map_err(|error| self.read_error(id, &error))?;
        self.record(path, Some(Digest::sha256(&bytes)));
        let text = String::from_utf8(bytes).map_err(|error| self.encoding_error(id, error))?;
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }

    /// The identity of a file, unless there are none left.
    fn allocate_id(&self, path: &Path) -> Result<FileId, Diagnostic> {
        if self.highest_id.load(Ordering::Relaxed) >= MAX_FILES
            && !lock(&self.digests).contains_key(&display_path(path))
        {
            // The same message for every file: it is printed once.
            let error = error(messages::too_many_files(usize::from(MAX_FILES)));
            return Err(error.with_hint(messages::build_the_rest()));
        }
        let bad_name = || error(messages::bad_file_name(display_path(path)));
        let id = file_id(path).ok_or_else(bad_name)?;
        self.highest_id.fetch_max(id.into_raw().get(), Ordering::Relaxed);
        Ok(id)
    }

    /// Evicts the files among `inputs` that are in `folder`: no diagnostic will point into them any more, and they will
    /// not be read again.
    pub fn evict(&self, inputs: &Inputs, folder: &Path) {
        let inside = || inputs.keys().filter(|path| Path::new(path).starts_with(folder));
        let ids: Vec<_> = inside().filter_map(|path| file_id(Path::new(path))).collect();
        let mut files = lock(&self.files);
        ids.iter().for_each(|id| drop(files.remove(id)));
        let mut digests = lock(&self.digests);
        for path in inside() {
            digests.remove(path);
        }
    }

    /// A file that was read before; `None` for others.
    pub fn get(&self, id: FileId) -> Option<Arc<TextFile>> {
        lock(&self.files).get(&id).cloned()
    }

    fn insert_file(&self, id: FileId, text: String) -> Arc<TextFile> {
        let file = Arc::new(TextFile::new(id, text));
        lock(&self.files).insert(id, Arc::clone(&file));
        file
    }

    /// An error about a whole file, with a hint. The file counts as empty from here on.
    fn file_error(&self, id: FileId, message: CodedMessage, hint: Message) -> Diagnostic {
        self.insert_file(id, String::new()).location(0..0).error(message).with_hint(hint)
    }

    fn read_error(&self, id: FileId, error: &io::Error) -> Diagnostic {
        let message = messages::unreadable_file(name(id), system_error(error));
        self.file_error(id, message, messages::check_file_permission())
    }

    /// The error for a file that is not UTF-8, at the first byte that is not.
    fn encoding_error(&self, id: FileId, error: std::string::FromUtf8Error) -> Diagnostic {
        let at = error.utf8_error().valid_up_to();
        let file = self.insert_file(id, String::from_utf8_lossy(error.as_bytes()).into_owned());
        let location = file.location(at..at + char::REPLACEMENT_CHARACTER.len_utf8());
        location.error(messages::not_utf_8()).with_hint(messages::save_as_utf_8())
    }
}

impl FileTexts for Sources {
    fn text(&self, id: FileId) -> Option<Bytes> {
        self.get(id).map(|file| file.bytes())
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic leaves the map valid: each insertion is complete or did not happen.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The identity of the file at `path`, relative to the project; `None` if typst cannot represent the path.
pub fn file_id(path: &Path) -> Option<FileId> {
    let virtual_path = VirtualPath::virtualize(Path::new(""), path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, virtual_path).intern())
}

/// The path of a file in messages, relative to the project.
fn name(id: FileId) -> String {
    id.vpath().get_without_slash().to_owned()
}

/// The hint for a missing file: a file in the same folder with a similar name, if there is one.
fn similar_file_hint(full: &Path) -> Message {
    let entries = full.parent().and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let wanted = full.file_name().unwrap_or_default().to_string_lossy();
    let extension = full.extension().unwrap_or_default().to_string_lossy();
    let candidates = names.iter().map(String::as_str).filter(|name| name.ends_with(extension.as_ref()));
    match suggestion::nearest(&wanted, candidates) {
        Some(name) => messages::rename_similar_file(wanted, name),
        None => messages::add_file(wanted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_evicted() {
        let project = tempfile::tempdir().expect("a folder that can be written");
        let folder = Path::new("stad/vervolg-2015");
        fs::create_dir_all(project.path().join(folder)).expect("a folder that can be written");
        let paths = [folder.join("document.toml"), folder.with_file_name("gemeente.toml")];
        paths.iter().for_each(|path| fs::write(project.path().join(path), "text").expect("a file"));
        let sources = Sources::new(project.path());
        let view = sources.recording();
        let [own, municipality] = paths.map(|path| view.read(&path).expect("a text").id);
        let inputs = view.into_inputs();
        sources.evict(&inputs, folder);
        assert!(sources.get(own).is_none());
        assert!(sources.get(municipality).is_some(), "other documents may still have errors there");
    }
}
