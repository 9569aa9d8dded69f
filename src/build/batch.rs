//! The batch: many documents on all cores, reported in order.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Instant;

use crate::build::document::Builder;
use crate::build::outcome::{Failure, Outcome, Report};
use crate::content::document_id::DocumentId;
use crate::system::workers::{catch_panic, in_own_pool, next_item};

/// Builds many documents at once.
pub struct Batch<'a> {
    /// Builds each of them.
    pub builder: Builder<'a>,
    /// Set by the caller to stop: then no further document is started.
    pub stop: &'a AtomicBool,
}

impl Batch<'_> {
    /// Builds documents with `jobs` workers. `done` gets a report of each, in the order of `ids`.
    pub fn run(&self, ids: &[DocumentId], jobs: usize, done: &mut dyn FnMut(&DocumentId, Report)) {
        let next = AtomicUsize::new(0);
        let (sender, receiver) = mpsc::channel();
        std::thread::scope(|scope| {
            for _ in 0..jobs.clamp(1, ids.len().max(1)) {
                let (sender, next) = (sender.clone(), &next);
                scope.spawn(move || in_own_pool(|| self.work(ids, next, &sender)));
            }
            drop(sender);
            in_order(&receiver, &mut |index, report| done(&ids[index], report));
        });
    }

    /// One of the workers: takes documents until there are none left.
    fn work(&self, ids: &[DocumentId], next: &AtomicUsize, sender: &mpsc::Sender<(usize, Report)>) {
        while !self.stop.load(Ordering::Relaxed)
            && let Some((index, id)) = next_item(ids, next)
        {
            let report = self.report(id);
            if sender.send((index, report)).is_err() {
                return;
            }
        }
    }

    fn report(&self, id: &DocumentId) -> Report {
        let start = Instant::now();
        let outcome = catch_panic(id, || self.builder.build(id))
            .unwrap_or_else(|errors| Outcome::Failed(Failure { errors, outdated: self.builder.existing_files(id) }));
        Report { outcome, time: start.elapsed() }
    }
}

/// Passes on what comes in any order in the order of the indices.
fn in_order<T>(receiver: &mpsc::Receiver<(usize, T)>, pass: &mut dyn FnMut(usize, T)) {
    let mut early = BTreeMap::new();
    let mut turn = 0;
    for (index, item) in receiver {
        early.insert(index, item);
        while let Some(item) = early.remove(&turn) {
            pass(turn, item);
            turn += 1;
        }
    }
}
