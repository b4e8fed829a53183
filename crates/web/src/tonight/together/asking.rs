//! Who asks for a bed now, as placement takes them: what they need, since when, and every room.

use domain::id::{PersonId, RequestId};
use domain::tonight::State;
use placement::{Party, Yardstick};
use store::{Fitting, RequestNow};

use crate::answer::Trouble;
use crate::proposed::lots;
use crate::visit::Visit;

/// Everybody who asks, in the order in which they asked.
pub struct Asking {
    pub requests: Vec<RequestNow>,
    /// One for each request.
    pub parties: Vec<Party>,
    pub fitting: Fitting,
    pub people: Vec<PersonId>,
}

/// Who asks now and has no bed that is held for them.
pub async fn now(visit: &Visit) -> Result<Asking, Trouble> {
    let archive = &visit.house.archive;
    let open = |request: &RequestNow| *request.asked.state(visit.now.at) == State::Open;
    let requests: Vec<RequestNow> = archive.open_requests().await?.into_iter().filter(open).collect();
    let people: Vec<PersonId> = requests.iter().flat_map(|request| request.asked.people.iter().copied()).collect();
    let fitting = archive.fitting(&people, &visit.now).await?;
    let party = |request: &RequestNow| Party {
        guests: fitting.guests.iter().filter(|guest| request.asked.people.contains(&guest.person)).cloned().collect(),
        waits: visit.now.at.duration_since(request.asked.since).as_mins(),
    };
    // Whoever was forgotten needs nothing that is known.
    let known = |request: &RequestNow| !party(request).guests.is_empty();
    let requests: Vec<RequestNow> = requests.into_iter().filter(known).collect();
    let parties = requests.iter().map(party).collect();
    Ok(Asking { requests, parties, fitting, people })
}

/// By what beds are compared tonight, with the draw that was promised for this night.
pub async fn yardstick(visit: &Visit, asking: &Asking) -> Result<Yardstick, Trouble> {
    let requests: Vec<RequestId> = asking.requests.iter().map(|request| request.id).collect();
    let lots = lots(&visit.house, &visit.now, &requests).await?;
    Ok(Yardstick { lots, ..visit.house.yardstick(&visit.now) })
}
