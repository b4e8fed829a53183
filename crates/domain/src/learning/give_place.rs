//! Giving a free place to somebody who waits for it. The page says who is first; a person decides who gets it.

use super::{Enrolled, Event as Learning, Roster};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{OfferId, PersonId};
use crate::moment::Moment;

/// Somebody who waits gets a place.
#[derive(Clone, Debug)]
pub struct GivePlace {
    /// In which offer.
    pub offer: OfferId,
    /// Who.
    pub person: PersonId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such offer, or they do not wait for it.
    #[error("they do not wait for a place here")]
    NotWaiting,
    /// They have a place.
    #[error("they have a place")]
    PlacedAlready,
    /// The last place went to somebody else.
    #[error("the last place went to somebody else")]
    Full,
    /// Nobody new comes in any more.
    #[error("nobody new comes in any more")]
    Closed,
}

impl Command for GivePlace {
    const DEED: Deed = Deed::GivePlace;
    type Past = Roster;
    type Refusal = Refusal;

    fn about(&self, _: &Roster) -> Vec<Subject> {
        vec![Subject::Offer(self.offer)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Roster, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let GivePlace { offer, person } = self;
        match past.standing(person) {
            Some(Enrolled::Waiting) => (),
            Some(Enrolled::Placed) => return Err(Refusal::PlacedAlready),
            Some(Enrolled::Left) | None => return Err(Refusal::NotWaiting),
        }
        if past.is_closed() {
            return Err(Refusal::Closed);
        }
        if past.free() == 0 {
            return Err(Refusal::Full);
        }
        Ok(vec![Learning::PlaceGiven { offer, person }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::learning::testing::{AMIN, BILAL, OFFER, closed, left, now, opened, placed, waits};

    #[test]
    fn who_waits_gets_a_place_when_one_is_free() {
        let mut history = vec![opened(1), placed(AMIN), waits(BILAL)];
        check(&history, BILAL, Err(Refusal::Full));
        check(&history, AMIN, Err(Refusal::PlacedAlready));
        history.push(left(AMIN));
        check(&history, BILAL, Ok(vec![placed(BILAL)]));
        check(&history, AMIN, Err(Refusal::NotWaiting));
        history.push(closed());
        check(&history, BILAL, Err(Refusal::Closed));
        check(&[], BILAL, Err(Refusal::NotWaiting));
    }

    #[track_caller]
    fn check(history: &[Event], person: PersonId, expected: Result<Vec<Event>, Refusal>) {
        assert_eq!(judge(history, GivePlace { offer: OFFER, person }, &now()), expected);
    }
}
