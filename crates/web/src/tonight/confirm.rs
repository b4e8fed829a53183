//! `POST /tonight/{request}/confirm`: one tap says that they are in their beds.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::RequestId;
use domain::tonight::{ConfirmArrival, ConfirmRefusal};

use super::show;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/{request}/confirm", post(confirm))
}

async fn confirm(visit: Visit, Path((_, request)): Path<(String, String)>, filled: Filled) -> Answer {
    let request: RequestId = request.parse()?;
    let command = ConfirmArrival { request, location: filled.id("location")?, until: filled.one("until").parse().ok() };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("tonight/{request}"))),
        Err(ConfirmRefusal::NotHeld) => show::again(visit, request, "hold-lapsed").await,
        Err(ConfirmRefusal::EndsBeforeItBegins) => show::again(visit, request, "confirm-ends-before").await,
    }
}
