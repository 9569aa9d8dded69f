//! New municipalities and documents. A request names what is there by its name and never by a path: what is new gets the
//! folder that `factsheet new` gives it.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::task::spawn_blocking;

use crate::content::sources::Sources;
use crate::kinds;
use crate::kinds::new::Refusal;
use crate::messages::{self, Language};
use crate::new::{CreatedDocument, create_document, create_municipality};
use crate::preview::client_language::ClientLanguage;
use crate::preview::context::{Context, ServerContext};
use crate::preview::new_choices::NewChoices;
use crate::preview::new_refused::NewRefused;
use crate::preview::new_request::{DocumentRequest, NewRequest};
use crate::preview::shared_state::Job;
use crate::preview::watch::Changes;

/// `GET /new`: what can be chosen for something new.
pub async fn get(State(context): Context) -> Response {
    let read = move || Json(NewChoices::read(&context.root)).into_response();
    spawn_blocking(read).await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// `POST /new`: creates a municipality or a document. Answers with its `municipality` or `document`; 422 with a
/// [`NewRefused`] if it cannot be created, and then nothing was written.
pub async fn post(
    State(context): Context,
    ClientLanguage(language): ClientLanguage,
    Json(request): Json<NewRequest>,
) -> Response {
    let created = spawn_blocking(move || create_new(&context, &request, language)).await;
    match created {
        Ok(Ok(created)) => Json(created).into_response(),
        Ok(Err(refused)) => (StatusCode::UNPROCESSABLE_ENTITY, Json(refused)).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn create_new(context: &ServerContext, request: &NewRequest, language: Language) -> Result<Value, NewRefused> {
    let sources = Arc::new(Sources::new(&context.root));
    let (created, files) = match request {
        NewRequest::Municipality(request) => {
            let new = request.check().and_then(|()| create_municipality(&sources, &request.name));
            let new = new.map_err(|misfit| NewRefused::misfit(&misfit, language))?;
            (json!({ "municipality": new.folder, "name": new.name }), new.files)
        }
        NewRequest::Document(request) => {
            let new = create(request, &sources, language)?;
            (json!({ "document": new.id.to_string() }), new.files)
        }
    };
    // The watcher reports them too, but the page that is opened next is not to wait for that.
    let changes = Changes { paths: files.into_iter().collect(), is_incomplete: false };
    // Without a worker, the program is about to end.
    let _ = context.jobs.send(Job::Changed(changes));
    Ok(created)
}

/// Creates a document, from the arguments that the command line would have.
fn create(
    request: &DocumentRequest,
    sources: &Arc<Sources>,
    language: Language,
) -> Result<CreatedDocument, NewRefused> {
    request.check(sources).map_err(|misfit| NewRefused::misfit(&misfit, language))?;
    let kind =
        kinds::find(&request.kind).ok_or_else(|| NewRefused::other(&messages::new_not_understood(), language))?;
    let arguments = kind.new_command().try_get_matches_from(request.words());
    let arguments = arguments.map_err(|error| NewRefused::argument(&error, language))?;
    create_document(sources, kind, &arguments).map_err(|refusal| match refusal {
        Refusal::Misfit(misfit) => NewRefused::misfit(&misfit, language),
        Refusal::Content(errors) => NewRefused::content(&errors, sources, language),
    })
}
