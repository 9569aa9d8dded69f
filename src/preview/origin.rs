//! Where a text of a page was written, and where a line of a file shows on the pages.

use std::collections::HashSet;
use std::sync::Arc;

use serde::Serialize;
use typst::syntax::{FileId, Span};

use crate::content::sources::{Sources, TextFile};
use crate::content::{document_id, frameworks, shared};
use crate::merge::texts::{Origin, Texts};
use crate::preview::page::PageView;
use crate::preview::text_key::TextKey;
use crate::typeset::world::WorldBase;

/// A word in a file, with the line that it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceExcerpt {
    /// The file, relative to the project, with slashes.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The word at that place.
    pub words: String,
    /// The part of the line before the word.
    pub before: String,
    /// The part of the line after the word.
    pub after: String,
    /// The owner of the file.
    pub owner: Owner,
}

/// To whom a text belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Owner {
    /// A municipality.
    Document,
    /// The series: shared texts and labels.
    Shared,
    /// The assessment framework.
    Framework,
    /// A layout.
    Layout,
}

impl Owner {
    /// The owner of a file, by its path in the project.
    pub fn of_path(path: &str) -> Self {
        let is_in = |folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        match path {
            _ if is_in(shared::FOLDER) => Self::Shared,
            _ if is_in(frameworks::FOLDER) => Self::Framework,
            _ if is_in(document_id::MUNICIPALITIES) => Self::Document,
            _ => Self::Layout,
        }
    }
}

/// A position in a sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PagePosition {
    /// The index of the page, from 0.
    pub page: usize,
    /// The top edge of the first of the texts, in points from the top of the page.
    pub y: f64,
    /// The texts at this position.
    pub texts: Vec<TextKey>,
}

/// Finds where character `offset` (from 0) of a text was written. `None` if the document has no such text, or the text
/// no source.
pub fn source_of_text(
    text: TextKey,
    offset: usize,
    texts: &Texts,
    sources: &Sources,
    base: Option<&WorldBase>,
) -> Option<SourceExcerpt> {
    match text {
        TextKey::Layout(span) => source_in_layout(span, base?),
        TextKey::Content(id) => {
            let origin = texts.get(id)?;
            let file = sources.get(origin.location.file)?;
            Some(excerpt_at(&file.text, file.id, byte_in_file(origin, offset)))
        }
    }
}

/// Finds what a layout wrote: signs between texts, and page numbers.
fn source_in_layout(span: Span, base: &WorldBase) -> Option<SourceExcerpt> {
    let (source, range) = base.find(span)?;
    Some(excerpt_at(source.text(), source.id(), range.start))
}

/// The byte of the file at which a character of a text stands. An escaped character is longer in the file than on the
/// page; a text that has one counts as its start.
pub fn byte_in_file(origin: &Origin, offset: usize) -> usize {
    let byte = origin.text.char_indices().nth(offset).map_or(origin.text.len(), |(byte, _)| byte);
    let is_literal = origin.location.range.len() == origin.text.len();
    if is_literal { origin.location.range.start + byte } else { origin.location.range.start }
}

/// The word at a byte of a file, with its line.
pub fn excerpt_at(text: &str, file: FileId, byte: usize) -> SourceExcerpt {
    let byte = (0..=byte.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or_default();
    let start = text[..byte].rfind('\n').map_or(0, |end| end + 1);
    let end = text[byte..].find('\n').map_or(text.len(), |length| byte + length);
    let word = text[start..byte].rfind(char::is_whitespace).map_or(start, |space| start + space + 1);
    let word_end = text[byte..end].find(char::is_whitespace).map_or(end, |length| byte + length);
    let path = file.vpath().get_without_slash().to_owned();
    SourceExcerpt {
        line: line_of_byte(text, byte),
        column: text[start..byte].chars().count() + 1,
        words: text[word..word_end].to_owned(),
        before: text[start..word].trim_start().to_owned(),
        after: text[word_end..end].trim_end().to_owned(),
        owner: Owner::of_path(&path),
        file: path,
    }
}

/// The line of a byte, from 1.
fn line_of_byte(text: &str, byte: usize) -> usize {
    text.as_bytes()[..byte.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Finds where a line of a file shows in a sheet: the texts that were written on it, or else those of the nearest line
/// above or below it. Empty if the sheet shows nothing of the file.
pub fn positions_of_line(
    file: &str,
    line: usize,
    texts: &Texts,
    sources: &Sources,
    pages: &[Arc<PageView>],
) -> Vec<PagePosition> {
    let typeset: HashSet<TextKey> = pages.iter().flat_map(|page| &page.text.runs).map(|run| run.id).collect();
    // The end of a line is a text too: the space between two lines of a paragraph.
    let is_of_file = |origin: &Origin| origin.location.file.vpath().get_without_slash() == file;
    let of_file = texts.iter().filter(|(_, origin)| is_of_file(origin) && !origin.text.trim().is_empty());
    let distances = of_file.filter_map(|(id, origin)| {
        let source = sources.get(origin.location.file)?;
        Some((lines_between(origin, &source, line), TextKey::Content(id)))
    });
    let distances: Vec<_> = distances.filter(|(_, text)| typeset.contains(text)).collect();
    let Some(nearest) = distances.iter().map(|(distance, _)| *distance).min() else { return Vec::new() };
    let wanted = distances.iter().filter(|(distance, _)| *distance == nearest).map(|(_, text)| *text).collect();
    positions_of_texts(&wanted, pages)
}

/// The positions of texts, one for each page that shows some of them.
fn positions_of_texts(wanted: &HashSet<TextKey>, pages: &[Arc<PageView>]) -> Vec<PagePosition> {
    let positions = pages.iter().enumerate().filter_map(|(page, view)| {
        let mut runs: Vec<_> = view.text.runs.iter().filter(|run| wanted.contains(&run.id)).collect();
        runs.dedup_by_key(|run| run.id);
        let first = runs.first()?;
        Some(PagePosition { page, y: first.y, texts: runs.iter().map(|run| run.id).collect() })
    });
    positions.collect()
}

/// The number of lines between a text and a line.
fn lines_between(origin: &Origin, file: &TextFile, line: usize) -> usize {
    let first = line_of_byte(&file.text, origin.location.range.start);
    let last = line_of_byte(&file.text, origin.location.range.end);
    if line < first { first - line } else { line.saturating_sub(last) }
}
