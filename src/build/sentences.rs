//! The sentences of a document with their pages: which of them an edit adds and removes.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffTag, capture_diff_slices};
use typst_layout::PagedDocument;
use unicode_segmentation::UnicodeSegmentation;

use crate::content::prose::{Block, Prose};
use crate::merge::data::{Data, plain};
use crate::messages::{Message, system_error};
use crate::system::atomic_file;
use crate::system::digest::Digest;
use crate::system::regular_file;
use crate::typeset::page_text::PageText;

/// The folder in the output folder that keeps the sentences of what was built.
pub const FOLDER: &str = ".sentences";

/// The sentences of a file that was built, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentenceIndex {
    /// The digest of the file.
    file: Digest,
    texts: Vec<PagedText>,
}

/// A paragraph, a heading or a label, with the page on which each of its sentences starts, from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct PagedText {
    text: String,
    pages: Vec<usize>,
}

/// A sentence that was added or removed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Difference {
    /// The page on which it starts, from 1; none of an added one that is not typeset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<usize>,
    /// Whether it was added or removed.
    pub change: Change,
    /// Its words.
    pub text: String,
    /// The number of the place where the texts differ, from 0: sentences with the same number take each other's place.
    #[serde(skip)]
    pub place: usize,
}

/// What happened to a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Change {
    /// It is in the previous file only.
    #[serde(rename = "gone")]
    Removed,
    /// It is in the new one only.
    #[serde(rename = "came")]
    Added,
}

impl SentenceIndex {
    /// The sentences of a document, with the pages of its typeset form; `file` is the digest of its file.
    pub fn build(data: &Data, document: &PagedDocument, file: Digest) -> Self {
        let pages = PageText::collect(document);
        let mut at = 0;
        let mut page_of = |sentence: &str, is_running| {
            let found = pages.find(sentence, at);
            // Running text is in reading order; a label may stand anywhere.
            at = found.filter(|_| is_running).unwrap_or(at);
            pages.page(found.unwrap_or(at))
        };
        let paged = |Text { text, is_running }| {
            let pages = sentences(&text).map(|sentence| page_of(sentence, is_running)).collect();
            PagedText { text, pages }
        };
        Self { file, texts: texts(data).into_iter().map(paged).collect() }
    }

    /// The sentences that were added and removed since this file, in `new`.
    pub fn differences(&self, new: &Self) -> Vec<Difference> {
        let old: Vec<&PagedText> = self.texts.iter().collect();
        let new: Vec<&PagedText> = new.texts.iter().collect();
        text_differences(&old, &new)
    }

    /// The sentences that were added and removed since this file, in data that are not typeset.
    pub fn differences_in(&self, data: &Data) -> Vec<Difference> {
        let old: Vec<&PagedText> = self.texts.iter().collect();
        let new: Vec<_> =
            texts(data).into_iter().map(|text| PagedText { text: text.text, pages: Vec::new() }).collect();
        text_differences(&old, &new.iter().collect::<Vec<_>>())
    }

    /// The sentences of the file with the digest `file`, as the output folder keeps them; none if it keeps those of
    /// another file.
    pub fn load(out: &Path, slug: &str, file: Digest) -> Option<Self> {
        let bytes = regular_file::read(&path(out, slug)).ok()?;
        serde_json::from_slice::<Self>(&bytes).ok().filter(|index| index.file == file)
    }

    /// Writes the sentences to the output folder.
    ///
    /// # Errors
    /// The words for an editor, with the path.
    pub fn save(&self, out: &Path, slug: &str) -> Result<(), Message> {
        let json = serde_json::to_vec(self).map_err(|error| system_error(&error.into()))?;
        // They are informational; losing them is harmless: an edit is reported without its sentences.
        atomic_file::replace_unflushed(&path(out, slug), &json)
    }

    /// Removes the sentences of a file that was removed.
    pub fn remove(out: &Path, slug: &str) {
        // Those that cannot be removed are harmless.
        let _ = fs::remove_file(path(out, slug));
    }
}

