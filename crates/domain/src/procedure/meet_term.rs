//! Saying that a term was met: on which day, and what shows it.

use jiff::civil::Date;

use super::{Docket, Event as Procedure, RunsFor};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, TermId};
use crate::moment::Moment;
use crate::personal::Personal;

/// What had to be done was done.
#[derive(Clone, Debug)]
pub struct MeetTerm {
    /// Whose.
    pub person: PersonId,
    /// Which term.
    pub term: TermId,
    /// On which day it was done.
    pub on: Date,
    /// What shows that it was done in time, such as the confirmation of receipt.
    pub proof: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such term runs.
    #[error("no such term runs")]
    NotRunning,
    /// The day has not come.
    #[error("that day has not come")]
    NotYet,
    /// It was done before the term began.
    #[error("that was before the term began")]
    BeforeItBegan,
    /// It was done after the last day: then it was missed, whatever may be repaired.
    #[error("that was after the last day")]
    TooLate,
    /// Nothing shows it.
    #[error("say what shows that it was done")]
    NoProof,
}

impl Command for MeetTerm {
    const DEED: Deed = Deed::MeetTerm;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let MeetTerm { person, term, on, proof } = self;
        let Some(running) = past.running(term) else { return Err(Refusal::NotRunning) };
        if on > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        if on < running.from {
            return Err(Refusal::BeforeItBegan);
        }
        if on > running.last_day && running.runs_for == RunsFor::Person {
            return Err(Refusal::TooLate);
        }
        if proof.is_empty() {
            return Err(Refusal::NoProof);
        }
        Ok(vec![Procedure::TermMet { person, term, on, proof }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{AMIN, TODAY, now, registered};
    use crate::command::judge;
    use crate::procedure::testing::{TERM, ending, met, noted, opened, started, taken_back};

    #[test]
    fn nobody_meets_a_term_by_saying_nothing() {
        let history = [registered(), opened(), noted(), started()];
        check(&history, TODAY, "ontvangstbevestiging van de rechtbank", Ok(()));
        check(&history, TODAY, "  ", Err(Refusal::NoProof));
        check(&history, date(2026, 11, 26), "bevestiging", Err(Refusal::NotYet));
        check(&history, date(2026, 11, 24), "bevestiging", Err(Refusal::BeforeItBegan));
    }

    #[test]
    fn what_was_done_after_the_last_day_is_not_met() {
        let history = [registered(), opened(), noted(), ending(date(2026, 11, 24))];
        check(&history, TODAY, "bevestiging", Err(Refusal::TooLate));
    }

    #[test]
    fn only_what_runs_is_met() {
        check(&[registered(), opened(), noted(), started(), met()], TODAY, "nog eens", Err(Refusal::NotRunning));
        check(&[registered(), opened(), noted(), started(), taken_back()], TODAY, "iets", Err(Refusal::NotRunning));
    }

    #[track_caller]
    fn check(history: &[Event], on: Date, proof: &str, expected: Result<(), Refusal>) {
        let command = MeetTerm { person: AMIN, term: TERM, on, proof: Personal::new(proof) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
