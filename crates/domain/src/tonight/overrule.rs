//! Saying that a person chooses otherwise than was proposed, and why: it is counted, so that proposals become better.

use serde::{Deserialize, Serialize};

use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, RequestId, RoomId};
use crate::moment::Moment;
use crate::tonight::{Event as Tonight, Requests, State};

/// These beds are not taken, though they were proposed.
#[derive(Clone, Debug)]
pub struct OverruleProposal {
    /// For whom.
    pub request: RequestId,
    /// Where was proposed.
    pub location: LocationId,
    /// In which rooms.
    pub rooms: Vec<RoomId>,
    /// Why not.
    pub why: OverruledFor,
}

/// Why another place than the proposed one. Words about somebody are not among them: they belong in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OverruledFor {
    /// The person chooses another place.
    PersonChooses,
    /// It would not be safe, for them or for others.
    NotSafe,
    /// Something is known that is not written here.
    NotWritten,
    /// The bed or the room is not as it is written.
    BedDiffers,
}

impl OverruledFor {
    /// All of them.
    pub const ALL: [OverruledFor; 4] =
        [OverruledFor::PersonChooses, OverruledFor::NotSafe, OverruledFor::NotWritten, OverruledFor::BedDiffers];
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing is proposed for a request that is not open.
    #[error("this request is not open")]
    NotOpen,
}

impl Command for OverruleProposal {
    const DEED: Deed = Deed::OverruleProposal;
    type Past = Requests;
    type Refusal = Refusal;

    fn about(&self, _: &Requests) -> Vec<Subject> {
        vec![Subject::Request(self.request)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Requests, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let OverruleProposal { request, location, rooms, why } = self;
        let asked = past.get(request).ok_or(Refusal::NotOpen)?;
        if *asked.state(now.at) != State::Open {
            return Err(Refusal::NotOpen);
        }
        Ok(vec![Tonight::ProposalOverruled { request, location, rooms, why }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::tonight::testing::{AMIN, LOCATION, REQUEST, ROOM, held, later, requested};

    #[test]
    fn what_was_proposed_for_an_open_request_is_overruled_with_a_reason_and_stays_open() {
        let (rooms, why) = (vec![ROOM], OverruledFor::PersonChooses);
        let command = || OverruleProposal { request: REQUEST, location: LOCATION, rooms: vec![ROOM], why };
        let told = Tonight::ProposalOverruled { request: REQUEST, location: LOCATION, rooms, why };
        let history = [requested(REQUEST, &[AMIN])];
        assert_eq!(judge(&history, command(), &later(1)), Ok(vec![told.clone().into()]));
        let after = [requested(REQUEST, &[AMIN]), told.into()];
        assert!(judge(&after, command(), &later(2)).is_ok(), "it is still open, and another proposal may come");
        assert_eq!(judge(&[], command(), &later(1)), Err(Refusal::NotOpen));
        assert_eq!(
            judge(&[requested(REQUEST, &[AMIN]), held(REQUEST, AMIN, 1, later(90).at)], command(), &later(2)),
            Err(Refusal::NotOpen)
        );
    }
}
