//! Edits of fields. The guard has made sure that they come from the preview's own pages.

use std::pin::Pin;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::sync::oneshot;

use crate::content::document_id::DocumentId;
use crate::preview::blocker::in_language;
use crate::preview::client_language::ClientLanguage;
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
) -> impl Fn(Context, ClientLanguage, Names, Json<Request>) -> Answer + Clone + Send + Sync + 'static {
    move |State(context), language, Path((municipality, folder)), Json(request)| {
        Box::pin(async move {
            match document_id(&municipality, &folder) {
                Some(id) => edit(&context, language, to_edit(id, request)).await,
                None => StatusCode::NOT_FOUND.into_response(),
            }
        })
    }
}

/// `POST /undo`: takes back the last change.
pub async fn undo(State(context): Context, language: ClientLanguage) -> Response {
    edit(&context, language, Edit::Undo).await
}

/// `POST /redo`: repeats the change that was taken back last.
pub async fn redo(State(context): Context, language: ClientLanguage) -> Response {
    edit(&context, language, Edit::Redo).await
}

/// `POST /revert`: takes back a change out of turn.
pub async fn revert(State(context): Context, language: ClientLanguage, Json(request): Json<RevertRequest>) -> Response {
    edit(&context, language, Edit::Revert(request)).await
}

/// `GET /changes`: what was saved in this run.
pub async fn changes(State(context): Context, language: ClientLanguage) -> Response {
    edit(&context, language, Edit::Changes).await
}

/// Has the worker do an edit.
pub async fn edit(context: &ServerContext, language: ClientLanguage, edit: Edit) -> Response {
    let (reply, result) = oneshot::channel();
    // Without a worker, the program is about to end, and no answer comes.
    let _ = context.jobs.send(Job::Edit(edit, reply));
    let failed = |_| StatusCode::INTERNAL_SERVER_ERROR.into_response();
    result.await.map_or_else(failed, |result| answer(result, language))
}

/// The answer to an edit, in the language of the reader.
pub fn answer(result: EditResult, ClientLanguage(language): ClientLanguage) -> Response {
    let refuse = |status, answer: Value| (status, Json(answer)).into_response();
    match result {
        Ok(Some(answer)) => Json(answer).into_response(),
        Ok(None) => StatusCode::NO_CONTENT.into_response(),
        Err(Refused::Unknown) => StatusCode::NOT_FOUND.into_response(),
        Err(Refused::Value(message)) => {
            refuse(StatusCode::UNPROCESSABLE_ENTITY, json!({ "message": message.in_language(language) }))
        }
        Err(Refused::NotFinal(message, blockers)) => {
            let (message, blockers) = (message.in_language(language), in_language(&blockers, language));
            refuse(StatusCode::UNPROCESSABLE_ENTITY, json!({ "message": message, "blockers": blockers }))
        }
        Err(Refused::NotHere(reason)) => refuse(StatusCode::UNPROCESSABLE_ENTITY, json!({ "reason": reason })),
        Err(Refused::Conflict(now)) => refuse(StatusCode::CONFLICT, now),
        Err(Refused::Failed(message)) => {
            refuse(StatusCode::INTERNAL_SERVER_ERROR, json!({ "message": message.in_language(language) }))
        }
    }
}
