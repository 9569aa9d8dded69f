//! The server of the preview: it listens on the loopback address, and serves nothing but the preview's own routes.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post, put};
use axum::{Router, middleware};
use tokio::net::TcpListener;

use crate::messages::{self, Message, system_error};
use crate::preview::assets;
use crate::preview::client_language::LanguageChoice;
use crate::preview::context::ServerContext;
use crate::preview::edit::Edit;
use crate::preview::guard::{Guard, guard};
use crate::preview::routes::edits::of_document;
use crate::preview::routes::{edits, effect, events, facts, fields, files, make, new, sources, status};

/// The first port that is tried when the user names none.
const FIRST_PORT: u16 = 4711;

/// The number of ports that are tried.
const PORTS: u16 = 200;

/// Opens a port of this machine: `port`, or else the first free one.
///
/// # Errors
/// A message for the user when the port is taken, or all of them are.
pub fn listen(port: Option<u16>) -> Result<std::net::TcpListener, Message> {
    let bind = |port| std::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    let listener = match port {
        Some(port) => bind(port).map_err(|error| messages::port_not_usable(port.to_string(), system_error(&error))),
        None => (FIRST_PORT..FIRST_PORT + PORTS)
            .find_map(|port| bind(port).ok())
            .ok_or_else(|| messages::no_port_free(FIRST_PORT.to_string(), (FIRST_PORT + PORTS - 1).to_string())),
    }?;
    listener.set_nonblocking(true).map_err(|error| system_error(&error))?;
    Ok(listener)
}

/// Serves until the program ends.
///
/// # Errors
/// A message for the user when the system cannot serve.
pub async fn serve(context: ServerContext, listener: std::net::TcpListener) -> Result<(), Message> {
    let port = listener.local_addr().map_err(|error| system_error(&error))?.port();
    let listener = TcpListener::from_std(listener).map_err(|error| system_error(&error))?;
    let state = Guard { port, token: context.token.clone() };
    let app = routes().layer(middleware::from_fn_with_state(state, guard)).with_state(Arc::new(context));
    axum::serve(listener, app).await.map_err(|error| system_error(&error))
}

fn routes() -> Router<Arc<ServerContext>> {
    Router::new()
        .route("/", get(async |choice: LanguageChoice| files::html(assets::OVERVIEW, choice)))
        .route("/sheet/{municipality}/{folder}", get(async |choice: LanguageChoice| files::html(assets::SHEET, choice)))
        .route("/assets/{*name}", get(files::asset))
        .route("/assets/catalogue.js", get(files::catalogue))
        .route("/events", get(events::overview_events))
        .route("/events/{municipality}/{folder}", get(events::sheet_events))
        .route("/page/{municipality}/{folder}/{file}", get(files::page))
        .route("/font/{file}", get(files::font))
        .route("/origin/{municipality}/{folder}", get(sources::origin))
        .route("/places/{municipality}/{folder}", get(sources::places))
        .route("/thumbnail/{municipality}/{file}", get(files::thumbnail))
        .route("/pdf/{municipality}/{file}", get(files::pdf))
        .route("/open", post(sources::open))
        .route("/field/{municipality}/{folder}", get(fields::field))
        .route("/fields/{municipality}/{folder}/gaps", get(fields::gaps))
        .route("/draft/{municipality}/{folder}", put(of_document(Edit::Draft)).delete(of_document(Edit::Discard)))
        .route("/save/{municipality}/{folder}", post(of_document(Edit::Save)))
        .route("/key/{municipality}/{folder}", post(of_document(Edit::Key)))
        .route("/facts/{municipality}/{folder}", get(facts::facts).post(of_document(Edit::Facts)))
        .route("/part/{municipality}/{folder}", post(of_document(Edit::Part)))
        .route("/effect/{municipality}/{folder}", post(effect::effect))
        .route("/deviation/{municipality}/{folder}", post(of_document(Edit::Deviate)).delete(of_document(Edit::Follow)))
        .route("/correct/{municipality}/{folder}", post(of_document(Edit::Correct)))
        .route("/accept/{municipality}/{folder}", post(of_document(Edit::Accept)))
        .route("/withdraw/{municipality}/{folder}", post(of_document(Edit::Withdraw)))
        .route("/remark/{municipality}/{folder}", post(of_document(Edit::Remark)))
        .route("/remarks/{municipality}/{folder}", get(fields::remarks))
        .route("/undo", post(edits::undo))
        .route("/redo", post(edits::redo))
        .route("/revert", post(edits::revert))
        .route("/changes", get(edits::changes))
        .route("/make", get(make::state).post(make::make_all))
        .route("/make/{municipality}/{folder}", post(make::make))
        .route("/made/{municipality}/{file}", get(make::file))
        .route("/status/{municipality}/{folder}", get(status::status))
        .route("/new", get(new::get).post(new::post))
        .layer(DefaultBodyLimit::max(edits::MAX_BODY))
}
