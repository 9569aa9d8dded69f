//! Paragraphs that two municipalities share, or nearly: text for a shared text, or left from a copied folder.
//!
//! A series has some ten thousand paragraphs; comparing each with each would take hours. Every paragraph is given a
//! sketch, in which two that share most of their runs of words are likely to agree in part (MinHash with bands: Broder,
//! “On the resemblance and containment of documents”, 1997). Only those that do are compared word by word.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::checks::near_standard::likeness;
use crate::checks::passage::{Kind, Passage};
use crate::checks::series::in_parallel;
use crate::checks::{Series, Subject};
use crate::codes::SHARED_PASSAGE;
use crate::content::collection::DocumentId;
use crate::diagnostics::Diagnostics;

/// The fewest words of a paragraph that two municipalities do not write alike by chance.
const FEWEST: usize = 15;

/// The part of the words (0 to 1) from which two paragraphs are the same one in two wordings.
const ALIKE: f64 = 0.75;

/// How many words in a row a sketch looks at.
const RUN: usize = 2;

/// The bands of a sketch, and the rows of each: two paragraphs with half of their runs in common agree in a band in
/// 97 of 100 cases, those with a fifth in 38 of 100.
const BANDS: usize = 12;
const ROWS: usize = 2;

/// How many of the paragraphs that agree in a band are looked at: of those that are equal, the first one tells all.
const LOOKED_AT: usize = 8;

/// How many of these are compared word by word: those that agree in most bands.
const COMPARED: usize = 3;

/// What is likely the same in a band for paragraphs that are nearly the same.
type Sketch = [u64; BANDS];

/// The long paragraphs of the series.
pub struct Repetitions<'a> {
    paragraphs: Vec<(&'a DocumentId, &'a Passage)>,
    /// The paragraphs with the same value in the same band, in the order of the series.
    alike: HashMap<(usize, u64), Vec<usize>>,
}

impl<'a> Repetitions<'a> {
    /// The paragraphs of all documents.
    pub fn of(series: &'a Series) -> Self {
        let sketches = in_parallel(&series.members, |member| member.passages.iter().map(sketch).collect::<Vec<_>>());
        let mut repetitions = Self { paragraphs: Vec::new(), alike: HashMap::new() };
        for (member, sketches) in series.members.iter().zip(sketches) {
            for (passage, sketch) in member.passages.iter().zip(sketches.unwrap_or_default()) {
                let Some(sketch) = sketch else { continue };
                for place in sketch.into_iter().enumerate() {
                    repetitions.alike.entry(place).or_default().push(repetitions.paragraphs.len());
                }
                repetitions.paragraphs.push((&member.id, passage));
            }
        }
        repetitions
    }

    pub(super) fn check(&self, subject: &Subject, found: &mut Diagnostics) {
        for passage in subject.passages {
            let Some((other, same)) = self.nearest(subject.id, passage) else { continue };
            let (id, other) = self.paragraphs[other];
            let message = match same {
                true => format!("this paragraph stands in `{id}` too"),
                false => format!("this is nearly a paragraph of `{id}`"),
            };
            let (Some(place), Some(there)) = (passage.start(), other.start()) else { continue };
            let warning = place.warning(SHARED_PASSAGE, message).with_spanned_hint("it stands here", &there);
            found.push(warning.with_hint(
                "is it left from a copy? what all are to say is a shared text: put it there, and its `{name}` here",
            ));
        }
    }

    /// The paragraph of another municipality that is most like this one, and whether it is the same to the letter.
    fn nearest(&self, id: &DocumentId, passage: &Passage) -> Option<(usize, bool)> {
        let mut candidates = Vec::new();
        for place in sketch(passage)?.into_iter().enumerate() {
            let others = self.alike.get(&place)?.iter().copied();
            let others = others.filter(|other| self.paragraphs[*other].0.municipality() != id.municipality());
            candidates.extend(others.take(LOOKED_AT));
        }
        if let Some(same) = candidates.iter().find(|other| self.paragraphs[**other].1.text == passage.text) {
            return Some((*same, true));
        }
        let own: Vec<&str> = words(passage).collect();
        let alike = by_count(candidates).into_iter().take(COMPARED).map(|other| {
            let words: Vec<&str> = words(self.paragraphs[other].1).collect();
            (other, likeness(&words, &own))
        });
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

fn words(passage: &Passage) -> impl Iterator<Item = &str> {
    passage.text.split_whitespace()
}

/// The sketch of a paragraph; none of a short one.
fn sketch(passage: &Passage) -> Option<Sketch> {
    if passage.kind != Kind::Paragraph {
        return None;
    }
    let words: Vec<u64> = words(passage).map(hash).collect();
    if words.len() < FEWEST {
        return None;
    }
    let mut least = [u64::MAX; BANDS * ROWS];
    for run in words.windows(RUN).map(hash) {
        for (row, least) in least.iter_mut().enumerate() {
            *least = (*least).min(mixed(run, row as u64));
        }
    }
    let mut sketch = Sketch::default();
    for (band, rows) in sketch.iter_mut().zip(least.chunks(ROWS)) {
        *band = hash(rows);
    }
    Some(sketch)
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
