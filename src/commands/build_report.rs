//! What `build` reports: documents and a summary on the standard output, messages on the standard error; in JSON all of it
//! on the standard output, one object a line.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;

use crate::build::manifest::BuildRecord;
use crate::build::obsolete::{Fate, ObsoleteFile};
use crate::build::outcome::{Built, Bytes, Failure, Forecast, Outcome, Pictures, Previous, Report, Untouched};
use crate::build::sentences::{Change, Difference};
use crate::build::settings::{DryRun, Mode};
use crate::commands::cli::MessageFormat;
use crate::commands::exit::Exit;
use crate::commands::forecast::{self, ForecastDocument};
use crate::commands::print::{MAX_CAUSES, pluralize, print_json, print_line, shortened};
use crate::commands::report::Reporter;
use crate::content::document_id::DocumentId;
use crate::content::sources::Sources;

/// Reports what becomes of documents, and counts.
pub struct BuildReport {
    /// Reports errors and notices.
    pub reporter: Reporter,
    mode: Mode,
    counts: Counts,
    /// The files of previous runs whose documents failed.
    outdated: Vec<PathBuf>,
    /// The documents that would change, for the summary of a dry run.
    forecasts: Vec<ForecastDocument>,
    /// The inputs that changed without effect on the documents that were looked at because of them.
    without_effect: BTreeSet<String>,
}

/// A document in JSON.
#[derive(Default, Serialize)]
#[serde(rename_all = "kebab-case")]
struct DocumentLine<'a> {
    document: String,
    status: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    output: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    outputs: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gaps: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pages_before: Option<usize>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    why: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    replaced: Option<String>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    differences: &'a [Difference],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    outdated: Vec<String>,
    ms: u128,
}

/// An obsolete file in JSON.
#[derive(Serialize)]
struct OrphanLine<'a> {
    orphan: &'a str,
    message: &'a str,
}

/// The end of a run in JSON.
#[derive(Serialize)]
struct SummaryLine {
    summary: Counts,
}

#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Counts {
    built: usize,
    identical: usize,
    untouched: usize,
    failed: usize,
    pages: usize,
    gaps: usize,
    /// How far a dry run went: `merge` or `typeset`.
    #[serde(skip_serializing_if = "Option::is_none")]
    dry_run: Option<&'static str>,
    ms: u128,
}

impl BuildReport {
    /// Reports about the files of `sources`.
    pub fn new(sources: Arc<Sources>, format: MessageFormat, mode: Mode) -> Self {
        Self {
            reporter: Reporter::new(sources, format),
            mode,
            counts: Counts::default(),
            outdated: Vec::new(),
            forecasts: Vec::new(),
            without_effect: BTreeSet::new(),
        }
    }

    fn is_json(&self) -> bool {
        self.reporter.format() == MessageFormat::Json
    }

    fn display(&self, path: &Path) -> String {
        self.reporter.display(path)
    }

    /// Reports that another run works in the output folder.
    pub fn waiting(&mut self, folder: &Path) {
        let folder = self.display(folder);
        self.reporter.notice(&format!("another run is at work in `{folder}`: waiting for its end"));
    }

    /// Reports that the run was stopped before all of `documents` were done.
    pub fn stopped(&mut self, documents: usize) {
        let counts = &self.counts;
        let done = counts.built + counts.identical + counts.untouched + self.reporter.failed;
        let message = format!("stopped: {done} of {documents} documents were done; the others are unchanged");
        self.reporter.failed += 1;
        self.reporter.notice(&message);
    }

    /// Reports a file that no longer belongs in the output folder.
    pub fn obsolete(&mut self, file: &ObsoleteFile) {
        let path = self.display(&file.path);
        let message = match &file.fate {
            Fate::OtherCopy { id, status } => format!("is a copy of `{id}`, which is `{status}` now: remove it"),
            Fate::Orphan => "belongs to no document any more: `build --prune` removes it".into(),
            Fate::ChangedOrphan => {
                "belongs to no document any more, but was changed since it was built: it is kept".into()
            }
            Fate::Removed => "removed".into(),
            Fate::Stuck => return self.reporter.project_error(&format!("`{}` cannot be removed", file.path.display())),
        };
        match self.is_json() {
            true => print_json(&OrphanLine { orphan: &path, message: &message }),
            false => print_line(&format!("{path}  {message}")),
        }
    }

    /// Reports that a document is left out of a run for final ones.
    pub fn left_out(&mut self, id: &DocumentId, status: &str) {
        let line = DocumentLine { document: id.to_string(), status: "left-out", ..DocumentLine::default() };
        match self.is_json() {
            true => print_json(&line),
            false => print_line(&format!("{id}  left out: it is `{status}`; name it to list what is still to be done")),
        }
    }

