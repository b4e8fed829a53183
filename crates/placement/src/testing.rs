//! Rooms and an evening for the tests of proposals.

use domain::bed::fit::{BedState, Guest, RoomState};
use domain::id::{BedId, LocationId, PersonId, RoomId};
use domain::location::{LocationFacts, Regime, RoomFacts, RoomKind, SexRule};
use domain::moment::{Moment, NightTerms};
use domain::person::{BanScope, Care, Needs, SleepsWith};
use jiff::Timestamp;
use jiff::civil::date;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::together::Party;

/// A room for one household.
pub fn private(number: u128, beds: u128) -> RoomState {
    let bed = |place: u128| BedState {
        bed: BedId::new(number * 100 + place),
        label: place.to_string(),
        reserve: false,
        paper: false,
        out: false,
        claim: None,
    };
    RoomState {
        room: RoomId::new(number),
        facts: RoomFacts { name: number.to_string(), kind: RoomKind::Private, sex: SexRule::Any, step_free: false },
        location: LocationId::new(1),
        place: LocationFacts {
            name: "Voorbeeldhuis".into(),
            regime: Regime::DayAndNight,
            women_only: false,
            care: Care::None,
        },
        closed: false,
        beds: (1..=beds).map(bed).collect(),
        sleepers: Vec::new(),
    }
}

/// Eight in the evening.
pub fn evening() -> Moment {
    Moment { at: Timestamp::UNIX_EPOCH, wall: date(2026, 11, 23).at(20, 0, 0, 0), terms: NightTerms::default() }
}

/// Parties who ask and rooms, by chance.
pub fn any_evening(chance: &mut ChaCha8Rng, parties: u128, rooms: u128) -> (Vec<Party>, Vec<RoomState>) {
    let room = |number, chance: &mut ChaCha8Rng| {
        let sex = [SexRule::Any, SexRule::Women, SexRule::Men, SexRule::Flexible][chance.random_range(0..4)];
        let beds = chance.random_range(1..4);
        let mut room = if chance.random_ratio(1, 3) { private(number, beds) } else { shared(number, beds, sex) };
        room.location = LocationId::new(1 + number % 2);
        room.facts.step_free = chance.random();
        room
    };
    let rooms = (1..=rooms).map(|number| room(number, chance)).collect();
    let party = |number: u128, chance: &mut ChaCha8Rng| {
        let with = [SleepsWith::Women, SleepsWith::Men, SleepsWith::NotSaid][chance.random_range(0..3)];
        let needs = Needs {
            sleeps_with: with,
            step_free: chance.random_ratio(1, 5),
            quiet: chance.random_ratio(1, 5),
            ..Needs::default()
        };
        let count = if chance.random_ratio(1, 3) { chance.random_range(2..4) } else { 1 };
        Party { guests: guests(number * 10, count, &needs), waits: chance.random_range(0..90) }
    };
    let mut parties: Vec<Party> = (1..=parties).map(|number| party(number, chance)).collect();
    // Whoever must not meet somebody is not met by them either.
    let (one, other) = (chance.random_range(0..parties.len()), chance.random_range(0..parties.len()));
    if one != other {
        for (one, other) in [(one, other), (other, one)] {
            let person = parties[other].guests[0].person;
            parties[one].guests[0].bans.push((person, BanScope::Location));
        }
    }
    (parties, rooms)
}

/// Somebody alone who needs nothing.
pub fn alone(number: u128, waits: i64) -> Party {
    Party { guests: guests(number, 1, &Needs::default()), waits }
}

/// So many guests, numbered from the first on.
pub fn guests(first: u128, count: u128, needs: &Needs) -> Vec<Guest> {
    let guest = |number| Guest { person: PersonId::new(number), needs: needs.clone(), bans: Vec::new() };
    (first..first + count).map(guest).collect()
}

/// A room for several.
pub fn shared(number: u128, beds: u128, sex: SexRule) -> RoomState {
    let mut room = private(number, beds);
    (room.facts.kind, room.facts.sex) = (RoomKind::Shared, sex);
    room
}

/// The same, and every need and every kind of place is among them.
pub fn any_house(chance: &mut ChaCha8Rng, parties: u128, rooms: u128) -> (Vec<Party>, Vec<RoomState>) {
    let (mut parties, mut rooms) = any_evening(chance, parties, rooms);
    let care = |chance: &mut ChaCha8Rng| [Care::None, Care::None, Care::Near, Care::InHouse][chance.random_range(0..4)];
    for guest in parties.iter_mut().flat_map(|party| &mut party.guests) {
        guest.needs.care = care(chance);
        guest.needs.women_only = guest.needs.sleeps_with == SleepsWith::Women && chance.random_ratio(1, 6);
        guest.needs.minor = guest.person.number() % 10 > 0 && chance.random_ratio(1, 2);
    }
    // What a location has it has in each of its rooms.
    let places = [(care(chance), chance.random_ratio(1, 4)), (care(chance), false)];
    for room in &mut rooms {
        (room.place.care, room.place.women_only) = places[usize::from(room.location == LocationId::new(1))];
        for bed in &mut room.beds {
            bed.reserve = chance.random_ratio(1, 6);
            bed.paper = chance.random_ratio(1, 6);
            bed.out = chance.random_ratio(1, 10);
        }
    }
    (parties, rooms)
}
