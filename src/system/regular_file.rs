//! Reads regular files only: reading a named pipe, a socket or a device could block forever.

use std::fs;
use std::io;
use std::path::Path;

use crate::messages::system_error::NotRegularFile;

/// The bytes of the file at `path`. Links are followed.
///
/// # Errors
/// Errors of the system, and a file that is not regular.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    check(path)?;
    fs::read(path)
}

/// The text of the file at `path`. Links are followed.
///
/// # Errors
/// Errors of the system, a file that is not regular, and a text that is not UTF-8.
pub fn read_to_string(path: &Path) -> io::Result<String> {
    check(path)?;
    fs::read_to_string(path)
}

/// The size of the file at `path`, in bytes. Links are followed.
///
/// # Errors
/// Errors of the system, and a file that is not regular.
pub fn size(path: &Path) -> io::Result<u64> {
    let metadata = fs::metadata(path)?;
    if metadata.is_file() { Ok(metadata.len()) } else { Err(io::Error::other(NotRegularFile)) }
}

fn check(path: &Path) -> io::Result<()> {
    size(path).map(drop)
}
