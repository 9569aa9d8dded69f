//! Paragraphs that two municipalities share, to the letter: text for a shared text, or left from a copied folder.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::checks::passage::{Kind, Passage};
use crate::checks::{Series, Subject};
use crate::codes::SHARED_PASSAGE;
use crate::content::collection::DocumentId;
use crate::diagnostics::Diagnostics;

/// The fewest words of a paragraph that two municipalities do not write alike by chance.
const FEWEST: usize = 15;

/// Where each long paragraph of the series stands.
pub struct Repetitions<'a> {
    by_words: HashMap<u64, Vec<&'a DocumentId>>,
}

impl<'a> Repetitions<'a> {
    /// The paragraphs of all documents.
    pub fn of(series: &'a Series) -> Self {
        let mut by_words: HashMap<u64, Vec<&DocumentId>> = HashMap::new();
        for member in &series.members {
            for key in member.passages.iter().filter_map(key) {
                by_words.entry(key).or_default().push(&member.id);
            }
        }
        Self { by_words }
    }

    pub(super) fn check(&self, subject: &Subject, found: &mut Diagnostics) {
        for passage in subject.passages {
            let documents = key(passage).and_then(|key| self.by_words.get(&key)).map(Vec::as_slice).unwrap_or_default();
            let mut others = documents.iter().filter(|id| id.municipality() != subject.id.municipality());
            let (Some(first), more) = (others.next(), others.count()) else { continue };
            let more = if more == 0 { String::new() } else { format!(", and {more} times more elsewhere") };
            let message = format!("this paragraph stands in `{first}` too{more}");
            let hint =
                "is it left from a copy? what all are to say is a shared text: put it there, and its `{name}` here";
            found.extend(passage.start().map(|place| place.warning(SHARED_PASSAGE, message).with_hint(hint)));
        }
    }
}

/// What is the same for the same words; none for a short paragraph.
fn key(passage: &Passage) -> Option<u64> {
    if passage.kind != Kind::Paragraph {
        return None;
    }
    let mut hasher = DefaultHasher::new();
    passage.text.hash(&mut hasher);
    (passage.text.split_whitespace().nth(FEWEST - 1).is_some()).then(|| hasher.finish())
}
