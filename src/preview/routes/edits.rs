//! Edits of fields. The guard has made sure that they come from the preview's own pages.

use std::pin::Pin;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use serde_json::json;
use tokio::sync::oneshot;

use crate::content::document_id::DocumentId;
use crate::messages::Language;
use crate::preview::context::{Context, ServerContext, document_id};
use crate::preview::edit::{Edit, EditResult, Refused, RevertRequest};
use crate::preview::shared_state::Job;

/// The longest body of a request, in bytes.
pub const MAX_BODY: usize = 1024 * 1024;

/// The folders of a document in an address.
pub type Names = Path<(String, String)>;

/// The answer that comes when the worker has done an edit.
type Answer = Pin<Box<dyn Future<Output = Response> + Send>>;

/// The handler of requests for an edit of the document that the address names: `/save/{municipality}/{folder}` and the
/// like. The body is the request. The answer comes when the sheet shows the edit.
pub fn of_document<Request: DeserializeOwned + Send + 'static>(
    to_edit: fn(DocumentId, Request) -> Edit,
) -> impl Fn(Context, Names, Json<Request>) -> Answer + Clone + Send + Sync + 'static {
    move |State(context), Path((municipality, folder)), Json(request)| {
        Box::pin(async move {
            match document_id(&municipality, &folder) {
                Some(id) => edit(&context, to_edit(id, request)).await,
                None => StatusCode::NOT_FOUND.into_response(),
            }
        })
    }
}

/// `POST /undo`: takes back the last change.
pub async fn undo(State(context): Context) -> Response {
    edit(&context, Edit::Undo).await
}

/// `POST /redo`: repeats the change that was taken back last.
pub async fn redo(State(context): Context) -> Response {
    edit(&context, Edit::Redo).await
}

/// `POST /revert`: takes back a change out of turn.
pub async fn revert(State(context): Context, Json(request): Json<RevertRequest>) -> Response {
    edit(&context, Edit::Revert(request)).await
}

/// `GET /changes`: what was saved in this run.
pub async fn changes(State(context): Context) -> Response {
    edit(&context, Edit::Changes).await
}

/// Has the worker do an edit.
pub async fn edit(context: &ServerContext, edit: Edit) -> Response {
    let (reply, result) = oneshot::channel();
    // Without a worker, the program is about to end, and no answer comes.
    let _ = context.jobs.send(Job::Edit(edit, reply));
    result.await.map_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response(), answer)
}

/// The answer to an edit.
pub fn answer(result: EditResult) -> Response {
    match result {
        Ok(Some(answer)) => Json(answer).into_response(),
        Ok(None) => StatusCode::NO_CONTENT.into_response(),
        Err(Refused::Unknown) => StatusCode::NOT_FOUND.into_response(),
        Err(Refused::Value(message)) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "message": message }))).into_response()
        }
        Err(Refused::NotFinal(reasons)) => (StatusCode::UNPROCESSABLE_ENTITY, Json(reasons)).into_response(),
        Err(Refused::NotHere(reason)) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "reason": reason }))).into_response()
        }
        Err(Refused::Conflict(now)) => (StatusCode::CONFLICT, Json(now)).into_response(),
        Err(Refused::Failed(message)) => {
            let message = message.in_language(Language::English);
            (StatusCode::INTERNAL_SERVER_ERROR, Json(json!({ "message": message }))).into_response()
        }
    }
}
