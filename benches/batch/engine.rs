//! The bare engine: only `typst::compile` and `typst_pdf::pdf`, on documents that are ready in memory.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use factsheet::export::pdf::pdf;
use factsheet::series::merge::Merged;
use factsheet::system::workers::in_own_pool;
use factsheet::typeset::cache::CacheGuard;
use factsheet::typeset::world::DocumentWorld;
use typst::foundations::Datetime;
use typst_layout::PagedDocument;

use crate::documents::Documents;

/// The result of the bare engine.
pub struct Work {
    /// The time to read and merge the content, and to read layouts and fonts.
    pub preparation: Duration,
    /// The number of pages of all documents.
    pub pages: usize,
}

/// Typesets all documents of a project with `jobs` workers, each in its own pool of one thread. With `evicts`, finished
/// documents are evicted from typst's cache, as in the program.
pub fn run(project: &Path, jobs: usize, evicts: bool) -> Work {
    let start = Instant::now();
    let documents = Documents::read(project);
    let world = |merged: &Merged| DocumentWorld::new(&documents.base, &merged.data);
    let worlds: Vec<_> = documents.merged.iter().map(|(id, merged)| (id.slug(), date(merged), world(merged))).collect();
    let preparation = start.elapsed();
    let (next, pages) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        while let Some((slug, date, world)) = worlds.get(next.fetch_add(1, Ordering::Relaxed)) {
            let _under_way = evicts.then(CacheGuard::new);
            let document = typst::compile::<PagedDocument>(world).output.expect("the document is typeset");
            pages.fetch_add(document.pages().len(), Ordering::Relaxed);
            let bytes = pdf(&document, slug, *date).expect("the file is made");
            assert!(bytes.starts_with(b"%PDF-1.7"));
        }
    };
    std::thread::scope(|scope| (0..jobs).for_each(|_| drop(scope.spawn(|| in_own_pool(work)))));
    Work { preparation, pages: pages.into_inner() }
}

fn date(merged: &Merged) -> Datetime {
    let (year, month, day) = merged.date.first_day();
    Datetime::from_ymd_hms(year, month, day, 0, 0, 0).expect("a date")
}
