//! The batch: many documents through read, merge, typeset and export, on all cores.

use std::any::Any;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use typst::diag::SourceDiagnostic;
use typst::foundations::Datetime;
use typst::syntax::DiagSpan;
use typst_layout::PagedDocument;

use crate::content::collection::{Collection, DocumentId};
use crate::content::source::Sources;
use crate::diagnostics::Diagnostics;
use crate::digest::Digest;
use crate::export::{Format, image, output, pdf};
use crate::manifest::{self, Entry, Inputs, Manifest};
use crate::merge::{Merged, merge};
use crate::typeset::world::Base;
use crate::typeset::{forget, typeset};

/// What a batch works with.
pub struct Batch<'a> {
    /// The project's files.
    pub sources: &'a Sources,
    /// The documents and what they share.
    pub collection: &'a Collection,
    /// Layouts and fonts; `Err` has what is wrong with them, which every document meets.
    pub base: &'a Result<Base, Diagnostics>,
    /// The folder for the files.
    pub out: PathBuf,
    /// The kind of files.
    pub format: Format,
    /// Pixels per inch of PNG files.
    pub ppi: f64,
    /// The time for the files' metadata, instead of the documents' own dates.
    pub epoch: Option<Epoch>,
    /// What earlier runs made: what is still right is not made again. None for pictures, which are always made.
    pub manifest: Option<&'a Manifest>,
    /// Whether to build what is still right, too.
    pub force: bool,
}

/// A time that the environment sets for the metadata of files.
#[derive(Debug, Clone, Copy)]
pub struct Epoch {
    /// Seconds since 1970.
    pub seconds: i64,
    /// The same as a date.
    pub date: Datetime,
}

/// What became of a document.
#[derive(Debug)]
pub struct Report {
    /// What came of it.
    pub result: Result<Built, Diagnostics>,
    /// The files of an earlier run that are out of date now, if it failed.
    pub outdated: Vec<PathBuf>,
    /// How long it took.
    pub time: Duration,
}

/// A document whose files are right.
#[derive(Debug)]
pub struct Built {
    /// Its files.
    pub files: Vec<PathBuf>,
    /// The number of its pages.
    pub pages: usize,
    /// The number of its gaps.
    pub gaps: usize,
    /// What happened to the files.
    pub change: Change,
    /// What the manifest is to tell of it, if it was built.
    pub entry: Option<Entry>,
}

/// What happened to the files of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Nothing: what they are made of is as it was.
    Untouched,
    /// They were made again, and came out as they were.
    Identical,
    /// They were written.
    Written,
}

