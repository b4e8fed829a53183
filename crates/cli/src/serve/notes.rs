//! What the program notes while it runs: on standard error, about requests without addresses.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Sends notes to standard error. Only our own crates are heard: what others might say was not
/// written with people in mind.
pub fn to_stderr() {
    let ours = ["bestendig", "store", "web"].map(|name| (name, Level::INFO));
    let written = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_ansi(false);
    // A second subscriber is not needed; the first one goes on.
    let _ = tracing_subscriber::registry().with(written).with(Targets::new().with_targets(ours)).try_init();
}

/// Notes a request: by what its address is built, never the address, which holds ids.
pub async fn note(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let route = matched.as_ref().map_or("-", MatchedPath::as_str);
    let (status, ms) = (response.status().as_u16(), begun.elapsed().as_millis());
    tracing::info!(%method, route, status, ms, "asked");
    response
}
