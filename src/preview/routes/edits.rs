//! Edits of fields. The guard has made sure that they come from the preview's own pages.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use tokio::sync::oneshot;

use crate::content::document_id::DocumentId;
use crate::preview::context::{Context, ServerContext, document_id};
use crate::preview::edit::{
    AcceptRequest, CorrectRequest, DiscardRequest, DraftRequest, Edit, EditResult, KeyRequest, PartRequest, Refused,
    RemarkRequest, RevertRequest, SaveRequest, WithdrawRequest,
};
use crate::preview::shared_state::Job;

/// The longest body of a request, in bytes.
pub const MAX_BODY: usize = 1024 * 1024;

/// The folders of a document in an address.
pub type Names = Path<(String, String)>;

/// `PUT /draft/{municipality}/{folder}`: shows a value that is being typed. The answer comes when the sheet shows it.
pub async fn draft(State(context): Context, names: Names, Json(request): Json<DraftRequest>) -> Response {
    edit_document(&context, &names, |id| Edit::Draft(id, request)).await
}

/// `DELETE /draft/{municipality}/{folder}`: forgets what is being typed in a field.
pub async fn discard(State(context): Context, names: Names, Json(request): Json<DiscardRequest>) -> Response {
    edit_document(&context, &names, |id| Edit::Discard(id, request)).await
}

/// `POST /save/{municipality}/{folder}`: writes the value of a field.
pub async fn save(State(context): Context, names: Names, Json(request): Json<SaveRequest>) -> Response {
    edit_document(&context, &names, |id| Edit::Save(id, request)).await
}

/// `POST /key/{municipality}/{folder}`: adds or removes a field.
pub async fn key(State(context): Context, names: Names, Json(request): Json<KeyRequest>) -> Response {
    edit_document(&context, &names, |id| Edit::Key(id, request)).await
}

/// `POST /correct/{municipality}/{folder}`: makes the right corrections of warnings.
pub async fn correct(State(context): Context, names: Names, Json(request): Json<CorrectRequest>) -> Response {
    edit_document(&context, &names, |id| Edit::Correct(id, request)).await
}

/// `POST /accept/{municipality}/{folder}`: accepts a warning, with the reason.
pub async fn accept(State(context): Context, names: Names, Json(request): Json<AcceptRequest>) -> Response {
    edit_document(&context, &names, |id| Edit::Accept(id, request)).await
}

/// `POST /withdraw/{municipality}/{folder}`: removes an acceptance.
pub async fn withdraw(State(context): Context, names: Names, Json(request): Json<WithdrawRequest>) -> Response {
    edit_document(&context, &names, |id| Edit::Withdraw(id, request)).await
}

/// `POST /remark/{municipality}/{folder}`: adds, changes or removes a remark for colleagues.
pub async fn remark(State(context): Context, names: Names, Json(request): Json<RemarkRequest>) -> Response {
    edit_document(&context, &names, |id| Edit::Remark(id, request)).await
}

/// `POST /part/{municipality}/{folder}`: adds, removes or moves a part of the document.
pub async fn part(State(context): Context, names: Names, Json(request): Json<PartRequest>) -> Response {
    edit_document(&context, &names, |id| Edit::Part(id, request)).await
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

/// Has the worker do an edit of the document that a request names.
pub async fn edit_document(
    context: &ServerContext,
    names: &Names,
    to_edit: impl FnOnce(DocumentId) -> Edit,
) -> Response {
    match document_id(&names.0.0, &names.0.1) {
        Some(id) => edit(context, to_edit(id)).await,
        None => StatusCode::NOT_FOUND.into_response(),
    }
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
            (StatusCode::INTERNAL_SERVER_ERROR, Json(json!({ "message": message }))).into_response()
        }
    }
}
