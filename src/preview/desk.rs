//! The desk: one thread that has the project in its head, and keeps the sheets that somebody looks at up to date.

use std::collections::{HashMap, VecDeque};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use axum::body::Bytes;
use tokio::sync::{oneshot, watch};
use typst_layout::PagedDocument;

use crate::batch::{self, Epoch};
use crate::checks;
use crate::content::collection::{Collection, DocumentId};
use crate::content::source::Sources;
use crate::content::source::file_id;
use crate::diagnostics::Diagnostics;
use crate::export::image;
use crate::merge::{Merged, merge};
use crate::messages::{Messages, Style};
use crate::preview::editor::Editor;
use crate::preview::origin::Owner;
use crate::preview::overview::{Census, Overview};
use crate::preview::page::{PageView, SMALL_PPI};
use crate::preview::sheet::{Edited, Faults, Sheet, first_difference};
use crate::preview::watch::Changes;
use crate::typeset::typeset;
use crate::typeset::world::Base;
use crate::workers::guarded;

/// The age, in documents that were typeset, at which typst's memory is let go: what the sheet that is being edited needs
/// again is younger, also when other documents were looked at in between.
const MEMORY_AGE: usize = 8;

/// How many documents are looked at for the overview before it is told.
const OVERVIEW_STEP: usize = 40;

/// A file with the name that it has in the output folder, without its extension.
pub type NamedFile = (String, Vec<u8>);

/// What the desk is asked to do.
pub enum Job {
    /// Something was saved.
    Changed(Changes),
    /// Somebody looks at a sheet.
    Look(DocumentId),
    /// The first page of a document as a small PNG picture; none if the document is broken.
    Thumbnail(DocumentId, oneshot::Sender<Option<Bytes>>),
    /// The PDF file of a document, or what is wrong with it.
    Pdf(DocumentId, oneshot::Sender<Result<NamedFile, String>>),
}

/// What the desk lays out for the server: the newest state of each sheet that somebody looks at, and of the overview.
pub struct Windows {
    sheets: Mutex<HashMap<DocumentId, watch::Sender<Arc<Sheet>>>>,
    overview: watch::Sender<Bytes>,
    base: Mutex<Option<Arc<Base>>>,
    users: Mutex<Arc<Census>>,
}

impl Default for Windows {
    fn default() -> Self {
        Self {
            sheets: Mutex::default(),
            overview: watch::Sender::new(Bytes::new()),
            base: Mutex::default(),
            users: Mutex::default(),
        }
    }
}

impl Windows {
    /// The states of a sheet, from now on. The first may be empty: the desk has to be asked to look at it.
    pub fn look(&self, id: &DocumentId) -> watch::Receiver<Arc<Sheet>> {
        lock(&self.sheets).entry(id.clone()).or_default().subscribe()
    }

    /// Makes a place for a sheet that will be looked at.
    pub fn prepare(&self, id: &DocumentId) {
        lock(&self.sheets).entry(id.clone()).or_default();
    }

    /// The state of a sheet that somebody looks at.
    pub fn sheet(&self, id: &DocumentId) -> Option<Arc<Sheet>> {
        lock(&self.sheets).get(id).map(|sheet| Arc::clone(&sheet.borrow()))
    }

    /// The states of the overview, as JSON. The first may be empty.
    pub fn overview(&self) -> watch::Receiver<Bytes> {
        self.overview.subscribe()
    }

    /// The layouts, if they can be read.
    pub fn base(&self) -> Option<Arc<Base>> {
        lock(&self.base).clone()
    }

    /// What is known of all documents.
    pub fn census(&self) -> Arc<Census> {
        Arc::clone(&lock(&self.users))
    }
}

