//! `POST /learning/{offer}/give`: somebody who waits gets a place.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::PersonId;
use domain::learning::{GivePlace, GivePlaceRefusal as Refusal};

use super::{find, show};
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/learning/{offer}/give", post(give))
}

async fn give(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::GivePlace)?;
    let offer = find::offer(&visit, &id).await?.id;
    let person: PersonId = filled.id("person")?;
    let fault = match visit.execute(GivePlace { offer, person }, filled.id("command")?).await? {
        // Whoever has a place has what was asked for.
        Ok(()) | Err(Refusal::PlacedAlready) => return to(visit.path(format_args!("learning/{offer}#placed"))),
        Err(Refusal::NotWaiting) => return Err(Trouble::NotThere),
        Err(Refusal::Full) => Faults::one("waiting", "learning-place-went"),
        Err(Refusal::Closed) => Faults::one("waiting", "learning-is-closed"),
    };
    show::again(&visit, &id, fault, filled).await
}
