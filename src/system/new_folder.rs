//! Creates a folder with its files atomically.

use std::fs;
use std::path::Path;

use crate::system::project::display_path;

/// The files of a new folder: the path of each, relative to the folder, and its text.
pub type NewFiles = Vec<(String, String)>;

/// Creates `folder`, relative to the project folder `root`, with its files: all of them, or nothing.
///
/// # Errors
/// A message for the user, with the path, if the folder exists already or cannot be written.
pub fn write(root: &Path, folder: &Path, files: &NewFiles) -> Result<(), String> {
    let target = root.join(folder);
    if target.exists() {
        return Err(format!("`{}` already exists; nothing was written", display_path(folder)));
    }
    let fail = |error: std::io::Error| format!("`{}` cannot be written ({error})", display_path(folder));
    let parent = target.parent().unwrap_or(root);
    fs::create_dir_all(parent).map_err(fail)?;
    // Outside the content, so that no other run reads it. If this returns early, dropping it removes it.
    let new = tempfile::Builder::new().prefix(".factsheet-new-").tempdir_in(root).map_err(fail)?;
    let inside = new.path().join("new");
    for (name, text) in files {
        let path = inside.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&inside)).map_err(fail)?;
        fs::write(path, text).map_err(fail)?;
    }
    fs::rename(&inside, &target).map_err(fail)
}
