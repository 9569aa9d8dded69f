//! `factsheet build`: documents become files.

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use time::OffsetDateTime;
use typst::foundations::Datetime;

use crate::batch::{Batch, Earlier, Epoch, Mode};
use crate::cli::{BuildArgs, MessageFormat};
use crate::commands::report::Printer;
use crate::commands::{Exit, usage};
use crate::content::collection::{Collection, DocumentId};
use crate::content::document::Status;
use crate::content::source::Sources;
use crate::export::Format;
use crate::export::folder::OutputFolder;
use crate::manifest::{Inputs, Manifest};
use crate::typeset::world::Base;
use crate::wording::Wording;
use crate::workers::cores;

/// The exit code of a program that Ctrl-C ended.
const STOPPED: i32 = 130;

/// From how many documents on there is something to wait for.
const WORTH_A_BAR: usize = 24;

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
    if args.format != Format::Pdf && (args.dry_run || args.verify) {
        return usage("--dry-run and --verify are about PDF files; leave --format out");
    }
    let mode = mode(args);
    let mut printer = Printer::new(Arc::clone(&sources), args.message_format, mode);
    let out = args.out.clone().unwrap_or_else(|| root.join("out"));
    // Who only looks needs no folder for himself.
    let writes = matches!(mode, Mode::Changed | Mode::All);
    let folder = writes.then(|| OutputFolder::open(&out, || printer.waiting(&out))).transpose();
    let _folder = match folder {
        Ok(folder) => folder,
        Err(message) => {
            printer.project_fault(&message);
            return printer.summary(start.elapsed());
        }
    };
    let base = Base::read(&sources);
    let stop = stop_at_ctrl_c();
    let (manifest, damage) = Manifest::load(&out);
    let layouts = base.as_ref().map(|base| &base.inputs);
    let earlier = Earlier::new(manifest, &sources, layouts.unwrap_or(&Inputs::new()));
    let keeps_manifest = args.format == Format::Pdf;
    let batch = Batch {
        sources: &sources,
        collection: &collection,
        base: &base,
        out: out.clone(),
        format: args.format,
        ppi: args.ppi,
        epoch,
        earlier: keeps_manifest.then_some(&earlier),
        mode,
        final_only: args.definitief,
        strict: args.strict,
        stop: &stop,
    };

    let ids = match args.definitief && args.names.is_empty() {
        true => only_final(ids, &collection, &sources, &mut printer),
        false => ids,
    };
    printer.project_faults(collection.faults.clone());
    printer.project_faults(collection.shared.faults());
    if let Some(damage) = damage.filter(|_| keeps_manifest) {
        printer.notice(&format!("the manifest is not used: {damage}; everything is built again"));
    }
    if collection.ids.is_empty() {
        printer.project_fault("there are no documents below `content/gemeenten`");
    }
    let bar = progress_bar(&ids, args.message_format);
    let mut made = Manifest::default();
    batch.run(&ids, args.jobs.map_or_else(cores, usize::from), &mut |id, mut report| {
        if let Some(of_document) = report.result.as_mut().ok().and_then(|built| built.made.take()) {
            made.insert(id.to_string(), of_document);
        }
        bar.suspend(|| printer.document(id, report));
        bar.inc(1);
    });
    bar.finish_and_clear();
    if stop.load(Ordering::Relaxed) {
        printer.stopped(ids.len());
    }
    if keeps_manifest {
        let mut manifest = earlier.into_manifest();
        let is_changed = manifest.take_over(made);
        let known = manifest.documents.len();
        other_copies(&collection, &manifest, &out, &mut printer);
        orphans(&collection, &mut manifest, &out, args.prune, &mut printer);
        if writes
            && (is_changed || manifest.documents.len() != known)
            && let Err(message) = manifest.save(&out)
        {
            printer.project_fault(&message);
        }
    }
    printer.summary(start.elapsed())
}

/// Tells of copies of documents with another status than they have now: `build` removes those that it made, and does not
/// touch others.
fn other_copies(collection: &Collection, manifest: &Manifest, out: &Path, printer: &mut Printer) {
    for id in &collection.ids {
        let Some(entry) = manifest.documents.get(&id.to_string()) else { continue };
        let files = Status::ALL.iter().map(|status| id.stem(*status) + ".pdf");
        for path in files.filter(|file| *file != entry.file).map(|file| out.join(file)).filter(|path| path.exists()) {
            printer.orphan(&path, &format!("is a copy of `{id}`, which is `{}` now: remove it", entry.status));
        }
    }
}

/// The documents among `ids` that are final. Of the others it is told that they are left out.
fn only_final(
    ids: Vec<DocumentId>,
    collection: &Collection,
    sources: &Sources,
    printer: &mut Printer,
) -> Vec<DocumentId> {
    // What cannot be read is kept: its faults are to be told.
    let status = |id: &DocumentId| collection.document(sources, id).ok().map(|document| document.status.value);
    let (ready, others): (Vec<_>, Vec<_>) =
        ids.into_iter().partition(|id| matches!(status(id), None | Some(Status::Final)));
    for id in others {
        let status = status(&id).map(|status| status.to_string()).unwrap_or_default();
        printer.left_out(&id, &status);
    }
    ready
}

/// Tells of the files of documents that left the content, or removes them: only what the manifest tells of, as it was
/// made, and only when the content could be read whole.
fn orphans(collection: &Collection, manifest: &mut Manifest, out: &Path, prune: bool, printer: &mut Printer) {
    if !collection.faults.is_empty() || collection.ids.is_empty() {
        return;
    }
    let known: BTreeSet<String> = collection.ids.iter().map(ToString::to_string).collect();
    let orphans = manifest.documents.iter().filter(|(id, _)| !known.contains(*id));
    let orphans: Vec<_> = orphans.map(|(id, entry)| (id.clone(), entry.clone())).collect();
    for (id, entry) in orphans {
        let path = out.join(&entry.file);
        if !path.exists() {
            manifest.documents.remove(&id);
        } else if !prune {
            printer.orphan(&path, "belongs to no document any more: `build --prune` removes it");
        } else if !entry.is_intact(out) {
            printer.orphan(&path, "belongs to no document any more, but was changed since it was built: it is kept");
        } else if std::fs::remove_file(&path).is_ok() {
            Wording::remove(out, &id.replace('/', "-"));
            manifest.documents.remove(&id);
            printer.orphan(&path, "removed");
        } else {
            printer.project_fault(&format!("`{}` cannot be removed", path.display()));
        }
    }
}

fn mode(args: &BuildArgs) -> Mode {
    match args {
        BuildArgs { dry_run: true, .. } => Mode::DryRun,
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
    match ProgressStyle::with_template("{bar:30} {pos}/{len} documents, {per_sec}, {eta} to go") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The time for files' metadata that the environment sets (<https://reproducible-builds.org/specs/source-date-epoch/>).
pub(super) fn source_date_epoch() -> Result<Option<Epoch>, String> {
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
        None => Err(format!("SOURCE_DATE_EPOCH is `{}`: it must be a number of seconds since 1970", value.display())),
    }
}