    /// Reports what became of a document; gives its new record for the manifest, if it has one.
    pub fn document(&mut self, id: &DocumentId, report: Report) -> Option<BuildRecord> {
        let ms = report.time.as_millis();
        match report.outcome {
            Outcome::Untouched(untouched) => {
                self.untouched(id, &untouched, ms);
                return untouched.record.map(|record| *record);
            }
            Outcome::Built(built) => {
                self.built(id, &built, ms);
                return Some(built.record);
            }
            Outcome::Pictures(pictures) => self.pictures(id, &pictures, ms),
            Outcome::Forecast(forecast) => self.forecast(id, forecast, ms),
            Outcome::Failed(failure) => self.failed(id, failure, ms),
        }
        None
    }

    fn untouched(&mut self, id: &DocumentId, untouched: &Untouched, ms: u128) {
        self.counts.untouched += 1;
        self.count(untouched.pages, untouched.gaps);
        // In the text they are counted in the summary only: in a large series, nearly all documents are untouched.
        if self.is_json() {
            print_json(&DocumentLine {
                document: id.to_string(),
                status: "untouched",
                output: Some(self.display(&untouched.file)),
                pages: Some(untouched.pages),
                gaps: Some(untouched.gaps),
                pages_before: Some(untouched.pages),
                why: &untouched.why,
                ms,
                ..DocumentLine::default()
            });
        }
        self.without_effect.extend(untouched.why.iter().cloned());
    }

    fn built(&mut self, id: &DocumentId, built: &Built, ms: u128) {
        let entry = &built.record.entry;
        let (count, status) = match (built.bytes, self.mode) {
            (Bytes::Identical, Mode::Verify) => (&mut self.counts.identical, "verified"),
            (Bytes::Identical, _) => (&mut self.counts.identical, "identical"),
            (Bytes::New, Mode::DryRun(_)) => (&mut self.counts.built, "would-change"),
            (Bytes::New, _) => (&mut self.counts.built, "built"),
        };
        *count += 1;
        self.count(entry.pages, entry.gaps);
        let file = self.display(&built.file);
        let replaced = built.replaced.as_deref().map(|path| self.display(path));
        if self.is_json() {
            let differences = built.previous.as_ref().and_then(|previous| previous.differences.as_deref());
            return print_json(&DocumentLine {
                document: id.to_string(),
                status,
                output: Some(file),
                pages: Some(entry.pages),
                gaps: Some(entry.gaps),
                pages_before: built.previous.as_ref().map(|previous| previous.pages),
                why: &built.why,
                replaced,
                differences: differences.unwrap_or_default(),
                ms,
                ..DocumentLine::default()
            });
        }
        let note = match status {
            "would-change" => ", would change",
            "identical" if self.mode == Mode::DryRun(DryRun::Typeset) => ", would not change",
            "identical" => ", identical",
            "verified" => ", verified",
            _ => "",
        };
        print_line(&format!("{file}  {}{note}", pages_and_gaps(entry.pages, entry.gaps, ms)));
        replaced.iter().for_each(|path| print_line(&format!("  it takes the place of {path}, which was removed")));
        if let Some(previous) = built.previous.as_ref().filter(|_| built.bytes == Bytes::New) {
            print_changes(&built.why, previous, entry.pages);
        }
    }

    fn pictures(&mut self, id: &DocumentId, pictures: &Pictures, ms: u128) {
        let files: Vec<_> = pictures.files.iter().map(|path| self.display(path)).collect();
        self.counts.built += 1;
        self.count(files.len(), pictures.gaps);
        let name = match files.as_slice() {
            [single] => single.clone(),
            [first, .., last] => format!("{first} … {last}"),
            [] => String::new(),
        };
        if !self.is_json() {
            return print_line(&format!("{name}  {}", pages_and_gaps(files.len(), pictures.gaps, ms)));
        }
        let single = <[String; 1]>::try_from(files.clone()).ok().map(|[file]| file);
        print_json(&DocumentLine {
            document: id.to_string(),
            status: "built",
            pages: Some(files.len()),
            gaps: Some(pictures.gaps),
            outputs: if single.is_some() { Vec::new() } else { files },
            output: single,
            ms,
            ..DocumentLine::default()
        });
    }

    fn forecast(&mut self, id: &DocumentId, forecast: Forecast, ms: u128) {
        self.counts.built += 1;
        self.counts.gaps += forecast.gaps;
        if self.is_json() {
            let differences = forecast.previous.as_ref().and_then(|previous| previous.differences.as_deref());
            print_json(&DocumentLine {
                document: id.to_string(),
                status: "would-change",
                output: Some(self.display(&forecast.file)),
                gaps: Some(forecast.gaps),
                pages_before: forecast.previous.as_ref().map(|previous| previous.pages),
                why: &forecast.why,
                differences: differences.unwrap_or_default(),
                ms,
                ..DocumentLine::default()
            });
        }
        self.forecasts.push(ForecastDocument { id: id.to_string(), forecast });
    }

