//! Telling those who watch a term that it runs out. The clock of the house does it, and each warning is written down.

use super::{Docket, Event as Procedure, Warning};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, TermId};
use crate::moment::Moment;

/// A term runs out.
#[derive(Clone, Debug)]
pub struct WarnOfTerm {
    /// Whose.
    pub person: PersonId,
    /// Which term.
    pub term: TermId,
    /// How far it is.
    pub warning: Warning,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such term runs.
    #[error("no such term runs")]
    NotRunning,
    /// That was told already.
    #[error("that was told already")]
    WarnedAlready,
}

impl Command for WarnOfTerm {
    const DEED: Deed = Deed::WarnOfTerm;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let WarnOfTerm { person, term, warning } = self;
        let Some(running) = past.running(term) else { return Err(Refusal::NotRunning) };
        if running.warned.contains(&warning) {
            return Err(Refusal::WarnedAlready);
        }
        Ok(vec![Procedure::TermWarned { person, term, warning }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, now, registered};
    use crate::command::judge;
    use crate::procedure::testing::{TERM, met, noted, opened, started, warned};

    #[test]
    fn each_warning_is_told_once_and_only_while_the_term_runs() {
        let mut history = vec![registered(), opened(), noted(), started()];
        check(&history, Warning::Half, Ok(()));
        history.push(warned(Warning::Half));
        check(&history, Warning::Half, Err(Refusal::WarnedAlready));
        check(&history, Warning::ThreeQuarters, Ok(()));
        history.push(met());
        check(&history, Warning::ThreeQuarters, Err(Refusal::NotRunning));
    }

    #[track_caller]
    fn check(history: &[Event], warning: Warning, expected: Result<(), Refusal>) {
        let command = WarnOfTerm { person: AMIN, term: TERM, warning };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
