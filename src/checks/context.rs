//! What the checks look at.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::checks::language::spelling::Spelling;
use crate::checks::series::Series;
use crate::content::document_id::DocumentId;
use crate::content::passage::Passage;
use crate::kinds::document::Document;
use crate::kinds::kind::CheckContext;
use crate::typeset::fonts::Fonts;
use crate::typeset::world::WorldBase;

/// What the checks work with besides the content.
#[derive(Default)]
pub struct CheckResources {
    /// The fonts, to find characters that they lack; none if they cannot be read.
    pub fonts: Option<Fonts>,
    /// The layouts, to typeset the documents and look at their pages; none if that is not asked for.
    pub base: Option<WorldBase>,
    /// The dictionary; none if there is none.
    pub spelling: Option<Spelling>,
}

/// A document that is checked, with what a check may look at.
pub struct DocumentContext<'a> {
    /// Its name.
    pub id: &'a DocumentId,
    /// What its files say.
    pub document: &'a Document,
    /// Its own texts.
    pub passages: &'a [Passage],
    /// The files that were read for it, relative to the project.
    pub files: &'a BTreeSet<PathBuf>,
    /// The series that it is part of.
    pub series: &'a Series<'a>,
}

impl<'a> DocumentContext<'a> {
    /// What the checks of the document's kind look at.
    pub fn for_kind(&self) -> CheckContext<'a> {
        CheckContext { document: self.document, siblings: self.series.siblings(self.id).collect() }
    }
}
