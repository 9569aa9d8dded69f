//! Spelling, by a Hunspell dictionary that the user provides, and the word list of the project.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use spellbook::Dictionary;
use unicode_segmentation::UnicodeSegmentation;

use crate::checks::series::Series;
use crate::content::passage::Passage;
use crate::content::sources::Sources;
use crate::diagnostics::{self, Diagnostic, Diagnostics};
use crate::messages::{self, Message, system_error};
use crate::system::regular_file;

/// The folder of the project for a dictionary, where the command line names no other.
pub const FOLDER: &str = "woordenboek";

/// The project's own words, relative to the project: one a line.
pub const WORD_LIST: &str = "content/woordenlijst.txt";

/// The dictionaries that are preferred if a folder has several.
const PREFERRED: &[&str] = &["nl_NL", "nl"];

/// The length of the shortest word that is looked up, in characters.
const MIN_LENGTH: usize = 4;

/// The largest edit distance of a suggestion.
const MAX_DISTANCE: usize = 2;

/// The words of a series that neither the dictionary nor the project has.
pub struct Spelling {
    /// The unknown words, each with the most similar known word of the series.
    unknown: HashMap<String, Option<String>>,
}

impl Spelling {
    /// Looks up the words of a series in the dictionary in `folder`, and in the word list of the project.
    ///
    /// # Errors
    /// A folder without a dictionary, and a dictionary that cannot be read.
    pub fn read(folder: &Path, series: &Series) -> Result<Self, Diagnostic> {
        let dictionary = read_dictionary(folder)?;
        let names = series.names();
        let mut own = own_words(series.sources);
        own.extend(names.iter().flat_map(|name| name.unicode_words()).map(str::to_lowercase));
        let shared = series.shared_passages();
        let shared = shared.iter().flat_map(|(_, passages)| passages);
        let passages = series.documents.iter().flat_map(|document| &document.passages).chain(shared);
        let mut words: BTreeSet<&str> = BTreeSet::new();
        passages.for_each(|passage| words.extend(checkable_words(passage).map(|(_, word)| word)));
        let is_known = |word: &&str| own.contains(&word.to_lowercase()) || dictionary.check(&word.replace('’', "'"));
        let (known, unknown): (Vec<&str>, Vec<&str>) = words.into_iter().partition(is_known);
        let unknown = unknown.into_iter().map(|word| (word.to_owned(), most_similar(word, &known))).collect();
        Ok(Self { unknown })
    }

    /// Adds a warning for each unknown word of the passages.
    pub fn check(&self, passages: &[Passage], diagnostics: &mut Diagnostics) {
        for passage in passages {
            for (at, word) in checkable_words(passage) {
                let Some(suggestion) = self.unknown.get(word) else { continue };
                let range = at..at + word.len();
                passage.warn(range, messages::not_in_dictionary(word), hint(suggestion.as_deref()), diagnostics);
            }
        }
    }
}

/// What to do about an unknown word, with the suggestion for it, if there is one.
fn hint(suggestion: Option<&str>) -> Message {
    match suggestion {
        Some(word) => messages::did_you_mean_or_add_to_word_list(WORD_LIST, word),
        None => messages::add_to_word_list(WORD_LIST),
    }
}

/// The known word of the series that is most similar to an unknown one. The dictionary's own suggestions take a quarter of
/// a second each (spellbook 0.4), and fit these texts less well.
fn most_similar(word: &str, known: &[&str]) -> Option<String> {
    let near = known.iter().filter(|other| other.len().abs_diff(word.len()) <= MAX_DISTANCE);
    let near = near.map(|other| (strsim::damerau_levenshtein(word, other), other));
    let (_, nearest) = near.filter(|(distance, _)| *distance <= MAX_DISTANCE).min_by_key(|(distance, _)| *distance)?;
    Some((*nearest).to_owned())
}

fn read_dictionary(folder: &Path) -> Result<Dictionary, Diagnostic> {
    let name = folder.display().to_string();
    let affixes = find(folder)
        .ok_or_else(|| diagnostics::error(messages::no_dictionary(&name)).with_hint(messages::dictionary_files()))?;
    let (words, affixes) = (read_text(&affixes.with_extension("dic"))?, read_text(&affixes)?);
    Dictionary::new(&affixes, &words).map_err(|reason| {
        // The words of the library, which are English.
        let reason = Message::verbatim(reason.to_string());
        diagnostics::error(messages::dictionary_invalid(&name, reason))
    })
}

fn read_text(path: &Path) -> Result<String, Diagnostic> {
    regular_file::read_to_string(path).map_err(|error| {
        let file = path.display().to_string();
        diagnostics::error(messages::dictionary_not_read(file, system_error(&error)))
    })
}

/// The words of a passage that a dictionary can have, with their byte offsets: no abbreviations, numbers or addresses, no
/// foreign words, and no names, which are the words with a capital inside a sentence.
fn checkable_words(passage: &Passage) -> impl Iterator<Item = (usize, &str)> {
    let text = passage.text.as_str();
    let words = text.unicode_word_indices().filter(|(at, word)| !passage.is_foreign(&(*at..at + word.len())));
    words.filter(move |(at, word)| {
        let (before, after) = (&text[..*at], &text[at + word.len()..]);
        let is_word = word.chars().all(|character| character.is_alphabetic() || character == '’' || character == '\'');
        let is_part = before.ends_with(['-', '/', '.', '@']) || after.starts_with(['-', '/', '@']) || is_address(after);
        // “(gezins)systeem”: one word, of which a part can be left out.
        let is_part = is_part || after.strip_prefix(')').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        let is_name = word.chars().skip(1).any(char::is_uppercase)
            || word.starts_with(char::is_uppercase) && !is_sentence_start(before);
        word.chars().count() >= MIN_LENGTH && is_word && !is_part && !is_name
    })
}

/// Whether a point and a letter follow, as in an address.
fn is_address(after: &str) -> bool {
    let mut after = after.chars();
    after.next() == Some('.') && after.next().is_some_and(char::is_alphanumeric)
}

fn is_sentence_start(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '‘', '(', '\n']);
    before.is_empty() || before.ends_with(['.', '?', '!'])
}

/// The affix file of the dictionary in a folder.
fn find(folder: &Path) -> Option<PathBuf> {
    let preferred = PREFERRED.iter().map(|name| folder.join(format!("{name}.aff")));
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut others: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "aff")).collect();
    others.sort();
    preferred.chain(others).find(|path| path.is_file() && path.with_extension("dic").is_file())
}

fn own_words(sources: &Sources) -> HashSet<String> {
    let list = regular_file::read_to_string(&sources.root().join(WORD_LIST)).unwrap_or_default();
    let lines = list.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    lines.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
