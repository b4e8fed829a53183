//! Writing down that somebody was reminded of an appointment, or that they were not after all.

use serde::{Deserialize, Serialize};

use super::{Event as Plan, Outline, StepState, Strand};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{PersonId, StepId};
use crate::moment::Moment;

/// Whether somebody was reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reminded {
    /// They were.
    Yes,
    /// What was written down before is taken back.
    NotAfterAll,
}

/// Somebody was reminded of an appointment. How, and in which words, is written nowhere.
#[derive(Clone, Debug)]
pub struct NoteReminder {
    /// Who.
    pub person: PersonId,
    /// Of which step.
    pub step: StepId,
    /// In which strand it is.
    pub strand: Strand,
    /// Whether they were.
    pub reminded: Reminded,
}

/// Why it is not written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such step in this strand that is to be done at a time.
    #[error("there is no such appointment")]
    NoAppointment,
    /// Nothing was written down that could be taken back.
    #[error("nobody wrote down that they were reminded")]
    NotReminded,
}

impl Command for NoteReminder {
    const DEED: Deed = Deed::NoteReminder;
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
        let NoteReminder { person, step, strand, reminded } = self;
        let found = past.step(step).filter(|found| found.strand == strand && found.state == StepState::Open);
        let found = found.filter(|found| found.planned.meeting.is_some()).ok_or(Refusal::NoAppointment)?;
        if reminded == Reminded::NotAfterAll && !found.reminded {
            return Err(Refusal::NotReminded);
        }
        Ok(vec![Plan::ReminderNoted { person, step, strand, reminded }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::plan::Planned;
    use crate::plan::testing::{AMIN, STEP, finished, meeting, now, of_plan, planned, registered, step_planned};

    const YES: Reminded = Reminded::Yes;
    const NOT: Reminded = Reminded::NotAfterAll;

    #[test]
    fn somebody_is_reminded_of_an_appointment_that_is_still_to_come_as_often_as_needed() {
        check(&[registered(), appointment()], Strand::Legal, YES, Ok(()));
        check(&[registered(), appointment(), noted(YES)], Strand::Legal, YES, Ok(()));
        check(&[registered(), appointment()], Strand::Social, YES, Err(Refusal::NoAppointment));
        check(&[registered(), step_planned(Strand::Legal)], Strand::Legal, YES, Err(Refusal::NoAppointment));
        let over = [registered(), appointment(), finished(Strand::Legal)];
        check(&over, Strand::Legal, YES, Err(Refusal::NoAppointment));
    }

    #[test]
    fn what_was_written_down_is_taken_back_once() {
        check(&[registered(), appointment(), noted(YES)], Strand::Legal, NOT, Ok(()));
        check(&[registered(), appointment()], Strand::Legal, NOT, Err(Refusal::NotReminded));
        let taken_back = [registered(), appointment(), noted(YES), noted(NOT)];
        check(&taken_back, Strand::Legal, NOT, Err(Refusal::NotReminded));
    }

    #[track_caller]
    fn check(history: &[Event], strand: Strand, reminded: Reminded, expected: Result<(), Refusal>) {
        let command = NoteReminder { person: AMIN, step: STEP, strand, reminded };
        let event = Plan::ReminderNoted { person: AMIN, step: STEP, strand, reminded }.into();
        assert_eq!(judge(history, command, &now()), expected.map(|()| vec![event]));
    }

    fn appointment() -> Event {
        of_plan(STEP, Strand::Legal, Planned { meeting: Some(meeting()), ..planned() })
    }

    fn noted(reminded: Reminded) -> Event {
        Plan::ReminderNoted { person: AMIN, step: STEP, strand: Strand::Legal, reminded }.into()
    }
}
