//! Saying that somebody looked at a last day after its rule had changed.

use super::{Docket, Event as Procedure};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, TermId};
use crate::moment::Moment;
use crate::personal::Personal;

/// Somebody looked at the last day.
#[derive(Clone, Debug)]
pub struct ReviewTerm {
    /// Whose.
    pub person: PersonId,
    /// Which term.
    pub term: TermId,
    /// What they found.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such term runs, or its rule did not change.
    #[error("nothing changed that somebody must look at")]
    NothingToReview,
    /// Nobody said what they found.
    #[error("say what you found")]
    NothingSaid,
}

impl Command for ReviewTerm {
    const DEED: Deed = Deed::ReviewTerm;
    type Past = Docket;
    type Refusal = Refusal;

    fn about(&self, _: &Docket) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Docket, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let ReviewTerm { person, term, words } = self;
        if !past.running(term).is_some_and(|term| term.review) {
            return Err(Refusal::NothingToReview);
        }
        if words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        Ok(vec![Procedure::TermReviewed { person, term, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{AMIN, now, registered};
    use crate::command::judge;
    use crate::procedure::testing::{TERM, noted, opened, reckoned, reviewed, started};

    #[test]
    fn whoever_looked_says_what_they_found() {
        let mut history = vec![registered(), opened(), noted(), started()];
        check(&history, "klopt", Err(Refusal::NothingToReview));
        history.push(reckoned(date(2026, 12, 9)));
        check(&history, "", Err(Refusal::NothingSaid));
        check(&history, "klopt, gevraagd aan de advocaat", Ok(()));
        history.push(reviewed());
        check(&history, "klopt", Err(Refusal::NothingToReview));
    }

    #[track_caller]
    fn check(history: &[Event], words: &str, expected: Result<(), Refusal>) {
        let command = ReviewTerm { person: AMIN, term: TERM, words: Personal::new(words) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
