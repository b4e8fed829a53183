//! Taking a case off an agenda again.

use super::{Event as Conference, Hearing};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ItemId, PersonId};
use crate::moment::Moment;

/// This person is not spoken about there.
#[derive(Clone, Debug)]
pub struct TakeOffAgenda {
    /// About whom.
    pub person: PersonId,
    /// Which case.
    pub item: ItemId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such case on an agenda, or the meeting is done with it.
    #[error("this case is not open")]
    NoSuchItem,
}

impl Command for TakeOffAgenda {
    const DEED: Deed = Deed::TakeOffAgenda;
    type Past = Hearing;
    type Refusal = Refusal;

    fn about(&self, past: &Hearing) -> Vec<Subject> {
        past.about_item(self.person, self.item)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Hearing, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeOffAgenda { person, item } = self;
        let conference = past.open(person, item).ok_or(Refusal::NoSuchItem)?.conference;
        Ok(vec![Conference::ItemTakenOff { person, item, conference }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{AMIN, ITEM, all_set, and, concluded, now, put_on, taken_off};

    #[test]
    fn a_case_that_the_meeting_is_not_done_with_is_taken_off_once() {
        let check = |history: &[Event], expected: Result<(), Refusal>| {
            assert_eq!(judge(history, TakeOffAgenda { person: AMIN, item: ITEM }, &now()).map(|_| ()), expected);
        };
        check(&all_set(), Err(Refusal::NoSuchItem));
        check(&and(all_set(), &[put_on()]), Ok(()));
        check(&and(all_set(), &[put_on(), taken_off()]), Err(Refusal::NoSuchItem));
        check(&and(all_set(), &[put_on(), concluded()]), Err(Refusal::NoSuchItem));
    }
}
