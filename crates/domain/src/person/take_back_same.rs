//! Taking back what was said about two registrations being, or not being, one person.

use super::Event as PersonEvent;
use super::pairs::Pairs;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, StatementId};
use crate::moment::Moment;

/// A statement was a mistake.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TakeBackSame {
    /// Which statement.
    pub statement: StatementId,
    /// The one registration it was about.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
}

/// Why this is not written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such statement stands between these two.
    #[error("nothing of the kind stands about these two")]
    NotSaid,
}

/// What was said about being the same.
#[derive(Default)]
pub struct Statements(Pairs<StatementId, bool>);

impl Past for Statements {
    fn evolve(&mut self, event: &Event) {
        self.0.evolve_statements(event);
    }
}

impl Command for TakeBackSame {
    const DEED: Deed = Deed::TakeBackSame;
    type Past = Statements;
    type Refusal = Refusal;

    fn about(&self, _: &Statements) -> Vec<Subject> {
        vec![Subject::Person(self.one), Subject::Person(self.other)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Statements, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeBackSame { statement, one, other } = self;
        if !past.0.joins(statement, one, other) {
            return Err(Refusal::NotSaid);
        }
        let taken_back = |person, other| PersonEvent::SameTakenBack { statement, person, other }.into();
        Ok(vec![taken_back(one, other), taken_back(other, one)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::person::{SayRefusal, SaySame};
    use crate::story::{monday_evening, registered};

    const ONE: PersonId = PersonId::new(1);
    const OTHER: PersonId = PersonId::new(2);
    const STATEMENT: StatementId = StatementId::new(3);

    #[test]
    fn after_taking_it_back_the_opposite_can_be_said() {
        let mut history = said();
        history.extend(judge(&history, take_back(), &monday_evening()).expect("it was said"));
        let opposite = SaySame { statement: StatementId::new(4), one: ONE, other: OTHER, same: false };
        assert_ne!(judge(&history, opposite, &monday_evening()), Err(SayRefusal::OppositeSaid));
        check(&history, take_back(), Err(Refusal::NotSaid));
    }

    #[test]
    fn only_what_was_said_of_these_two_is_taken_back() {
        check(&said(), TakeBackSame { other: PersonId::new(9), ..take_back() }, Err(Refusal::NotSaid));
        check(&said(), TakeBackSame { one: OTHER, other: ONE, ..take_back() }, Ok(2));
    }

    #[track_caller]
    fn check(history: &[Event], command: TakeBackSame, expected: Result<usize, Refusal>) {
        assert_eq!(judge(history, command, &monday_evening()).map(|events| events.len()), expected);
    }

    fn take_back() -> TakeBackSame {
        TakeBackSame { statement: STATEMENT, one: ONE, other: OTHER }
    }

    fn said() -> Vec<Event> {
        let said = |person, other| PersonEvent::SameSaid { statement: STATEMENT, person, other, same: true }.into();
        vec![registered(ONE), registered(OTHER), said(ONE, OTHER), said(OTHER, ONE)]
    }
}
