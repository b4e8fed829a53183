//! `/live`: tells open pages that something changed. It says nothing about what.

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use crate::house::Houses;
use crate::visit::Visit;

/// At most this often a page is told, however much happens.
const BREATH: Duration = Duration::from_millis(300);

pub fn routes() -> Router<Houses> {
    Router::new().route("/live", get(live))
}

async fn live(visit: Visit) -> Response {
    let changes = WatchStream::from_changes(visit.house.archive.changes());
    // Browsers keep an event without data to themselves.
    let events =
        changes.throttle(BREATH).map(|_| Ok::<_, Infallible>(Event::default().event("changed").data("something")));
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))).into_response()
}
