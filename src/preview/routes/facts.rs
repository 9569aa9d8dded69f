//! What a document is. Its fields are saved as any others are.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tokio::task::spawn_blocking;

use crate::preview::context::{Context, document_id};
use crate::preview::edit::Edit;
use crate::preview::facts_request::FactsRequest;
use crate::preview::facts_view::FactsView;
use crate::preview::routes::edits::edit;

/// `GET /facts/{municipality}/{folder}`: what a document is that a client shows.
pub async fn get(State(context): Context, Path((municipality, folder)): Path<(String, String)>) -> Response {
    let id = document_id(&municipality, &folder);
    let sheet = id.as_ref().and_then(|id| context.shared.sheet(id)?.last_good().cloned());
    let Some((id, sheet)) = id.zip(sheet) else { return StatusCode::NOT_FOUND.into_response() };
    match spawn_blocking(move || FactsView::read(&context.root, &id, &sheet)).await {
        Ok(Some(facts)) => Json(facts).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// `POST /facts/{municipality}/{folder}`: moves an approach, or numbers the paragraphs.
pub async fn post(
    State(context): Context,
    Path((municipality, folder)): Path<(String, String)>,
    Json(request): Json<FactsRequest>,
) -> Response {
    match document_id(&municipality, &folder) {
        Some(id) => edit(&context, Edit::Facts(id, request)).await,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
