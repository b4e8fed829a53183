//! The door of the house: one address, signed pushes only, and answers that say nothing but done or why not.

use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use jiff::Timestamp;
use tower_http::timeout::TimeoutLayer;

use super::Server;
use super::heard::LEEWAY;
use crate::push::{self, NONCE, PATH, Push, Refusal, SIGNATURE, TIME};
use crate::secret::{hex, unhex};

const ANSWER: Duration = Duration::from_secs(10);

pub(super) fn app(server: Server) -> Router {
    Router::new()
        .route(PATH, post(told))
        .layer(DefaultBodyLimit::max(push::LIMIT))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, ANSWER))
        .with_state(server)
}

async fn told(State(server): State<Server>, headers: HeaderMap, body: Bytes) -> Response {
    let done = match read(&server, &headers, &body) {
        Ok(push) => match server.0.cabinet.tell(push, server.now()).await {
            Ok(done) => done,
            Err(why) => {
                eprintln!("bestendig-conference: {why}");
                Err(Refusal::Broken)
            }
        },
        Err(refusal) => Err(refusal),
    };
    // Also when it was refused: an accident in the middle may have taken something away.
    server.0.news.send_replace(());
    answer(&server, text(&headers, NONCE), done)
}

/// What is told, if it is the house that tells it, now, and for the first time.
fn read(server: &Server, headers: &HeaderMap, body: &[u8]) -> Result<Push, Refusal> {
    let secret = &server.0.secret;
    let (time, nonce) = (text(headers, TIME), text(headers, NONCE));
    let signature: [u8; 32] = unhex(text(headers, SIGNATURE)).ok_or(Refusal::NotOurs)?;
    if !secret.is_mark(&signature, "push", &push::parts("POST", PATH, body, time, nonce)) {
        return Err(Refusal::NotOurs);
    }
    let now = server.now();
    let signed = time.parse().ok().and_then(|time| Timestamp::from_millisecond(time).ok()).ok_or(Refusal::Clock)?;
    // What was heard is kept in memory: nothing signed before the start can be told from what was played again.
    if now.duration_since(signed).abs() > LEEWAY || signed.as_millisecond() < server.0.started.as_millisecond() {
        return Err(Refusal::Clock);
    }
    if !server.0.heard.first_time(nonce, signed, now) {
        return Err(Refusal::Replayed);
    }
    let words = push::unseal(secret, body).ok_or(Refusal::NotAPush)?;
    serde_json::from_slice(&words).map_err(|_| Refusal::NotAPush)
}

fn answer(server: &Server, nonce: &str, done: Result<(), Refusal>) -> Response {
    let (status, body) = match done {
        Ok(()) => (StatusCode::OK, b"null".to_vec()),
        Err(refusal) => {
            let status = match refusal {
                Refusal::NotOurs => StatusCode::UNAUTHORIZED,
                Refusal::Broken => StatusCode::INTERNAL_SERVER_ERROR,
                Refusal::NotAPush | Refusal::TooLong => StatusCode::BAD_REQUEST,
                Refusal::Clock
                | Refusal::Replayed
                | Refusal::Stopped
                | Refusal::NotThere
                | Refusal::Over
                | Refusal::Frozen
                | Refusal::Withdrawn
                | Refusal::CodeTaken => StatusCode::CONFLICT,
            };
            (status, serde_json::to_vec(&refusal).unwrap_or_default())
        }
    };
    let signature = hex(&server.0.secret.mark("answer", &push::answer_parts(nonce, status.as_str(), &body)));
    (status, [(SIGNATURE, signature)], body).into_response()
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
