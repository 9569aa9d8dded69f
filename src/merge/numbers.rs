//! Numbers the paragraphs of a document. A number stays with its paragraph when others are edited, added or removed.
//!
//! A paragraph is a paragraph of the document's own text, or a list without a paragraph before it; the lists after a
//! paragraph belong to it. Shared texts have no numbers: the municipality does not comment on them.

use std::collections::BTreeSet;

use similar::{Algorithm, DiffTag, TextDiff, capture_diff_slices};

use crate::content::paragraphs::{Paragraph, ParagraphNumbers};
use crate::content::prose::{Block, Inline, Prose};
use crate::merge::data::{Data, plain};

/// The share of common words (0 to 1) from which on two texts are versions of one paragraph.
const SIMILAR: f32 = 0.5;

/// Inserts an empty number at the start of each paragraph of a document's own text, for [`assign`] to fill in.
pub fn insert_placeholders(prose: &mut Prose) {
    let mut follows_paragraph = false;
    for block in &mut prose.blocks {
        match block {
            Block::Paragraph(line) => {
                line.insert(0, Inline::Number(String::new()));
                follows_paragraph = true;
            }
            Block::List { items, .. } if !follows_paragraph => {
                if let Some(Block::Paragraph(line)) = items.first_mut().and_then(|item| item.blocks.first_mut()) {
                    line.insert(0, Inline::Number(String::new()));
                }
                follows_paragraph = true;
            }
            Block::List { .. } => {}
            Block::Heading(..) => follows_paragraph = false,
        }
    }
}

/// Fills in the numbers that [`insert_placeholders`] left empty, and returns the paragraphs with their numbers, in
/// reading order. `numbers` are those that the paragraphs keep.
pub fn assign(data: &mut Data, numbers: &ParagraphNumbers) -> Vec<Paragraph> {
    let mut texts: Vec<String> = Vec::new();
    data.for_each_prose_mut(&mut |prose| collect(prose, &mut texts));
    let assigned = assign_numbers(&texts, &numbers.paragraphs);
    let mut next = assigned.iter();
    data.for_each_prose_mut(&mut |prose| {
        for number in prose.blocks.iter_mut().filter_map(number_mut) {
            number.clone_from(next.next().unwrap_or(&String::new()));
        }
    });
    let paragraph = |(number, text)| Paragraph { number, text, is_removed: false };
    assigned.into_iter().zip(texts).map(paragraph).collect()
}

/// The texts of the numbered paragraphs, with the lists that belong to them.
fn collect(prose: &Prose, texts: &mut Vec<String>) {
    let mut is_open = false;
    for block in &prose.blocks {
        let text = block_text(block);
        let is_numbered = has_number(block);
        match (is_numbered, is_open, block) {
            (true, ..) => texts.push(text),
            (false, true, Block::List { .. }) => {
                if let Some(last) = texts.last_mut() {
                    last.push(' ');
                    last.push_str(&text);
                }
            }
            _ => {}
        }
        is_open = is_numbered || is_open && matches!(block, Block::List { .. });
    }
}

fn has_number(block: &Block) -> bool {
    match block {
        Block::Paragraph(line) => matches!(line.first(), Some(Inline::Number(_))),
        Block::List { items, .. } => items.first().and_then(|item| item.blocks.first()).is_some_and(has_number),
        Block::Heading(..) => false,
    }
}

/// The number at the start of a block.
fn number_mut(block: &mut Block) -> Option<&mut String> {
    match block {
        Block::Paragraph(line) => match line.first_mut() {
            Some(Inline::Number(number)) => Some(number),
            _ => None,
        },
        Block::List { items, .. } => items.first_mut()?.blocks.first_mut().and_then(number_mut),
        Block::Heading(..) => None,
    }
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Paragraph(line) | Block::Heading(_, line) => plain(line).trim().to_owned(),
        Block::List { items, .. } => {
            let items = items.iter().map(|item| item.blocks.iter().map(block_text).collect::<Vec<_>>().join(" "));
            items.collect::<Vec<_>>().join(" ")
        }
    }
}

/// The number of each text, given the previous paragraphs with their numbers.
fn assign_numbers(texts: &[String], previous: &[Paragraph]) -> Vec<String> {
    if previous.is_empty() {
        return (1..=texts.len()).map(|number| number.to_string()).collect();
    }
    let mut numbers = vec![None; texts.len()];
    for (new, old) in pairs(texts, previous).into_iter().enumerate() {
        numbers[new] = old.map(|old| previous[old].number.clone());
    }
    let mut used: BTreeSet<String> = previous.iter().map(|paragraph| paragraph.number.clone()).collect();
    let mut last = String::from("0");
    let mut assigned = Vec::new();
    for number in numbers {
        last = number.unwrap_or_else(|| number_after(&last, &used));
        used.insert(last.clone());
        assigned.push(last.clone());
    }
    assigned
}

