//! Beginning to weigh hardship. Anybody's doubt is enough; while it is weighed the bed stays.

use super::{Event as Hardship, Ground, Over};
use crate::admission::Course;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ApplicationId, HardshipId, PersonId};
use crate::moment::Moment;
use crate::person::SaidBy;
use crate::personal::Personal;

/// The rules may hit this person too hard.
#[derive(Clone, Debug)]
pub struct OpenHardship {
    /// Whom.
    pub person: PersonId,
    /// Within which application.
    pub application: ApplicationId,
    /// Which weighing it will be.
    pub hardship: HardshipId,
    /// Before which decision.
    pub over: Over,
    /// Why.
    pub grounds: Vec<Ground>,
    /// In words.
    pub words: Personal,
    /// Who says so.
    pub said_by: SaidBy,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such application.
    #[error("there is no such application")]
    NoApplication,
    /// No ground was ticked.
    #[error("say why hardship is weighed")]
    NoGround,
    /// It is being weighed already.
    #[error("hardship is being weighed already")]
    OpenAlready,
    /// Nobody stays here who could be sent away.
    #[error("this person is not in the programme")]
    NotStaying,
}

impl Command for OpenHardship {
    const DEED: Deed = Deed::OpenHardship;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let OpenHardship { person, application, hardship, over, grounds, words, said_by } = self;
        let known = past.application(application).ok_or(Refusal::NoApplication)?;
        if grounds.is_empty() {
            return Err(Refusal::NoGround);
        }
        if past.weighings.open(application) || past.weighings.get(hardship).is_some() {
            return Err(Refusal::OpenAlready);
        }
        if over == Over::Stay && !known.stays() {
            return Err(Refusal::NotStaying);
        }
        Ok(vec![Hardship::HardshipOpened { person, hardship, application, over, grounds, words, said_by }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, APPLICATION, HARDSHIP, applied, now, opened};
    use crate::command::judge;

    #[test]
    fn a_doubt_is_enough() {
        check(&[applied()], Over::Admission, &[Ground::Doubt], Ok(()));
        check(&[applied()], Over::Admission, &[], Err(Refusal::NoGround));
    }

    #[test]
    fn one_thing_is_weighed_at_a_time() {
        check(&[applied(), opened(Over::Admission)], Over::Admission, &[Ground::Appeal], Err(Refusal::OpenAlready));
    }

    #[test]
    fn ending_is_weighed_only_for_who_stays() {
        check(&[applied()], Over::Stay, &[Ground::Doubt], Err(Refusal::NotStaying));
        check(&[], Over::Admission, &[Ground::Doubt], Err(Refusal::NoApplication));
    }

    #[track_caller]
    fn check(history: &[Event], over: Over, grounds: &[Ground], expected: Result<(), Refusal>) {
        let command = OpenHardship {
            person: AMIN,
            application: APPLICATION,
            hardship: HARDSHIP,
            over,
            grounds: grounds.to_vec(),
            words: Personal::default(),
            said_by: SaidBy::Worker,
        };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
