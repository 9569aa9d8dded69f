//! Makes the files of documents in the output folder, with the code of `factsheet build`, on a thread of its own: what is
//! saved on disk, and not what is being typed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::build::batch::Batch;
use crate::build::document::{Builder, Project};
use crate::build::finish::finish;
use crate::build::manifest::Manifest;
use crate::build::obsolete::Prune;
use crate::build::outcome::{Outcome, Report};
use crate::build::output_folder::OutputFolder;
use crate::build::previous::PreviousBuild;
use crate::build::settings::{Epoch, Gate, Mode, Output, Settings};
use crate::content::document_id::DocumentId;
use crate::content::sources::Sources;
use crate::diagnostics::formatter::{Formatter, Style};
use crate::diagnostics::{Diagnostic, Level};
use crate::messages::{self, Language, Message};
use crate::preview::make_state::{MakeState, Phase, file_name};
use crate::preview::per_language::PerLanguage;
use crate::series::collection::Collection;
use crate::system::regular_file;
use crate::system::workers::{cores, panic_message};
use crate::typeset::world::WorldBase;

/// The name of the output folder in the project.
const OUT: &str = "out";

/// Makes files, for one request at a time.
pub struct Maker {
    root: PathBuf,
    epoch: Option<Epoch>,
    state: Mutex<MakeState>,
}

impl Maker {
    /// The maker of the project in `root`. Files get the time `epoch`, if there is one.
    pub fn new(root: PathBuf, epoch: Option<Epoch>) -> Self {
        Self { root, epoch, state: Mutex::default() }
    }

    /// The state of the last request, as JSON.
    pub fn state(&self, language: Language) -> Vec<u8> {
        serde_json::to_vec(&self.lock().progress(language)).unwrap_or_default()
    }

    /// Starts to make the file of a document, or of all. `unsaved` are the documents in which something is typed that is
    /// not saved. `false` if another request is under way: nothing is started then.
    pub fn start(self: &Arc<Self>, document: Option<DocumentId>, unsaved: Vec<String>) -> bool {
        let mut state = self.lock();
        if state.is_busy() {
            return false;
        }
        *state = MakeState {
            phase: Phase::Running,
            document: document.as_ref().map(ToString::to_string),
            folder: self.root.join(OUT).display().to_string(),
            unsaved,
            ..MakeState::default()
        };
        drop(state);
        let maker = Arc::clone(self);
        thread::spawn(move || maker.work(document));
        true
    }

    /// The file of a document that was made last, as its name and its bytes; `None` if it was never made.
    pub fn file(&self, id: &DocumentId) -> Option<(String, Vec<u8>)> {
        let out = self.root.join(OUT);
        let (manifest, _) = Manifest::load(&out);
        let entry = manifest.documents.get(&id.to_string())?;
        let bytes = regular_file::read(&out.join(&entry.file)).ok()?;
        Some((entry.file.clone(), bytes))
    }

    /// Makes the files, and ends the request whatever happens.
    fn work(&self, document: Option<DocumentId>) {
        let made = catch_unwind(AssertUnwindSafe(|| self.make(document)));
        let made = made.unwrap_or_else(|panic| Err(vec![messages::internal_error(panic_message(panic.as_ref()))]));
        let mut state = self.lock();
        let errors = made.err().unwrap_or_default();
        errors.iter().for_each(|message| state.add_error(&PerLanguage::new(|language| error_text(message, language))));
        state.phase = Phase::Done;
    }

    fn make(&self, document: Option<DocumentId>) -> Result<(), Vec<Message>> {
        let out = self.root.join(OUT);
        let folder = OutputFolder::open(&out, || self.lock().phase = Phase::Waiting);
        let _folder = folder.map_err(|message| vec![message])?;
        // What is saved while it waits belongs to it.
        let sources = Arc::new(Sources::new(&self.root));
        let collection = Collection::read(&sources);
        let names: Vec<String> = document.iter().map(ToString::to_string).collect();
        let ids = collection.select(&names)?;
        self.begin(&ids, &collection, &sources);
        self.build(&ids, &collection, &sources)
    }

    /// Shows how many documents are to be made, and the errors of the project as a whole.
    fn begin(&self, ids: &[DocumentId], collection: &Collection, sources: &Arc<Sources>) {
        let errors = [collection.errors.clone(), collection.shared.errors()].concat();
        let text = errors_text(sources, &errors);
        let mut state = self.lock();
        (state.phase, state.total) = (Phase::Running, ids.len());
        state.add_error(&text);
    }

    fn build(&self, ids: &[DocumentId], collection: &Collection, sources: &Arc<Sources>) -> Result<(), Vec<Message>> {
        let base = WorldBase::read(sources);
        let settings = self.settings();
        // A manifest that cannot be used has one effect: all is made again.
        let (previous, _) = PreviousBuild::read(&settings.out, sources, &base);
        let project = Project { sources, collection, base: &base };
        let builder = Builder { project, settings, previous: Some(&previous) };
        let batch = Batch { builder, stop: &AtomicBool::new(false) };
        let mut built = Manifest::default();
        // The other cores are for the sheet in which someone types.
        batch.run(ids, (cores() / 2).max(1), &mut |id, report| self.add(id, report, sources, &mut built));
        let settings = batch.builder.settings;
        let finished = finish(previous.into_manifest(), built, collection, &settings, Prune::No);
        self.lock().obsolete = finished.obsolete.iter().map(|file| file_name(&file.path)).collect();
        finished.error.map_or(Ok(()), |message| Err(vec![message]))
    }

    fn add(&self, id: &DocumentId, report: Report, sources: &Arc<Sources>, built: &mut Manifest) {
        self.lock().add(id, &report.outcome, |failure| errors_text(sources, &failure.errors));
        let record = match report.outcome {
            Outcome::Built(made) => Some(made.record),
            Outcome::Untouched(untouched) => untouched.record.map(|record| *record),
            Outcome::Pictures(_) | Outcome::Forecast(_) | Outcome::Failed(_) => None,
        };
        if let Some(record) = record {
            built.insert(id.to_string(), record);
        }
    }

    fn settings(&self) -> Settings {
        Settings {
            out: self.root.join(OUT),
            output: Output::Pdf,
            epoch: self.epoch,
            mode: Mode::Changed,
            gate: Gate::Open,
        }
    }

    fn lock(&self) -> MutexGuard<'_, MakeState> {
        // No method leaves a state half changed, so one that a panic left behind is good.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Errors as a terminal shows them.
fn errors_text(sources: &Arc<Sources>, errors: &[Diagnostic]) -> PerLanguage<String> {
    let text = |language| Formatter::new(Arc::<Sources>::clone(sources), language);
    PerLanguage::new(|language| text(language).text(errors, Style::Full { coloured: false }))
}

/// An error of the project as a whole, as a terminal shows it.
fn error_text(message: &Message, language: Language) -> String {
    format!("{}: {}", Level::Error.label().in_language(language), message.in_language(language))
}
