//! Saying that a step is still to be done after all.

use super::{Event as Plan, Outline, StepState, Strand};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{PersonId, StepId};
use crate::moment::Moment;

/// A step is still to be done.
#[derive(Clone, Debug)]
pub struct ReopenStep {
    /// For whom.
    pub person: PersonId,
    /// Which step.
    pub step: StepId,
    /// In which strand it is.
    pub strand: Strand,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such step in this strand, or it is open.
    #[error("no such step is over")]
    NotFinished,
}

impl Command for ReopenStep {
    const DEED: Deed = Deed::ReopenStep;
    type Past = Outline;
    type Refusal = Refusal;

    fn about(&self, _: &Outline) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(self.strand.class())
    }

    fn decide(self, past: &Outline, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let ReopenStep { person, step, strand } = self;
        let over = past.step(step).filter(|found| found.strand == strand && found.state != StepState::Open);
        if over.is_none() {
            return Err(Refusal::NotFinished);
        }
        Ok(vec![Plan::StepReopened { person, step, strand }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::plan::testing::{AMIN, STEP, finished, now, registered, step_planned};

    #[test]
    fn only_what_is_over_is_opened_again() {
        check(&[registered(), step_planned(Strand::Social), finished(Strand::Social)], Strand::Social, Ok(()));
        let legal = [registered(), step_planned(Strand::Social), finished(Strand::Social)];
        check(&legal, Strand::Legal, Err(Refusal::NotFinished));
        check(&[registered(), step_planned(Strand::Social)], Strand::Social, Err(Refusal::NotFinished));
    }

    #[track_caller]
    fn check(history: &[Event], strand: Strand, expected: Result<(), Refusal>) {
        let command = ReopenStep { person: AMIN, step: STEP, strand };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
