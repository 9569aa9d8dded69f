//! Creates a folder with its files atomically.

use std::fs;
use std::path::Path;

use crate::messages::{self, Message, system_error};
use crate::system::project::display_path;

/// The files of a new folder: the path of each, relative to the folder, and its text.
pub type NewFiles = Vec<(String, String)>;

/// Why a folder was not created. The path is relative to the project, with slashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotCreated {
    /// It exists already.
    Exists(String),
    /// The system refused it: the path, and what it reports.
    Failed(String, Message),
}

impl From<&NotCreated> for Message {
    fn from(reason: &NotCreated) -> Self {
        match reason {
            NotCreated::Exists(folder) => messages::folder_exists(folder),
            NotCreated::Failed(folder, reason) => messages::file_not_written(folder, reason.clone()),
        }
    }
}

/// Creates `folder`, relative to the project folder `root`, with its files: all of them, or nothing.
///
/// # Errors
/// A folder that exists already or cannot be written.
pub fn write(root: &Path, folder: &Path, files: &NewFiles) -> Result<(), NotCreated> {
    let target = root.join(folder);
    if target.exists() {
        return Err(NotCreated::Exists(display_path(folder)));
    }
    let fail = |error: std::io::Error| NotCreated::Failed(display_path(folder), system_error(&error));
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
