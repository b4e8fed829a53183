//! Weighing hardship and proposing an outcome, which another person confirms.

use super::{Event as Hardship, Outcome, WeighingState};
use crate::admission::Course;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{HardshipId, PersonId, WorkerId};
use crate::moment::Moment;
use crate::personal::Personal;

/// This should come out.
#[derive(Clone, Debug)]
pub struct ProposeHardship {
    /// Whom it is about.
    pub person: PersonId,
    /// Which weighing.
    pub hardship: HardshipId,
    /// What should come out.
    pub outcome: Outcome,
    /// Which evidence there is, described.
    pub evidence: Personal,
    /// Why.
    pub words: Personal,
    /// Who weighed.
    pub by: WorkerId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing is being weighed under this number.
    #[error("nothing is being weighed here")]
    NotOpen,
    /// No reason was given.
    #[error("say why")]
    NoReason,
    /// It would be looked at again in the past.
    #[error("the review lies in the past")]
    ReviewInThePast,
}

impl Command for ProposeHardship {
    const DEED: Deed = Deed::ProposeHardship;
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
        let ProposeHardship { person, hardship, outcome, evidence, words, by } = self;
        match past.weighings.get(hardship).map(|weighing| weighing.state) {
            Some(WeighingState::Open | WeighingState::Proposed { .. }) => (),
            Some(WeighingState::Closed { .. }) | None => return Err(Refusal::NotOpen),
        }
        if words.is_empty() {
            return Err(Refusal::NoReason);
        }
        if let Outcome::Found { review, .. } = outcome
            && review <= now.wall.date()
        {
            return Err(Refusal::ReviewInThePast);
        }
        Ok(vec![Hardship::HardshipProposed { person, hardship, outcome, evidence, words, by }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{AMIN, HARDSHIP, WEIGHER, applied, closed, now, opened};
    use crate::command::judge;
    use crate::hardship::Over;

    #[test]
    fn what_is_being_weighed_gets_a_proposal_with_a_reason() {
        check(&[applied(), opened(Over::Admission)], Outcome::NotFound, "niets wijst erop", Ok(()));
        check(&[applied(), opened(Over::Admission)], Outcome::NotFound, "", Err(Refusal::NoReason));
    }

    #[test]
    fn what_was_closed_stays_closed() {
        let history = [applied(), opened(Over::Admission), closed(Outcome::NotFound)];
        check(&history, Outcome::NotFound, "toch", Err(Refusal::NotOpen));
        check(&[applied()], Outcome::NotFound, "zomaar", Err(Refusal::NotOpen));
    }

    #[test]
    fn hardship_that_is_found_is_looked_at_again_later() {
        let history = [applied(), opened(Over::Admission)];
        let found = |review| Outcome::Found { until: None, review };
        check(&history, found(date(2026, 11, 25)), "ernstig ziek", Err(Refusal::ReviewInThePast));
        check(&history, found(date(2027, 2, 25)), "ernstig ziek", Ok(()));
    }

    #[track_caller]
    fn check(history: &[Event], outcome: Outcome, words: &str, expected: Result<(), Refusal>) {
        let (evidence, words) = (Personal::default(), Personal::new(words));
        let command = ProposeHardship { person: AMIN, hardship: HARDSHIP, outcome, evidence, words, by: WEIGHER };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
