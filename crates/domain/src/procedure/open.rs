//! Writing down that somebody is in a procedure.

use super::{Docket, Event as Procedure};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, ProcedureId};
use crate::moment::Moment;
use crate::personal::Personal;

/// Somebody is in a procedure.
#[derive(Clone, Debug)]
pub struct OpenProcedure {
    /// Who.
    pub person: PersonId,
    /// Which procedure it will be.
    pub procedure: ProcedureId,
    /// Of which kind, by its name in the files.
    pub kind: String,
    /// Their lawyer, as far as known.
    pub lawyer: Personal,
    /// What it is about; documents are described, not kept.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// It was opened before.
    #[error("this procedure was opened before")]
    OpenedAlready,
}

impl Command for OpenProcedure {
    const DEED: Deed = Deed::OpenProcedure;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let OpenProcedure { person, procedure, kind, lawyer, words } = self;
        if !past.registered() {
            return Err(Refusal::NoSuchPerson);
        }
        if past.procedure(procedure).is_some() {
            return Err(Refusal::OpenedAlready);
        }
        Ok(vec![Procedure::ProcedureOpened { person, procedure, kind, lawyer, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, now, registered};
    use crate::command::judge;
    use crate::procedure::testing::{PROCEDURE, opened};

    #[test]
    fn whoever_is_written_down_can_be_in_a_procedure() {
        check(&[registered()], Ok(()));
        check(&[], Err(Refusal::NoSuchPerson));
        check(&[registered(), opened()], Err(Refusal::OpenedAlready));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        let (lawyer, words) = (Personal::default(), Personal::default());
        let command = OpenProcedure { person: AMIN, procedure: PROCEDURE, kind: "asylum".into(), lawyer, words };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