/// The thread that keeps sheets up to date.
pub struct Desk {
    windows: Arc<Windows>,
    editor: Editor,
    epoch: Option<Epoch>,
    root: PathBuf,
    sources: Arc<Sources>,
    collection: Collection,
    base: Result<Arc<Base>, Diagnostics>,
    census: Census,
    /// The documents that the overview does not know well.
    unknown: VecDeque<DocumentId>,
    /// Small pictures that were asked for, and those that were made, with the version of their document.
    wanted: VecDeque<(DocumentId, oneshot::Sender<Option<Bytes>>)>,
    thumbnails: HashMap<DocumentId, (u64, Option<Bytes>)>,
    /// The shared file that was saved last.
    edited: Option<Edited>,
}

impl Desk {
    /// A desk for the project in `root`.
    pub fn new(root: PathBuf, windows: Arc<Windows>, editor: Editor, epoch: Option<Epoch>) -> Self {
        let sources = Arc::new(Sources::new(&root));
        let collection = Collection::read(&sources);
        let base = Base::read(&sources).map(Arc::new);
        let mut desk = Self {
            windows,
            editor,
            epoch,
            root,
            sources,
            collection,
            base,
            census: Census::default(),
            unknown: VecDeque::new(),
            wanted: VecDeque::new(),
            thumbnails: HashMap::new(),
            edited: None,
        };
        desk.lay_out_base();
        desk.unknown = desk.collection.ids.iter().cloned().collect();
        desk
    }

    /// Works until nobody can ask any more: what was saved comes first, then what somebody waits for, then the overview.
    pub fn run(mut self, jobs: &Receiver<Job>) {
        let mut waiting = VecDeque::new();
        loop {
            let is_idle = waiting.is_empty() && self.unknown.is_empty() && self.wanted.is_empty();
            match if is_idle { jobs.recv().map_err(|_| TryRecvError::Disconnected) } else { jobs.try_recv() } {
                Ok(Job::Changed(changes)) => self.change(&changes),
                Ok(Job::Look(id)) => self.look(&id),
                Ok(Job::Thumbnail(id, reply)) => self.wanted.push_back((id, reply)),
                Ok(job @ Job::Pdf(..)) => waiting.push_back(job),
                Err(TryRecvError::Disconnected) => return,
                Err(TryRecvError::Empty) => match waiting.pop_front() {
                    Some(Job::Pdf(id, reply)) => drop(reply.send(self.pdf(&id))),
                    _ => self.catch_up(),
                },
            }
        }
    }

    /// Reads again what may have changed, and brings the open sheets up to date.
    fn change(&mut self, changes: &Changes) {
        let before = std::mem::replace(&mut self.sources, Arc::new(Sources::new(&self.root)));
        self.collection = Collection::read(&self.sources);
        let are_layouts_touched = changes.touches_folder("layouts") || changes.touches_folder("fonts");
        if are_layouts_touched {
            self.base = Base::read(&self.sources).map(Arc::new);
            self.lay_out_base();
        }
        self.edited = self.edited_file(changes, &before);
        for id in self.open_sheets() {
            if are_layouts_touched || self.census.is_touched(&id, changes) || !self.collection.ids.contains(&id) {
                self.update(&id);
            } else {
                self.tell_edited(&id);
            }
        }
        let outdated = match are_layouts_touched {
            true => self.collection.ids.clone(),
            false => self.census.outdated(&self.collection.ids, changes),
        };
        self.unknown.retain(|id| !outdated.contains(id));
        // What somebody looks at is checked first.
        let (open, closed): (Vec<_>, Vec<_>) = outdated.into_iter().partition(|id| self.windows.sheet(id).is_some());
        self.unknown.extend(closed);
        open.into_iter().for_each(|id| self.unknown.push_front(id));
        if self.unknown.is_empty() {
            self.tell_overview();
        }
    }

    /// Somebody looks at a sheet: it is typeset, if it is not up to date.
    fn look(&mut self, id: &DocumentId) {
        let is_known = self.windows.sheet(id).is_some_and(|sheet| sheet.state.version > 0);
        if !is_known {
            self.update(id);
            self.unknown.retain(|other| other != id);
            self.unknown.push_front(id.clone());
        }
    }

    /// The sheets that somebody looks at. The others are closed: they would have to be kept up to date.
    fn open_sheets(&self) -> Vec<DocumentId> {
        let mut sheets = lock(&self.windows.sheets);
        sheets.retain(|_, sheet| sheet.receiver_count() > 0);
        sheets.keys().cloned().collect()
    }

