//! Paragraphs that two municipalities have in common, or nearly: text for a shared text, or left in a copied folder.
//!
//! A series has some ten thousand paragraphs; comparing all pairs of them would take hours. Each paragraph gets a MinHash
//! signature in bands, in which two paragraphs that share most of their bigrams are likely to agree in some bands (Broder,
//! “On the resemblance and containment of documents”, 1997). Only those that do are compared.

use std::cmp::{Ordering, Reverse};
use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHasher};

use crate::checks::context::DocumentContext;
use crate::checks::series::Series;
use crate::content::document_id::DocumentId;
use crate::content::passage::{Passage, PassageKind};
use crate::content::words::Word;
use crate::diagnostics::Diagnostics;
use crate::messages;
use crate::system::workers::in_parallel;

/// The fewest words of a paragraph that two municipalities do not have in common by chance.
const MIN_WORDS: usize = 15;

/// The similarity (0 to 1) from which two paragraphs are one in two wordings: one of every five words may differ.
const MIN_SIMILARITY: f64 = 0.5;

/// The bands of a signature, and the rows of each: two paragraphs with a similarity of a half agree in a band in 90 of 100
/// cases, with two thirds in 99, and with a fifth in 28.
const BANDS: usize = 8;
const ROWS: usize = 2;

/// How many paragraphs that agree in a band are candidates.
const CANDIDATES_PER_BAND: usize = 8;

/// How many candidates are compared: those that agree in most bands.
const COMPARED: usize = 3;

/// A hash per band, likely the same for similar paragraphs.
type Signature = [u64; BANDS];

/// The long paragraphs of the series, indexed by what they have in common.
pub struct SimilarParagraphs<'a> {
    /// In the order of the series: those of a municipality, and of a document, are adjacent.
    paragraphs: Vec<Paragraph<'a>>,
    /// The indices of the paragraphs with a text.
    by_text: FxHashMap<&'a str, Vec<usize>>,
    /// The indices of the paragraphs with a hash in a band.
    by_band: FxHashMap<(usize, u64), Vec<usize>>,
}

struct Paragraph<'a> {
    id: &'a DocumentId,
    passage: &'a Passage,
    bigrams: Bigrams,
    signature: Signature,
}

/// The distinct pairs of adjacent words, as sorted hashes.
struct Bigrams(Vec<u64>);

impl<'a> SimilarParagraphs<'a> {
    /// The paragraphs of all documents.
    pub fn collect(series: &'a Series) -> Self {
        let bigrams = in_parallel(&series.documents, |document| {
            let bigrams = document.passages.iter().map(Bigrams::from_passage);
            bigrams.map(|bigrams| bigrams.map(|bigrams| (bigrams.signature(), bigrams))).collect::<Vec<_>>()
        });
        let mut similar = Self { paragraphs: Vec::new(), by_text: FxHashMap::default(), by_band: FxHashMap::default() };
        for (document, bigrams) in series.documents.iter().zip(bigrams) {
            for (passage, bigrams) in document.passages.iter().zip(bigrams) {
                let Some((signature, bigrams)) = bigrams else { continue };
                similar.add(Paragraph { id: &document.id, passage, bigrams, signature });
            }
        }
        similar
    }

    fn add(&mut self, paragraph: Paragraph<'a>) {
        let index = self.paragraphs.len();
        for band in paragraph.signature.into_iter().enumerate() {
            self.by_band.entry(band).or_default().push(index);
        }
        self.by_text.entry(&paragraph.passage.text).or_default().push(index);
        self.paragraphs.push(paragraph);
    }

    pub(super) fn check(&self, context: &DocumentContext, diagnostics: &mut Diagnostics) {
        let municipality = self.range(|id| id.municipality.cmp(&context.id.municipality));
        for own in &self.paragraphs[self.range(|id| id.cmp(context.id))] {
            let Some((other, is_equal)) = self.most_similar(own, &municipality) else { continue };
            let message = match is_equal {
                true => messages::paragraph_of_other_too(other.id.to_string()),
                false => messages::nearly_paragraph_of_other(other.id.to_string()),
            };
            let (Some(location), Some(there)) = (own.passage.start(), other.passage.start()) else { continue };
            let warning = location.warning(message).with_spanned_hint(messages::paragraph_is_here(), &there);
            diagnostics.push(warning.with_hint(messages::make_shared_text()));
        }
    }

