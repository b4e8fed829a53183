//! Taking back a milestone that was a mistake: a wrong day, a wrong procedure. The terms that began by it do not run.

use super::{Docket, Event as Procedure};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{MilestoneId, PersonId, ProcedureId};
use crate::moment::Moment;
use crate::personal::Personal;

/// A milestone was a mistake.
#[derive(Clone, Debug)]
pub struct TakeBackMilestone {
    /// Whose.
    pub person: PersonId,
    /// In which procedure.
    pub procedure: ProcedureId,
    /// Which milestone.
    pub milestone: MilestoneId,
    /// Why.
    pub why: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such milestone, or it was taken back.
    #[error("no such milestone stands")]
    NotThere,
    /// The procedure is over.
    #[error("this procedure is over")]
    Closed,
    /// Nobody said why.
    #[error("say why")]
    NothingSaid,
}

impl Command for TakeBackMilestone {
    const DEED: Deed = Deed::TakeBackMilestone;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeBackMilestone { person, procedure, milestone, why } = self;
        let stands = |found: &super::Procedure| found.milestones.iter().any(|(id, _)| *id == milestone);
        match past.procedure(procedure) {
            Some(found) if !stands(found) => return Err(Refusal::NotThere),
            Some(found) if found.closed => return Err(Refusal::Closed),
            Some(_) => (),
            None => return Err(Refusal::NotThere),
        }
        if why.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        Ok(vec![Procedure::MilestoneTakenBack { person, procedure, milestone, why }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, now, registered};
    use crate::command::{Past, judge};
    use crate::procedure::TermState;
    use crate::procedure::testing::{MILESTONE, PROCEDURE, TERM, closed, noted, opened, started, taken_back};

    #[test]
    fn the_terms_of_a_mistake_do_not_run() {
        let mut history = vec![registered(), opened(), noted(), started()];
        check(&history, "verkeerde dag", Ok(()));
        history.push(taken_back());
        assert_eq!(Docket::of(&history).term(TERM).map(|term| term.state), Some(TermState::TakenBack));
        check(&history, "nog eens", Err(Refusal::NotThere));
    }

    #[test]
    fn it_is_said_why_and_not_after_the_end() {
        check(&[registered(), opened(), noted()], "", Err(Refusal::NothingSaid));
        check(&[registered(), opened(), noted(), closed()], "te laat", Err(Refusal::Closed));
        check(&[registered()], "niets", Err(Refusal::NotThere));
    }

    #[track_caller]
    fn check(history: &[Event], why: &str, expected: Result<(), Refusal>) {
        let (procedure, milestone) = (PROCEDURE, MILESTONE);
        let command = TakeBackMilestone { person: AMIN, procedure, milestone, why: Personal::new(why) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
