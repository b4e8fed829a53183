//! Telling somebody that their stay may be ended, why, and until when they can answer.

use jiff::civil::Date;

use super::{Course, Event as Admission};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ApplicationId, PersonId};
use crate::letter::Letter;
use crate::moment::Moment;
use crate::personal::Personal;

/// The stay may be ended.
#[derive(Clone, Debug)]
pub struct WarnOfEnding {
    /// Who.
    pub person: PersonId,
    /// Which application.
    pub application: ApplicationId,
    /// Why.
    pub reason: Personal,
    /// Until when they can answer.
    pub answer_by: Date,
    /// The letter that says so.
    pub letter: Letter,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The person is not in the programme.
    #[error("this person is not in the programme")]
    NotStaying,
    /// They were told already.
    #[error("this person was told already")]
    WarnedAlready,
    /// No reason was given.
    #[error("say why")]
    NoReason,
    /// There would be no time to answer.
    #[error("there must be time to answer")]
    NoTimeToAnswer,
}

impl Command for WarnOfEnding {
    const DEED: Deed = Deed::WarnOfEnding;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let WarnOfEnding { person, application, reason, answer_by, letter } = self;
        let stay = past.application(application).and_then(|known| known.stay()).ok_or(Refusal::NotStaying)?;
        if stay.warned.is_some() {
            return Err(Refusal::WarnedAlready);
        }
        if reason.is_empty() {
            return Err(Refusal::NoReason);
        }
        if answer_by <= now.wall.date() {
            return Err(Refusal::NoTimeToAnswer);
        }
        Ok(vec![Admission::EndingWarned { person, application, reason, answer_by, letter }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{AMIN, APPLICATION, admitted, applied, letter, now, warned};
    use crate::command::judge;

    #[test]
    fn who_is_told_has_time_to_answer() {
        check(&[applied(), admitted()], "werkt niet mee", date(2026, 12, 9), Ok(()));
        check(&[applied(), admitted()], "werkt niet mee", date(2026, 11, 25), Err(Refusal::NoTimeToAnswer));
        check(&[applied(), admitted()], "", date(2026, 12, 9), Err(Refusal::NoReason));
    }

    #[test]
    fn only_who_stays_is_told_and_once() {
        check(&[applied()], "waarom", date(2026, 12, 9), Err(Refusal::NotStaying));
        check(&[applied(), admitted(), warned()], "waarom", date(2026, 12, 9), Err(Refusal::WarnedAlready));
    }

    #[track_caller]
    fn check(history: &[Event], reason: &str, answer_by: Date, expected: Result<(), Refusal>) {
        let (reason, letter) = (Personal::new(reason), letter());
        let command = WarnOfEnding { person: AMIN, application: APPLICATION, reason, answer_by, letter };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