    /// The range of the paragraphs of documents for which `order` is `Equal`.
    fn range(&self, order: impl Fn(&DocumentId) -> Ordering) -> Range<usize> {
        let start = self.paragraphs.partition_point(|paragraph| order(paragraph.id) == Ordering::Less);
        let end = self.paragraphs.partition_point(|paragraph| order(paragraph.id) != Ordering::Greater);
        start..end
    }

    /// The most similar paragraph outside the range of its own municipality, and whether the two are equal.
    fn most_similar(&self, own: &Paragraph, municipality: &Range<usize>) -> Option<(&Paragraph<'a>, bool)> {
        let is_other = |index: &usize| !municipality.contains(index);
        let mut equal = self.by_text.get(own.passage.text.as_str()).into_iter().flatten().copied();
        if let Some(equal) = equal.find(is_other) {
            return Some((&self.paragraphs[equal], true));
        }
        let bands = own.signature.into_iter().enumerate().filter_map(|band| self.by_band.get(&band));
        let candidates = bands.flat_map(|band| band.iter().copied().filter(is_other).take(CANDIDATES_PER_BAND));
        let candidates = most_frequent_first(candidates.collect()).into_iter().map(|index| &self.paragraphs[index]);
        let similar =
            candidates.take(COMPARED).filter_map(|other| Some((other, other.bigrams.similarity(&own.bigrams)?)));
        let most_similar = similar.max_by(|one, other| one.1.total_cmp(&other.1));
        most_similar.map(|(other, _)| (other, false))
    }
}

/// The distinct numbers, the most frequent ones first.
fn most_frequent_first(mut numbers: Vec<usize>) -> Vec<usize> {
    numbers.sort_unstable();
    let mut groups: Vec<&[usize]> = numbers.chunk_by(|one, other| one == other).collect();
    groups.sort_by_key(|group| Reverse(group.len()));
    groups.into_iter().filter_map(|group| group.first().copied()).collect()
}

impl Bigrams {
    /// The bigrams of a paragraph; none if it is too short to be compared.
    fn from_passage(passage: &Passage) -> Option<Self> {
        if passage.kind != PassageKind::Paragraph || passage.words.len() < MIN_WORDS {
            return None;
        }
        let bigram = |words: &[Word]| hash((words[0].hash, words[1].hash));
        let mut bigrams: Vec<u64> = passage.words.windows(2).map(bigram).collect();
        bigrams.sort_unstable();
        bigrams.dedup();
        Some(Self(bigrams))
    }

    fn signature(&self) -> Signature {
        let mut minima = [u64::MAX; BANDS * ROWS];
        for bigram in &self.0 {
            for (row, minimum) in minima.iter_mut().enumerate() {
                *minimum = (*minimum).min(permute(*bigram, row as u64));
            }
        }
        let mut signature = Signature::default();
        for (band, rows) in signature.iter_mut().zip(minima.chunks(ROWS)) {
            *band = hash(rows);
        }
        signature
    }

    /// The Jaccard similarity (0 to 1); none as soon as it is clear that it is less than [`MIN_SIMILARITY`].
    fn similarity(&self, other: &Self) -> Option<f64> {
        let total = self.0.len() + other.0.len();
        let required = (MIN_SIMILARITY * total as f64 / (1.0 + MIN_SIMILARITY)).ceil() as usize;
        let (mut one, mut two, mut common) = (0, 0, 0);
        while let (Some(first), Some(second)) = (self.0.get(one), other.0.get(two)) {
            if common + (self.0.len() - one).min(other.0.len() - two) < required {
                return None;
            }
            let order = first.cmp(second);
            one += usize::from(order != Ordering::Greater);
            two += usize::from(order != Ordering::Less);
            common += usize::from(order == Ordering::Equal);
        }
        Some(common as f64 / (total - common) as f64).filter(|similarity| *similarity >= MIN_SIMILARITY)
    }
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The place of a number in the permutation `index` (the finalizer of SplitMix64: Steele, Lea and Flood, 2014).
fn permute(number: u64, index: u64) -> u64 {
    let number = number ^ index.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
