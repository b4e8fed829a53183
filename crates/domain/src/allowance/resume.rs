//! Letting somebody's allowance go on: the way back from stopping it.

use jiff::civil::Date;

use super::stop::begins;
use super::{Event as Allowance, Purse};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::PersonId;
use crate::moment::Moment;

/// They get it again from a day.
#[derive(Clone, Copy, Debug)]
pub struct ResumeAllowance {
    /// Who.
    pub person: PersonId,
    /// From which day; weeks that begin on it or later.
    pub from: Date,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// It is not stopped then.
    #[error("it is not stopped then")]
    NotStopped,
}

impl Command for ResumeAllowance {
    const DEED: Deed = Deed::ResumeAllowance;
    type Past = Purse;
    type Refusal = Refusal;

    fn about(&self, _: &Purse) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Purse, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let ResumeAllowance { person, from } = self;
        if !past.registered() {
            return Err(Refusal::NoSuchPerson);
        }
        if !past.stopped(begins(from)) {
            return Err(Refusal::NotStopped);
        }
        Ok(vec![Allowance::AllowanceResumed { person, from }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allowance::testing::{AMIN, WEEK, now, registered, stopped};
    use crate::command::judge;

    #[test]
    fn what_was_stopped_goes_on() {
        let resume = ResumeAllowance { person: AMIN, from: WEEK };
        let refused = |history: &[Event]| judge(history, resume, &now()).err();
        assert_eq!(refused(&[registered(), stopped()]), None);
        assert_eq!(refused(&[registered()]), Some(Refusal::NotStopped));
        assert_eq!(refused(&[]), Some(Refusal::NoSuchPerson));
    }
}
