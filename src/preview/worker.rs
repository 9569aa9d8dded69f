//! The worker: one thread that holds the project and keeps the open sheets and the overview up to date.

use std::collections::{BTreeSet, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::Instant;

use axum::body::Bytes;
use serde_json::Value;

use crate::build::settings::Epoch;
use crate::checks;
use crate::content::document_id::DocumentId;
use crate::content::sources::{Sources, file_id};
use crate::export::image;
use crate::messages::Language;
use crate::new::municipality_folders;
use crate::preview::changes::changes;
use crate::preview::check_view::{CheckView, CheckedDocument};
use crate::preview::desk::{Desk, OpenDocument, Saved};
use crate::preview::deviating::{deviate, follow};
use crate::preview::document_index::{DocumentIndex, Outcome};
use crate::preview::edit::{Edit, EditResult, Refused};
use crate::preview::edited_file::{EditedFile, first_difference};
use crate::preview::editor::Editor;
use crate::preview::origin::Owner;
use crate::preview::overview::{Overview, municipalities};
use crate::preview::page::SMALL_PPI;
use crate::preview::per_language::PerLanguage;
use crate::preview::project_state::{Content, ProjectState};
use crate::preview::remark_edit::change_remark;
use crate::preview::save_lock::SaveLock;
use crate::preview::shared_state::{Job, PdfReply, SharedState, ThumbnailReply};
use crate::preview::sheet::{Sheet, SheetState};
use crate::preview::sheet_errors::SheetErrors;
use crate::preview::take_back::Direction;
use crate::preview::thumbnails::Thumbnails;
use crate::preview::typeset_sheet::{TypesetDocument, TypesetSheet};
use crate::preview::warning_edit::{accept, correct, withdraw};
use crate::preview::watch::Changes;

/// The number of documents after which a new state of the overview is published, while the index is being updated.
const OVERVIEW_STEP: usize = 40;

/// The thread that does all work on the project.
pub struct Worker {
    shared: Arc<SharedState>,
    editor: Editor,
    project: ProjectState,
    index: DocumentIndex,
    thumbnails: Thumbnails,
    /// What is being typed, and what was saved here.
    desk: Desk,
    /// The shared file that was saved last.
    edited: Option<EditedFile>,
    /// The documents whose entry in the index is outdated, in the order in which they are read.
    outdated: VecDeque<DocumentId>,
    pdf_requests: VecDeque<(DocumentId, Language, PdfReply)>,
    thumbnail_requests: VecDeque<(DocumentId, ThumbnailReply)>,
}

impl Worker {
    /// Reads the project in `root`. PDF files get the time `epoch`, if there is one.
    pub fn new(root: PathBuf, shared: Arc<SharedState>, editor: Editor, epoch: Option<Epoch>) -> Self {
        let desk = Desk::new(root.clone());
        let project = ProjectState::read(root, epoch);
        shared.publish_base(project.base());
        Self {
            shared,
            editor,
            outdated: project.saved().collection.ids.iter().cloned().collect(),
            project,
            index: DocumentIndex::default(),
            thumbnails: Thumbnails::default(),
            desk,
            edited: None,
            pdf_requests: VecDeque::new(),
            thumbnail_requests: VecDeque::new(),
        }
    }

    /// Works until there is no sender of jobs any more. Changes and opened sheets come first; then PDF files, the
    /// index, and thumbnails, one at a time.
    pub fn run(mut self, jobs: &Receiver<Job>) {
        self.publish_overview();
        loop {
            let job = match self.has_backlog() {
                true => jobs.try_recv(),
                false => jobs.recv().map_err(|_| TryRecvError::Disconnected),
            };
            match job {
                Ok(job) => self.accept(job),
                Err(TryRecvError::Empty) => self.process_backlog(),
                Err(TryRecvError::Disconnected) => return,
            }
        }
    }

    fn accept(&mut self, job: Job) {
        match job {
            Job::Changed(changes) => self.reload(&changes),
            Job::Open(id) => self.open_sheet(&id),
            Job::Thumbnail(id, reply) => self.thumbnail_requests.push_back((id, reply)),
            Job::Pdf(id, language, reply) => self.pdf_requests.push_back((id, language, reply)),
            Job::Unsaved(document, reply) => drop(reply.send(self.unsaved(document.as_ref()))),
            Job::Edit(edit, reply) => {
                let _lock = edit.may_write().then(|| SaveLock::acquire(self.project.root()));
                let result = self.edit(edit);
                // A client that is gone does not receive it.
                let _ = reply.send(result);
            }
        }
    }

    /// Does an edit. The sheets show it before it is answered.
    fn edit(&mut self, edit: Edit) -> EditResult {
        match edit {
            Edit::Draft(id, request) => self.draft(&id, |desk, document| desk.draft(document, request)),
            Edit::Discard(id, request) => self.draft(&id, |desk, document| desk.discard(document, &request.field)),
            Edit::Save(id, request) => self.save(&id, |desk, document| desk.save(document, &request)),
            Edit::Key(id, request) => self.save(&id, |desk, document| desk.change_key(document, &request)),
            Edit::Facts(id, request) => self.save(&id, |desk, document| desk.change_facts(document, &request)),
            Edit::Part(id, request) => self.save(&id, |desk, document| desk.change_part(document, &request)),
            Edit::Deviate(id, request) => self.save(&id, |desk, document| deviate(desk, document, &request)),
            Edit::Follow(id, request) => self.save(&id, |desk, document| follow(desk, document, &request)),
            Edit::Remark(id, request) => self.save(&id, |desk, document| change_remark(desk, document, &request)),
            Edit::Correct(id, request) => self.save_checked(&id, |desk, document| correct(desk, document, &request)),
            Edit::Accept(id, request) => self.save_checked(&id, |desk, document| accept(desk, document, &request)),
            Edit::Withdraw(id, request) => self.save_checked(&id, |desk, document| withdraw(desk, document, &request)),
            Edit::Undo => Ok(self.desk.go(Direction::Undo)?.and_then(|saved| self.read_saved(saved))),
            Edit::Redo => Ok(self.desk.go(Direction::Redo)?.and_then(|saved| self.read_saved(saved))),
            Edit::Revert(request) => {
                let saved = self.desk.revert(request.change)?;
                Ok(self.read_saved(saved))
            }
            Edit::Changes => Ok(Some(changes(self.desk.history(), &self.index))),
        }
    }

    /// Edits an open document.
    fn with_document<T>(
        &mut self,
        id: &DocumentId,
        edit: impl FnOnce(&mut Desk, OpenDocument) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        let sheet = self.shared.sheet(id).and_then(|sheet| sheet.last_good().cloned()).ok_or(Refused::Unknown)?;
        edit(&mut self.desk, OpenDocument { id, sheet: &sheet })
    }

    /// Changes what is being typed in a document: `edit` gives the file.
    fn draft(
        &mut self,
        id: &DocumentId,
        edit: impl FnOnce(&mut Desk, OpenDocument) -> Result<String, Refused>,
    ) -> EditResult {
        let path = self.with_document(id, edit)?;
        self.show_drafts([path].into());
        Ok(None)
    }

    /// Writes files of a document.
    fn save(
        &mut self,
        id: &DocumentId,
        edit: impl FnOnce(&mut Desk, OpenDocument) -> Result<Saved, Refused>,
    ) -> EditResult {
        let saved = self.with_document(id, edit)?;
        Ok(self.read_saved(saved))
    }

    /// Writes files of a document, and checks it again before the client is told.
    fn save_checked(
        &mut self,
        id: &DocumentId,
        edit: impl FnOnce(&mut Desk, OpenDocument) -> Result<Saved, Refused>,
    ) -> EditResult {
        let answer = self.save(id, edit)?;
        self.check(id);
        Ok(answer)
    }

    /// Reads the files that were saved, without waiting for the watcher. Returns the answer for the client.
    fn read_saved(&mut self, saved: Saved) -> Option<Value> {
        self.reload(&Changes { paths: saved.paths, is_incomplete: false });
        Some(saved.answer)
    }

    /// The documents in which something is typed that is not saved, and that would change a document, or any; `None` if
    /// the project has no such document.
    fn unsaved(&self, document: Option<&DocumentId>) -> Option<Vec<String>> {
        if document.is_some_and(|id| !self.project.has(id)) {
            return None;
        }
        let is_wanted = |path: String| {
            let changes = Changes { paths: [path].into(), is_incomplete: false };
            document.is_none_or(|id| self.is_affected(id, &changes))
        };
        let unsaved = self.desk.unsaved().into_iter().filter(|(_, path)| is_wanted(path.clone()));
        let documents: BTreeSet<String> = unsaved.map(|(id, _)| id.to_string()).collect();
        Some(documents.into_iter().collect())
    }

    /// Updates the open sheets that use files in which something is typed, or was.
    fn show_drafts(&mut self, paths: BTreeSet<String>) {
        if paths.is_empty() {
            return;
        }
        self.project.show(self.desk.texts());
        let changes = Changes { paths, is_incomplete: false };
        for id in self.shared.open_sheets() {
            if self.is_affected(&id, &changes) {
                self.update_sheet(&id);
            }
        }
    }

    fn has_backlog(&self) -> bool {
        !(self.pdf_requests.is_empty() && self.outdated.is_empty() && self.thumbnail_requests.is_empty())
    }

    fn process_backlog(&mut self) {
        if let Some((id, language, reply)) = self.pdf_requests.pop_front() {
            // A client that is gone does not receive it.
            let _ = reply.send(self.project.pdf(&id, language));
        } else if let Some(id) = self.outdated.pop_front() {
            self.update_index(&id);
        } else if let Some((id, reply)) = self.thumbnail_requests.pop_front() {
            // Scrolling on and leaving the overview cancel requests.
            if !reply.is_closed() {
                let _ = reply.send(self.thumbnail(&id));
            }
        }
    }

    /// Reads again what changed, and updates the open sheets that it affects.
    fn reload(&mut self, changes: &Changes) {
        let open = self.shared.open_sheets();
        // A window that was closed leaves what was typed in it behind.
        self.desk.retain_drafts(|id| open.contains(id));
        let previous = self.project.reload(changes, self.desk.texts());
        if changes.may_affect_layouts() {
            self.shared.publish_base(self.project.base());
        }
        self.edited = self.last_edited(changes, &previous);
        for id in open {
            if self.is_affected(&id, changes) || !self.project.has(&id) {
                self.update_sheet(&id);
            } else {
                self.update_edited(&id);
            }
        }
        self.queue_outdated(changes);
        if self.outdated.is_empty() {
            self.publish_overview();
        }
    }

    fn is_affected(&self, id: &DocumentId, changes: &Changes) -> bool {
        changes.may_affect_layouts() || self.index.may_be_affected(id, changes)
    }

    /// Queues the documents that changes affect for the index: those with an open sheet first.
    fn queue_outdated(&mut self, changes: &Changes) {
        let ids = &self.project.saved().collection.ids;
        self.index.retain(ids);
        let outdated: Vec<_> = ids.iter().filter(|id| self.is_affected(id, changes)).cloned().collect();
        self.outdated.retain(|id| !outdated.contains(id));
        let (open, closed): (Vec<_>, Vec<_>) = outdated.into_iter().partition(|id| self.shared.sheet(id).is_some());
        self.outdated.extend(closed);
        open.into_iter().for_each(|id| self.outdated.push_front(id));
    }

    /// Typesets a sheet that a client opened, unless it is up to date because another client shows it.
    fn open_sheet(&mut self, id: &DocumentId) {
        if self.shared.sheet(id).is_none_or(|sheet| sheet.is_pending()) {
            self.update_sheet(id);
            self.outdated.retain(|other| other != id);
            self.outdated.push_front(id.clone());
        }
    }

    fn update_sheet(&mut self, id: &DocumentId) {
        let start = Instant::now();
        let previous = self.shared.sheet(id).unwrap_or_else(|| Arc::new(Sheet::pending(id.clone())));
        let state = self.typeset_sheet(id, &previous);
        let sheet = previous.next(state, self.edited_for(id), start.elapsed());
        let outcome = sheet.outcome();
        self.publish_sheet(sheet, &previous);
        if outcome.is_some_and(|outcome| self.index.record_outcome(id, outcome)) {
            self.publish_overview();
        }
    }

    fn typeset_sheet(&self, id: &DocumentId, previous: &Sheet) -> SheetState {
        let last_good = previous.last_good();
        if !self.project.has(id) {
            return SheetState::Missing { last_good: last_good.cloned() };
        }
        let content = self.project.shown();
        let sources = &content.sources;
        match self.project.typeset(id, content) {
            Ok(document) => {
                let last_good = last_good.map(|sheet| &**sheet);
                let sheet = TypesetSheet::new(document, last_good, Arc::clone(sources), &self.editor);
                SheetState::Current(Arc::new(sheet))
            }
            Err(errors) => {
                let last_good = last_good.filter(|sheet| !sheet.pages.is_empty()).cloned();
                // Without pages, its files can be edited too: that is how it is mended.
                let without_pages =
                    || TypesetSheet::without_pages(id, Arc::clone(sources), self.project.possible_files(id));
                let sheet = last_good.unwrap_or_else(|| Arc::new(without_pages()));
                let document = CheckedDocument { id, sheet: Some(&sheet) };
                let errors = |language| SheetErrors::new(&errors, sources, document, &self.editor, language);
                let errors = PerLanguage::new(errors);
                SheetState::Broken { last_good: sheet, errors }
            }
        }
    }

    /// Publishes a sheet, and draws its new pages while the client is about to ask for them.
    fn publish_sheet(&self, sheet: Sheet, previous: &Sheet) {
        let sheet = Arc::new(sheet);
        self.shared.publish_sheet(&sheet);
        for page in sheet.pages().iter().filter(|page| previous.page(&page.hash).is_none()) {
            let page = Arc::clone(page);
            rayon::spawn(move || drop((page.svg(), page.text_json())));
        }
    }

    /// Updates what the index knows of a document.
    fn update_index(&mut self, id: &DocumentId) {
        if self.project.has(id) {
            let Content { sources, collection } = self.project.saved();
            self.index.refresh(id, collection, sources);
            // Typesetting finds more errors than reading.
            if let Some(outcome) = self.shared.sheet(id).and_then(|sheet| sheet.outcome()) {
                self.index.record_outcome(id, outcome);
            }
            self.check(id);
        }
        if self.outdated.len().is_multiple_of(OVERVIEW_STEP) {
            self.publish_overview();
        }
    }

    /// Runs the checks on a document, and adds their warnings to its sheet.
    fn check(&mut self, id: &DocumentId) {
        let Content { sources, collection } = self.project.saved();
        let found = checks::warnings(sources, collection, id);
        self.index.record_warnings(id, found.len());
        let Some(previous) = self.shared.sheet(id).filter(|sheet| !sheet.is_pending()) else { return };
        let document = CheckedDocument { id, sheet: previous.last_good().map(|sheet| &**sheet) };
        let checks = CheckView::new(&found, sources, document, &self.editor);
        if let Some(sheet) = previous.with_checks(checks) {
            self.publish_sheet(sheet, &previous);
        }
    }

    fn thumbnail(&mut self, id: &DocumentId) -> Option<Bytes> {
        let version = self.index.version(id)?;
        if let Some(thumbnail) = self.thumbnails.get(id, version) {
            return thumbnail.picture.clone();
        }
        let (picture, outcome) = match self.project.typeset(id, self.project.saved()) {
            Ok(TypesetDocument { pages, .. }) => {
                let picture = pages.pages().first().and_then(|page| image::png(page, SMALL_PPI).ok());
                (picture.map(Bytes::from), Outcome::Pages(pages.pages().len()))
            }
            Err(errors) => (None, Outcome::Errors(errors.len())),
        };
        let picture = self.thumbnails.store(id, version, picture);
        if self.index.record_outcome(id, outcome) {
            self.publish_overview();
        }
        picture
    }

    fn publish_overview(&self) {
        let Content { sources, collection } = self.project.saved();
        let overview = Overview {
            project: self.project.name(),
            municipalities: municipalities(sources.root(), municipality_folders(sources), &self.index),
            documents: self.index.summaries(),
            unread: self.index.unread(&collection.ids),
        };
        self.shared.publish_overview(overview.json(&self.project.errors_text()), self.index.clone());
    }

    /// The shared file among the changes; without one, the file that it was before.
    fn last_edited(&self, changes: &Changes, previous: &Sources) -> Option<EditedFile> {
        let is_shared = |path: &&String| matches!(Owner::of_path(path), Owner::Shared | Owner::Framework);
        let Some(path) = changes.paths.iter().find(is_shared) else { return self.edited.clone() };
        let before = previous.get(file_id(path.as_ref())?).map(|file| file.text.clone()).unwrap_or_default();
        // A framework is read with the first document that uses it, so the sources need not have it yet.
        let now = self.project.saved().sources.read(path.as_ref()).map(|file| file.text.clone()).unwrap_or_default();
        if now == before {
            return self.edited.clone();
        }
        let line = first_difference(&before, &now);
        Some(EditedFile { file: path.clone(), line, documents: self.index.documents_using(path) })
    }

    fn edited_for(&self, id: &DocumentId) -> Option<EditedFile> {
        self.edited.clone().filter(|edited| edited.is_used_by(&id.to_string()))
    }

    /// Updates which shared file was saved last in a sheet that changes did not affect.
    fn update_edited(&self, id: &DocumentId) {
        let Some(previous) = self.shared.sheet(id) else { return };
        if let Some(sheet) = previous.with_edited(self.edited_for(id)) {
            self.publish_sheet(sheet, &previous);
        }
    }
}
