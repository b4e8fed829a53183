//! `POST /learning/{offer}/take-back`: a place was given by mistake; whoever had it waits where they stood.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::PersonId;
use domain::learning::{TakeBackPlace, TakeBackRefusal as Refusal};

use super::find;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/learning/{offer}/take-back", post(take_back))
}

async fn take_back(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::TakeBackPlace)?;
    let offer = find::offer(&visit, &id).await?.id;
    let person: PersonId = filled.id("person")?;
    match visit.execute(TakeBackPlace { offer, person }, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("learning/{offer}#waiting"))),
        Err(Refusal::NotPlaced) => Err(Trouble::NotThere),
    }
}