    fn update(&mut self, id: &DocumentId) {
        let start = Instant::now();
        let before = self.windows.sheet(id).unwrap_or_default();
        let mut sheet = if self.collection.ids.contains(id) {
            match self.typeset(id) {
                Ok((merged, document)) => {
                    let pages = pages(&document, &merged, &before);
                    Sheet::typeset(&before, merged, pages, Arc::clone(&self.sources), &self.editor)
                }
                Err(faults) => Sheet::broken(&before, id, Faults::new(&faults, &self.sources, &self.editor)),
            }
        } else {
            Sheet::gone(&before, id)
        };
        sheet.state.document = id.to_string();
        sheet.state.edited = self.edited_for(id);
        sheet.state.ms = (start.elapsed().as_secs_f64() * 10_000.0).round() / 10.0;
        let pages = sheet.state.current.then_some(sheet.pages.len());
        let faults = sheet.state.faults.len();
        self.publish(id, sheet, &before);
        if self.census.typeset(id, pages, faults) {
            self.tell_overview();
        }
    }

    /// Lays a new state of a sheet out, and draws what changed while the client is about to ask for it.
    fn publish(&self, id: &DocumentId, sheet: Sheet, before: &Sheet) {
        let sheet = Arc::new(sheet.finish());
        if let Some(window) = lock(&self.windows.sheets).get(id) {
            window.send_replace(Arc::clone(&sheet));
        }
        for page in sheet.pages.iter().filter(|page| before.page(&page.hash).is_none()) {
            let page = Arc::clone(page);
            rayon::spawn(move || drop((page.svg(), page.texts())));
        }
    }

    /// Typesets a document of the content. A fault in this program or in typst is a fault of the document.
    fn typeset(&self, id: &DocumentId) -> Result<(Merged, PagedDocument), Diagnostics> {
        let typeset = || {
            let document = self.collection.document(&self.sources, id)?;
            let merged = merge(id, &document, &self.collection.shared)?;
            let base = self.base.as_ref().map_err(Clone::clone)?;
            let document = typeset(id, &merged, base)?;
            Ok((merged, document))
        };
        let result = guarded(id, typeset);
        comemo::evict(MEMORY_AGE);
        result
    }

    /// Goes on with the overview, or with a small picture for it.
    fn catch_up(&mut self) {
        if let Some(id) = self.unknown.pop_front() {
            if self.collection.ids.contains(&id) {
                self.census.look(&id, &self.collection, &self.sources);
                // Somebody looks at it: then it was typeset, which finds more.
                if let Some(sheet) = self.windows.sheet(&id).filter(|sheet| sheet.state.version > 0) {
                    let pages = sheet.state.current.then_some(sheet.pages.len());
                    self.census.typeset(&id, pages, sheet.state.faults.len());
                }
                self.check(&id);
            }
            if self.unknown.len().is_multiple_of(OVERVIEW_STEP) {
                self.tell_overview();
            }
        } else if let Some((id, reply)) = self.wanted.pop_front() {
            // Nobody waits any more when the page was left.
            if !reply.is_closed() {
                let _ = reply.send(self.thumbnail(&id));
            }
        }
    }

    /// Checks a document beside the others of its municipality, and tells whoever looks at it what was found.
    fn check(&mut self, id: &DocumentId) {
        let found = checks::warnings(&self.sources, &self.collection, id);
        self.census.checked(id, found.len());
        let Some(before) = self.windows.sheet(id).filter(|sheet| sheet.state.version > 0) else { return };
        if let Some(sheet) = before.checked(&found, &self.sources, &self.editor) {
            self.publish(id, sheet, &before);
        }
    }

