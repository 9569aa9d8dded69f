//! `factsheet build`: documents become files.

use std::env;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use time::OffsetDateTime;
use typst::foundations::Datetime;

use crate::build::batch::Batch;
use crate::build::document::{Builder, Project};
use crate::build::finish::finish;
use crate::build::manifest::Manifest;
use crate::build::obsolete::Prune;
use crate::build::output_folder::OutputFolder;
use crate::build::previous::PreviousBuild;
use crate::build::settings::{DryRun, Epoch, Gate, Mode, Output, Settings};
use crate::commands::build_report::BuildReport;
use crate::commands::cli::{BuildArgs, Format, MessageFormat};
use crate::commands::exit::{Exit, usage, usage_all};
use crate::commands::print::{OutputState, output_state, words};
use crate::content::document_id::{DocumentId, MUNICIPALITIES};
use crate::content::sources::Sources;
use crate::content::status::Status;
use crate::diagnostics::{Diagnostics, error};
use crate::messages::{self, Message};
use crate::series::collection::Collection;
use crate::system::workers::cores;
use crate::typeset::world::WorldBase;

/// The exit code of a program that Ctrl-C ended.
const STOPPED: i32 = 130;

/// From how many documents on a progress bar is shown.
const WORTH_A_BAR: usize = 24;

/// Builds the documents that are named, or all.
pub fn build(root: PathBuf, args: &BuildArgs) -> Exit {
    let start = Instant::now();
    let settings = match settings(&root, args) {
        Ok(settings) => settings,
        Err(message) => return usage(message),
    };
    let sources = Arc::new(Sources::new(&root));
    let collection = Collection::read(&sources);
    let ids = match collection.select(&args.names) {
        Ok(ids) => ids,
        Err(unknown) => return usage_all(unknown),
    };
    let mut report = BuildReport::new(Arc::clone(&sources), args.message_format, settings.mode);
    match open_folder(&settings, &mut report) {
        Ok(_folder) => run(&sources, &collection, ids, settings, args, &mut report),
        Err(message) => report.reporter.project_error(message),
    }
    report.summary(start.elapsed())
}

fn settings(root: &Path, args: &BuildArgs) -> Result<Settings, Message> {
    let output = match args.format {
        Format::Pdf => Output::Pdf,
        Format::Png => Output::Png { ppi: args.ppi },
        Format::Svg => Output::Svg,
    };
    if output != Output::Pdf && (args.dry_run || args.verify) {
        return Err(messages::pdf_only());
    }
    let gate = match (args.definitief, args.strict) {
        (false, _) => Gate::Open,
        (true, false) => Gate::Final,
        (true, true) => Gate::FinalWithoutWarnings,
    };
    let out = args.out.clone().unwrap_or_else(|| root.join("out"));
    Ok(Settings { out, output, epoch: source_date_epoch()?, mode: mode(args), gate })
}

/// Opens the output folder, if files are to be written.
fn open_folder(settings: &Settings, report: &mut BuildReport) -> Result<Option<OutputFolder>, Message> {
    let folder = settings.mode.writes().then(|| OutputFolder::open(&settings.out, || report.waiting(&settings.out)));
    folder.transpose()
}

/// Builds documents, and keeps the manifest.
fn run(
    sources: &Sources,
    collection: &Collection,
    ids: Vec<DocumentId>,
    settings: Settings,
    args: &BuildArgs,
    report: &mut BuildReport,
) {
    let base = WorldBase::read(sources);
    let previous = (settings.output == Output::Pdf).then(|| previous_build(sources, &base, &settings, report));
    let ids = match settings.gate != Gate::Open && args.names.is_empty() {
        true => only_final(ids, collection, sources, report),
        false => ids,
    };
    report_project(collection, report);
    let stop = stop_at_ctrl_c();
    let project = Project { sources, collection, base: &base };
    let builder = Builder { project, settings, previous: previous.as_ref() };
    let batch = Batch { builder, stop: &stop };
    let built = run_batch(&batch, &ids, args, report);
    if stop.load(Ordering::Relaxed) && output_state() != OutputState::Closed {
        report.stopped(ids.len());
    }
    let settings = batch.builder.settings;
    if let Some(previous) = previous {
        let prune = if args.prune { Prune::Yes } else { Prune::No };
        let finished = finish(previous.into_manifest(), built, collection, &settings, prune);
        finished.obsolete.iter().for_each(|file| report.obsolete(file));
        finished.error.into_iter().for_each(|message| report.reporter.project_error(message));
    }
}

