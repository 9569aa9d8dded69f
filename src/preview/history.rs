//! What was saved in this run, so that it can be taken back: the last changes, in a limited amount of memory.

use std::collections::{HashSet, VecDeque};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::content::document_id::DocumentId;
use crate::preview::file_edit::FileEdit;

/// The number of changes that are kept.
const MAX_CHANGES: usize = 1000;

/// The bytes of texts that are kept with them.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// A saved change of a field.
#[derive(Debug, Clone)]
pub struct Change {
    /// What names it in this run.
    pub id: u64,
    /// When it was saved, in milliseconds since 1970.
    pub time: u64,
    /// The id of the document in which it was made.
    pub document: String,
    /// The id of the field.
    pub field: String,
    /// What the field is called.
    pub label: Vec<String>,
    /// Its value before; empty if it was added.
    pub before: String,
    /// Its value after; empty if it was removed.
    pub after: String,
    /// What changed in the files.
    pub edits: Vec<FileEdit>,
    /// The address of the field in the file, if it is there before and after, and nothing else changed.
    pub value_at: Option<String>,
    /// The change that this one took back out of turn.
    pub reverts: Option<u64>,
    /// Whether it could not be taken back when its turn came: those before it can be all the same.
    is_skipped: bool,
}

/// A field that was changed, as the desk knows it.
#[derive(Debug, Clone)]
pub struct ChangedField<'a> {
    /// The document in which it was changed.
    pub document: &'a DocumentId,
    /// Its id.
    pub field: String,
    /// What it is called.
    pub label: Vec<String>,
    /// Its value before, and after.
    pub values: [String; 2],
    /// Its address in its file, if it is there before and after, and nothing else changed.
    pub value_at: Option<String>,
}

impl Change {
    /// The change of a field that was saved now.
    pub fn new(changed: ChangedField, edits: Vec<FileEdit>) -> Self {
        let ChangedField { document, field, label, values: [before, after], value_at } = changed;
        let document = document.to_string();
        let (id, time) = (0, now());
        Self { id, time, document, field, label, before, after, edits, value_at, reverts: None, is_skipped: false }
    }

    /// The change that takes this one back, which made these `edits`.
    pub fn reverted(&self, edits: Vec<FileEdit>) -> Self {
        let (before, after) = (self.after.clone(), self.before.clone());
        Self { time: now(), before, after, edits, reverts: Some(self.id), is_skipped: false, ..self.clone() }
    }

    /// The bytes of the texts that it keeps.
    fn size(&self) -> usize {
        self.before.len() + self.after.len() + self.edits.iter().map(FileEdit::size).sum::<usize>()
    }
}

/// The time, in milliseconds since 1970.
fn now() -> u64 {
    let time = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    u64::try_from(time).unwrap_or_default()
}

/// What was saved in this run, and what was taken back since the last save.
#[derive(Debug, Default)]
pub struct History {
    done: VecDeque<Change>,
    undone: Vec<Change>,
    /// The number of changes that were added in this run.
    added: u64,
}

impl History {
    /// Adds a change. What was taken back before it cannot be repeated any more.
    pub fn add(&mut self, mut change: Change) {
        self.added += 1;
        change.id = self.added;
        self.undone.clear();
        self.done.push_back(change);
        self.forget_oldest();
    }

    /// All changes that were not taken back in turn, in the order of saving.
    pub fn changes(&self) -> impl DoubleEndedIterator<Item = &Change> {
        self.done.iter()
    }

    /// The ids of the changes that others took back, and that no other made again.
    pub fn reverted(&self) -> HashSet<u64> {
        let mut reverted = HashSet::new();
        for change in self.done.iter().rev().filter(|change| change.reverts.is_some()) {
            // One that was taken back itself has no effect.
            if !reverted.contains(&change.id) {
                reverted.extend(change.reverts);
            }
        }
        reverted
    }

    /// The change with an id.
    pub fn find(&self, id: u64) -> Option<&Change> {
        self.done.iter().find(|change| change.id == id)
    }

