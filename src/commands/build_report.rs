//! What `build` reports: documents and a summary on the standard output, messages on the standard error; in JSON all of it
//! on the standard output, one object a line.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;

use crate::build::cause::Cause;
use crate::build::manifest::BuildRecord;
use crate::build::obsolete::{Fate, ObsoleteFile};
use crate::build::outcome::{Built, Bytes, Failure, Forecast, Outcome, Pictures, Previous, Report, Untouched};
use crate::build::sentences::{Change, Difference};
use crate::build::settings::{DryRun, Mode};
use crate::commands::cli::MessageFormat;
use crate::commands::exit::Exit;
use crate::commands::forecast::{self, ForecastDocument};
use crate::commands::print::{
    MAX_CAUSES, data_language, first_of, print_about, print_below, print_json, print_line, print_on_page, print_text,
};
use crate::commands::report::Reporter;
use crate::content::document_id::DocumentId;
use crate::content::sources::Sources;
use crate::messages::{self, Argument, Message};

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
    without_effect: BTreeSet<Cause>,
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
    why: Vec<String>,
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
        self.reporter.notice(messages::waiting_for_another_run(self.display(folder)));
    }

    /// Reports that the run was stopped before all of `documents` were done.
    pub fn stopped(&mut self, documents: usize) {
        let counts = &self.counts;
        let done = counts.built + counts.identical + counts.untouched + self.reporter.failed;
        self.reporter.failed += 1;
        self.reporter.notice(messages::run_stopped(documents, done));
    }

    /// Reports a file that no longer belongs in the output folder.
    pub fn obsolete(&mut self, file: &ObsoleteFile) {
        let path = self.display(&file.path);
        let message = match &file.fate {
            Fate::OtherCopy { id, status } => messages::obsolete_other_copy(id.to_string(), status),
            Fate::Orphan => messages::obsolete_orphan(),
            Fate::ChangedOrphan => messages::obsolete_changed(),
            Fate::Removed => messages::obsolete_removed(),
            Fate::Stuck => {
                return self.reporter.project_error(messages::obsolete_stuck(file.path.display().to_string()));
            }
        };
        match self.is_json() {
            true => print_json(&OrphanLine { orphan: &path, message: &message.in_language(data_language()) }),
            false => print_about(&path, &message),
        }
    }

    /// Reports that a document is left out of a run for final ones.
    pub fn left_out(&mut self, id: &DocumentId, status: &str) {
        let line = DocumentLine { document: id.to_string(), status: "left-out", ..DocumentLine::default() };
        match self.is_json() {
            true => print_json(&line),
            false => print_about(&id.to_string(), &messages::document_left_out(status)),
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
                why: causes_for_programs(&untouched.why),
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
                why: causes_for_programs(&built.why),
                replaced,
                differences: differences.unwrap_or_default(),
                ms,
                ..DocumentLine::default()
            });
        }
        let mut facts = pages_and_gaps(entry.pages, entry.gaps, ms);
        facts.extend(comparison(built.bytes, self.mode));
        print_about(&file, &messages::facts_of_file(Argument::list(facts)));
        replaced.into_iter().for_each(|path| print_below(&messages::takes_the_place(path)));
        if let Some(previous) = built.previous.as_ref().filter(|_| built.bytes == Bytes::New) {
            print_changes(&built.why, previous, entry.pages);
        }
    }

    fn pictures(&mut self, id: &DocumentId, pictures: &Pictures, ms: u128) {
        let files: Vec<_> = pictures.files.iter().map(|path| self.display(path)).collect();
        self.counts.built += 1;
        self.count(files.len(), pictures.gaps);
        if !self.is_json() {
            let facts = messages::facts_of_file(Argument::list(pages_and_gaps(files.len(), pictures.gaps, ms)));
            return print_about(&first_and_last(&files), &facts);
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
                why: causes_for_programs(&forecast.why),
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
            false => print_about(&id.to_string(), &messages::document_failed()),
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
        let mut facts = match self.mode {
            Mode::DryRun(_) => vec![messages::documents_would_change(counts.built)],
            Mode::Verify => vec![messages::documents_verified(counts.identical)],
            Mode::Changed | Mode::All => vec![messages::documents_built(counts.built)],
        };
        if counts.identical > 0 {
            facts.extend(match self.mode {
                Mode::DryRun(_) => Some(messages::documents_would_not_change(counts.identical)),
                Mode::Verify => None,
                Mode::Changed | Mode::All => Some(messages::documents_identical(counts.identical)),
            });
        }
        facts.extend((counts.untouched > 0).then(|| messages::documents_untouched(counts.untouched)));
        facts.push(messages::page_count(counts.pages));
        print_text(&messages::build_summary(Argument::list(facts), time));
        if counts.gaps > 0 {
            print_text(&messages::gaps_shown(counts.gaps));
        }
        self.print_troubles();
    }

    /// What a dry run reports below the documents that would change.
    fn print_rest(&self, time: Duration) {
        print_line("");
        print_text(&messages::documents_stay(self.counts.untouched, time));
        self.print_troubles();
    }

    fn print_troubles(&self) {
        if !self.without_effect.is_empty() {
            let files = self.without_effect.iter().map(Message::from);
            print_text(&messages::changed_without_effect(first_of(files, MAX_CAUSES)));
        }
        if self.reporter.failed > 0 {
            print_text(&messages::errors_or_failed(self.reporter.failed));
        }
        for path in &self.outdated {
            print_text(&messages::file_out_of_date(self.display(path)));
        }
    }
}

