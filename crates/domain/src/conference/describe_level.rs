//! Saying what a level of consultation is called, and where it goes with what it does not agree on.

use super::{Event as Conference, LevelFacts, Room, UnfitFacts};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::LevelId;
use crate::moment::Moment;

/// There is such a level, or it is like this from now on.
#[derive(Clone, Debug)]
pub struct DescribeLevel {
    /// Which; under an id made by the asker.
    pub level: LevelId,
    /// What it is.
    pub facts: LevelFacts,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It cannot be like this.
    #[error(transparent)]
    Unfit(#[from] UnfitFacts),
    /// It would be above itself.
    #[error("a level cannot be above itself")]
    Circular,
    /// The level above is none.
    #[error("there is no such level above")]
    NoSuchLevel,
    /// It is like this already.
    #[error("it is like this already")]
    Same,
}

impl Command for DescribeLevel {
    const DEED: Deed = Deed::DescribeLevel;
    type Past = Room;
    type Refusal = Refusal;

    fn about(&self, past: &Room) -> Vec<Subject> {
        let mut subjects = vec![Subject::Level(self.level)];
        let mut above = self.facts.above;
        while let Some(level) = above.filter(|level| !subjects.contains(&Subject::Level(*level))) {
            subjects.push(Subject::Level(level));
            above = past.level(level).and_then(|facts| facts.above);
        }
        subjects
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Room, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let DescribeLevel { level, facts } = self;
        let facts = facts.sound()?;
        let mut above = facts.above;
        while let Some(higher) = above {
            if higher == level {
                return Err(Refusal::Circular);
            }
            above = past.level(higher).ok_or(Refusal::NoSuchLevel)?.above;
        }
        if past.level(level) == Some(&facts) {
            return Err(Refusal::Same);
        }
        Ok(vec![Conference::LevelDescribed { level, facts }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{LOCAL, STEERING, level, now};

    #[test]
    fn a_level_has_a_name_and_is_not_above_itself() {
        check(&[], LOCAL, "Overleg", None, Ok(()));
        check(&[], LOCAL, " ", None, Err(Refusal::Unfit(UnfitFacts::ImpossibleName)));
        check(&[], LOCAL, "Overleg", Some(LOCAL), Err(Refusal::Circular));
        check(&[], LOCAL, "Overleg", Some(STEERING), Err(Refusal::NoSuchLevel));
        check(&[level(STEERING, None)], LOCAL, "Overleg", Some(STEERING), Ok(()));
        check(&[level(STEERING, Some(LOCAL))], LOCAL, "Overleg", Some(STEERING), Err(Refusal::Circular));
        check(&[level(LOCAL, None)], LOCAL, "Lokaal overleg", None, Err(Refusal::Same));
    }

    #[track_caller]
    fn check(history: &[Event], level: LevelId, name: &str, above: Option<LevelId>, expected: Result<(), Refusal>) {
        let command = DescribeLevel { level, facts: LevelFacts { name: name.into(), above } };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
