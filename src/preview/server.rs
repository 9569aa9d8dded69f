//! The server of the preview: it answers on this machine only, and serves nothing but its own pages.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use crate::preview::assets;
use crate::preview::desk::{Job, Windows};
use crate::preview::editor::{Editor, Spot};
use crate::preview::guard::{OWN_PAGE, guard};
use crate::preview::origin::{Named, Owner, Shown, Written, shown, written};
use crate::preview::page::{PageView, font_name};
use crate::preview::sheet::document_id;

/// The first port that is tried when the user names none.
const FIRST_PORT: u16 = 4711;

/// How many ports are tried after it.
const PORTS: u16 = 200;

/// What a name stands for that says what it is of: its contents never change.
const FOREVER: &str = "private, max-age=31536000, immutable";

/// How often a connection on which nothing happens says that it is there.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// What the server needs to answer.
pub struct Server {
    /// The project folder.
    pub root: PathBuf,
    /// The newest states.
    pub windows: Arc<Windows>,
    /// The desk, to ask.
    pub jobs: Sender<Job>,
    /// The user's editor.
    pub editor: Editor,
}

type App = State<Arc<Server>>;

/// Opens a port of this machine: `port`, or else the first that is free.
///
/// # Errors
/// The words for the user when it is taken.
pub fn listen(port: Option<u16>) -> Result<std::net::TcpListener, String> {
    let bind = |port| std::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    let listener = match port {
        Some(port) => bind(port).map_err(|error| format!("port {port} cannot be used ({error})")),
        None => (FIRST_PORT..FIRST_PORT + PORTS)
            .find_map(|port| bind(port).ok())
            .ok_or_else(|| format!("no port from {FIRST_PORT} to {} is free", FIRST_PORT + PORTS - 1)),
    }?;
    listener.set_nonblocking(true).map_err(|error| error.to_string())?;
    Ok(listener)
}

/// Answers until the program ends.
///
/// # Errors
/// The words for the user when the system cannot serve.
pub async fn serve(server: Server, listener: std::net::TcpListener) -> Result<(), String> {
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    let listener = TcpListener::from_std(listener).map_err(|error| error.to_string())?;
    let app = Router::new()
        .route("/", get(async || page(assets::OVERVIEW)))
        .route("/sheet/{municipality}/{folder}", get(async || page(assets::SHEET)))
        .route("/assets/{name}", get(asset))
        .route("/events", get(overview_events))
        .route("/events/{municipality}/{folder}", get(sheet_events))
        .route("/page/{municipality}/{folder}/{file}", get(page_file))
        .route("/font/{file}", get(font))
        .route("/origin/{municipality}/{folder}", get(origin))
        .route("/places/{municipality}/{folder}", get(places))
        .route("/thumbnail/{municipality}/{file}", get(thumbnail))
        .route("/pdf/{municipality}/{file}", get(pdf))
        .route("/open", post(open))
        .layer(middleware::from_fn_with_state(port, guard))
        .with_state(Arc::new(server));
    axum::serve(listener, app).await.map_err(|error| error.to_string())
}

fn page(html: &'static str) -> impl IntoResponse {
    ([(CACHE_CONTROL, "no-cache")], Html(html))
}

