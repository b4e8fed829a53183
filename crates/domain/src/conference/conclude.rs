//! Saying what came of a case. What the level does not agree on can go to the level above, which is told by nobody but
//! whoever puts it on the agenda there.

use super::{Event as Conference, Hearing, Outcome};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ItemId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// The meeting is done with it.
#[derive(Clone, Debug)]
pub struct ConcludeItem {
    /// About whom.
    pub person: PersonId,
    /// Which case.
    pub item: ItemId,
    /// What came of it.
    pub outcome: Outcome,
    /// The same in words.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such case on an agenda, or the meeting is done with it.
    #[error("this case is not open")]
    NoSuchItem,
    /// The meeting did not begin.
    #[error("this meeting does not go on")]
    NotGoingOn,
    /// Nothing was said.
    #[error("say it in words")]
    NothingSaid,
    /// There is no level above.
    #[error("there is no level above this one")]
    NoLevelAbove,
}

impl Command for ConcludeItem {
    const DEED: Deed = Deed::ConcludeItem;
    type Past = Hearing;
    type Refusal = Refusal;

    fn about(&self, past: &Hearing) -> Vec<Subject> {
        past.about_item(self.person, self.item)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Hearing, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let ConcludeItem { person, item, outcome, words } = self;
        let known = past.open(person, item).ok_or(Refusal::NoSuchItem)?;
        if past.room.begun().is_none() {
            return Err(Refusal::NotGoingOn);
        }
        if words.is_empty() && outcome != Outcome::Postponed {
            return Err(Refusal::NothingSaid);
        }
        let level = past.room.facts().and_then(|facts| past.room.level(facts.level));
        if outcome == Outcome::Escalated && level.is_none_or(|level| level.above.is_none()) {
            return Err(Refusal::NoLevelAbove);
        }
        let conference = known.conference;
        Ok(vec![Conference::ItemConcluded { person, item, conference, outcome, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{
        AMIN, ITEM, LOCAL, STEERING, all_set, and, concluded, going_on, level, now, put_on,
    };

    #[test]
    fn what_came_of_a_case_is_said_once_in_words() {
        check(&going_on(), Outcome::Agreed, "akkoord", Ok(()));
        check(&going_on(), Outcome::Agreed, " ", Err(Refusal::NothingSaid));
        check(&going_on(), Outcome::Postponed, "", Ok(()));
        check(&and(all_set(), &[put_on()]), Outcome::Agreed, "akkoord", Err(Refusal::NotGoingOn));
        check(&and(going_on(), &[concluded()]), Outcome::Agreed, "akkoord", Err(Refusal::NoSuchItem));
    }

    #[test]
    fn a_case_goes_to_the_level_above_where_there_is_one() {
        check(&going_on(), Outcome::Escalated, "geen akkoord", Err(Refusal::NoLevelAbove));
        let above = and(going_on(), &[level(LOCAL, Some(STEERING))]);
        check(&above, Outcome::Escalated, "geen akkoord", Ok(()));
    }

    #[track_caller]
    fn check(history: &[Event], outcome: Outcome, words: &str, expected: Result<(), Refusal>) {
        let command = ConcludeItem { person: AMIN, item: ITEM, outcome, words: Personal::new(words) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
