//! Writing down what the court decided about the bed meanwhile.

use jiff::civil::Date;

use super::{Event as Objection, Measure};
use crate::admission::Course;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ObjectionId, PersonId};
use crate::moment::Moment;

/// The court decided.
#[derive(Clone, Debug)]
pub struct DecideMeasure {
    /// Whose.
    pub person: PersonId,
    /// Which objection.
    pub objection: ObjectionId,
    /// Until when the bed stays by order of the court; nothing when it was not granted.
    pub granted_until: Option<Date>,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No court was asked.
    #[error("no court was asked")]
    NotAsked,
    /// The bed would stay until a day in the past.
    #[error("that day lies in the past")]
    InThePast,
}

impl Command for DecideMeasure {
    const DEED: Deed = Deed::DecideMeasure;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let DecideMeasure { person, objection, granted_until } = self;
        let asked = past.objections.get(objection).is_some_and(|track| track.measure == Measure::Asked);
        if !asked {
            return Err(Refusal::NotAsked);
        }
        let on = now.wall.date();
        if granted_until.is_some_and(|until| until < on) {
            return Err(Refusal::InThePast);
        }
        Ok(vec![Objection::MeasureDecided { person, objection, on, granted_until }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::Stays;
    use crate::admission::testing::{self, AMIN, APPLICATION, OBJECTION, now};
    use crate::command::{Past, judge};

    #[test]
    fn a_court_that_was_asked_decides() {
        check(&asked(), None, Ok(()));
        check(&asked(), Some(date(2027, 3, 1)), Ok(()));
        check(&asked(), Some(date(2026, 11, 24)), Err(Refusal::InThePast));
        check(&asked()[..3], None, Err(Refusal::NotAsked));
    }

    #[test]
    fn what_the_court_orders_keeps_the_bed_after_the_objection_was_decided() {
        let mut history = asked();
        let command = DecideMeasure { person: AMIN, objection: OBJECTION, granted_until: Some(date(2027, 6, 1)) };
        history.extend(judge(&history, command, &now()).expect("the court was asked"));
        history.push(testing::objection_decided(crate::objection::Outcome::Unfounded));
        let course = Course::of(&history);
        assert_eq!(course.bed_stays(APPLICATION, date(2027, 6, 1)), Some(Stays::ObjectionRuns));
        assert_eq!(course.bed_stays(APPLICATION, date(2027, 6, 2)), None);
    }

    fn asked() -> Vec<Event> {
        vec![testing::applied(), testing::refused(), testing::received(), testing::measure_asked()]
    }

    #[track_caller]
    fn check(history: &[Event], granted_until: Option<Date>, expected: Result<(), Refusal>) {
        let command = DecideMeasure { person: AMIN, objection: OBJECTION, granted_until };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
