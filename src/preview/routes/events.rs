//! The states of sheets and of the overview, as server-sent events.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use crate::preview::client_language::ClientLanguage;
use crate::preview::context::{Context, document_id};
use crate::preview::shared_state::Job;

/// How often a connection without events gets a comment, so that neither side takes it for dead.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// `GET /events/{municipality}/{folder}`: the states of a sheet. A client that reads slowly gets the newest state only.
pub async fn sheet_events(
    State(context): Context,
    ClientLanguage(language): ClientLanguage,
    Path(names): Path<(String, String)>,
) -> Response {
    let Some(id) = document_id(&names.0, &names.1) else { return StatusCode::NOT_FOUND.into_response() };
    let states = context.shared.subscribe_to_sheet(&id);
    // Without a worker, the program is about to end.
    let _ = context.jobs.send(Job::Open(id));
    events(WatchStream::new(states).map(move |sheet| sheet.json(language))).into_response()
}

/// `GET /events`: the states of the overview.
pub async fn overview_events(State(context): Context, ClientLanguage(language): ClientLanguage) -> impl IntoResponse {
    let states = WatchStream::new(context.shared.subscribe_to_overview());
    events(states.map(move |overview| overview.get(language).clone()))
}

fn events(states: impl Stream<Item = Bytes> + Send + 'static) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    // A state that is not known yet is empty.
    let known = states.filter(|state| !state.is_empty());
    let events = known.map(|state| Ok(Event::default().data(String::from_utf8_lossy(&state))));
    Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
}
