//! The files that pages load: HTML, scripts and styles, pictures and text of pages, fonts, thumbnails, PDF files.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, VARY};
use axum::response::{Html, IntoResponse, Response};
use serde_json::Value;
use tokio::sync::oneshot;

use crate::content::document_id::DocumentId;
use crate::messages::catalogue::desk_messages;
use crate::preview::assets;
use crate::preview::client_language::{ClientLanguage, LanguageChoice, VARIES};
use crate::preview::context::{Context, document_id};
use crate::preview::page::{PageView, font_name};
use crate::preview::shared_state::Job;
use crate::preview::sheet::Sheet;

/// How long browsers keep a file whose name is the hash of its contents.
const FOREVER: &str = "private, max-age=31536000, immutable";

/// A format of the files of pages.
struct PageFormat {
    media_type: &'static str,
    /// Finds the page of a hash.
    find: for<'a> fn(&'a Sheet, &str) -> Option<&'a Arc<PageView>>,
    /// Writes the file.
    write: fn(&PageView) -> Bytes,
}

/// How long browsers keep a thumbnail. Its address has the version of the document.
const AN_HOUR: &str = "private, max-age=3600";

/// The HTML of one of the two pages. The browser remembers the language that its address chooses.
pub fn html(html: &'static str, choice: LanguageChoice) -> impl IntoResponse {
    (choice, [(CACHE_CONTROL, "no-cache")], Html(html))
}

/// `GET /assets/catalogue.js`: the messages for the pages in the language of the reader.
pub async fn catalogue(ClientLanguage(language): ClientLanguage) -> impl IntoResponse {
    let headers = [(CONTENT_TYPE, "text/javascript; charset=utf-8"), (CACHE_CONTROL, "no-store"), (VARY, VARIES)];
    let [tag, messages] = [language.tag(), desk_messages(language)].map(|text| Value::from(text).to_string());
    (
        headers,
        format!("// The messages for the pages.\nexport const language = {tag}\nexport const messages = {messages}\n"),
    )
}

/// `GET /assets/{name}`: a script, a style or a picture of the program's own.
pub async fn asset(Path(name): Path<String>) -> Response {
    match assets::find(&name) {
        Some((media_type, text)) => ([(CONTENT_TYPE, media_type), (CACHE_CONTROL, "no-cache")], text).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `GET /page/{municipality}/{folder}/{hash}.{svg,png,json}`: the picture without text that has this hash; a small picture
/// of the page that has it, or its text.
pub async fn page(State(context): Context, Path(names): Path<(String, String, String)>) -> Response {
    let (municipality, folder, file) = names;
    let Some(PageFormat { media_type, find, write }) = page_format(&file) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let hash = file.split('.').next().unwrap_or_default();
    let sheet = document_id(&municipality, &folder).and_then(|id| context.shared.sheet(&id));
    let Some(page) = sheet.and_then(|sheet| find(&sheet, hash).cloned()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // Drawing takes some milliseconds, in which the server answers other requests.
    match tokio::task::spawn_blocking(move || write(&page)).await {
        Ok(bytes) => ([(CONTENT_TYPE, media_type), (CACHE_CONTROL, FOREVER)], bytes).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The format of a page's file, by its extension.
fn page_format(file: &str) -> Option<PageFormat> {
    let format = |media_type, find, write| Some(PageFormat { media_type, find, write });
    match file.rsplit_once('.')?.1 {
        "svg" => format("image/svg+xml", Sheet::page_with_picture, PageView::svg),
        "png" => format("image/png", Sheet::page, PageView::png),
        "json" => format("application/json", Sheet::page, PageView::text_json),
        _ => None,
    }
}

/// `GET /font/{name}.ttf`: a font of the project.
pub async fn font(State(context): Context, Path(file): Path<String>) -> Response {
    let base = context.shared.base();
    let fonts = base.iter().flat_map(|base| &base.fonts.fonts);
    let font = file.strip_suffix(".ttf").and_then(|name| fonts.into_iter().find(|font| font_name(font) == name));
    match font {
        Some(font) => ([(CONTENT_TYPE, "font/ttf"), (CACHE_CONTROL, FOREVER)], font.data().to_vec()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `GET /thumbnail/{municipality}/{folder}.png`: the first page of a document.
pub async fn thumbnail(State(context): Context, Path((municipality, file)): Path<(String, String)>) -> Response {
    let Some(id) = id_of_file(&municipality, &file, ".png") else { return StatusCode::NOT_FOUND.into_response() };
    let (reply, answer) = oneshot::channel();
    // Without a worker, the program is about to end, and no answer comes.
    let _ = context.jobs.send(Job::Thumbnail(id, reply));
    match answer.await.ok().flatten() {
        Some(picture) => ([(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, AN_HOUR)], picture).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `GET /pdf/{municipality}/{folder}.pdf`: the PDF file of a document; 409 with its errors if it is broken.
pub async fn pdf(
    State(context): Context,
    ClientLanguage(language): ClientLanguage,
    Path((municipality, file)): Path<(String, String)>,
) -> Response {
    let Some(id) = id_of_file(&municipality, &file, ".pdf") else { return StatusCode::NOT_FOUND.into_response() };
    let (reply, answer) = oneshot::channel();
    let _ = context.jobs.send(Job::Pdf(id, language, reply));
    match answer.await {
        Ok(Ok((name, file))) => {
            let headers = [(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, attachment(&name))];
            (headers, [(CACHE_CONTROL, "no-store")], file).into_response()
        }
        Ok(Err(errors)) => (StatusCode::CONFLICT, errors).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn id_of_file(municipality: &str, file: &str, extension: &str) -> Option<DocumentId> {
    document_id(municipality, file.strip_suffix(extension)?)
}

/// The header with the name under which the browser saves a PDF file.
fn attachment(name: &str) -> String {
    let is_plain = |character: &char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.');
    let name: String = name.chars().filter(is_plain).collect();
    format!("attachment; filename=\"{name}.pdf\"")
}
