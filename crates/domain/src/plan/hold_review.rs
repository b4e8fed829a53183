//! Looking at the plan together: what the person wants in their own words, and whether they agree. Refusing has no
//! consequence: nothing in the house reads it but this page.

use jiff::civil::Date;

use super::{Agreed, Event as Plan, Outline};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::PersonId;
use crate::moment::Moment;
use crate::personal::Personal;

/// The plan was looked at together.
#[derive(Clone, Debug)]
pub struct HoldReview {
    /// Whose.
    pub person: PersonId,
    /// On which day.
    pub on: Date,
    /// What the person wants, in their own words.
    pub wants: Personal,
    /// What was agreed, or why not.
    pub words: Personal,
    /// Whether the person agrees.
    pub agreed: Agreed,
    /// When it is looked at again.
    pub next: Date,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// The day has not come.
    #[error("that day has not come")]
    NotYet,
    /// Nobody wrote down what the person wants.
    #[error("write down what the person wants")]
    NothingSaid,
    /// It is looked at again after that day.
    #[error("the next look comes after this one")]
    NextBefore,
}

impl Command for HoldReview {
    const DEED: Deed = Deed::HoldReview;
    type Past = Outline;
    type Refusal = Refusal;

    fn about(&self, _: &Outline) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(Class::Case)
    }

    fn decide(self, past: &Outline, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let HoldReview { person, on, wants, words, agreed, next } = self;
        if !past.registered() {
            return Err(Refusal::NoSuchPerson);
        }
        if on > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        if wants.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        if next <= on {
            return Err(Refusal::NextBefore);
        }
        Ok(vec![Plan::ReviewHeld { person, on, wants, words, agreed, next }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::command::judge;
    use crate::plan::testing::{AMIN, TODAY, now, registered};

    const LATER: Date = date(2027, 1, 6);

    #[test]
    fn a_review_has_the_words_of_the_person_and_a_next_day() {
        check(&[registered()], TODAY, "een kamer en rust", LATER, Ok(()));
        check(&[registered()], TODAY, "", LATER, Err(Refusal::NothingSaid));
        check(&[registered()], TODAY, "rust", TODAY, Err(Refusal::NextBefore));
        check(&[registered()], LATER, "rust", date(2027, 2, 1), Err(Refusal::NotYet));
        check(&[], TODAY, "rust", LATER, Err(Refusal::NoSuchPerson));
    }

    #[track_caller]
    fn check(history: &[Event], on: Date, wants: &str, next: Date, expected: Result<(), Refusal>) {
        let (wants, words, agreed) = (Personal::new(wants), Personal::default(), Agreed::Refused);
        let command = HoldReview { person: AMIN, on, wants, words, agreed, next };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
