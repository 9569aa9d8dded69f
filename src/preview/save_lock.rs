//! One save at a time, in all desks of a project: what a desk compares a file with is still in it when the desk writes it.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long another desk is waited for. A save takes some hundredths of a second; a desk that is stopped holds its lock for
/// ever.
const PATIENCE: Duration = Duration::from_secs(2);

/// How often a lock is tried.
const STEP: Duration = Duration::from_millis(1);

/// A lock on the folder of the content. Dropping it, or the end of the program, gives it back.
#[derive(Debug)]
pub struct SaveLock {
    _folder: Option<File>,
}

impl SaveLock {
    /// Waits until no other desk of the project in `root` saves. A system that cannot lock a folder does not make a save
    /// fail.
    pub fn acquire(root: &Path) -> Self {
        let folder = File::open(root.join("content")).ok();
        let is_taken = |folder: &File| matches!(folder.try_lock(), Err(TryLockError::WouldBlock));
        let start = Instant::now();
        while folder.as_ref().is_some_and(is_taken) && start.elapsed() < PATIENCE {
            sleep(STEP);
        }
        Self { _folder: folder }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_lock_is_held_until_it_is_dropped() {
        let root = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(root.path().join("content")).expect("a folder");
        let is_free = || File::open(root.path().join("content")).expect("a folder").try_lock().is_ok();
        let lock = SaveLock::acquire(root.path());
        assert!(!is_free());
        drop(lock);
        assert!(is_free());
        // Without a folder there is nothing to save.
        drop(SaveLock::acquire(&root.path().join("nergens")));
    }
}
