//! Hidden deviations: a document's own sentence that is nearly, or exactly, one of a shared text.

use std::ops::Range;

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::checks::context::DocumentContext;
use crate::content::passage::{Passage, PassageKind, literal_passages};
use crate::content::shared::Shared;
use crate::diagnostics::Diagnostics;
use crate::messages;

/// The fewest words of a sentence that is compared: shorter ones are alike by chance.
const MIN_WORDS: usize = 7;

/// The similarity (0 to 1) from which two sentences are one in two wordings.
const MIN_SIMILARITY: f64 = 0.75;

/// The fraction of distinct words in common (0 to 1) from which two sentences are compared word by word.
const MIN_COMMON: f64 = 0.65;

/// The sentences of the shared texts.
pub struct Standards {
    sentences: Vec<Sentence>,
    /// The indices of the sentences that have a word, by the hash of the word.
    by_word: FxHashMap<u64, Vec<usize>>,
}

struct Sentence {
    text: String,
    /// The id of its shared text.
    id: String,
    /// The hashes of its words, in their order.
    words: Vec<u64>,
    /// The number of distinct words.
    distinct: usize,
}

impl Standards {
    /// The sentences of the shared texts that could be read.
    pub fn collect(shared: &Shared) -> Self {
        let mut standards = Self { sentences: Vec::new(), by_word: FxHashMap::default() };
        for (id, text) in &shared.texts {
            let passages = text.as_ref().map(|text| literal_passages(text, PassageKind::Paragraph)).unwrap_or_default();
            for passage in &passages {
                sentences(passage).for_each(|sentence| standards.add(id, passage, sentence));
            }
        }
        standards
    }

    fn add(&mut self, id: &str, passage: &Passage, sentence: Range<usize>) {
        let text = passage.text[sentence.clone()].trim().to_owned();
        let words = word_hashes(passage, &sentence);
        if words.len() < MIN_WORDS {
            return;
        }
        let distinct = distinct(&words);
        for word in &distinct {
            self.by_word.entry(*word).or_default().push(self.sentences.len());
        }
        let distinct = distinct.len();
        self.sentences.push(Sentence { text, id: id.to_owned(), words, distinct });
    }

    pub(super) fn check(&self, context: &DocumentContext, diagnostics: &mut Diagnostics) {
        // The words of a deviation are like the standard by their nature.
        for passage in context.passages.iter().filter(|passage| passage.kind != PassageKind::Fragment) {
            for sentence in sentences(passage) {
                if let Some((standard, similarity)) = self.most_similar(&word_hashes(passage, &sentence)) {
                    let range = sentence.start..sentence.start + passage.text[sentence].trim_end().len();
                    match similarity >= 1.0 {
                        true => warn_copied(passage, range, standard, diagnostics),
                        false => warn_hidden(passage, range, standard, diagnostics),
                    }
                }
            }
        }
    }

    /// The shared sentence that is most similar to these words, with the similarity.
    fn most_similar(&self, own: &[u64]) -> Option<(&Sentence, f64)> {
        if own.len() < MIN_WORDS {
            return None;
        }
        let candidates = self.candidates(&distinct(own))?;
        let similar = candidates.into_iter().map(|sentence| (sentence, similarity(&sentence.words, own)));
        similar.filter(|(_, similarity)| *similarity >= MIN_SIMILARITY).max_by(|one, other| one.1.total_cmp(&other.1))
    }

    /// The shared sentences that have enough of these distinct words.
    fn candidates(&self, distinct: &[u64]) -> Option<Vec<&Sentence>> {
        let known: Vec<_> = distinct.iter().filter_map(|word| self.by_word.get(word)).collect();
        // Most sentences have too many words that no shared text has.
        if (known.len() as f64) < MIN_COMMON * distinct.len() as f64 {
            return None;
        }
        let mut common = vec![0_usize; self.sentences.len()];
        known.into_iter().flatten().for_each(|index| common[*index] += 1);
        let has_enough = |(sentence, common): &(&Sentence, usize)| {
            *common as f64 >= MIN_COMMON * sentence.distinct.max(distinct.len()) as f64
        };
        Some(self.sentences.iter().zip(common).filter(has_enough).map(|(sentence, _)| sentence).collect())
    }
}

fn warn_copied(passage: &Passage, range: Range<usize>, standard: &Sentence, diagnostics: &mut Diagnostics) {
    let hint = messages::include_shared_text(&standard.id);
    passage.warn(range, messages::copied_from_standard(&standard.id), hint, diagnostics);
}

fn warn_hidden(passage: &Passage, range: Range<usize>, standard: &Sentence, diagnostics: &mut Diagnostics) {
    let hint = messages::write_deviation(&standard.text);
    passage.warn(range, messages::near_standard(&standard.id), hint, diagnostics);
}

/// The fraction of the words of two sentences that both have, in the same order.
fn similarity(one: &[u64], other: &[u64]) -> f64 {
    let equal: usize = capture_diff_slices(Algorithm::Myers, one, other)
        .iter()
        .map(|operation| if let DiffOp::Equal { len, .. } = operation { *len } else { 0 })
        .sum();
    equal as f64 / one.len().max(other.len()) as f64
}

/// The hashes of the words of a sentence.
fn word_hashes(passage: &Passage, sentence: &Range<usize>) -> Vec<u64> {
    let first = passage.words.partition_point(|word| word.range().start < sentence.start);
    let words = passage.words[first..].iter().take_while(|word| word.range().end <= sentence.end);
    words.map(|word| word.hash).collect()
}

fn distinct(words: &[u64]) -> Vec<u64> {
    let mut distinct = words.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    distinct
}

/// The ranges of the sentences of a passage, in bytes. Both sides are split in the same simple way, so that it is harmless
/// that abbreviations split too.
fn sentences(passage: &Passage) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    passage.text.split_inclusive(". ").map(move |sentence| {
        let start = from;
        from += sentence.len();
        start..from
    })
}