/// The sentences that differ between two documents that are not typeset.
pub fn data_differences(old: &Data, new: &Data) -> Vec<Difference> {
    let unpaged = |data| texts(data).into_iter().map(|Text { text, .. }| PagedText { text, pages: Vec::new() });
    let (old, new): (Vec<_>, Vec<_>) = (unpaged(old).collect(), unpaged(new).collect());
    text_differences(&old.iter().collect::<Vec<_>>(), &new.iter().collect::<Vec<_>>())
}

fn path(out: &Path, slug: &str) -> PathBuf {
    out.join(FOLDER).join(format!("{slug}.json"))
}

/// The sentences that differ between two lists of texts. Only texts that differ are split into sentences.
fn text_differences(old: &[&PagedText], new: &[&PagedText]) -> Vec<Difference> {
    let words = |texts: &[&PagedText]| texts.iter().map(|text| text.text.clone()).collect::<Vec<_>>();
    let mut differences = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &words(old), &words(new)) {
        if operation.tag() != DiffTag::Equal {
            let (old, new) = (&old[operation.old_range()], &new[operation.new_range()]);
            sentence_differences(&paged_sentences(old), &paged_sentences(new), &mut differences);
        }
    }
    differences
}

/// The sentences of texts, each with its page, if that is known.
fn paged_sentences<'a>(texts: &[&'a PagedText]) -> Vec<(&'a str, Option<usize>)> {
    let of_text = |text: &'a PagedText| {
        let pages = text.pages.iter().copied().map(Some).chain(std::iter::repeat(None));
        sentences(&text.text).zip(pages)
    };
    texts.iter().flat_map(|text| of_text(text)).collect()
}

fn sentence_differences(
    old: &[(&str, Option<usize>)],
    new: &[(&str, Option<usize>)],
    differences: &mut Vec<Difference>,
) {
    let words = |sentences: &[(&str, Option<usize>)]| sentences.iter().map(|(text, _)| (*text).to_owned()).collect();
    let (old_words, new_words): (Vec<String>, Vec<String>) = (words(old), words(new));
    for operation in capture_diff_slices(Algorithm::Myers, &old_words, &new_words) {
        if operation.tag() != DiffTag::Equal {
            let place = differences.last().map_or(0, |last| last.place + 1);
            let difference = |change| {
                move |(text, page): &(&str, Option<usize>)| Difference {
                    page: *page,
                    change,
                    text: (*text).to_owned(),
                    place,
                }
            };
            differences.extend(old[operation.old_range()].iter().map(difference(Change::Removed)));
            differences.extend(new[operation.new_range()].iter().map(difference(Change::Added)));
        }
    }
}

/// The sentences of a text.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_sentence_bounds().map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// A text of a document.
struct Text {
    text: String,
    /// Whether it is running text, which stands in reading order, or a line of its own.
    is_running: bool,
}

fn texts(data: &Data) -> Vec<Text> {
    let mut texts = Vec::new();
    collect(data, &mut texts);
    texts
}

fn collect(data: &Data, texts: &mut Vec<Text>) {
    match data {
        Data::Line(line) => texts.push(Text { text: plain(line), is_running: false }),
        Data::Prose(prose) => collect_prose(prose, texts),
        Data::List(items) => items.iter().for_each(|item| collect(item, texts)),
        Data::Record(fields) => fields.iter().for_each(|(_, value)| collect(value, texts)),
        Data::None | Data::Bool(_) | Data::Number(_) | Data::Text(_) => {}
    }
}

fn collect_prose(prose: &Prose, texts: &mut Vec<Text>) {
    for block in &prose.blocks {
        match block {
            Block::Paragraph(line) | Block::Heading(_, line) => {
                texts.push(Text { text: plain(line), is_running: true });
            }
            Block::List { items, .. } => items.iter().for_each(|item| collect_prose(item, texts)),
        }
    }
}
