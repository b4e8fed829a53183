//! Stopping somebody's allowance from a day. Whoever is in the programme gets it unless this was said.

use jiff::civil::Date;

use super::{Event as Allowance, Purse, Week};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::PersonId;
use crate::moment::Moment;
use crate::personal::Personal;

/// They get nothing from a day.
#[derive(Clone, Debug)]
pub struct StopAllowance {
    /// Who.
    pub person: PersonId,
    /// From which day; weeks that begin on it or later.
    pub from: Date,
    /// Why.
    pub reason: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// Nobody said why.
    #[error("say why")]
    NothingSaid,
    /// It is stopped from then already.
    #[error("it is stopped already")]
    Already,
}

impl Command for StopAllowance {
    const DEED: Deed = Deed::StopAllowance;
    type Past = Purse;
    type Refusal = Refusal;

    fn about(&self, _: &Purse) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Purse, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let StopAllowance { person, from, reason } = self;
        if !past.registered() {
            return Err(Refusal::NoSuchPerson);
        }
        if reason.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        if past.stopped(begins(from)) {
            return Err(Refusal::Already);
        }
        Ok(vec![Allowance::AllowanceStopped { person, from, reason }.into()])
    }
}

/// The first week that begins on a day or later.
pub(super) fn begins(from: Date) -> Week {
    let week = Week::of(from);
    if week.monday() < from { week.later(1) } else { week }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allowance::testing::{AMIN, WEEK, now, registered, stopped};
    use crate::command::judge;

    #[test]
    fn stopping_has_a_reason_and_happens_once() {
        check(&[registered()], "verblijft elders", Ok(()));
        check(&[registered()], " ", Err(Refusal::NothingSaid));
        check(&[registered(), stopped()], "verblijft elders", Err(Refusal::Already));
        check(&[], "verblijft elders", Err(Refusal::NoSuchPerson));
    }

    #[track_caller]
    fn check(history: &[Event], reason: &str, expected: Result<(), Refusal>) {
        let command = StopAllowance { person: AMIN, from: WEEK, reason: Personal::new(reason) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
