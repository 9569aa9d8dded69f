//! The answer of a dry run, on one screen: which documents would change, and in which sentences. A change that many
//! documents have is printed once, with their names; JSON has all of it, document by document.

use std::collections::BTreeMap;

use crate::build::outcome::Forecast;
use crate::build::sentences::{Change, Difference};
use crate::commands::print::{MAX_CAUSES, pluralize, print_line, shortened};

/// A document that would change.
pub struct ForecastDocument {
    /// Its id.
    pub id: String,
    /// What a build would do with it.
    pub forecast: Forecast,
}

/// How many changes are printed.
const MAX_CHANGES: usize = 8;

/// How many documents of a change are printed.
const MAX_DOCUMENTS: usize = 12;

/// How many changes of one document are printed.
const MAX_OF_DOCUMENT: usize = 6;

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
    let count = pluralize(documents.len(), "document", "documents");
    print_line(&format!("{count} would change, {}", pluralize(sentences, "sentence", "sentences")));
    print_causes(documents);
    print_replacements(changes);
    print_without_sentences(documents);
}

fn differences(forecast: &Forecast) -> &[Difference] {
    forecast.previous.as_ref().and_then(|previous| previous.differences.as_deref()).unwrap_or_default()
}

/// The differences of a document in groups: removed sentences, and those that are added in their place.
fn replacements(differences: &[Difference]) -> Vec<(Replacement<'_>, Vec<usize>)> {
    let starts_new =
        |one: &Difference, other: &Difference| one.change == Change::Added && other.change == Change::Removed;
    let groups = differences.chunk_by(|one, other| !starts_new(one, other));
    groups.map(|group| replacement(group)).collect()
}

fn replacement(group: &[Difference]) -> (Replacement<'_>, Vec<usize>) {
    let side = |change: Change| group.iter().filter(move |one| one.change == change);
    let words = |change| side(change).map(|one| one.text.as_str()).collect();
    let replacement = Replacement { removed: words(Change::Removed), added: words(Change::Added) };
    (replacement, side(Change::Removed).filter_map(|one| one.page).collect())
}

fn print_causes(documents: &[ForecastDocument]) {
    let mut causes: BTreeMap<&str, usize> = BTreeMap::new();
    for cause in documents.iter().flat_map(|document| &document.forecast.why) {
        *causes.entry(cause).or_default() += 1;
    }
    let mut causes: Vec<(&str, usize)> = causes.into_iter().collect();
    causes.sort_by_key(|(_, documents)| std::cmp::Reverse(*documents));
    let causes: Vec<String> = causes.into_iter().map(|(cause, _)| cause.to_owned()).collect();
    if !causes.is_empty() {
        print_line(&format!("because of {}", shortened(&causes, MAX_CAUSES)));
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
    let more = (shared.len() + of_one.len()).saturating_sub(MAX_CHANGES);
    let of_one = of_one.into_iter().take(MAX_CHANGES.saturating_sub(shared.len()));
    for (replacement, documents) in shared.iter().take(MAX_CHANGES) {
        print_shared(replacement, documents);
    }
    for (id, replacements) in of_one {
        print_document(id, replacements);
    }
    if more > 0 {
        print_line(&format!("\n… and {more} changes more; --message-format json lists all"));
    }
}

/// Prints a change that several documents have.
fn print_shared(replacement: &Replacement, documents: &BTreeMap<&str, Vec<usize>>) {
    let noun = if replacement.sentences() == 1 { "the same sentence" } else { "the same sentences" };
    print_line(&format!("\n{noun} in {} documents:", documents.len()));
    print_side('-', &replacement.removed);
    print_side('+', &replacement.added);
    let documents: Vec<String> = documents.iter().map(|(id, pages)| with_pages(id, pages)).collect();
    print_line(&format!("  in {}", shortened(&documents, MAX_DOCUMENTS)));
}

/// Prints the changes that only one document has, in the order of its pages.
fn print_document(id: &str, mut replacements: Vec<(Vec<usize>, Replacement)>) {
    replacements.sort();
    print_line(&format!("\n{id}:"));
    for (pages, replacement) in replacements.iter().take(MAX_OF_DOCUMENT) {
        print_line(&format!("  {}", page_list(pages)));
        print_side('-', &replacement.removed);
        print_side('+', &replacement.added);
    }
    if replacements.len() > MAX_OF_DOCUMENT {
        print_line(&format!("  … and {} changes more", replacements.len() - MAX_OF_DOCUMENT));
    }
}

fn print_side(sign: char, sentences: &[&str]) {
    sentences.iter().take(MAX_SENTENCES).for_each(|sentence| print_line(&format!("  {sign} {sentence}")));
    if sentences.len() > MAX_SENTENCES {
        print_line(&format!("  {sign} … and {} sentences more", sentences.len() - MAX_SENTENCES));
    }
}

/// A document with the pages of its removed sentences: `emmen/factsheet-2013 (pages 4, 10)`.
fn with_pages(id: &str, pages: &[usize]) -> String {
    if pages.is_empty() { id.to_owned() } else { format!("{id} ({})", page_list(pages)) }
}

/// Pages in words, each once: `pages 4, 10`.
fn page_list(pages: &[usize]) -> String {
    let mut pages = pages.to_vec();
    pages.sort_unstable();
    pages.dedup();
    let list = pages.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match pages.len() {
        0 => "new".to_owned(),
        1 => format!("page {list}"),
        _ => format!("pages {list}"),
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
    let lines = [("not built before", new), ("previous sentences not known", unknown), ("no sentence changes", same)];
    for (what, documents) in lines.iter().filter(|(_, documents)| !documents.is_empty()) {
        let count = pluralize(documents.len(), "document", "documents");
        print_line(&format!("\n{what} in {count}: {}", shortened(documents, MAX_DOCUMENTS)));
    }
}
