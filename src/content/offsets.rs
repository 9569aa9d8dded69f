//! The way from the bytes of a text back to those of its file.

use std::ops::Range;

/// For each byte of a text, and its end, the byte of the file that it came from. Nearly all of a text stands in its file
/// as it reads, so that a few stretches tell it all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offsets(Vec<Stretch>);

/// Bytes of a text that come from one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stretch {
    /// Where it begins in the text.
    start: usize,
    /// Where it begins in the file.
    origin: usize,
    /// Whether its bytes stand there one by one; or else all of them came from that byte.
    is_written: bool,
}

impl Offsets {
    /// A text that begins at the byte `origin` of its file, and stands there as it reads.
    pub fn from(origin: usize) -> Self {
        Self(vec![Stretch { start: 0, origin, is_written: true }])
    }

    /// From the byte `start` of the text on, it stands in the file from `origin` on.
    pub fn continue_at(&mut self, start: usize, origin: usize) {
        self.push(Stretch { start, origin, is_written: true });
    }

    /// The byte of the file for a byte of the text.
    pub fn get(&self, at: usize) -> usize {
        self.stretch(at).get(at)
    }

    fn stretch(&self, at: usize) -> Stretch {
        // The first one begins where the text does.
        self.0[self.0.partition_point(|stretch| stretch.start <= at) - 1]
    }

    /// The way back when `length` bytes from elsewhere have taken the place of `range`.
    pub fn replaced(&self, range: Range<usize>, length: usize) -> Self {
        let mut new = Self(self.0.iter().copied().filter(|stretch| stretch.start < range.start).collect());
        new.push(Stretch { start: range.start, origin: self.get(range.start), is_written: false });
        let end = range.start + length;
        new.push(Stretch { start: end, origin: self.get(range.end), ..self.stretch(range.end) });
        let after = self.0.iter().filter(|stretch| stretch.start > range.end);
        new.0.extend(after.map(|stretch| Stretch { start: stretch.start - range.end + end, ..*stretch }));
        new
    }

    fn push(&mut self, new: Stretch) {
        // The stretch before may have come out empty.
        if self.0.last().is_some_and(|last| last.start == new.start) {
            self.0.pop();
        }
        let goes_on = |last: &Stretch| last.is_written && new.is_written && last.get(new.start) == new.origin;
        if !self.0.last().is_some_and(goes_on) {
            self.0.push(new);
        }
    }
}

impl Stretch {
    fn get(self, at: usize) -> usize {
        self.origin + if self.is_written { at - self.start } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(offsets: &Offsets, length: usize) -> Vec<usize> {
        (0..=length).map(|at| offsets.get(at)).collect()
    }

    #[test]
    fn stretches_follow_each_other() {
        let mut offsets = Offsets::from(10);
        offsets.continue_at(2, 12);
        assert_eq!(offsets, Offsets::from(10));
        offsets.continue_at(3, 20);
        assert_eq!(all(&offsets, 5), [10, 11, 12, 20, 21, 22]);
    }

    #[test]
    fn what_was_put_in_came_from_where_it_stands() {
        let mut offsets = Offsets::from(10);
        offsets.continue_at(5, 20);
        assert_eq!(all(&offsets.replaced(1..3, 4), 8), [10, 11, 11, 11, 11, 13, 14, 20, 21]);
        assert_eq!(all(&offsets.replaced(0..2, 0), 4), [12, 13, 14, 20, 21]);
        assert_eq!(all(&offsets.replaced(4..6, 1), 6), [10, 11, 12, 13, 14, 21, 22]);
        let twice = offsets.replaced(4..5, 3).replaced(2..4, 1);
        assert_eq!(all(&twice, 7), [10, 11, 12, 14, 14, 14, 20, 21]);
    }
}
