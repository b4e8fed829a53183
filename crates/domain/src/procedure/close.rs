//! Saying that a procedure is over. Not while a term runs in it: a term is never closed by silence.

use super::{Docket, Event as Procedure, TermState};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, ProcedureId};
use crate::moment::Moment;
use crate::personal::Personal;

/// A procedure is over.
#[derive(Clone, Debug)]
pub struct CloseProcedure {
    /// Whose.
    pub person: PersonId,
    /// Which procedure.
    pub procedure: ProcedureId,
    /// How it ended.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such procedure, or it is over.
    #[error("no such procedure is open")]
    NotOpen,
    /// A term still runs in it.
    #[error("a term still runs")]
    TermRuns,
    /// Nobody said how it ended.
    #[error("say how it ended")]
    NothingSaid,
}

impl Command for CloseProcedure {
    const DEED: Deed = Deed::CloseProcedure;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let CloseProcedure { person, procedure, words } = self;
        if past.open(procedure).is_none() {
            return Err(Refusal::NotOpen);
        }
        if past.terms(procedure).iter().any(|(_, term)| term.state == TermState::Running) {
            return Err(Refusal::TermRuns);
        }
        if words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        Ok(vec![Procedure::ProcedureClosed { person, procedure, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, now, registered};
    use crate::command::judge;
    use crate::procedure::testing::{PROCEDURE, closed, met, noted, opened, started};

    #[test]
    fn no_procedure_is_closed_while_a_term_runs_in_it() {
        let mut history = vec![registered(), opened(), noted(), started()];
        check(&history, "gewonnen", Err(Refusal::TermRuns));
        history.push(met());
        check(&history, "gewonnen", Ok(()));
    }

    #[test]
    fn it_is_said_how_it_ended_and_once() {
        check(&[registered(), opened()], " ", Err(Refusal::NothingSaid));
        check(&[registered(), opened(), closed()], "gewonnen", Err(Refusal::NotOpen));
        check(&[registered()], "gewonnen", Err(Refusal::NotOpen));
    }

    #[track_caller]
    fn check(history: &[Event], words: &str, expected: Result<(), Refusal>) {
        let command = CloseProcedure { person: AMIN, procedure: PROCEDURE, words: Personal::new(words) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
