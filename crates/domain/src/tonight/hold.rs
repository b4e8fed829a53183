//! Keeping beds for a request until its people are there. One tap, ninety minutes.

use crate::bed::fit::For;
use crate::bed::{Standing, Unfit};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, PersonId, RequestId};
use crate::moment::Moment;
use crate::tonight::{Asked, Event as Tonight, Placing, Released, State};

/// Keep these beds for this request.
#[derive(Clone, Debug)]
pub struct HoldBeds {
    /// For which request.
    pub request: RequestId,
    /// Where the beds stand.
    pub location: LocationId,
    /// Who gets which bed; everybody of the request gets one.
    pub places: Vec<Placing>,
}

/// Why these beds cannot be kept now. The request stays open and rings on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such request.
    #[error("there is no such request")]
    NotAsked,
    /// The people have their bed already.
    #[error("these people have their bed")]
    AlreadyArrived,
    /// The request was ended.
    #[error("this request was ended")]
    AlreadyEnded,
    /// Not exactly the people of the request get a bed.
    #[error("everybody of the request gets a bed")]
    NotEverybody,
    /// The beds cannot be given to these people.
    #[error(transparent)]
    Unfit(#[from] Unfit),
}

impl Command for HoldBeds {
    const DEED: Deed = Deed::HoldBeds;
    type Past = Standing;
    type Refusal = Refusal;

    fn about(&self, past: &Standing) -> Vec<Subject> {
        let mut subjects = past.about(self.location, &self.places);
        subjects.push(Subject::Request(self.request));
        subjects
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Standing, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let HoldBeds { request, location, places } = self;
        let asked = past.requests.get(request).ok_or(Refusal::NotAsked)?;
        let before = held_before(asked, now)?;
        everybody(asked, &places)?;
        for placing in &places {
            let own = |claim: &crate::bed::Claim| claim.request == Some(request);
            if past.claims.of_person(placing.person, now.at).is_some_and(|claim| !own(&claim)) {
                return Err(Unfit::HasABed(placing.person).into());
            }
        }
        past.judge(location, &places, For::Tonight, now)?;
        let let_go = before.map(|places| Tonight::HoldReleased { request, places, because: Released::ByWorker });
        let until = past.hold_until(&places, now);
        let held = Tonight::BedsHeld { request, location, places, until };
        Ok(let_go.into_iter().chain([held]).map(Event::from).collect())
    }
}

/// The beds that this request holds now: another choice lets them go in the same breath.
fn held_before(asked: &Asked, now: &Moment) -> Result<Option<Vec<Placing>>, Refusal> {
    match asked.state(now.at) {
        State::Open => Ok(None),
        State::Held { places, .. } => Ok(Some(places.clone())),
        State::Arrived { .. } => Err(Refusal::AlreadyArrived),
        State::Ended(_) => Err(Refusal::AlreadyEnded),
    }
}

fn everybody(asked: &Asked, places: &[Placing]) -> Result<(), Refusal> {
    let mut placed: Vec<PersonId> = places.iter().map(|placing| placing.person).collect();
    let mut asking = asked.people.clone();
    placed.sort_unstable();
    asking.sort_unstable();
    if placed == asking { Ok(()) } else { Err(Refusal::NotEverybody) }
}

#[cfg(test)]
mod tests;
