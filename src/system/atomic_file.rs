//! Writing files into the output folder: whole, or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// What the names of temporary files begin and end with.
pub const TEMPORARY: (&str, &str) = (".factsheet-", ".tmp");

/// Replaces the file at `path` by `bytes`: a reader sees the old file or the new one, never a part.
///
/// # Errors
/// The words for an editor, with the path.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), String> {
    replace_by(path, |file| file.write_all(bytes))
}

/// The same for a file that may be lost with the machine's power: nobody waits until it is on the disk.
///
/// # Errors
/// The words for an editor, with the path.
pub fn replace_unflushed(path: &Path, bytes: &[u8]) -> Result<(), String> {
    exchange(path, |file| file.write_all(bytes), |_| Ok(()))
}

/// Replaces the file at `path` by what `write` writes, as [`replace`] does. What is large need not be in memory as a whole.
///
/// # Errors
/// The words for an editor, with the path.
pub fn replace_by(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), String> {
    exchange(path, write, File::sync_all)
}

fn exchange(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    flush: impl FnOnce(&File) -> io::Result<()>,
) -> Result<(), String> {
    write_beside(path, write, flush).map_err(|error| format!("`{}` cannot be written ({error})", path.display()))
}

fn write_beside(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    flush: impl FnOnce(&File) -> io::Result<()>,
) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    // Dropped before it is kept, the temporary file removes itself.
    let mut file = tempfile::Builder::new().prefix(TEMPORARY.0).suffix(TEMPORARY.1).tempfile_in(folder)?;
    let mut buffer = BufWriter::new(&mut file);
    write(&mut buffer)?;
    buffer.flush()?;
    drop(buffer);
    flush(file.as_file())?;
    readable_by_all(file.path())?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A temporary file is its owner's alone; what is published is for everyone.
#[cfg(unix)]
fn readable_by_all(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &Path) -> io::Result<()> {
    Ok(())
}
