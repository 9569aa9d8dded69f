//! Which paragraph has which number, while paragraphs change, come and go.
//!
//! A paragraph is a paragraph of the document's own text, or a list that no paragraph comes before; the lists after a
//! paragraph belong to it. Shared texts have no numbers: they are not what a municipality is asked about.

use std::collections::{BTreeMap, BTreeSet};

use similar::{Algorithm, DiffTag, TextDiff, capture_diff_slices};

use crate::content::paragraphs::{Numbers, Paragraph};
use crate::content::prose::{Block, Inline, Prose};
use crate::merge::data::{Data, plain};

/// From this share of common words on, two texts are one paragraph that was edited.
const ALIKE: f32 = 0.5;

/// Sets apart where numbers come, in a text of the document itself.
pub fn mark(prose: &mut Prose) {
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

/// Fills in the numbers at the places that [`mark`] set apart, and gives the paragraphs with their numbers.
pub fn give(data: &mut Data, numbers: &Numbers) -> Vec<Paragraph> {
    let mut texts: Vec<String> = Vec::new();
    data.for_each_prose_mut(&mut |prose| collect(prose, &mut texts));
    let given = numbered(&texts, &numbers.paragraphs);
    let mut next = given.iter();
    data.for_each_prose_mut(&mut |prose| {
        for number in prose.blocks.iter_mut().filter_map(number_of) {
            number.clone_from(next.next().unwrap_or(&String::new()));
        }
    });
    let paragraph = |(number, text)| Paragraph { number, text, is_gone: false };
    given.into_iter().zip(texts).map(paragraph).collect()
}

/// The texts of the numbered paragraphs, with the lists that belong to them.
fn collect(prose: &Prose, texts: &mut Vec<String>) {
    let mut is_open = false;
    for block in &prose.blocks {
        let text = words(block);
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

/// The place of the number of a block.
fn number_of(block: &mut Block) -> Option<&mut String> {
    match block {
        Block::Paragraph(line) => match line.first_mut() {
            Some(Inline::Number(number)) => Some(number),
            _ => None,
        },
        Block::List { items, .. } => items.first_mut()?.blocks.first_mut().and_then(number_of),
        Block::Heading(..) => None,
    }
}

fn words(block: &Block) -> String {
    match block {
        Block::Paragraph(line) | Block::Heading(_, line) => plain(line).trim().to_owned(),
        Block::List { items, .. } => {
            let items = items.iter().map(|item| item.blocks.iter().map(words).collect::<Vec<_>>().join(" "));
            items.collect::<Vec<_>>().join(" ")
        }
    }
}

/// The number of each text, given those of before.
fn numbered(texts: &[String], before: &[Paragraph]) -> Vec<String> {
    if before.is_empty() {
        return (1..=texts.len()).map(|number| number.to_string()).collect();
    }
    let mut numbers = vec![None; texts.len()];
    for (now, then) in pairs(texts, before).into_iter().enumerate() {
        numbers[now] = then.map(|then| before[then].number.clone());
    }
    let mut taken: BTreeSet<String> = before.iter().map(|paragraph| paragraph.number.clone()).collect();
    let mut last = String::from("0");
    let mut given = Vec::new();
    for number in numbers {
        last = number.unwrap_or_else(|| number_after(&last, &taken));
        taken.insert(last.clone());
        given.push(last.clone());
    }
    given
}

/// A number that was never given, for a paragraph after the one with the number `last`: `23a` after `23`.
fn number_after(last: &str, taken: &BTreeSet<String>) -> String {
    let digits = last.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let single = ('a'..='z').map(|letter| format!("{digits}{letter}"));
    let double = ('a'..='z').flat_map(|one| ('a'..='z').map(move |two| (one, two)));
    let double = double.map(|(one, two)| format!("{digits}{one}{two}"));
    single.chain(double).find(|number| !taken.contains(number)).unwrap_or_else(|| format!("{digits}zz"))
}

/// For each text the paragraph of before that it is: the same words, or else edited ones between the same neighbours or
/// with most words in common.
fn pairs(texts: &[String], before: &[Paragraph]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; texts.len()];
    let alive: Vec<usize> = (0..before.len()).filter(|index| !before[*index].is_gone).collect();
    let then: Vec<&str> = alive.iter().map(|index| before[*index].text.as_str()).collect();
    let now: Vec<&str> = texts.iter().map(String::as_str).collect();
    let operations = capture_diff_slices(Algorithm::Myers, &then, &now);
    for operation in operations.iter().filter(|operation| operation.tag() == DiffTag::Equal) {
        for (old, new) in operation.old_range().zip(operation.new_range()) {
            pairs[new] = Some(alive[old]);
        }
    }
    pair_moved(texts, before, &mut pairs);
    pair_alike(texts, before, &mut pairs);
    pair_between(before, &mut pairs);
    pairs
}

fn is_free(index: usize, pairs: &[Option<usize>]) -> bool {
    !pairs.contains(&Some(index))
}

/// The same words at another place, also those of a paragraph that had left.
fn pair_moved(texts: &[String], before: &[Paragraph], pairs: &mut [Option<usize>]) {
    for now in 0..texts.len() {
        if pairs[now].is_none() {
            let same = |then: &usize| before[*then].text == texts[now] && is_free(*then, pairs);
            pairs[now] = (0..before.len()).find(same);
        }
    }
}

/// Most words in common, the most alike first.
fn pair_alike(texts: &[String], before: &[Paragraph], pairs: &mut [Option<usize>]) {
    let open: Vec<usize> = (0..texts.len()).filter(|now| pairs[*now].is_none()).collect();
    let free: Vec<usize> = (0..before.len()).filter(|then| !before[*then].is_gone && is_free(*then, pairs)).collect();
    let mut alike = BTreeMap::new();
    for now in &open {
        for then in &free {
            let ratio = TextDiff::from_words(before[*then].text.as_str(), texts[*now].as_str()).ratio();
            if ratio >= ALIKE {
                // Per mille, turned round: the most alike come first.
                alike.insert((1000 - (ratio * 1000.0) as u32, *now, *then), ());
            }
        }
    }
    for (_, now, then) in alike.into_keys() {
        if pairs[now].is_none() && is_free(then, pairs) {
            pairs[now] = Some(then);
        }
    }
}

/// As many paragraphs between the same neighbours: rewritten, one by one.
fn pair_between(before: &[Paragraph], pairs: &mut [Option<usize>]) {
    let mut start = 0;
    while start < pairs.len() {
        if pairs[start].is_some() {
            start += 1;
            continue;
        }
        let end = (start..pairs.len()).find(|index| pairs[*index].is_some()).unwrap_or(pairs.len());
        let from = start.checked_sub(1).and_then(|index| pairs[index]).map_or(0, |then| then + 1);
        let to = pairs.get(end).copied().flatten().unwrap_or(before.len());
        let between = from..to.max(from);
        let free: Vec<usize> = between.filter(|then| !before[*then].is_gone && is_free(*then, pairs)).collect();
        if free.len() == end - start {
            for (now, then) in (start..end).zip(free) {
                pairs[now] = Some(then);
            }
        }
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn before(texts: &[(&str, &str)]) -> Vec<Paragraph> {
        let paragraph = |(number, text): &(&str, &str)| Paragraph {
            number: (*number).into(),
            text: (*text).into(),
            is_gone: false,
        };
        texts.iter().map(paragraph).collect()
    }

    fn check(texts: &[&str], earlier: &[Paragraph], expected: &[&str]) {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        assert_eq!(numbered(&texts, earlier), expected);
    }

    #[test]
    fn numbers_stay_while_paragraphs_come_and_go() {
        let earlier = before(&[("1", "de een"), ("2", "de twee"), ("3", "de drie"), ("4", "de vier")]);
        check(&["de een", "de twee", "de drie", "de vier"], &earlier, &["1", "2", "3", "4"]);
        check(&["de een", "de drie", "de vier"], &earlier, &["1", "3", "4"]);
        check(
            &["nieuw hier", "de een", "erbij", "nog iets", "de twee", "de drie", "de vier"],
            &earlier,
            &["0a", "1", "1a", "1b", "2", "3", "4"],
        );
        check(&["de een", "de twee", "de drie", "de vier", "slot"], &earlier, &["1", "2", "3", "4", "4a"]);
    }

    #[test]
    fn numbers_stay_when_words_change_or_move() {
        let earlier =
            before(&[("1", "er is een plan"), ("2", "de gemeente heeft zicht op gezinnen"), ("3", "het einde")]);
        check(&["er is een plan", "de gemeente heeft geen zicht op gezinnen", "het einde"], &earlier, &["1", "2", "3"]);
        check(&["er is een plan", "heel wat anders", "het einde"], &earlier, &["1", "2", "3"]);
        check(&["het einde", "er is een plan", "de gemeente heeft zicht op gezinnen"], &earlier, &["3", "1", "2"]);
    }

    #[test]
    fn a_number_is_never_given_again() {
        let mut earlier = before(&[("1", "de een"), ("1a", "weg"), ("2", "de twee")]);
        earlier[1].is_gone = true;
        check(&["de een", "heel nieuw", "de twee"], &earlier, &["1", "1b", "2"]);
        check(&["de een", "weg", "de twee"], &earlier, &["1", "1a", "2"]);
    }
}
