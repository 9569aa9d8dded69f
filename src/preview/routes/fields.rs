//! The fields of a document: what can be edited.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use serde::Deserialize;

use crate::content::document_id::DocumentId;
use crate::preview::context::{Context, ServerContext, document_id};
use crate::preview::field_file::FieldFile;
use crate::preview::field_id::FieldId;
use crate::preview::field_view::{FieldView, field_of_text};
use crate::preview::open_field::{OpenField, open_fields};
use crate::preview::remark_view::{RemarkView, remarks_of};
use crate::preview::text_key::TextKey;
use crate::preview::typeset_sheet::TypesetSheet;

/// A field by its id, or by a character of a text that shows it.
#[derive(Deserialize)]
pub struct FieldQuery {
    field: Option<String>,
    text: Option<String>,
    /// The number of characters of the text before that one.
    #[serde(default)]
    offset: usize,
}

/// `GET /field/{municipality}/{folder}?field=…` or `?text=…&offset=…`: a field of a document, as it is on disk.
pub async fn field(
    State(context): Context,
    Path(names): Path<(String, String)>,
    Query(query): Query<FieldQuery>,
) -> Result<Json<FieldView>, StatusCode> {
    let (id, sheet) = open_sheet(&context, &names).ok_or(StatusCode::NOT_FOUND)?;
    find_field(&context, &id, &sheet, &query).map(Json).ok_or(StatusCode::NOT_FOUND)
}

fn find_field(context: &ServerContext, id: &DocumentId, sheet: &TypesetSheet, query: &FieldQuery) -> Option<FieldView> {
    let field = match (&query.field, &query.text) {
        (Some(field), _) => FieldId::parse(field)?,
        (None, text) => field_of_text(TextKey::parse(text.as_deref()?)?, query.offset, sheet, id)?,
    };
    let path = field.find_file(&sheet.files, id)?;
    let file = FieldFile::read(&context.root, path).ok()?;
    let documents = context.shared.index().documents_using(path);
    let read = |path: &str| FieldFile::read(&context.root, path).ok();
    FieldView::new(&field, &file, (id, sheet), documents, &read, &context.editor)
}

/// `GET /fields/{municipality}/{folder}/gaps`: the fields of a document that are open, in reading order.
pub async fn gaps(
    State(context): Context,
    Path(names): Path<(String, String)>,
) -> Result<Json<Vec<OpenField>>, StatusCode> {
    let (id, sheet) = open_sheet(&context, &names).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(open_fields(&sheet, &id)))
}

/// `GET /remarks/{municipality}/{folder}`: the remarks for colleagues in the texts of a document.
pub async fn remarks(
    State(context): Context,
    Path(names): Path<(String, String)>,
) -> Result<Json<Vec<RemarkView>>, StatusCode> {
    let (id, sheet) = open_sheet(&context, &names).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(remarks_of(&context.root, &sheet, &id)))
}

/// The document that a request names, with its pages; `None` if no client shows it.
pub fn open_sheet(
    context: &ServerContext,
    (municipality, folder): &(String, String),
) -> Option<(DocumentId, Arc<TypesetSheet>)> {
    let id = document_id(municipality, folder)?;
    let sheet = context.shared.sheet(&id)?.last_good().cloned()?;
    Some((id, sheet))
}
