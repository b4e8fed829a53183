//! `POST /tonight/{request}/extend`: the held beds are kept longer, counted from now.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::RequestId;
use domain::tonight::{ExtendHold, ExtendRefusal};

use super::show;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/{request}/extend", post(extend))
}

async fn extend(visit: Visit, Path((_, request)): Path<(String, String)>, filled: Filled) -> Answer {
    let request: RequestId = request.parse()?;
    let command = ExtendHold { request, location: filled.id("location")? };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("tonight/{request}"))),
        Err(ExtendRefusal::NotHeld) => show::again(visit, request, "hold-lapsed").await,
        Err(ExtendRefusal::GoesToPaper) => show::again(visit, request, "hold-goes-to-paper").await,
    }
}
