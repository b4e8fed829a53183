//! Holding what is ticked. Each request by itself: what cannot be held any more keeps nobody else from a bed.

use axum::Router;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::{CommandId, LocationId, RequestId};
use domain::tonight::{HoldBeds, State};

use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::proposed::keep;
use crate::tonight::hold::placing;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/together/hold", post(hold))
}

async fn hold(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::HoldBeds)?;
    // Everything is read before anything is held: what is no form holds nothing.
    let all: Result<Vec<_>, Trouble> = filled.all("hold").iter().map(|ticked| read(&filled, ticked)).collect();
    let (mut held, mut not_held) = (0, vec![]);
    for (command, id) in all? {
        let request = command.request;
        let asked = visit.house.archive.request(request).await?.map(|request| request.asked);
        match asked.as_ref().map(|asked| asked.state(visit.now.at)) {
            // Sent twice, it is held.
            Some(State::Held { places, .. }) if *places == command.places => held += 1,
            Some(State::Open) if visit.execute(command, id).await?.is_ok() => held += 1,
            // Whoever has beds by now keeps those that a colleague chose.
            Some(State::Open | State::Held { .. } | State::Arrived { .. } | State::Ended(_)) | None => {
                not_held.push(request)
            }
        }
    }
    if held > 0 {
        keep(&visit, &filled).await?;
    }
    if not_held.is_empty() && held > 0 {
        return to(visit.path(format_args!("tonight")));
    }
    answer::again(&super::page(&visit, Some(held), &not_held, (filled, Faults::default())).await?)
}

fn read(filled: &Filled, ticked: &str) -> Result<(HoldBeds, CommandId), Trouble> {
    let request: RequestId = ticked.parse()?;
    let location: LocationId = filled.id(&format!("location-{request}"))?;
    let places = filled.all(&format!("place-{request}")).iter().map(|place| placing(place)).collect::<Option<_>>();
    let places = places.ok_or(Trouble::NotAForm)?;
    Ok((HoldBeds { request, location, places }, filled.id(&format!("command-{request}"))?))
}
