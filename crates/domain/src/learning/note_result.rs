//! Noting what came of it for somebody. Whoever has a place gives it back with it; a later result puts an earlier one right.

use jiff::civil::Date;

use super::{Achieved, Enrolled, Event as Learning, Roster};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{OfferId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// What came of it.
#[derive(Clone, Debug)]
pub struct NoteResult {
    /// Of which offer.
    pub offer: OfferId,
    /// For whom.
    pub person: PersonId,
    /// On which day.
    pub on: Date,
    /// What.
    pub achieved: Achieved,
    /// Whether they got a certificate.
    pub certificate: bool,
    /// In words.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such offer, or they never had a place in it.
    #[error("they never had a place here")]
    NeverPlaced,
    /// The day has not come.
    #[error("that day has not come")]
    NotYet,
}

impl Command for NoteResult {
    const DEED: Deed = Deed::NoteResult;
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

    fn decide(self, past: &Roster, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let NoteResult { offer, person, on, achieved, certificate, words } = self;
        if !past.had_place(person) {
            return Err(Refusal::NeverPlaced);
        }
        if on > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        let noted = Learning::ResultNoted { person, offer, on, achieved, certificate, words };
        let has_place = past.standing(person) == Some(Enrolled::Placed);
        let left = has_place.then(|| Learning::OfferLeft { offer, person, why: achieved.leaving() });
        Ok([noted].into_iter().chain(left).map(Event::from).collect())
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::command::judge;
    use crate::learning::testing::{AMIN, OFFER, TODAY, left, now, opened, placed, waits};

    #[test]
    fn a_result_gives_the_place_back_and_can_be_put_right() {
        check(&[opened(1), placed(AMIN)], TODAY, Ok(2));
        check(&[opened(1), placed(AMIN), left(AMIN)], TODAY, Ok(1));
        check(&[opened(1), waits(AMIN)], TODAY, Err(Refusal::NeverPlaced));
        check(&[], TODAY, Err(Refusal::NeverPlaced));
        check(&[opened(1), placed(AMIN)], TODAY.saturating_add(1.days()), Err(Refusal::NotYet));
    }

    #[track_caller]
    fn check(history: &[Event], on: Date, expected: Result<usize, Refusal>) {
        let (achieved, words) = (Achieved::Finished, Personal::default());
        let command = NoteResult { offer: OFFER, person: AMIN, on, achieved, certificate: true, words };
        assert_eq!(judge(history, command, &now()).map(|events| events.len()), expected);
    }
}
