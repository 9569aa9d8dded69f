//! Writes a new folder with its files atomically: all of them, or none.

use std::fs;
use std::path::Path;

use crate::system::project::display_path;

/// The texts of the files of a new folder, by their path in it.
pub type NewFiles = Vec<(String, String)>;

/// Writes the files of the folder at `folder`, relative to the project folder `root`.
///
/// # Errors
/// The words for an editor, with the path; also when the folder exists already.
pub fn write(root: &Path, folder: &Path, files: &NewFiles) -> Result<(), String> {
    let target = root.join(folder);
    if target.exists() {
        return Err(format!("`{}` is there already; nothing was written", display_path(folder)));
    }
    let fail = |error: std::io::Error| format!("`{}` cannot be written ({error})", display_path(folder));
    let parent = target.parent().unwrap_or(root);
    fs::create_dir_all(parent).map_err(fail)?;
    // Outside the content, where no other run can meet it; dropped before it is moved, it removes itself.
    let new = tempfile::Builder::new().prefix(".factsheet-new-").tempdir_in(root).map_err(fail)?;
    let inside = new.path().join("new");
    for (name, text) in files {
        let path = inside.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&inside)).map_err(fail)?;
        fs::write(path, text).map_err(fail)?;
    }
    fs::rename(&inside, &target).map_err(fail)
}
