//! The states of a sheet: what a client shows of one document.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::body::Bytes;

use crate::content::document_id::DocumentId;
use crate::messages::Language;
use crate::preview::check_view::CheckView;
use crate::preview::document_index::Outcome;
use crate::preview::edited_file::EditedFile;
use crate::preview::page::PageView;
use crate::preview::per_language::PerLanguage;
use crate::preview::sheet_errors::SheetErrors;
use crate::preview::sheet_json::{IssueJson, PageJson, SheetJson};
use crate::preview::typeset_sheet::TypesetSheet;
use crate::preview::worded::Worded;

/// A sheet at some moment. It does not change; a new state is a new value.
#[derive(Debug)]
pub struct Sheet {
    id: DocumentId,
    /// The number of this state, from 1; 0 while it is pending.
    version: u64,
    state: SheetState,
    /// What the checks found, which run after the document was typeset.
    checks: CheckView,
    edited: Option<EditedFile>,
    /// How long reading and typesetting took.
    duration: Duration,
    /// The hashes of the pages whose text clients get with the state.
    new_pages: HashSet<String>,
    json: PerLanguage<OnceLock<Bytes>>,
}

/// What is known of a document's pages.
#[derive(Debug, Clone)]
pub enum SheetState {
    /// It was not typeset yet.
    Pending,
    /// The pages show the content as it is.
    Current(Arc<TypesetSheet>),
    /// It cannot be typeset.
    Broken {
        /// The last state that could be; it has no pages if the document was broken from the start.
        last_good: Arc<TypesetSheet>,
        /// Why it cannot.
        errors: PerLanguage<SheetErrors>,
    },
    /// The content has no such document.
    Missing {
        /// The pages of before it was removed; `None` if it was not there.
        last_good: Option<Arc<TypesetSheet>>,
    },
}

impl Sheet {
    /// A sheet that has to be typeset. Clients do not get this state.
    pub fn pending(id: DocumentId) -> Self {
        Self {
            id,
            version: 0,
            state: SheetState::Pending,
            checks: CheckView::default(),
            edited: None,
            duration: Duration::ZERO,
            new_pages: HashSet::new(),
            json: PerLanguage::default(),
        }
    }

    /// The sheet in its next state, which took `duration` to read and typeset. What the checks
    /// found stays until they have run again.
    pub fn next(&self, state: SheetState, edited: Option<EditedFile>, duration: Duration) -> Self {
        self.successor(state, self.checks.clone(), edited, duration)
    }

    /// The sheet with what the checks found; `None` if it has that already.
    pub fn with_checks(&self, checks: CheckView) -> Option<Self> {
        let is_new = checks != self.checks;
        is_new.then(|| self.successor(self.state.clone(), checks, self.edited.clone(), self.duration))
    }

    /// The sheet with another shared file that was saved last; `None` if that is the one that it has.
    pub fn with_edited(&self, edited: Option<EditedFile>) -> Option<Self> {
        let is_new = edited != self.edited;
        is_new.then(|| self.successor(self.state.clone(), self.checks.clone(), edited, self.duration))
    }

    fn successor(&self, state: SheetState, checks: CheckView, edited: Option<EditedFile>, duration: Duration) -> Self {
        let (id, version) = (self.id.clone(), self.version + 1);
        let (new_pages, json) = (HashSet::new(), PerLanguage::default());
        let mut sheet = Self { id, version, state, checks, edited, duration, new_pages, json };
        // Of the first state, clients ask for the pages in view.
        if !self.pages().is_empty() {
            let is_new = |page: &&Arc<PageView>| self.page(&page.hash).is_none();
            sheet.new_pages = sheet.pages().iter().filter(is_new).map(|page| page.hash.clone()).collect();
        }
        sheet
    }

    /// The document.
    pub fn id(&self) -> &DocumentId {
        &self.id
    }

