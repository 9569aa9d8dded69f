//! `factsheet uses`: where shared texts, indicators and parameters are used.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

use crate::batch::Mode;
use crate::cli::{MessageFormat, UsesArgs};
use crate::commands::messages::{counted, json, say};
use crate::commands::report::Printer;
use crate::commands::{Exit, usage};
use crate::content::collection::{Collection, DocumentId};
use crate::content::document::Document;
use crate::content::shared::FOLDER;
use crate::content::source::Sources;
use crate::diagnostics::{Diagnostics, deduplicate};
use crate::merge::{Merged, merge};
use crate::suggestion;
use crate::typeset::typeset;
use crate::typeset::world::Base;
use crate::usage::{Subject, sentences};
use crate::wording::pages_of;

/// A sentence that uses what was asked for, in JSON.
#[derive(Serialize)]
struct UseLine<'a> {
    uses: &'a str,
    document: String,
    page: usize,
    sentence: &'a str,
}

/// How much something is used, in JSON.
#[derive(Serialize)]
struct CountLine<'a> {
    subject: &'a str,
    kind: &'a str,
    documents: usize,
    sentences: usize,
}

/// The documents that could be read.
type Documents = Vec<(DocumentId, Document, Merged)>;

/// Tells where something is used, or how much everything is.
pub fn uses(root: PathBuf, args: &UsesArgs) -> Exit {
    let sources = Arc::new(Sources::new(&root));
    let collection = Collection::read(&sources);
    let mut printer = Printer::new(Arc::clone(&sources), args.message_format, Mode::Changed);
    let (documents, mut faults) = read(&collection, &sources);
    let subjects = subjects(&collection, &documents);
    match &args.name {
        None => count(&subjects, &documents, args.message_format),
        Some(name) => match find(&subjects, name) {
            Ok(subject) => faults.extend(show(subject, &documents, &sources, args.message_format)),
            Err(message) => return usage(&message),
        },
    }
    deduplicate(&mut faults);
    printer.project_faults(faults);
    printer.end()
}

/// The documents, merged; a document with a fault is left out, and its faults are told.
fn read(collection: &Collection, sources: &Sources) -> (Documents, Diagnostics) {
    let mut documents = Vec::new();
    let mut faults = collection.shared.faults();
    for id in &collection.ids {
        let document = collection.document(sources, id);
        let merged = document.and_then(|document| Ok((merge(id, &document, &collection.shared)?, document)));
        match merged {
            Ok((merged, document)) => documents.push((id.clone(), document, merged)),
            Err(found) => faults.extend(found),
        }
    }
    (documents, faults)
}

/// All that can be asked for: shared texts, parameters, and the indicators of the frameworks that documents have.
fn subjects(collection: &Collection, documents: &Documents) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = collection.shared.texts.keys().cloned().map(Subject::Text).collect();
    let parameters = collection.shared.parameters.iter().flat_map(|parameters| parameters.keys());
    subjects.extend(parameters.cloned().map(Subject::Parameter));
    for (_, document, _) in documents {
        for id in document.framework.ids().map(str::to_owned) {
            let indicator = Subject::Indicator(id);
            if !subjects.contains(&indicator) {
                subjects.push(indicator);
            }
        }
    }
    subjects
}

/// What a name means: an id, a name, or the path of a shared text.
fn find<'a>(subjects: &'a [Subject], name: &str) -> Result<&'a Subject, String> {
    let folder = FOLDER.strip_prefix("content/").unwrap_or(FOLDER);
    let short = name.strip_prefix("content/").unwrap_or(name);
    let short = short.strip_prefix(folder).map_or(short, |rest| rest.trim_start_matches('/'));
    let short = short.strip_suffix(".md").unwrap_or(short);
    subjects.iter().find(|subject| subject.name() == short).ok_or_else(|| {
        let names: Vec<&str> = subjects.iter().map(Subject::name).collect();
        let hint = suggestion::nearest(short, names).map(|near| format!("did you mean `{near}`?"));
        let hint = hint.unwrap_or_else(|| "`factsheet uses` lists what there is".into());
        format!("there is no shared text, indicator or parameter `{name}`; {hint}")
    })
}

fn show(subject: &Subject, documents: &Documents, sources: &Sources, format: MessageFormat) -> Diagnostics {
    let base = match Base::read(sources) {
        Ok(base) => base,
        Err(faults) => return faults,
    };
    let mut faults = Vec::new();
    let (mut using, mut all) = (0, 0);
    for (id, document, merged) in documents {
        let found = sentences(&merged.data, &subject.places(document));
        if found.is_empty() {
            continue;
        }
        match typeset(id, merged, &base) {
            Ok(pages) => {
                (using, all) = (using + 1, all + found.len());
                let pages = pages_of(&pages, &found);
                show_document(subject, id, &found, &pages, format);
            }
            Err(found) => faults.extend(found),
        }
    }
    if format == MessageFormat::Human {
        say(&format!(
            "{using} of {} documents use the {} `{}`, in {}",
            documents.len(),
            subject.kind(),
            subject.name(),
            counted(all, "sentence", "sentences")
        ));
    }
    faults
}

fn show_document(subject: &Subject, id: &DocumentId, found: &[String], pages: &[usize], format: MessageFormat) {
    if format == MessageFormat::Human {
        say(&id.to_string());
    }
    for (sentence, page) in found.iter().zip(pages) {
        match format {
            MessageFormat::Human => say(&format!("  page {page:>2}  {sentence}")),
            MessageFormat::Short | MessageFormat::Github => say(&format!("{id}: page {page}: {sentence}")),
            MessageFormat::Json => {
                json(&UseLine { uses: subject.name(), document: id.to_string(), page: *page, sentence })
            }
        }
    }
}

fn count(subjects: &[Subject], documents: &Documents, format: MessageFormat) {
    for subject in subjects {
        let counts =
            documents.iter().map(|(_, document, merged)| sentences(&merged.data, &subject.places(document)).len());
        let counts: Vec<usize> = counts.filter(|count| *count > 0).collect();
        let (using, all) = (counts.len(), counts.iter().sum::<usize>());
        let (name, kind) = (subject.name(), subject.kind());
        match format {
            MessageFormat::Json => json(&CountLine { subject: name, kind, documents: using, sentences: all }),
            MessageFormat::Human | MessageFormat::Short | MessageFormat::Github if using == 0 => {
                say(&format!("{kind:<12} {name}  unused"))
            }
            MessageFormat::Human | MessageFormat::Short | MessageFormat::Github => {
                let (using, all) = (counted(using, "document", "documents"), counted(all, "sentence", "sentences"));
                say(&format!("{kind:<12} {name}  {using}, {all}"));
            }
        }
    }
}
