//! The buildings of an invented house: what stands where, and which beds are not for everybody.

use domain::bed::{AddBed, OutReason, SetPaperBed, SetReserve, TakeOutOfUse};
use domain::id::{BedId, LocationId, PersonId, RoomId};
use domain::location::{AddRoom, LocationFacts, OpenLocation, Regime, RoomFacts, RoomKind, SexRule};
use domain::person::SleepsWith;
use jiff::ToSpan;
use jiff::civil::Date;

use super::chance::Chance;
use super::cities::{Building, Chamber, City};
use super::plan::{DAY, Step};

/// A house before anybody sleeps in it.
pub struct Layout {
    /// Which city.
    pub city: &'static City,
    /// Its rooms, location by location.
    pub rooms: Vec<Room>,
    opened: Vec<OpenLocation>,
    out: Vec<TakeOutOfUse>,
}

/// A room with its beds.
pub struct Room {
    /// Where.
    pub location: LocationId,
    /// When that location is open.
    pub regime: Regime,
    /// Which.
    pub room: RoomId,
    /// What it is.
    pub facts: RoomFacts,
    /// Who sleeps in it, when it is one or the other.
    pub with: Option<SleepsWith>,
    /// Its beds.
    pub beds: Vec<Spot>,
}

/// A bed.
#[derive(Clone, Debug)]
pub struct Spot {
    /// Which.
    pub bed: BedId,
    /// For what it is there.
    pub purpose: Purpose,
    /// Who has it.
    pub person: Option<PersonId>,
}

/// For what a bed is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// For everybody.
    Everybody,
    /// For requests for tonight.
    Tonight,
    /// For the paper list.
    Paper,
    /// For nobody now.
    Nobody,
}

impl Layout {
    /// The buildings of a city.
    pub fn of(city: &'static City, chance: &mut Chance, today: Date) -> Layout {
        let mut layout = Layout { city, rooms: Vec::new(), opened: Vec::new(), out: Vec::new() };
        for building in city.locations {
            let location = LocationId::new(chance.number());
            layout.opened.push(OpenLocation { location, facts: facts(building) });
            for (number, chamber) in (1..).zip(building.rooms) {
                layout.rooms.push(room(chance, location, building, chamber, number));
            }
        }
        if city.full {
            let beds = layout.rooms.iter_mut().flat_map(|room| &mut room.beds);
            beds.filter(|spot| spot.purpose == Purpose::Paper).for_each(|spot| spot.purpose = Purpose::Everybody);
        }
        layout.take_out(chance, today);
        layout
    }

    /// Two beds that cannot be used, one of them with a day on which it comes back.
    fn take_out(&mut self, chance: &mut Chance, today: Date) {
        for (reason, days) in [(OutReason::Broken, Some(3)), (OutReason::Vermin, None)] {
            let mut shared: Vec<&mut Room> = self
                .rooms
                .iter_mut()
                .filter(|room| room.facts.kind == RoomKind::Shared && room.beds.len() > 3)
                .collect();
            let places: Vec<usize> = (0..shared.len()).collect();
            let room = &mut shared[*chance.one(&places)];
            let location = room.location;
            // The second bed is never the one kept for tonight nor the one on paper.
            let spot = &mut room.beds[if days.is_some() { 1 } else { 2 }];
            spot.purpose = Purpose::Nobody;
            let expected = days.and_then(|days| today.checked_add(days.days()).ok());
            self.out.push(TakeOutOfUse { location, bed: spot.bed, reason, expected });
        }
    }

    /// How it came to stand there.
    pub fn steps(&self) -> Vec<(i64, Step)> {
        let rooms = |room: &Room| AddRoom { location: room.location, room: room.room, facts: room.facts.clone() };
        let beds = |room: &Room| {
            let (location, room, count) = (room.location, room.room, room.beds.iter().map(|spot| spot.bed));
            (1..)
                .zip(count)
                .map(move |(number, bed): (u8, BedId)| AddBed { location, room, bed, label: number.to_string() })
                .collect::<Vec<_>>()
        };
        let of = |purpose: Purpose| {
            let spots = self.rooms.iter().flat_map(|room| room.beds.iter().map(|spot| (room.location, spot)));
            spots.filter(move |(_, spot)| spot.purpose == purpose)
        };
        let reserve =
            of(Purpose::Tonight).map(|(location, spot)| SetReserve { location, bed: spot.bed, reserve: true });
        let paper = of(Purpose::Paper).map(|(location, spot)| SetPaperBed { location, bed: spot.bed, paper: true });
        vec![
            (20 * DAY, Step::Open(self.opened.clone())),
            (20 * DAY, Step::Rooms(self.rooms.iter().map(rooms).collect())),
            (20 * DAY, Step::Beds(self.rooms.iter().flat_map(beds).collect())),
            (19 * DAY, Step::Reserve(reserve.collect())),
            (19 * DAY, Step::Paper(paper.collect())),
            (8 * 60, Step::Out(self.out.clone())),
        ]
    }

    /// Where the round is being walked: a location that is open at night only, if there is one.
    pub fn round(&self) -> LocationId {
        let at_night = |room: &&Room| room.regime != Regime::DayAndNight;
        self.rooms.iter().find(at_night).or(self.rooms.first()).expect("every city has rooms").location
    }
}

fn facts(building: &Building) -> LocationFacts {
    let Building { name, regime, women_only, care, .. } = *building;
    LocationFacts { name: name.into(), regime, women_only, care }
}

fn room(chance: &mut Chance, location: LocationId, building: &Building, chamber: &Chamber, number: u8) -> Room {
    let room = RoomId::new(chance.number());
    let Chamber { kind, sex, step_free, beds } = *chamber;
    let word = match kind {
        RoomKind::Private => "Gezinskamer",
        RoomKind::Shared => "Zaal",
    };
    let with = match sex {
        SexRule::Women => Some(SleepsWith::Women),
        SexRule::Men => Some(SleepsWith::Men),
        SexRule::Flexible => Some(*chance.one(&[SleepsWith::Women, SleepsWith::Men])),
        SexRule::Any => None,
    };
    let shared = kind == RoomKind::Shared;
    let purpose = |place: u8| match place {
        0 if shared && beds >= 4 => Purpose::Tonight,
        last if shared && last + 1 == beds && building.regime != Regime::DayAndNight => Purpose::Paper,
        _ => Purpose::Everybody,
    };
    let beds = (0..beds)
        .map(|place| Spot { bed: BedId::new(chance.number()), purpose: purpose(place), person: None })
        .collect();
    let facts = RoomFacts { name: format!("{word} {number}"), kind, sex, step_free };
    Room { location, regime: building.regime, room, facts, with, beds }
}
