//! The project folder, with `content`, `layouts` and `fonts`.

use std::path::{Path, PathBuf};

/// The folders that a project must have.
const REQUIRED_FOLDERS: &[&str] = &["content", "layouts"];

/// The project that contains `folder`: itself, or the nearest folder above it that is a project.
///
/// # Errors
/// A message for the user if there is none.
pub fn find_above(folder: &Path) -> Result<PathBuf, String> {
    folder.ancestors().find(|folder| is_project(folder)).map(Path::to_owned).ok_or_else(|| {
        format!("there is no project in `{}` or above it; change to its folder, or use --root", folder.display())
    })
}

/// The absolute path of the project at `root`.
///
/// # Errors
/// A message for the user if it is not a project.
pub fn open(root: &Path) -> Result<PathBuf, String> {
    let full = root.canonicalize().map_err(|error| format!("`{}` cannot be opened ({error})", root.display()))?;
    match is_project(&full) {
        true => Ok(full),
        false => Err(format!("`{}` is not a project: it lacks the folders `content` and `layouts`", root.display())),
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
