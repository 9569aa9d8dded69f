//! Replaces files atomically.

use std::fs::{self, DirEntry, File, TryLockError};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use walkdir::WalkDir;

use crate::messages::{self, Message, system_error};

/// The start of the names of temporary files.
const TEMPORARY_PREFIX: &str = ".factsheet-";

/// The end of the names of temporary files.
const TEMPORARY_SUFFIX: &str = ".tmp";

/// Removes the temporary files that killed runs left in a folder. Those that a run is writing stay.
pub fn remove_leftovers(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten().filter(is_leftover) {
        // What cannot be removed does no harm.
        let _ = fs::remove_file(entry.path());
    }
}

/// Removes the temporary files that killed runs left in a folder and in the folders below it.
pub fn remove_all_leftovers(folder: &Path) {
    let entries = WalkDir::new(folder).into_iter().filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_dir()).for_each(|folder| remove_leftovers(folder.path()));
}

/// Whether a file is a temporary file of this program, and no run has a lock on it: it is about to replace another.
fn is_leftover(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    let name = name.to_string_lossy();
    let is_temporary = name.starts_with(TEMPORARY_PREFIX) && name.ends_with(TEMPORARY_SUFFIX);
    let is_locked = |file: File| matches!(file.try_lock(), Err(TryLockError::WouldBlock));
    // Opening a pipe could wait for ever.
    let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
    is_temporary && is_file && File::open(entry.path()).is_ok_and(|file| !is_locked(file))
}

/// Replaces the file at `path` with `bytes`: a reader sees the old file or the new one, never a part of it. The new
/// file is on the disk when this returns. Missing folders are created.
///
/// # Errors
/// A message for the user, with the path.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    replace_with(path, |file| file.write_all(bytes))
}

/// Replaces the file at `path` with `bytes`, as [`replace`] does, without waiting until it is on the disk: for a file
/// that may be lost in a power failure.
///
/// # Errors
/// A message for the user, with the path.
pub fn replace_unflushed(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    write_and_rename(path, |file| file.write_all(bytes), |_| Ok(()))
}

/// Replaces what is in the file at `path`, which exists, as [`replace`] does. The file stays where it is, also if `path`
/// is a link to it, and keeps its permissions.
///
/// # Errors
/// A message for the user, with the path.
pub fn rewrite(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    let rewrite = || {
        let path = path.canonicalize()?;
        let permissions = fs::metadata(&path)?.permissions();
        write_temporary(
            &path,
            |file| file.write_all(bytes),
            File::sync_all,
            |new| fs::set_permissions(new, permissions),
        )
    };
    rewrite().map_err(|error| cannot_write(path, &error))
}

/// Replaces the file at `path` with the bytes that `write` writes, as [`replace`] does. They need not be in memory at
/// once.
///
/// # Errors
/// A message for the user, with the path.
pub fn replace_with(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Message> {
    write_and_rename(path, write, File::sync_all)
}

fn write_and_rename(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    flush: impl FnOnce(&File) -> io::Result<()>,
) -> Result<(), Message> {
    write_temporary(path, write, flush, readable_by_all).map_err(|error| cannot_write(path, &error))
}

fn cannot_write(path: &Path, error: &io::Error) -> Message {
    messages::file_not_written(path.display().to_string(), system_error(error))
}

fn write_temporary(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    flush: impl FnOnce(&File) -> io::Result<()>,
    permit: impl FnOnce(&Path) -> io::Result<()>,
) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    // If this returns early, dropping the temporary file removes it.
    let mut file = tempfile::Builder::new().prefix(TEMPORARY_PREFIX).suffix(TEMPORARY_SUFFIX).tempfile_in(folder)?;
    // So that it is no leftover. A file system without locks keeps no other run from replacing files.
    let _ = file.as_file().try_lock();
    let mut buffer = BufWriter::new(&mut file);
    write(&mut buffer)?;
    buffer.flush()?;
    drop(buffer);
    flush(file.as_file())?;
    permit(file.path())?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Makes a file readable by everyone: a temporary file is readable by its owner only.
#[cfg(unix)]
fn readable_by_all(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn a_file_that_is_rewritten_stays_what_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let [file, link] = ["file.md", "link.md"].map(|name| folder.path().join(name));
        fs::write(&file, "oud").expect("a file");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("permissions");
        symlink(&file, &link).expect("a link");
        rewrite(&link, b"nieuw").expect("it can be written");
        assert_eq!(fs::read(&file).expect("a file"), b"nieuw");
        assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
        assert_eq!(fs::metadata(&file).expect("a file").permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2, "no temporary file is left");
        assert!(rewrite(&folder.path().join("nergens.md"), b"x").is_err());
    }
}
