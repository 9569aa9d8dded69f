//! The checks: warnings and notes about content that can be read.
//!
//! One file per check. A check is a function from a [`DocumentContext`], or from a passage of text, to diagnostics; it has
//! no other effect. The codes and the messages are in the catalogue, the explanations in `docs/checks.md`.

pub mod accepted;
mod approaches;
pub mod carried_over;
pub mod context;
mod dates;
mod deviations;
pub mod language;
mod near_standard;
mod pages;
mod repeated;
mod schemas;
pub mod series;
mod still_open;
mod structure;
mod unused_files;

use std::path::PathBuf;

use crate::checks::context::{CheckResources, DocumentContext};
use crate::checks::language::answers::Answers;
use crate::checks::near_standard::Standards;
use crate::checks::repeated::SimilarParagraphs;
use crate::checks::series::{Series, SeriesDocument};
use crate::content::acceptances::{self, Acceptance};
use crate::content::document_id::{DocumentId, MUNICIPALITIES};
use crate::content::passage::Passage;
use crate::content::sources::Sources;
use crate::diagnostics::{self, Diagnostic, Diagnostics, Level, deduplicate, ok_or_append};
use crate::kinds;
use crate::kinds::document::Document;
use crate::messages;
use crate::messages::code::Code;
use crate::messages::codes::{LANGUAGE_SPELLING, LAYOUT_CHARACTER_MISSING};
use crate::series::collection::Collection;
use crate::series::merge::merge;
use crate::system::workers::{catch_panic, in_parallel};
use crate::typeset::fonts::Fonts;
use crate::typeset::glyphs;

/// The result of the checks.
#[derive(Default)]
pub struct CheckResult {
    /// All diagnostics, by file and place, but for the accepted warnings.
    pub diagnostics: Diagnostics,
    /// The number of warnings that the editors have accepted.
    pub accepted: usize,
}

impl CheckResult {
    /// The number of diagnostics of a level.
    pub fn count(&self, level: Level) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.level == level).count()
    }

    fn add(&mut self, (diagnostics, accepted): (Diagnostics, usize)) {
        self.diagnostics.extend(diagnostics);
        self.accepted += accepted;
    }
}

/// What is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The documents that are named.
    Documents,
    /// Also the texts that they share.
    Whole,
}

/// The checks of one document.
const CHECKS: &[fn(&DocumentContext, &mut Diagnostics)] =
    &[structure::check, approaches::check, dates::check, deviations::check, unused_files::check];

/// Checks the documents `ids` of a series, and with [`Scope::Whole`] what they share.
pub fn check(series: &Series, ids: &[DocumentId], scope: Scope, resources: &CheckResources) -> CheckResult {
    let checks = SeriesChecks::new(series, resources);
    let mut result = CheckResult::default();
    result.diagnostics.extend(series.collection.errors.iter().cloned());
    result.diagnostics.extend(series.collection.shared.errors());
    if series.documents.is_empty() {
        result.diagnostics.push(diagnostics::error(messages::no_documents(MUNICIPALITIES)));
    }
    let selected: Vec<_> = series.documents.iter().filter(|document| ids.contains(&document.id)).collect();
    let results = in_parallel(&selected, |document| {
        let checked = || Ok(checks.unaccepted(checks.check_document(document)));
        catch_panic(&document.id, checked).unwrap_or_else(|errors| (errors, 0))
    });
    results.into_iter().for_each(|one| result.add(one));
    if scope == Scope::Whole {
        checks.check_shared().into_iter().for_each(|one| result.add(checks.unaccepted(one)));
        schemas::check(series, &mut result.diagnostics);
    }
    deduplicate(&mut result.diagnostics);
    sort(&mut result.diagnostics);
    result
}

/// The warnings about one document. Of the others, only those of its municipality are read.
pub fn warnings(sources: &Sources, collection: &Collection, id: &DocumentId) -> Diagnostics {
    let near: Vec<_> = collection.ids.iter().filter(|other| other.municipality == id.municipality).cloned().collect();
    let series = Series::read_some(sources, collection, &near);
    let result = check(&series, std::slice::from_ref(id), Scope::Documents, &CheckResources::default());
    result.diagnostics.into_iter().filter(|diagnostic| diagnostic.level == Level::Warning).collect()
}

/// The checks of the documents of a series, with what they compare documents with.
struct SeriesChecks<'a> {
    series: &'a Series<'a>,
    resources: &'a CheckResources,
    standards: Standards,
    similar: SimilarParagraphs<'a>,
}

