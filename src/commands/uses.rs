//! `factsheet uses`: where shared texts, indicators and parameters are used.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

use crate::commands::cli::{MessageFormat, UsesArgs};
use crate::commands::exit::{Exit, usage};
use crate::commands::print::{print_below, print_json, print_line, print_text, words};
use crate::commands::report::Reporter;
use crate::content::document_id::DocumentId;
use crate::content::shared::FOLDER;
use crate::content::sources::Sources;
use crate::diagnostics::suggestion;
use crate::diagnostics::{Diagnostics, deduplicate};
use crate::kinds::document::Document;
use crate::messages::{self, Message};
use crate::series::collection::Collection;
use crate::series::merge::{Merged, merge};
use crate::series::usage::{UsageTarget, sentences};
use crate::typeset::page_text::sentence_pages;
use crate::typeset::typeset;
use crate::typeset::world::WorldBase;

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

/// Lists where something is used, or how often everything is.
pub fn uses(root: PathBuf, args: &UsesArgs) -> Exit {
    let sources = Arc::new(Sources::new(&root));
    let collection = Collection::read(&sources);
    let mut reporter = Reporter::new(Arc::clone(&sources), args.message_format);
    let (documents, mut errors) = read(&collection, &sources);
    let targets = targets(&collection, &documents);
    match &args.name {
        None => count(&targets, &documents, args.message_format),
        Some(name) => match find(&targets, name) {
            Ok(target) => errors.extend(show(target, &documents, &sources, args.message_format)),
            Err(message) => return usage(message),
        },
    }
    deduplicate(&mut errors);
    reporter.project_errors(errors);
    reporter.end()
}

/// The documents, merged. A document with errors is left out, and its errors are returned.
fn read(collection: &Collection, sources: &Sources) -> (Documents, Diagnostics) {
    let mut documents = Vec::new();
    let mut errors = collection.shared.errors();
    for id in &collection.ids {
        let document = collection.document(sources, id);
        let merged = document.and_then(|document| Ok((merge(id, &document, &collection.shared)?, document)));
        match merged {
            Ok((merged, document)) => documents.push((id.clone(), document, merged)),
            Err(found) => errors.extend(found),
        }
    }
    (documents, errors)
}

/// All that can be asked for: shared texts, parameters, and the indicators of the frameworks that documents have.
fn targets(collection: &Collection, documents: &Documents) -> Vec<UsageTarget> {
    let mut targets: Vec<UsageTarget> = collection.shared.texts.keys().cloned().map(UsageTarget::Text).collect();
    let parameters = collection.shared.parameters.iter().flat_map(|parameters| parameters.keys());
    targets.extend(parameters.cloned().map(UsageTarget::Parameter));
    for (_, document, _) in documents {
        for id in document.framework.indicator_ids().map(str::to_owned) {
            let indicator = UsageTarget::Indicator(id);
            if !targets.contains(&indicator) {
                targets.push(indicator);
            }
        }
    }
    targets
}

/// What a name means: an id, a name, or the path of a shared text.
fn find<'a>(targets: &'a [UsageTarget], name: &str) -> Result<&'a UsageTarget, Message> {
    let folder = FOLDER.strip_prefix("content/").unwrap_or(FOLDER);
    let short = name.strip_prefix("content/").unwrap_or(name);
    let short = short.strip_prefix(folder).map_or(short, |rest| rest.trim_start_matches('/'));
    let short = short.strip_suffix(".md").unwrap_or(short);
    targets.iter().find(|target| target.name() == short).ok_or_else(|| {
        let names: Vec<&str> = targets.iter().map(UsageTarget::name).collect();
        match suggestion::nearest(short, names) {
            Some(near) => messages::use_unknown_but_near(name, near),
            None => messages::use_unknown(name),
        }
    })
}

fn show(target: &UsageTarget, documents: &Documents, sources: &Sources, format: MessageFormat) -> Diagnostics {
    let base = match WorldBase::read(sources) {
        Ok(base) => base,
        Err(errors) => return errors,
    };
    let mut errors = Vec::new();
    let (mut using, mut all): (usize, usize) = (0, 0);
    for (id, document, merged) in documents {
        let found = sentences(&merged.data, &target.locations(document));
        if found.is_empty() {
            continue;
        }
        match typeset(id, merged, &base) {
            Ok(pages) => {
                (using, all) = (using + 1, all + found.len());
                let pages = sentence_pages(&pages, &found);
                show_document(target, id, &found, &pages, format);
            }
            Err(found) => errors.extend(found),
        }
    }
    if format == MessageFormat::Human {
        print_text(&summary(target, using, documents.len(), messages::sentence_count(all)));
    }
    errors
}

/// How many of all documents use something, and in how many sentences.
fn summary(target: &UsageTarget, using: usize, all: usize, sentences: Message) -> Message {
    match target {
        UsageTarget::Text(name) => messages::shared_text_used_in(all, name, sentences, using),
        UsageTarget::Indicator(name) => messages::indicator_used_in(all, name, sentences, using),
        UsageTarget::Parameter(name) => messages::parameter_used_in(all, name, sentences, using),
    }
}

/// The kind of what can be used, for people; [`UsageTarget::kind`] is for programs.
fn kind(target: &UsageTarget) -> Message {
    match target {
        UsageTarget::Text(_) => messages::kind_shared_text(),
        UsageTarget::Indicator(_) => messages::kind_indicator(),
        UsageTarget::Parameter(_) => messages::kind_parameter(),
    }
}

fn show_document(target: &UsageTarget, id: &DocumentId, found: &[String], pages: &[usize], format: MessageFormat) {
    if format == MessageFormat::Human {
        print_line(&id.to_string());
    }
    for (sentence, page) in found.iter().zip(pages) {
        match format {
            MessageFormat::Human => print_below(&messages::page_row(format!("{page:>2}"), sentence)),
            MessageFormat::Short | MessageFormat::Github => {
                print_text(&messages::use_on_page(id.to_string(), *page, sentence))
            }
            MessageFormat::Json => {
                print_json(&UseLine { uses: target.name(), document: id.to_string(), page: *page, sentence })
            }
        }
    }
}

fn count(targets: &[UsageTarget], documents: &Documents, format: MessageFormat) {
    let width = targets.iter().map(|target| words(&kind(target)).chars().count()).max().unwrap_or_default();
    for target in targets {
        let counts =
            documents.iter().map(|(_, document, merged)| sentences(&merged.data, &target.locations(document)).len());
        let counts: Vec<usize> = counts.filter(|count| *count > 0).collect();
        let (using, all) = (counts.len(), counts.iter().sum::<usize>());
        let name = target.name();
        match format {
            MessageFormat::Json => {
                print_json(&CountLine { subject: name, kind: target.kind(), documents: using, sentences: all })
            }
            MessageFormat::Human | MessageFormat::Short | MessageFormat::Github => {
                let use_of_it = match using {
                    0 => messages::not_used_anywhere(),
                    _ => messages::used_in(messages::document_count(using), messages::sentence_count(all)),
                };
                print_line(&format!("{:width$}  {name}  {}", words(&kind(target)), words(&use_of_it)));
            }
        }
    }
}
