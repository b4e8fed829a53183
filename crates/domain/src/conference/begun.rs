//! A meeting that goes on.

use super::{Attendance, Item, Seen};
use crate::id::{ItemId, PartnerId, PointId};

/// Who takes part, and which case is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// The partners who take part.
    pub present: Vec<Attendance>,
    /// The case that is on now; none before the first.
    pub on: Option<ItemId>,
}

impl Begun {
    /// What a partner who takes part may see of a case. Those in the room read one screen: there stands only what all of
    /// them may see.
    pub fn visible(&self, item: &Item, partner: PartnerId) -> Vec<PointId> {
        let theirs = self.present.iter().find(|attendance| attendance.partner == partner);
        match theirs.map(|attendance| attendance.seen) {
            Some(Seen::ByCode) => item.visible(partner),
            Some(Seen::InTheRoom) => item.visible_to_all(&self.in_the_room()),
            None => vec![],
        }
    }

    /// Who reads the screen of the meeting.
    pub fn in_the_room(&self) -> Vec<PartnerId> {
        let there = self.present.iter().filter(|attendance| attendance.seen == Seen::InTheRoom);
        there.map(|attendance| attendance.partner).collect()
    }
}
