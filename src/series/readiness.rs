//! What keeps a document from being published as final: all reasons at once, each with its location.

use walkdir::WalkDir;

use crate::content::document_id::DocumentId;
use crate::content::sources::{Sources, TextFile, file_id};
use crate::content::status::Status;
use crate::content::verdict::Verdict;
use crate::content::{paragraphs, remarks};
use crate::diagnostics::codes::{GAP_IN_FINAL, NO_NUMBERS, NOT_FINAL, OPEN_REMARK};
use crate::diagnostics::{Diagnostics, SourceRange};
use crate::kinds::document::Document;
use crate::series::merge::Merged;

/// The slot of a gap, as it is written.
const GAP: &str = "{lacune}";

/// Why a document cannot be published as final; nothing if it can. Faults in its content come before this, from the
/// reader and the merge: then there is no document to ask.
pub fn reasons(sources: &Sources, id: &DocumentId, document: &Document, merged: &Merged) -> Diagnostics {
    let mut reasons = Vec::new();
    if document.status.value != Status::Final {
        let message = format!("`{id}` is not final: its status is `{}`", document.status.value);
        let hint = "when all is done, write `status = \"definitief\"`";
        reasons.push(document.status.location.error(NOT_FINAL, message).with_hint(hint));
    }
    reasons.extend(open_places(sources, id, document, merged));
    reasons
}

/// What is still to be done in a document, place by place: gaps, verdicts that are to come, open remarks.
pub fn open_places(sources: &Sources, id: &DocumentId, document: &Document, merged: &Merged) -> Diagnostics {
    let mut open = Vec::new();
    let files = own_files(sources, id);
    if merged.gaps > 0 {
        open.extend(gaps(&files, document, merged.gaps));
    }
    for location in files.iter().flat_map(|file| remarks::open(file)) {
        let remark = location.error(OPEN_REMARK, "this remark is still open");
        open.push(remark.with_hint(format!("do what it says and remove it, or take out the word {}", remarks::OPEN)));
    }
    open
}

/// The texts that a document is written in: those of its folder, and of its municipality.
fn own_files(sources: &Sources, id: &DocumentId) -> Vec<std::sync::Arc<TextFile>> {
    let folder = id.path();
    let root = sources.root();
    let entries = WalkDir::new(root.join(&folder)).follow_links(true).sort_by_file_name().into_iter();
    let paths = entries.filter_map(Result::ok).map(walkdir::DirEntry::into_path);
    let texts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "md" || extension == "toml"));
    let municipality = root.join(folder.parent().unwrap_or(&folder)).join("gemeente.toml");
    let inside = texts.chain([municipality]).filter_map(|path| Some(path.strip_prefix(root).ok()?.to_owned()));
    // What cannot be read and belongs to the document was told by its reader.
    let known = |path: &std::path::Path| sources.get(file_id(path)?);
    inside.filter_map(|path| known(&path).or_else(|| sources.read(&path).ok())).collect()
}

/// Each gap at its place; those of shared texts and parameters that show more than once are told as a number.
fn gaps(files: &[std::sync::Arc<TextFile>], document: &Document, shown: usize) -> Diagnostics {
    let missing = |location: SourceRange| {
        location.error(GAP_IN_FINAL, "text is missing here").with_hint("write the text in the place of `{lacune}`")
    };
    let open = |location: SourceRange| {
        location.error(GAP_IN_FINAL, "there is no verdict yet").with_hint("write √ or X in the place of `?`")
    };
    let open_verdicts = document.verdicts().filter(|verdict| verdict.value == Verdict::Open);
    let open_verdicts = open_verdicts.map(|verdict| open(verdict.location.clone()));
    let texts = files.iter().flat_map(|file| gaps_of(file)).map(missing);
    let mut reasons: Diagnostics = texts.chain(open_verdicts).collect();
    if reasons.len() != shown {
        let message = format!("{shown} gaps show in this document, {} of them written in its own files", reasons.len());
        let hint = "a shared text with a `{lacune}`, or a parameter used more than once, has the others";
        reasons.push(document.status.location.error(NOT_FINAL, message).with_hint(hint));
    }
    reasons
}

fn gaps_of(file: &TextFile) -> Vec<SourceRange> {
    let remarks = remarks::all(file);
    let found = file.text.match_indices(GAP).map(|(at, _)| at);
    let is_meant = |at: &usize| !file.text[..*at].ends_with('\\') && !remarks.iter().any(|remark| remark.contains(at));
    found.filter(is_meant).map(|at| file.location(at..at + GAP.len())).collect()
}

/// Refuses a copy for the municipality that has no numbers yet: the numbers in its answer would mean other paragraphs
/// after the next edit.
///
/// # Errors
/// What to do, at the status of the document.
pub fn check_numbered(id: &DocumentId, document: &Document) -> Result<(), Diagnostics> {
    let status = &document.status;
    if status.value != Status::Review || !document.numbers.paragraphs.is_empty() {
        return Ok(());
    }
    let error =
        status.location.error(NO_NUMBERS, "a copy for `wederhoor` needs numbers that stay with their paragraphs");
    let file = paragraphs::FILE;
    Err(vec![error.with_hint(format!("run `factsheet number {id}`, which writes `{file}` beside this file"))])
}
