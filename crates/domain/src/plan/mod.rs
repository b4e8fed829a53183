//! Guidance (begeleiding): one plan per person in five strands, with who guides, what is next and by whom, what was
//! noted, and what the person wants in their own words.

mod assign_guide;
mod change_step;
mod event;
mod finish_step;
mod hand_over_step;
mod hold_review;
mod note_reminder;
mod outline;
mod plan_step;
mod reopen_step;
mod route;
mod set_aim;
mod share_note;
mod strand;
mod strike_note;
mod take_back_choice;
#[cfg(test)]
mod testing;
mod weigh_route;
mod write_note;

pub use assign_guide::{AssignGuide, Refusal as AssignGuideRefusal};
pub use change_step::{ChangeStep, Refusal as ChangeStepRefusal};
pub use event::Event;
pub use finish_step::{FinishStep, Refusal as FinishRefusal};
pub use hand_over_step::{HandOverStep, Refusal as HandOverRefusal};
pub use hold_review::{HoldReview, Refusal as ReviewRefusal};
pub use note_reminder::{NoteReminder, Refusal as ReminderRefusal, Reminded};
pub use outline::{AimKnown, Note, Outline, Review, Step, StepState};
pub use plan_step::{PlanStep, Refusal as PlanStepRefusal, Unfit as UnfitStep};
pub use reopen_step::{Refusal as ReopenStepRefusal, ReopenStep};
pub use route::{Aim, CannotGround, CannotReturn, Route, RouteWay, RouteWeighed};
pub use set_aim::{Refusal as AimRefusal, SetAim};
pub use share_note::{Refusal as ShareRefusal, ShareNote};
pub use strand::Strand;
pub use strike_note::{Refusal as StrikeRefusal, StrikeNote};
pub use take_back_choice::{Refusal as TakeBackChoiceRefusal, TakeBackChoice};
pub use weigh_route::{Refusal as WeighRefusal, WeighRoute};
pub use write_note::{Refusal as WriteRefusal, WriteNote};

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::id::WorkerId;
use crate::person::Language;
use crate::personal::Personal;

/// Who does a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Owner {
    /// Somebody who works here.
    Worker(WorkerId),
    /// The person.
    Person,
    /// Somebody else: a lawyer, a doctor, a school.
    Other,
}

/// A step as somebody plans it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Planned {
    /// What is to be done.
    pub what: Personal,
    /// Who does it.
    pub owner: Owner,
    /// By which day, or on which day when people meet.
    pub due: Option<Date>,
    /// Where people meet, when it is an appointment.
    pub meeting: Option<Meeting>,
    /// After how many weeks it comes again.
    pub every_weeks: Option<u16>,
}

impl Planned {
    /// Whether this colleague does it or comes along.
    pub fn is_of(&self, worker: WorkerId) -> bool {
        self.owner == Owner::Worker(worker)
            || self.meeting.as_ref().is_some_and(|meeting| meeting.along == Some(worker))
    }

    fn hand_over(&mut self, from: WorkerId, to: WorkerId) {
        if self.owner == Owner::Worker(from) {
            self.owner = Owner::Worker(to);
        }
        if let Some(meeting) = &mut self.meeting
            && meeting.along == Some(from)
        {
            meeting.along = Some(to);
        }
    }
}

/// Where and how people meet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    /// At what time.
    pub at: Time,
    /// Where.
    pub place: Personal,
    /// For which language an interpreter is needed.
    pub interpreter: Option<Language>,
    /// Who of us comes along.
    pub along: Option<WorkerId>,
}

/// What came of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// It was done.
    Done,
    /// It was not: nobody came, or it did not work out.
    NotDone,
    /// It is not needed any more.
    NotNeeded,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Outcome; 3] = [Outcome::Done, Outcome::NotDone, Outcome::NotNeeded];
}

/// Whether the person agrees to the plan. Refusing has no consequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Agreed {
    /// Yes, said or signed on the screen.
    OnScreen,
    /// Yes, signed on paper.
    OnPaper,
    /// No.
    Refused,
    /// Nobody asked yet.
    NotAsked,
}

impl Agreed {
    /// All of them.
    pub const ALL: [Agreed; 4] = [Agreed::OnScreen, Agreed::OnPaper, Agreed::Refused, Agreed::NotAsked];
}