    fn thumbnail(&mut self, id: &DocumentId) -> Option<Bytes> {
        let version = self.census.version(id)?;
        if let Some((_, picture)) = self.thumbnails.get(id).filter(|(known, _)| *known == version) {
            return picture.clone();
        }
        let result = self.typeset(id);
        let (pages, faults) = match &result {
            Ok((_, document)) => (Some(document.pages().len()), 0),
            Err(faults) => (None, faults.len()),
        };
        let first = result.ok().and_then(|(_, document)| image::png(document.pages().first()?, SMALL_PPI).ok());
        // Of a broken document, the picture of before.
        let before = || self.thumbnails.get(id).and_then(|(_, picture)| picture.clone());
        let picture = first.map(Bytes::from).or_else(before);
        self.thumbnails.insert(id.clone(), (version, picture.clone()));
        if self.census.typeset(id, pages, faults) {
            self.tell_overview();
        }
        picture
    }

    /// The PDF file of a document, as `build` would make it; or what is wrong, as the terminal would have it.
    fn pdf(&self, id: &DocumentId) -> Result<NamedFile, String> {
        if !self.collection.ids.contains(id) {
            return Err(format!("there is no document `{id}`"));
        }
        let file = self.typeset(id).and_then(|(merged, document)| {
            let file = batch::pdf_file(id, &merged, &document, self.epoch)?;
            Ok((id.stem(merged.status), file))
        });
        file.map_err(|faults| self.words(&faults))
    }

    fn words(&self, faults: &Diagnostics) -> String {
        Messages::new(Arc::clone(&self.sources)).text(faults, Style::Full { coloured: false })
    }

    fn lay_out_base(&self) {
        lock(&self.windows.base).clone_from(&self.base.as_ref().ok().cloned());
    }

    fn tell_overview(&mut self) {
        let mut faults = self.collection.faults.clone();
        faults.extend(self.collection.shared.faults());
        faults.extend(self.base.as_ref().err().into_iter().flatten().cloned());
        let overview = Overview {
            project: self.root.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            documents: self.census.cards(),
            faults_text: self.words(&faults),
        };
        *lock(&self.windows.users) = Arc::new(self.census.clone());
        self.windows.overview.send_replace(overview.json());
    }

    /// The shared file among the changes, if there is one, with the place of the change; or else the one of before.
    fn edited_file(&self, changes: &Changes, before: &Sources) -> Option<Edited> {
        let is_shared = |path: &&String| matches!(Owner::of(path), Owner::Shared | Owner::Framework);
        let Some(path) = changes.paths.iter().find(is_shared) else { return self.edited.clone() };
        let id = file_id(path.as_ref())?;
        let text = |sources: &Sources| sources.get(id).map(|file| file.text.clone()).unwrap_or_default();
        // A framework is read with its first document; it was not read again yet.
        let now = self.sources.read(path.as_ref()).map(|file| file.text.clone()).unwrap_or_default();
        let line = first_difference(&text(before), &now);
        Some(Edited { file: path.clone(), line, documents: self.census.users(path) })
    }

    fn edited_for(&self, id: &DocumentId) -> Option<Edited> {
        let concerns = |edited: &&Edited| edited.documents.iter().any(|document| document.id == id.to_string());
        self.edited.as_ref().filter(concerns).cloned()
    }

    /// Tells a sheet that was not touched which shared file was saved last.
    fn tell_edited(&self, id: &DocumentId) {
        let edited = self.edited_for(id);
        let Some(before) = self.windows.sheet(id).filter(|sheet| sheet.state.edited != edited) else { return };
        let mut sheet = before.kept();
        sheet.state.edited = edited;
        self.publish(id, sheet, &before);
    }
}

/// The pages of a document. A page that is as it was before is kept, with its picture.
fn pages(document: &PagedDocument, merged: &Merged, before: &Sheet) -> Vec<Arc<PageView>> {
    let known: HashMap<&str, &Arc<PageView>> = before.pages.iter().map(|page| (page.hash.as_str(), page)).collect();
    let view = |page| match known.get(PageView::hash_of(page).as_str()) {
        Some(view) => Arc::clone(view),
        None => Arc::new(PageView::new(page, &merged.texts)),
    };
    document.pages().iter().map(view).collect()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What a panic left behind is still a whole value.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
