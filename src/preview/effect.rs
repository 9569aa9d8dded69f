//! What a changed text does to all documents that use its file: the sentences that go and those that come, from memory.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use crate::build::sentences::{Change, Difference, data_differences};
use crate::content::document_id::DocumentId;
use crate::messages::Language;
use crate::messages::codes::{DEVIATION_WORDS_NOT_FOUND, DEVIATION_WORDS_SEVERAL_TIMES};
use crate::preview::document_link::DocumentLink;
use crate::preview::field_file::FieldFile;
use crate::preview::origin::Owner;
use crate::preview::overlay::Overlay;
use crate::system::workers::in_parallel;

/// The number of groups up to which each has exactly the same sentences. Above it, documents in which the same words change
/// are one group: the name of the municipality in a sentence would make as many groups as there are documents.
const MAX_EXACT_GROUPS: usize = 6;

/// What a changed text does.
#[derive(Debug, Default, Serialize)]
pub struct Effect {
    /// The documents that use the file.
    documents: Vec<DocumentLink>,
    /// Those in which sentences change, by what changes: that of the document in which the text is changed first, then the
    /// largest.
    groups: Vec<EffectGroup>,
    /// Those in which no sentence changes.
    unchanged: Vec<DocumentLink>,
    /// Those that have errors with the new text only, by their errors.
    broken: Vec<BrokenGroup>,
    /// Those that have errors without it only.
    repaired: Vec<DocumentLink>,
    /// Those that have errors with it and without: what it does to them is not known.
    unreadable: Vec<DocumentLink>,
}

/// Documents in which the same changes.
#[derive(Debug, Serialize)]
pub struct EffectGroup {
    documents: Vec<DocumentLink>,
    sentences: Vec<ChangedSentence>,
    /// Whether the sentences are those of the first document only, and the others have other words around those that change.
    varies: bool,
}

/// Documents with the same errors.
#[derive(Debug, Serialize)]
pub struct BrokenGroup {
    documents: Vec<DocumentLink>,
    /// Whether all errors are about deviations: the words that the documents deviate from are in the text no more.
    deviates: bool,
    /// The errors, as a terminal shows them.
    errors_text: String,
}

/// A sentence that goes or comes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ChangedSentence {
    change: Change,
    parts: Vec<Part>,
}

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Part {
    text: String,
    /// Whether the sentence in its place does not have it.
    changed: bool,
}

/// What becomes of a document.
enum Outcome {
    Changed(Vec<ChangedSentence>),
    Broken { deviates: bool, text: String },
    Repaired,
    Unreadable,
}

impl Effect {
    /// What the file `changed` does, compared with the one on disk in `root`. `own` is the document in which it is changed.
    /// Errors are in a language.
    pub fn find(root: &Path, changed: &FieldFile, own: &DocumentId, language: Language) -> Self {
        let before = Overlay::read(root, HashMap::new());
        let after = before.with_file(changed);
        let outcome = |id: &DocumentId| outcome(id, (&before, &after), &changed.path, language);
        let outcomes = in_parallel(&before.collection.ids, outcome).into_iter().flatten().collect();
        Self::of_outcomes(outcomes, &own.to_string())
    }

    /// Whether only the document in which the text is changed uses it.
    pub fn is_of_one(&self) -> bool {
        self.documents.len() + self.unreadable.len() <= 1
    }

    fn of_outcomes(outcomes: Vec<(DocumentLink, Outcome)>, own: &str) -> Self {
        let mut effect = Self::default();
        let (mut changed, mut broken) = (BTreeMap::new(), BTreeMap::<(bool, String), Vec<DocumentLink>>::new());
        for (link, outcome) in outcomes {
            if matches!(outcome, Outcome::Unreadable) {
                effect.unreadable.push(link);
                continue;
            }
            effect.documents.push(link.clone());
            match outcome {
                Outcome::Changed(sentences) if sentences.is_empty() => effect.unchanged.push(link),
                Outcome::Changed(sentences) => changed.entry(sentences).or_insert_with(Vec::new).push(link),
                Outcome::Broken { deviates, text } => broken.entry((deviates, text)).or_default().push(link),
                Outcome::Repaired | Outcome::Unreadable => effect.repaired.push(link),
            }
        }
        let group = |((deviates, errors_text), documents)| BrokenGroup { documents, deviates, errors_text };
        effect.broken = broken.into_iter().map(group).collect();
        effect.groups = groups(changed, own);
        effect
    }
}

/// What the change does to a document; `None` if it does not use the file.
fn outcome(
    id: &DocumentId,
    (before, after): (&Overlay, &Overlay),
    path: &str,
    language: Language,
) -> Option<(DocumentLink, Outcome)> {
    let read = before.document(id);
    let old = read.as_ref().map_err(Clone::clone).and_then(|(document, files)| {
        let merged = before.merged_document(id, document)?;
        let uses =
            files.iter().any(|file| file == path) || merged.shared_files.iter().any(|file| file == Path::new(path));
        Ok((merged, uses))
    });
    if old.as_ref().is_ok_and(|(_, uses)| !uses) {
        return None;
    }
    let new = match &read {
        // The files of the document itself are the same: reading them takes most of the time.
        Ok((document, _)) if Owner::of_path(path) == Owner::Shared => after.merged_document(id, document),
        _ => after.merged(id),
    };
    let merged = old.as_ref().map(|(merged, _)| merged).or(new.as_ref());
    let link = merged
        .map_or_else(|_| DocumentLink::unread(id), |merged| DocumentLink::new(id, &merged.municipality, &merged.kind));
    let outcome = match (old, new) {
        (Ok((old, _)), Ok(new)) => Outcome::Changed(sentences(&data_differences(&old.data, &new.data))),
        (Ok(_), Err(errors)) => Outcome::Broken {
            deviates: errors
                .iter()
                .all(|error| [DEVIATION_WORDS_NOT_FOUND, DEVIATION_WORDS_SEVERAL_TIMES].contains(&error.code)),
            text: after.format(&errors, language),
        },
        (Err(_), Ok(_)) => Outcome::Repaired,
        (Err(_), Err(_)) => Outcome::Unreadable,
    };
    Some((link, outcome))
}

