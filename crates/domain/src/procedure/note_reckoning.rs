//! Telling that the rule of a term became another. The clock of the house does it; a person looks at it afterwards, and
//! until then the earlier of the two last days counts.

use jiff::civil::Date;

use super::{Basis, Docket, Event as Procedure};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, TermId};
use crate::moment::Moment;

/// The rule of a term became another.
#[derive(Clone, Debug)]
pub struct NoteReckoning {
    /// Whose.
    pub person: PersonId,
    /// Which term.
    pub term: TermId,
    /// The last day, as it is counted now.
    pub last_day: Date,
    /// By which version of the rule.
    pub basis: Basis,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such term runs.
    #[error("no such term runs")]
    NotRunning,
    /// It was counted like this already.
    #[error("it was counted like this already")]
    Same,
}

impl Command for NoteReckoning {
    const DEED: Deed = Deed::NoteReckoning;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let NoteReckoning { person, term, last_day, basis } = self;
        let Some(running) = past.running(term) else { return Err(Refusal::NotRunning) };
        if running.reckoned == last_day && running.basis == basis {
            return Err(Refusal::Same);
        }
        Ok(vec![Procedure::TermReckoned { person, term, last_day, basis }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{AMIN, now, registered};
    use crate::command::{Past, judge};
    use crate::procedure::testing::{
        LAST_DAY, TERM, basis, met, noted, opened, other_basis, reckoned, reviewed, started,
    };

    #[test]
    fn another_rule_is_told_once() {
        check(&history(), LAST_DAY, basis(), Err(Refusal::Same));
        check(&history(), LAST_DAY, other_basis(), Ok(()));
        check(&history(), LAST_DAY, Basis { confirmed: false, ..basis() }, Ok(()));
        check(&history(), date(2026, 12, 9), basis(), Ok(()));
        let mut over = history();
        over.push(met());
        check(&over, date(2026, 12, 9), basis(), Err(Refusal::NotRunning));
    }

    #[test]
    fn until_somebody_looked_the_earlier_day_counts() {
        let day = |history: &[Event]| Docket::of(history).term(TERM).map(|term| (term.last_day, term.review));
        for (last_day, meanwhile) in [(date(2026, 12, 9), date(2026, 12, 9)), (date(2027, 1, 20), LAST_DAY)] {
            let mut history = history();
            history.push(reckoned(last_day));
            assert_eq!(day(&history), Some((meanwhile, true)));
            history.push(reviewed());
            assert_eq!(day(&history), Some((last_day, false)));
        }
    }

    fn history() -> Vec<Event> {
        vec![registered(), opened(), noted(), started()]
    }

    #[track_caller]
    fn check(history: &[Event], last_day: Date, basis: Basis, expected: Result<(), Refusal>) {
        let command = NoteReckoning { person: AMIN, term: TERM, last_day, basis };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
