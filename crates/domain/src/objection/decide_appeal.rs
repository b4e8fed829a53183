//! Writing down what the court decided in an appeal.

use jiff::civil::Date;

use super::{Appeal, Event as Objection, Outcome};
use crate::admission::Course;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ObjectionId, PersonId};
use crate::moment::Moment;

/// The court decided.
#[derive(Clone, Debug)]
pub struct DecideAppeal {
    /// Whose.
    pub person: PersonId,
    /// Which objection.
    pub objection: ObjectionId,
    /// How.
    pub outcome: Outcome,
    /// Until when the bed stays whatever the outcome.
    pub stays_until: Date,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No appeal runs.
    #[error("no appeal runs")]
    NotLodged,
    /// The bed would not stay after the decision.
    #[error("the bed would not stay")]
    TooSoon,
}

impl Command for DecideAppeal {
    const DEED: Deed = Deed::DecideAppeal;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let DecideAppeal { person, objection, outcome, stays_until } = self;
        let lodged = past.objections.get(objection).is_some_and(|track| track.appeal == Appeal::Lodged);
        if !lodged {
            return Err(Refusal::NotLodged);
        }
        let on = now.wall.date();
        if stays_until <= on {
            return Err(Refusal::TooSoon);
        }
        Ok(vec![Objection::AppealDecided { person, objection, on, outcome, stays_until }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::State;
    use crate::admission::testing::{self, AMIN, APPLICATION, OBJECTION, now};
    use crate::command::{Past, judge};

    #[test]
    fn a_lodged_appeal_is_decided() {
        check(&lodged(), date(2026, 12, 23), Ok(()));
        check(&lodged(), date(2026, 11, 25), Err(Refusal::TooSoon));
        check(&lodged()[..4], date(2026, 12, 23), Err(Refusal::NotLodged));
    }

    #[test]
    fn a_court_that_agrees_with_the_person_opens_the_application_again() {
        let mut history = lodged();
        let (outcome, stays_until) = (Outcome::WellFounded, date(2026, 12, 23));
        let command = DecideAppeal { person: AMIN, objection: OBJECTION, outcome, stays_until };
        history.extend(judge(&history, command, &now()).expect("an appeal runs"));
        let state = Course::of(&history).application(APPLICATION).map(|one| one.state.clone());
        assert_eq!(state, Some(State::Pending));
    }

    fn lodged() -> Vec<Event> {
        let decided = testing::objection_decided(Outcome::Unfounded);
        vec![testing::applied(), testing::refused(), testing::received(), decided, testing::appealed()]
    }

    #[track_caller]
    fn check(history: &[Event], stays_until: Date, expected: Result<(), Refusal>) {
        let outcome = Outcome::Unfounded;
        let command = DecideAppeal { person: AMIN, objection: OBJECTION, outcome, stays_until };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
