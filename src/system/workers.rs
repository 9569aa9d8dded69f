//! Worker threads. A panic in one document becomes an error of that document, and the others go on.

use std::any::Any;
use std::fmt::Display;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::diagnostics::{Diagnostics, error};
use crate::messages;

/// The default number of workers: one per core.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Maps each item with `work`, on all cores. The results are in the order of the items.
///
/// # Panics
/// If `work` does.
pub fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut results = Vec::new();
        while let Some((index, item)) = next_item(items, &next) {
            results.push((index, work(item)));
        }
        results
    };
    let mut results: Vec<(usize, R)> = thread::scope(|scope| {
        let handles: Vec<_> = (0..cores().min(items.len())).map(|_| scope.spawn(worker)).collect();
        handles.into_iter().flat_map(|handle| handle.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

/// The next item that no worker has taken yet, with its index. `next` is the counter that the workers share.
pub fn next_item<'a, T>(items: &'a [T], next: &AtomicUsize) -> Option<(usize, &'a T)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    items.get(index).map(|item| (index, item))
}

/// Runs `work` in its own rayon pool of one thread.
///
/// The PDF writer uses rayon. In a pool that workers share, a worker that waits for it would start another document,
/// and so on without bound; in its own pool, each worker finishes its document first.
pub fn in_own_pool<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
        Ok(pool) => pool.install(work),
        // Without its own pool, the work is slower and still correct.
        Err(_) => work(),
    }
}

/// The result of `work` on the document `name`.
///
/// # Errors
/// The errors of `work`; and an internal error if it panics, in this program or in typst.
pub fn catch_panic<T>(name: impl Display, work: impl FnOnce() -> Result<T, Diagnostics>) -> Result<T, Diagnostics> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let message = messages::internal_error_in(name.to_string(), panic_message(panic.as_ref()));
        Err(vec![error(message).with_hint(messages::report_internal_error())])
    })
}

/// The message of a panic.
pub fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let owned = panic.downcast_ref::<String>().map(String::as_str);
    owned.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic without a message")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        assert_eq!(in_parallel(&items, |item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
        assert!(in_parallel(&[], |(): &()| ()).is_empty());
    }

    #[test]
    fn a_panic_is_an_error_of_its_document() {
        let errors = catch_panic("emmen/factsheet-2013", || -> Result<(), _> { panic!("a bound was too {}", "tight") })
            .expect_err("an internal error");
        assert_eq!(
            errors[0].message(Language::English),
            "internal error in `emmen/factsheet-2013`: a bound was too tight"
        );
        assert_eq!(catch_panic("emmen/factsheet-2013", || Ok(1)).expect("no error"), 1);
    }
}
