//! Watches the folders of a project for created, changed, renamed and deleted files.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, MetadataKind, ModifyKind};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::messages::{self, Message};
use crate::system::project::display_path;

/// The folders that documents are built from, relative to the project.
const FOLDERS: &[&str] = &["content", "layouts", "fonts"];

/// The pause after which a save counts as complete: editors save in several steps (they empty a file and fill it, or
/// write another and rename it), a millisecond or two apart.
const PAUSE: Duration = Duration::from_millis(12);

/// The longest that changes without such a pause are collected before they are reported.
const MAX_DELAY: Duration = Duration::from_millis(120);

/// The files that were created, changed, renamed or deleted at about the same time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files and folders, relative to the project, with slashes.
    pub paths: BTreeSet<String>,
    /// Whether the system lost some events: any file may have changed.
    pub is_incomplete: bool,
}

impl Changes {
    /// Whether the file `path`, relative to the project, may have changed: it or a folder above it is named.
    pub fn may_affect(&self, path: &str) -> bool {
        let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        self.is_incomplete || self.paths.contains(path) || folders.into_iter().any(|folder| self.paths.contains(folder))
    }

    /// Whether a file in `folder`, relative to the project, may have changed.
    pub fn may_affect_folder(&self, folder: &str) -> bool {
        let is_inside = |path: &String| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        self.may_affect(folder) || self.paths.iter().any(is_inside)
    }

    /// Whether a layout or a font may have changed.
    pub fn may_affect_layouts(&self) -> bool {
        ["layouts", "fonts"].iter().any(|folder| self.may_affect_folder(folder))
    }
}

/// Watches the project in `root`, and calls `on_change` with each group of changes, on a thread of its own. Dropping
/// the watcher ends it.
///
/// # Errors
/// A message for the user when the system cannot watch the folders.
pub fn watch(root: &Path, on_change: impl Fn(Changes) + Send + 'static) -> Result<RecommendedWatcher, Message> {
    let fail = |error: notify::Error| messages::folders_not_watched(error.to_string());
    let (sender, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(sender).map_err(fail)?;
    for folder in FOLDERS.iter().map(|folder| root.join(folder)).filter(|folder| folder.is_dir()) {
        watcher.watch(&folder, RecursiveMode::Recursive).map_err(fail)?;
    }
    let root = root.to_owned();
    std::thread::spawn(move || {
        while let Some(changes) = next_changes(&root, &events) {
            on_change(changes);
        }
    });
    Ok(watcher)
}

/// Waits for a change and the pause after it. `None` when the watch has ended.
fn next_changes(root: &Path, events: &Receiver<notify::Result<notify::Event>>) -> Option<Changes> {
    let mut changes = Changes::default();
    while changes == Changes::default() {
        add_event(root, events.recv().ok()?, &mut changes);
    }
    let start = Instant::now();
    while start.elapsed() < MAX_DELAY {
        match events.recv_timeout(PAUSE) {
            Ok(event) => add_event(root, event, &mut changes),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
        }
    }
    Some(changes)
}

fn add_event(root: &Path, event: notify::Result<notify::Event>, changes: &mut Changes) {
    match event {
        Ok(event) if event.need_rescan() => changes.is_incomplete = true,
        Ok(event) if is_change(event.kind) => {
            changes.paths.extend(event.paths.iter().filter_map(|path| relative_path(root, path)))
        }
        Ok(_) => {}
        Err(_) => changes.is_incomplete = true,
    }
}

/// Whether an event may stand for a changed file. A read is no change: the preview reads the files itself.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        EventKind::Modify(ModifyKind::Metadata(kind)) => kind == MetadataKind::Any,
        EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Any | EventKind::Other => true,
    }
}

/// A path relative to the project; `None` for the temporary files of editors (swap files, backups).
fn relative_path(root: &Path, path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    let is_temporary = name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") || name.ends_with(".tmp");
    (!is_temporary).then(|| path.strip_prefix(root).ok().map(display_path)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(paths: &[&str]) -> Changes {
        Changes { paths: paths.iter().map(|path| (*path).to_owned()).collect(), is_incomplete: false }
    }

    #[test]
    fn a_changed_folder_affects_all_files_in_it() {
        let changes = changes(&["content/gemeenten/emmen"]);
        assert!(changes.may_affect("content/gemeenten/emmen/gemeente.toml"));
        assert!(!changes.may_affect("content/gemeenten/emmen-oost/gemeente.toml"));
        assert!(changes.may_affect_folder("content/gemeenten"));
        assert!(changes.may_affect_folder("content/gemeenten/emmen/factsheet-2013"));
        assert!(!changes.may_affect_folder("content/gemeenten/gouda"));
    }

    #[test]
    fn a_save_is_reported_once_however_the_editor_writes() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().canonicalize().expect("it is there");
        std::fs::create_dir_all(root.join("content/nieuw")).expect("a folder");
        let (sender, reported) = mpsc::channel();
        let _watcher = watch(&root, move |changes| drop(sender.send(changes))).expect("a watch");
        let next = || reported.recv_timeout(Duration::from_secs(5)).expect("a change is reported").paths;

        std::fs::write(root.join("content/nieuw/a.md"), "een").expect("it can be written");
        assert_eq!(next(), ["content/nieuw/a.md".to_owned()].into());

        std::fs::write(root.join("content/nieuw/.a.md.swp"), "twee").expect("it can be written");
        std::fs::rename(root.join("content/nieuw/.a.md.swp"), root.join("content/nieuw/a.md")).expect("a rename");
        assert_eq!(next(), ["content/nieuw/a.md".to_owned()].into());

        std::fs::read(root.join("content/nieuw/a.md")).expect("it can be read");
        assert!(reported.recv_timeout(Duration::from_millis(60)).is_err(), "reading is no change");

        // A new folder is watched too.
        std::fs::create_dir_all(root.join("content/later/diep")).expect("a folder");
        next();
        std::fs::write(root.join("content/later/diep/b.md"), "drie").expect("it can be written");
        assert!(next().contains("content/later/diep/b.md"));
    }
}
