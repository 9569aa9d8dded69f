//! Paragraphs that two municipalities share, or nearly: text for a shared text, or left from a copied folder.
//!
//! A series has some ten thousand paragraphs; comparing each with each would take hours. Every paragraph is given a
//! sketch, in which two that share most of their pairs of words are likely to agree in part (MinHash with bands: Broder,
//! “On the resemblance and containment of documents”, 1997). Only those that do are compared.

use std::cmp::{Ordering, Reverse};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use crate::checks::passage::{Kind, Passage};
use crate::checks::series::in_parallel;
use crate::checks::{Series, Subject};
use crate::codes::SHARED_PASSAGE;
use crate::content::collection::DocumentId;
use crate::diagnostics::Diagnostics;

/// The fewest words of a paragraph that two municipalities do not write alike by chance.
const FEWEST: usize = 15;

/// The part of their pairs of words (0 to 1) that two paragraphs have in common when they are the same one in two wordings:
/// of every five words, one can be another.
const ALIKE: f64 = 0.5;

/// The bands of a sketch, and the rows of each: two paragraphs with half of their pairs in common agree in a band in
/// 90 of 100 cases, with two thirds in 99, and those with a fifth in 28.
const BANDS: usize = 8;
const ROWS: usize = 2;

/// How many of the paragraphs that agree in a band are looked at: of those that are equal, the first one tells all.
const LOOKED_AT: usize = 8;

/// How many of these are compared: those that agree in most bands.
const COMPARED: usize = 3;

/// What is likely the same in a band for paragraphs that are nearly the same.
type Sketch = [u64; BANDS];

/// The long paragraphs of the series.
pub struct Repetitions<'a> {
    paragraphs: Vec<Paragraph<'a>>,
    /// Which of them are those of a document.
    of_document: HashMap<&'a DocumentId, Range<usize>>,
    /// The paragraphs with the same value in the same band, in the order of the series.
    alike: HashMap<(usize, u64), Vec<usize>>,
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
    pub fn of(series: &'a Series) -> Self {
        let looked_at = in_parallel(&series.members, |member| {
            let pairs = member.passages.iter().map(Pairs::of);
            pairs.map(|pairs| pairs.map(|pairs| (pairs.sketch(), pairs))).collect::<Vec<_>>()
        });
        let mut repetitions = Self { paragraphs: Vec::new(), of_document: HashMap::new(), alike: HashMap::new() };
        for (member, looked_at) in series.members.iter().zip(looked_at) {
            let start = repetitions.paragraphs.len();
            for (passage, found) in member.passages.iter().zip(looked_at.unwrap_or_default()) {
                let Some((sketch, pairs)) = found else { continue };
                for place in sketch.into_iter().enumerate() {
                    repetitions.alike.entry(place).or_default().push(repetitions.paragraphs.len());
                }
                repetitions.paragraphs.push(Paragraph { id: &member.id, passage, pairs, sketch });
            }
            repetitions.of_document.insert(&member.id, start..repetitions.paragraphs.len());
        }
        repetitions
    }

    pub(super) fn check(&self, subject: &Subject, found: &mut Diagnostics) {
        let paragraphs = self.of_document.get(subject.id).cloned().unwrap_or_default();
        for own in &self.paragraphs[paragraphs] {
            let Some((other, same)) = self.nearest(own) else { continue };
            let message = match same {
                true => format!("this paragraph stands in `{}` too", other.id),
                false => format!("this is nearly a paragraph of `{}`", other.id),
            };
            let (Some(place), Some(there)) = (own.passage.start(), other.passage.start()) else { continue };
            let warning = place.warning(SHARED_PASSAGE, message).with_spanned_hint("it stands here", &there);
            found.push(warning.with_hint(
                "is it left from a copy? what all are to say is a shared text: put it there, and its `{name}` here",
            ));
        }
    }

    /// The paragraph of another municipality that is most like this one, and whether it is the same to the letter.
    fn nearest(&self, own: &Paragraph) -> Option<(&Paragraph<'a>, bool)> {
        let mut candidates = Vec::new();
        for place in own.sketch.into_iter().enumerate() {
            let others = self.alike.get(&place).into_iter().flatten().copied();
            let others = others.filter(|other| self.paragraphs[*other].id.municipality() != own.id.municipality());
            candidates.extend(others.take(LOOKED_AT));
        }
        let candidates = by_count(candidates).into_iter().map(|other| &self.paragraphs[other]);
        if let Some(same) = candidates.clone().find(|other| other.passage.text == own.passage.text) {
            return Some((same, true));
        }
        let alike = candidates.take(COMPARED).map(|other| (other, other.pairs.in_common(&own.pairs)));
        let nearest = alike.filter(|(_, alike)| *alike >= ALIKE).max_by(|one, other| one.1.total_cmp(&other.1));
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
    fn of(passage: &Passage) -> Option<Self> {
        if passage.kind != Kind::Paragraph {
            return None;
        }
        let words: Vec<u64> = passage.text.split_whitespace().map(hash).collect();
        if words.len() < FEWEST {
            return None;
        }
        let mut pairs: Vec<u64> = words.windows(2).map(hash).collect();
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

    /// The part of the pairs of both that both have.
    fn in_common(&self, other: &Self) -> f64 {
        let (mut one, mut two, mut common) = (0, 0, 0);
        while let (Some(first), Some(second)) = (self.0.get(one), other.0.get(two)) {
            let order = first.cmp(second);
            one += usize::from(order != Ordering::Greater);
            two += usize::from(order != Ordering::Less);
            common += usize::from(order == Ordering::Equal);
        }
        common as f64 / (self.0.len() + other.0.len() - common) as f64
    }
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
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
