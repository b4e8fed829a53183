//! Saying that a term runs after all: it was met or dropped by mistake.

use super::{Docket, Event as Procedure, TermState};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, TermId};
use crate::moment::Moment;
use crate::personal::Personal;

/// A term runs after all.
#[derive(Clone, Debug)]
pub struct ReopenTerm {
    /// Whose.
    pub person: PersonId,
    /// Which term.
    pub term: TermId,
    /// Why.
    pub why: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such term, or it runs, or what began it was taken back.
    #[error("no such term was met or dropped")]
    NotEnded,
    /// The procedure is over: open that first.
    #[error("this procedure is over")]
    Closed,
    /// Nobody said why.
    #[error("say why")]
    NothingSaid,
}

impl Command for ReopenTerm {
    const DEED: Deed = Deed::ReopenTerm;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let ReopenTerm { person, term, why } = self;
        let Some(ended) = past.term(term) else { return Err(Refusal::NotEnded) };
        match ended.state {
            TermState::Met(_) | TermState::Dropped(_) => (),
            TermState::Running | TermState::TakenBack => return Err(Refusal::NotEnded),
        }
        if past.open(ended.procedure).is_none() {
            return Err(Refusal::Closed);
        }
        if why.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        Ok(vec![Procedure::TermReopened { person, term, why }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, now, registered};
    use crate::command::judge;
    use crate::procedure::testing::{TERM, closed, met, noted, opened, started, taken_back};

    #[test]
    fn what_was_met_by_mistake_runs_again() {
        let history = [registered(), opened(), noted(), started(), met()];
        check(&history, "bevestiging was van iets anders", Ok(()));
        check(&history, "", Err(Refusal::NothingSaid));
        check(&history[..4], "loopt al", Err(Refusal::NotEnded));
        check(&[registered(), opened(), noted(), started(), taken_back()], "niets", Err(Refusal::NotEnded));
        check(&[registered(), opened(), noted(), started(), met(), closed()], "te laat", Err(Refusal::Closed));
    }

    #[track_caller]
    fn check(history: &[Event], why: &str, expected: Result<(), Refusal>) {
        let command = ReopenTerm { person: AMIN, term: TERM, why: Personal::new(why) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
