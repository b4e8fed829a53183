//! Striking a point: it is shown to nobody any more.

use super::{Event as Conference, Hearing};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{ItemId, PersonId, PointId};
use crate::moment::Moment;

/// This is not shown.
#[derive(Clone, Debug)]
pub struct StrikePoint {
    /// About whom.
    pub person: PersonId,
    /// Which case.
    pub item: ItemId,
    /// What.
    pub point: PointId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such case on an agenda, or the meeting is done with it.
    #[error("this case is not open")]
    NoSuchItem,
    /// There is no such point.
    #[error("there is no such point")]
    NoSuchPoint,
}

impl Command for StrikePoint {
    const DEED: Deed = Deed::StrikePoint;
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
        let StrikePoint { person, item, point } = self;
        let known = past.open(person, item).ok_or(Refusal::NoSuchItem)?;
        if !known.standing().any(|standing| standing.id == point) {
            return Err(Refusal::NoSuchPoint);
        }
        Ok(vec![Conference::PointStruck { person, item, point }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{AIM, AMIN, ITEM, all_set, and, now, prepared, put_on, struck};

    #[test]
    fn a_point_is_struck_once() {
        let check = |history: &[Event], expected: Result<(), Refusal>| {
            let command = StrikePoint { person: AMIN, item: ITEM, point: AIM };
            assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
        };
        check(&and(all_set(), &[put_on()]), Err(Refusal::NoSuchPoint));
        check(&and(all_set(), &[put_on(), prepared(AIM)]), Ok(()));
        check(&and(all_set(), &[put_on(), prepared(AIM), struck(AIM)]), Err(Refusal::NoSuchPoint));
    }
}
