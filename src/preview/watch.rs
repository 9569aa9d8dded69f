//! Hearing of saves: new, changed, renamed and deleted files in the folders of a project.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, MetadataKind, ModifyKind};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::content::source::shown;

/// The folders whose files make a document, relative to the project.
const FOLDERS: &[&str] = &["content", "layouts", "fonts"];

/// How long nothing must happen before a save counts as done: editors save in several steps (they empty a file and fill
/// it, or write another and rename it), within a millisecond or two.
const QUIET: Duration = Duration::from_millis(12);

/// The longest that a stream of saves is gathered before it is told.
const PATIENCE: Duration = Duration::from_millis(120);

/// What was saved, created, renamed or deleted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files and folders, relative to the project, with slashes.
    pub paths: BTreeSet<String>,
    /// Whether some changes went unheard: anything may be other than it was.
    pub is_anything: bool,
}

impl Changes {
    /// Whether a file with this path, relative to the project, may have changed: it is named, or a folder that it is in.
    pub fn touches(&self, path: &str) -> bool {
        let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        self.is_anything || self.paths.contains(path) || folders.into_iter().any(|folder| self.paths.contains(folder))
    }

    /// Whether something in this folder, relative to the project, may have changed.
    pub fn touches_folder(&self, folder: &str) -> bool {
        let is_inside = |path: &String| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        self.touches(folder) || self.paths.iter().any(is_inside)
    }
}

/// Watches the project in `root`, and tells `changed` of each group of changes, on a thread of its own. The watch ends with
/// the watcher that is given back.
///
/// # Errors
/// The words for the user when the system cannot watch.
pub fn watch(root: &Path, changed: impl Fn(Changes) + Send + 'static) -> Result<RecommendedWatcher, String> {
    let fail = |error: notify::Error| format!("the project's folders cannot be watched ({error})");
    let (sender, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(sender).map_err(fail)?;
    for folder in FOLDERS.iter().map(|folder| root.join(folder)).filter(|folder| folder.is_dir()) {
        watcher.watch(&folder, RecursiveMode::Recursive).map_err(fail)?;
    }
    let root = root.to_owned();
    std::thread::spawn(move || {
        while let Some(changes) = gather(&root, &events) {
            changed(changes);
        }
    });
    Ok(watcher)
}

/// Waits for a change, and for what follows it at once. None when the watch has ended.
fn gather(root: &Path, events: &Receiver<notify::Result<notify::Event>>) -> Option<Changes> {
    let mut changes = Changes::default();
    while changes == Changes::default() {
        add(root, events.recv().ok()?, &mut changes);
    }
    let begin = Instant::now();
    while begin.elapsed() < PATIENCE {
        match events.recv_timeout(QUIET) {
            Ok(event) => add(root, event, &mut changes),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
        }
    }
    Some(changes)
}

fn add(root: &Path, event: notify::Result<notify::Event>, changes: &mut Changes) {
    match event {
        Ok(event) if event.need_rescan() => changes.is_anything = true,
        Ok(event) if is_change(event.kind) => {
            changes.paths.extend(event.paths.iter().filter_map(|path| inside(root, path)))
        }
        Ok(_) => {}
        Err(_) => changes.is_anything = true,
    }
}

/// Whether an event can mean other contents. Reading does not, or the preview would hear itself.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        EventKind::Modify(ModifyKind::Metadata(kind)) => kind == MetadataKind::Any,
        EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Any | EventKind::Other => true,
    }
}

/// A path relative to the project. Editors' own files beside a text (swap files, backups) are of no interest.
fn inside(root: &Path, path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    let is_by_the_way =
        name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") || name.ends_with(".tmp");
    (!is_by_the_way).then(|| path.strip_prefix(root).ok().map(shown)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(paths: &[&str]) -> Changes {
        Changes { paths: paths.iter().map(|path| (*path).to_owned()).collect(), is_anything: false }
    }

    #[test]
    fn a_folder_stands_for_what_is_in_it() {
        let changes = changes(&["content/gemeenten/emmen"]);
        assert!(changes.touches("content/gemeenten/emmen/gemeente.toml"));
        assert!(!changes.touches("content/gemeenten/emmen-oost/gemeente.toml"));
        assert!(changes.touches_folder("content/gemeenten"));
        assert!(changes.touches_folder("content/gemeenten/emmen/factsheet-2013"));
        assert!(!changes.touches_folder("content/gemeenten/gouda"));
    }

    #[test]
    fn a_save_is_told_once_however_it_is_done() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().canonicalize().expect("it is there");
        std::fs::create_dir_all(root.join("content/nieuw")).expect("a folder");
        let (sender, told) = mpsc::channel();
        let _watcher = watch(&root, move |changes| drop(sender.send(changes))).expect("a watch");
        let hear = || told.recv_timeout(Duration::from_secs(5)).expect("a change is told").paths;

        std::fs::write(root.join("content/nieuw/a.md"), "een").expect("it can be written");
        assert_eq!(hear(), ["content/nieuw/a.md".to_owned()].into());

        std::fs::write(root.join("content/nieuw/.a.md.swp"), "twee").expect("it can be written");
        std::fs::rename(root.join("content/nieuw/.a.md.swp"), root.join("content/nieuw/a.md")).expect("a rename");
        assert_eq!(hear(), ["content/nieuw/a.md".to_owned()].into());

        std::fs::read(root.join("content/nieuw/a.md")).expect("it can be read");
        assert!(told.recv_timeout(Duration::from_millis(60)).is_err(), "reading is no change");

        // A folder that was not there before is watched too.
        std::fs::create_dir_all(root.join("content/later/diep")).expect("a folder");
        hear();
        std::fs::write(root.join("content/later/diep/b.md"), "drie").expect("it can be written");
        assert!(hear().contains("content/later/diep/b.md"));
    }
}