    fn failed(&mut self, id: &DocumentId, failure: Failure, ms: u128) {
        match self.is_json() {
            true => print_json(&DocumentLine {
                document: id.to_string(),
                status: "failed",
                outdated: failure.outdated.iter().map(|path| self.display(path)).collect(),
                ms,
                ..DocumentLine::default()
            }),
            false => print_line(&format!("{id}  failed")),
        }
        self.outdated.extend(failure.outdated);
        self.reporter.document_errors(failure.errors);
    }

    fn count(&mut self, pages: usize, gaps: usize) {
        self.counts.pages += pages;
        self.counts.gaps += gaps;
    }

    /// Reports the end of the run; gives the exit code.
    pub fn summary(&mut self, time: Duration) -> Exit {
        self.counts.ms = time.as_millis();
        self.counts.failed = self.reporter.failed;
        self.counts.dry_run = match self.mode {
            Mode::DryRun(DryRun::Merge) => Some("merge"),
            Mode::DryRun(DryRun::Typeset) => Some("typeset"),
            Mode::Changed | Mode::All | Mode::Verify => None,
        };
        match (self.is_json(), self.mode) {
            (true, _) => print_json(&SummaryLine { summary: self.counts.clone() }),
            (false, Mode::DryRun(DryRun::Merge)) => {
                forecast::print(&self.forecasts);
                self.print_rest(time);
            }
            (false, _) => self.print_summary(time),
        }
        self.reporter.end()
    }

    fn print_summary(&self, time: Duration) {
        let counts = &self.counts;
        let (done, same) = match self.mode {
            Mode::DryRun(_) => ("would change", "would not change"),
            Mode::Verify => ("written", "as the sources give them"),
            Mode::Changed | Mode::All => ("built", "built again and identical"),
        };
        let mut parts = Vec::new();
        if self.mode != Mode::Verify {
            parts.push(format!("{} {done}", pluralize(counts.built, "document", "documents")));
        }
        if counts.identical > 0 || self.mode == Mode::Verify {
            parts.push(format!("{} {same}", pluralize(counts.identical, "document", "documents")));
        }
        parts.extend((counts.untouched > 0).then(|| format!("{} untouched", counts.untouched)));
        parts.push(pluralize(counts.pages, "page", "pages"));
        print_line(&format!("{}, in {:.2} s", parts.join(", "), time.as_secs_f64()));
        if counts.gaps > 0 {
            print_line(&format!("{} shown as missing text", pluralize(counts.gaps, "gap", "gaps")));
        }
        self.print_troubles();
    }

    /// What a dry run reports below the documents that would change.
    fn print_rest(&self, time: Duration) {
        let untouched = pluralize(self.counts.untouched, "document stays", "documents stay");
        print_line(&format!("\n{untouched} unchanged; nothing was typeset, in {:.2} s", time.as_secs_f64()));
        self.print_troubles();
    }

    fn print_troubles(&self) {
        if !self.without_effect.is_empty() {
            let files: Vec<String> = self.without_effect.iter().cloned().collect();
            print_line(&format!("changed without effect on untouched documents: {}", shortened(&files, MAX_CAUSES)));
        }
        if self.reporter.failed > 0 {
            let noun =
                if self.reporter.failed == 1 { "error or failed document" } else { "errors or failed documents" };
            print_line(&format!("{} {noun}: see the messages above", self.reporter.failed));
        }
        for path in &self.outdated {
            print_line(&format!("{} is out of date: the previous file was kept", self.display(path)));
        }
    }
}

fn pages_and_gaps(pages: usize, gaps: usize, ms: u128) -> String {
    let gaps = if gaps == 0 { String::new() } else { format!(", {}", pluralize(gaps, "gap", "gaps")) };
    format!("{}, {ms} ms{gaps}", pluralize(pages, "page", "pages"))
}

/// Why a document was built, and which sentences were added and removed.
fn print_changes(why: &[String], previous: &Previous, pages: usize) {
    if !why.is_empty() {
        print_line(&format!("  because of {}", shortened(why, MAX_CAUSES)));
    }
    if previous.pages != pages {
        print_line(&format!("  {} pages before, {pages} now", previous.pages));
    }
    let Some(differences) = &previous.differences else {
        return print_line("  its previous sentences are not known");
    };
    for difference in differences.iter().take(MAX_DIFFERENCES) {
        let sign = if difference.change == Change::Removed { '-' } else { '+' };
        print_line(&format!("  page {:>2}  {sign} {}", difference.page.unwrap_or_default(), difference.text));
    }
    match differences.len() {
        0 => print_line("  no sentence changed"),
        many if many > MAX_DIFFERENCES => print_line(&format!("  … and {} sentences more", many - MAX_DIFFERENCES)),
        _ => {}
    }
}

/// How many sentences of a document are printed for people; JSON has all.
const MAX_DIFFERENCES: usize = 12;
