//! The status of a document. It is saved as any field is.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tokio::task::spawn_blocking;

use crate::preview::client_language::ClientLanguage;
use crate::preview::context::{Context, document_id};
use crate::preview::status_view::StatusView;

/// `GET /status/{municipality}/{folder}`: the status of a document that a client shows, and what keeps the document from
/// being final.
pub async fn status(
    State(context): Context,
    ClientLanguage(language): ClientLanguage,
    Path((municipality, folder)): Path<(String, String)>,
) -> Response {
    let id = document_id(&municipality, &folder);
    let sheet = id.as_ref().and_then(|id| context.shared.sheet(id)?.last_good().cloned());
    let Some((id, sheet)) = id.zip(sheet) else { return StatusCode::NOT_FOUND.into_response() };
    match spawn_blocking(move || StatusView::read(&context.root, &id, &sheet)).await {
        Ok(Some(status)) => Json(status.json(language)).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
