//! Writing down another lawyer, or what a procedure is about.

use super::{Docket, Event as Procedure};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, ProcedureId};
use crate::moment::Moment;
use crate::personal::Personal;

/// The lawyer or the description became another.
#[derive(Clone, Debug)]
pub struct DescribeProcedure {
    /// Whose.
    pub person: PersonId,
    /// Which procedure.
    pub procedure: ProcedureId,
    /// Their lawyer.
    pub lawyer: Personal,
    /// What it is about.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such procedure.
    #[error("there is no such procedure")]
    NoSuchProcedure,
}

impl Command for DescribeProcedure {
    const DEED: Deed = Deed::DescribeProcedure;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let DescribeProcedure { person, procedure, lawyer, words } = self;
        if past.procedure(procedure).is_none() {
            return Err(Refusal::NoSuchProcedure);
        }
        Ok(vec![Procedure::ProcedureDescribed { person, procedure, lawyer, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, now, registered};
    use crate::command::judge;
    use crate::procedure::testing::{PROCEDURE, closed, opened};

    #[test]
    fn a_procedure_can_be_described_anew_even_when_it_is_over() {
        check(&[registered(), opened()], Ok(()));
        check(&[registered(), opened(), closed()], Ok(()));
        check(&[registered()], Err(Refusal::NoSuchProcedure));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        let (lawyer, words) = (Personal::new("mr. Demo"), Personal::default());
        let command = DescribeProcedure { person: AMIN, procedure: PROCEDURE, lawyer, words };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
