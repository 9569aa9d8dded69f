//! The acceptances of a new document whose texts were taken from another: what was accepted there is accepted here.
//!
//! Both documents are checked, the new one before it is written. An acceptance goes along if the new document has the same
//! warning about the same words, so that none is missing, and none is there that no warning needs.

use std::ops::Range;

use crate::checks::accepted::{covers, source_words, table};
use crate::checks::context::CheckResources;
use crate::checks::series::{Series, SeriesDocument};
use crate::checks::{SeriesChecks, sort};
use crate::content::acceptances::{self, Acceptance};
use crate::content::document_id::DocumentId;
use crate::content::passage::Passage;
use crate::content::sources::Sources;
use crate::diagnostics::{Diagnostic, Diagnostics, Level, SourceRange};
use crate::messages::code::Code;
use crate::messages::codes::LANGUAGE_SPELLING;
use crate::series::collection::Collection;
use crate::system::project::display_path;

/// A warning of a document: its code, its file relative to the project, and the words that it is about.
struct Warning {
    code: Code,
    file: String,
    words: String,
}

/// Words that are accepted, with the reason; several if there are several acceptances for them.
struct AcceptedWords {
    code: Code,
    words: String,
    reasons: Vec<String>,
}

/// The text of `aanvaard.toml` for the document `new`, whose texts were taken from the document `from`; none if `new` has
/// no warning that was accepted there. `sources` has the files of `new`, written or not.
pub fn acceptances(sources: &Sources, collection: &Collection, from: &DocumentId, new: &DocumentId) -> Option<String> {
    if !sources.root().join(from.path()).join(acceptances::FILE).exists() {
        return None;
    }
    let ids: Vec<DocumentId> = collection.ids.iter().chain([new]).cloned().collect();
    let series = Series::read_some(sources, collection, &ids);
    let find = |id: &DocumentId| series.documents.iter().find(|document| document.id == *id);
    let items = carried_over(&series, find(from)?, find(new)?);
    let heading = format!("# Waarschuwingen van `factsheet check` over wat zo moet blijven, aanvaard in {from}.\n\n");
    (!items.is_empty()).then(|| heading + &items.join("\n"))
}

/// The tables `[[aanvaard]]` for `new`, each once: an acceptance covers all warnings about its words in its file.
fn carried_over(series: &Series, from: &SeriesDocument, new: &SeriesDocument) -> Vec<String> {
    let resources = CheckResources::default();
    let checks = SeriesChecks::new(series, &resources);
    let (diagnostics, acceptances) = checks.check_document(from);
    let accepted = accepted_words(&diagnostics, &acceptances, series.sources);
    let (diagnostics, _) = checks.check_document(new);
    let mut warnings = warnings(diagnostics, series.sources);
    warnings.extend(misspellings(&accepted, new));
    let mut items = Vec::new();
    for warning in warnings {
        let is_same = |accepted: &&AcceptedWords| accepted.code == warning.code && accepted.words == warning.words;
        let item = accepted.iter().find(is_same).and_then(|accepted| item(accepted, &warning, new));
        items.extend(item.filter(|item| !items.contains(item)));
    }
    items
}

/// The words of the warnings that are accepted, and those of misspellings: without a dictionary, these are not looked for.
fn accepted_words(diagnostics: &Diagnostics, acceptances: &[Acceptance], sources: &Sources) -> Vec<AcceptedWords> {
    let mut accepted = Vec::new();
    for diagnostic in diagnostics {
        let acceptance = acceptances.iter().find(|acceptance| covers(acceptance, diagnostic, sources));
        if let (Some(acceptance), Some(words)) = (acceptance, source_words(diagnostic, sources)) {
            add(&mut accepted, acceptance, &words);
        }
    }
    for acceptance in acceptances.iter().filter(|acceptance| acceptance.code == LANGUAGE_SPELLING) {
        acceptance.words.iter().for_each(|words| add(&mut accepted, acceptance, words));
    }
    accepted
}

fn add(accepted: &mut Vec<AcceptedWords>, acceptance: &Acceptance, words: &str) {
    let Acceptance { code, reason, .. } = acceptance;
    match accepted.iter_mut().find(|accepted| accepted.code == *code && accepted.words == words) {
        Some(known) if known.reasons.contains(reason) => {}
        Some(known) => known.reasons.push(reason.clone()),
        None => accepted.push(AcceptedWords { code: *code, words: words.into(), reasons: vec![reason.clone()] }),
    }
}

/// The warnings that can be accepted, in the order of the files.
fn warnings(mut diagnostics: Diagnostics, sources: &Sources) -> Vec<Warning> {
    diagnostics.retain(|diagnostic| diagnostic.level != Level::Error);
    sort(&mut diagnostics);
    let warning = |diagnostic: &Diagnostic| {
        Some(Warning { code: diagnostic.code, file: diagnostic.file()?, words: source_words(diagnostic, sources)? })
    };
    diagnostics.iter().filter_map(warning).collect()
}

/// What the check of spelling would find of the accepted words in a document.
fn misspellings(accepted: &[AcceptedWords], document: &SeriesDocument) -> Vec<Warning> {
    let mut found = Vec::new();
    for AcceptedWords { code, words, .. } in accepted.iter().filter(|accepted| accepted.code == LANGUAGE_SPELLING) {
        let places = document.passages.iter().filter_map(|passage| passage.location(whole_word(passage, words)?));
        let file = |place: SourceRange| place.file.vpath().get_without_slash().to_owned();
        found.extend(places.map(file).map(|file| Warning { code: *code, file, words: words.clone() }));
    }
    found
}

/// Where a passage has a word, in bytes, and not as a part of a longer one.
fn whole_word(passage: &Passage, word: &str) -> Option<Range<usize>> {
    let text = &passage.text;
    let is_whole = |at: &usize| {
        let after = text[at + word.len()..].chars().next();
        let before = text[..*at].chars().next_back();
        [before, after].into_iter().flatten().all(|character| !character.is_alphanumeric())
    };
    let start = text.match_indices(word).map(|(at, _)| at).find(is_whole)?;
    Some(start..start + word.len())
}

/// The table `[[aanvaard]]` for a warning; none for one that is not in the document's own folder.
fn item(accepted: &AcceptedWords, warning: &Warning, document: &SeriesDocument) -> Option<String> {
    let folder = display_path(&document.id.path()) + "/";
    let file = warning.file.strip_prefix(&folder)?;
    Some(table(warning.code, file, Some(&warning.words), &accepted.reasons.join("; ")))
}
