//! Saying that a term does not have to be met, and why. That it was missed is said here too, by its name.

use super::{Docket, Dropped, Event as Procedure};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, TermId};
use crate::moment::Moment;
use crate::personal::Personal;

/// A term does not have to be met.
#[derive(Clone, Debug)]
pub struct DropTerm {
    /// Whose.
    pub person: PersonId,
    /// Which term.
    pub term: TermId,
    /// Why.
    pub why: Dropped,
    /// The same in words.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such term runs.
    #[error("no such term runs")]
    NotRunning,
    /// It did not pass yet: it can still be met.
    #[error("this term has not passed; it can still be met")]
    NotPassed,
    /// Nobody said why in words.
    #[error("say why in words")]
    NothingSaid,
}

impl Command for DropTerm {
    const DEED: Deed = Deed::DropTerm;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let DropTerm { person, term, why, words } = self;
        let Some(running) = past.running(term) else { return Err(Refusal::NotRunning) };
        if why == Dropped::Missed && now.wall.date() <= running.last_day {
            return Err(Refusal::NotPassed);
        }
        if words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        Ok(vec![Procedure::TermDropped { person, term, why, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, now, registered, tomorrow};
    use crate::command::judge;
    use crate::procedure::testing::{TERM, ending, met, noted, opened, started};

    #[test]
    fn a_term_is_dropped_with_a_reason_in_words() {
        let history = [registered(), opened(), noted(), started()];
        check(&history, Dropped::PersonDecided, "wil niet in beroep, na uitleg", &now(), Ok(()));
        check(&history, Dropped::PersonDecided, "", &now(), Err(Refusal::NothingSaid));
        let over = [registered(), opened(), noted(), started(), met()];
        check(&over, Dropped::Mistaken, "iets", &now(), Err(Refusal::NotRunning));
    }

    #[test]
    fn nothing_is_missed_before_its_last_day_has_passed() {
        let history = [registered(), opened(), noted(), ending(now().wall.date())];
        check(&history, Dropped::Missed, "niet gelukt", &now(), Err(Refusal::NotPassed));
        check(&history, Dropped::Missed, "niet gelukt", &tomorrow(), Ok(()));
    }

    #[track_caller]
    fn check(history: &[Event], why: Dropped, words: &str, now: &Moment, expected: Result<(), Refusal>) {
        let command = DropTerm { person: AMIN, term: TERM, why, words: Personal::new(words) };
        assert_eq!(judge(history, command, now).map(|_| ()), expected);
    }
}
