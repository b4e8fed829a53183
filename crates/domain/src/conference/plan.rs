//! Planning a meeting, or another time for it.

use super::{ConferenceFacts, Event as Conference, Room, UnfitFacts};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::ConferenceId;
use crate::moment::Moment;

/// There will be a meeting, then and there.
#[derive(Clone, Debug)]
pub struct PlanConference {
    /// Which; under an id made by the asker.
    pub conference: ConferenceId,
    /// When and where.
    pub facts: ConferenceFacts,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It cannot be like this.
    #[error(transparent)]
    Unfit(#[from] UnfitFacts),
    /// There is no such level.
    #[error("there is no such level")]
    NoSuchLevel,
    /// A meeting stays one of its level.
    #[error("a meeting stays one of its level")]
    OtherLevel,
    /// It would begin in the past.
    #[error("a meeting begins today or later")]
    Past,
    /// It goes on, is over, or was called off.
    #[error("this meeting cannot be moved any more")]
    Over,
    /// It is planned like this.
    #[error("it is planned like this")]
    Same,
}

impl Command for PlanConference {
    const DEED: Deed = Deed::PlanConference;
    type Past = Room;
    type Refusal = Refusal;

    fn about(&self, _: &Room) -> Vec<Subject> {
        vec![Subject::Conference(self.conference), Subject::Level(self.facts.level)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Room, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let PlanConference { conference, facts } = self;
        let facts = facts.sound()?;
        if past.level(facts.level).is_none() {
            return Err(Refusal::NoSuchLevel);
        }
        if let Some(known) = past.facts() {
            if known.level != facts.level {
                return Err(Refusal::OtherLevel);
            }
            if !past.is_open() || past.begun().is_some() {
                return Err(Refusal::Over);
            }
            if *known == facts {
                return Err(Refusal::Same);
            }
        }
        if facts.begins.date() < now.wall.date() {
            return Err(Refusal::Past);
        }
        Ok(vec![Conference::ConferencePlanned { conference, facts }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{
        LOCAL, MEETING, STEERING, TODAY, begun, called_off, conference_planned, facts, level, now,
    };

    #[test]
    fn a_meeting_is_of_a_level_and_begins_today_or_later() {
        check(&[level(LOCAL, None)], facts(), Ok(()));
        check(&[], facts(), Err(Refusal::NoSuchLevel));
        let yesterday = TODAY.yesterday().unwrap_or(TODAY).at(13, 0, 0, 0);
        check(&[level(LOCAL, None)], ConferenceFacts { begins: yesterday, ..facts() }, Err(Refusal::Past));
        let endless = ConferenceFacts { minutes: 481, ..facts() };
        check(&[level(LOCAL, None)], endless, Err(Refusal::Unfit(UnfitFacts::ImpossibleLength)));
    }

    #[test]
    fn it_can_be_moved_until_it_begins() {
        let history = [level(LOCAL, None), level(STEERING, None), conference_planned()];
        let later = ConferenceFacts { minutes: 60, ..facts() };
        check(&history, later.clone(), Ok(()));
        check(&history, facts(), Err(Refusal::Same));
        check(&history, ConferenceFacts { level: STEERING, ..facts() }, Err(Refusal::OtherLevel));
        check(&[&history[..], &[begun(&[])]].concat(), later.clone(), Err(Refusal::Over));
        check(&[&history[..], &[called_off()]].concat(), later, Err(Refusal::Over));
    }

    #[track_caller]
    fn check(history: &[Event], facts: ConferenceFacts, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, PlanConference { conference: MEETING, facts }, &now()).map(|_| ()), expected);
    }
}
