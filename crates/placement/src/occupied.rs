//! Rooms as they are while places are given and taken: who has which bed, who sleeps where.

use domain::bed::fit::{Guest, RoomState};
use domain::bed::{Claim, Kind};
use domain::id::{LocationId, PersonId};
use domain::tonight::Placing;

use crate::tonight::Proposal;

/// Rooms that change while an answer is looked for.
#[derive(Clone)]
pub struct Occupied {
    /// As they are now.
    pub rooms: Vec<RoomState>,
    /// Where those have a bed whom somebody must not meet.
    pub elsewhere: Vec<(PersonId, LocationId)>,
}

impl Occupied {
    /// Gives these people the proposed beds. They are kept without an end: nothing runs out while an answer is looked for.
    pub fn take(&mut self, guests: &[Guest], proposal: &Proposal) {
        let location = proposal.location;
        for Placing { bed, person } in proposal.places.iter().copied() {
            let stands = |room: &&mut RoomState| room.beds.iter().any(|known| known.bed == bed);
            let Some(room) = self.rooms.iter_mut().find(stands) else { continue };
            let claim = Claim { bed, location, person, request: None, kind: Kind::Kept };
            room.beds.iter_mut().filter(|known| known.bed == bed).for_each(|known| known.claim = Some(claim));
            let guest = guests.iter().find(|guest| guest.person == person);
            room.sleepers.push((person, guest.map(|guest| guest.needs.sleeps_with).unwrap_or_default()));
            self.elsewhere.push((person, location));
        }
    }

    /// Takes back what was given.
    pub fn lift(&mut self, places: &[Placing]) {
        for placing in places {
            self.nowhere(placing.person);
            let beds = self.rooms.iter_mut().flat_map(|room| &mut room.beds);
            beds.filter(|bed| bed.bed == placing.bed).for_each(|bed| bed.claim = None);
        }
    }

    /// Takes these people out of every bed that they have.
    pub fn leave(&mut self, guests: &[Guest]) {
        for guest in guests {
            self.nowhere(guest.person);
            let beds = self.rooms.iter_mut().flat_map(|room| &mut room.beds);
            beds.filter(|bed| bed.claim.is_some_and(|claim| claim.person == guest.person))
                .for_each(|bed| bed.claim = None);
        }
    }

    fn nowhere(&mut self, person: PersonId) {
        self.elsewhere.retain(|(other, _)| *other != person);
        self.rooms.iter_mut().for_each(|room| room.sleepers.retain(|(other, _)| *other != person));
    }
}
