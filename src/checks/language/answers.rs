//! The answers of a document: texts of rows that are one paragraph.

use std::collections::HashSet;

use typst::syntax::FileId;

use crate::content::passage::Passage;
use crate::content::prose::{Block, Prose, line_start};
use crate::kinds::body::Row;

/// Where the answers of a document are: texts of rows that are one paragraph, which rows can share.
#[derive(Default)]
pub struct Answers {
    /// The file and the byte where each starts.
    starts: HashSet<(FileId, usize)>,
}

impl Answers {
    /// The answers among the texts of these rows.
    pub fn of_rows<'a>(rows: impl Iterator<Item = Row<'a>>) -> Self {
        let texts = rows.flat_map(|row| row.judgements).map(|(_, text)| text);
        Self { starts: texts.filter_map(start).collect() }
    }

    /// Whether a passage is an answer.
    pub fn contains(&self, passage: &Passage) -> bool {
        passage.start().is_some_and(|start| self.starts.contains(&(start.file, start.range.start)))
    }
}

/// Where a text starts that is one paragraph.
fn start(text: &Prose) -> Option<(FileId, usize)> {
    let [Block::Paragraph(line)] = text.blocks.as_slice() else { return None };
    line_start(line).map(|start| (start.file, start.range.start))
}