fn pages_and_gaps(pages: usize, gaps: usize, ms: u128) -> Vec<Message> {
    let mut facts = vec![messages::page_count(pages), messages::milliseconds(ms.to_string())];
    facts.extend((gaps > 0).then(|| messages::gap_count(gaps)));
    facts
}

/// How a file compares with the one that was there; none if that goes without saying.
fn comparison(bytes: Bytes, mode: Mode) -> Option<Message> {
    match (bytes, mode) {
        (Bytes::New, Mode::DryRun(_)) => Some(messages::built_would_change()),
        (Bytes::New, _) => None,
        (Bytes::Identical, Mode::DryRun(DryRun::Typeset)) => Some(messages::built_would_not_change()),
        (Bytes::Identical, Mode::Verify) => Some(messages::built_verified()),
        (Bytes::Identical, _) => Some(messages::built_identical()),
    }
}

/// The first and the last of several files; the only one; or nothing.
fn first_and_last(files: &[String]) -> String {
    match files {
        [single] => single.clone(),
        [first, .., last] => format!("{first} … {last}"),
        [] => String::new(),
    }
}

/// Causes in JSON.
fn causes_for_programs(causes: &[Cause]) -> Vec<String> {
    causes.iter().map(|cause| Message::from(cause).in_language(data_language())).collect()
}

/// Why a document was built, and which sentences were added and removed.
fn print_changes(why: &[Cause], previous: &Previous, pages: usize) {
    if !why.is_empty() {
        print_below(&messages::causes(first_of(why.iter().map(Message::from), MAX_CAUSES)));
    }
    if previous.pages != pages {
        print_below(&messages::pages_before_and_now(previous.pages, pages));
    }
    let Some(differences) = &previous.differences else {
        return print_below(&messages::previous_sentences_not_known());
    };
    for difference in differences.iter().take(MAX_DIFFERENCES) {
        let sign = if difference.change == Change::Removed { '-' } else { '+' };
        print_on_page(difference.page.unwrap_or_default(), &format!("{sign} {}", difference.text));
    }
    match differences.len() {
        0 => print_below(&messages::no_sentence_changed()),
        many if many > MAX_DIFFERENCES => print_below(&messages::more_sentences(many - MAX_DIFFERENCES)),
        _ => {}
    }
}

/// How many sentences of a document are printed for people; JSON has all.
const MAX_DIFFERENCES: usize = 12;
