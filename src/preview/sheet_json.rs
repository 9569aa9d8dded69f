//! The state of a sheet, as clients get it.

use serde::Serialize;

use crate::preview::check_json::{AcceptedView, WarningView};
use crate::preview::edited_file::EditedFile;
use crate::preview::issue::Issue;
use crate::preview::outline::OutlineEntry;
use crate::preview::page::{PageTextJson, PageView};
use crate::preview::sheet_errors::ErrorMessage;
use crate::preview::worded::Worded;

/// The state of a sheet. Clients ask for the pages that they lack by their hashes.
#[derive(Debug, Serialize)]
pub struct SheetJson<'a> {
    /// The document's id: `municipality/folder`.
    pub document: String,
    /// The municipality's name.
    pub municipality: &'a str,
    /// The kind of document, in the words of the series.
    pub kind: &'a str,
    /// The document's title.
    pub title: String,
    /// The document's status; `None` until it could be typeset.
    pub status: Option<&'a str>,
    /// Whether paragraphs were added or removed since the document got its numbers.
    pub has_outdated_numbers: bool,
    /// The number of this state, from 1.
    pub version: u64,
    /// Whether the pages show the content as it is now.
    pub current: bool,
    /// Whether the content has this document.
    pub exists: bool,
    /// The pages: of the last state that could be typeset.
    pub pages: Vec<PageJson<'a>>,
    /// The headings on these pages.
    pub outline: &'a [OutlineEntry],
    /// The errors; empty unless the document is broken.
    pub faults: &'a [ErrorMessage],
    /// The same as one text, as a terminal shows it.
    pub faults_text: &'a str,
    /// The gaps and the warnings.
    pub remarks: Vec<IssueJson<'a>>,
    /// The warnings that are accepted.
    pub accepted: &'a [AcceptedView],
    /// The shared file that was saved last, if the document uses it.
    pub edited: Option<&'a EditedFile>,
    /// How long reading and typesetting took, in milliseconds.
    pub ms: f64,
}

/// A gap or a warning.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum IssueJson<'a> {
    /// A gap.
    Gap(Worded<'a, Issue>),
    /// A warning.
    Warning(Worded<'a, WarningView>),
}

/// A page: its hash, that of its picture without text, and its size in points.
#[derive(Debug, Serialize)]
pub struct PageJson<'a> {
    hash: &'a str,
    picture: &'a str,
    width: f64,
    height: f64,
    /// Its text, if the previous state did not have the page: clients need not ask for it while one types.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<PageTextJson<'a>>,
}

impl<'a> PageJson<'a> {
    /// A page, with its text if `is_new`.
    pub fn new(page: &'a PageView, is_new: bool) -> Self {
        Self {
            hash: &page.hash,
            picture: &page.picture.hash,
            width: page.width,
            height: page.height,
            text: is_new.then(|| page.text_for_clients()),
        }
    }
}
