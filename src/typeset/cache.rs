//! What typst remembers of its work (comemo), and when it lets go of it.
//!
//! A document is set in several passes, and each uses what the one before remembered. Documents of one kind share texts,
//! which are set once for many as long as they are remembered; the rest is of no use any more, and grows. The memory is
//! one for all workers of the process, so that letting go of it after a document could take from the others what they
//! are about to use again.

use std::sync::{Mutex, PoisonError};

/// For how many ends of documents what they used is remembered at least: the kinds take turns, and the next one of a kind
/// uses what it shares with the last.
const TURNS: usize = 2;

/// The documents that are under way, of all workers.
static WORK: Mutex<Work> = Mutex::new(Work { ended: 0, began: Vec::new() });

/// The work of a document. When it ends, however it does, typst lets go of what no document under way is to use.
pub struct CacheGuard {
    /// How many documents had ended when it began.
    began: usize,
}

struct Work {
    /// How many documents have ended.
    ended: usize,
    /// For each document under way, how many had ended when it began.
    began: Vec<usize>,
}

impl CacheGuard {
    /// A document begins.
    pub fn begin() -> Self {
        with_work(Work::begin)
    }
}

impl Drop for CacheGuard {
    fn drop(&mut self) {
        with_work(|work| comemo::evict(work.end(self)));
    }
}

impl Work {
    fn begin(&mut self) -> CacheGuard {
        self.began.push(self.ended);
        CacheGuard { began: self.ended }
    }

    /// Ends a document; gives the age to which typst is to remember, in ends of documents since something was used last.
    /// That is since the oldest of those under way began, and one more: what the one before it used, they share.
    fn end(&mut self, document: &CacheGuard) -> usize {
        self.began.remove(self.began.iter().position(|began| *began == document.began).unwrap_or_default());
        self.ended += 1;
        self.began.iter().min().map_or(0, |oldest| self.ended - oldest + 1).max(TURNS)
    }
}

fn with_work<T>(act: impl FnOnce(&mut Work) -> T) -> T {
    act(&mut WORK.lock().unwrap_or_else(PoisonError::into_inner))
}

#[cfg(test)]
mod tests {
    use std::mem::forget;

    use super::*;

    #[test]
    fn what_a_document_under_way_used_is_kept() {
        let mut work = Work { ended: 0, began: Vec::new() };
        let end = |work: &mut Work, document: CacheGuard| {
            let age = work.end(&document);
            // This test has no part in the memory of the process.
            forget(document);
            age
        };
        let long = work.begin();
        let short = work.begin();
        assert_eq!(end(&mut work, short), TURNS);
        let other = work.begin();
        assert_eq!(end(&mut work, other), 3, "the long one began two ends ago");
        let last = work.begin();
        assert_eq!(end(&mut work, long), TURNS);
        assert_eq!(end(&mut work, last), TURNS, "nothing is under way");
    }
}
