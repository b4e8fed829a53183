//! `POST /household/leave`: somebody does not belong to these people any more.

use axum::Router;
use axum::routing::post;
use domain::household::{LeaveHousehold, LeaveHouseholdRefusal};
use domain::id::PersonId;

use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/household/leave", post(leave))
}

async fn leave(visit: Visit, filled: Filled) -> Answer {
    let person: PersonId = filled.id("person")?;
    let back: PersonId = filled.id("back")?;
    let command = LeaveHousehold { household: filled.id("household")?, person };
    match visit.execute(command, filled.id("command")?).await? {
        // Whoever left already is where they were wanted.
        Ok(()) | Err(LeaveHouseholdRefusal::NotInHousehold) => to(visit.path(format_args!("person/{back}"))),
    }
}