async fn asset(Path(name): Path<String>) -> Response {
    match assets::find(&name) {
        Some((kind, text)) => ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-cache")], text).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The states of a sheet. Who reads slowly gets the newest state only: nothing piles up, and nobody waits for him.
async fn sheet_events(State(server): App, Path(names): Path<(String, String)>) -> Response {
    let Some(id) = document_id(&names.0, &names.1) else { return StatusCode::NOT_FOUND.into_response() };
    let states = server.windows.look(&id);
    let _ = server.jobs.send(Job::Look(id));
    events(WatchStream::new(states).map(|sheet| sheet.json.clone())).into_response()
}

async fn overview_events(State(server): App) -> impl IntoResponse {
    events(WatchStream::new(server.windows.overview()))
}

fn events(states: impl Stream<Item = Bytes> + Send + 'static) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let known = states.filter(|state| !state.is_empty());
    let events = known.map(|state| Ok(Event::default().data(String::from_utf8_lossy(&state))));
    Sse::new(events).keep_alive(KeepAlive::new().interval(SIGN_OF_LIFE))
}

/// The picture of a page, or its texts.
async fn page_file(State(server): App, Path(names): Path<(String, String, String)>) -> Response {
    let (municipality, folder, file) = names;
    let sheet = document_id(&municipality, &folder).and_then(|id| server.windows.sheet(&id));
    let (kind, make): (_, fn(&PageView) -> Bytes) = match file.rsplit_once('.') {
        Some((_, "svg")) => ("image/svg+xml", PageView::svg),
        Some((_, "png")) => ("image/png", PageView::png),
        Some((_, "json")) => ("application/json", PageView::texts),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let hash = file.split('.').next().unwrap_or_default();
    let Some(page) = sheet.and_then(|sheet| sheet.page(hash).cloned()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // Drawing takes some milliseconds; others are answered meanwhile.
    match tokio::task::spawn_blocking(move || make(&page)).await {
        Ok(bytes) => ([(CONTENT_TYPE, kind), (CACHE_CONTROL, FOREVER)], bytes).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// A font of the project.
async fn font(State(server): App, Path(file): Path<String>) -> Response {
    let base = server.windows.base();
    let fonts = base.iter().flat_map(|base| &base.fonts.fonts);
    let font = file.strip_suffix(".ttf").and_then(|name| fonts.into_iter().find(|font| font_name(font) == name));
    match font {
        Some(font) => ([(CONTENT_TYPE, "font/ttf"), (CACHE_CONTROL, FOREVER)], font.data().to_vec()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[derive(Deserialize)]
struct TextQuery {
    text: String,
    #[serde(default)]
    offset: usize,
}

/// Where a text was written, with the documents that show it.
#[derive(Serialize)]
struct OriginAnswer {
    #[serde(flatten)]
    written: Written,
    documents: Vec<Named>,
    open: Option<String>,
}

async fn origin(
    State(server): App,
    Path(names): Path<(String, String)>,
    Query(query): Query<TextQuery>,
) -> Result<Json<OriginAnswer>, StatusCode> {
    let id = document_id(&names.0, &names.1).ok_or(StatusCode::NOT_FOUND)?;
    let sheet = server.windows.sheet(&id).ok_or(StatusCode::NOT_FOUND)?;
    let sources = sheet.sources.as_deref().ok_or(StatusCode::NOT_FOUND)?;
    let base = server.windows.base();
    let written = written(&query.text, query.offset, &sheet.texts, sources, base.as_deref());
    let written = written.ok_or(StatusCode::NOT_FOUND)?;
    let spot = Spot { file: &written.file, line: written.line, column: written.column };
    let documents = match written.owner {
        Owner::Layout => Vec::new(),
        _ => server.windows.census().users(&written.file),
    };
    Ok(Json(OriginAnswer { documents, open: server.editor.address(spot), written }))
}

#[derive(Deserialize)]
struct PlaceQuery {
    at: String,
}

async fn places(
    State(server): App,
    Path(names): Path<(String, String)>,
    Query(query): Query<PlaceQuery>,
) -> Result<Json<Vec<Shown>>, StatusCode> {
    let id = document_id(&names.0, &names.1).ok_or(StatusCode::NOT_FOUND)?;
    let sheet = server.windows.sheet(&id).ok_or(StatusCode::NOT_FOUND)?;
    let sources = sheet.sources.as_deref().ok_or(StatusCode::NOT_FOUND)?;
    let (file, line) = file_and_line(&query.at).ok_or(StatusCode::BAD_REQUEST)?;
    let file = server.inside(file);
    Ok(Json(shown(&file, line, &sheet.texts, sources, &sheet.pages)))
}

/// `file:line` or `file:line:column`.
fn file_and_line(place: &str) -> Option<(&str, usize)> {
    let (file, number) = place.rsplit_once(':')?;
    let number = number.parse().ok()?;
    match file.rsplit_once(':').and_then(|(file, line)| Some((file, line.parse().ok()?))) {
        Some((file, line)) => Some((file, line)),
        None => Some((file, number)),
    }
}

async fn thumbnail(State(server): App, Path((municipality, file)): Path<(String, String)>) -> Response {
    let (reply, answer) = oneshot::channel();
    let id = file.strip_suffix(".png").and_then(|folder| document_id(&municipality, folder));
    let Some(id) = id else { return StatusCode::NOT_FOUND.into_response() };
    let _ = server.jobs.send(Job::Thumbnail(id, reply));
    match answer.await.ok().flatten() {
        Some(picture) => {
            ([(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, "private, max-age=3600")], picture).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn pdf(State(server): App, Path((municipality, file)): Path<(String, String)>) -> Response {
    let (reply, answer) = oneshot::channel();
    let id = file.strip_suffix(".pdf").and_then(|folder| document_id(&municipality, folder));
    let Some(id) = id else { return StatusCode::NOT_FOUND.into_response() };
    let _ = server.jobs.send(Job::Pdf(id, reply));
    match answer.await {
        Ok(Ok((name, file))) => {
            let headers = [(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, disposition(&name))];
            (headers, [(CACHE_CONTROL, "no-store")], file).into_response()
        }
        Ok(Err(words)) => (StatusCode::CONFLICT, words).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The name under which the browser saves a document's file.
fn disposition(name: &str) -> String {
    let is_plain = |character: &char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.');
    let name: String = name.chars().filter(is_plain).collect();
    format!("attachment; filename=\"{name}.pdf\"")
}

#[derive(Deserialize)]
struct OpenRequest {
    file: String,
    line: usize,
    column: usize,
}

/// Opens a place in the user's editor: of a file of the project, and only when one of our own pages asks.
async fn open(State(server): App, headers: HeaderMap, Json(request): Json<OpenRequest>) -> Response {
    let is_own_page = headers.contains_key(OWN_PAGE);
    let path = server.root.join(&request.file).canonicalize();
    let is_in_project = path.is_ok_and(|path| path.starts_with(&server.root) && path.is_file());
    if !is_own_page || !is_in_project {
        return StatusCode::FORBIDDEN.into_response();
    }
    let spot = Spot { file: &request.file, line: request.line, column: request.column };
    match server.editor.run(spot) {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(words) => (StatusCode::INTERNAL_SERVER_ERROR, words).into_response(),
    }
}

impl Server {
    /// A file as the project knows it: editors hand over whole paths.
    fn inside(&self, file: &str) -> String {
        let inside = std::path::Path::new(file).strip_prefix(&self.root).ok().map(crate::content::source::shown);
        inside.unwrap_or_else(|| file.to_owned())
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
