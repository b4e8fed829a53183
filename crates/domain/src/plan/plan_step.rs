//! Planning a step: what, by whom, and when; an appointment says where people meet.

use super::{Event as Plan, Outline, Owner, Planned, Strand};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{PersonId, StepId};
use crate::moment::Moment;

/// Something is to be done.
#[derive(Clone, Debug)]
pub struct PlanStep {
    /// For whom.
    pub person: PersonId,
    /// Which step it will be.
    pub step: StepId,
    /// In which strand.
    pub strand: Strand,
    /// What, by whom and when.
    pub planned: Planned,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// It was planned before.
    #[error("this step was planned before")]
    PlannedAlready,
    /// It cannot be planned like this.
    #[error(transparent)]
    Planned(#[from] Unfit),
}

/// Why a step cannot be planned like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Nobody said what is to be done.
    #[error("say what is to be done")]
    NothingSaid,
    /// Whoever is to do it, or to come along, does not work here.
    #[error("they do not work here")]
    NotHere,
    /// People who meet do so on a day, and so does what comes again.
    #[error("say on which day")]
    NoDay,
    /// It comes again after at least a week, and within a year.
    #[error("it comes again after 1 to 52 weeks")]
    NoRhythm,
}

impl Planned {
    pub(super) fn fit(&self, past: &Outline) -> Result<(), Unfit> {
        if self.what.is_empty() {
            return Err(Unfit::NothingSaid);
        }
        let owner = match self.owner {
            Owner::Worker(worker) => Some(worker),
            Owner::Person | Owner::Other => None,
        };
        let along = self.meeting.as_ref().and_then(|meeting| meeting.along);
        if [owner, along].into_iter().flatten().any(|worker| !past.works_here(worker)) {
            return Err(Unfit::NotHere);
        }
        if self.due.is_none() && (self.meeting.is_some() || self.every_weeks.is_some()) {
            return Err(Unfit::NoDay);
        }
        if self.every_weeks.is_some_and(|weeks| !(1..=52).contains(&weeks)) {
            return Err(Unfit::NoRhythm);
        }
        Ok(())
    }
}

impl Command for PlanStep {
    const DEED: Deed = Deed::PlanStep;
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
        let PlanStep { person, step, strand, planned } = self;
        if !past.registered() {
            return Err(Refusal::NoSuchPerson);
        }
        if past.step(step).is_some() {
            return Err(Refusal::PlannedAlready);
        }
        planned.fit(past)?;
        Ok(vec![Plan::StepPlanned { person, step, strand, planned }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::id::WorkerId;
    use crate::personal::Personal;
    use crate::plan::testing::{AMIN, GUIDE, STEP, appointed, meeting, now, planned, registered, step_planned};
    use crate::staff::Role;

    #[test]
    fn a_step_says_what_by_whom_and_when() {
        check(&team(), planned(), Ok(()));
        check(&team(), Planned { what: Personal::new(" "), ..planned() }, Err(Refusal::Planned(Unfit::NothingSaid)));
        let nobody = Planned { owner: Owner::Worker(WorkerId::new(9)), ..planned() };
        check(&team(), nobody, Err(Refusal::Planned(Unfit::NotHere)));
        check(&team(), Planned { owner: Owner::Person, due: None, ..planned() }, Ok(()));
    }

    #[test]
    fn people_meet_on_a_day_and_what_comes_again_has_one_too() {
        check(&team(), Planned { meeting: Some(meeting()), ..planned() }, Ok(()));
        let never = Planned { meeting: Some(meeting()), due: None, ..planned() };
        check(&team(), never, Err(Refusal::Planned(Unfit::NoDay)));
        let again = Planned { every_weeks: Some(2), due: None, ..planned() };
        check(&team(), again, Err(Refusal::Planned(Unfit::NoDay)));
        let at_once = Planned { every_weeks: Some(0), ..planned() };
        check(&team(), at_once, Err(Refusal::Planned(Unfit::NoRhythm)));
    }

    #[test]
    fn a_step_is_planned_once_and_for_somebody() {
        let mut history = team();
        history.push(step_planned(Strand::Social));
        check(&history, planned(), Err(Refusal::PlannedAlready));
        check(&[], planned(), Err(Refusal::NoSuchPerson));
    }

    fn team() -> Vec<Event> {
        vec![appointed(GUIDE, Role::Guide), registered()]
    }

    #[track_caller]
    fn check(history: &[Event], planned: Planned, expected: Result<(), Refusal>) {
        let command = PlanStep { person: AMIN, step: STEP, strand: Strand::Social, planned };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
