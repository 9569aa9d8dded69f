//! The answer of a dry run, on one screen: which documents would change, and in which sentences. A change that many
//! documents have is printed once, with their names; JSON has all of it, document by document.

use std::collections::BTreeMap;

use crate::build::cause::Cause;
use crate::build::outcome::Forecast;
use crate::build::sentences::{Change, Difference};
use crate::commands::print::{MAX_CAUSES, first_of, print_line, print_text, words};
use crate::messages::{self, Argument, Message};

/// A document that would change.
pub struct ForecastDocument {
    /// Its id.
    pub id: String,
    /// What a build would do with it.
    pub forecast: Forecast,
}

/// How many rows of a terminal the changes take: with what stands above and below them, about a screen.
const MAX_ROWS: usize = 28;

/// The width of a terminal for which the rows are counted, in characters.
const COLUMNS: usize = 80;

/// How many documents of a change are printed.
const MAX_DOCUMENTS: usize = 12;

/// How many changes of one document are printed.
const MAX_OF_DOCUMENT: usize = 4;

/// How many sentences of a change are printed on each side.
const MAX_SENTENCES: usize = 4;

/// Sentences that take each other's place.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Replacement<'a> {
    removed: Vec<&'a str>,
    added: Vec<&'a str>,
}

impl Replacement<'_> {
    /// How many sentences it changes.
    fn sentences(&self) -> usize {
        self.removed.len().max(self.added.len())
    }
}

/// For each change, the documents that have it, with the pages on which the removed sentences are now.
type Changes<'a> = BTreeMap<Replacement<'a>, BTreeMap<&'a str, Vec<usize>>>;

/// Prints what a build would change.
pub fn print(documents: &[ForecastDocument]) {
    let mut changes = Changes::new();
    for ForecastDocument { id, forecast } in documents {
        for (replacement, pages) in replacements(differences(forecast)) {
            changes.entry(replacement).or_default().entry(id).or_default().extend(pages);
        }
    }
    let sentences = documents.iter().flat_map(|document| replacements(differences(&document.forecast)));
    let sentences: usize = sentences.map(|(replacement, _)| replacement.sentences()).sum();
    let changing = messages::documents_would_change(documents.len());
    print_text(&messages::forecast_counts(changing, messages::sentence_count(sentences)));
    print_causes(documents);
    print_replacements(changes);
    print_without_sentences(documents);
}

fn differences(forecast: &Forecast) -> &[Difference] {
    forecast.previous.as_ref().and_then(|previous| previous.differences.as_deref()).unwrap_or_default()
}

/// The differences of a document in groups: removed sentences, and those that are added in their place.
fn replacements(differences: &[Difference]) -> Vec<(Replacement<'_>, Vec<usize>)> {
    differences.chunk_by(|one, other| one.place == other.place).map(replacement).collect()
}

fn replacement(group: &[Difference]) -> (Replacement<'_>, Vec<usize>) {
    let side = |change: Change| group.iter().filter(move |one| one.change == change);
    let words = |change| side(change).map(|one| one.text.as_str()).collect();
    let replacement = Replacement { removed: words(Change::Removed), added: words(Change::Added) };
    (replacement, side(Change::Removed).filter_map(|one| one.page).collect())
}

fn print_causes(documents: &[ForecastDocument]) {
    let mut causes: BTreeMap<&Cause, usize> = BTreeMap::new();
    for cause in documents.iter().flat_map(|document| &document.forecast.why) {
        *causes.entry(cause).or_default() += 1;
    }
    let mut causes: Vec<(&Cause, usize)> = causes.into_iter().collect();
    causes.sort_by_key(|(_, documents)| std::cmp::Reverse(*documents));
    if !causes.is_empty() {
        let causes = causes.into_iter().map(|(cause, _)| Message::from(cause));
        print_text(&messages::causes(first_of(causes, MAX_CAUSES)));
    }
}

/// Prints the changes, those of many documents first; then document by document those that only one has.
fn print_replacements(changes: Changes) {
    let (mut shared, single): (Vec<_>, Vec<_>) = changes.into_iter().partition(|(_, documents)| documents.len() > 1);
    shared.sort_by_key(|(_, documents)| std::cmp::Reverse(documents.len()));
    let mut of_one: BTreeMap<&str, Vec<(Vec<usize>, Replacement)>> = BTreeMap::new();
    for (replacement, (id, pages)) in single.into_iter().filter_map(|(one, of)| Some((one, of.into_iter().next()?))) {
        of_one.entry(id).or_default().push((pages, replacement));
    }
    let shared = shared.iter().map(|(replacement, documents)| shared_lines(replacement, documents));
    let blocks: Vec<_> = shared.chain(of_one.into_iter().map(|(id, own)| document_lines(id, own))).collect();
    let shown = fitting(&blocks);
    blocks[..shown].iter().flatten().for_each(|line| print_line(line));
    if shown < blocks.len() {
        print_line("");
        print_text(&messages::more_changes(blocks.len() - shown));
    }
}

