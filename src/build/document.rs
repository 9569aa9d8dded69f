//! Builds one document, as far as it changed.

use std::path::{Path, PathBuf};

use typst::foundations::Datetime;
use typst_layout::PagedDocument;

use crate::build::cause::Cause;
use crate::build::manifest::{BuildRecord, Entry, PROGRAM, file_name};
use crate::build::outcome::{Built, Bytes, Forecast, Outcome, Previous, Untouched};
use crate::build::pictures;
use crate::build::previous::PreviousBuild;
use crate::build::sentences::{Change, Difference, SentenceIndex};
use crate::build::settings::{DryRun, Epoch, Gate, Mode, Output, Settings};
use crate::checks;
use crate::content::document_id::{DocumentId, MUNICIPALITIES};
use crate::content::inputs::{Inputs, inputs_digest};
use crate::content::sources::Sources;
use crate::content::status::Status;
use crate::diagnostics::{Diagnostic, Diagnostics, error};
use crate::export::pdf;
use crate::messages::{self, Message, system_error};
use crate::series::collection::Collection;
use crate::series::merge::{Merged, merge};
use crate::series::readiness;
use crate::system::atomic_file;
use crate::system::digest::Digest;
use crate::system::regular_file;
use crate::typeset::cache::CacheGuard;
use crate::typeset::world::WorldBase;
use crate::typeset::{glyphs, typeset};

/// A document that was read and merged, with all that it depends on.
struct Prepared {
    merged: Merged,
    /// The digest of the data that the layouts get.
    data: Digest,
    /// The digest of the layouts and fonts.
    layouts: Digest,
    /// Its own inputs.
    inputs: Inputs,
    /// The inputs that it shares with other documents.
    common: Inputs,
    /// Why it is built.
    why: Vec<Cause>,
}

/// A project as a run has read it.
pub struct Project<'a> {
    /// Its files.
    pub sources: &'a Sources,
    /// The documents and what they share.
    pub collection: &'a Collection,
    /// Layouts and fonts; or the errors in them, with which every document fails.
    pub base: &'a Result<WorldBase, Diagnostics>,
}

/// Builds single documents of a project.
pub struct Builder<'a> {
    /// The project.
    pub project: Project<'a>,
    /// What to do.
    pub settings: Settings,
    /// The previous build of the same folder; none for pictures, which are always built.
    pub previous: Option<&'a PreviousBuild>,
}

