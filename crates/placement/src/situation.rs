//! What stands when beds are looked for: rooms, who is where, the hour, and by what places are compared.

use domain::bed::fit::RoomState;
use domain::id::{LocationId, PersonId};
use domain::moment::Moment;

use crate::occupied::Occupied;
use crate::yardstick::Yardstick;

/// What stands when beds are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// All rooms with their beds and who has them.
    pub rooms: &'a [RoomState],
    /// Where the people whom somebody must not meet have a bed now.
    pub elsewhere: &'a [(PersonId, LocationId)],
    /// Now.
    pub now: &'a Moment,
    /// By what places are compared.
    pub by: &'a Yardstick,
}

impl Situation<'_> {
    /// The rooms to change, and where everybody is who has a bed in them.
    pub(crate) fn occupied(&self) -> Occupied {
        let mut elsewhere = self.elsewhere.to_vec();
        for room in self.rooms {
            for person in asleep(room, self.now) {
                if elsewhere.iter().all(|(known, _)| *known != person) {
                    elsewhere.push((person, room.location));
                }
            }
        }
        Occupied { rooms: self.rooms.to_vec(), elsewhere }
    }
}

/// Everybody who has a bed in this room or sleeps in it.
pub fn asleep(room: &RoomState, now: &Moment) -> impl Iterator<Item = PersonId> {
    let claims = room.beds.iter().filter_map(|bed| bed.claim).filter(|claim| claim.in_force(now.at));
    claims.map(|claim| claim.person).chain(room.sleepers.iter().map(|(person, _)| *person))
}
