//! Paragraphs that two municipalities share, or nearly: text for a shared text, or left from a copied folder.
//!
//! A series has some ten thousand paragraphs; comparing each with each would take hours. Every paragraph is given a
//! sketch, in which two that share most of their pairs of words are likely to agree in part (MinHash with bands: Broder,
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
use crate::diagnostics::codes::SHARED_PASSAGE;
use crate::system::workers::in_parallel;

/// The fewest words of a paragraph that two municipalities do not write alike by chance.
const FEWEST: usize = 15;

/// The part of their pairs of words (0 to 1) that two paragraphs have in common when they are the same one in two wordings:
/// of every five words, one can be another.
const ALIKE: f64 = 0.5;

/// The bands of a sketch, and the rows of each: two paragraphs with half of their pairs in common agree in a band in
/// 90 of 100 cases, with two thirds in 99, and those with a fifth in 28.
const BANDS: usize = 8;
const ROWS: usize = 2;

/// How many of the paragraphs that agree in a band are looked at.
const LOOKED_AT: usize = 8;

/// How many of these are compared: those that agree in most bands.
const COMPARED: usize = 3;

/// What is likely the same in a band for paragraphs that are nearly the same.
type Sketch = [u64; BANDS];

/// The long paragraphs of the series.
pub struct Repetitions<'a> {
    /// In the order of the series: those of a municipality, and of a document, adjoin.
    paragraphs: Vec<Paragraph<'a>>,
    /// The paragraphs with the same characters.
    equal: FxHashMap<&'a str, Vec<usize>>,
    /// The paragraphs with the same value in the same band.
    alike: FxHashMap<(usize, u64), Vec<usize>>,
}

struct Paragraph<'a> {
    id: &'a DocumentId,
    passage: &'a Passage,
    pairs: Pairs,
    sketch: Sketch,
}

/// The pairs of words that follow each other, as numbers in their order, each once.
struct Pairs(Vec<u64>);

impl<'a> Repetitions<'a> {
    /// The paragraphs of all documents.
    pub fn collect(series: &'a Series) -> Self {
        let looked_at = in_parallel(&series.members, |member| {
            let pairs = member.passages.iter().map(Pairs::from_passage);
            pairs.map(|pairs| pairs.map(|pairs| (pairs.sketch(), pairs))).collect::<Vec<_>>()
        });
        let mut repetitions = Self { paragraphs: Vec::new(), equal: FxHashMap::default(), alike: FxHashMap::default() };
        for (member, looked_at) in series.members.iter().zip(looked_at) {
            for (passage, found) in member.passages.iter().zip(looked_at) {
                let Some((sketch, pairs)) = found else { continue };
                repetitions.add(Paragraph { id: &member.id, passage, pairs, sketch });
            }
        }
        repetitions
    }

    fn add(&mut self, paragraph: Paragraph<'a>) {
        let index = self.paragraphs.len();
        for location in paragraph.sketch.into_iter().enumerate() {
            self.alike.entry(location).or_default().push(index);
        }
        self.equal.entry(&paragraph.passage.text).or_default().push(index);
        self.paragraphs.push(paragraph);
    }

    pub(super) fn check(&self, context: &DocumentContext, found: &mut Diagnostics) {
        let municipality = self.range(|id| id.municipality.cmp(&context.id.municipality));
        for own in &self.paragraphs[self.range(|id| id.cmp(context.id))] {
            let Some((other, same)) = self.nearest(own, &municipality) else { continue };
            let message = match same {
                true => format!("this paragraph stands in `{}` too", other.id),
                false => format!("this is nearly a paragraph of `{}`", other.id),
            };
            let (Some(location), Some(there)) = (own.passage.start(), other.passage.start()) else { continue };
            let warning = location.warning(SHARED_PASSAGE, message).with_spanned_hint("it stands here", &there);
            found.push(warning.with_hint(
                "is it left from a copy? what all are to say is a shared text: put it there, and its `{name}` here",
            ));
        }
    }

