//! Taking back a place that was given by mistake: whoever had it waits where they stood.

use super::{Enrolled, Event as Learning, Roster};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{OfferId, PersonId};
use crate::moment::Moment;

/// Somebody waits after all.
#[derive(Clone, Debug)]
pub struct TakeBackPlace {
    /// In which offer.
    pub offer: OfferId,
    /// Who.
    pub person: PersonId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They have no place here.
    #[error("they have no place here")]
    NotPlaced,
}

impl Command for TakeBackPlace {
    const DEED: Deed = Deed::TakeBackPlace;
    type Past = Roster;
    type Refusal = Refusal;

    fn about(&self, _: &Roster) -> Vec<Subject> {
        vec![Subject::Offer(self.offer)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Roster, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeBackPlace { offer, person } = self;
        match past.standing(person) {
            Some(Enrolled::Placed) => Ok(vec![Learning::PlaceTakenBack { offer, person }.into()]),
            Some(Enrolled::Waiting | Enrolled::Left) | None => Err(Refusal::NotPlaced),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::learning::testing::{AMIN, OFFER, left, now, opened, placed, taken_back, waits};

    #[test]
    fn only_a_place_that_somebody_has_is_taken_back() {
        check(&[opened(1), waits(AMIN), placed(AMIN)], Ok(vec![taken_back(AMIN)]));
        check(&[opened(1), waits(AMIN)], Err(Refusal::NotPlaced));
        check(&[opened(1), placed(AMIN), left(AMIN)], Err(Refusal::NotPlaced));
        check(&[], Err(Refusal::NotPlaced));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<Vec<Event>, Refusal>) {
        assert_eq!(judge(history, TakeBackPlace { offer: OFFER, person: AMIN }, &now()), expected);
    }
}
