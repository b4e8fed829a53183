//! Where requests stand: the one fold over asking, holding, arriving and ending.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Ending, Event as Tonight, Placing};
use crate::command::Past;
use crate::event::Event;
use crate::id::{LocationId, PersonId, RequestId};
use crate::moment::NightTerms;

/// A request, as far as its history tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// For whom.
    pub people: Vec<PersonId>,
    /// Since when.
    pub since: Timestamp,
    /// How far up it rang: 0 is the board.
    pub step: u16,
    /// Where it stands.
    pub state: State,
}

/// Where a request stands. There is no refused state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It rings.
    Open,
    /// Beds are kept for it.
    Held {
        /// Where.
        location: LocationId,
        /// Who gets which bed.
        places: Vec<Placing>,
        /// The first moment at which they are not kept any more.
        until: Timestamp,
    },
    /// The people are in their beds.
    Arrived {
        /// Where.
        location: LocationId,
        /// Who sleeps where.
        places: Vec<Placing>,
    },
    /// The people need no bed tonight any more.
    Ended(Ending),
}

impl Asked {
    /// Where the request stands at this moment: a hold that has run out is open again.
    pub fn state(&self, at: Timestamp) -> &State {
        match &self.state {
            State::Held { until, .. } if *until <= at => &State::Open,
            state @ (State::Open | State::Held { .. } | State::Arrived { .. } | State::Ended(_)) => state,
        }
    }

    /// When it rings next: after each of the agreed intervals, then again and again after the last.
    pub fn rings_next(&self, terms: &NightTerms) -> Option<Timestamp> {
        let last = *terms.ring_after.last()?;
        let beyond = usize::from(self.step).saturating_sub(terms.ring_after.len() - 1);
        let minutes = match terms.ring_after.get(usize::from(self.step)) {
            Some(minutes) => i64::from(*minutes),
            None => i64::from(last) * (beyond as i64 + 1),
        };
        Some(self.since + jiff::SignedDuration::from_mins(minutes))
    }
}

/// All requests whose histories were read.
#[derive(Clone, Debug, Default)]
pub struct Requests {
    all: BTreeMap<RequestId, Asked>,
}

impl Requests {
    /// A request, if it was ever made.
    pub fn get(&self, request: RequestId) -> Option<&Asked> {
        self.all.get(&request)
    }

    /// The request through which this person asks for a bed now, if any.
    pub fn open_for(&self, person: PersonId, at: Timestamp) -> Option<RequestId> {
        let asks = |asked: &Asked| match asked.state(at) {
            State::Open | State::Held { .. } => asked.people.contains(&person),
            State::Arrived { .. } | State::Ended(_) => false,
        };
        self.all.iter().find(|(_, asked)| asks(asked)).map(|(request, _)| *request)
    }

    /// The beds kept for this request in this location at this moment, and until when.
    pub fn held(&self, request: RequestId, location: LocationId, at: Timestamp) -> Option<(&[Placing], Timestamp)> {
        match self.get(request)?.state(at) {
            State::Held { location: here, places, until } if *here == location => Some((places, *until)),
            State::Held { .. } | State::Open | State::Arrived { .. } | State::Ended(_) => None,
        }
    }
}

impl Past for Requests {
    fn evolve(&mut self, event: &Event) {
        let Event::Tonight(event) = event else { return };
        if let Tonight::TonightRequested { request, people, at } = event {
            let asked = Asked { people: people.clone(), since: *at, step: 0, state: State::Open };
            self.all.insert(*request, asked);
        }
        let Some(asked) = self.all.get_mut(&event.request()) else { return };
        match event {
            Tonight::TonightRequested { .. } | Tonight::ProposalOverruled { .. } => (),
            Tonight::RequestRang { step, .. } => asked.step = *step,
            Tonight::BedsHeld { location, places, until, .. } => {
                asked.state = State::Held { location: *location, places: places.clone(), until: *until };
            }
            Tonight::HoldExtended { until: later, .. } => {
                if let State::Held { until, .. } = &mut asked.state {
                    *until = *later;
                }
            }
            Tonight::ArrivalConfirmed { location, places, .. } => {
                asked.state = State::Arrived { location: *location, places: places.clone() };
            }
            Tonight::HoldReleased { .. } | Tonight::ArrivalTakenBack { .. } | Tonight::RequestReopened { .. } => {
                asked.state = State::Open;
            }
            Tonight::RequestEnded { how, .. } => asked.state = State::Ended(*how),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    #[test]
    fn an_open_request_rings_after_each_interval_and_never_stops() {
        let terms = NightTerms::default();
        let rings = |step| minutes(asked(step).rings_next(&terms));
        assert_eq!([0, 1, 2, 3].map(rings), [15, 60, 120, 180]);
    }

    #[test]
    fn a_hold_that_ran_out_is_open_again() {
        let until = Timestamp::UNIX_EPOCH + SignedDuration::from_mins(90);
        let mut held = asked(0);
        held.state = State::Held { location: LocationId::new(1), places: Vec::new(), until };
        assert_eq!(held.state(until), &State::Open);
        assert_ne!(held.state(until - SignedDuration::from_secs(1)), &State::Open);
    }

    fn asked(step: u16) -> Asked {
        Asked { people: Vec::new(), since: Timestamp::UNIX_EPOCH, step, state: State::Open }
    }

    fn minutes(at: Option<Timestamp>) -> i64 {
        at.expect("it rings").as_second() / 60
    }
}
