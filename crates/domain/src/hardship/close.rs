//! Confirming a weighing, by somebody else than who proposed it.

use super::{Event as Hardship, Outcome, WeighingState};
use crate::admission::Course;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{HardshipId, PersonId, WorkerId};
use crate::moment::Moment;
use crate::personal::Personal;

/// I read it too, and this comes out.
#[derive(Clone, Debug)]
pub struct CloseHardship {
    /// Whom it is about.
    pub person: PersonId,
    /// Which weighing.
    pub hardship: HardshipId,
    /// What was read as proposed, so that nobody confirms what was changed meanwhile.
    pub outcome: Outcome,
    /// What the second reader adds.
    pub words: Personal,
    /// Who confirms.
    pub by: WorkerId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing is proposed under this number.
    #[error("nothing is proposed here")]
    NothingProposed,
    /// Who proposed it cannot confirm it.
    #[error("another person confirms")]
    SamePerson,
    /// The proposal was changed since it was read.
    #[error("the proposal was changed: read it again")]
    Changed,
}

impl Command for CloseHardship {
    const DEED: Deed = Deed::CloseHardship;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn signed_by(&self) -> Option<WorkerId> {
        Some(self.by)
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let CloseHardship { person, hardship, outcome, words, by } = self;
        let (proposed, proposer) = match past.weighings.get(hardship).map(|weighing| weighing.state) {
            Some(WeighingState::Proposed { outcome, by }) => (outcome, by),
            Some(WeighingState::Open | WeighingState::Closed { .. }) | None => return Err(Refusal::NothingProposed),
        };
        if proposer == by {
            return Err(Refusal::SamePerson);
        }
        if proposed != outcome {
            return Err(Refusal::Changed);
        }
        let on = now.wall.date();
        Ok(vec![Hardship::HardshipClosed { person, hardship, outcome, words, by, on }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{AMIN, HARDSHIP, READER, WEIGHER, applied, now, opened, proposed};
    use crate::command::judge;
    use crate::hardship::Over;

    #[test]
    fn a_second_reader_closes_what_another_proposed() {
        let history = [applied(), opened(Over::Admission), proposed(Outcome::NotFound)];
        check(&history, Outcome::NotFound, READER, Ok(()));
    }

    #[test]
    fn nobody_confirms_their_own_weighing() {
        let history = [applied(), opened(Over::Admission), proposed(Outcome::NotFound)];
        check(&history, Outcome::NotFound, WEIGHER, Err(Refusal::SamePerson));
    }

    #[test]
    fn what_was_changed_after_reading_is_not_confirmed() {
        let history = [applied(), opened(Over::Admission), proposed(Outcome::NotFound)];
        let found = Outcome::Found { until: None, review: date(2027, 2, 25) };
        check(&history, found, READER, Err(Refusal::Changed));
    }

    #[test]
    fn there_must_be_a_proposal() {
        check(&[applied(), opened(Over::Admission)], Outcome::NotFound, READER, Err(Refusal::NothingProposed));
    }

    #[track_caller]
    fn check(history: &[Event], outcome: Outcome, by: WorkerId, expected: Result<(), Refusal>) {
        let command = CloseHardship { person: AMIN, hardship: HARDSHIP, outcome, words: Personal::default(), by };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
