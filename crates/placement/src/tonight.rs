//! A bed tonight: every room that fits, best first, and why every other bed does not.

use std::collections::{BTreeMap, BTreeSet};

use domain::bed::fit::{BedState, Guest, Misfit, RoomState};
use domain::id::{BedId, LocationId, PersonId, RoomId};
use domain::location::{Regime, RoomKind, SexRule};
use domain::moment::Moment;
use domain::person::{Care, SleepsWith};
use domain::tonight::Placing;
use serde::{Deserialize, Serialize};

use crate::yardstick::Yardstick;

mod misfit;
mod weigh;

/// What can be held now, best first, and what cannot, with every reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Proposals {
    /// Beds for everybody together, best first.
    pub best: Vec<Proposal>,
    /// All other beds, in the order of the house, and why they do not fit.
    pub excluded: Vec<Excluded>,
}

/// Beds for these people, in one room wherever a room can hold them all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proposal {
    /// Where.
    pub location: LocationId,
    /// In which rooms; one, unless no room of the location is large enough.
    pub rooms: Vec<RoomId>,
    /// Who gets which bed.
    pub places: Vec<Placing>,
    /// What speaks for it.
    pub merits: Vec<Merit>,
    /// What speaks against it, though it fits.
    pub drawbacks: Vec<Drawback>,
    /// How much speaks against it; the lowest comes first.
    pub cost: u32,
}

/// What speaks for beds that fit. Each has a sentence on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Merit {
    /// Everybody sleeps in one room.
    Together,
    /// No steps, as needed.
    StepFree,
    /// A location for women, as needed.
    WomenOnly,
    /// Care as near as needed.
    CareNear,
    /// A room of one's own, as needed.
    OwnRoom,
    /// A room with women.
    WithWomen,
    /// A room with men.
    WithMen,
    /// Nobody is woken up.
    NobodyWoken,
    /// No bed stays empty in a private room.
    JustRight,
    /// Open by day too.
    DayAndNight,
}

/// What speaks against beds that fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Drawback {
    /// Care is further away than it should be.
    CareFar,
    /// Somebody who needs quiet shares a room.
    NotQuiet,
    /// Beds of a private room stay empty.
    EmptyBeds,
    /// A room without steps goes to somebody who can climb them.
    StepFreeUnneeded,
    /// A place for women goes to somebody who did not ask for one.
    WomenOnlyUnneeded,
    /// People who sleep there are disturbed.
    Disturbs,
    /// It uses a bed of the reserve.
    FromReserve,
    /// Everybody must leave in the morning.
    NightOnly,
    /// No room here holds everybody: they sleep in several rooms of one location.
    SeveralRooms,
    /// The paper list takes a bed over before a hold would end: they must come before that.
    PaperSoon,
}

impl Drawback {
    /// Every drawback, in the order in which they are declared.
    pub const ALL: [Drawback; 10] = [
        Drawback::CareFar,
        Drawback::NotQuiet,
        Drawback::EmptyBeds,
        Drawback::StepFreeUnneeded,
        Drawback::WomenOnlyUnneeded,
        Drawback::Disturbs,
        Drawback::FromReserve,
        Drawback::NightOnly,
        Drawback::SeveralRooms,
        Drawback::PaperSoon,
    ];

    /// Its word, as a list of weights writes it. A new one stands in [`Drawback::ALL`] too.
    pub fn word(self) -> &'static str {
        match self {
            Drawback::CareFar => "care-far",
            Drawback::NotQuiet => "not-quiet",
            Drawback::EmptyBeds => "empty-beds",
            Drawback::StepFreeUnneeded => "step-free-unneeded",
            Drawback::WomenOnlyUnneeded => "women-only-unneeded",
            Drawback::Disturbs => "disturbs",
            Drawback::FromReserve => "from-reserve",
            Drawback::NightOnly => "night-only",
            Drawback::SeveralRooms => "several-rooms",
            Drawback::PaperSoon => "paper-soon",
        }
    }
}

/// Beds of one room that do not fit for the same reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Excluded {
    /// Where.
    pub location: LocationId,
    /// In which room.
    pub room: RoomId,
    /// Which beds.
    pub beds: Vec<BedId>,
    /// Why not.
    #[serde(serialize_with = "misfit::words")]
    pub because: BTreeSet<Misfit>,
}

/// Weighs all rooms for these people, who stay together, for tonight and by the weights that are shipped.
///
/// `elsewhere` says where the people whom they must not meet have a bed now. The order of the
/// rooms changes nothing but the order among equals.
pub fn propose(guests: &[Guest], rooms: &[RoomState], elsewhere: &[(PersonId, LocationId)], now: &Moment) -> Proposals {
    propose_by(guests, rooms, elsewhere, now, &Yardstick::tonight(now))
}

