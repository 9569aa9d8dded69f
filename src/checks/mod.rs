//! The checks: what can be said about the content beyond what makes it unreadable.
//!
//! One file per check. A check is a function from a [`DocumentContext`], or from a passage of text, to diagnostics; it writes
//! nothing and prints nothing. Its codes stand in `codes.rs`, its explanation in `docs/checks.md`.

pub mod accepted;
mod approaches;
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

use crate::checks::context::{CheckResources, DocumentContext};
use crate::checks::near_standard::Standards;
use crate::checks::repeated::Repetitions;
use crate::checks::series::{Series, SeriesDocument};
use crate::content::acceptances::{self, Acceptance};
use crate::content::document_id::DocumentId;
use crate::content::sources::Sources;
use crate::diagnostics::codes::{CHARACTER_MISSING, Code, RUN_FAULT, SPELLING};
use crate::diagnostics::{Diagnostic, Diagnostics, Level, deduplicate, error, ok_or_append};
use crate::kinds;
use crate::series::collection::Collection;
use crate::series::merge::merge;
use crate::system::workers::{catch_panic, in_parallel};
use crate::typeset::fonts::Fonts;
use crate::typeset::glyphs;

/// What the checks found.
#[derive(Default)]
pub struct CheckResult {
    /// All findings, by file and place.
    pub diagnostics: Diagnostics,
    /// How many warnings the editors have accepted.
    pub accepted: usize,
}

impl CheckResult {
    /// The number of findings of a level.
    pub fn count(&self, level: Level) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.level == level).count()
    }
}

/// The checks of one document.
const CHECKS: &[fn(&DocumentContext, &mut Diagnostics)] =
    &[structure::check, approaches::check, dates::check, deviations::check, unused_files::check];

/// Checks documents of a series; `scope` says whether what they share is checked too.
pub fn check(series: &Series, ids: &[DocumentId], scope: Scope, tools: &CheckResources) -> CheckResult {
    let standards = Standards::collect(&series.collection.shared);
    let repetitions = Repetitions::collect(series);
    let mut result = CheckResult::default();
    result.diagnostics.extend(series.collection.errors.iter().cloned());
    result.diagnostics.extend(series.collection.shared.errors());
    if series.members.is_empty() {
        result.diagnostics.push(error(RUN_FAULT, "there are no documents below `content/gemeenten`"));
    }
    let members: Vec<&SeriesDocument> = series.members.iter().filter(|member| ids.contains(&member.id)).collect();
    let checked = |member: &SeriesDocument| {
        let mut found = Vec::new();
        let acceptances = check_member(series, member, tools, &standards, &repetitions, &mut found);
        let accepted = accepted::apply(&acceptances, series.sources, &mut found, &|code| has_run(code, tools));
        (found, accepted)
    };
    let checked = in_parallel(&members, |member| {
        catch_panic(&member.id, || Ok(checked(member))).unwrap_or_else(|errors| (errors, 0))
    });
    for (found, accepted) in checked {
        result.diagnostics.extend(found);
        result.accepted += accepted;
    }
    if scope == Scope::Whole {
        let (found, accepted) = check_shared(series, tools);
        result.diagnostics.extend(found);
        result.accepted += accepted;
        schemas::check(series, &mut result.diagnostics);
    }
    deduplicate(&mut result.diagnostics);
    sort(&mut result.diagnostics);
    result
}

/// The warnings about one document, beside the others of its municipality: what need not be read for it is not read.
pub fn warnings(sources: &Sources, collection: &Collection, id: &DocumentId) -> Diagnostics {
    let near: Vec<_> = collection.ids.iter().filter(|other| other.municipality == id.municipality).cloned().collect();
    let series = Series::read_some(sources, collection, &near);
    let mut found = check(&series, std::slice::from_ref(id), Scope::Documents, &CheckResources::default()).diagnostics;
    found.retain(|diagnostic| diagnostic.level == Level::Warning);
    found
}

/// What is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The documents that are named.
    Documents,
    /// Also the texts that they share.
    Whole,
}

/// Checks a document; gives what its editors have accepted.
fn check_member(
    series: &Series,
    member: &SeriesDocument,
    tools: &CheckResources,
    standards: &Standards,
    repetitions: &Repetitions,
    found: &mut Diagnostics,
) -> Vec<Acceptance> {
    let document = match &member.document {
        Ok(document) => document,
        Err(errors) => {
            found.extend(errors.iter().cloned());
            return Vec::new();
        }
    };
    let merged = ok_or_append(merge(&member.id, document, &series.collection.shared), found);
    if let (Some(merged), Some(fonts)) = (&merged, &tools.fonts) {
        found.extend(glyphs::check(&merged.data, fonts));
    }
    let acceptances = acceptances::read(series.sources, &member.id.path(), kinds::codes(), found);
    let context =
        DocumentContext { id: &member.id, document, passages: &member.passages, files: &member.files, series };
    CHECKS.iter().for_each(|check| check(&context, found));
    if let Some(kind) = kinds::find(document.kind.name) {
        kind.check(&context.for_kind(), found);
    }
    if let Some(merged) = &merged {
        still_open::check(&context, merged, found);
    }
    language::check(&member.passages, series.sources, found);
    standards.check(&context, found);
    repetitions.check(&context, found);
    if let Some(spelling) = &tools.spelling {
        spelling.check(&member.passages, found);
    }
    // What cannot be built cannot be typeset.
    let has_errors = found.iter().any(|diagnostic| diagnostic.level == Level::Error);
    if let (Some(merged), Some(base), false) = (&merged, &tools.base, has_errors) {
        pages::check(&context, merged, base, found);
    }
    acceptances
}

/// Checks the texts that documents share, and the wording of the frameworks.
fn check_shared(series: &Series, tools: &CheckResources) -> (Diagnostics, usize) {
    let mut found = Vec::new();
    let mut accepted = 0;
    for (folder, passages) in series.shared_passages() {
        let mut here = Vec::new();
        let acceptances = acceptances::read(series.sources, &folder, kinds::codes(), &mut here);
        language::check(&passages, series.sources, &mut here);
        if let Some(spelling) = &tools.spelling {
            spelling.check(&passages, &mut here);
        }
        accepted += accepted::apply(&acceptances, series.sources, &mut here, &|code| has_run(code, tools));
        found.extend(here);
    }
    (found, accepted)
}

/// Whether the check that gives a code was made in this run.
fn has_run(code: Code, tools: &CheckResources) -> bool {
    let is_of_pages = code.name().starts_with("layout/") && code != CHARACTER_MISSING;
    (!is_of_pages || tools.base.is_some()) && (code != SPELLING || tools.spelling.is_some())
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

/// Reads the fonts; what is wrong with them is told by what typesets.
pub fn fonts(sources: &Sources) -> Option<Fonts> {
    Fonts::read(sources).ok()
}
