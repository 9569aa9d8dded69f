//! The checks: what can be said about the content beyond what makes it unreadable.
//!
//! One file per check. A check is a function from a [`Subject`], or from a passage of text, to diagnostics; it writes
//! nothing and prints nothing. Its codes stand in `codes.rs`, its explanation in `docs/checks.md`.

pub mod accepted;
mod approaches;
mod dates;
mod deviations;
mod follow_up;
pub mod language;
mod near_standard;
mod pages;
pub mod passage;
mod repeated;
mod schemas;
mod series;
mod still_open;
mod structure;
mod unused_files;
pub mod words;

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::checks::accepted::Acceptance;
use crate::checks::language::spelling::Spelling;
use crate::checks::near_standard::Standards;
use crate::checks::passage::Passage;
use crate::checks::repeated::Repetitions;
pub use crate::checks::series::{Member, Series};
use crate::codes::{CHARACTER_MISSING, Code, RUN_FAULT, SPELLING};
use crate::content::collection::{Collection, DocumentId};
use crate::content::document::Document;
use crate::content::source::{self, Sources};
use crate::diagnostics::{Diagnostic, Diagnostics, Level, deduplicate, error, keep_all};
use crate::merge::merge;
use crate::typeset::fonts::Fonts;
use crate::typeset::glyphs;
use crate::typeset::world::Base;
use crate::workers::{guarded, in_parallel};

/// What the checks work with beside the content.
#[derive(Default)]
pub struct Tools {
    /// The fonts, to find characters that they lack; none if they cannot be read.
    pub fonts: Option<Fonts>,
    /// The layouts, to typeset the documents and look at their pages; none if that is not asked for.
    pub base: Option<Base>,
    /// The dictionary; none if there is none.
    pub spelling: Option<Spelling>,
}

/// A document that is checked, with what a check may look at.
pub struct Subject<'a> {
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

/// What the checks found.
#[derive(Default)]
pub struct Found {
    /// All findings, by file and place.
    pub diagnostics: Diagnostics,
    /// How many warnings the editors have accepted.
    pub accepted: usize,
}

impl Found {
    /// The number of findings of a level.
    pub fn count(&self, level: Level) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.level == level).count()
    }
}

/// The checks of one document.
const CHECKS: &[fn(&Subject, &mut Diagnostics)] =
    &[structure::check, approaches::check, dates::check, follow_up::check, deviations::check, unused_files::check];

/// Checks documents of a series; `scope` says whether what they share is checked too.
pub fn check(series: &Series, ids: &[DocumentId], scope: Scope, tools: &Tools) -> Found {
    let standards = Standards::of(&series.collection.shared);
    let repetitions = Repetitions::of(series);
    let mut result = Found::default();
    result.diagnostics.extend(series.collection.faults.iter().cloned());
    result.diagnostics.extend(series.collection.shared.faults());
    if series.members.is_empty() {
        result.diagnostics.push(error(RUN_FAULT, "there are no documents below `content/gemeenten`"));
    }
    let members: Vec<&Member> = series.members.iter().filter(|member| ids.contains(&member.id)).collect();
    let checked = |member: &Member| {
        let mut found = Vec::new();
        let acceptances = check_member(series, member, tools, &standards, &repetitions, &mut found);
        let accepted = accepted::apply(&acceptances, series.sources, &mut found, &|code| has_run(code, tools));
        (found, accepted)
    };
    let checked = in_parallel(&members, |member| {
        guarded(&member.id, || Ok(checked(member))).unwrap_or_else(|faults| (faults, 0))
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
    let mut found = check(&series, std::slice::from_ref(id), Scope::Documents, &Tools::default()).diagnostics;
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
    member: &Member,
    tools: &Tools,
    standards: &Standards,
    repetitions: &Repetitions,
    found: &mut Diagnostics,
) -> Vec<Acceptance> {
    let document = match &member.document {
        Ok(document) => document,
        Err(faults) => {
            found.extend(faults.iter().cloned());
            return Vec::new();
        }
    };
    let merged = keep_all(merge(&member.id, document, &series.collection.shared), found);
    if let (Some(merged), Some(fonts)) = (&merged, &tools.fonts) {
        found.extend(glyphs::check(&merged.data, fonts));
    }
    let acceptances = accepted::read(series.sources, &member.id.path(), found);
    let subject = Subject { id: &member.id, document, passages: &member.passages, files: &member.files, series };
    CHECKS.iter().for_each(|check| check(&subject, found));
    if let Some(merged) = &merged {
        still_open::check(&subject, merged, found);
    }
    language::check(&member.passages, series.sources, found);
    standards.check(&subject, found);
    repetitions.check(&subject, found);
    if let Some(spelling) = &tools.spelling {
        spelling.check(&member.passages, found);
    }
    // What cannot be built cannot be typeset.
    let has_errors = found.iter().any(|diagnostic| diagnostic.level == Level::Error);
    if let (Some(merged), Some(base), false) = (&merged, &tools.base, has_errors) {
        pages::check(&subject, merged, base, found);
    }
    acceptances
}

/// Checks the texts that documents share, and the wording of the frameworks.
fn check_shared(series: &Series, tools: &Tools) -> (Diagnostics, usize) {
    let mut found = Vec::new();
    let mut accepted = 0;
    for (folder, passages) in series.shared_passages() {
        let mut here = Vec::new();
        let acceptances = accepted::read(series.sources, &folder, &mut here);
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
fn has_run(code: Code, tools: &Tools) -> bool {
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
    match diagnostic.place() {
        Some(place) => (place.file.vpath().get_without_slash().to_owned(), place.range.start),
        None => (String::new(), 0),
    }
}

/// The path of a file that a diagnostic is about, relative to the project.
pub fn file_of(diagnostic: &Diagnostic) -> Option<String> {
    diagnostic.place().map(|place| place.file.vpath().get_without_slash().to_owned())
}

/// Reads the fonts; what is wrong with them is told by what typesets.
pub fn fonts(sources: &Sources) -> Option<Fonts> {
    Fonts::read(sources).ok()
}

/// The path of a file of the project, as messages show it.
fn shown(path: &std::path::Path) -> String {
    source::shown(path)
}
