//! What is left to do in a sheet: its gaps, and the warnings of the checks, with their places in the files and on the
//! pages.

use std::sync::Arc;

use serde::Serialize;

use crate::content::sources::Sources;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::places::Places;
use crate::merge::texts::{Origin, Texts};
use crate::messages::{self, Message};
use crate::preview::editor::{Editor, SourceLocation};
use crate::preview::origin::excerpt_at;
use crate::preview::page::PageView;
use crate::preview::text_key::TextKey;
use crate::preview::text_run::TextRun;

/// A gap or a warning.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Issue {
    /// Which of the two it is.
    pub kind: IssueKind,
    /// What it is about.
    #[serde(skip)]
    pub message: Message,
    /// The file, relative to the project, with slashes.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The index of the page that shows it, from 0; `None` if no page does.
    pub page: Option<usize>,
    /// The top edge of its text on that page, in points; `None` if no page shows it.
    pub y: Option<f64>,
    /// The texts that it is about.
    pub texts: Vec<TextKey>,
    /// The URL that opens the place in the user's editor; `None` if the editor is a command.
    pub open: Option<String>,
}

/// The kinds of issues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum IssueKind {
    /// A text is missing.
    Gap,
    /// A check warns.
    Warning,
}

/// The gaps of a document, in the order of its pages.
pub fn gaps(texts: &Texts, pages: &[Arc<PageView>], sources: &Sources, editor: &Editor) -> Vec<Issue> {
    let mut gaps: Vec<Issue> = Vec::new();
    for (page, run) in numbered_runs(pages) {
        // The words of a gap may run over several lines.
        if gaps.last().is_some_and(|gap| gap.texts.contains(&run.id)) {
            continue;
        }
        gaps.extend(gap(page, run, texts, sources, editor));
    }
    gaps
}

/// The gap that a run stands for; `None` if it is text of another kind.
fn gap(page: usize, run: &TextRun, texts: &Texts, sources: &Sources, editor: &Editor) -> Option<Issue> {
    let TextKey::Content(id) = run.id else { return None };
    let origin = texts.get(id).filter(|origin| origin.is_gap)?;
    let file = sources.get(origin.location.file)?;
    let excerpt = excerpt_at(&file.text, file.id, origin.location.range.start);
    let location = SourceLocation { file: &excerpt.file, line: excerpt.line, column: excerpt.column };
    Some(Issue {
        kind: IssueKind::Gap,
        message: messages::text_missing_here().message,
        page: Some(page),
        y: Some(run.y),
        texts: vec![run.id],
        open: editor.url(location),
        line: location.line,
        column: location.column,
        file: excerpt.file,
    })
}

/// A warning of the checks as an issue; `None` if it is about no place in a file. `texts` and `pages` may be older than
/// the warning: then it may have no page.
pub fn warning(
    warning: &Diagnostic,
    places: &Places,
    texts: &Texts,
    pages: &[Arc<PageView>],
    editor: &Editor,
) -> Option<Issue> {
    let place = warning.location()?;
    let found = places.find(warning);
    let (file, line, column) = (found.file?, found.line?, found.column?);
    let is_at_place = |origin: &Origin| {
        origin.location.file == place.file
            && (origin.location.range.contains(&place.range.start) || origin.location.range.start == place.range.start)
    };
    let text = texts.iter().find(|(_, origin)| is_at_place(origin)).map(|(id, _)| TextKey::Content(id));
    let shown = text.and_then(|text| numbered_runs(pages).find(|(_, run)| run.id == text));
    Some(Issue {
        kind: IssueKind::Warning,
        message: warning.message.clone(),
        page: shown.map(|(page, _)| page),
        y: shown.map(|(_, run)| run.y),
        texts: text.into_iter().collect(),
        open: editor.url(SourceLocation { file: &file, line, column }),
        file,
        line,
        column,
    })
}

/// All runs, with the index of their page.
fn numbered_runs(pages: &[Arc<PageView>]) -> impl Iterator<Item = (usize, &TextRun)> {
    pages.iter().enumerate().flat_map(|(page, view)| view.text.runs.iter().map(move |run| (page, run)))
}
