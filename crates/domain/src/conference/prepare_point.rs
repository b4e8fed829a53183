//! Preparing what could be shown, in exactly these words. Words that are put otherwise are another point: a yes to the one is
//! none to the other.

use super::{Event as Conference, Hearing, Point};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{ItemId, PersonId};
use crate::moment::Moment;

/// This could be shown.
#[derive(Clone, Debug)]
pub struct PreparePoint {
    /// About whom.
    pub person: PersonId,
    /// Which case.
    pub item: ItemId,
    /// What; under an id made by the asker.
    pub point: Point,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such case on an agenda, or the meeting is done with it.
    #[error("this case is not open")]
    NoSuchItem,
    /// Nothing was said.
    #[error("say it in words")]
    NothingSaid,
    /// The id is in use.
    #[error("this point was prepared before")]
    PreparedAlready,
}

impl Command for PreparePoint {
    const DEED: Deed = Deed::PreparePoint;
    type Past = Hearing;
    type Refusal = Refusal;

    fn about(&self, past: &Hearing) -> Vec<Subject> {
        past.about_item(self.person, self.item)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(Class::Conference)
    }

    fn decide(self, past: &Hearing, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let PreparePoint { person, item, point } = self;
        let known = past.open(person, item).ok_or(Refusal::NoSuchItem)?;
        if point.words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        if known.point(point.id).is_some() {
            return Err(Refusal::PreparedAlready);
        }
        Ok(vec![Conference::PointPrepared { person, item, point }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{AIM, AMIN, ITEM, PAPERS, all_set, and, concluded, now, point, prepared, put_on};
    use crate::personal::Personal;

    #[test]
    fn a_point_has_words_and_an_id_of_its_own() {
        check(&and(all_set(), &[put_on()]), point(AIM), Ok(()));
        let empty = Point { words: Personal::default(), ..point(AIM) };
        check(&and(all_set(), &[put_on()]), empty, Err(Refusal::NothingSaid));
        check(&and(all_set(), &[put_on(), prepared(AIM)]), point(AIM), Err(Refusal::PreparedAlready));
        check(&and(all_set(), &[put_on(), prepared(AIM)]), point(PAPERS), Ok(()));
        check(&all_set(), point(AIM), Err(Refusal::NoSuchItem));
        check(&and(all_set(), &[put_on(), concluded()]), point(AIM), Err(Refusal::NoSuchItem));
    }

    #[track_caller]
    fn check(history: &[Event], point: Point, expected: Result<(), Refusal>) {
        let command = PreparePoint { person: AMIN, item: ITEM, point };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
