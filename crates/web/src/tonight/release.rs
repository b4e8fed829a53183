//! `POST /tonight/{request}/release`: the held beds are let go; the request rings again.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::RequestId;
use domain::tonight::{ReleaseHold, ReleaseRefusal, Released};

use super::show;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/{request}/release", post(release))
}

async fn release(visit: Visit, Path((_, request)): Path<(String, String)>, filled: Filled) -> Answer {
    let request: RequestId = request.parse()?;
    let command = ReleaseHold { request, location: filled.id("location")?, because: Released::ByWorker };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("tonight/{request}"))),
        Err(ReleaseRefusal::NotHeld | ReleaseRefusal::NotLapsed) => show::again(visit, request, "hold-lapsed").await,
    }
}
