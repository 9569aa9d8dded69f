//! The way from a text on a page to where it was written, and back.

use std::collections::HashSet;
use std::sync::Arc;

use serde::Serialize;
use typst::syntax::{FileId, Span};

use crate::content::collection::DocumentId;
use crate::content::prose::TextId;
use crate::content::source::{Sources, TextFile};
use crate::content::{collection, document, shared};
use crate::merge::texts::{Origin, Texts};
use crate::preview::page::PageView;
use crate::typeset::world::Base;

/// Where a text was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Written {
    /// The file, relative to the project.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The word there.
    pub words: String,
    /// What stands before it in its line.
    pub before: String,
    /// What stands after it in its line.
    pub after: String,
    /// Whose text it is.
    pub owner: Owner,
}

/// Whose text a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Owner {
    /// One municipality's.
    Document,
    /// The series': boilerplate and labels.
    Shared,
    /// The assessment framework's.
    Framework,
    /// A layout's.
    Layout,
}

impl Owner {
    /// Whose a file is, by its path in the project.
    pub fn of(path: &str) -> Self {
        let is_in = |folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        match path {
            _ if is_in(shared::FOLDER) => Self::Shared,
            _ if is_in(document::FRAMEWORKS) => Self::Framework,
            _ if is_in(collection::MUNICIPALITIES) => Self::Document,
            _ => Self::Layout,
        }
    }
}

/// A place in a sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shown {
    /// The page, from 0.
    pub page: usize,
    /// Where on the page the first of the texts begins, in points.
    pub y: f64,
    /// The texts.
    pub texts: Vec<String>,
}

/// Where character `offset` of a text was written; `id` is as [`page::id_of`](crate::preview::page::id_of) gives it.
pub fn written(id: &str, offset: usize, texts: &Texts, sources: &Sources, base: Option<&Base>) -> Option<Written> {
    if let Some(span) = id.strip_prefix('l') {
        return written_in_layout(u64::from_str_radix(span, 16).ok()?, base?);
    }
    let origin = texts.get(TextId(u64::from_str_radix(id, 16).ok()?))?;
    let file = sources.get(origin.place.file)?;
    Some(at(&file.text, origin.place.file, byte_of(origin, offset)))
}

/// What a layout wrote: signs between texts, and page numbers.
fn written_in_layout(span: u64, base: &Base) -> Option<Written> {
    let span = Span::from_raw(std::num::NonZeroU64::new(span)?);
    let (source, range) = base.find(span)?;
    Some(at(source.text(), source.id(), range.start))
}

/// The byte of the file where a character of a text stands. An escaped character is longer in the file than on the page:
/// then it is where the text begins.
fn byte_of(origin: &Origin, offset: usize) -> usize {
    let byte = origin.text.char_indices().nth(offset).map_or(origin.text.len(), |(byte, _)| byte);
    let is_literal = origin.place.range.len() == origin.text.len();
    if is_literal { origin.place.range.start + byte } else { origin.place.range.start }
}

/// The place of a byte of a file, with the word and the line that it is in.
fn at(text: &str, file: FileId, byte: usize) -> Written {
    let byte = (0..=byte.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or_default();
    let start = text[..byte].rfind('\n').map_or(0, |end| end + 1);
    let end = text[byte..].find('\n').map_or(text.len(), |length| byte + length);
    let word = text[start..byte].rfind(char::is_whitespace).map_or(start, |space| start + space + 1);
    let word_end = text[byte..end].find(char::is_whitespace).map_or(end, |length| byte + length);
    let path = file.vpath().get_without_slash().to_owned();
    Written {
        line: line_of(text, byte),
        column: text[start..byte].chars().count() + 1,
        words: text[word..word_end].to_owned(),
        before: text[start..word].trim_start().to_owned(),
        after: text[word_end..end].trim_end().to_owned(),
        owner: Owner::of(&path),
        file: path,
    }
}

/// The line of a byte, from 1.
pub fn line_of(text: &str, byte: usize) -> usize {
    text.as_bytes()[..byte.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Where a line of a file shows in a sheet: the texts that were written on it, or else those of the nearest line above or
/// below it. Nothing, if the sheet shows nothing of the file.
pub fn shown(file: &str, line: usize, texts: &Texts, sources: &Sources, pages: &[Arc<PageView>]) -> Vec<Shown> {
    let on_pages: HashSet<&str> = pages.iter().flat_map(|page| &page.runs).map(|run| run.id.as_str()).collect();
    // The end of a line is a text too: the space between two lines of a paragraph.
    let is_of_file = |origin: &Origin| origin.place.file.vpath().get_without_slash() == file;
    let of_file = texts.iter().filter(|(_, origin)| is_of_file(origin) && !origin.text.trim().is_empty());
    let distances = of_file.filter_map(|(id, origin)| {
        let source = sources.get(origin.place.file)?;
        Some((distance(origin, &source, line), format!("{:x}", id.0)))
    });
    let distances: Vec<_> = distances.filter(|(_, id)| on_pages.contains(id.as_str())).collect();
    let Some(nearest) = distances.iter().map(|(distance, _)| *distance).min() else { return Vec::new() };
    let wanted: Vec<&str> =
        distances.iter().filter(|(distance, _)| *distance == nearest).map(|(_, id)| id.as_str()).collect();
    let mut places = Vec::new();
    for (page, view) in pages.iter().enumerate() {
        let runs = view.runs.iter().filter(|run| wanted.contains(&run.id.as_str()));
        let mut runs: Vec<_> = runs.collect();
        runs.dedup_by(|one, other| one.id == other.id);
        if let Some(first) = runs.first() {
            let texts = runs.iter().map(|run| run.id.clone()).collect();
            places.push(Shown { page, y: first.y, texts });
        }
    }
    places
}

/// How many lines a text is away from a line.
fn distance(origin: &Origin, file: &TextFile, line: usize) -> usize {
    let first = line_of(&file.text, origin.place.range.start);
    let last = line_of(&file.text, origin.place.range.end);
    if line < first { first - line } else { line.saturating_sub(last) }
}

/// A document as a link names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

impl Named {
    /// The document `id` with its title.
    pub fn new(id: &DocumentId, title: &str) -> Self {
        Self { id: id.to_string(), title: title.to_owned() }
    }
}