/// How many of the blocks fit on a screen; at least one.
fn fitting(blocks: &[Vec<String>]) -> usize {
    let rows = |line: &String| line.chars().count().div_ceil(COLUMNS).max(1);
    let mut left = MAX_ROWS;
    let fits = |block: &&Vec<String>| {
        let needed = block.iter().map(rows).sum();
        let fits = needed <= left;
        left = left.saturating_sub(needed);
        fits
    };
    blocks.iter().take_while(fits).count().max(1).min(blocks.len())
}

/// A change that several documents have.
fn shared_lines(replacement: &Replacement, documents: &BTreeMap<&str, Vec<usize>>) -> Vec<String> {
    let title = match replacement.sentences() {
        1 => messages::same_sentence_in(documents.len()),
        _ => messages::same_sentences_in(documents.len()),
    };
    let mut lines = vec![String::new(), words(&title)];
    lines.extend(replacement_lines(replacement));
    let documents = documents.iter().map(|(id, pages)| with_pages(id, pages));
    lines.push(format!("  {}", words(&messages::in_documents(first_of(documents, MAX_DOCUMENTS)))));
    lines
}

/// The changes that only one document has, in the order of its pages.
fn document_lines(id: &str, mut replacements: Vec<(Vec<usize>, Replacement)>) -> Vec<String> {
    replacements.sort();
    let mut lines = vec![String::new(), format!("{id}:")];
    for (pages, replacement) in replacements.iter().take(MAX_OF_DOCUMENT) {
        lines.push(format!("  {}", words(&page_list(pages))));
        lines.extend(replacement_lines(replacement));
    }
    if replacements.len() > MAX_OF_DOCUMENT {
        let more = messages::more_changes_of_document(replacements.len() - MAX_OF_DOCUMENT);
        lines.push(format!("  {}", words(&more)));
    }
    lines
}

fn replacement_lines(replacement: &Replacement) -> Vec<String> {
    [side_lines('-', &replacement.removed), side_lines('+', &replacement.added)].concat()
}

fn side_lines(sign: char, sentences: &[&str]) -> Vec<String> {
    let mut lines: Vec<_> = sentences.iter().take(MAX_SENTENCES).map(|one| format!("  {sign} {one}")).collect();
    if sentences.len() > MAX_SENTENCES {
        lines.push(format!("  {sign} {}", words(&messages::more_sentences(sentences.len() - MAX_SENTENCES))));
    }
    lines
}

/// A document with the pages of its removed sentences: `emmen/factsheet-2013 (pages 4, 10)`.
fn with_pages(id: &str, pages: &[usize]) -> Message {
    if pages.is_empty() { Message::verbatim(id) } else { messages::document_with_pages(id, page_list(pages)) }
}

/// Pages in words, each once: `pages 4, 10`.
fn page_list(pages: &[usize]) -> Message {
    let mut pages = pages.to_vec();
    pages.sort_unstable();
    pages.dedup();
    match pages.as_slice() {
        [] => messages::sentences_are_new(),
        [page] => messages::on_page(*page),
        _ => messages::on_pages(Argument::list(pages)),
    }
}

/// The documents that would change, but not in their sentences.
fn print_without_sentences(documents: &[ForecastDocument]) {
    let named = |is_meant: &dyn Fn(&Forecast) -> bool| {
        let documents = documents.iter().filter(|document| is_meant(&document.forecast));
        documents.map(|document| document.id.clone()).collect::<Vec<_>>()
    };
    let new = named(&|forecast| forecast.previous.is_none());
    let unknown = named(&|forecast| forecast.previous.as_ref().is_some_and(|previous| previous.differences.is_none()));
    let same = named(&|forecast| {
        let differences = forecast.previous.as_ref().and_then(|previous| previous.differences.as_ref());
        differences.is_some_and(Vec::is_empty)
    });
    let print = |documents: Vec<String>, message: fn(usize, Argument) -> Message| {
        if !documents.is_empty() {
            print_line("");
            print_text(&message(documents.len(), first_of(documents, MAX_DOCUMENTS)));
        }
    };
    print(new, messages::documents_not_built_before);
    print(unknown, messages::documents_of_unknown_sentences);
    print(same, messages::documents_without_sentences);
}
