//! The batch: many documents through read, merge, typeset and export, on all cores.

mod earlier;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use typst::foundations::Datetime;
use typst_layout::PagedDocument;

pub use crate::batch::earlier::Earlier;
use crate::checks;
use crate::codes::RUN_FAULT;
use crate::content::collection::{Collection, DocumentId, MUNICIPALITIES};
use crate::content::document::Status;
use crate::content::paragraphs;
use crate::content::source::Sources;
use crate::diagnostics::{Diagnostics, error};
use crate::digest::Digest;
use crate::export::{Format, image, output, pdf};
use crate::manifest::{self, Entry, Inputs, Made};
use crate::merge::{Merged, merge};
use crate::readiness;
use crate::typeset::memory::UnderWay;
use crate::typeset::typeset;
use crate::typeset::world::Base;
use crate::wording::{Difference, Way, Wording};
use crate::workers::{alone, guarded, take};

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
    pub earlier: Option<&'a Earlier>,
    /// What to do with the documents.
    pub mode: Mode,
    /// Whether to refuse what cannot be final.
    pub final_only: bool,
    /// Whether a warning of the checks keeps a document from being final too.
    pub strict: bool,
    /// Set from outside: no further document is begun.
    pub stop: &'a AtomicBool,
}

/// What a batch does with documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Build those whose inputs changed.
    Changed,
    /// Build all.
    All,
    /// Build those whose inputs changed, in memory only, to tell what would change.
    DryRun,
    /// Build all in memory, and hold the files against that.
    Verify,
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
    pub made: Option<Made>,
    /// Why it was built.
    pub why: Vec<String>,
    /// What differs from the file of before; none if its wording is not known.
    pub differences: Option<Vec<Difference>>,
    /// The number of pages of before.
    pub pages_before: Option<usize>,
    /// The copy with another status that was removed, as this one takes its place.
    pub replaced: Option<PathBuf>,
}

