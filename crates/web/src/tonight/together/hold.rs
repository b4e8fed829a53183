//! Holding what is ticked. Each request by itself: what cannot be held any more keeps nobody else from a bed.

use axum::Router;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::{CommandId, LocationId, RequestId};
use domain::tonight::{HoldBeds, Placing};

use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::tonight::hold::placing;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/together/hold", post(hold))
}

async fn hold(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::HoldBeds)?;
    let (mut held, mut not_held) = (0, vec![]);
    for ticked in filled.all("hold") {
        let request: RequestId = ticked.parse()?;
        let command: CommandId = filled.id(&format!("command-{request}"))?;
        let location: LocationId = filled.id(&format!("location-{request}"))?;
        let places = filled.all(&format!("place-{request}")).iter().map(|place| placing(place));
        let places: Vec<Placing> = places.collect::<Option<_>>().ok_or(Trouble::NotAForm)?;
        match visit.execute(HoldBeds { request, location, places }, command).await? {
            Ok(()) => held += 1,
            Err(_) => not_held.push(request),
        }
    }
    if not_held.is_empty() && held > 0 {
        return to(visit.path(format_args!("tonight")));
    }
    answer::again(&super::page(&visit, Some(held), &not_held, (Filled::default(), Faults::default())).await?)
}
