//! Rooms, people and an evening for the tests of proposals, and a judge of what is proposed.

use std::collections::BTreeSet;

use domain::bed::fit::{BedState, Guest, RoomState};
use domain::id::{BedId, LocationId, PersonId, RoomId};
use domain::location::{LocationFacts, Regime, RoomFacts, RoomKind, SexRule};
use domain::moment::{Moment, NightTerms};
use domain::person::{BanScope, Care, Needs, SleepsWith};
use jiff::Timestamp;
use jiff::civil::date;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::occupied::Occupied;
use crate::together::Party;
use crate::{Proposal, Settled, Yardstick, propose_by};

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

/// Judges beds by the rules of the domain alone: each party after the other, with those before it in their beds.
#[track_caller]
pub fn can_be_held(before: &Occupied, given: &[(&[Guest], &Proposal)], by: &Yardstick, seed: u64) {
    let mut there = before.clone();
    let now = evening();
    let mut people = BTreeSet::new();
    for (guests, proposal) in given {
        let mine: Vec<PersonId> = guests.iter().map(|guest| guest.person).collect();
        let placed: Vec<PersonId> = proposal.places.iter().map(|placing| placing.person).collect();
        assert_eq!(placed, mine, "{seed}: somebody of a household is left out");
        assert!(mine.iter().all(|person| people.insert(*person)), "{seed}: somebody has two beds");
        for placing in &proposal.places {
            let room = there.rooms.iter().find(|room| room.beds.iter().any(|bed| bed.bed == placing.bed));
            let room = room.expect("the bed stands somewhere");
            let bed = room.beds.iter().find(|bed| bed.bed == placing.bed).expect("it stands here");
            assert!(proposal.rooms.contains(&room.room) && proposal.location == room.location, "{seed}");
            assert_eq!(room.misfits(guests, &there.elsewhere), BTreeSet::new(), "{seed}: {:?}", room.room);
            assert_eq!(bed.misfit(by.sought, by.on_paper(&now), &mine, now.at), None, "{seed}: {:?}", bed.bed);
        }
        let here = there.rooms.iter().filter(|room| room.location == proposal.location);
        let largest = here.map(|room| room.beds.len()).max().unwrap_or(0);
        assert!(proposal.rooms.len() == 1 || largest < guests.len(), "{seed}: parted without need");
        there.take(guests, proposal);
    }
}

/// A house in which many sleep already, wherever it came about, and others wait.
pub fn any_full_house(chance: &mut ChaCha8Rng, by: &Yardstick) -> (Vec<Settled>, Vec<Party>, Occupied) {
    let (parties, rooms) = any_house(chance, 10, 14);
    let mut there = Occupied { rooms, elsewhere: vec![] };
    let (mut settled, mut queue) = (vec![], vec![]);
    for party in parties {
        let mut places = propose_by(&party.guests, &there.rooms, &there.elsewhere, &evening(), by).best;
        if places.is_empty() || chance.random_ratio(1, 4) {
            queue.push(party);
            continue;
        }
        there.take(&party.guests, &places.swap_remove(chance.random_range(0..places.len())));
        settled.push(Settled { party, fixed: chance.random_ratio(1, 5) });
    }
    (settled, queue, there)
}
