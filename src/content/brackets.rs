//! The square brackets of a text that is being read: which of them enclose words.

/// Where an opening bracket is: how many containers are open around it, and its index in the innermost of them.
struct Bracket {
    depth: usize,
    index: usize,
}

/// The opening brackets that have no counterpart so far, and the last pair.
#[derive(Default)]
pub struct Brackets {
    open: Vec<Bracket>,
    /// The opening bracket of the last pair, and the byte in the text after the closing one.
    pair: Option<(Bracket, usize)>,
}

impl Brackets {
    /// Adds an opening bracket that is part `index` of the container at `depth`.
    pub fn open(&mut self, depth: usize, index: usize) {
        self.open.push(Bracket { depth, index });
    }

    /// Closes the last opening bracket of the container at `depth`, if it has one. `end` is the byte after the closing
    /// bracket.
    pub fn close(&mut self, depth: usize, end: usize) {
        let bracket = self.open.pop_if(|bracket| bracket.depth == depth);
        self.pair = bracket.map(|bracket| (bracket, end));
    }

    /// The index of the opening bracket in the container at `depth`, if a pair in it ends before the byte `end`.
    pub fn take_pair(&mut self, depth: usize, end: usize) -> Option<usize> {
        let (bracket, _) = self.pair.take().filter(|(bracket, after)| bracket.depth == depth && *after == end)?;
        Some(bracket.index)
    }

    /// Forgets the brackets of containers at `depth` and deeper: those ended.
    pub fn end(&mut self, depth: usize) {
        while self.open.pop_if(|bracket| bracket.depth >= depth).is_some() {}
    }
}
