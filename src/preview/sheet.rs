//! The state of a sheet: its pages, and all that a client shows around them.

use std::path::Path;
use std::sync::Arc;

use axum::body::Bytes;
use serde::Serialize;

use crate::content::collection::DocumentId;
use crate::content::source::Sources;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::merge::Merged;
use crate::merge::texts::{Origin, Texts};
use crate::messages::{Message, Messages, Style};
use crate::preview::editor::{Editor, Spot};
use crate::preview::origin::{Named, line_of};
use crate::preview::page::PageView;

/// A sheet as it is at some moment.
#[derive(Debug, Default)]
pub struct Sheet {
    /// What clients are told.
    pub state: State,
    /// The same as JSON.
    pub json: Bytes,
    /// Its pages; the last good ones, if it is broken.
    pub pages: Vec<Arc<PageView>>,
    /// Where the texts on these pages were written.
    pub texts: Texts,
    /// The files as they were when these pages were made.
    pub sources: Option<Arc<Sources>>,
    /// The gaps that show on the pages.
    gaps: Vec<Remark>,
    /// What the checks found.
    warnings: Vec<Remark>,
}

/// What clients are told of a sheet.
#[derive(Debug, Clone, Default, Serialize)]
pub struct State {
    /// The document.
    pub document: String,
    /// The municipality's name.
    pub municipality: String,
    /// What kind of document it is.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// How far it is on its way.
    pub status: Option<String>,
    /// Counts the states of this sheet.
    pub version: u64,
    /// Whether the pages are those of the content as it is; or else the faults tell why they are not.
    pub current: bool,
    /// Whether there is such a document.
    pub exists: bool,
    /// The pages.
    pub pages: Vec<PageInfo>,
    /// The headings.
    pub outline: Vec<Entry>,
    /// What is wrong.
    pub faults: Vec<Fault>,
    /// The same, as the terminal has it.
    pub faults_text: String,
    /// What is to be looked at: gaps and warnings.
    pub remarks: Vec<Remark>,
    /// The shared file that was saved last, if it is one of this sheet.
    pub edited: Option<Edited>,
    /// How long reading and typesetting took, in milliseconds.
    pub ms: f64,
}

/// A page, before it is asked for. Measures are in points.
#[derive(Debug, Clone, Serialize)]
pub struct PageInfo {
    hash: String,
    width: f64,
    height: f64,
}

/// A heading.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    level: usize,
    text: String,
    page: usize,
    y: f64,
}

/// A message, with the way to its place.
#[derive(Debug, Clone, Serialize)]
pub struct Fault {
    #[serde(flatten)]
    message: Message,
    open: Option<String>,
}

/// Something to be looked at, with its place in a file and on a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Remark {
    kind: &'static str,
    message: String,
    file: String,
    line: usize,
    column: usize,
    page: Option<usize>,
    y: Option<f64>,
    texts: Vec<String>,
    open: Option<String>,
}

/// A shared file that was saved, and the documents that it touches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edited {
    /// The file, relative to the project.
    pub file: String,
    /// The first line that is other than before.
    pub line: usize,
    /// The documents that show something of it.
    pub documents: Vec<Named>,
}

/// What is wrong with a sheet, in data and in words.
pub struct Faults {
    faults: Vec<Fault>,
    text: String,
}

impl Faults {
    /// The words for what is wrong in the files of `sources`.
    pub fn new(diagnostics: &Diagnostics, sources: &Arc<Sources>, editor: &Editor) -> Self {
        let messages = Messages::new(Arc::clone(sources));
        let text = messages.text(diagnostics, Style::Full { coloured: false });
        let fault = |diagnostic| {
            let message = messages.data(diagnostic);
            let spot = message.file.as_deref().zip(message.line).zip(message.column);
            let open = spot.and_then(|((file, line), column)| editor.address(Spot { file, line, column }));
            Fault { message, open }
        };
        Self { faults: diagnostics.iter().map(fault).collect(), text }
    }
}

impl Sheet {
    /// The state of a sheet that was typeset.
    pub fn typeset(
        before: &Sheet,
        merged: Merged,
        pages: Vec<Arc<PageView>>,
        sources: Arc<Sources>,
        editor: &Editor,
    ) -> Self {
        let gaps = gaps(&merged.texts, &pages, &sources, editor);
        // The checks come after the pages: until then, what they found before stands.
        let warnings = before.warnings.clone();
        let state = State {
            municipality: merged.municipality,
            kind: merged.kind,
            title: merged.title,
            status: Some(merged.status.to_string()),
            version: before.state.version + 1,
            current: true,
            exists: true,
            pages: pages.iter().map(|page| page_info(page)).collect(),
            outline: outline(&pages),
            remarks: gaps.iter().chain(&warnings).cloned().collect(),
            faults: Vec::new(),
            faults_text: String::new(),
            ..before.state.clone()
        };
        Self { state, json: Bytes::new(), pages, texts: merged.texts, sources: Some(sources), gaps, warnings }
    }

    /// The state of a sheet that cannot be typeset: its last good pages, and what is wrong.
    pub fn broken(before: &Sheet, id: &DocumentId, faults: Faults) -> Self {
        let mut sheet = before.kept();
        sheet.state.current = false;
        sheet.state.exists = true;
        sheet.state.faults = faults.faults;
        sheet.state.faults_text = faults.text;
        // As long as its own words are not known, the folders have to do.
        if sheet.state.municipality.is_empty() {
            sheet.state.municipality.clone_from(&id.municipality);
            sheet.state.kind.clone_from(&id.folder);
            sheet.state.title = id.to_string();
        }
        sheet
    }

