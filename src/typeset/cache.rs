//! Evicts entries from typst's cache (comemo) that are not needed any more.
//!
//! typst lays out a document in several passes, each of which uses entries of the previous one. Documents of one kind
//! share texts, which are laid out once for many documents as long as they are in the cache; all other entries of a
//! finished document are useless, and pile up. All workers of the process share one cache: evicting everything after a
//! document would take entries from the others that their next pass needs.

use std::sync::{Mutex, PoisonError};

/// The minimum age at which an entry is evicted: how many documents ended since it was last used. The kinds take turns,
/// and the next document of a kind needs the entries that it shares with the last one.
const MIN_AGE: usize = 2;

/// The documents that are being typeset, by all workers.
static ACTIVE: Mutex<ActiveDocuments> = Mutex::new(ActiveDocuments { ended: 0, started: Vec::new() });

/// Keeps the entries that a document uses in the cache while it is typeset. When this is dropped, entries that no
/// active document can need are evicted.
pub struct CacheGuard {
    /// How many documents had ended when it started.
    started: usize,
}

struct ActiveDocuments {
    /// How many documents have ended so far.
    ended: usize,
    /// For each active document, how many had ended when it started.
    started: Vec<usize>,
}

impl CacheGuard {
    /// Starts a document.
    #[expect(clippy::new_without_default, reason = "starting a document is an action, not a default value")]
    pub fn new() -> Self {
        with_active(ActiveDocuments::start)
    }
}

impl Drop for CacheGuard {
    fn drop(&mut self) {
        with_active(|active| comemo::evict(active.end(self)));
    }
}

impl ActiveDocuments {
    fn start(&mut self) -> CacheGuard {
        self.started.push(self.ended);
        CacheGuard { started: self.ended }
    }

    /// Ends a document, and returns the age at which entries are to be evicted, in documents that ended since the last
    /// use. Entries younger than the oldest active document stay, and those of the document before it, which it can
    /// share.
    fn end(&mut self, document: &CacheGuard) -> usize {
        let index = self.started.iter().position(|started| *started == document.started);
        self.started.remove(index.unwrap_or_default());
        self.ended += 1;
        self.started.iter().min().map_or(0, |oldest| self.ended - oldest + 1).max(MIN_AGE)
    }
}

fn with_active<T>(action: impl FnOnce(&mut ActiveDocuments) -> T) -> T {
    action(&mut ACTIVE.lock().unwrap_or_else(PoisonError::into_inner))
}

#[cfg(test)]
mod tests {
    use std::mem::forget;

    use super::*;

    #[test]
    fn entries_of_active_documents_are_kept() {
        let mut active = ActiveDocuments { ended: 0, started: Vec::new() };
        let end = |active: &mut ActiveDocuments, document: CacheGuard| {
            let age = active.end(&document);
            // This test must not evict from the cache of the process.
            forget(document);
            age
        };
        let long = active.start();
        let short = active.start();
        assert_eq!(end(&mut active, short), MIN_AGE);
        let other = active.start();
        assert_eq!(end(&mut active, other), 3, "two documents ended since the long one started");
        let last = active.start();
        assert_eq!(end(&mut active, long), MIN_AGE);
        assert_eq!(end(&mut active, last), MIN_AGE, "no document is active");
    }
}