    /// Whether it has to be typeset first.
    pub fn is_pending(&self) -> bool {
        matches!(self.state, SheetState::Pending)
    }

    /// The state as clients get it: a [`SheetJson`]; empty while it is pending. It is written on the first call.
    pub fn json(&self, language: Language) -> Bytes {
        if self.is_pending() {
            return Bytes::new();
        }
        let write = || serde_json::to_vec(&self.as_json(language)).unwrap_or_default().into();
        self.json.get(language).get_or_init(write).clone()
    }

    /// The last state that could be typeset; `None` if there was none.
    pub fn last_good(&self) -> Option<&Arc<TypesetSheet>> {
        match &self.state {
            SheetState::Pending => None,
            SheetState::Current(sheet) | SheetState::Broken { last_good: sheet, .. } => Some(sheet),
            SheetState::Missing { last_good } => last_good.as_ref(),
        }
    }

    /// The pages of the last state that could be typeset.
    pub fn pages(&self) -> &[Arc<PageView>] {
        self.last_good().map_or(&[], |sheet| &sheet.pages)
    }

    /// The page with a hash; `None` if the sheet shows it no more.
    pub fn page(&self, hash: &str) -> Option<&Arc<PageView>> {
        self.pages().iter().find(|page| page.hash == hash)
    }

    /// A page with the picture with a hash; `None` if the sheet has it no more.
    pub fn page_with_picture(&self, hash: &str) -> Option<&Arc<PageView>> {
        self.pages().iter().find(|page| page.picture.hash == hash)
    }

    /// What typesetting the document resulted in; `None` if it was not typeset.
    pub fn outcome(&self) -> Option<Outcome> {
        match &self.state {
            SheetState::Pending | SheetState::Missing { .. } => None,
            SheetState::Current(sheet) => Some(Outcome::Pages(sheet.pages.len())),
            SheetState::Broken { errors, .. } => Some(Outcome::Errors(errors.get(Language::default()).list.len())),
        }
    }

    fn as_json(&self, language: Language) -> SheetJson<'_> {
        let good = self.last_good();
        let page = |page| PageJson::new(page, self.new_pages.contains(&page.hash));
        let gaps = good.iter().flat_map(|sheet| &sheet.gaps);
        let gaps = gaps.map(|gap| IssueJson::Gap(Worded::new(gap, &gap.message, language)));
        let warnings = self.checks.warnings.iter();
        let warnings = warnings.map(|view| IssueJson::Warning(Worded::new(view, &view.issue.message, language)));
        let errors = match &self.state {
            SheetState::Broken { errors, .. } => Some(errors.get(language)),
            _ => None,
        };
        SheetJson {
            document: self.id.to_string(),
            // A document that was never typeset is named by its folders.
            municipality: good.map_or(&self.id.municipality, |sheet| &sheet.municipality),
            kind: good.map_or(&self.id.folder, |sheet| &sheet.kind),
            title: good.map_or_else(|| self.id.to_string(), |sheet| sheet.title.clone()),
            status: good.map(|sheet| sheet.status.as_str()).filter(|status| !status.is_empty()),
            has_outdated_numbers: good.is_some_and(|sheet| sheet.has_outdated_numbers),
            version: self.version,
            current: matches!(self.state, SheetState::Current(_)),
            exists: !matches!(self.state, SheetState::Missing { .. }),
            pages: self.pages().iter().map(|view| page(view)).collect(),
            outline: good.map_or(&[], |sheet| &sheet.outline),
            faults: errors.map_or(&[], |errors| &errors.list),
            faults_text: errors.map_or("", |errors| &errors.text),
            remarks: gaps.chain(warnings).collect(),
            accepted: &self.checks.accepted,
            edited: self.edited.as_ref(),
            ms: milliseconds(self.duration),
        }
    }
}

/// A duration in milliseconds, to a tenth.
fn milliseconds(duration: Duration) -> f64 {
    (duration.as_secs_f64() * 10_000.0).round() / 10.0
}
