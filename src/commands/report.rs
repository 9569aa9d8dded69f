//! What `build` tells: documents and a summary on the standard output, messages on the standard error; as JSON lines
//! all of it on the standard output.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use typst::syntax::DiagSpan;

use crate::batch::{Built, Change, Mode, Report};
use crate::cli::MessageFormat;
use crate::codes::{RUN_FAULT, RUN_NOTICE};
use crate::commands::Exit;
use crate::commands::messages::{Teller, counted, json, say};
use crate::content::collection::DocumentId;
use crate::content::source::Sources;
use crate::diagnostics::{Diagnostic, Diagnostics, Level, deduplicate, error};
use crate::wording::{Difference, Way};

/// Tells the user what happens, and counts.
pub struct Printer {
    messages: Teller,
    mode: Mode,
    /// Everything told so far: what many documents meet is told once.
    told: Diagnostics,
    counts: Counts,
    outdated: Vec<PathBuf>,
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

/// A file whose document left the content, in JSON.
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
struct Counts {
    built: usize,
    identical: usize,
    untouched: usize,
    failed: usize,
    pages: usize,
    gaps: usize,
    ms: u128,
}

impl Printer {
    /// Tells about the files of `sources`.
    pub fn new(sources: Arc<Sources>, format: MessageFormat, mode: Mode) -> Self {
        Self {
            messages: Teller::new(sources, format),
            mode,
            told: Vec::new(),
            counts: Counts::default(),
            outdated: Vec::new(),
        }
    }

    /// What is wrong with the project as a whole.
    pub fn project_faults(&mut self, faults: Diagnostics) {
        self.counts.failed += usize::from(!faults.is_empty());
        self.diagnostics(faults);
    }

    /// What keeps the project as a whole from being built.
    pub fn project_fault(&mut self, message: &str) {
        self.project_faults(vec![error(RUN_FAULT, message)]);
    }

    /// What the user should know, and need not mend.
    pub fn notice(&mut self, message: &str) {
        self.diagnostics(vec![Diagnostic::new(Level::Warning, RUN_NOTICE, DiagSpan::detached(), message)]);
    }

    /// That another run works in the output folder.
    pub fn waiting(&mut self, folder: &Path) {
        let folder = self.shown(folder);
        self.notice(&format!("another run is at work in `{folder}`: waiting for its end"));
    }

    /// That the run was stopped before all of `documents` were done.
    pub fn stopped(&mut self, documents: usize) {
        let counts = &self.counts;
        let done = counts.built + counts.identical + counts.untouched + counts.failed;
        let message = format!("stopped: {done} of {documents} documents were done; the others are as they were");
        self.counts.failed += 1;
        self.notice(&message);
    }

    /// What is the matter with a file whose document left the content.
    pub fn orphan(&mut self, path: &Path, what: &str) {
        let path = self.shown(path);
        match self.messages.format {
            MessageFormat::Json => json(&OrphanLine { orphan: &path, message: what }),
            MessageFormat::Human | MessageFormat::Short | MessageFormat::Github => say(&format!("{path}  {what}")),
        }
    }

    /// That a document is not final, and so is left out of a run for final ones.
    pub fn left_out(&mut self, id: &DocumentId, status: &str) {
        let left_out = DocumentLine { document: id.to_string(), status: "left-out", ..DocumentLine::default() };
        match self.messages.format {
            MessageFormat::Json => json(&left_out),
            MessageFormat::Human | MessageFormat::Short | MessageFormat::Github => {
                say(&format!("{id}  left out: it is `{status}`; name it to hear what is still to be done"));
            }
        }
    }

    /// What became of a document.
    pub fn document(&mut self, id: &DocumentId, report: Report) {
        let ms = report.time.as_millis();
        match report.result {
            Ok(built) => self.built(id, &built, ms),
            Err(diagnostics) => {
                self.counts.failed += 1;
                self.failure(id, report.outdated, ms);
                self.diagnostics(diagnostics);
            }
        }
    }

    /// The end of a run without a summary.
    pub fn end(&self) -> Exit {
        if self.counts.failed == 0 { Exit::Success } else { Exit::Failure }
    }

    /// The end of the run.
    pub fn summary(&self, time: Duration) -> Exit {
        match self.messages.format {
            MessageFormat::Json => {
                let summary = Counts { ms: time.as_millis(), ..self.counts.clone() };
                json(&SummaryLine { summary });
            }
            MessageFormat::Human | MessageFormat::Short | MessageFormat::Github => self.summary_for_people(time),
        }
        self.end()
    }

    fn summary_for_people(&self, time: Duration) {
        let counts = &self.counts;
        let (done, same) = match self.mode {
            Mode::DryRun => ("would change", "would stay as they are"),
            Mode::Verify => ("written", "as the sources give them"),
            Mode::Changed | Mode::All => ("built", "built again and identical"),
        };
        let mut parts = Vec::new();
        if self.mode != Mode::Verify {
            parts.push(format!("{} {done}", counted(counts.built, "document", "documents")));
        }
        if counts.identical > 0 || self.mode == Mode::Verify {
            parts.push(format!("{} {same}", counted(counts.identical, "document", "documents")));
        }
        if counts.untouched > 0 {
            parts.push(format!("{} untouched", counts.untouched));
        }
        parts.push(counted(counts.pages, "page", "pages"));
        say(&format!("{}, in {:.2} s", parts.join(", "), time.as_secs_f64()));
        if counts.gaps > 0 {
            say(&format!("{} shown as missing text", counted(counts.gaps, "gap", "gaps")));
        }
        if counts.failed > 0 {
            let noun = if counts.failed == 1 { "fault or failed document" } else { "faults or failed documents" };
            say(&format!("{} {noun}: see the messages above", counts.failed));
        }
        for path in &self.outdated {
            say(&format!("{} is out of date: it was kept as it was", self.shown(path)));
        }
    }