/// What happened to the files of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Nothing: what they are made of is as it was.
    Untouched,
    /// They were made again, and came out as they were.
    Identical,
    /// They were written, or would be.
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
                scope.spawn(move || alone(|| self.work(ids, next, &sender)));
            }
            drop(sender);
            in_order(&receiver, &mut |index, report| done(&ids[index], report));
        });
    }

    /// One of the workers: takes documents until there are none left.
    fn work(&self, ids: &[DocumentId], next: &AtomicUsize, sender: &mpsc::Sender<(usize, Report)>) {
        while !self.stop.load(Ordering::Relaxed)
            && let Some((index, id)) = take(ids, next)
        {
            let report = self.build(id);
            if sender.send((index, report)).is_err() {
                return;
            }
        }
    }

    /// Builds one document.
    fn build(&self, id: &DocumentId) -> Report {
        let start = Instant::now();
        let result = guarded(id, || self.try_build(id));
        let outdated = if result.is_err() { self.existing_files(id) } else { Vec::new() };
        Report { result, outdated, time: start.elapsed() }
    }

    fn try_build(&self, id: &DocumentId) -> Result<Built, Diagnostics> {
        if self.final_only {
            self.refuse_unready(id)?;
        }
        let why = match self.up_to_date(id) {
            Ok(entry) => return Ok(self.untouched(entry)),
            Err(why) => why,
        };
        let _under_way = UnderWay::begin();
        let sources = self.sources.recording();
        let document = self.collection.document(&sources, id)?;
        let merged = merge(id, &document, &self.collection.shared)?;
        paragraphs::check_numbered(id, &document)?;
        let base = self.base.as_ref().map_err(Clone::clone)?;
        let pages = typeset(id, &merged, base)?;
        sources.forget(&id.path());
        merged.shared_files.iter().for_each(|path| sources.touch(path));
        match self.format {
            Format::Pdf => {
                let built = self.build_pdf(id, &merged, &pages, inputs(sources, base))?;
                Ok(Built { why, ..built })
            }
            Format::Png | Format::Svg => self.write_pictures(id, &merged, &pages),
        }
    }

    fn refuse_unready(&self, id: &DocumentId) -> Result<(), Diagnostics> {
        let document = self.collection.document(self.sources, id)?;
        let merged = merge(id, &document, &self.collection.shared)?;
        let mut reasons = readiness::reasons(self.sources, id, &document, &merged);
        if self.strict {
            reasons.extend(checks::warnings(self.sources, self.collection, id));
        }
        if reasons.is_empty() { Ok(()) } else { Err(reasons) }
    }

    fn untouched(&self, entry: &Entry) -> Built {
        Built {
            files: vec![self.out.join(&entry.file)],
            pages: entry.pages,
            gaps: entry.gaps,
            change: Change::Untouched,
            made: None,
            why: Vec::new(),
            differences: Some(Vec::new()),
            pages_before: Some(entry.pages),
            replaced: None,
        }
    }

    /// What the manifest tells of a document, if all of it is still so: its inputs, the settings, and the file. Or else
    /// why it is to be built.
    fn up_to_date(&self, id: &DocumentId) -> Result<&Entry, Vec<String>> {
        if matches!(self.mode, Mode::All | Mode::Verify) {
            return Err(Vec::new());
        }
        let earlier = self.earlier.and_then(|earlier| Some((earlier, earlier.entry(id)?)));
        let Some((earlier, entry)) = earlier else { return Err(vec!["it was not built before".into()]) };
        let mut why = Vec::new();
        if entry.program != manifest::PROGRAM {
            why.push("the program is another".into());
        }
        if entry.source_date_epoch != self.epoch_seconds() {
            why.push("SOURCE_DATE_EPOCH is another".into());
        }
        why.extend(earlier.changes(entry, self.sources));
        if why.is_empty() && !entry.is_intact(&self.out) {
            why.push("its file is missing, or not as it was built".into());
        }
        if why.is_empty() && self.base.is_ok() { Ok(entry) } else { Err(why) }
    }

    fn epoch_seconds(&self) -> Option<i64> {
        self.epoch.map(|epoch| epoch.seconds)
    }

    fn build_pdf(
        &self,
        id: &DocumentId,
        merged: &Merged,
        document: &PagedDocument,
        (inputs, common): (Inputs, Inputs),
    ) -> Result<Built, Diagnostics> {
        let stem = id.stem(merged.status);
        let bytes = pdf_file(id, merged, document, self.epoch)?;
        let entry = Entry {
            file: format!("{stem}.pdf"),
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
            common: manifest::name_of(&common),
        };
        let wording = Wording::of(&merged.data, document, entry.sha256);
        let earlier = self.earlier.and_then(|earlier| earlier.entry(id));
        let differences = earlier.and_then(|earlier| Wording::load(&self.out, &id.slug(), earlier.sha256));
        let differences = differences.map(|earlier| earlier.differences(&wording));
        let path = self.out.join(&entry.file);
        let mut replaced = None;
        let change = if entry.is_intact(&self.out) { Change::Identical } else { Change::Written };
        match (self.mode, change) {
            (Mode::Verify, Change::Written) => return Err(unverified(&path, &bytes, differences.as_deref())),
            (Mode::Changed | Mode::All, _) => {
                if change == Change::Written {
                    output::replace(&path, &bytes).map_err(unwritten)?;
                }
                wording.save(&self.out, &id.slug()).map_err(unwritten)?;
                replaced = earlier.and_then(|earlier| self.remove_other_copy(earlier, &entry));
            }
            (Mode::DryRun | Mode::Verify, _) => {}
        }
        Ok(Built {
            files: vec![path],
            pages: entry.pages,
            gaps: entry.gaps,
            change,
            made: Some(Made { entry, common }),
            why: Vec::new(),
            differences,
            pages_before: earlier.map(|earlier| earlier.pages),
            replaced,
        })
    }

    /// Removes the copy that a document had with another status, if it is as it was built.
    fn remove_other_copy(&self, earlier: &Entry, now: &Entry) -> Option<PathBuf> {
        let path = self.out.join(&earlier.file);
        let is_other = earlier.file != now.file && earlier.is_intact(&self.out);
        (is_other && std::fs::remove_file(&path).is_ok()).then_some(path)
    }

    fn write_pictures(&self, id: &DocumentId, merged: &Merged, document: &PagedDocument) -> Result<Built, Diagnostics> {
        let mut files = Vec::new();
        let stem = id.stem(merged.status);
        for (name, bytes) in self.pictures(&stem, document)? {
            let path = self.out.join(name);
            output::replace(&path, &bytes).map_err(unwritten)?;
            files.push(path);
        }
        self.remove_pages_after(&stem, files.len());
        for other in Status::ALL.iter().filter(|status| **status != merged.status) {
            self.remove_pages_after(&id.stem(*other), 0);
        }
        Ok(Built {
            pages: files.len(),
            files,
            gaps: merged.gaps,
            change: Change::Written,
            made: None,
            why: Vec::new(),
            differences: None,
            pages_before: None,
            replaced: None,
        })
    }

    fn pictures(&self, stem: &str, document: &PagedDocument) -> Result<Vec<(String, Vec<u8>)>, Diagnostics> {
        let picture = |page| match self.format {
            Format::Svg => Ok(image::svg(page).into_bytes()),
            Format::Png | Format::Pdf => image::png(page, self.ppi).map_err(fault),
        };
        let pages = (1..).zip(document.pages());
        pages.map(|(number, page)| Ok((self.page_name(stem, number), picture(page)?))).collect()
    }

    /// Removes the pictures of pages that the document had when it was longer.
    fn remove_pages_after(&self, stem: &str, pages: usize) {
        let stale = (pages + 1..).map(|number| self.out.join(self.page_name(stem, number)));
        // The first page that is not there ends them; one that cannot be removed is told by the next build.
        let _ = stale.map_while(|path| std::fs::remove_file(path).ok()).count();
    }

    /// The name of a page's picture: `emmen-factsheet-2013-07.png`.
    fn page_name(&self, stem: &str, number: usize) -> String {
        format!("{stem}-{number:02}.{}", self.format.extension())
    }

    /// What an earlier run made of a document.
    fn existing_files(&self, id: &DocumentId) -> Vec<PathBuf> {
        let stems = Status::ALL.iter().map(|status| id.stem(*status));
        match self.format {
            Format::Pdf => stems.map(|stem| self.out.join(stem + ".pdf")).filter(|path| path.exists()).collect(),
            Format::Png | Format::Svg => {
                let pages = |stem: String| {
                    let pages = (1..).map(move |number| self.out.join(self.page_name(&stem, number)));
                    pages.take_while(|path| path.exists())
                };
                stems.flat_map(pages).collect()
            }
        }
    }
}

