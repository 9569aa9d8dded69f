//! How far the making of files is, and what became of the documents, as clients get it.

use std::path::Path;

use serde::Serialize;

use crate::build::outcome::{Built, Bytes, Failure, Outcome};
use crate::build::sentences::Difference;
use crate::content::document_id::DocumentId;
use crate::messages::Language;
use crate::preview::per_language::PerLanguage;

/// The state of the last request to make files.
#[derive(Debug, Clone, Default, Serialize)]
pub struct MakeState {
    /// How far it is.
    pub phase: Phase,
    /// The document that was asked for; `None` for all.
    pub document: Option<String>,
    /// The output folder.
    pub folder: String,
    /// The number of documents that are done, and of all that were asked for.
    pub done: usize,
    /// See `done`.
    pub total: usize,
    /// The number of documents whose file was right already: nothing was made.
    pub unchanged: usize,
    /// The documents that were made, or failed, in the order of their names.
    #[serde(skip)]
    pub documents: Vec<MadeDocument>,
    /// The names of the files that no longer belong in the folder.
    pub obsolete: Vec<String>,
    /// The documents in which something is typed that is not saved: it is in no file.
    pub unsaved: Vec<String>,
    /// The errors of the project as a whole, as a terminal shows them; empty if there are none.
    #[serde(skip)]
    pub errors_text: PerLanguage<String>,
}

/// The state in a language.
#[derive(Debug, Serialize)]
pub struct MakeJson<'a> {
    #[serde(flatten)]
    state: &'a MakeState,
    documents: Vec<MadeJson<'a>>,
    errors_text: &'a str,
}

/// A document that was made, or failed, in a language.
#[derive(Debug, Serialize)]
struct MadeJson<'a> {
    #[serde(flatten)]
    made: &'a MadeDocument,
    errors_text: &'a str,
}

/// How far a request is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// There was none in this run.
    #[default]
    None,
    /// It waits for another program that works in the output folder.
    Waiting,
    /// Files are being made.
    Running,
    /// It is done.
    Done,
}

/// A document that was made, or failed.
#[derive(Debug, Clone, Serialize)]
pub struct MadeDocument {
    /// Its id.
    id: String,
    /// Its title; `None` if it failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// What became of it.
    outcome: MadeOutcome,
    /// The name of its file; of one that failed, of the previous one if that was kept.
    file: Option<String>,
    /// The number of its pages.
    pages: Option<usize>,
    /// The number of its pages before, if it was made before.
    pages_before: Option<usize>,
    /// The sentences that were added and removed since it was made last; `None` if that is not known.
    differences: Option<Vec<Difference>>,
    /// The number of errors for which it failed.
    errors: usize,
    /// The errors, as a terminal shows them; empty if there are none.
    #[serde(skip)]
    errors_text: PerLanguage<String>,
}

/// What became of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MadeOutcome {
    /// Its file was written.
    Made,
    /// It was made again, and gave the file that was there.
    Same,
    /// It could not be made.
    Failed,
}

impl MakeState {
    /// Adds what became of the next document. `errors_text` writes its errors.
    pub fn add(
        &mut self,
        id: &DocumentId,
        outcome: &Outcome,
        errors_text: impl FnOnce(&Failure) -> PerLanguage<String>,
    ) {
        self.done += 1;
        match outcome {
            Outcome::Built(built) => self.documents.push(MadeDocument::built(id, built)),
            Outcome::Failed(failure) => {
                let text = errors_text(failure);
                self.documents.push(MadeDocument::failed(id, failure, text));
            }
            // Pictures and forecasts are not asked for.
            Outcome::Untouched(_) | Outcome::Pictures(_) | Outcome::Forecast(_) => self.unchanged += 1,
        }
    }

    /// Adds an error of the project as a whole.
    pub fn add_error(&mut self, message: &PerLanguage<String>) {
        self.errors_text.update(|text, language| {
            let message = message.get(language).trim_end_matches('\n');
            if !message.is_empty() {
                text.push_str(message);
                text.push('\n');
            }
        });
    }

    /// Whether no other request can be taken.
    pub fn is_busy(&self) -> bool {
        matches!(self.phase, Phase::Waiting | Phase::Running)
    }

    /// The state for clients, which ask often: without the documents until all are done.
    pub fn progress(&self, language: Language) -> MakeJson<'_> {
        let documents = if self.is_busy() { &[][..] } else { &self.documents };
        MakeJson {
            state: self,
            documents: documents.iter().map(|made| MadeJson::new(made, language)).collect(),
            errors_text: self.errors_text.get(language),
        }
    }
}

impl<'a> MadeJson<'a> {
    fn new(made: &'a MadeDocument, language: Language) -> Self {
        Self { made, errors_text: made.errors_text.get(language) }
    }
}

impl MadeDocument {
    fn built(id: &DocumentId, built: &Built) -> Self {
        let previous = built.previous.as_ref();
        Self {
            id: id.to_string(),
            title: Some(built.record.entry.title.clone()),
            outcome: if built.bytes == Bytes::New { MadeOutcome::Made } else { MadeOutcome::Same },
            file: Some(file_name(&built.file)),
            pages: Some(built.record.entry.pages),
            pages_before: previous.map(|previous| previous.pages),
            differences: previous.and_then(|previous| previous.differences.clone()),
            errors: 0,
            errors_text: PerLanguage::default(),
        }
    }

    fn failed(id: &DocumentId, failure: &Failure, errors_text: PerLanguage<String>) -> Self {
        Self {
            id: id.to_string(),
            title: None,
            outcome: MadeOutcome::Failed,
            file: failure.outdated.first().map(|path| file_name(path)),
            pages: None,
            pages_before: None,
            differences: None,
            errors: failure.errors.len(),
            errors_text,
        }
    }
}

/// The name of a file, without its folder.
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