    /// The paragraphs of the documents that `order` finds equal.
    fn range(&self, order: impl Fn(&DocumentId) -> Ordering) -> Range<usize> {
        let start = self.paragraphs.partition_point(|paragraph| order(paragraph.id) == Ordering::Less);
        let end = self.paragraphs.partition_point(|paragraph| order(paragraph.id) != Ordering::Greater);
        start..end
    }

    /// The paragraph of another municipality than its own that is most like this one, and whether it is the same to the
    /// letter.
    fn nearest(&self, own: &Paragraph, municipality: &Range<usize>) -> Option<(&Paragraph<'a>, bool)> {
        let is_other = |index: &usize| !municipality.contains(index);
        let mut equal = self.equal.get(own.passage.text.as_str()).into_iter().flatten().copied();
        if let Some(same) = equal.find(is_other) {
            return Some((&self.paragraphs[same], true));
        }
        let bands = own.sketch.into_iter().enumerate().filter_map(|location| self.alike.get(&location));
        let candidates = bands.flat_map(|band| band.iter().copied().filter(is_other).take(LOOKED_AT)).collect();
        let candidates = by_count(candidates).into_iter().map(|other| &self.paragraphs[other]);
        let alike = candidates.take(COMPARED).filter_map(|other| Some((other, other.pairs.in_common(&own.pairs)?)));
        let nearest = alike.max_by(|one, other| one.1.total_cmp(&other.1));
        nearest.map(|(other, _)| (other, false))
    }
}

/// Each number once, those that are there most often first.
fn by_count(mut numbers: Vec<usize>) -> Vec<usize> {
    numbers.sort_unstable();
    let mut groups: Vec<&[usize]> = numbers.chunk_by(|one, other| one == other).collect();
    groups.sort_by_key(|group| Reverse(group.len()));
    groups.into_iter().filter_map(|group| group.first().copied()).collect()
}

impl Pairs {
    /// The pairs of a paragraph; none of a short one.
    fn from_passage(passage: &Passage) -> Option<Self> {
        if passage.kind != PassageKind::Paragraph {
            return None;
        }
        if passage.words.len() < FEWEST {
            return None;
        }
        let pair = |words: &[Word]| hash((words[0].hash, words[1].hash));
        let mut pairs: Vec<u64> = passage.words.windows(2).map(pair).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Some(Self(pairs))
    }

    fn sketch(&self) -> Sketch {
        let mut least = [u64::MAX; BANDS * ROWS];
        for pair in &self.0 {
            for (row, least) in least.iter_mut().enumerate() {
                *least = (*least).min(mixed(*pair, row as u64));
            }
        }
        let mut sketch = Sketch::default();
        for (band, rows) in sketch.iter_mut().zip(least.chunks(ROWS)) {
            *band = hash(rows);
        }
        sketch
    }

    /// The part of the pairs of both that both have; none if it is clear on the way that it is less than [`ALIKE`].
    fn in_common(&self, other: &Self) -> Option<f64> {
        let all = self.0.len() + other.0.len();
        let wanted = (ALIKE * all as f64 / (1.0 + ALIKE)).ceil() as usize;
        let (mut one, mut two, mut common) = (0, 0, 0);
        while let (Some(first), Some(second)) = (self.0.get(one), other.0.get(two)) {
            if common + (self.0.len() - one).min(other.0.len() - two) < wanted {
                return None;
            }
            let order = first.cmp(second);
            one += usize::from(order != Ordering::Greater);
            two += usize::from(order != Ordering::Less);
            common += usize::from(order == Ordering::Equal);
        }
        Some(common as f64 / (all - common) as f64).filter(|part| *part >= ALIKE)
    }
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}

/// One of many orders of the same numbers (the finish of SplitMix64: Steele, Lea and Flood, 2014).
fn mixed(number: u64, order: u64) -> u64 {
    let number = number ^ order.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
