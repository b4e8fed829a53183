//! Taking an application back, on the word of the person.

use super::{Course, Event as Admission};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ApplicationId, PersonId};
use crate::moment::Moment;

/// The person takes it back.
#[derive(Clone, Debug)]
pub struct WithdrawApplication {
    /// Who.
    pub person: PersonId,
    /// Which application.
    pub application: ApplicationId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such application.
    #[error("there is no such application")]
    NoApplication,
    /// It was decided already.
    #[error("this application was decided")]
    NotPending,
}

impl Command for WithdrawApplication {
    const DEED: Deed = Deed::WithdrawApplication;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let WithdrawApplication { person, application } = self;
        if !past.application(application).ok_or(Refusal::NoApplication)?.pending() {
            return Err(Refusal::NotPending);
        }
        Ok(vec![Admission::ApplicationWithdrawn { person, application }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, APPLICATION, admitted, applied, now};
    use crate::command::judge;

    #[test]
    fn only_what_waits_can_be_taken_back() {
        check(&[applied()], Ok(()));
        check(&[applied(), admitted()], Err(Refusal::NotPending));
        check(&[], Err(Refusal::NoApplication));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        let command = WithdrawApplication { person: AMIN, application: APPLICATION };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