/// Reads the manifest of the output folder.
fn previous_build(
    sources: &Sources,
    base: &Result<WorldBase, Diagnostics>,
    settings: &Settings,
    report: &mut BuildReport,
) -> PreviousBuild {
    let (previous, damage) = PreviousBuild::read(&settings.out, sources, base);
    if let Some(damage) = damage {
        report.reporter.notice(messages::manifest_not_used(damage));
    }
    previous
}

/// Reports errors in the project as a whole.
fn report_project(collection: &Collection, report: &mut BuildReport) {
    report.reporter.project_errors(collection.errors.clone());
    report.reporter.project_errors(collection.shared.errors());
    if collection.ids.is_empty() {
        report.reporter.project_errors(vec![error(messages::no_documents(MUNICIPALITIES))]);
    }
}

/// Builds the documents `ids`; gives the records of those that were built.
fn run_batch(batch: &Batch, ids: &[DocumentId], args: &BuildArgs, report: &mut BuildReport) -> Manifest {
    let bar = progress_bar(ids, args.message_format);
    let mut built = Manifest::default();
    batch.run(ids, args.jobs.map_or_else(cores, usize::from), &mut |id, document| {
        if let Some(record) = bar.suspend(|| report.document(id, document)) {
            built.insert(id.to_string(), record);
        }
        bar.inc(1);
        if output_state() == OutputState::Closed {
            batch.stop.store(true, Ordering::Relaxed);
        }
    });
    bar.finish_and_clear();
    built
}

/// The documents among `ids` that are final. The others are reported as left out.
fn only_final(
    ids: Vec<DocumentId>,
    collection: &Collection,
    sources: &Sources,
    report: &mut BuildReport,
) -> Vec<DocumentId> {
    // A document that cannot be read is kept: its errors are to be reported.
    let status = |id: &DocumentId| collection.document(sources, id).ok().map(|document| document.status.value);
    let (ready, others): (Vec<_>, Vec<_>) =
        ids.into_iter().partition(|id| matches!(status(id), None | Some(Status::Final)));
    for id in others {
        let status = status(&id).map(|status| status.to_string()).unwrap_or_default();
        report.left_out(&id, &status);
    }
    ready
}

fn mode(args: &BuildArgs) -> Mode {
    match args {
        BuildArgs { dry_run: true, typeset: true, .. } => Mode::DryRun(DryRun::Typeset),
        BuildArgs { dry_run: true, .. } => Mode::DryRun(DryRun::Merge),
        BuildArgs { verify: true, .. } => Mode::Verify,
        BuildArgs { force: true, .. } => Mode::All,
        _ => Mode::Changed,
    }
}

/// A flag that Ctrl-C sets. The documents that are under way are finished; at the second time the program ends at once.
fn stop_at_ctrl_c() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    let handler = move || {
        if flag.swap(true, Ordering::Relaxed) {
            process::exit(STOPPED);
        }
    };
    // Without a handler Ctrl-C ends the program at once, which does no harm either.
    let _ = ctrlc::set_handler(handler);
    stop
}

/// A bar that shows on a terminal only, and only for people.
fn progress_bar(ids: &[DocumentId], format: MessageFormat) -> ProgressBar {
    let target = match ids.len() >= WORTH_A_BAR && format == MessageFormat::Human {
        true => ProgressDrawTarget::stderr(),
        false => ProgressDrawTarget::hidden(),
    };
    let bar = ProgressBar::with_draw_target(Some(ids.len() as u64), target);
    let words = words(&messages::build_progress("{len}", "{pos}", "{eta}", "{per_sec}"));
    match ProgressStyle::with_template(&format!("{{bar:30}} {words}")) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The time for files' metadata that the environment sets (<https://reproducible-builds.org/specs/source-date-epoch/>).
pub(super) fn source_date_epoch() -> Result<Option<Epoch>, Message> {
    let Some(value) = env::var_os("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let seconds = value.to_str().and_then(|value| value.trim().parse::<i64>().ok());
    let epoch = seconds.and_then(|seconds| {
        let time = OffsetDateTime::from_unix_timestamp(seconds).ok()?;
        let (month, day) = (time.month().into(), time.day());
        let date = Datetime::from_ymd_hms(time.year(), month, day, time.hour(), time.minute(), time.second())?;
        Some(Epoch { seconds, date })
    });
    match epoch {
        Some(epoch) => Ok(Some(epoch)),
        None => Err(messages::source_date_epoch_wrong(value.display().to_string())),
    }
}
