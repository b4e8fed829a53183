//! Changing a step: another day, another owner, another place.

use super::plan_step::Unfit;
use super::{Event as Plan, Outline, Planned, StepState, Strand};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{PersonId, StepId};
use crate::moment::Moment;

/// A step is to be done otherwise.
#[derive(Clone, Debug)]
pub struct ChangeStep {
    /// For whom.
    pub person: PersonId,
    /// Which step.
    pub step: StepId,
    /// In which strand it is.
    pub strand: Strand,
    /// What, by whom and when, from now on.
    pub planned: Planned,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such step in this strand, or it is over.
    #[error("no such step is open")]
    NotOpen,
    /// It is planned like this already.
    #[error("it is planned like this already")]
    Same,
    /// It cannot be planned like this.
    #[error(transparent)]
    Planned(#[from] Unfit),
}

impl Command for ChangeStep {
    const DEED: Deed = Deed::ChangeStep;
    type Past = Outline;
    type Refusal = Refusal;

    fn about(&self, _: &Outline) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Staff]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(self.strand.class())
    }

    fn decide(self, past: &Outline, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let ChangeStep { person, step, strand, planned } = self;
        let open = past.step(step).filter(|found| found.strand == strand && found.state == StepState::Open);
        let Some(found) = open else { return Err(Refusal::NotOpen) };
        planned.fit(past)?;
        if found.planned == planned {
            return Err(Refusal::Same);
        }
        Ok(vec![Plan::StepChanged { person, step, strand, planned }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::plan::testing::{AMIN, GUIDE, STEP, appointed, finished, now, planned, registered, step_planned};
    use crate::staff::Role;

    #[test]
    fn an_open_step_gets_another_day() {
        let mut history = vec![appointed(GUIDE, Role::Guide), registered(), step_planned(Strand::Social)];
        let later = Planned { due: None, ..planned() };
        check(&history, Strand::Social, later.clone(), Ok(()));
        check(&history, Strand::Social, planned(), Err(Refusal::Same));
        check(&history, Strand::Legal, later.clone(), Err(Refusal::NotOpen));
        history.push(finished(Strand::Social));
        check(&history, Strand::Social, later, Err(Refusal::NotOpen));
    }

    #[track_caller]
    fn check(history: &[Event], strand: Strand, planned: Planned, expected: Result<(), Refusal>) {
        let command = ChangeStep { person: AMIN, step: STEP, strand, planned };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
