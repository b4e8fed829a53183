//! Writing down that something happened in a procedure. The terms that begin by it begin in the same step.

use jiff::civil::Date;

use super::watch_term::Unfit;
use super::{Basis, Docket, Event as Procedure, RunsFor, Watchers};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{MilestoneId, PersonId, ProcedureId, TermId};
use crate::moment::Moment;
use crate::personal::Personal;

/// Something happened in a procedure.
#[derive(Clone, Debug)]
pub struct NoteMilestone {
    /// Whose.
    pub person: PersonId,
    /// In which procedure.
    pub procedure: ProcedureId,
    /// Which milestone it will be.
    pub milestone: MilestoneId,
    /// What, by its name in the files.
    pub what: String,
    /// Whether it is the decision.
    pub decides: bool,
    /// On which day; for a decision the day on which it was made known.
    pub on: Date,
    /// What was received, described.
    pub words: Personal,
    /// The terms that begin by it.
    pub starts: Vec<Starting>,
    /// Who watches them.
    pub watchers: Watchers,
}

/// A term that begins, as it is counted now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Starting {
    /// Which term it will be.
    pub term: TermId,
    /// Of which rule, by its name in the files.
    pub rule: String,
    /// For whom it runs.
    pub runs_for: RunsFor,
    /// From which day it is counted.
    pub from: Date,
    /// The last day.
    pub last_day: Date,
    /// By which version of the rule.
    pub basis: Basis,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such procedure, or it is over.
    #[error("no such procedure is open")]
    NotOpen,
    /// The day has not come.
    #[error("that day has not come")]
    NotYet,
    /// A decision stands in it already.
    #[error("this procedure was decided on already")]
    DecidedAlready,
    /// They cannot watch it.
    #[error(transparent)]
    Watchers(#[from] Unfit),
}

impl Command for NoteMilestone {
    const DEED: Deed = Deed::NoteMilestone;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Staff]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let NoteMilestone { person, procedure, milestone, what, decides, on, words, starts, watchers } = self;
        let Some(open) = past.open(procedure) else { return Err(Refusal::NotOpen) };
        if on > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        if decides && open.milestones.iter().any(|(_, earlier)| earlier.decides) {
            return Err(Refusal::DecidedAlready);
        }
        if !starts.is_empty() {
            watchers.fit(past)?;
        }
        let noted = Procedure::MilestoneNoted { person, procedure, milestone, what, decides, on, words };
        let Watchers { watcher, second } = watchers;
        let started = starts.into_iter().map(|Starting { term, rule, runs_for, from, last_day, basis }| {
            let of = Procedure::TermStarted {
                person,
                procedure,
                milestone,
                term,
                rule,
                runs_for,
                from,
                last_day,
                basis,
                watcher,
                second,
            };
            of.into()
        });
        Ok(std::iter::once(noted.into()).chain(started).collect())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{AMIN, TODAY, now, registered};
    use crate::command::judge;
    use crate::procedure::testing::{
        MILESTONE, PROCEDURE, SECOND, WATCHER, appointed, closed, noted, opened, started, taken_back, term_started,
    };

    #[test]
    fn a_decision_starts_its_term_in_the_same_step() {
        let events = judge(&history(), note(TODAY, WATCHER), &now()).expect("it may");
        assert_eq!(events, [noted(), started()]);
    }

    #[test]
    fn what_has_not_happened_is_no_milestone() {
        check(&history(), note(date(2026, 11, 26), WATCHER), Err(Refusal::NotYet));
        let mut over = history();
        over.push(closed());
        check(&over, note(TODAY, WATCHER), Err(Refusal::NotOpen));
        check(&[registered()], note(TODAY, WATCHER), Err(Refusal::NotOpen));
    }

    #[test]
    fn a_procedure_has_one_decision_until_it_is_taken_back() {
        let mut decided = history();
        decided.extend([noted(), started()]);
        let again = NoteMilestone { milestone: MilestoneId::new(99), ..note(TODAY, WATCHER) };
        check(&decided, again.clone(), Err(Refusal::DecidedAlready));
        check(&decided, NoteMilestone { decides: false, ..again.clone() }, Ok(()));
        decided.push(taken_back());
        check(&decided, again, Ok(()));
    }

    #[test]
    fn a_term_is_watched_by_somebody_of_the_legal_strand() {
        check(&history(), note(TODAY, crate::id::WorkerId::new(9)), Err(Refusal::Watchers(Unfit::NotLegal)));
        let twice = Watchers { watcher: WATCHER, second: Some(WATCHER) };
        let same = NoteMilestone { watchers: twice, ..note(TODAY, WATCHER) };
        check(&history(), same.clone(), Err(Refusal::Watchers(Unfit::Twice)));
        check(&history(), NoteMilestone { starts: Vec::new(), ..same }, Ok(()));
    }

    fn history() -> Vec<Event> {
        vec![appointed(WATCHER), appointed(SECOND), registered(), opened()]
    }

    fn note(on: Date, watcher: crate::id::WorkerId) -> NoteMilestone {
        NoteMilestone {
            person: AMIN,
            procedure: PROCEDURE,
            milestone: MILESTONE,
            what: "refused".into(),
            decides: true,
            on,
            words: Personal::default(),
            starts: vec![term_started()],
            watchers: Watchers { watcher, second: Some(SECOND) },
        }
    }

    #[track_caller]
    fn check(history: &[Event], command: NoteMilestone, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
