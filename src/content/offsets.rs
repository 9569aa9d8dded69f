//! A map from the bytes of a text to the bytes of its source file.

use std::ops::Range;

/// For each byte of a text, and for its end, the offset in the file that it came from. Nearly all of a text is verbatim
/// in its file, so that a few segments describe all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offsets(Vec<Segment>);

/// Bytes of a text that come from one range of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Segment {
    /// Its first byte in the text.
    start: usize,
    /// Its first byte in the file.
    origin: usize,
    /// Whether its bytes are in the file one by one; if not, all of them come from `origin`.
    is_verbatim: bool,
}

impl Offsets {
    /// The map of a text that is verbatim in its file from the byte `origin` on.
    pub fn starting_at(origin: usize) -> Self {
        Self(vec![Segment { start: 0, origin, is_verbatim: true }])
    }

    /// From the byte `start` of the text on, the text is verbatim in the file from `origin` on.
    pub fn continue_at(&mut self, start: usize, origin: usize) {
        self.push(Segment { start, origin, is_verbatim: true });
    }

    /// The offset in the file for the offset `at` in the text.
    pub fn get(&self, at: usize) -> usize {
        self.segment(at).get(at)
    }

    fn segment(&self, at: usize) -> Segment {
        // The first segment starts at 0.
        self.0[self.0.partition_point(|segment| segment.start <= at) - 1]
    }

    /// The map after `range` of the text was replaced by `length` bytes from another source.
    pub fn with_replacement(&self, range: Range<usize>, length: usize) -> Self {
        let mut new = Self(self.0.iter().copied().filter(|segment| segment.start < range.start).collect());
        new.push(Segment { start: range.start, origin: self.get(range.start), is_verbatim: false });
        let end = range.start + length;
        new.push(Segment { start: end, origin: self.get(range.end), ..self.segment(range.end) });
        let after = self.0.iter().filter(|segment| segment.start > range.end);
        new.0.extend(after.map(|segment| Segment { start: segment.start - range.end + end, ..*segment }));
        new
    }

    fn push(&mut self, new: Segment) {
        // The previous segment may be empty.
        if self.0.last().is_some_and(|last| last.start == new.start) {
            self.0.pop();
        }
        let continues = |last: &Segment| last.is_verbatim && new.is_verbatim && last.get(new.start) == new.origin;
        if !self.0.last().is_some_and(continues) {
            self.0.push(new);
        }
    }
}

impl Segment {
    fn get(self, at: usize) -> usize {
        self.origin + if self.is_verbatim { at - self.start } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(offsets: &Offsets, length: usize) -> Vec<usize> {
        (0..=length).map(|at| offsets.get(at)).collect()
    }

    #[test]
    fn segments_follow_each_other() {
        let mut offsets = Offsets::starting_at(10);
        offsets.continue_at(2, 12);
        assert_eq!(offsets, Offsets::starting_at(10));
        offsets.continue_at(3, 20);
        assert_eq!(all(&offsets, 5), [10, 11, 12, 20, 21, 22]);
    }

    #[test]
    fn replaced_bytes_map_to_the_start_of_their_range() {
        let mut offsets = Offsets::starting_at(10);
        offsets.continue_at(5, 20);
        assert_eq!(all(&offsets.with_replacement(1..3, 4), 8), [10, 11, 11, 11, 11, 13, 14, 20, 21]);
        assert_eq!(all(&offsets.with_replacement(0..2, 0), 4), [12, 13, 14, 20, 21]);
        assert_eq!(all(&offsets.with_replacement(4..6, 1), 6), [10, 11, 12, 13, 14, 21, 22]);
        let twice = offsets.with_replacement(4..5, 3).with_replacement(2..4, 1);
        assert_eq!(all(&twice, 7), [10, 11, 12, 14, 14, 14, 20, 21]);
    }
}
