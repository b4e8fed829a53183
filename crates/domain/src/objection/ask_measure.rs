//! Writing down that a court was asked to let the bed stay meanwhile (voorlopige voorziening).

use super::{Event as Objection, Measure};
use crate::admission::Course;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ObjectionId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// A court was asked.
#[derive(Clone, Debug)]
pub struct AskMeasure {
    /// Whose.
    pub person: PersonId,
    /// Which objection.
    pub objection: ObjectionId,
    /// Which court, and under which number.
    pub court: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such objection.
    #[error("there is no such objection")]
    NoObjection,
    /// The court was asked already and has not decided.
    #[error("the court was asked already")]
    AskedAlready,
    /// Nobody says which court.
    #[error("say which court")]
    NoCourt,
}

impl Command for AskMeasure {
    const DEED: Deed = Deed::AskMeasure;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let AskMeasure { person, objection, court } = self;
        let track = past.objections.get(objection).ok_or(Refusal::NoObjection)?;
        if track.measure == Measure::Asked {
            return Err(Refusal::AskedAlready);
        }
        if court.is_empty() {
            return Err(Refusal::NoCourt);
        }
        Ok(vec![Objection::MeasureAsked { person, objection, on: now.wall.date(), court }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, OBJECTION, applied, measure_asked, now, received, refused};
    use crate::command::judge;

    #[test]
    fn a_court_is_asked_once_at_a_time() {
        check(&[applied(), refused(), received()], "rechtbank, zaak 1111", Ok(()));
        check(&[applied(), refused(), received()], "", Err(Refusal::NoCourt));
        check(&[applied(), refused(), received(), measure_asked()], "weer", Err(Refusal::AskedAlready));
        check(&[applied(), refused()], "rechtbank", Err(Refusal::NoObjection));
    }

    #[track_caller]
    fn check(history: &[Event], court: &str, expected: Result<(), Refusal>) {
        let command = AskMeasure { person: AMIN, objection: OBJECTION, court: Personal::new(court) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