/// The same, by another yardstick.
pub fn propose_by(
    guests: &[Guest],
    rooms: &[RoomState],
    elsewhere: &[(PersonId, LocationId)],
    now: &Moment,
    by: &Yardstick,
) -> Proposals {
    let mut found = Proposals::default();
    let largest = largest_rooms(rooms);
    let mut scattered: BTreeMap<LocationId, Vec<(&RoomState, Vec<&BedState>)>> = BTreeMap::new();
    for room in rooms {
        let here = room.misfits(guests, elsewhere);
        let free: Vec<&BedState> = if here.is_empty() { free_beds(room, guests, now, by) } else { Vec::new() };
        if !free.is_empty() && free.len() >= guests.len() {
            found.best.push(weigh::proposal(guests, &[(room, free[..guests.len()].to_vec())], now, by));
        } else if !free.is_empty() && largest.get(&room.location).is_some_and(|most| *most < guests.len()) {
            scattered.entry(room.location).or_default().push((room, free.clone()));
        }
        let lacks_room = free.len() < guests.len();
        found.excluded.extend(excluded(room, &here, lacks_room, guests, (now, by)));
    }
    found.best.extend(scattered.into_values().filter_map(|rooms| over_several(guests, rooms, now, by)));
    found.best.sort_by_key(|proposal| (proposal.cost, proposal.location, proposal.rooms.clone()));
    let offered: BTreeSet<BedId> =
        found.best.iter().flat_map(|proposal| &proposal.places).map(|placing| placing.bed).collect();
    for one in &mut found.excluded {
        one.beds.retain(|bed| !offered.contains(bed));
    }
    found.excluded.retain(|one| !one.beds.is_empty());
    found
}

/// The beds of a room that these people could have: those outside the reserve first, and those that
/// stay online all night before those that the paper list takes over.
fn free_beds<'r>(room: &'r RoomState, guests: &[Guest], now: &Moment, by: &Yardstick) -> Vec<&'r BedState> {
    let mine: Vec<PersonId> = guests.iter().map(|guest| guest.person).collect();
    let fits = |bed: &&BedState| bed.misfit(by.sought, by.on_paper(now), &mine, now.at).is_none();
    let mut free: Vec<&BedState> = room.beds.iter().filter(fits).collect();
    free.sort_by_key(|bed| (bed.reserve, bed.paper));
    free
}

fn excluded(
    room: &RoomState,
    here: &BTreeSet<Misfit>,
    lacks_room: bool,
    guests: &[Guest],
    (now, by): (&Moment, &Yardstick),
) -> Vec<Excluded> {
    let mine: Vec<PersonId> = guests.iter().map(|guest| guest.person).collect();
    let mut groups: BTreeMap<BTreeSet<Misfit>, Vec<BedId>> = BTreeMap::new();
    for bed in &room.beds {
        let mut because = here.clone();
        match bed.misfit(by.sought, by.on_paper(now), &mine, now.at) {
            Some(misfit) => drop(because.insert(misfit)),
            None if lacks_room && here.is_empty() => drop(because.insert(Misfit::TooFewBeds)),
            None => (),
        }
        if !because.is_empty() {
            groups.entry(because).or_default().push(bed.bed);
        }
    }
    let of = |(because, beds)| Excluded { location: room.location, room: room.room, beds, because };
    groups.into_iter().map(of).collect()
}

/// How many beds the largest room of each location has.
fn largest_rooms(rooms: &[RoomState]) -> BTreeMap<LocationId, usize> {
    let mut largest = BTreeMap::new();
    for room in rooms {
        let most: &mut usize = largest.entry(room.location).or_default();
        *most = room.beds.len().max(*most);
    }
    largest
}

/// Nothing here is large enough for all: as few rooms of one location as possible.
fn over_several(
    guests: &[Guest],
    mut rooms: Vec<(&RoomState, Vec<&BedState>)>,
    now: &Moment,
    by: &Yardstick,
) -> Option<Proposal> {
    rooms.sort_by_key(|(room, free)| (std::cmp::Reverse(free.len()), room.room));
    let mut chosen = Vec::new();
    let mut still = guests.len();
    for (room, free) in rooms {
        let take = free.len().min(still);
        still -= take;
        chosen.push((room, free[..take].to_vec()));
        if still == 0 {
            return Some(weigh::proposal(guests, &chosen, now, by));
        }
    }
    None
}

/// The place in which these people sleep, weighed as it is; nothing if somebody has no bed, or they sleep in several locations.
pub(crate) fn where_they_sleep(
    guests: &[Guest],
    rooms: &[RoomState],
    now: &Moment,
    by: &Yardstick,
) -> Option<Proposal> {
    let theirs = |bed: &&BedState| {
        let claim = bed.claim.filter(|claim| claim.in_force(now.at));
        claim.is_some_and(|claim| guests.iter().any(|guest| guest.person == claim.person))
    };
    let of_room = |room| -> (&RoomState, Vec<&BedState>) { (room, room.beds.iter().filter(theirs).collect()) };
    let slept_in: Vec<_> = rooms.iter().map(of_room).filter(|(_, beds)| !beds.is_empty()).collect();
    let all = slept_in.iter().map(|(_, beds)| beds.len()).sum::<usize>() == guests.len();
    let one_location = slept_in.windows(2).all(|two| two[0].0.location == two[1].0.location);
    (all && one_location && !slept_in.is_empty()).then(|| weigh::proposal(guests, &slept_in, now, by))
}

#[cfg(test)]
mod tests;
