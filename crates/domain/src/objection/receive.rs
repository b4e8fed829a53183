//! Writing down that an objection (bezwaar) came in. From that moment the bed stays.

use jiff::civil::Date;

use super::Event as Objection;
use crate::admission::{Course, State};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ApplicationId, ObjectionId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// An objection came in.
#[derive(Clone, Debug)]
pub struct ReceiveObjection {
    /// Whose.
    pub person: PersonId,
    /// Which objection it will be.
    pub objection: ObjectionId,
    /// Against the decision on which application.
    pub application: ApplicationId,
    /// On which day it came in.
    pub received: Date,
    /// What is objected; the grounds may follow later.
    pub ground: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing was decided that can be objected to.
    #[error("nothing was decided that can be objected to")]
    NothingDecided,
    /// An objection runs already.
    #[error("an objection runs already")]
    RunsAlready,
    /// The day it came in has not come.
    #[error("that day has not come")]
    NotYet,
}

impl Command for ReceiveObjection {
    const DEED: Deed = Deed::ReceiveObjection;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let ReceiveObjection { person, objection, application, received, ground } = self;
        // Too late is for whoever decides on it to say, with the reason why it was late: it comes in.
        match past.application(application).map(|application| application.decided()) {
            Some(State::Refused { .. } | State::Ended { .. } | State::Referred) => (),
            // Against the terms of the stay: it goes on whatever comes of it.
            Some(State::Admitted(_) | State::InGuidance(_)) => (),
            Some(State::Pending | State::Withdrawn | State::Left { .. }) | None => return Err(Refusal::NothingDecided),
        }
        if past.objections.runs(application) || past.objections.get(objection).is_some() {
            return Err(Refusal::RunsAlready);
        }
        if received > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        Ok(vec![Objection::ObjectionReceived { person, objection, application, received, ground }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::Stays;
    use crate::admission::testing::{
        self, AMIN, APPLICATION, OBJECTION, admitted, applied, begun, now, received, refused,
    };
    use crate::command::{Past, judge};
    use crate::objection::Outcome;

    #[test]
    fn who_was_refused_can_object() {
        check(&[applied(), refused()], date(2026, 11, 25), Ok(()));
        check(&[applied()], date(2026, 11, 25), Err(Refusal::NothingDecided));
    }

    #[test]
    fn who_was_admitted_can_object_to_the_terms_and_never_comes_out_worse() {
        check(&[applied(), admitted()], date(2026, 11, 25), Ok(()));
        let mut history = vec![applied(), admitted(), begun(), received()];
        let terms = |history: &[Event]| {
            let course = Course::of(history);
            let application = course.application(APPLICATION).expect("it").clone();
            (matches!(application.state, State::InGuidance(_)), application.takes_terms(), application.pending())
        };
        assert_eq!(terms(&history), (true, false, false), "as long as nobody says that they were right");
        history.push(testing::objection_decided(Outcome::WellFounded));
        assert_eq!(terms(&history), (true, true, false), "still in guidance, and nobody can refuse them");
        history.push(admitted());
        assert_eq!(terms(&history), (true, false, false), "other terms, once");
    }

    #[test]
    fn one_objection_runs_at_a_time() {
        check(&[applied(), refused(), received()], date(2026, 11, 25), Err(Refusal::RunsAlready));
        check(&[applied(), refused()], date(2026, 11, 26), Err(Refusal::NotYet));
    }

    #[test]
    fn while_an_objection_runs_the_bed_stays() {
        let far = date(2030, 1, 1);
        assert_eq!(Course::of(&[applied(), refused()]).bed_stays(APPLICATION, far), None);
        let course = Course::of(&[applied(), refused(), received()]);
        assert_eq!(course.bed_stays(APPLICATION, far), Some(Stays::ObjectionRuns));
    }

    #[track_caller]
    fn check(history: &[Event], received: Date, expected: Result<(), Refusal>) {
        let command = ReceiveObjection {
            person: AMIN,
            objection: OBJECTION,
            application: APPLICATION,
            received,
            ground: Personal::default(),
        };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
