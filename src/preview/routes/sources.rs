//! From a text to its source and back, and to the user's editor.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use crate::preview::client_language::ClientLanguage;
use crate::preview::context::{Context, ServerContext, document_id};
use crate::preview::document_link::DocumentLink;
use crate::preview::editor::SourceLocation;
use crate::preview::origin::{Owner, PagePosition, SourceExcerpt, positions_of_line, source_of_text};
use crate::preview::text_key::TextKey;
use crate::preview::typeset_sheet::TypesetSheet;

/// A character of a text.
#[derive(Deserialize)]
pub struct TextQuery {
    text: String,
    /// The number of characters before it.
    #[serde(default)]
    offset: usize,
}

/// The source of a text, the documents that use it, and the URL that opens it in the editor.
#[derive(Serialize)]
pub struct OriginAnswer {
    #[serde(flatten)]
    source: SourceExcerpt,
    documents: Vec<DocumentLink>,
    open: Option<String>,
}

/// `GET /origin/{municipality}/{folder}?text=…&offset=…`: where a text of a sheet was written.
pub async fn origin(
    State(context): Context,
    Path(names): Path<(String, String)>,
    Query(query): Query<TextQuery>,
) -> Result<Json<OriginAnswer>, StatusCode> {
    let sheet = typeset_sheet(&context, &names).ok_or(StatusCode::NOT_FOUND)?;
    let text = TextKey::parse(&query.text).ok_or(StatusCode::NOT_FOUND)?;
    let base = context.shared.base();
    let source = source_of_text(text, query.offset, &sheet.texts, &sheet.sources, base.as_deref());
    let source = source.ok_or(StatusCode::NOT_FOUND)?;
    let location = SourceLocation { file: &source.file, line: source.line, column: source.column };
    let documents = match source.owner {
        Owner::Layout => Vec::new(),
        _ => context.shared.index().documents_using(&source.file),
    };
    Ok(Json(OriginAnswer { documents, open: context.editor.url(location), source }))
}

/// A line of a file, as editors write it: see [`file_and_line`].
#[derive(Deserialize)]
pub struct LineQuery {
    at: String,
}

/// `GET /places/{municipality}/{folder}?at=file:line`: where a line of a file shows in a sheet.
pub async fn places(
    State(context): Context,
    Path(names): Path<(String, String)>,
    Query(query): Query<LineQuery>,
) -> Result<Json<Vec<PagePosition>>, StatusCode> {
    let sheet = typeset_sheet(&context, &names).ok_or(StatusCode::NOT_FOUND)?;
    let (file, line) = file_and_line(&query.at).ok_or(StatusCode::BAD_REQUEST)?;
    let file = context.relative_path(file);
    Ok(Json(positions_of_line(&file, line, &sheet.texts, &sheet.sources, &sheet.pages)))
}

fn typeset_sheet(context: &ServerContext, (municipality, folder): &(String, String)) -> Option<Arc<TypesetSheet>> {
    let sheet = context.shared.sheet(&document_id(municipality, folder)?)?;
    sheet.last_good().cloned()
}

/// Reads `file:line` or `file:line:column`.
fn file_and_line(place: &str) -> Option<(&str, usize)> {
    let (file, number) = place.rsplit_once(':')?;
    let number = number.parse().ok()?;
    match file.rsplit_once(':').and_then(|(file, line)| Some((file, line.parse().ok()?))) {
        Some((file, line)) => Some((file, line)),
        None => Some((file, number)),
    }
}

/// A location to open.
#[derive(Deserialize)]
pub struct OpenRequest {
    file: String,
    line: usize,
    column: usize,
}

/// `POST /open`: opens a location in the user's editor. Only files of the project.
pub async fn open(
    State(context): Context,
    ClientLanguage(language): ClientLanguage,
    Json(request): Json<OpenRequest>,
) -> Response {
    let path = context.root.join(&request.file).canonicalize();
    let is_in_project = path.is_ok_and(|path| path.starts_with(&context.root) && path.is_file());
    if !is_in_project {
        return StatusCode::FORBIDDEN.into_response();
    }
    let location = SourceLocation { file: &request.file, line: request.line, column: request.column };
    match context.editor.open(location) {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(message) => (StatusCode::INTERNAL_SERVER_ERROR, message.in_language(language)).into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_places_as_editors_write_them() {
        assert_eq!(file_and_line("content/a.md:12"), Some(("content/a.md", 12)));
        assert_eq!(file_and_line("content/a.md:12:3"), Some(("content/a.md", 12)));
        assert_eq!(file_and_line("C:/werk/a.md:12"), Some(("C:/werk/a.md", 12)));
        assert_eq!(file_and_line("content/a.md"), None);
    }
}
