//! Taking back a leaving that was a mistake: the person is in the programme as they were.

use super::{Event as Outflow, Outflows};
use crate::admission::{Course, State};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{OutflowId, PersonId};
use crate::moment::Moment;

/// They did not leave.
#[derive(Clone, Copy, Debug)]
pub struct TakeBackLeavingProgramme {
    /// Who.
    pub person: PersonId,
    /// Which leaving.
    pub outflow: OutflowId,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such leaving, or they are back since.
    #[error("there is no such leaving, or they are back since")]
    NotLeft,
    /// They were admitted anew since.
    #[error("they are in the programme by another application since")]
    StaysOtherwise,
}

/// How they stand towards the programme.
#[derive(Default)]
pub struct Standing {
    pub(super) course: Course,
    pub(super) outflows: Outflows,
}

impl Past for Standing {
    fn evolve(&mut self, event: &Event) {
        self.course.evolve(event);
        self.outflows.evolve(event);
    }
}

impl Command for TakeBackLeavingProgramme {
    const DEED: Deed = Deed::TakeBackLeavingProgramme;
    type Past = Standing;
    type Refusal = Refusal;

    fn about(&self, _: &Standing) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Standing, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeBackLeavingProgramme { person, outflow } = self;
        let application = past.outflows.get(outflow).ok_or(Refusal::NotLeft)?.application;
        let latest = past.outflows.latest(application).is_some_and(|latest| latest.id == outflow);
        match past.course.application(application).map(|known| &known.state) {
            Some(State::Left { .. }) if latest => (),
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
        if past.course.applications().any(|(_, known)| known.stays()) {
            return Err(Refusal::StaysOtherwise);
        }
        Ok(vec![Outflow::ProgrammeLeavingTakenBack { person, application, outflow }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{self, AMIN, APPLICATION, tomorrow};
    use crate::command::judge;
    use crate::outflow::testing::{OUTFLOW, left, returned};

    #[test]
    fn a_mistaken_leaving_is_undone_and_the_stay_is_as_it_was() {
        let mut history =
            vec![testing::registered(), testing::applied(), testing::admitted(), testing::begun(), left()];
        let back = judge(&history, take_back(), &tomorrow()).expect("they left");
        history.extend(back);
        let course = Course::of(&history);
        let state = &course.application(APPLICATION).expect("they applied").state;
        assert!(matches!(state, State::InGuidance(_)), "{state:?}");
        assert_eq!(judge(&history, take_back(), &tomorrow()), Err(Refusal::NotLeft));
    }

    #[test]
    fn who_is_back_since_did_leave() {
        let back = returned(tomorrow().wall.date());
        let history = [testing::registered(), testing::applied(), testing::admitted(), left(), back];
        assert_eq!(judge(&history, take_back(), &tomorrow()), Err(Refusal::NotLeft));
        assert_eq!(judge(&history[..3], take_back(), &tomorrow()), Err(Refusal::NotLeft));
    }

    fn take_back() -> TakeBackLeavingProgramme {
        TakeBackLeavingProgramme { person: AMIN, outflow: OUTFLOW }
    }
}
