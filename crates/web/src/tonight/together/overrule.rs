//! `POST /tonight/together/overrule`: another place for this request than the proposed one, with why; then on to choosing it.

use axum::Router;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::{LocationId, RequestId, RoomId};
use domain::tonight::{OverruleProposal, OverruledFor, State};

use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::proposed::why_word;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/together/overrule", post(overrule))
}

async fn overrule(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::OverruleProposal)?;
    let request: RequestId = filled.id("overrule")?;
    let field = format!("why-{request}");
    let asked = visit.house.archive.request(request).await?.ok_or(Trouble::NotThere)?.asked;
    if *asked.state(visit.now.at) != State::Open {
        // Whoever has a bed by now is shown as they are.
        return to(visit.path(format_args!("tonight/{request}")));
    }
    let Some(why) = OverruledFor::ALL.into_iter().find(|why| why_word(*why) == filled.one(&field)) else {
        let faults = Faults::one(field, "overruled-no-why");
        return answer::again(&super::page(&visit, None, &[], (filled, faults)).await?);
    };
    let location: LocationId = filled.id(&format!("location-{request}"))?;
    let rooms: Result<Vec<RoomId>, _> =
        filled.all(&format!("room-{request}")).iter().map(|room| room.parse()).collect();
    let command = OverruleProposal { request, location, rooms: rooms.map_err(|_| Trouble::NotAForm)?, why };
    // Of two who choose otherwise at once both are counted; whoever was quicker with a bed is shown.
    let (Ok(()) | Err(_)) = visit.execute(command, filled.id(&format!("overruling-{request}"))?).await?;
    to(visit.path(format_args!("tonight/{request}")))
}
