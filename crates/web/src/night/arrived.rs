//! `POST /round/{location}/arrived`: whoever the bed was kept for is there now.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::{BedId, LocationId};
use domain::tonight::{ConfirmArrival, ConfirmRefusal};

use super::round;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/round/{location}/arrived", post(arrived))
}

async fn arrived(visit: Visit, Path((_, location)): Path<(String, String)>, filled: Filled) -> Answer {
    let location: LocationId = location.parse()?;
    let bed: BedId = filled.id("bed")?;
    let command = ConfirmArrival { request: filled.id("request")?, location, until: None };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("round/{location}#bed-{bed}"))),
        Err(ConfirmRefusal::NotHeld | ConfirmRefusal::EndsBeforeItBegins) => {
            round::again(&visit, location, "night-not-held").await
        }
    }
}
