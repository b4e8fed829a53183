//! `POST /forgotten/{person}/take-back`: nobody is forgotten after all.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::forgetting::{TakeBackForgetting, TakeBackForgettingRefusal as Refusal};
use domain::id::PersonId;

use super::list;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/forgotten/{person}/take-back", post(take_back))
}

async fn take_back(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::TakeBackForgetting)?;
    let person: PersonId = person.parse()?;
    let command = TakeBackForgetting { person, by: visit.me.worker.id };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path("forgotten")),
        Err(Refusal::NotProposed) => list::again(&visit, "forgetting-not-proposed").await,
    }
}
