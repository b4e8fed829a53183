//! Writing down that the person went to court (beroep).

use super::{Appeal, Event as Objection, Outcome};
use crate::admission::Course;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ObjectionId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// The person went to court.
#[derive(Clone, Debug)]
pub struct LodgeAppeal {
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
    /// The objection was not decided against the person.
    #[error("the objection was not decided")]
    NothingDecided,
    /// An appeal was lodged already.
    #[error("an appeal was lodged already")]
    LodgedAlready,
    /// Nobody says which court.
    #[error("say which court")]
    NoCourt,
}

impl Command for LodgeAppeal {
    const DEED: Deed = Deed::LodgeAppeal;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let LodgeAppeal { person, objection, court } = self;
        let against = |outcome| matches!(outcome, Outcome::Unfounded | Outcome::Inadmissible);
        let track = past.objections.get(objection).filter(|track| track.decided.is_some_and(|one| against(one.0)));
        if track.ok_or(Refusal::NothingDecided)?.appeal != Appeal::None {
            return Err(Refusal::LodgedAlready);
        }
        if court.is_empty() {
            return Err(Refusal::NoCourt);
        }
        Ok(vec![Objection::AppealLodged { person, objection, on: now.wall.date(), court }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{self, AMIN, OBJECTION, now};
    use crate::command::judge;

    #[test]
    fn an_appeal_follows_a_decision_against_the_person() {
        check(&decided(Outcome::Unfounded), "rechtbank", Ok(()));
        check(&decided(Outcome::Unfounded), "", Err(Refusal::NoCourt));
        check(&decided(Outcome::WellFounded), "rechtbank", Err(Refusal::NothingDecided));
        let mut twice = decided(Outcome::Unfounded);
        twice.push(testing::appealed());
        check(&twice, "rechtbank", Err(Refusal::LodgedAlready));
    }

    fn decided(outcome: Outcome) -> Vec<Event> {
        vec![testing::applied(), testing::refused(), testing::received(), testing::objection_decided(outcome)]
    }

    #[track_caller]
    fn check(history: &[Event], court: &str, expected: Result<(), Refusal>) {
        let command = LodgeAppeal { person: AMIN, objection: OBJECTION, court: Personal::new(court) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
