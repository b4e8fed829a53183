//! `POST /learning/{offer}/leave`: somebody is not in an offer any more, or does not wait any more.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::PersonId;
use domain::learning::{LeaveOffer, LeaveRefusal as Refusal, Leaving};
use domain::personal::Personal;

use super::{find, show, words};
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/learning/{offer}/leave", post(leave))
}

async fn leave(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::LeaveOffer)?;
    let offer = find::offer(&visit, &id).await?.id;
    let person: PersonId = filled.id("person")?;
    let field = |name: &str| format!("{name}-{person}");
    let why = Leaving::ALL.into_iter().find(|why| words::leaving(*why) == filled.one(&field("left-because")));
    let Some(why) = why else {
        return show::again(&visit, &id, Faults::one(field("left-because"), "learning-no-leaving"), filled).await;
    };
    let words = Personal::new(filled.one(&field("left-words")));
    let fault = match visit.execute(LeaveOffer { offer, person, why, words }, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("learning/{offer}#left"))),
        // Somebody else wrote it down, or they were never in it.
        Err(Refusal::NotInIt) => Faults::one("placed", "learning-not-in-it"),
        Err(Refusal::NothingSaid) => Faults::one(field("left-words"), "learning-say-why-left"),
    };
    show::again(&visit, &id, fault, filled).await
}