    /// The change that is taken back next: the last one, but none that could not be and still cannot (`is_possible`).
    pub fn next_undo(&self, is_possible: impl Fn(&Change) -> bool) -> Option<&Change> {
        self.done.iter().rev().find(|change| !change.is_skipped || is_possible(change))
    }

    /// The change that is repeated next.
    pub fn next_redo(&self) -> Option<&Change> {
        self.undone.last()
    }

    /// The change `id` was taken back: that is repeated next. It made these `edits`.
    pub fn undo(&mut self, id: u64, edits: Vec<FileEdit>) {
        let index = self.done.iter().position(|change| change.id == id);
        if let Some(change) = index.and_then(|index| self.done.remove(index)) {
            self.undone.push(Change { edits, is_skipped: false, ..change });
        }
    }

    /// The change that is repeated next was repeated, and made these `edits`.
    pub fn redo(&mut self, edits: Vec<FileEdit>) {
        self.done.extend(self.undone.pop().map(|change| Change { edits, ..change }));
    }

    /// The change `id` cannot be taken back now. It does not keep those before it from that.
    pub fn skip_undo(&mut self, id: u64) {
        self.done.iter_mut().filter(|change| change.id == id).for_each(|change| change.is_skipped = true);
    }

    /// The change that is repeated next cannot be.
    pub fn skip_redo(&mut self) {
        self.undone.pop();
    }

    /// Forgets the oldest changes that are more than fit.
    fn forget_oldest(&mut self) {
        let mut bytes: usize = self.done.iter().map(Change::size).sum();
        while self.done.len() > MAX_CHANGES || (bytes > MAX_BYTES && self.done.len() > 1) {
            bytes -= self.done.pop_front().map_or(0, |change| change.size());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preview::file_edit::FileChange;

    fn add(history: &mut History, before: &str, after: &str) -> u64 {
        let document = DocumentId { municipality: "emmen".into(), folder: "factsheet-2013".into() };
        let values = [before.to_owned(), after.to_owned()];
        let changed =
            ChangedField { document: &document, field: String::new(), label: Vec::new(), values, value_at: None };
        history.add(Change::new(changed, vec![FileEdit::new(&FileChange::rewritten("a.md", before, after))]));
        history.added
    }

    #[test]
    fn its_memory_is_limited() {
        let mut history = History::default();
        for number in 0..1500 {
            add(&mut history, &number.to_string(), &(number + 1).to_string());
        }
        assert_eq!(history.changes().map(|change| change.id).collect::<Vec<_>>(), (501..=1500).collect::<Vec<_>>());
        let long = ["a", "b"].map(|letter| letter.repeat(1024 * 1024));
        for number in 0..100 {
            add(&mut history, &long[number % 2], &long[(number + 1) % 2]);
        }
        assert_eq!(history.changes().count(), 16, "four texts of a megabyte each");
        assert_eq!(history.next_undo(|_| false).map(|change| change.id), Some(1600), "the last one stays");
    }

    #[test]
    fn a_change_that_was_taken_back_can_be_made_again() {
        let mut history = History::default();
        let first = add(&mut history, "a", "b");
        let revert = |history: &mut History, id| {
            let change = history.find(id).expect("a change").reverted(Vec::new());
            history.add(change);
            history.added
        };
        let second = revert(&mut history, first);
        assert_eq!(history.reverted(), [first].into());
        let third = revert(&mut history, second);
        assert_eq!(history.reverted(), [second].into(), "the first has its effect again");
        history.undo(third, Vec::new());
        assert_eq!(history.reverted(), [first].into());
    }

    #[test]
    fn a_change_that_cannot_be_taken_back_does_not_block() {
        let mut history = History::default();
        let [first, second] = [1, 2].map(|_| add(&mut history, "a", "b"));
        let next = |history: &History, is_possible: bool| history.next_undo(|_| is_possible).map(|change| change.id);
        history.skip_undo(second);
        assert_eq!((next(&history, false), next(&history, true)), (Some(first), Some(second)));
        history.undo(first, Vec::new());
        assert_eq!((next(&history, false), history.next_redo().map(|change| change.id)), (None, Some(first)));
        history.redo(Vec::new());
        assert_eq!(next(&history, false), Some(first));
    }
}
