//! Workers: several at once, on all cores; a fault that one meets is a fault of its document alone.

use std::any::Any;
use std::fmt::Display;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::diagnostics::codes::RUN_FAULT;
use crate::diagnostics::{Diagnostics, error};

/// The number of workers, if nobody chooses another: one for each core.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// What `work` makes of each item, in their order, on all cores.
pub fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        while let Some((index, item)) = next_item(items, &next) {
            done.push((index, work(item)));
        }
        done
    };
    let mut results: Vec<(usize, R)> = thread::scope(|scope| {
        let handles: Vec<_> = (0..cores().min(items.len())).map(|_| scope.spawn(worker)).collect();
        handles.into_iter().flat_map(|handle| handle.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

/// The next item that no worker has taken, with its index.
pub fn next_item<'a, T>(items: &'a [T], next: &AtomicUsize) -> Option<(usize, &'a T)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    items.get(index).map(|item| (index, item))
}

/// Does `work` in a pool of one thread.
///
/// The PDF writer uses rayon inside. In a pool that workers share, one that waits would begin another document, and so on
/// without bound; a pool of its own keeps each to its own document.
pub fn in_own_pool<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
        Ok(pool) => pool.install(work),
        // Without a pool of its own it is slower, not wrong.
        Err(_) => work(),
    }
}

/// What `work` makes of a document.
///
/// # Errors
/// Its own; and a fault of this program or of typst, which would end it as a panic.
pub fn catch_panic<T>(name: impl Display, work: impl FnOnce() -> Result<T, Diagnostics>) -> Result<T, Diagnostics> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let message = format!("`{name}` met a fault in this program: {}", panic_message(panic.as_ref()));
        Err(vec![error(RUN_FAULT, message).with_hint("please report it, with the content of the document")])
    })
}

/// The words of a panic.
pub fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let owned = panic.downcast_ref::<String>().map(String::as_str);
    owned.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no words for it")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        assert_eq!(in_parallel(&items, |item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
        assert!(in_parallel(&[], |(): &()| ()).is_empty());
    }

    #[test]
    fn a_panic_is_a_fault_of_its_document() {
        let errors = catch_panic("emmen/factsheet-2013", || -> Result<(), _> { panic!("a bound was too {}", "tight") })
            .expect_err("a fault");
        assert_eq!(errors[0].message(), "`emmen/factsheet-2013` met a fault in this program: a bound was too tight");
        assert_eq!(catch_panic("emmen/factsheet-2013", || Ok(1)).expect("no fault"), 1);
    }
}
