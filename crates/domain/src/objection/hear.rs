//! Writing down that the person was heard.

use jiff::civil::Date;

use super::Event as Objection;
use crate::admission::Course;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ObjectionId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// The person was heard.
#[derive(Clone, Debug)]
pub struct HearObjection {
    /// Whose.
    pub person: PersonId,
    /// Which objection.
    pub objection: ObjectionId,
    /// On which day.
    pub on: Date,
    /// What was said.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such objection runs.
    #[error("no such objection runs")]
    NotRunning,
    /// The day has not come.
    #[error("that day has not come")]
    NotYet,
    /// Nothing was written down.
    #[error("write down what was said")]
    NothingSaid,
}

impl Command for HearObjection {
    const DEED: Deed = Deed::HearObjection;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let HearObjection { person, objection, on, words } = self;
        if !past.objections.undecided(objection) {
            return Err(Refusal::NotRunning);
        }
        if on > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        if words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        Ok(vec![Objection::ObjectionHeard { person, objection, on, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{AMIN, OBJECTION, applied, now, received, refused};
    use crate::command::judge;

    #[test]
    fn who_objected_is_heard_and_what_was_said_is_written_down() {
        let history = [applied(), refused(), received()];
        check(&history, date(2026, 11, 25), "vertelt over de behandeling", Ok(()));
        check(&history, date(2026, 11, 25), "", Err(Refusal::NothingSaid));
        check(&history, date(2026, 12, 25), "morgen", Err(Refusal::NotYet));
        check(&[applied(), refused()], date(2026, 11, 25), "iets", Err(Refusal::NotRunning));
    }

    #[track_caller]
    fn check(history: &[Event], on: Date, words: &str, expected: Result<(), Refusal>) {
        let command = HearObjection { person: AMIN, objection: OBJECTION, on, words: Personal::new(words) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
