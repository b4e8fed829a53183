//! `POST /conference/{conference}/call-off`: a meeting will not be held.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{CallOffConference, CallOffRefusal as Refusal};
use domain::deed::Deed;

use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/{conference}/call-off", post(call_off))
}

async fn call_off(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::CallOffConference)?;
    match visit.execute(CallOffConference { conference: id.parse()? }, filled.id("command")?).await? {
        Ok(()) => to(visit.path("conference")),
        Err(Refusal::NoSuchConference) => Err(Trouble::NotThere),
        Err(Refusal::Over) => to(visit.path(format_args!("conference/{id}"))),
        Err(Refusal::HasItems) => show::again(&visit, &id, Faults::one("agenda", "conference-has-items"), filled).await,
    }
}