    /// The state of a sheet whose document is not in the content.
    pub fn gone(before: &Sheet, id: &DocumentId) -> Self {
        let mut sheet = Self::broken(before, id, Faults { faults: Vec::new(), text: String::new() });
        sheet.state.exists = false;
        sheet
    }

    /// The same sheet in a new state: what it shows stays as it is.
    pub fn kept(&self) -> Self {
        Self {
            state: State { version: self.state.version + 1, ..self.state.clone() },
            json: Bytes::new(),
            pages: self.pages.clone(),
            texts: self.texts.clone(),
            sources: self.sources.clone(),
            gaps: self.gaps.clone(),
            warnings: self.warnings.clone(),
        }
    }

    /// The same sheet with what the checks found in the files of `sources`; none if that is what it has.
    pub fn checked(&self, found: &[Diagnostic], sources: &Arc<Sources>, editor: &Editor) -> Option<Self> {
        let messages = Messages::new(Arc::clone(sources));
        let warnings: Vec<_> = found.iter().filter_map(|warning| self.warning(warning, &messages, editor)).collect();
        if warnings == self.warnings {
            return None;
        }
        let mut sheet = self.kept();
        sheet.state.remarks = self.gaps.iter().chain(&warnings).cloned().collect();
        sheet.warnings = warnings;
        Some(sheet)
    }

    fn warning(&self, warning: &Diagnostic, messages: &Messages, editor: &Editor) -> Option<Remark> {
        let place = warning.place()?;
        let message = messages.data(warning);
        let (file, line, column) = (message.file?, message.line?, message.column?);
        let is_of_text = |origin: &Origin| {
            origin.place.file == place.file
                && (origin.place.range.contains(&place.range.start) || origin.place.range.start == place.range.start)
        };
        let text = self.texts.iter().find(|(_, origin)| is_of_text(origin)).map(|(id, _)| format!("{:x}", id.0));
        let runs = self.pages.iter().enumerate().flat_map(|(page, view)| view.runs.iter().map(move |run| (page, run)));
        let shown = runs.into_iter().find(|(_, run)| text.as_ref() == Some(&run.id));
        Some(Remark {
            kind: "warning",
            message: message.message,
            page: shown.map(|(page, _)| page),
            y: shown.map(|(_, run)| run.y),
            texts: text.into_iter().collect(),
            open: editor.address(Spot { file: &file, line, column }),
            file,
            line,
            column,
        })
    }

    /// The sheet, ready for clients.
    pub fn finish(mut self) -> Self {
        self.json = serde_json::to_vec(&self.state).unwrap_or_default().into();
        self
    }

    /// The page that is known by `hash`.
    pub fn page(&self, hash: &str) -> Option<&Arc<PageView>> {
        self.pages.iter().find(|page| page.hash == hash)
    }
}

fn page_info(page: &PageView) -> PageInfo {
    PageInfo { hash: page.hash.clone(), width: page.width, height: page.height }
}

fn outline(pages: &[Arc<PageView>]) -> Vec<Entry> {
    let entries = pages.iter().enumerate().flat_map(|(page, view)| {
        let entry = move |heading: &crate::preview::page::Heading| Entry {
            level: heading.level,
            text: heading.text.clone(),
            page,
            y: heading.y,
        };
        view.headings.iter().map(entry)
    });
    entries.collect()
}

/// The gaps, in the order in which they show.
fn gaps(texts: &Texts, pages: &[Arc<PageView>], sources: &Sources, editor: &Editor) -> Vec<Remark> {
    let mut gaps: Vec<Remark> = Vec::new();
    let runs = pages.iter().enumerate().flat_map(|(page, view)| view.runs.iter().map(move |run| (page, run)));
    for (page, run) in runs {
        let id = u64::from_str_radix(&run.id, 16).ok().map(crate::content::prose::TextId);
        let Some(origin) = id.and_then(|id| texts.get(id)).filter(|origin| origin.is_gap) else { continue };
        // The words of a gap may run over lines.
        if gaps.last().is_some_and(|gap| gap.texts.contains(&run.id)) {
            continue;
        }
        let Some(file) = sources.get(origin.place.file) else { continue };
        let path = file.id.vpath().get_without_slash();
        let start = origin.place.range.start;
        let line = line_of(&file.text, start);
        let column = file.text[..start].chars().rev().take_while(|character| *character != '\n').count() + 1;
        gaps.push(Remark {
            kind: "gap",
            message: "text is missing here".into(),
            file: path.to_owned(),
            line,
            column,
            page: Some(page),
            y: Some(run.y),
            texts: vec![run.id.clone()],
            open: editor.address(Spot { file: path, line, column }),
        });
    }
    gaps
}

/// The first line of a file that two readings of it do not share, from 1.
pub fn first_difference(before: &str, now: &str) -> usize {
    let same = before.lines().zip(now.lines()).take_while(|(before, now)| before == now).count();
    (same + 1).min(now.lines().count().max(1))
}

/// The id of a document in a request; none if it is not even like one.
pub fn document_id(municipality: &str, folder: &str) -> Option<DocumentId> {
    let is_name = |name: &str| Path::new(name).components().count() == 1 && !name.contains(['/', '\\']) && name != "..";
    (is_name(municipality) && is_name(folder))
        .then(|| DocumentId { municipality: municipality.to_owned(), folder: folder.to_owned() })
}
