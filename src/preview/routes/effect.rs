//! What a changed text does to the documents that use it.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use tokio::task::spawn_blocking;

use crate::messages::{Language, system_error};
use crate::preview::client_language::ClientLanguage;
use crate::preview::context::{Context, ServerContext};
use crate::preview::deviating::with_value;
use crate::preview::edit::{DraftRequest, Refused};
use crate::preview::effect::Effect;
use crate::preview::field_file::FieldFile;
use crate::preview::field_id::FieldId;
use crate::preview::only_here::{only_here, reason, standard};
use crate::preview::routes::edits::{Names, answer};
use crate::preview::routes::fields::open_sheet;

/// What a changed text does, and whether one document can have it alone.
#[derive(Serialize)]
struct EffectView {
    #[serde(flatten)]
    effect: Effect,
    /// Whether no other document uses the text.
    alone: bool,
    /// Whether the document can have the text alone; `None` for a text from which no document can deviate.
    here: Option<HereView>,
}

#[derive(Serialize)]
struct HereView {
    /// The code of the reason why not; `None` if it can.
    reason: Option<&'static str>,
}

/// `POST /effect/{municipality}/{folder}`: what the value of a field would do, from memory: nothing is written.
pub async fn effect(
    State(context): Context,
    language: ClientLanguage,
    Path(names): Names,
    Json(request): Json<DraftRequest>,
) -> Response {
    let find = move || find_effect(&context, &names, &request, language.0);
    match spawn_blocking(find).await {
        Ok(Ok(view)) => Json(view).into_response(),
        Ok(Err(refused)) => answer(Err(refused), language),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn find_effect(
    context: &Arc<ServerContext>,
    names: &(String, String),
    request: &DraftRequest,
    language: Language,
) -> Result<EffectView, Refused> {
    let (id, sheet) = open_sheet(context, names).ok_or(Refused::Unknown)?;
    let field = FieldId::parse(&request.field).ok_or(Refused::Unknown)?;
    let path = field.find_file(&sheet.files, &id).ok_or(Refused::Unknown)?;
    let file = FieldFile::read(&context.root, path).map_err(|error| Refused::Failed(system_error(&error)))?;
    let changed = with_value(&file, &field, &request.value)?;
    let effect = Effect::find(&context.root, &changed, &id, language);
    let here = || HereView { reason: only_here(&context.root, &id, &field, &changed).err().map(reason) };
    let here = (!effect.is_of_one()).then(|| standard(&field, &file).map(|_| here())).flatten();
    Ok(EffectView { alone: effect.is_of_one(), effect, here })
}