    fn built(&mut self, id: &DocumentId, built: &Built, ms: u128) {
        let (count, status) = match (built.change, self.mode) {
            (Change::Untouched, _) => (&mut self.counts.untouched, "untouched"),
            (Change::Identical, Mode::Verify) => (&mut self.counts.identical, "verified"),
            (Change::Identical, _) => (&mut self.counts.identical, "identical"),
            (Change::Written, Mode::DryRun) => (&mut self.counts.built, "would-change"),
            (Change::Written, _) => (&mut self.counts.built, "built"),
        };
        *count += 1;
        self.counts.pages += built.pages;
        self.counts.gaps += built.gaps;
        let files: Vec<_> = built.files.iter().map(|path| self.shown(path)).collect();
        let single = <[String; 1]>::try_from(files.clone()).ok().map(|[file]| file);
        match self.messages.format {
            MessageFormat::Json => json(&DocumentLine {
                document: id.to_string(),
                status,
                outputs: if single.is_some() { Vec::new() } else { files },
                output: single,
                pages: Some(built.pages),
                gaps: Some(built.gaps),
                pages_before: built.pages_before,
                why: &built.why,
                replaced: built.replaced.as_deref().map(|path| self.shown(path)),
                differences: built.differences.as_deref().unwrap_or_default(),
                ms,
                ..DocumentLine::default()
            }),
            // What is untouched is counted in the summary: of a large series, it is nearly all.
            MessageFormat::Human | MessageFormat::Short | MessageFormat::Github
                if built.change == Change::Untouched => {}
            MessageFormat::Human | MessageFormat::Short | MessageFormat::Github => {
                let name = single.or_else(|| Some(format!("{} … {}", files.first()?, files.last()?)));
                let pages = counted(built.pages, "page", "pages");
                let gaps = match built.gaps {
                    0 => String::new(),
                    gaps => format!(", {}", counted(gaps, "gap", "gaps")),
                };
                let status = match status {
                    "would-change" => ", would change",
                    "identical" if self.mode == Mode::DryRun => ", would stay as it is",
                    "identical" => ", identical",
                    "verified" => ", verified",
                    _ => "",
                };
                say(&format!("{}  {pages}, {ms} ms{gaps}{status}", name.unwrap_or_default()));
                if let Some(path) = &built.replaced {
                    say(&format!("  it takes the place of {}, which was removed", self.shown(path)));
                }
                self.changes(built);
            }
        }
    }

    /// Why a document was built, and what came and went.
    fn changes(&self, built: &Built) {
        if built.change != Change::Written || built.pages_before.is_none() {
            return;
        }
        if !built.why.is_empty() {
            say(&format!("  because of {}", shortened(&built.why, MAX_CAUSES)));
        }
        match built.pages_before {
            Some(before) if before != built.pages => say(&format!("  {before} pages before, {} now", built.pages)),
            _ => {}
        }
        let Some(differences) = &built.differences else {
            return say("  what its words were before is not known");
        };
        for difference in differences.iter().take(MAX_DIFFERENCES) {
            let sign = if difference.change == Way::Gone { '-' } else { '+' };
            say(&format!("  page {:>2}  {sign} {}", difference.page, difference.text));
        }
        match differences.len() {
            0 => say("  no word is other"),
            many if many > MAX_DIFFERENCES => say(&format!("  … and {} sentences more", many - MAX_DIFFERENCES)),
            _ => {}
        }
    }

    fn failure(&mut self, id: &DocumentId, outdated: Vec<PathBuf>, ms: u128) {
        match self.messages.format {
            MessageFormat::Json => json(&DocumentLine {
                document: id.to_string(),
                status: "failed",
                outdated: outdated.iter().map(|path| self.shown(path)).collect(),
                ms,
                ..DocumentLine::default()
            }),
            MessageFormat::Human | MessageFormat::Short | MessageFormat::Github => say(&format!("{id}  failed")),
        }
        self.outdated.extend(outdated);
    }

    /// Tells what was not told before.
    fn diagnostics(&mut self, diagnostics: Diagnostics) {
        let before = self.told.len();
        self.told.extend(diagnostics);
        deduplicate(&mut self.told);
        self.messages.tell(&self.told[before..]);
    }

    /// A path as users see it: relative to the project, if it is in it.
    fn shown(&self, path: &Path) -> String {
        self.messages.shown(path)
    }
}

/// How many causes of a change are told.
const MAX_CAUSES: usize = 4;

/// How many sentences of a document are told to people; JSON has all.
const MAX_DIFFERENCES: usize = 12;

/// The first items of a list, and how many there are more.
fn shortened(items: &[String], most: usize) -> String {
    match items.len() {
        many if many > most => format!("{} and {} more", items[..most].join(", "), many - most),
        _ => items.join(", "),
    }
}
