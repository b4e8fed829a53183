//! `POST /tonight/{request}/end`: no bed is needed: an own place, or withdrawn by the person.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::RequestId;
use domain::tonight::{EndRefusal, EndRequest, Ending};

use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/{request}/end", post(end))
}

async fn end(visit: Visit, Path((_, request)): Path<(String, String)>, filled: Filled) -> Answer {
    let request: RequestId = request.parse()?;
    let command = EndRequest { request, how: how(filled.one("how"))? };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("tonight/{request}"))),
        Err(EndRefusal::NotAsked) => Err(Trouble::NotThere),
        Err(EndRefusal::AlreadyArrived) => show::again(visit, request, "hold-already-arrived").await,
        Err(EndRefusal::AlreadyEnded) => show::again(visit, request, "hold-already-ended").await,
    }
}

fn how(word: &str) -> Result<Ending, Trouble> {
    match word {
        "own-place" => Ok(Ending::OwnPlace),
        "withdrawn" => Ok(Ending::Withdrawn),
        _ => Err(Trouble::NotAForm),
    }
}
