//! What a document is. Its fields are saved as any others are.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tokio::task::spawn_blocking;

use crate::preview::context::{Context, document_id};
use crate::preview::facts_view::FactsView;

/// `GET /facts/{municipality}/{folder}`: what a document is that a client shows.
pub async fn facts(State(context): Context, Path((municipality, folder)): Path<(String, String)>) -> Response {
    let id = document_id(&municipality, &folder);
    let sheet = id.as_ref().and_then(|id| context.shared.sheet(id)?.last_good().cloned());
    let Some((id, sheet)) = id.zip(sheet) else { return StatusCode::NOT_FOUND.into_response() };
    match spawn_blocking(move || FactsView::read(&context.root, &id, &sheet)).await {
        Ok(Some(facts)) => Json(facts).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
