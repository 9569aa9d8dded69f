//! `factsheet build`: documents become files.

use std::env;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use time::OffsetDateTime;
use typst::foundations::Datetime;

use crate::batch::Batch;
use crate::cli::{BuildArgs, MessageFormat};
use crate::commands::report::Printer;
use crate::commands::{Exit, usage};
use crate::content::collection::{Collection, DocumentId};
use crate::content::source::Sources;
use crate::typeset::world::Base;

/// From how many documents on there is something to wait for.
const WORTH_A_BAR: usize = 12;

/// Builds the documents that are named, or all.
pub fn build(root: PathBuf, args: &BuildArgs) -> Exit {
    let start = Instant::now();
    let epoch = match source_date_epoch() {
        Ok(epoch) => epoch,
        Err(message) => return usage(&message),
    };
    let sources = Arc::new(Sources::new(&root));
    let collection = Collection::read(&sources);
    let ids = match collection.select(&args.names) {
        Ok(ids) => ids,
        Err(messages) => return usage(&messages.join("\nerror: ")),
    };
    let base = Base::read(&sources);
    let out = args.out.clone().unwrap_or_else(|| root.join("out"));
    let batch = Batch {
        sources: &sources,
        collection: &collection,
        base: &base,
        out,
        format: args.format,
        ppi: args.ppi,
        epoch,
    };
    let jobs = args.jobs.map_or_else(cores, usize::from);

    let mut printer = Printer::new(Arc::clone(&sources), args.message_format);
    printer.project_faults(collection.faults.clone());
    printer.project_faults(collection.shared.faults());
    if ids.is_empty() {
        printer.no_documents();
    }
    let bar = progress_bar(&ids, args.message_format);
    batch.run(&ids, jobs, &mut |id, report| {
        bar.suspend(|| printer.document(id, report));
        bar.inc(1);
    });
    bar.finish_and_clear();
    printer.summary(start.elapsed())
}

fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// A bar that shows on a terminal only, and only for people.
fn progress_bar(ids: &[DocumentId], format: MessageFormat) -> ProgressBar {
    let target = match ids.len() >= WORTH_A_BAR && format == MessageFormat::Human {
        true => ProgressDrawTarget::stderr(),
        false => ProgressDrawTarget::hidden(),
    };
    let bar = ProgressBar::with_draw_target(Some(ids.len() as u64), target);
    match ProgressStyle::with_template("{bar:30} {pos}/{len} documents, {per_sec}, {eta} to go") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The time for files' metadata that the environment sets (<https://reproducible-builds.org/specs/source-date-epoch/>).
fn source_date_epoch() -> Result<Option<Datetime>, String> {
    let Some(value) = env::var_os("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let seconds = value.to_str().and_then(|value| value.trim().parse::<i64>().ok());
    let time = seconds.and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok());
    let date = time.and_then(|time| {
        Datetime::from_ymd_hms(time.year(), time.month().into(), time.day(), time.hour(), time.minute(), time.second())
    });
    match date {
        Some(date) => Ok(Some(date)),
        None => Err(format!("SOURCE_DATE_EPOCH is `{}`: it must be a number of seconds since 1970", value.display())),
    }
}
