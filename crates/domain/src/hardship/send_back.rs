//! Sending a weighing back: the second reader does not agree, or something is missing.

use super::{Event as Hardship, WeighingState};
use crate::admission::Course;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{HardshipId, PersonId, WorkerId};
use crate::moment::Moment;
use crate::personal::Personal;

/// Weigh again: this is missing.
#[derive(Clone, Debug)]
pub struct SendBackHardship {
    /// Whom it is about.
    pub person: PersonId,
    /// Which weighing.
    pub hardship: HardshipId,
    /// What is missing.
    pub words: Personal,
    /// Who read it.
    pub by: WorkerId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing is proposed under this number.
    #[error("nothing is proposed here")]
    NothingProposed,
    /// Nobody says what is missing.
    #[error("say what is missing")]
    NoReason,
}

impl Command for SendBackHardship {
    const DEED: Deed = Deed::SendBackHardship;
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

    fn decide(self, past: &Course, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let SendBackHardship { person, hardship, words, by } = self;
        match past.weighings.get(hardship).map(|weighing| weighing.state) {
            Some(WeighingState::Proposed { .. }) => (),
            Some(WeighingState::Open | WeighingState::Closed { .. }) | None => return Err(Refusal::NothingProposed),
        }
        if words.is_empty() {
            return Err(Refusal::NoReason);
        }
        Ok(vec![Hardship::HardshipReturned { person, hardship, words, by }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, HARDSHIP, READER, applied, now, opened, proposed};
    use crate::command::judge;
    use crate::hardship::{Outcome, Over};

    #[test]
    fn a_proposal_goes_back_with_what_is_missing() {
        let history = [applied(), opened(Over::Admission), proposed(Outcome::NotFound)];
        check(&history, "brief van de huisarts", Ok(()));
        check(&history, "", Err(Refusal::NoReason));
    }

    #[test]
    fn there_must_be_a_proposal() {
        check(&[applied(), opened(Over::Admission)], "meer", Err(Refusal::NothingProposed));
    }

    #[track_caller]
    fn check(history: &[Event], words: &str, expected: Result<(), Refusal>) {
        let words = Personal::new(words);
        let command = SendBackHardship { person: AMIN, hardship: HARDSHIP, words, by: READER };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
