//! `POST /transfer/{transfer}/arrive`: they are here, in the bed that was held.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::transfer::{ArriveByTransfer, ArriveRefusal as Refusal};

use super::show;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/transfer/{transfer}/arrive", post(arrive))
}

async fn arrive(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ArriveByTransfer)?;
    let command = ArriveByTransfer { transfer: id.parse()?, location: filled.id("location")? };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("transfer/{id}"))),
        Err(Refusal::NotHeld) => "transfer-not-held",
        Err(Refusal::NotDeparted) => "transfer-not-departed",
    };
    show::again(&visit, &id, Faults::one("arrive", fault), filled).await
}
