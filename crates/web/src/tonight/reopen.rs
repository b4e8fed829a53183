//! `POST /tonight/{request}/reopen`: an ending by mistake; the request rings again.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::RequestId;
use domain::tonight::{ReopenRefusal, ReopenRequest};

use super::show;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/{request}/reopen", post(reopen))
}

async fn reopen(visit: Visit, Path((_, request)): Path<(String, String)>, filled: Filled) -> Answer {
    let request: RequestId = request.parse()?;
    let command = ReopenRequest { request };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("tonight/{request}"))),
        Err(ReopenRefusal::AsksElsewhere(_, other)) => to(visit.path(format_args!("tonight/{other}"))),
        Err(ReopenRefusal::HasABed(_)) => show::again(visit, request, "hold-has-a-bed").await,
        Err(ReopenRefusal::NotEnded) => show::again(visit, request, "reopen-not-ended").await,
    }
}
