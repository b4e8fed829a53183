//! Saying for whom an application waits, so that waiting for us and waiting for others are told apart.

use super::{Course, Event as Admission, WaitsFor};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ApplicationId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// It waits for this.
#[derive(Clone, Debug)]
pub struct NoteWaiting {
    /// Who.
    pub person: PersonId,
    /// Which application.
    pub application: ApplicationId,
    /// For whom.
    pub waits_for: WaitsFor,
    /// For what.
    pub words: Personal,
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
    /// It waits for them already.
    #[error("it waits for them already")]
    SoAlready,
    /// Nobody says what others must answer.
    #[error("say what it waits for")]
    NothingSaid,
}

impl Command for NoteWaiting {
    const DEED: Deed = Deed::NoteWaiting;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let NoteWaiting { person, application, waits_for, words } = self;
        let known = past.application(application).ok_or(Refusal::NoApplication)?;
        if !known.pending() {
            return Err(Refusal::NotPending);
        }
        if known.waits_for == waits_for {
            return Err(Refusal::SoAlready);
        }
        if waits_for == WaitsFor::Others && words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        Ok(vec![Admission::WaitingNoted { person, application, waits_for, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, APPLICATION, admitted, applied, now};
    use crate::command::judge;

    #[test]
    fn who_waits_for_others_says_for_what() {
        check(&[applied()], WaitsFor::Others, "antwoord van een partner", Ok(()));
        check(&[applied()], WaitsFor::Others, "", Err(Refusal::NothingSaid));
    }

    #[test]
    fn it_waits_for_us_from_the_beginning() {
        check(&[applied()], WaitsFor::Us, "", Err(Refusal::SoAlready));
        check(&[applied(), admitted()], WaitsFor::Others, "iets", Err(Refusal::NotPending));
    }

    #[track_caller]
    fn check(history: &[Event], waits_for: WaitsFor, words: &str, expected: Result<(), Refusal>) {
        let words = Personal::new(words);
        let command = NoteWaiting { person: AMIN, application: APPLICATION, waits_for, words };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
