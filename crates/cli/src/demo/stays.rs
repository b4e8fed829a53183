//! Who sleeps in an invented house for longer: people beside each other, and households in rooms
//! of their own.

use domain::bed::AssignBed;
use domain::household::JoinHousehold;
use domain::id::{HouseholdId, PersonId};
use domain::location::RoomKind;
use domain::person::{RegisterPerson, SleepsWith};
use domain::tonight::Placing;
use jiff::ToSpan;
use jiff::civil::Date;

use super::chance::Chance;
use super::layout::{Layout, Purpose, Room};
use super::people;
use super::plan::{DAY, Step};

/// On which days before the demo they came.
const WAVES: [i64; 3] = [14, 6, 2];

#[derive(Default)]
struct Wave {
    register: Vec<RegisterPerson>,
    join: Vec<JoinHousehold>,
    assign: Vec<AssignBed>,
}

/// How they came to have their beds.
pub fn steps(chance: &mut Chance, layout: &mut Layout, today: Date) -> Vec<(i64, Step)> {
    let mut waves = WAVES.map(|_| Wave::default());
    let (filled, full) = (layout.city.filled, layout.city.full);
    let mut family_room_kept = full;
    for room in &mut layout.rooms {
        let wave = &mut waves[usize::from(chance.between(0, 2).unsigned_abs())];
        match room.facts.kind {
            // One room stays free for the household that rings.
            RoomKind::Private if !family_room_kept && room.beds.len() >= 4 => family_room_kept = true,
            RoomKind::Private if full || chance.percent(filled) => household(chance, room, wave, today),
            RoomKind::Private => (),
            RoomKind::Shared => beside_each_other(chance, room, wave, filled, today),
        }
    }
    let mut steps = Vec::new();
    for (days, Wave { register, join, assign }) in WAVES.into_iter().zip(waves) {
        steps.push((days * DAY + 90, Step::Register(register)));
        steps.push((days * DAY + 60, Step::Join(join)));
        steps.push((days * DAY + 30, Step::Assign(assign)));
    }
    steps
}

fn household(chance: &mut Chance, room: &mut Room, wave: &mut Wave, today: Date) {
    let household = HouseholdId::new(chance.number());
    let size = room.beds.len().min(usize::from(chance.between(2, 4).unsigned_abs()));
    let mut places = Vec::new();
    for (number, spot) in room.beds.iter_mut().take(size).enumerate() {
        let somebody = people::person(chance, SleepsWith::Women, number > 0);
        places.push(Placing { person: somebody.person, bed: spot.bed });
        wave.join.push(JoinHousehold { household, person: somebody.person });
        spot.person = Some(somebody.person);
        wave.register.push(somebody);
    }
    wave.assign.push(AssignBed { location: room.location, places, until: leaving(chance, today) });
}

fn beside_each_other(chance: &mut Chance, room: &mut Room, wave: &mut Wave, filled: u32, today: Date) {
    let location = room.location;
    for spot in room.beds.iter_mut().filter(|spot| spot.purpose == Purpose::Everybody) {
        // Whoever applied may sleep here already.
        if !chance.percent(filled) || spot.person.is_some() {
            continue;
        }
        let with = room.with.unwrap_or(*chance.one(&[SleepsWith::Women, SleepsWith::Men]));
        let somebody = people::person(chance, with, false);
        let person: PersonId = somebody.person;
        spot.person = Some(person);
        wave.register.push(somebody);
        let places = vec![Placing { person, bed: spot.bed }];
        wave.assign.push(AssignBed { location, places, until: leaving(chance, today) });
    }
}

/// The morning on which they leave, if that is known: two days from now or later.
fn leaving(chance: &mut Chance, today: Date) -> Option<Date> {
    let days = chance.between(2, 40);
    (days <= 28).then(|| today.saturating_add(days.days()))
}
