//! The wording of a document, sentence by sentence with its page: what comes and goes with a change.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffTag, capture_diff_slices};
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
use unicode_segmentation::UnicodeSegmentation;

use crate::content::prose::{Block, Prose};
use crate::digest::Digest;
use crate::export::output;
use crate::merge::data::{Data, GAP, plain};

/// The folder in the output folder that keeps the wording of what was built.
pub const FOLDER: &str = ".wording";

/// The wording of a file that was built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The file that it is of.
    file: Digest,
    /// Its sentences, in reading order.
    sentences: Vec<Sentence>,
}

/// A sentence, a heading or a label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// The page it begins on, from 1.
    pub page: usize,
    /// Its words.
    pub text: String,
}

/// What differs between two wordings: a sentence that goes, or one that comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The page it stands on, in the wording that has it.
    pub page: usize,
    /// Whether it goes or comes.
    pub change: Way,
    /// Its words.
    pub text: String,
}

/// The way of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// It is in the old wording only.
    Gone,
    /// It is in the new wording only.
    Came,
}

impl Wording {
    /// The wording of a document, of which `file` is the file.
    pub fn of(data: &Data, document: &PagedDocument, file: Digest) -> Self {
        let pages = PageText::of(document);
        let mut texts = Vec::new();
        collect(data, &mut texts);
        let mut sentences = Vec::new();
        let mut at = 0;
        for Text { text, is_running } in texts {
            for sentence in text.split_sentence_bounds().map(str::trim).filter(|sentence| !sentence.is_empty()) {
                let found = pages.find(sentence, at);
                // Running text is in reading order; a label may stand anywhere.
                at = found.filter(|_| is_running).unwrap_or(at);
                sentences.push(Sentence { page: pages.page(found.unwrap_or(at)), text: sentence.to_owned() });
            }
        }
        Self { file, sentences }
    }

    /// What differs in the wording `new`.
    pub fn differences(&self, new: &Self) -> Vec<Difference> {
        let (old, new) = (&self.sentences, &new.sentences);
        let difference =
            |change, sentence: &Sentence| Difference { page: sentence.page, change, text: sentence.text.clone() };
        let mut differences = Vec::new();
        let texts = |sentences: &[Sentence]| sentences.iter().map(|s| s.text.clone()).collect::<Vec<_>>();
        for operation in capture_diff_slices(Algorithm::Myers, &texts(old), &texts(new)) {
            if operation.tag() != DiffTag::Equal {
                differences.extend(old[operation.old_range()].iter().map(|sentence| difference(Way::Gone, sentence)));
                differences.extend(new[operation.new_range()].iter().map(|sentence| difference(Way::Came, sentence)));
            }
        }
        differences
    }

    /// The wording of the file `file`, as the output folder keeps it; none if it is not that of this file.
    pub fn load(out: &Path, slug: &str, file: Digest) -> Option<Self> {
        let bytes = fs::read(path(out, slug)).ok()?;
        serde_json::from_slice::<Self>(&bytes).ok().filter(|wording| wording.file == file)
    }

    /// Keeps the wording in the output folder.
    ///
    /// # Errors
    /// The words for an editor, with the path.
    pub fn save(&self, out: &Path, slug: &str) -> Result<(), String> {
        let json = serde_json::to_vec(self).map_err(|error| error.to_string())?;
        // It decides nothing: without it, an edit is told without its sentences.
        output::replace_unflushed(&path(out, slug), &json)
    }

    /// Forgets the wording of a file that is removed.
    pub fn remove(out: &Path, slug: &str) {
        // It is of no use any more, and of no harm either.
        let _ = fs::remove_file(path(out, slug));
    }
}

/// The page on which each of these sentences begins, counted from 1. The same sentence again is looked for further on;
/// others may stand anywhere, as headings do.
pub fn pages_of(document: &PagedDocument, sentences: &[String]) -> Vec<usize> {
    let pages = PageText::of(document);
    let mut after: BTreeMap<&str, usize> = BTreeMap::new();
    let mut page = |sentence| {
        let from = after.get(sentence).copied().unwrap_or_default();
        let found = pages.find(sentence, from).unwrap_or(from);
        after.insert(sentence, pages.after(found));
        pages.page(found)
    };
    sentences.iter().map(|sentence| page(sentence.as_str())).collect()
}

fn path(out: &Path, slug: &str) -> PathBuf {
    out.join(FOLDER).join(format!("{slug}.json"))
}

/// A text of a document.
struct Text {
    text: String,
    /// Whether it is running text, which stands in reading order, or a line of its own.
    is_running: bool,
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

/// The characters of all pages, without what differs between a text and its lines: white space and hyphens.
struct PageText {
    text: String,
    /// Where each page begins.
    starts: Vec<usize>,
}

impl PageText {
    fn of(document: &PagedDocument) -> Self {
        let mut pages = Self { text: String::new(), starts: Vec::new() };
        for page in document.pages() {
            pages.starts.push(pages.text.len());
            add_frame(&page.frame, &mut pages.text);
        }
        pages
    }

    /// Where a sentence begins, at `from` or else anywhere.
    fn find(&self, sentence: &str, from: usize) -> Option<usize> {
        let longest = sentence.split(GAP).max_by_key(|part| part.len()).unwrap_or_default();
        let mut wanted = String::new();
        add_characters(longest, &mut wanted);
        let later = self.text.get(from..).and_then(|rest| rest.find(&wanted)).map(|at| from + at);
        later.or_else(|| self.text.find(&wanted))
    }

    /// Where the next character begins.
    fn after(&self, at: usize) -> usize {
        at + self.text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    }

    fn page(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).max(1)
    }
}

fn add_frame(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => add_frame(&group.frame, text),
            FrameItem::Text(run) => add_characters(&run.text, text),
            _ => {}
        }
    }
}

fn add_characters(from: &str, to: &mut String) {
    to.extend(from.chars().filter(|character| !character.is_whitespace() && !matches!(character, '-' | '\u{ad}')));
}
