//! Leaving an offer, or its waiting list, with the reason. Whoever comes back enrols again.

use super::{Enrolled, Event as Learning, Leaving, Roster};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{OfferId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// Somebody is not in an offer any more.
#[derive(Clone, Debug)]
pub struct LeaveOffer {
    /// Which.
    pub offer: OfferId,
    /// Who.
    pub person: PersonId,
    /// Why.
    pub why: Leaving,
    /// The same in words, for the strand only.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They have no place in it and do not wait.
    #[error("they are not in it")]
    NotInIt,
    /// Something else is said in words.
    #[error("say what it was")]
    NothingSaid,
}

impl Command for LeaveOffer {
    const DEED: Deed = Deed::LeaveOffer;
    type Past = Roster;
    type Refusal = Refusal;

    fn about(&self, _: &Roster) -> Vec<Subject> {
        vec![Subject::Offer(self.offer)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(Class::Case)
    }

    fn decide(self, past: &Roster, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let LeaveOffer { offer, person, why, words } = self;
        match past.standing(person) {
            Some(Enrolled::Placed | Enrolled::Waiting) => (),
            Some(Enrolled::Left) | None => return Err(Refusal::NotInIt),
        }
        if why == Leaving::Other && words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        let left = Learning::OfferLeft { offer, person, why };
        let said = (!words.is_empty()).then_some(Learning::LeavingExplained { person, offer, words });
        Ok([left].into_iter().chain(said).map(Event::from).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::learning::testing::{AMIN, OFFER, left, now, opened, placed, waits};

    #[test]
    fn who_is_in_it_can_leave_and_words_lie_apart() {
        check(&[opened(1), placed(AMIN)], Leaving::Stopped, "", Ok(1));
        check(&[opened(1), waits(AMIN)], Leaving::Elsewhere, "vond een andere les", Ok(2));
        check(&[opened(1), placed(AMIN), left(AMIN)], Leaving::Stopped, "", Err(Refusal::NotInIt));
        check(&[opened(1)], Leaving::Stopped, "", Err(Refusal::NotInIt));
    }

    #[test]
    fn something_else_is_said_in_words() {
        check(&[opened(1), placed(AMIN)], Leaving::Other, " ", Err(Refusal::NothingSaid));
        check(&[opened(1), placed(AMIN)], Leaving::Other, "te ver", Ok(2));
    }

    #[track_caller]
    fn check(history: &[Event], why: Leaving, words: &str, expected: Result<usize, Refusal>) {
        let command = LeaveOffer { offer: OFFER, person: AMIN, why, words: Personal::new(words) };
        assert_eq!(judge(history, command, &now()).map(|events| events.len()), expected);
    }
}