impl Builder<'_> {
    /// Builds one document. Each step is taken only if the one before does not settle it: the inputs, the merged data, the
    /// pages, the bytes.
    ///
    /// # Errors
    /// All errors in its files, in what it shares and in the layouts; or why it was refused.
    pub fn build(&self, id: &DocumentId) -> Result<Outcome, Diagnostics> {
        self.refuse_unready(id)?;
        let why = match self.unchanged_entry(id) {
            Ok(entry) => return Ok(Outcome::Untouched(self.untouched(entry, Vec::new(), None))),
            Err(why) => why,
        };
        let base = self.project.base.as_ref().map_err(Clone::clone)?;
        let prepared = self.prepare(id, base, why)?;
        let inputs = prepared.inputs.clone();
        let outcome = self.build_prepared(id, prepared, base)?;
        self.project.sources.evict(&inputs, &id.path());
        Ok(outcome)
    }

    fn build_prepared(&self, id: &DocumentId, prepared: Prepared, base: &WorldBase) -> Result<Outcome, Diagnostics> {
        if let Some(entry) = self.entry_with_same_data(id, &prepared) {
            return Ok(Outcome::Untouched(self.with_new_inputs(entry, prepared)));
        }
        if self.settings.mode == Mode::DryRun(DryRun::Merge) {
            let missing = glyphs::check(&prepared.merged.data, &base.fonts);
            return if missing.is_empty() { Ok(Outcome::Forecast(self.forecast(id, prepared))) } else { Err(missing) };
        }
        let _cache = CacheGuard::new();
        let pages = typeset(id, &prepared.merged, base)?;
        match self.settings.output {
            Output::Pdf => self.build_pdf(id, prepared, &pages).map(|built| Outcome::Built(Box::new(built))),
            Output::Png { .. } | Output::Svg => {
                pictures::write(&self.settings, id, &prepared.merged, &pages).map(Outcome::Pictures)
            }
        }
    }

    fn refuse_unready(&self, id: &DocumentId) -> Result<(), Diagnostics> {
        if self.settings.gate == Gate::Open {
            return Ok(());
        }
        let (sources, collection) = (self.project.sources, self.project.collection);
        let document = collection.document(sources, id)?;
        let merged = merge(id, &document, &collection.shared)?;
        let mut reasons = readiness::blockers(sources, id, &document, &merged);
        if self.settings.gate == Gate::FinalWithoutWarnings {
            reasons.extend(checks::warnings(sources, collection, id));
        }
        if reasons.is_empty() { Ok(()) } else { Err(reasons) }
    }

    /// The entry of a document, if its inputs, the settings and the file are unchanged; or else why it is to be built.
    fn unchanged_entry(&self, id: &DocumentId) -> Result<&Entry, Vec<Cause>> {
        if matches!(self.settings.mode, Mode::All | Mode::Verify) {
            return Err(Vec::new());
        }
        let previous = self.previous.and_then(|previous| Some((previous, previous.entry(id)?)));
        let Some((previous, entry)) = previous else { return Err(vec![Cause::NotBuiltBefore]) };
        let mut why = self.changed_settings(entry);
        why.extend(previous.changes(entry, self.project.sources));
        if why.is_empty() && !entry.is_intact(&self.settings.out) {
            why.push(Cause::FileNotIntact);
        }
        if why.is_empty() && self.project.base.is_ok() { Ok(entry) } else { Err(why) }
    }

    fn changed_settings(&self, entry: &Entry) -> Vec<Cause> {
        let program = (entry.program != PROGRAM).then_some(Cause::OtherProgram);
        let epoch = (entry.source_date_epoch != self.epoch_seconds()).then_some(Cause::OtherEpoch);
        [program, epoch].into_iter().flatten().collect()
    }

    fn epoch_seconds(&self) -> Option<i64> {
        self.settings.epoch.map(|epoch| epoch.seconds)
    }

    /// Reads and merges a document.
    fn prepare(&self, id: &DocumentId, base: &WorldBase, why: Vec<Cause>) -> Result<Prepared, Diagnostics> {
        let sources = self.project.sources.recording();
        let document = self.project.collection.document(&sources, id)?;
        let merged = merge(id, &document, &self.project.collection.shared)?;
        readiness::check_numbered(id, &document)?;
        merged.shared_files.iter().for_each(|path| sources.add_input(path));
        let data = merged.digest();
        let (inputs, common) = split_inputs(sources, base);
        Ok(Prepared { data, layouts: inputs_digest(&base.inputs), merged, inputs, common, why })
    }

    /// The entry of a document whose inputs changed, but not what the layouts get: its file is still right.
    fn entry_with_same_data(&self, id: &DocumentId, prepared: &Prepared) -> Option<&Entry> {
        if matches!(self.settings.mode, Mode::All | Mode::Verify) {
            return None;
        }
        let entry = self.previous?.entry(id)?;
        let is_same = entry.data == prepared.data && entry.layouts == prepared.layouts;
        let is_right = is_same && self.changed_settings(entry).is_empty() && entry.is_intact(&self.settings.out);
        is_right.then_some(entry)
    }

    fn with_new_inputs(&self, entry: &Entry, prepared: Prepared) -> Untouched {
        let common = inputs_digest(&prepared.common);
        let record =
            BuildRecord { entry: Entry { inputs: prepared.inputs, common, ..entry.clone() }, common: prepared.common };
        self.untouched(entry, prepared.why, Some(Box::new(record)))
    }

    fn untouched(&self, entry: &Entry, why: Vec<Cause>, record: Option<Box<BuildRecord>>) -> Untouched {
        let file = self.settings.out.join(&entry.file);
        Untouched { file, pages: entry.pages, gaps: entry.gaps, why, record }
    }

    /// What a build would do with a document whose data or layouts changed.
    fn forecast(&self, id: &DocumentId, prepared: Prepared) -> Forecast {
        let previous = self.previous.and_then(|previous| previous.entry(id));
        let previous = previous.map(|entry| Previous {
            pages: entry.pages,
            differences: match entry.data == prepared.data {
                true => Some(Vec::new()),
                false => SentenceIndex::load(&self.settings.out, &id.slug(), entry.sha256)
                    .map(|index| index.differences_in(&prepared.merged.data)),
            },
        });
        let file = self.settings.out.join(file_name(id, prepared.merged.status));
        Forecast { file, gaps: prepared.merged.gaps, why: prepared.why, previous }
    }

    fn build_pdf(&self, id: &DocumentId, prepared: Prepared, pages: &PagedDocument) -> Result<Built, Diagnostics> {
        let bytes = pdf_file(id, &prepared.merged, pages, self.settings.epoch)?;
        let index = SentenceIndex::build(&prepared.merged.data, pages, Digest::sha256(&bytes));
        let why = prepared.why.clone();
        let record = self.record(id, prepared, pages, &bytes);
        let entry = &record.entry;
        let before = self.previous.and_then(|previous| previous.entry(id));
        let previous = before.map(|before| self.compare(id, before, &index));
        let file = self.settings.out.join(&entry.file);
        let comparison = if entry.is_intact(&self.settings.out) { Bytes::Identical } else { Bytes::New };
        let mut replaced = None;
        match (self.settings.mode, comparison) {
            (Mode::Verify, Bytes::New) => {
                let differences = previous.as_ref().and_then(|previous| previous.differences.as_deref());
                return Err(vec![unverified(&file, &bytes, differences)]);
            }
            (Mode::Changed | Mode::All, _) => {
                self.write(id, &file, comparison, &bytes, &index)?;
                replaced = before.and_then(|before| self.remove_other_copy(before, entry));
            }
            (Mode::DryRun(_) | Mode::Verify, _) => {}
        }
        Ok(Built { file, bytes: comparison, record, why, previous, replaced })
    }

    fn record(&self, id: &DocumentId, prepared: Prepared, pages: &PagedDocument, bytes: &[u8]) -> BuildRecord {
        let Prepared { merged, data, layouts, inputs, common, .. } = prepared;
        let entry = Entry {
            file: file_name(id, merged.status),
            title: merged.title,
            date: merged.date.to_string(),
            status: merged.status.to_string(),
            pages: pages.pages().len(),
            gaps: merged.gaps,
            size: bytes.len() as u64,
            sha256: Digest::sha256(bytes),
            program: PROGRAM.into(),
            source_date_epoch: self.epoch_seconds(),
            data,
            layouts,
            inputs,
            common: inputs_digest(&common),
        };
        BuildRecord { entry, common }
    }

    fn compare(&self, id: &DocumentId, before: &Entry, index: &SentenceIndex) -> Previous {
        let old = SentenceIndex::load(&self.settings.out, &id.slug(), before.sha256);
        Previous { pages: before.pages, differences: old.map(|old| old.differences(index)) }
    }

    fn write(
        &self,
        id: &DocumentId,
        file: &Path,
        comparison: Bytes,
        bytes: &[u8],
        index: &SentenceIndex,
    ) -> Result<(), Diagnostics> {
        if comparison == Bytes::New {
            atomic_file::replace(file, bytes).map_err(unwritten)?;
        }
        index.save(&self.settings.out, &id.slug()).map_err(unwritten)
    }

    /// Removes the copy that a document had with another status, if it is still the one that was built.
    fn remove_other_copy(&self, before: &Entry, now: &Entry) -> Option<PathBuf> {
        let path = self.settings.out.join(&before.file);
        let is_other = before.file != now.file && before.is_intact(&self.settings.out);
        (is_other && std::fs::remove_file(&path).is_ok()).then_some(path)
    }

    /// The files of a document that a previous run wrote.
    pub fn existing_files(&self, id: &DocumentId) -> Vec<PathBuf> {
        let out = &self.settings.out;
        match self.settings.output {
            Output::Pdf => {
                let files = Status::ALL.iter().map(|status| out.join(file_name(id, *status)));
                files.filter(|path| path.exists()).collect()
            }
            Output::Png { .. } | Output::Svg => pictures::existing(&self.settings, id),
        }
    }
}

