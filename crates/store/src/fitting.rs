//! What must be known to say which beds fit whom: rooms, needs and bans, and not one name.

use std::collections::HashMap;

use domain::bed::Claim;
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

impl Fitting {
    /// Takes in that these people have these beds now, so that many can be proposed a bed after one
    /// reading. Whether a bed may be had is judged again when it is held.
    pub fn give(&mut self, claims: &[Claim], guests: &[Guest]) {
        for claim in claims {
            self.free(claim.person);
            self.elsewhere.push((claim.person, claim.location));
            let stands = |room: &&mut RoomState| room.beds.iter().any(|bed| bed.bed == claim.bed);
            let Some(room) = self.rooms.iter_mut().find(stands) else { continue };
            for bed in room.beds.iter_mut().filter(|bed| bed.bed == claim.bed) {
                bed.claim = Some(*claim);
            }
            let with = guests.iter().find(|guest| guest.person == claim.person);
            room.sleepers.push((claim.person, with.map(|guest| guest.needs.sleeps_with).unwrap_or_default()));
        }
    }

    /// Takes in that somebody has no bed any more.
    pub fn free(&mut self, person: PersonId) {
        self.elsewhere.retain(|(other, _)| *other != person);
        for room in self.rooms.iter_mut().filter(|room| room.sleepers.iter().any(|(other, _)| *other == person)) {
            room.sleepers.retain(|(other, _)| *other != person);
            for bed in room.beds.iter_mut().filter(|bed| bed.claim.is_some_and(|claim| claim.person == person)) {
                bed.claim = None;
            }
        }
    }
}

impl Archive {
    /// The guests, and all rooms of the house, to judge which fit.
    pub async fn fitting(&self, people: &[PersonId], now: &Moment) -> Result<Fitting, Broken> {
        let beds = self.beds(now).await?;
        let asleep: Vec<PersonId> = beds.iter().filter_map(|bed| Some(bed.claim?.claim.person)).collect();
        let guests = self.guests(people).await?;
        let with = self.fill_index().await.map(|()| self.index().sleeps_with(&asleep))?;
        let banned = guests.iter().flat_map(|guest| &guest.bans).map(|(other, _)| *other);
        let bed_of = |person: PersonId| beds.iter().find_map(|bed| bed.claim.filter(|one| one.claim.person == person));
        let elsewhere = banned.filter_map(|other| Some((other, bed_of(other)?.claim.location))).collect();
        Ok(Fitting { guests, rooms: self.room_states(beds, &with).await?, elsewhere })
    }

    /// The guests alone, for whoever keeps the rooms of an earlier reading up to date.
    pub async fn guests(&self, people: &[PersonId]) -> Result<Vec<Guest>, Broken> {
        let mut tx = self.engine.read().await?;
        Ok(person::some(&mut tx, self, people).await?.iter().map(guest).collect())
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
