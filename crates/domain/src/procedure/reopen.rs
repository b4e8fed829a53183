//! Saying that a procedure is not over after all.

use super::{Docket, Event as Procedure};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, ProcedureId};
use crate::moment::Moment;
use crate::personal::Personal;

/// A procedure is not over after all.
#[derive(Clone, Debug)]
pub struct ReopenProcedure {
    /// Whose.
    pub person: PersonId,
    /// Which procedure.
    pub procedure: ProcedureId,
    /// Why.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such procedure, or it is open.
    #[error("no such procedure is over")]
    NotClosed,
}

impl Command for ReopenProcedure {
    const DEED: Deed = Deed::ReopenProcedure;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let ReopenProcedure { person, procedure, words } = self;
        if past.procedure(procedure).is_none_or(|procedure| !procedure.closed) {
            return Err(Refusal::NotClosed);
        }
        Ok(vec![Procedure::ProcedureReopened { person, procedure, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, now, registered};
    use crate::command::judge;
    use crate::procedure::testing::{PROCEDURE, closed, opened};

    #[test]
    fn only_what_is_over_is_opened_again() {
        check(&[registered(), opened(), closed()], Ok(()));
        check(&[registered(), opened()], Err(Refusal::NotClosed));
        check(&[registered()], Err(Refusal::NotClosed));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        let command = ReopenProcedure { person: AMIN, procedure: PROCEDURE, words: Personal::new("vergissing") };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