/// An unused number for a paragraph after the one with the number `last`: `23a` after `23`.
fn number_after(last: &str, used: &BTreeSet<String>) -> String {
    let digits = last.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let single = ('a'..='z').map(|letter| format!("{digits}{letter}"));
    let double = ('a'..='z').flat_map(|first| ('a'..='z').map(move |second| (first, second)));
    let double = double.map(|(first, second)| format!("{digits}{first}{second}"));
    single.chain(double).find(|number| !used.contains(number)).unwrap_or_else(|| format!("{digits}zz"))
}

/// For each text the index of the previous paragraph that it is a version of: with the same text, else with most words
/// in common, else between the same neighbours.
fn pairs(texts: &[String], previous: &[Paragraph]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; texts.len()];
    let present: Vec<usize> = (0..previous.len()).filter(|index| !previous[*index].is_removed).collect();
    let old: Vec<&str> = present.iter().map(|index| previous[*index].text.as_str()).collect();
    let new: Vec<&str> = texts.iter().map(String::as_str).collect();
    let operations = capture_diff_slices(Algorithm::Myers, &old, &new);
    for operation in operations.iter().filter(|operation| operation.tag() == DiffTag::Equal) {
        for (old, new) in operation.old_range().zip(operation.new_range()) {
            pairs[new] = Some(present[old]);
        }
    }
    pair_moved(texts, previous, &mut pairs);
    pair_similar(texts, previous, &mut pairs);
    pair_between(previous, &mut pairs);
    pairs
}

fn is_free(index: usize, pairs: &[Option<usize>]) -> bool {
    !pairs.contains(&Some(index))
}

/// Pairs texts that are the same at another position, also with a paragraph that was removed.
fn pair_moved(texts: &[String], previous: &[Paragraph], pairs: &mut [Option<usize>]) {
    for new in 0..texts.len() {
        if pairs[new].is_none() {
            let is_same = |old: &usize| previous[*old].text == texts[new] && is_free(*old, pairs);
            pairs[new] = (0..previous.len()).find(is_same);
        }
    }
}

/// Pairs texts with most words in common, the most similar first.
fn pair_similar(texts: &[String], previous: &[Paragraph], pairs: &mut [Option<usize>]) {
    let unpaired: Vec<usize> = (0..texts.len()).filter(|new| pairs[*new].is_none()).collect();
    let free: Vec<usize> =
        (0..previous.len()).filter(|old| !previous[*old].is_removed && is_free(*old, pairs)).collect();
    let mut similar = BTreeSet::new();
    for new in &unpaired {
        for old in &free {
            let ratio = TextDiff::from_words(previous[*old].text.as_str(), texts[*new].as_str()).ratio();
            if ratio >= SIMILAR {
                // The difference in per mille: the most similar come first.
                similar.insert((1000 - (ratio * 1000.0) as u32, *new, *old));
            }
        }
    }
    for (_, new, old) in similar {
        if pairs[new].is_none() && is_free(old, pairs) {
            pairs[new] = Some(old);
        }
    }
}

