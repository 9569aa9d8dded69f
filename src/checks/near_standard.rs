//! Hidden deviations: a document's own sentence that is nearly, or wholly, that of a shared text.

use std::ops::Range;

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::checks::context::DocumentContext;
use crate::content::passage::{Passage, PassageKind, literal_passages};
use crate::content::shared::Shared;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::{COPIED_STANDARD, HIDDEN_DEVIATION};

/// The fewest words of a sentence that are compared: shorter ones are alike by chance.
const FEWEST: usize = 7;

/// The part of the words (0 to 1) from which two sentences are the same one in two wordings.
const ALIKE: f64 = 0.75;

/// The part of the different words from which a closer look is worth its time.
const ROUGHLY: f64 = 0.65;

/// The sentences of the shared texts.
pub struct Standards {
    sentences: Vec<Sentence>,
    /// The sentences that have a word.
    by_word: FxHashMap<u64, Vec<usize>>,
}

struct Sentence {
    text: String,
    id: String,
    words: Vec<u64>,
    /// How many different words it has.
    distinct: usize,
}

impl Standards {
    /// Those of the shared texts that could be read.
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
        let words = words(passage, &sentence);
        if words.len() < FEWEST {
            return;
        }
        let distinct = distinct(&words);
        for word in &distinct {
            self.by_word.entry(*word).or_default().push(self.sentences.len());
        }
        let distinct = distinct.len();
        self.sentences.push(Sentence { text, id: id.to_owned(), words, distinct });
    }

    pub(super) fn check(&self, context: &DocumentContext, found: &mut Diagnostics) {
        // The words of a deviation are like the standard by their nature.
        for passage in context.passages.iter().filter(|passage| passage.kind != PassageKind::Fragment) {
            for sentence in sentences(passage) {
                if let Some((standard, alike)) = self.nearest(&words(passage, &sentence)) {
                    let range = sentence.start..sentence.start + passage.text[sentence].trim_end().len();
                    let (code, message) = match alike >= 1.0 {
                        true => {
                            (COPIED_STANDARD, format!("this sentence is that of the shared text `{}`", standard.id))
                        }
                        false => (
                            HIDDEN_DEVIATION,
                            format!("this is nearly a sentence of the shared text `{}`", standard.id),
                        ),
                    };
                    let hint = match alike >= 1.0 {
                        true => format!(
                            "the shared text changes with all documents, this copy does not; `{{{}}}` puts it here",
                            standard.id
                        ),
                        false => format!(
                            "the shared text has “{}”; a deviation on purpose is an `[[afwijking]]`",
                            standard.text
                        ),
                    };
                    passage.warn(range, code, message, &hint, found);
                }
            }
        }
    }

    /// The shared sentence that is most like these words, and the part of the words that they have in common.
    fn nearest(&self, own: &[u64]) -> Option<(&Sentence, f64)> {
        if own.len() < FEWEST {
            return None;
        }
        let distinct = distinct(own);
        let shared: Vec<_> = distinct.iter().filter_map(|word| self.by_word.get(word)).collect();
        // Most sentences have too many words that are in none.
        if (shared.len() as f64) < ROUGHLY * distinct.len() as f64 {
            return None;
        }
        let mut common = vec![0; self.sentences.len()];
        for index in shared.into_iter().flatten() {
            common[*index] += 1;
        }
        let most = |index: usize| self.sentences[index].distinct.max(distinct.len());
        let near =
            common.iter().enumerate().filter(|(index, count)| f64::from(**count) >= ROUGHLY * most(*index) as f64);
        let alike = near.map(|(index, _)| (&self.sentences[index], likeness(&self.sentences[index].words, own)));
        alike.filter(|(_, alike)| *alike >= ALIKE).max_by(|one, other| one.1.total_cmp(&other.1))
    }
}

/// The part of the words of two sentences that stand in both, in the same order.
fn likeness(one: &[u64], other: &[u64]) -> f64 {
    let equal: usize = capture_diff_slices(Algorithm::Myers, one, other)
        .iter()
        .map(|operation| if let DiffOp::Equal { len, .. } = operation { *len } else { 0 })
        .sum();
    equal as f64 / one.len().max(other.len()) as f64
}

/// The words of a sentence, as numbers.
fn words(passage: &Passage, sentence: &Range<usize>) -> Vec<u64> {
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

/// Where the sentences of a passage stand. They are parted in the same simple way on both sides, so that it is of no harm
/// that an abbreviation parts them too.
fn sentences(passage: &Passage) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    passage.text.split_inclusive(". ").map(move |sentence| {
        let start = from;
        from += sentence.len();
        start..from
    })
}