impl<'a> SeriesChecks<'a> {
    fn new(series: &'a Series, resources: &'a CheckResources) -> Self {
        let standards = Standards::collect(&series.collection.shared);
        Self { series, resources, standards, similar: SimilarParagraphs::collect(series) }
    }

    /// All diagnostics about a document, also the accepted ones, and the acceptances of its editors.
    fn check_document(&self, document: &SeriesDocument) -> (Diagnostics, Vec<Acceptance>) {
        let mut diagnostics = Vec::new();
        let acceptances = match &document.content {
            Ok(content) => self.check_content(document, content, &mut diagnostics),
            Err(errors) => {
                diagnostics.extend(errors.iter().cloned());
                Vec::new()
            }
        };
        (diagnostics, acceptances)
    }

    fn check_content(
        &self,
        document: &SeriesDocument,
        content: &Document,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Acceptance> {
        let merged = ok_or_append(merge(&document.id, content, &self.series.collection.shared), diagnostics);
        if let (Some(merged), Some(fonts)) = (&merged, &self.resources.fonts) {
            diagnostics.extend(glyphs::check(&merged.data, fonts));
        }
        let acceptances =
            acceptances::read(self.series.sources, &document.id.path(), messages::codes::ALL, diagnostics);
        let context = DocumentContext::new(document, content, self.series);
        CHECKS.iter().for_each(|check| check(&context, diagnostics));
        if let Some(kind) = kinds::find(content.kind.name) {
            kind.check(&context.for_kind(), diagnostics);
        }
        if let Some(merged) = &merged {
            still_open::check(&context, merged, diagnostics);
        }
        language::check(&document.passages, &Answers::of_rows(content.rows()), self.series.sources, diagnostics);
        self.standards.check(&context, diagnostics);
        self.similar.check(&context, diagnostics);
        if let Some(spelling) = &self.resources.spelling {
            spelling.check(&document.passages, diagnostics);
        }
        // What cannot be built cannot be typeset.
        let has_errors = diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Error);
        if let (Some(merged), Some(base), false) = (&merged, &self.resources.base, has_errors) {
            pages::check(&context, merged, base, diagnostics);
        }
        acceptances
    }

    /// All diagnostics about the texts that documents share, and about the wording of the frameworks, with the acceptances
    /// in their folders.
    fn check_shared(&self) -> Vec<(Diagnostics, Vec<Acceptance>)> {
        let check = |(folder, passages): (PathBuf, Vec<Passage>)| {
            let mut diagnostics = Vec::new();
            let acceptances = acceptances::read(self.series.sources, &folder, messages::codes::ALL, &mut diagnostics);
            language::check(&passages, &Answers::default(), self.series.sources, &mut diagnostics);
            if let Some(spelling) = &self.resources.spelling {
                spelling.check(&passages, &mut diagnostics);
            }
            (diagnostics, acceptances)
        };
        self.series.shared_passages().into_iter().map(check).collect()
    }

    /// The diagnostics that are not accepted, and the number of those that are.
    fn unaccepted(&self, (mut diagnostics, acceptances): (Diagnostics, Vec<Acceptance>)) -> (Diagnostics, usize) {
        let has_run = |code| self.has_run(code);
        let accepted = accepted::apply(&acceptances, self.series.sources, &mut diagnostics, &has_run);
        (diagnostics, accepted)
    }

    /// Whether the check with a code has run.
    fn has_run(&self, code: Code) -> bool {
        let needs_pages = code.name().starts_with("layout/") && code != LAYOUT_CHARACTER_MISSING;
        let needs_dictionary = code == LANGUAGE_SPELLING;
        (!needs_pages || self.resources.base.is_some()) && (!needs_dictionary || self.resources.spelling.is_some())
    }
}

/// By file and place; what is about no file comes first.
fn sort(diagnostics: &mut Diagnostics) {
    diagnostics.sort_by_cached_key(|diagnostic| {
        let (path, start) = position(diagnostic);
        (path, start, diagnostic.level, diagnostic.code)
    });
}

fn position(diagnostic: &Diagnostic) -> (String, usize) {
    match diagnostic.location() {
        Some(location) => (location.file.vpath().get_without_slash().to_owned(), location.range.start),
        None => (String::new(), 0),
    }
}

/// The fonts of the project; none if they cannot be read, which typesetting reports.
pub fn fonts(sources: &Sources) -> Option<Fonts> {
    Fonts::read(sources).ok()
}
