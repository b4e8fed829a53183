//! People, rooms and small histories for the tests of tonight's deeds.

use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};

use crate::bed::Event as Bed;
use crate::event::Event;
use crate::id::{BedId, LocationId, PersonId, RequestId, RoomId};
use crate::location::{Event as Location, LocationFacts, Regime, RoomFacts, RoomKind, SexRule};
use crate::moment::{Moment, NightTerms};
use crate::person::{Care, Event as Person, Needs};
use crate::tonight::{Event as Tonight, Placing};

pub const AMIN: PersonId = PersonId::new(101);
pub const BELA: PersonId = PersonId::new(102);
pub const REQUEST: RequestId = RequestId::new(11);
pub const LOCATION: LocationId = LocationId::new(21);
pub const ROOM: RoomId = RoomId::new(31);
pub const NOW: Timestamp = Timestamp::constant(1_795_000_000, 0);

/// A while after [`NOW`], at half past eight in the evening.
pub fn later(minutes: i64) -> Moment {
    Moment {
        at: NOW + SignedDuration::from_mins(minutes),
        wall: date(2026, 11, 23).at(20, 30, 0, 0),
        terms: NightTerms::default(),
    }
}

/// Late at night, when the paper list rules its beds.
pub fn at_night() -> Moment {
    Moment { wall: date(2026, 11, 23).at(23, 10, 0, 0), ..later(0) }
}

pub fn registered(person: PersonId) -> Event {
    needing(person, Needs::default())
}

pub fn needing(person: PersonId, needs: Needs) -> Event {
    Person::PersonRegistered { person, names: Vec::new(), needs }.into()
}

pub fn requested(request: RequestId, people: &[PersonId]) -> Event {
    Tonight::TonightRequested { request, people: people.to_vec(), at: NOW }.into()
}

pub fn held(request: RequestId, person: PersonId, bed: u128, until: Timestamp) -> Event {
    Tonight::BedsHeld { request, location: LOCATION, places: vec![placing(person, bed)], until }.into()
}

pub fn placing(person: PersonId, bed: u128) -> Placing {
    Placing { person, bed: BedId::new(bed) }
}

/// One location with one shared room for everybody, with beds 1 up to this many.
pub fn house(beds: u128) -> Vec<Event> {
    house_with(RoomKind::Shared, SexRule::Any, beds)
}

/// One location with one such room, with beds 1 up to this many.
pub fn house_with(kind: RoomKind, sex: SexRule, beds: u128) -> Vec<Event> {
    let facts = LocationFacts {
        name: "Voorbeeldhuis".into(),
        regime: Regime::DayAndNight,
        women_only: false,
        care: Care::None,
    };
    let room = RoomFacts { name: "1".into(), kind, sex, step_free: false };
    let mut history: Vec<Event> = vec![
        Location::LocationOpened { location: LOCATION, facts }.into(),
        Location::RoomAdded { location: LOCATION, room: ROOM, facts: room }.into(),
    ];
    history.extend((1..=beds).map(|bed| bed_added(ROOM, bed)));
    history
}

pub fn bed_added(room: RoomId, bed: u128) -> Event {
    Bed::BedAdded { location: LOCATION, room, bed: BedId::new(bed), label: bed.to_string() }.into()
}
