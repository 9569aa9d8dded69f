//! Repetitions: a word after itself, a paragraph in one file.

use std::collections::HashMap;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::checks::language::answers::Answers;
use crate::content::passage::{Passage, PassageKind};
use crate::content::sources::Sources;
use crate::diagnostics::{Diagnostics, SourceRange};
use crate::messages::{self, Argument, CodedMessage};

/// Words that Dutch sentences have twice: “dat dat zo is”, “voor wie die die hulp krijgt”.
const RIGHT: &[&str] = &["dat", "die"];

/// The fewest words of a paragraph that is not repeated by chance.
const MIN_WORDS: usize = 8;

/// The fewest words of an answer that rows do not share on purpose, as they do “De situatie is ongewijzigd.”
const MIN_ANSWER_WORDS: usize = 15;

pub(super) fn check_words(passage: &Passage, diagnostics: &mut Diagnostics) {
    for pair in passage.words.windows(2).filter(|pair| pair[0].hash == pair[1].hash) {
        let (first, second) = (pair[0].range(), pair[1].range());
        let (kept, word) = (&passage.text[first.clone()], &passage.text[second.clone()]);
        let is_foreign = passage.is_foreign(&(first.start..second.end));
        let is_doubled = (kept == word || starts_sentence(kept, word)) && word.chars().all(char::is_alphabetic);
        let between = &passage.text[first.end..second.start];
        let is_right = RIGHT.contains(&word) || !is_whole(&passage.text, &first) || !is_whole(&passage.text, &second);
        if is_doubled && between.trim().is_empty() && !is_right && !is_foreign {
            let place = (first.start..second.end, kept);
            let hint = messages::remove_one_word();
            passage.warn_with_correction(place, messages::word_twice(word), hint, diagnostics);
        }
    }
}

/// Whether a word is another one with a capital, as at the start of a sentence. They differ in capitals only.
fn starts_sentence(word: &str, other: &str) -> bool {
    other.starts_with(char::is_lowercase) && word.chars().skip(1).eq(other.chars().skip(1))
}

/// Whether a word is no part of a longer one, as the s of “risico’s” is.
fn is_whole(text: &str, word: &Range<usize>) -> bool {
    let from = text[..word.start].rfind(char::is_whitespace).unwrap_or_default();
    let to = text[word.end..].find(char::is_whitespace).map_or(text.len(), |at| word.end + at);
    text[from..to].unicode_word_indices().any(|(at, whole)| (from + at..from + at + whole.len()) == *word)
}

/// Paragraphs that one file has several times: one warning for all places, at the first.
pub(super) fn check_passages(
    passages: &[Passage],
    answers: &Answers,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let mut places: HashMap<_, Vec<SourceRange>> = HashMap::new();
    for passage in passages.iter().filter(|passage| is_compared(passage, answers)) {
        let Some(place) = passage.start() else { continue };
        places.entry((place.file, passage.text.as_str())).or_default().push(place);
    }
    for places in places.values_mut().filter(|places| places.len() > 1) {
        places.sort_by_key(|place| place.range.start);
        let warning = places[0].warning(also_on_lines(&lines(places, sources)[1..]));
        diagnostics.push(warning.with_hint(messages::keep_paragraph_once()));
    }
}

fn is_compared(passage: &Passage, answers: &Answers) -> bool {
    let words = passage.words.len();
    passage.kind != PassageKind::Fragment
        && words >= MIN_WORDS
        && (words >= MIN_ANSWER_WORDS || !answers.contains(passage))
}

/// The lines of these places of one file, which are in its order; lines count from 1.
fn lines(places: &[SourceRange], sources: &Sources) -> Vec<usize> {
    let Some(file) = sources.get(places[0].file) else { return vec![1; places.len()] };
    let (mut line, mut counted) = (1, 0);
    let count = |place: &SourceRange| {
        line += file.text[counted..place.range.start].matches('\n').count();
        counted = place.range.start;
        line
    };
    places.iter().map(count).collect()
}

/// The message that a paragraph is on these lines too, of which there is at least one.
fn also_on_lines(lines: &[usize]) -> CodedMessage {
    match lines {
        [first @ .., last] if !first.is_empty() => {
            messages::paragraph_also_on_lines(*last, Argument::list(first.iter().copied()))
        }
        _ => messages::paragraph_also_on_line(Argument::list(lines.iter().copied())),
    }
}