/// Pairs the texts between two paired ones one by one, if there were as many paragraphs there: they were rewritten.
fn pair_between(previous: &[Paragraph], pairs: &mut [Option<usize>]) {
    let mut start = 0;
    while start < pairs.len() {
        if pairs[start].is_some() {
            start += 1;
            continue;
        }
        let end = (start..pairs.len()).find(|index| pairs[*index].is_some()).unwrap_or(pairs.len());
        let from = start.checked_sub(1).and_then(|index| pairs[index]).unwrap_or(0);
        let to = pairs.get(end).copied().flatten().unwrap_or(previous.len());
        let free: Vec<usize> = (from..to).filter(|old| !previous[*old].is_removed && is_free(*old, pairs)).collect();
        if free.len() == end - start {
            for (new, old) in (start..end).zip(free) {
                pairs[new] = Some(old);
            }
        }
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::markdown;
    use crate::content::prose::Literal;
    use crate::content::sources::{TextFile, file_id};

    /// A text of a document, with room for the numbers of its paragraphs.
    fn own(text: &str) -> Prose {
        let file = file_id("tekst.md".as_ref()).expect("a plain name");
        let literal = Literal::from_file(&TextFile::new(file, text.into()));
        let mut prose = markdown::parse(&literal).expect("the text is in the dialect");
        insert_placeholders(&mut prose);
        prose
    }

    fn collected(prose: &Prose) -> Vec<String> {
        let mut texts = Vec::new();
        collect(prose, &mut texts);
        texts
    }

    #[test]
    fn lists_belong_to_the_paragraph_before_them() {
        let prose = own("Er zijn:\n\n- een\n- twee\n\n1. drie\n\n## Kop\n\n- vier\n\n1. vijf\n\nEn verder.\n");
        assert_eq!(collected(&prose), ["Er zijn: een twee drie", "vier vijf", "En verder."]);
    }

    #[test]
    fn shared_texts_belong_to_no_paragraph() {
        let mut prose = own("Er zijn:\n\n- een\n\nGedeeld.\n\n- zonder nummer\n\nEn verder.\n");
        let Block::Paragraph(shared) = &mut prose.blocks[2] else { panic!("a paragraph") };
        shared.remove(0);
        assert_eq!(collected(&prose), ["Er zijn: een", "En verder."]);
    }

    fn paragraphs(texts: &[(&str, &str)]) -> Vec<Paragraph> {
        let paragraph = |(number, text): &(&str, &str)| Paragraph {
            number: (*number).into(),
            text: (*text).into(),
            is_removed: false,
        };
        texts.iter().map(paragraph).collect()
    }

    fn check(texts: &[&str], previous: &[Paragraph], expected: &[&str]) {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        assert_eq!(assign_numbers(&texts, previous), expected);
    }

    #[test]
    fn numbers_stay_when_paragraphs_are_added_or_removed() {
        let previous = paragraphs(&[("1", "de een"), ("2", "de twee"), ("3", "de drie"), ("4", "de vier")]);
        check(&["de een", "de twee", "de drie", "de vier"], &previous, &["1", "2", "3", "4"]);
        check(&["de een", "de drie", "de vier"], &previous, &["1", "3", "4"]);
        check(
            &["nieuw hier", "de een", "erbij", "nog iets", "de twee", "de drie", "de vier"],
            &previous,
            &["0a", "1", "1a", "1b", "2", "3", "4"],
        );
        check(&["de een", "de twee", "de drie", "de vier", "slot"], &previous, &["1", "2", "3", "4", "4a"]);
    }

    #[test]
    fn numbers_stay_when_paragraphs_are_edited_or_moved() {
        let previous =
            paragraphs(&[("1", "er is een plan"), ("2", "de gemeente heeft zicht op gezinnen"), ("3", "het einde")]);
        check(
            &["er is een plan", "de gemeente heeft geen zicht op gezinnen", "het einde"],
            &previous,
            &["1", "2", "3"],
        );
        check(&["er is een plan", "heel wat anders", "het einde"], &previous, &["1", "2", "3"]);
        check(&["het einde", "er is een plan", "de gemeente heeft zicht op gezinnen"], &previous, &["3", "1", "2"]);
    }

    #[test]
    fn of_two_versions_of_a_paragraph_the_most_similar_keeps_its_number() {
        let previous = paragraphs(&[("1", "de een"), ("2", "a b c d e f g h i j")]);
        let (far, near) = ("a b c d e f g x y z", "a b c d e f g h i z");
        check(&["de een", far, near], &previous, &["1", "1a", "2"]);
        check(&["de een", near, far], &previous, &["1", "2", "2a"]);
    }

    #[test]
    fn a_number_is_not_used_again() {
        let mut previous = paragraphs(&[("1", "de een"), ("1a", "weg"), ("2", "de twee")]);
        previous[1].is_removed = true;
        check(&["de een", "heel nieuw", "de twee"], &previous, &["1", "1b", "2"]);
        check(&["de een", "weg", "de twee"], &previous, &["1", "1a", "2"]);
        previous[1].text = "a b c d e f".into();
        check(&["de een", "a b c d e x", "de twee"], &previous, &["1", "1b", "2"]);
        check(&["de een", "de een"], &paragraphs(&[("1", "de een")]), &["1", "1a"]);
    }

    #[test]
    fn of_paragraphs_with_one_text_each_keeps_its_number() {
        check(&["b", "a"], &paragraphs(&[("1", "a"), ("2", "b"), ("3", "a")]), &["2", "3"]);
    }

    #[test]
    fn a_rewritten_paragraph_keeps_its_number_between_its_neighbours() {
        let mut previous = paragraphs(&[("1", "de een"), ("2", "de twee"), ("3", "weg"), ("4", "de vier")]);
        check(&["de twee", "heel nieuw", "de vier"], &previous, &["2", "3", "4"]);
        check(&["heel nieuw", "weg", "de vier"], &previous, &["0a", "3", "4"]);
        previous[1].is_removed = true;
        check(&["de een", "heel nieuw", "de vier"], &previous, &["1", "3", "4"]);
    }

    #[test]
    fn every_paragraph_gets_its_number() {
        let (first, second) = ("Een.\n\n- bij een\n", "## Kop\n\n- twee\n\nDrie.\n");
        let mut data = Data::List(vec![Data::Prose(own(first)), Data::Prose(own(second))]);
        let previous = paragraphs(&[("3", "twee"), ("4", "Drie.")]);
        let assigned = assign(&mut data, &ParagraphNumbers { paragraphs: previous });
        assert_eq!(assigned, paragraphs(&[("0a", "Een. bij een"), ("3", "twee"), ("4", "Drie.")]));
        let mut shown = Vec::new();
        data.for_each_prose_mut(&mut |prose| {
            shown.extend(prose.blocks.iter_mut().filter_map(number_mut).map(|number| number.clone()))
        });
        assert_eq!(shown, ["0a", "3", "4"]);
    }
}
