//! Deciding on an objection. Whatever the outcome, the bed stays for a while after it.

use jiff::civil::Date;

use super::{Event as Objection, Outcome};
use crate::admission::Course;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ObjectionId, PersonId};
use crate::letter::Letter;
use crate::moment::Moment;
use crate::personal::Personal;

/// This is decided on the objection.
#[derive(Clone, Debug)]
pub struct DecideObjection {
    /// Whose.
    pub person: PersonId,
    /// Which objection.
    pub objection: ObjectionId,
    /// How.
    pub outcome: Outcome,
    /// Until when the bed stays whatever the outcome.
    pub stays_until: Date,
    /// Why.
    pub words: Personal,
    /// The letter that says so.
    pub letter: Letter,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such objection runs.
    #[error("no such objection runs")]
    NotRunning,
    /// The person was not heard; nobody is turned down unheard here.
    #[error("the person was not heard")]
    NotHeard,
    /// No reason was given.
    #[error("say why")]
    NoReason,
    /// The bed would not stay after the decision.
    #[error("the bed would not stay")]
    TooSoon,
}

impl Command for DecideObjection {
    const DEED: Deed = Deed::DecideObjection;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let DecideObjection { person, objection, outcome, stays_until, words, letter } = self;
        let track = past.objections.get(objection).filter(|track| track.decided.is_none());
        let track = track.ok_or(Refusal::NotRunning)?;
        if !track.heard && outcome != Outcome::WellFounded {
            return Err(Refusal::NotHeard);
        }
        if words.is_empty() {
            return Err(Refusal::NoReason);
        }
        let on = now.wall.date();
        if stays_until <= on {
            return Err(Refusal::TooSoon);
        }
        Ok(vec![Objection::ObjectionDecided { person, objection, on, outcome, stays_until, words, letter }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{self, AMIN, APPLICATION, OBJECTION, now};
    use crate::admission::{State, Stays};
    use crate::command::{Past, judge};

    #[test]
    fn nobody_is_turned_down_unheard() {
        check(&running(), Outcome::Unfounded, Err(Refusal::NotHeard));
        check(&heard(), Outcome::Unfounded, Ok(()));
        check(&running(), Outcome::WellFounded, Ok(()));
    }

    #[test]
    fn an_objection_is_decided_once() {
        let mut history = heard();
        history.push(testing::objection_decided(Outcome::Unfounded));
        check(&history, Outcome::Unfounded, Err(Refusal::NotRunning));
    }

    #[test]
    fn after_the_decision_the_bed_stays_for_a_while() {
        let mut history = heard();
        history.push(testing::objection_decided(Outcome::Unfounded));
        let course = Course::of(&history);
        assert_eq!(course.bed_stays(APPLICATION, date(2026, 12, 23)), Some(Stays::ObjectionRuns));
        assert_eq!(course.bed_stays(APPLICATION, date(2026, 12, 24)), None);
    }

    #[test]
    fn who_was_right_waits_for_a_new_decision_and_keeps_the_bed() {
        let mut history = heard();
        history.push(testing::objection_decided(Outcome::WellFounded));
        let course = Course::of(&history);
        assert_eq!(course.application(APPLICATION).map(|one| &one.state), Some(&State::Pending));
        assert_eq!(course.bed_stays(APPLICATION, date(2030, 1, 1)), Some(Stays::NothingDecided));
    }

    fn running() -> Vec<Event> {
        vec![testing::applied(), testing::refused(), testing::received()]
    }

    fn heard() -> Vec<Event> {
        running().into_iter().chain([testing::heard()]).collect()
    }

    #[track_caller]
    fn check(history: &[Event], outcome: Outcome, expected: Result<(), Refusal>) {
        let command = DecideObjection {
            person: AMIN,
            objection: OBJECTION,
            outcome,
            stays_until: date(2026, 12, 23),
            words: Personal::new("gewogen"),
            letter: testing::letter(),
        };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
