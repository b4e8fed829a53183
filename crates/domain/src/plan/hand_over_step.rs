//! Handing a step that one colleague does to another, when the first leaves. Not a word of it changes, so that whoever
//! coordinates can do it without reading.

use super::{Event as Plan, Outline, StepState};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, StepId, WorkerId};
use crate::moment::Moment;

/// What one colleague was to do, or to come along to, another does.
#[derive(Clone, Debug)]
pub struct HandOverStep {
    /// For whom the step is.
    pub person: PersonId,
    /// Which step.
    pub step: StepId,
    /// Whose it was.
    pub from: WorkerId,
    /// Whose it is from now on.
    pub to: WorkerId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such step to be done by them.
    #[error("there is no such step to be done by this colleague")]
    NotTheirs,
    /// Whoever is to do it does not work here.
    #[error("they do not work here")]
    NotHere,
}

impl Command for HandOverStep {
    const DEED: Deed = Deed::HandOverStep;
    type Past = Outline;
    type Refusal = Refusal;

    fn about(&self, _: &Outline) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Staff]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Outline, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let HandOverStep { person, step, from, to } = self;
        let found = past.step(step).filter(|found| found.state == StepState::Open && found.planned.is_of(from));
        let strand = found.ok_or(Refusal::NotTheirs)?.strand;
        if !past.works_here(to) {
            return Err(Refusal::NotHere);
        }
        Ok(vec![Plan::StepHandedOver { person, step, strand, from, to }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{Past, judge};
    use crate::plan::testing::{
        AMIN, GUIDE, STEP, WRITER, appointed, finished, meeting, now, of_plan, planned, registered, step_planned,
    };
    use crate::plan::{Owner, Planned, Strand};
    use crate::staff::Role;

    #[test]
    fn what_somebody_was_to_do_another_does_with_the_same_words() {
        let mut history = team();
        history.push(of_plan(STEP, Strand::Legal, Planned { meeting: Some(meeting()), ..planned() }));
        let done = judge(&history, command(GUIDE, WRITER), &now()).expect("it is handed over");
        history.extend(done);
        let past = Outline::of(&history);
        let step = past.step(STEP).expect("the step");
        assert_eq!(step.planned.owner, Owner::Worker(WRITER));
        assert_eq!(step.planned.meeting.as_ref().and_then(|meeting| meeting.along), Some(WRITER));
        assert_eq!(step.planned.what, planned().what);
    }

    #[test]
    fn only_what_is_theirs_and_still_to_be_done_is_handed_over() {
        let open = [team(), vec![step_planned(Strand::Social)]].concat();
        check(&open, command(WRITER, GUIDE), Refusal::NotTheirs);
        check(&open, command(GUIDE, WorkerId::new(9)), Refusal::NotHere);
        check(&[open, vec![finished(Strand::Social)]].concat(), command(GUIDE, WRITER), Refusal::NotTheirs);
    }

    fn team() -> Vec<Event> {
        vec![appointed(GUIDE, Role::Guide), appointed(WRITER, Role::Guide), registered()]
    }

    fn command(from: WorkerId, to: WorkerId) -> HandOverStep {
        HandOverStep { person: AMIN, step: STEP, from, to }
    }

    #[track_caller]
    fn check(history: &[Event], command: HandOverStep, expected: Refusal) {
        assert_eq!(judge(history, command, &now()).map(|_| ()), Err(expected));
    }
}