impl Batch<'_> {
    /// Builds documents with `jobs` workers. `done` hears of each, in the order of `ids`.
    pub fn run(&self, ids: &[DocumentId], jobs: usize, done: &mut dyn FnMut(&DocumentId, Report)) {
        let next = AtomicUsize::new(0);
        let (sender, receiver) = mpsc::channel();
        std::thread::scope(|scope| {
            for _ in 0..jobs.clamp(1, ids.len().max(1)) {
                let (sender, next) = (sender.clone(), &next);
                scope.spawn(move || self.work(ids, next, &sender));
            }
            drop(sender);
            in_order(&receiver, &mut |index, report| done(&ids[index], report));
        });
    }

    /// One worker: takes documents until there are none left.
    ///
    /// The PDF writer uses rayon inside. In a shared pool a waiting worker would begin another document, and so on
    /// without bound; a pool of one thread per worker keeps each to its own document.
    fn work(&self, ids: &[DocumentId], next: &AtomicUsize, sender: &mpsc::Sender<(usize, Report)>) {
        let work = || {
            while let Some((index, id)) = take(ids, next) {
                let report = self.build(id);
                forget();
                if sender.send((index, report)).is_err() {
                    return;
                }
            }
        };
        match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
            Ok(pool) => pool.install(work),
            // Without a pool of its own it is slower, not wrong.
            Err(_) => work(),
        }
    }

    /// Builds one document. A fault in this program or in typst is a failure of the document, not of the batch.
    fn build(&self, id: &DocumentId) -> Report {
        let start = Instant::now();
        let result = catch_unwind(AssertUnwindSafe(|| self.try_build(id))).unwrap_or_else(|panic| {
            let message = format!("`{id}` met a fault in this program: {}", words(panic.as_ref()));
            let fault = SourceDiagnostic::error(DiagSpan::detached(), message);
            Err(vec![fault.with_hint("please report it, with the content of the document")])
        });
        let outdated = if result.is_err() { self.existing_files(id) } else { Vec::new() };
        Report { result, outdated, time: start.elapsed() }
    }

    fn try_build(&self, id: &DocumentId) -> Result<Built, Diagnostics> {
        if let Some(entry) = self.up_to_date(id) {
            let files = vec![self.out.join(&entry.file)];
            let (pages, gaps) = (entry.pages, entry.gaps);
            return Ok(Built { files, pages, gaps, change: Change::Untouched, entry: None });
        }
        let sources = self.sources.recording();
        let document = self.collection.document(&sources, id)?;
        let merged = merge(id, &document, &self.collection.shared)?;
        let base = self.base.as_ref().map_err(Clone::clone)?;
        let pages = typeset(id, &merged, base)?;
        merged.shared_files.iter().for_each(|path| sources.touch(path));
        match self.format {
            Format::Pdf => self.write_pdf(id, &merged, &pages, inputs(sources, base)),
            Format::Png | Format::Svg => self.write_pictures(id, &merged, &pages),
        }
    }

    /// What the manifest tells of a document, if all of it is still so: its inputs, the settings, and the file.
    fn up_to_date(&self, id: &DocumentId) -> Option<&Entry> {
        let entry = self.manifest?.documents.get(&id.to_string()).filter(|_| !self.force)?;
        let same_settings = entry.program == manifest::PROGRAM && entry.source_date_epoch == self.epoch_seconds();
        let is_current = |(path, digest): (&String, &Option<Digest>)| self.sources.digest(Path::new(path)) == *digest;
        let base = self.base.as_ref().ok()?;
        let knows_base = base.inputs.keys().all(|path| entry.inputs.contains_key(path));
        (same_settings && knows_base && entry.inputs.iter().all(is_current) && entry.is_intact(&self.out))
            .then_some(entry)
    }

    fn epoch_seconds(&self) -> Option<i64> {
        self.epoch.map(|epoch| epoch.seconds)
    }

    fn write_pdf(
        &self,
        id: &DocumentId,
        merged: &Merged,
        document: &PagedDocument,
        inputs: Inputs,
    ) -> Result<Built, Diagnostics> {
        let (year, month, day) = merged.date.first_day();
        let own_date = || Datetime::from_ymd_hms(year, month, day, 0, 0, 0);
        let date = self.epoch.map(|epoch| epoch.date).or_else(own_date);
        let date = date.ok_or_else(|| fault(format!("`{id}` has a date that no file can tell: {}", merged.date)))?;
        let bytes = pdf::pdf(document, &id.slug(), date)?;
        let entry = Entry {
            file: format!("{}.pdf", id.slug()),
            title: merged.title.clone(),
            date: merged.date.to_string(),
            status: merged.status.to_string(),
            pages: document.pages().len(),
            gaps: merged.gaps,
            size: bytes.len() as u64,
            sha256: Digest::of(&bytes),
            program: manifest::PROGRAM.into(),
            source_date_epoch: self.epoch_seconds(),
            inputs,
        };
        let change = if entry.is_intact(&self.out) { Change::Identical } else { Change::Written };
        let path = self.out.join(&entry.file);
        if change == Change::Written {
            output::replace(&path, &bytes).map_err(unwritten)?;
        }
        Ok(Built { files: vec![path], pages: entry.pages, gaps: entry.gaps, change, entry: Some(entry) })
    }

    fn write_pictures(&self, id: &DocumentId, merged: &Merged, document: &PagedDocument) -> Result<Built, Diagnostics> {
        let mut files = Vec::new();
        for (name, bytes) in self.pictures(id, document)? {
            let path = self.out.join(name);
            output::replace(&path, &bytes).map_err(unwritten)?;
            files.push(path);
        }
        self.remove_pages_after(id, files.len());
        Ok(Built { pages: files.len(), files, gaps: merged.gaps, change: Change::Written, entry: None })
    }

    fn pictures(&self, id: &DocumentId, document: &PagedDocument) -> Result<Vec<(String, Vec<u8>)>, Diagnostics> {
        let picture = |page| match self.format {
            Format::Svg => Ok(image::svg(page).into_bytes()),
            Format::Png | Format::Pdf => image::png(page, self.ppi).map_err(fault),
        };
        let pages = (1..).zip(document.pages());
        pages.map(|(number, page)| Ok((self.page_name(id, number), picture(page)?))).collect()
    }

    /// Removes the pictures of pages that the document had when it was longer.
    fn remove_pages_after(&self, id: &DocumentId, pages: usize) {
        let stale = (pages + 1..).map(|number| self.out.join(self.page_name(id, number)));
        // The first page that is not there ends them; one that cannot be removed is told by the next build.
        let _ = stale.map_while(|path| std::fs::remove_file(path).ok()).count();
    }

    /// The name of a page's picture: `emmen-factsheet-2013-07.png`.
    fn page_name(&self, id: &DocumentId, number: usize) -> String {
        format!("{}-{number:02}.{}", id.slug(), self.format.extension())
    }

    /// What an earlier run made of a document.
    fn existing_files(&self, id: &DocumentId) -> Vec<PathBuf> {
        let pdf = self.out.join(format!("{}.pdf", id.slug()));
        match self.format {
            Format::Pdf => Some(pdf).filter(|path| path.exists()).into_iter().collect(),
            Format::Png | Format::Svg => {
                let pages = (1..).map(|number| self.out.join(self.page_name(id, number)));
                pages.take_while(|path| path.exists()).collect()
            }
        }
    }
}

/// The next document that no worker has taken.
fn take<'a>(ids: &'a [DocumentId], next: &AtomicUsize) -> Option<(usize, &'a DocumentId)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    ids.get(index).map(|id| (index, id))
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

/// All that a document was made of: what was read for it, and the layouts and fonts.
fn inputs(sources: Sources, base: &Base) -> Inputs {
    let mut inputs = sources.into_inputs();
    inputs.extend(base.inputs.iter().map(|(path, digest)| (path.clone(), *digest)));
    inputs
}

fn fault(message: String) -> Diagnostics {
    vec![SourceDiagnostic::error(DiagSpan::detached(), message)]
}

fn unwritten(message: String) -> Diagnostics {
    let fault = SourceDiagnostic::error(DiagSpan::detached(), message);
    vec![fault.with_hint("is the disk full, or may you not write there? the last file was kept as it was")]
}

/// The words of a panic.
fn words(panic: &(dyn Any + Send)) -> &str {
    let owned = panic.downcast_ref::<String>().map(String::as_str);
    owned.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no words for it")
}

/// A path as users see it: relative to the project, if it is in it.
pub fn shown_path(root: &Path, path: &Path) -> String {
    crate::content::source::shown(path.strip_prefix(root).unwrap_or(path))
}
