//! Noting whether somebody was there on a day: one tap, and another one puts it right.

use jiff::civil::Date;

use super::{Event as Learning, Lessons, Presence};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{OfferId, PersonId};
use crate::moment::Moment;

/// Whether somebody was there.
#[derive(Clone, Debug)]
pub struct NoteAttendance {
    /// In which offer.
    pub offer: OfferId,
    /// Who.
    pub person: PersonId,
    /// On which day.
    pub day: Date,
    /// Whether they were there; nothing takes it back.
    pub seen: Option<Presence>,
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
    /// The offer does not go on that day: it began later or was over.
    #[error("the offer did not go on then")]
    NotThen,
    /// It was noted like this.
    #[error("it was noted like this")]
    Same,
}

impl Command for NoteAttendance {
    const DEED: Deed = Deed::NoteAttendance;
    type Past = Lessons;
    type Refusal = Refusal;

    fn about(&self, _: &Lessons) -> Vec<Subject> {
        vec![Subject::Offer(self.offer), Subject::Lessons(self.offer)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Lessons, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let NoteAttendance { offer, person, day, seen } = self;
        let Some(facts) = past.roster.facts().filter(|_| past.roster.had_place(person)) else {
            return Err(Refusal::NeverPlaced);
        };
        if day > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        // What was noted before the offer was moved can still be taken back.
        if seen.is_some() && !facts.covers(day) {
            return Err(Refusal::NotThen);
        }
        if past.seen(person, day) == seen {
            return Err(Refusal::Same);
        }
        Ok(vec![Learning::AttendanceNoted { offer, person, day, seen }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::command::judge;
    use crate::learning::OfferFacts;
    use crate::learning::testing::{
        AMIN, BILAL, OFFER, TODAY, facts, left, now, opened, opened_as, placed, seen, waits,
    };

    #[test]
    fn one_tap_notes_it_and_another_puts_it_right() {
        let mut history = vec![opened(1), placed(AMIN)];
        check(&history, AMIN, TODAY, Some(Presence::Present), Ok(()));
        history.push(seen(AMIN, Presence::Present));
        check(&history, AMIN, TODAY, Some(Presence::Present), Err(Refusal::Same));
        check(&history, AMIN, TODAY, Some(Presence::Excused), Ok(()));
        check(&history, AMIN, TODAY, None, Ok(()));
        check(&history, AMIN, TODAY.saturating_sub(1.days()), None, Err(Refusal::Same));
    }

    #[test]
    fn only_days_that_were_of_people_who_had_a_place() {
        let history = [opened(1), placed(AMIN), left(AMIN), waits(BILAL)];
        check(&history, AMIN, TODAY, Some(Presence::Absent), Ok(()));
        check(&history, BILAL, TODAY, Some(Presence::Absent), Err(Refusal::NeverPlaced));
        check(&history, AMIN, TODAY.saturating_add(1.days()), Some(Presence::Absent), Err(Refusal::NotYet));
        check(&[], AMIN, TODAY, Some(Presence::Absent), Err(Refusal::NeverPlaced));
        let begins = OfferFacts { from: Some(TODAY.saturating_add(3.days())), ..facts(1) };
        let history = [opened_as(begins), placed(AMIN)];
        check(&history, AMIN, TODAY, Some(Presence::Present), Err(Refusal::NotThen));
    }

    #[track_caller]
    fn check(history: &[Event], person: PersonId, day: Date, seen: Option<Presence>, expected: Result<(), Refusal>) {
        let command = NoteAttendance { offer: OFFER, person, day, seen };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
