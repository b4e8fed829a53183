//! Writing down what is known about somebody, how we know, and since when. Asked and not known is
//! written down too; a later writing stands and the earlier one stays in the log.

use super::{Course, Event as Admission, Fact, Origin};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::PersonId;
use crate::moment::Moment;

/// This is known now.
#[derive(Clone, Debug)]
pub struct NoteFact {
    /// About whom.
    pub person: PersonId,
    /// What.
    pub fact: Fact,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The person is not written down.
    #[error("this person is not registered")]
    NotRegistered,
    /// The knowledge would be from a day that has not come.
    #[error("that day has not come")]
    NotYet,
    /// A document was seen, and nobody says which.
    #[error("say which document it was")]
    NothingDescribed,
}

impl Command for NoteFact {
    const DEED: Deed = Deed::NoteFact;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let NoteFact { person, fact } = self;
        if !past.registered() {
            return Err(Refusal::NotRegistered);
        }
        if fact.on > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        if fact.origin == Origin::DocumentSeen && fact.words.is_empty() {
            return Err(Refusal::NothingDescribed);
        }
        Ok(vec![Admission::FactNoted { person, fact }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::Value;
    use crate::admission::testing::{AMIN, fact, now, registered};
    use crate::command::judge;
    use crate::personal::Personal;

    #[test]
    fn what_is_known_is_written_down_with_its_origin() {
        check(fact("procedure-ended", Some(Value::Truth(true))), Ok(()));
        check(fact("procedure-ended", None), Ok(()));
    }

    #[test]
    fn a_document_is_described() {
        let seen = Fact { origin: Origin::DocumentSeen, ..fact("procedure-ended", Some(Value::Truth(true))) };
        check(seen.clone(), Err(Refusal::NothingDescribed));
        check(Fact { words: Personal::new("brief met stempel"), ..seen }, Ok(()));
    }

    #[test]
    fn nothing_is_known_from_tomorrow() {
        check(Fact { on: date(2026, 11, 26), ..fact("age", Some(Value::Number(34))) }, Err(Refusal::NotYet));
    }

    #[track_caller]
    fn check(fact: Fact, expected: Result<(), Refusal>) {
        let answer = judge(&[registered()], NoteFact { person: AMIN, fact }, &now());
        assert_eq!(answer.map(|_| ()), expected);
    }
}
