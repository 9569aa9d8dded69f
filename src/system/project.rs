//! The project folder, with `content`, `layouts` and `fonts`.

use std::path::{Path, PathBuf};

use crate::messages::{self, Message, system_error};

/// The folders that a project must have.
const REQUIRED_FOLDERS: &[&str] = &["content", "layouts"];

/// The project that contains `folder`: itself, or the nearest folder above it that is a project.
///
/// # Errors
/// A message for the user if there is none.
pub fn find_above(folder: &Path) -> Result<PathBuf, Message> {
    let found = folder.ancestors().find(|folder| is_project(folder)).map(Path::to_owned);
    found.ok_or_else(|| messages::no_project_above(folder.display().to_string()))
}

/// The absolute path of the project at `root`.
///
/// # Errors
/// A message for the user if it is not a project.
pub fn open(root: &Path) -> Result<PathBuf, Message> {
    let shown = root.display().to_string();
    let full = root.canonicalize().map_err(|error| messages::project_not_opened(&shown, system_error(&error)))?;
    match is_project(&full) {
        true => Ok(full),
        false => Err(messages::not_a_project(shown)),
    }
}

fn is_project(folder: &Path) -> bool {
    REQUIRED_FOLDERS.iter().all(|name| folder.join(name).is_dir())
}

/// A path as it is shown in messages: with slashes, on every system.
pub fn display_path(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").replacen("//", "/", 1)
}
