//! Saying that two registrations are, or are not, one person. A statement, not a merger: both
//! files stay as they are, and the statement can be taken back.

use super::pairs::Pairs;
use super::{Event as PersonEvent, Registered};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, StatementId};
use crate::moment::Moment;

/// Two registrations are, or are not, one person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SaySame {
    /// Under which id, made by the asker.
    pub statement: StatementId,
    /// The one registration.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
    /// Whether they are one person.
    pub same: bool,
}

/// Why this is not written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// One registration, named twice.
    #[error("this is one registration, not two")]
    Themselves,
    /// One of them has no file.
    #[error("one of the two is not registered")]
    NotRegistered(PersonId),
    /// Said before.
    #[error("somebody already said this")]
    AlreadySaid,
    /// The opposite stands.
    #[error("somebody said the opposite; take that back first")]
    OppositeSaid,
}

/// Who is written down, and what was said about being the same.
#[derive(Default)]
pub struct Said {
    registered: Registered,
    statements: Pairs<StatementId, bool>,
}

impl Past for Said {
    fn evolve(&mut self, event: &Event) {
        self.registered.evolve(event);
        self.statements.evolve_statements(event);
    }
}

impl Command for SaySame {
    const DEED: Deed = Deed::SaySame;
    type Past = Said;
    type Refusal = Refusal;

    fn about(&self, _: &Said) -> Vec<Subject> {
        vec![Subject::Person(self.one), Subject::Person(self.other)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Said, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let SaySame { statement, one, other, same } = self;
        if one == other {
            return Err(Refusal::Themselves);
        }
        if let Some(stranger) = past.registered.missing([one, other]) {
            return Err(Refusal::NotRegistered(stranger));
        }
        if past.statements.between(one, other).any(|said| said != same) {
            return Err(Refusal::OppositeSaid);
        }
        if past.statements.has(statement) || past.statements.between(one, other).next().is_some() {
            return Err(Refusal::AlreadySaid);
        }
        let said = |person, other| PersonEvent::SameSaid { statement, person, other, same }.into();
        Ok(vec![said(one, other), said(other, one)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::story::{monday_evening, registered};

    const ONE: PersonId = PersonId::new(1);
    const OTHER: PersonId = PersonId::new(2);

    #[test]
    fn it_is_written_in_both_files() {
        check(None, true, Ok(vec![Subject::Person(ONE), Subject::Person(OTHER)]));
        check(None, false, Ok(vec![Subject::Person(ONE), Subject::Person(OTHER)]));
    }

    #[test]
    fn two_workers_cannot_contradict_each_other_unseen() {
        check(Some(true), false, Err(Refusal::OppositeSaid));
        check(Some(false), true, Err(Refusal::OppositeSaid));
    }

    #[test]
    fn nothing_is_said_twice() {
        check(Some(true), true, Err(Refusal::AlreadySaid));
    }

    #[test]
    fn it_takes_two_registrations() {
        let judged = |command| judge(&[registered(ONE)], command, &monday_evening());
        assert_eq!(judged(SaySame { other: ONE, ..say(1, true) }), Err(Refusal::Themselves));
        assert_eq!(judged(say(1, true)), Err(Refusal::NotRegistered(OTHER)));
    }

    #[track_caller]
    fn check(before: Option<bool>, same: bool, expected: Result<Vec<Subject>, Refusal>) {
        let mut history = vec![registered(ONE), registered(OTHER)];
        if let Some(before) = before {
            history.extend(judge(&history, say(1, before), &monday_evening()).expect("nothing was said yet"));
        }
        let events = judge(&history, say(2, same), &monday_evening());
        assert_eq!(events.map(|events| events.iter().flat_map(Event::subjects).collect()), expected);
    }

    fn say(statement: u128, same: bool) -> SaySame {
        SaySame { statement: StatementId::new(statement), one: ONE, other: OTHER, same }
    }
}
