//! The project folder: what holds `content`, `layouts` and `fonts`.

use std::path::{Path, PathBuf};

/// The folders that make a folder a project.
const MARKS: &[&str] = &["content", "layouts"];

/// The project that `folder` is in: itself, or the nearest folder above it that holds a project.
///
/// # Errors
/// The words for the user when there is none.
pub fn find_above(folder: &Path) -> Result<PathBuf, String> {
    folder.ancestors().find(|folder| is_project(folder)).map(Path::to_owned).ok_or_else(|| {
        format!("there is no project in `{}` or above it; go to its folder, or name it with --root", folder.display())
    })
}

/// The project at `root` itself.
///
/// # Errors
/// The words for the user when it is none.
pub fn open(root: &Path) -> Result<PathBuf, String> {
    let full = root.canonicalize().map_err(|error| format!("`{}` cannot be opened ({error})", root.display()))?;
    match is_project(&full) {
        true => Ok(full),
        false => Err(format!("`{}` is no project: it lacks the folders `content` and `layouts`", root.display())),
    }
}

fn is_project(folder: &Path) -> bool {
    MARKS.iter().all(|mark| folder.join(mark).is_dir())
}

/// A path as messages show it: with slashes, on every system.
pub fn display_path(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").replacen("//", "/", 1)
}
