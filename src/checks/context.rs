//! The input of the checks.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::checks::language::spelling::Spelling;
use crate::checks::series::{Series, SeriesDocument};
use crate::content::document_id::DocumentId;
use crate::content::passage::Passage;
use crate::kinds::document::Document;
use crate::kinds::kind::CheckContext;
use crate::typeset::fonts::Fonts;
use crate::typeset::world::WorldBase;

/// What the checks need besides the content; a check whose resource is missing does not run.
#[derive(Default)]
pub struct CheckResources {
    /// The fonts, to find characters that they lack; none if they cannot be read.
    pub fonts: Option<Fonts>,
    /// The layouts, to typeset the documents and check their pages; none without `--typeset`.
    pub base: Option<WorldBase>,
    /// The dictionary; none if the project has none and none is named.
    pub spelling: Option<Spelling>,
}

/// The document that is checked, with what a check may use.
pub struct DocumentContext<'a> {
    /// Its name.
    pub id: &'a DocumentId,
    /// Its content.
    pub document: &'a Document,
    /// Its own texts, in reading order.
    pub passages: &'a [Passage],
    /// The files that were read for it, relative to the project.
    pub files: &'a BTreeSet<PathBuf>,
    /// The series that it is part of.
    pub series: &'a Series<'a>,
}

impl<'a> DocumentContext<'a> {
    /// The context of a document of a series with this content.
    pub fn new(document: &'a SeriesDocument, content: &'a Document, series: &'a Series) -> Self {
        let SeriesDocument { id, passages, files, .. } = document;
        Self { id, document: content, passages, files, series }
    }

    /// The context for the checks of the document's kind.
    pub fn for_kind(&self) -> CheckContext<'a> {
        CheckContext { document: self.document, siblings: self.series.siblings(self.id).collect() }
    }
}
