//! Making files in the output folder. The guard has made sure that requests to make them come from the preview's own pages.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use tokio::sync::oneshot;

use crate::content::document_id::DocumentId;
use crate::preview::client_language::ClientLanguage;
use crate::preview::context::{Context, ServerContext, document_id};
use crate::preview::shared_state::Job;

/// `GET /make`: how far the last request is, and what became of the documents when all are done.
pub async fn state(State(context): Context, language: ClientLanguage) -> Response {
    state_of(&context, language)
}

/// `POST /make`: starts to make the files of all documents; 409 while another request is under way.
pub async fn make_all(State(context): Context, language: ClientLanguage) -> Response {
    start(&context, language, None).await
}

/// `POST /make/{municipality}/{folder}`: starts to make the file of a document; 409 while another request is under way.
pub async fn make(State(context): Context, language: ClientLanguage, Path(names): Path<(String, String)>) -> Response {
    match document_id(&names.0, &names.1) {
        Some(id) => start(&context, language, Some(id)).await,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Starts a request. The answer is the state of the one that is under way then.
async fn start(context: &ServerContext, language: ClientLanguage, document: Option<DocumentId>) -> Response {
    let (reply, unsaved) = oneshot::channel();
    // Without a worker, the program is about to end, and no answer comes.
    let _ = context.jobs.send(Job::Unsaved(document.clone(), reply));
    let Ok(unsaved) = unsaved.await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let Some(unsaved) = unsaved else { return StatusCode::NOT_FOUND.into_response() };
    let is_started = context.maker.start(document, unsaved);
    let status = if is_started { StatusCode::ACCEPTED } else { StatusCode::CONFLICT };
    (status, state_of(context, language)).into_response()
}

/// The state of the last request.
fn state_of(context: &ServerContext, ClientLanguage(language): ClientLanguage) -> Response {
    ([(CONTENT_TYPE, "application/json")], context.maker.state(language)).into_response()
}

/// `GET /made/{municipality}/{folder}.pdf`: the file of a document in the output folder, to be shown in the browser.
pub async fn file(State(context): Context, Path((municipality, name)): Path<(String, String)>) -> Response {
    let id = name.strip_suffix(".pdf").and_then(|folder| document_id(&municipality, folder));
    let Some(id) = id else { return StatusCode::NOT_FOUND.into_response() };
    let maker = Arc::clone(&context.maker);
    match tokio::task::spawn_blocking(move || maker.file(&id)).await {
        Ok(Some((name, bytes))) => {
            let headers = [(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, inline(&name))];
            (headers, [(CACHE_CONTROL, "no-store")], bytes).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The header with the name under which the browser would save a file that it shows.
fn inline(name: &str) -> String {
    let is_plain = |character: &char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.');
    format!("inline; filename=\"{}\"", name.chars().filter(is_plain).collect::<String>())
}
