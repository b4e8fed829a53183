//! The door of the guests: a code, what is on now, and a sheet that is or was on for their own seat. There is nothing
//! else: no list, no search, no way from one sheet to another.

mod answer;
mod door;
mod now;
mod visit;

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::Response;
use axum::routing::{get, post};

use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

use crate::asset;
use crate::server::Server;
use answer::not_there;

/// The largest form that is read, in bytes.
const FORM: usize = 4 * 1024;
const ANSWER: Duration = Duration::from_secs(10);

pub(crate) fn app(server: Server) -> Router {
    Router::new()
        .route("/", get(door::ask).post(door::enter))
        .route("/now", get(now::show))
        .route("/now/live", get(now::live))
        .route("/sheet/{id}", get(now::sheet))
        .route("/sheet/{id}/live", get(now::sheet_live))
        .route("/leave", post(door::leave))
        .route("/asset/{file}", get(asset::serve))
        .fallback(|| async { not_there() })
        .method_not_allowed_fallback(|| async { not_there() })
        .layer(DefaultBodyLimit::max(FORM))
        .layer(from_fn_with_state(server.clone(), unless_stopped))
        .layer(from_fn(own_pages_only))
        .layer(from_fn(answer::with_headers))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, ANSWER))
        .layer(CatchPanicLayer::custom(|_| answer::broken()))
        .with_state(server)
}

/// Once everything was stopped, every address answers as one that never was.
async fn unless_stopped(State(server): State<Server>, request: Request, next: Next) -> Response {
    if server.0.cabinet.is_stopped() {
        return not_there();
    }
    let answer = next.run(request).await;
    // It may have been stopped while this was put together.
    if server.0.cabinet.is_stopped() { not_there() } else { answer }
}

/// Refuses what another site makes a browser send; the strict cookie is the second wall.
async fn own_pages_only(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if reads || is_ours(request.headers()) { next.run(request).await } else { not_there() }
}

fn is_ours(headers: &HeaderMap) -> bool {
    let header = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    match (header("sec-fetch-site"), header("origin")) {
        (Some(site), _) => site == "same-origin" || site == "none",
        (None, Some(origin)) => origin.split_once("://").map(|(_, host)| host) == header("host"),
        // No browser: it holds nobody's cookie by accident.
        (None, None) => true,
    }
}
