//! The output folder: one run at a time, and no leftovers of runs that were killed.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

use crate::build::sentences;
use crate::messages::{self, Message, system_error};
use crate::system::atomic_file::remove_leftovers;
use crate::system::regular_file;

/// The name of the file that a run holds a lock on. It stays behind, empty; the lock does not.
const LOCK: &str = ".lock";

/// An output folder that this run has for itself.
#[derive(Debug)]
pub struct OutputFolder {
    _lock: File,
}

impl OutputFolder {
    /// Makes the folder if it is not there, waits until no other run works in it, and removes temporary files that a
    /// killed run left. `waiting` hears that another run is at work.
    ///
    /// # Errors
    /// The words for an editor, with the path.
    pub fn open(path: &Path, waiting: impl FnOnce()) -> Result<Self, Message> {
        let fail = |error: io::Error| {
            let reason = if path.is_file() { messages::system_not_a_folder() } else { system_error(&error) };
            messages::output_folder_unusable(path.display().to_string(), reason)
        };
        fs::create_dir_all(path).map_err(fail)?;
        let lock = path.join(LOCK);
        // Opening a pipe could wait for ever.
        if lock.exists()
            && let Err(error) = regular_file::size(&lock)
        {
            return Err(messages::lock_unusable(lock.display().to_string(), system_error(&error)));
        }
        // It is not truncated: it could be a link to another file.
        let lock = File::options().write(true).create(true).truncate(false).open(lock).map_err(fail)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                waiting();
                lock.lock().map_err(fail)?;
            }
            // A file system without locks: two runs at once still replace files atomically.
            Err(TryLockError::Error(_)) => {}
        }
        remove_leftovers(path);
        remove_leftovers(&path.join(sentences::FOLDER));
        Ok(Self { _lock: lock })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_temporary_files_of_this_program_are_leftovers() {
        let folder = tempfile::tempdir().expect("a folder");
        let kept = [".factsheet-notes", "x.tmp", "x.factsheet-x.tmp"];
        let names = [".factsheet-x.tmp"].into_iter().chain(kept);
        let files: Vec<_> = names
            .flat_map(|name| [folder.path().join(name), folder.path().join(sentences::FOLDER).join(name)])
            .collect();
        fs::create_dir(folder.path().join(sentences::FOLDER)).expect("a folder");
        files.iter().for_each(|file| fs::write(file, "").expect("a file"));
        OutputFolder::open(folder.path(), || panic!("no other run is at work")).expect("it can be used");
        let remaining: Vec<_> = files.iter().filter(|file| file.exists()).collect();
        assert_eq!(remaining, files[2..].iter().collect::<Vec<_>>());
    }
}