/// The PDF file of a document.
///
/// # Errors
/// A date that no file can tell, and what keeps the document from the standards.
pub fn pdf_file(
    id: &DocumentId,
    merged: &Merged,
    document: &PagedDocument,
    epoch: Option<Epoch>,
) -> Result<Vec<u8>, Diagnostics> {
    let (year, month, day) = merged.date.first_day();
    let own_date = || Datetime::from_ymd_hms(year, month, day, 0, 0, 0);
    let date = epoch.map(|epoch| epoch.date).or_else(own_date);
    let date = date.ok_or_else(|| fault(format!("`{id}` has a date that no file can tell: {}", merged.date)))?;
    pdf::pdf(document, &id.stem(merged.status), date)
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

/// All that a document was made of: what it alone was, in the folders of the municipalities; and what others can be too,
/// layouts and fonts among it.
fn inputs(sources: Sources, base: &Base) -> (Inputs, Inputs) {
    let is_own = |path: &str| Path::new(path).starts_with(MUNICIPALITIES);
    let (own, mut common): (Inputs, Inputs) = sources.into_inputs().into_iter().partition(|(path, _)| is_own(path));
    common.extend(base.inputs.iter().map(|(path, digest)| (path.clone(), *digest)));
    (own, common)
}

/// That a file is not what the sources give, and where it begins to differ.
fn unverified(path: &Path, bytes: &[u8], differences: Option<&[Difference]>) -> Diagnostics {
    let message = format!("`{}` is not what the sources give", path.display());
    let hint = match (std::fs::read(path), differences) {
        (Err(reason), _) => format!("it cannot be read ({reason})"),
        (Ok(_), Some([first, ..])) => {
            let place = if first.change == Way::Gone { "it was built with" } else { "the sources have" };
            format!("the first difference in words: on page {} {place} “{}”", first.page, first.text)
        }
        (Ok(found), _) => {
            let at = found.iter().zip(bytes).position(|(one, other)| one != other);
            let at = at.unwrap_or_else(|| found.len().min(bytes.len()));
            format!("its words were built from these sources; its bytes differ from byte {at} on")
        }
    };
    vec![error(RUN_FAULT, message).with_hint(hint).with_hint("`build` makes it again")]
}

fn fault(message: String) -> Diagnostics {
    vec![error(RUN_FAULT, message)]
}

fn unwritten(message: String) -> Diagnostics {
    vec![
        error(RUN_FAULT, message)
            .with_hint("is the disk full, or may you not write there? the last file was kept as it was"),
    ]
}
