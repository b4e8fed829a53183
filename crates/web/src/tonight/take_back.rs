//! `POST /tonight/{request}/take-back`: an arrival by mistake; the request is open again.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::RequestId;
use domain::tonight::{TakeBackArrival, TakeBackArrivalRefusal};

use super::show;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/{request}/take-back", post(take_back))
}

async fn take_back(visit: Visit, Path((_, request)): Path<(String, String)>, filled: Filled) -> Answer {
    let request: RequestId = request.parse()?;
    let command = TakeBackArrival { request, location: filled.id("location")? };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("tonight/{request}"))),
        Err(TakeBackArrivalRefusal::NotArrived) => show::again(visit, request, "take-back-not-arrived").await,
        Err(TakeBackArrivalRefusal::LeftSince) => show::again(visit, request, "take-back-left-since").await,
    }
}