/// The PDF file of a document.
///
/// # Errors
/// A date that no file can have, and what keeps the document from the standards.
pub fn pdf_file(
    id: &DocumentId,
    merged: &Merged,
    document: &PagedDocument,
    epoch: Option<Epoch>,
) -> Result<Vec<u8>, Diagnostics> {
    let (year, month, day) = merged.date.first_day();
    let own_date = || Datetime::from_ymd_hms(year, month, day, 0, 0, 0);
    let date = epoch.map(|epoch| epoch.date).or_else(own_date);
    let impossible = || vec![error(messages::date_not_for_files(merged.date.to_string(), id.to_string()))];
    pdf::pdf(document, &id.stem(merged.status), date.ok_or_else(impossible)?)
}

/// All inputs of a document: its own, in the folder of its municipality; and those that others can have too, with layouts
/// and fonts among them.
fn split_inputs(sources: Sources, base: &WorldBase) -> (Inputs, Inputs) {
    let is_own = |path: &str| Path::new(path).starts_with(MUNICIPALITIES);
    let (own, mut common): (Inputs, Inputs) = sources.into_inputs().into_iter().partition(|(path, _)| is_own(path));
    common.extend(base.inputs.iter().map(|(path, digest)| (path.clone(), *digest)));
    (own, common)
}

/// That a file differs from what the sources give, and where the difference starts.
fn unverified(path: &Path, bytes: &[u8], differences: Option<&[Difference]>) -> Diagnostic {
    let hint = match (regular_file::read(path), differences) {
        (Err(reason), _) => messages::not_read(system_error(&reason)),
        (Ok(_), Some([first, ..])) => in_words(first),
        (Ok(found), _) => {
            let at = found.iter().zip(bytes).position(|(one, other)| one != other);
            messages::first_difference_in_bytes(at.unwrap_or_else(|| found.len().min(bytes.len())))
        }
    };
    let message = messages::file_not_from_sources(path.display().to_string());
    error(message).with_hint(hint).with_hint(messages::build_writes_it_again())
}

/// A difference in words. The removed sentences are those that the file was built with.
fn in_words(difference: &Difference) -> Message {
    let sentence = &difference.text;
    match (difference.change, difference.page) {
        (Change::Removed, None) => messages::first_difference_removed(sentence),
        (Change::Removed, Some(page)) => messages::first_difference_removed_on_page(page, sentence),
        (Change::Added, None) => messages::first_difference_added(sentence),
        (Change::Added, Some(page)) => messages::first_difference_added_on_page(page, sentence),
    }
}

fn unwritten(message: Message) -> Diagnostics {
    vec![error(messages::run_failed(message)).with_hint(messages::previous_file_kept())]
}
