//! What prevents a document from being published as final: all reasons at once, each with its location.

use walkdir::WalkDir;

use crate::content::document_id::DocumentId;
use crate::content::sources::{Sources, TextFile, file_id};
use crate::content::status::Status;
use crate::content::verdict::Verdict;
use crate::content::{paragraphs, remarks};
use crate::diagnostics::{Diagnostics, SourceRange};
use crate::kinds::document::Document;
use crate::messages;
use crate::series::merge::Merged;

/// The slot that marks a gap.
const GAP: &str = "{lacune}";

/// The reasons why a document cannot be published as final; none if it can. Errors in its content are not among them:
/// with errors, there is no merged document.
pub fn blockers(sources: &Sources, id: &DocumentId, document: &Document, merged: &Merged) -> Diagnostics {
    let mut blockers = Vec::new();
    if document.status.value != Status::Final {
        let message = messages::not_final(id.to_string(), document.status.value.to_string());
        blockers.push(document.status.location.error(message).with_hint(messages::write_final()));
    }
    blockers.extend(open_items(sources, id, document, merged));
    blockers
}

/// The open items of a document, each with its location: gaps, open verdicts and open remarks.
pub fn open_items(sources: &Sources, id: &DocumentId, document: &Document, merged: &Merged) -> Diagnostics {
    let mut open = Vec::new();
    let files = own_files(sources, id);
    if merged.gaps > 0 {
        open.extend(gaps(&files, document, merged.gaps));
    }
    for location in files.iter().flat_map(|file| remarks::find_open(file)) {
        open.push(location.error(messages::open_remark()).with_hint(messages::resolve_remark(remarks::OPEN)));
    }
    open
}

/// The text files of a document: those of its folder, and `gemeente.toml`.
fn own_files(sources: &Sources, id: &DocumentId) -> Vec<std::sync::Arc<TextFile>> {
    let folder = id.path();
    let root = sources.root();
    let entries = WalkDir::new(root.join(&folder)).follow_links(true).sort_by_file_name().into_iter();
    let paths = entries.filter_map(Result::ok).map(walkdir::DirEntry::into_path);
    let texts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "md" || extension == "toml"));
    let municipality = root.join(folder.parent().unwrap_or(&folder)).join("gemeente.toml");
    let inside = texts.chain([municipality]).filter_map(|path| Some(path.strip_prefix(root).ok()?.to_owned()));
    // The reader of the document has already reported the files that cannot be read.
    let known = |path: &std::path::Path| sources.get(file_id(path)?);
    inside.filter_map(|path| known(&path).or_else(|| sources.read(&path).ok())).collect()
}

/// An error for each gap and open verdict in `files`. If the document prints more (`printed`), from shared texts or
/// parameters, one error gives their number.
fn gaps(files: &[std::sync::Arc<TextFile>], document: &Document, printed: usize) -> Diagnostics {
    let missing =
        |location: SourceRange| location.error(messages::text_missing_here()).with_hint(messages::write_missing_text());
    let open = |location: SourceRange| location.error(messages::no_verdict_yet()).with_hint(messages::give_verdict());
    let open_verdicts = document.verdicts().filter(|verdict| verdict.value == Verdict::Open);
    let open_verdicts = open_verdicts.map(|verdict| open(verdict.location.clone()));
    let texts = files.iter().flat_map(|file| gap_slots(file)).map(missing);
    let mut reasons: Diagnostics = texts.chain(open_verdicts).collect();
    if reasons.len() != printed {
        let message = messages::gaps_elsewhere(printed, reasons.len());
        reasons.push(document.status.location.error(message).with_hint(messages::gaps_of_shared_texts()));
    }
    reasons
}

fn gap_slots(file: &TextFile) -> Vec<SourceRange> {
    let remarks = remarks::find_all(file);
    let found = file.text.match_indices(GAP).map(|(at, _)| at);
    let is_slot = |at: &usize| !file.text[..*at].ends_with('\\') && !remarks.iter().any(|remark| remark.contains(at));
    found.filter(is_slot).map(|at| file.location(at..at + GAP.len())).collect()
}

/// Checks that a copy for the municipality has permanent numbers: otherwise the numbers in its answer would mean other
/// paragraphs after the next edit.
///
/// # Errors
/// A copy without them, with a hint to run `factsheet number`.
pub fn check_numbered(id: &DocumentId, document: &Document) -> Result<(), Diagnostics> {
    let status = &document.status;
    if status.value != Status::Review || !document.numbers.paragraphs.is_empty() {
        return Ok(());
    }
    let hint = messages::run_number(id.to_string(), paragraphs::FILE);
    Err(vec![status.location.error(messages::no_paragraph_numbers()).with_hint(hint)])
}