/// The groups, in their order.
fn groups(changed: BTreeMap<Vec<ChangedSentence>, Vec<DocumentLink>>, own: &str) -> Vec<EffectGroup> {
    let exact = changed.into_iter();
    let group = |(sentences, documents)| EffectGroup { documents, sentences, varies: false };
    let mut groups: Vec<EffectGroup> = exact.map(group).collect();
    let is_own = |group: &EffectGroup| group.documents.iter().any(|link| link.id == own);
    groups.sort_by_key(|group| (!is_own(group), std::cmp::Reverse(group.documents.len())));
    if groups.len() > MAX_EXACT_GROUPS { joined(groups) } else { groups }
}

/// Groups in which the same words change become one.
fn joined(groups: Vec<EffectGroup>) -> Vec<EffectGroup> {
    let mut joined: Vec<(Vec<(Change, String)>, EffectGroup)> = Vec::new();
    for group in groups {
        let words = changed_words(&group.sentences);
        match joined.iter_mut().find(|(known, _)| *known == words) {
            Some((_, first)) => {
                first.documents.extend(group.documents);
                first.varies = true;
            }
            None => joined.push((words, group)),
        }
    }
    joined.into_iter().map(|(_, group)| group).collect()
}

/// The words that change, without those around them.
fn changed_words(sentences: &[ChangedSentence]) -> Vec<(Change, String)> {
    let words = |sentence: &ChangedSentence| {
        let parts = sentence.parts.iter().filter(|part| part.changed);
        (sentence.change, parts.map(|part| part.text.as_str()).collect::<Vec<_>>().join(" … "))
    };
    sentences.iter().map(words).collect()
}

/// The sentences of differences, with the words that differ. Those that are in several places, such as a label, are once.
fn sentences(differences: &[Difference]) -> Vec<ChangedSentence> {
    let mut sentences = Vec::new();
    for place in differences.chunk_by(|one, other| one.place == other.place) {
        let found = match place {
            [old, new] if (old.change, new.change) == (Change::Removed, Change::Added) => pair(&old.text, &new.text),
            _ => place.iter().map(whole).collect(),
        };
        if !found.iter().all(|sentence| sentences.contains(sentence)) {
            sentences.extend(found);
        }
    }
    sentences
}

fn whole(difference: &Difference) -> ChangedSentence {
    let part = Part { text: difference.text.clone(), changed: true };
    ChangedSentence { change: difference.change, parts: vec![part] }
}

/// A sentence and the one in its place, compared word by word.
fn pair(old: &str, new: &str) -> Vec<ChangedSentence> {
    let diff = TextDiff::from_words(old, new);
    let side = |change: Change, other: ChangeTag| {
        let mut parts: Vec<Part> = Vec::new();
        for word in diff.iter_all_changes().filter(|word| word.tag() != other) {
            let changed = word.tag() != ChangeTag::Equal;
            match parts.last_mut().filter(|part| part.changed == changed) {
                Some(part) => part.text.push_str(word.value()),
                None => parts.push(Part { text: word.value().to_owned(), changed }),
            }
        }
        ChangedSentence { change, parts }
    };
    vec![side(Change::Removed, ChangeTag::Insert), side(Change::Added, ChangeTag::Delete)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcomes(count: usize, text: impl Fn(usize) -> [String; 2]) -> Vec<(DocumentLink, Outcome)> {
        let outcome = |index| {
            let id = DocumentId::parse(&format!("gemeente-{index}/factsheet-2013")).expect("an id");
            let [old, new] = text(index);
            (DocumentLink::unread(&id), Outcome::Changed(pair(&old, &new)))
        };
        (0..count).map(outcome).collect()
    }

    #[test]
    fn documents_with_the_same_sentences_are_a_group() {
        let text = |index: usize| {
            let noun = if index == 3 { "stad" } else { "gemeente" };
            ["doet", "deed"].map(|verb| format!("De {noun} {verb} dit."))
        };
        let effect = Effect::of_outcomes(outcomes(100, text), "gemeente-3/factsheet-2013");
        let sizes: Vec<usize> = effect.groups.iter().map(|group| group.documents.len()).collect();
        assert_eq!((effect.documents.len(), sizes), (100, vec![1, 99]), "the own document comes first");
        let part = |text: &str, changed| Part { text: text.into(), changed };
        let expected = [part("De stad ", false), part("doet", true), part(" dit.", false)];
        assert_eq!(effect.groups[0].sentences[0].parts, expected);
    }

    #[test]
    fn a_name_in_a_sentence_does_not_part_documents() {
        let text = |index: usize| ["stel", "stelt"].map(|verb| format!("Gemeente {index} {verb} het gezin centraal."));
        let effect = Effect::of_outcomes(outcomes(3, text), "gemeente-1/factsheet-2013");
        assert_eq!(effect.groups.len(), 3, "few groups have their own sentences");
        let effect = Effect::of_outcomes(outcomes(342, text), "gemeente-1/factsheet-2013");
        assert_eq!((effect.groups.len(), effect.groups[0].documents.len()), (1, 342));
        assert!(effect.groups[0].varies && effect.groups[0].sentences[0].parts[0].text.contains("Gemeente 1 "));
    }
}
