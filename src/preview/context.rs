//! What the handlers of requests work with.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;

use axum::extract::State;

use crate::content::document_id::DocumentId;
use crate::preview::editor::Editor;
use crate::preview::maker::Maker;
use crate::preview::shared_state::{Job, SharedState};
use crate::preview::token::Token;

/// The state of the server.
pub struct ServerContext {
    /// The project folder.
    pub root: PathBuf,
    /// The states that the worker publishes.
    pub shared: Arc<SharedState>,
    /// The jobs of the worker.
    pub jobs: Sender<Job>,
    /// The user's editor.
    pub editor: Editor,
    /// Makes files in the output folder.
    pub maker: Arc<Maker>,
    /// The token of this run.
    pub token: Token,
}

/// The context, as handlers extract it.
pub type Context = State<Arc<ServerContext>>;

impl ServerContext {
    /// A file as the project names it. Editors send full paths.
    pub fn relative_path(&self, file: &str) -> String {
        let relative = Path::new(file).strip_prefix(&self.root).ok().map(crate::system::project::display_path);
        relative.unwrap_or_else(|| file.to_owned())
    }
}

/// The id of a document in a request; `None` if a part of it cannot be the name of a folder.
pub fn document_id(municipality: &str, folder: &str) -> Option<DocumentId> {
    let is_name = |name: &str| Path::new(name).components().count() == 1 && !name.contains(['/', '\\']) && name != "..";
    (is_name(municipality) && is_name(folder))
        .then(|| DocumentId { municipality: municipality.to_owned(), folder: folder.to_owned() })
}
