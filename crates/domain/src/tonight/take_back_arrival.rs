//! Taking back an arrival that was written down by mistake. The request is open again and rings.

use crate::bed::Claims;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, RequestId};
use crate::moment::Moment;
use crate::tonight::{Event as Tonight, Placing, Requests, State};

/// They are not here after all.
#[derive(Clone, Debug)]
pub struct TakeBackArrival {
    /// Which request.
    pub request: RequestId,
    /// Where they were said to be.
    pub location: LocationId,
}

/// Why not now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody was said to have arrived for this request here.
    #[error("nobody arrived for this request here")]
    NotArrived,
    /// Somebody of them left since, so there is a stay to speak of.
    #[error("somebody left since")]
    LeftSince,
}

/// Where the request stands, and who has the beds now.
#[derive(Default)]
pub struct Known {
    requests: Requests,
    claims: Claims,
}

impl Past for Known {
    fn evolve(&mut self, event: &Event) {
        self.requests.evolve(event);
        self.claims.evolve(event);
    }
}

impl Known {
    fn arrived(&self, request: RequestId, location: LocationId) -> Option<&[Placing]> {
        match &self.requests.get(request)?.state {
            State::Arrived { location: here, places } if *here == location => Some(places),
            State::Arrived { .. } | State::Open | State::Held { .. } | State::Ended(_) => None,
        }
    }
}

impl Command for TakeBackArrival {
    const DEED: Deed = Deed::TakeBackArrival;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, past: &Known) -> Vec<Subject> {
        let places = past.arrived(self.request, self.location).unwrap_or_default();
        places.iter().map(|placing| Subject::Bed(placing.bed)).chain([Subject::Request(self.request)]).collect()
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Known, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeBackArrival { request, location } = self;
        let places = past.arrived(request, location).ok_or(Refusal::NotArrived)?.to_vec();
        let still = |placing: &Placing| {
            past.claims.of_bed(placing.bed, now.at).is_some_and(|claim| claim.person == placing.person)
        };
        if !places.iter().all(still) {
            return Err(Refusal::LeftSince);
        }
        Ok(vec![Tonight::ArrivalTakenBack { request, places }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bed::{Event as Bed, LeftFor};
    use crate::command::judge;
    use crate::id::BedId;
    use crate::tonight::testing::{AMIN, LOCATION, REQUEST, later, placing, requested};

    #[test]
    fn an_arrival_by_mistake_opens_the_request_again() {
        check(&[requested(REQUEST, &[AMIN]), arrived()], Ok(()));
    }

    #[test]
    fn who_left_since_did_arrive() {
        let left = Bed::BedLeft { bed: BedId::new(1), person: AMIN, left_for: LeftFor::OwnPlace };
        check(&[requested(REQUEST, &[AMIN]), arrived(), left.into()], Err(Refusal::LeftSince));
    }

    #[test]
    fn who_never_arrived_cannot_be_taken_back() {
        check(&[requested(REQUEST, &[AMIN])], Err(Refusal::NotArrived));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        let answer = judge(history, TakeBackArrival { request: REQUEST, location: LOCATION }, &later(1));
        assert_eq!(answer.map(|_| ()), expected);
    }

    fn arrived() -> Event {
        let places = vec![placing(AMIN, 1)];
        Tonight::ArrivalConfirmed { request: REQUEST, location: LOCATION, places, until: None }.into()
    }
}
