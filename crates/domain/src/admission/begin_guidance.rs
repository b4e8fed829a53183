//! Beginning guidance, so that *admitted* and *in guidance* are two things.

use super::{Course, Event as Admission, State};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ApplicationId, PersonId};
use crate::moment::Moment;

/// Guidance begins.
#[derive(Clone, Debug)]
pub struct BeginGuidance {
    /// For whom.
    pub person: PersonId,
    /// Within which application.
    pub application: ApplicationId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The person is not admitted, or guidance began already.
    #[error("this person is not waiting for guidance")]
    NotAdmitted,
    /// The stay has not begun.
    #[error("the stay has not begun")]
    NotYet,
}

impl Command for BeginGuidance {
    const DEED: Deed = Deed::BeginGuidance;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let BeginGuidance { person, application } = self;
        let on = now.wall.date();
        match past.application(application).map(|known| &known.state) {
            Some(State::Admitted(stay)) if stay.terms.from <= on => (),
            Some(State::Admitted(_)) => return Err(Refusal::NotYet),
            Some(
                State::Pending
                | State::InGuidance(_)
                | State::Referred
                | State::Refused { .. }
                | State::Withdrawn
                | State::Ended { .. }
                | State::Left { .. },
            )
            | None => return Err(Refusal::NotAdmitted),
        }
        Ok(vec![Admission::GuidanceBegun { person, application, on }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, APPLICATION, admitted, applied, begun, now};
    use crate::command::judge;

    #[test]
    fn guidance_begins_once_for_who_is_admitted() {
        check(&[applied(), admitted()], Ok(()));
        check(&[applied()], Err(Refusal::NotAdmitted));
        check(&[applied(), admitted(), begun()], Err(Refusal::NotAdmitted));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        let command = BeginGuidance { person: AMIN, application: APPLICATION };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
