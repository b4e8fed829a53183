//! Putting the cases of a meeting in another order. Whoever asks says which order they saw, so that two people who do it at
//! once do not undo each other's work unseen.

use std::collections::BTreeSet;

use super::{Event as Conference, Room};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ConferenceId, ItemId};
use crate::moment::Moment;

/// The cases come in this order.
#[derive(Clone, Debug)]
pub struct OrderAgenda {
    /// Of which meeting.
    pub conference: ConferenceId,
    /// In which order.
    pub items: Vec<ItemId>,
    /// The order that was seen.
    pub saw: Vec<ItemId>,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such meeting, or it is over.
    #[error("there is no such meeting")]
    NoSuchConference,
    /// Somebody else changed the agenda meanwhile.
    #[error("the agenda was changed meanwhile")]
    Changed,
    /// Not the same cases.
    #[error("an order has every case once")]
    OtherItems,
    /// It is the order already.
    #[error("this is the order already")]
    Same,
}

impl Command for OrderAgenda {
    const DEED: Deed = Deed::OrderAgenda;
    type Past = Room;
    type Refusal = Refusal;

    fn about(&self, _: &Room) -> Vec<Subject> {
        vec![Subject::Conference(self.conference)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Room, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let OrderAgenda { conference, items, saw } = self;
        if !past.is_open() {
            return Err(Refusal::NoSuchConference);
        }
        if saw != past.items() {
            return Err(Refusal::Changed);
        }
        let set = |items: &[ItemId]| items.iter().copied().collect::<BTreeSet<ItemId>>();
        if items.len() != past.items().len() || set(&items) != set(past.items()) {
            return Err(Refusal::OtherItems);
        }
        if items == past.items() {
            return Err(Refusal::Same);
        }
        Ok(vec![Conference::AgendaOrdered { conference, items }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{ITEM, MEETING, OTHER, all_set, and, closed, now, put_on, put_on_too};

    const GONE: ItemId = ItemId::new(404);

    #[test]
    fn an_order_has_every_case_once_and_is_of_the_agenda_that_was_seen() {
        let both = and(all_set(), &[put_on(), put_on_too()]);
        check(&both, &[OTHER, ITEM], &[ITEM, OTHER], Ok(()));
        check(&both, &[ITEM, OTHER], &[ITEM, OTHER], Err(Refusal::Same));
        check(&both, &[OTHER, ITEM], &[ITEM], Err(Refusal::Changed));
        check(&both, &[OTHER], &[ITEM, OTHER], Err(Refusal::OtherItems));
        check(&both, &[OTHER, OTHER], &[ITEM, OTHER], Err(Refusal::OtherItems));
        check(&and(both, &[closed()]), &[OTHER, ITEM], &[ITEM, OTHER], Err(Refusal::NoSuchConference));
    }

    #[test]
    fn whoever_was_forgotten_is_in_no_order_any_more() {
        let ordered = Conference::AgendaOrdered { conference: MEETING, items: vec![OTHER, GONE, ITEM] }.into();
        let history = and(all_set(), &[put_on(), put_on_too(), ordered]);
        check(&history, &[ITEM, OTHER], &[OTHER, ITEM], Ok(()));
        check(&history, &[ITEM, OTHER], &[OTHER, GONE, ITEM], Err(Refusal::Changed));
    }

    #[track_caller]
    fn check(history: &[Event], items: &[ItemId], saw: &[ItemId], expected: Result<(), Refusal>) {
        let command = OrderAgenda { conference: MEETING, items: items.to_vec(), saw: saw.to_vec() };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
