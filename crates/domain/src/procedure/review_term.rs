//! Saying that somebody looked at a last day after its rule had changed.

use jiff::civil::Date;

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
    /// The last day that they looked at.
    pub last_day: Date,
    /// What they found.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such term runs, or its rule did not change.
    #[error("nothing changed that somebody must look at")]
    NothingToReview,
    /// The last day became another while they looked.
    #[error("the last day became another meanwhile")]
    AnotherDay,
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
        let ReviewTerm { person, term, last_day, words } = self;
        let Some(changed) = past.running(term).filter(|term| term.review) else {
            return Err(Refusal::NothingToReview);
        };
        if changed.reckoned != last_day {
            return Err(Refusal::AnotherDay);
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
    use crate::command::{Past, judge};
    use crate::procedure::Warning;
    use crate::procedure::testing::{TERM, noted, opened, reckoned, reviewed, started, warned};

    #[test]
    fn whoever_looked_says_what_they_found() {
        let mut history = vec![registered(), opened(), noted(), started()];
        check(&history, "klopt", Err(Refusal::NothingToReview));
        history.push(reckoned(date(2026, 12, 9)));
        check(&history, "", Err(Refusal::NothingSaid));
        check(&history, "klopt, gevraagd aan de advocaat", Ok(()));
        let another = ReviewTerm { last_day: date(2026, 12, 10), ..review("klopt") };
        assert_eq!(judge(&history, another, &now()), Err(Refusal::AnotherDay), "nobody looked at that day");
        history.push(reviewed());
        check(&history, "klopt", Err(Refusal::NothingToReview));
    }

    #[test]
    fn after_another_last_day_everybody_is_told_anew() {
        let told = |history: &[Event]| Docket::of(history).term(TERM).map(|term| term.warned.len());
        for (last_day, still_told) in [(date(2026, 12, 9), 1), (date(2027, 1, 20), 0)] {
            let history = [registered(), opened(), noted(), started(), warned(Warning::Half), reckoned(last_day)];
            assert_eq!(told(&history), Some(1));
            let looked = [&history[..], &[reviewed()]].concat();
            assert_eq!(told(&looked), Some(still_told), "{last_day}");
        }
    }

    #[track_caller]
    fn check(history: &[Event], words: &str, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, review(words), &now()).map(|_| ()), expected);
    }

    fn review(words: &str) -> ReviewTerm {
        ReviewTerm { person: AMIN, term: TERM, last_day: date(2026, 12, 9), words: Personal::new(words) }
    }
}
