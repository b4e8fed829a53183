//! What must be known to say which beds fit whom: rooms, needs and bans, and not one name.

use std::collections::HashMap;

use domain::bed::fit::{BedState, Guest, RoomState};
use domain::id::{LocationId, PersonId, RoomId};
use domain::moment::Moment;
use domain::person::SleepsWith;

use crate::shelf::bed::BedNow;
use crate::shelf::person::{self, Opened};
use crate::{Archive, Broken};

/// Guests and rooms as they stand now. It is no look at anybody's file: it opens no name, and what
/// it says of those who sleep here already is only with whom they share a room.
#[derive(Clone, Debug)]
pub struct Fitting {
    /// Who needs a bed.
    pub guests: Vec<Guest>,
    /// All rooms of the open locations, in the order of location, room and bed.
    pub rooms: Vec<RoomState>,
    /// Where the people whom the guests must not meet have a bed now.
    pub elsewhere: Vec<(PersonId, LocationId)>,
}

impl Archive {
    /// The guests, and all rooms of the house, to judge which fit.
    pub async fn fitting(&self, people: &[PersonId], now: &Moment) -> Result<Fitting, Broken> {
        let beds = self.beds(now).await?;
        let asleep: Vec<PersonId> = beds.iter().filter_map(|bed| Some(bed.claim?.claim.person)).collect();
        let mut tx = self.engine.read().await?;
        let guests = person::some(&mut tx, self, people).await?;
        drop(tx);
        let guests = guests.iter().map(guest).collect::<Vec<_>>();
        let with = self.fill_index().await.map(|()| self.index().sleeps_with(&asleep))?;
        let banned = guests.iter().flat_map(|guest| &guest.bans).map(|(other, _)| *other);
        let bed_of = |person: PersonId| beds.iter().find_map(|bed| bed.claim.filter(|one| one.claim.person == person));
        let elsewhere = banned.filter_map(|other| Some((other, bed_of(other)?.claim.location))).collect();
        Ok(Fitting { guests, rooms: self.room_states(beds, &with).await?, elsewhere })
    }

    async fn room_states(
        &self,
        beds: Vec<BedNow>,
        with: &HashMap<PersonId, SleepsWith>,
    ) -> Result<Vec<RoomState>, Broken> {
        let locations: HashMap<LocationId, _> = self.locations().await?.into_iter().map(|one| (one.id, one)).collect();
        let mut by_room: HashMap<RoomId, Vec<BedNow>> = HashMap::new();
        for bed in beds {
            by_room.entry(bed.room).or_default().push(bed);
        }
        let mut rooms = Vec::new();
        for room in self.rooms().await? {
            let Some(location) = locations.get(&room.location) else { continue };
            let beds = by_room.remove(&room.id).unwrap_or_default();
            let sleepers = beds.iter().filter_map(|bed| bed.claim).map(|one| one.claim.person);
            let sleepers = sleepers.map(|person| (person, with.get(&person).copied().unwrap_or_default())).collect();
            rooms.push(RoomState {
                room: room.id,
                facts: room.facts,
                location: room.location,
                place: location.facts.clone(),
                closed: location.closed_at.is_some(),
                beds: beds.into_iter().map(state).collect(),
                sleepers,
            });
        }
        Ok(rooms)
    }
}

fn guest(opened: &Opened) -> Guest {
    let bans = opened.card.bans.iter().map(|ban| (ban.other, ban.scope)).collect();
    Guest { person: opened.id, needs: opened.card.needs.clone(), bans }
}

fn state(bed: BedNow) -> BedState {
    BedState {
        bed: bed.id,
        label: bed.label,
        reserve: bed.reserve,
        paper: bed.paper,
        out: bed.out.is_some(),
        claim: bed.claim.map(|claimed| claimed.claim),
    }
}
