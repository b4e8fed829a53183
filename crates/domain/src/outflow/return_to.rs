//! Coming back to the programme: to the same application and the same file, with everything in it.

use jiff::civil::Date;

use super::take_back::Standing;
use super::{Event as Outflow, too_long};
use crate::admission::State;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{OutflowId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// They are in the programme again.
#[derive(Clone, Debug)]
pub struct ReturnToProgramme {
    /// Who.
    pub person: PersonId,
    /// After which leaving.
    pub outflow: OutflowId,
    /// From which day.
    pub on: Date,
    /// Why.
    pub words: Personal,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such leaving, or they are back.
    #[error("there is no such leaving, or they are back")]
    NotLeft,
    /// The house had ended the stay: they apply anew, and that is decided.
    #[error("the house ended that stay: they apply anew")]
    EndedByDecision,
    /// They were admitted anew since, or wait for that.
    #[error("they applied anew")]
    AppliedAnew,
    /// That day did not come yet.
    #[error("that day did not come yet")]
    NotYet,
    /// They had not left yet on that day.
    #[error("they had not left yet on that day")]
    BeforeTheyLeft,
    /// It is longer than can be kept.
    #[error("this is longer than can be kept")]
    TooLong,
}

impl Command for ReturnToProgramme {
    const DEED: Deed = Deed::ReturnToProgramme;
    type Past = Standing;
    type Refusal = Refusal;

    fn about(&self, _: &Standing) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Standing, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let ReturnToProgramme { person, outflow, on, words } = self;
        let left = past.outflows.get(outflow).ok_or(Refusal::NotLeft)?;
        let application = left.application;
        let latest = past.outflows.latest(application).is_some_and(|latest| latest.id == outflow);
        match past.course.application(application).map(|known| &known.state) {
            Some(State::Left { before, .. }) if latest => {
                if matches!(**before, State::Ended { .. }) {
                    return Err(Refusal::EndedByDecision);
                }
            }
            Some(
                State::Left { .. }
                | State::Pending
                | State::Admitted(_)
                | State::InGuidance(_)
                | State::Referred
                | State::Refused { .. }
                | State::Withdrawn
                | State::Ended { .. },
            )
            | None => return Err(Refusal::NotLeft),
        }
        if past.course.applications().any(|(_, known)| known.stays() || known.pending()) {
            return Err(Refusal::AppliedAnew);
        }
        if on > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        if on < left.on {
            return Err(Refusal::BeforeTheyLeft);
        }
        if too_long(&words) {
            return Err(Refusal::TooLong);
        }
        Ok(vec![Outflow::ReturnedToProgramme { person, application, outflow, on, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::Course;
    use crate::admission::testing::{self, AMIN, APPLICATION, tomorrow};
    use crate::command::{Past, judge};
    use crate::outflow::testing::{OUTFLOW, left, taken_back};

    #[test]
    fn who_comes_back_comes_back_to_the_same_file() {
        let mut history = stay();
        history.push(testing::begun());
        history.push(left());
        history.extend(judge(&history, back(), &tomorrow()).expect("they left"));
        let course = Course::of(&history);
        let known = course.application(APPLICATION).expect("they applied");
        assert!(matches!(known.state, State::InGuidance(_)));
        assert_eq!(known.since, Some(tomorrow().wall.date()));
        check(&history, back(), Err(Refusal::NotLeft));
    }

    #[test]
    fn nobody_comes_back_who_did_not_leave() {
        check(&stay(), back(), Err(Refusal::NotLeft));
        check(&[&stay()[..], &[left(), taken_back()]].concat(), back(), Err(Refusal::NotLeft));
    }

    #[test]
    fn a_day_before_leaving_or_after_today_is_none() {
        let gone = [&stay()[..], &[left()]].concat();
        check(&gone, ReturnToProgramme { on: date(2026, 11, 25), ..back() }, Err(Refusal::BeforeTheyLeft));
        check(&gone, ReturnToProgramme { on: date(2026, 11, 27), ..back() }, Err(Refusal::NotYet));
    }

    fn stay() -> Vec<Event> {
        vec![testing::registered(), testing::applied(), testing::admitted()]
    }

    fn back() -> ReturnToProgramme {
        let on = tomorrow().wall.date();
        ReturnToProgramme { person: AMIN, outflow: OUTFLOW, on, words: Personal::default() }
    }

    #[track_caller]
    fn check(history: &[Event], command: ReturnToProgramme, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, command, &tomorrow()).map(|_| ()), expected);
    }
}
