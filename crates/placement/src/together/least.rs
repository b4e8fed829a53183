//! How many people no answer could give a place: the question with fewer rules, solved to the proof. Whatever is left out here
//! only makes it easier, so that what is proven of it holds for the question itself.

use std::collections::BTreeMap;

use domain::bed::fit::{BedState, RoomState};
use domain::id::{LocationId, PersonId};
use domain::location::{RoomKind, SexRule};
use domain::moment::Moment;
use domain::person::SleepsWith;

use super::Party;
use crate::solve::{Asked, City, Household, Instance, Location, Near, Point, Room, RoomSex, Weights, solve};
use crate::yardstick::Yardstick;

/// Branches are counted in place of time, so that the same question has the same answer.
const LOOKS: usize = 20_000;
/// What somebody without a place costs; everything else costs nothing.
const PERSON: i64 = 1;

/// At least so many people stay without a place.
pub fn without(parties: &[Party], rooms: &[RoomState], now: &Moment, by: &Yardstick) -> usize {
    let mine = parties.iter().flat_map(|party| &party.guests).map(|guest| guest.person).collect();
    let judge = Judge { mine, now, by };
    let open: Vec<&RoomState> = rooms.iter().filter(|room| !room.closed && judge.free(room) > 0).collect();
    if open.is_empty() {
        return judge.mine.len();
    }
    // Who fits into no room of a location may sleep in several of it; that they can is taken for granted here.
    let whole = whole(rooms, &open);
    let asking: Vec<&Party> = parties.iter().filter(|party| party.guests.len() <= whole).collect();
    if asking.is_empty() {
        return 0;
    }
    let looks = std::cell::Cell::new(0);
    let spent = || {
        looks.set(looks.get() + 1);
        looks.get() as f64 / LOOKS as f64
    };
    let solved = solve(&instance(&asking, &open, &judge), Asked::default(), &spent);
    solved.map_or(0, |solved| usize::try_from(solved.bound.max(0)).unwrap_or(0))
}

/// How many people surely sleep in one room, wherever they come in: as many as the largest room of the location with the smallest
/// largest one, of those where a bed is free.
fn whole(rooms: &[RoomState], open: &[&RoomState]) -> usize {
    let mut largest: BTreeMap<LocationId, usize> = open.iter().map(|room| (room.location, 0)).collect();
    for room in rooms {
        if let Some(most) = largest.get_mut(&room.location) {
            *most = room.beds.len().max(*most);
        }
    }
    largest.into_values().min().unwrap_or(0)
}

/// Which beds count as free.
struct Judge<'a> {
    /// Who asks: what they have already is theirs.
    mine: Vec<PersonId>,
    now: &'a Moment,
    by: &'a Yardstick,
}

impl Judge<'_> {
    /// Those who sleep there and do not ask.
    fn others<'r>(&self, room: &'r RoomState) -> impl Iterator<Item = SleepsWith> + use<'_, 'r> {
        let others = room.sleepers.iter().filter(|(person, _)| !self.mine.contains(person));
        others.map(|(_, sleeps_with)| *sleeps_with)
    }

    /// Beds that somebody who asks could have.
    fn free(&self, room: &RoomState) -> i64 {
        if room.facts.kind == RoomKind::Private && self.others(room).next().is_some() {
            return 0;
        }
        let on_paper = self.by.on_paper(self.now);
        let can = |bed: &&BedState| bed.misfit(self.by.sought, on_paper, &self.mine, self.now.at).is_none();
        i64::try_from(room.beds.iter().filter(can).count()).unwrap_or(i64::MAX)
    }
}

fn instance(parties: &[&Party], open: &[&RoomState], judge: &Judge) -> Instance {
    let here = Point { x: 0, y: 0 };
    Instance {
        name: "tonight".into(),
        weights: Weights {
            overflow: vec![PERSON; 6],
            overflow_wait_per_day: 0,
            overflow_wait_max: 0,
            evict: 0,
            moving: 0,
            move_minor: 0,
            other_city: 0,
            km_city: 0,
            km_school: 0,
            km_proc: 0,
            medical_far: 0,
            waste_bed: 0,
            shared_vulnerable: 0,
        },
        near_cities: None,
        near: Near::default(),
        cities: vec![City { at: here, guest_cap: 0 }],
        // A room for itself each, so that no location has to be told apart.
        locations: open
            .iter()
            .map(|room| Location { city: 0, at: here, medical: true, women_only: room.place.women_only })
            .collect(),
        rooms: open.iter().enumerate().map(|(location, room)| as_room(location, room, judge)).collect(),
        households: parties.iter().map(|party| household(party)).collect(),
        bans: vec![],
    }
}

fn as_room(location: usize, room: &RoomState, judge: &Judge) -> Room {
    let private = room.facts.kind == RoomKind::Private;
    let sleeps = |with: SleepsWith| judge.others(room).any(|sleeps| sleeps == with);
    let sex = match room.facts.sex {
        _ if private => RoomSex::Any,
        SexRule::Any => RoomSex::Any,
        SexRule::Women => RoomSex::Women,
        SexRule::Men => RoomSex::Men,
        SexRule::Flexible if sleeps(SleepsWith::Women) => RoomSex::Women,
        SexRule::Flexible if sleeps(SleepsWith::Men) => RoomSex::Men,
        SexRule::Flexible => RoomSex::Flex,
    };
    Room { location, private, beds: judge.free(room), sex, accessible: room.facts.step_free }
}

/// A party with fewer wishes than it has. Adults who must not share with one sex only, or of whom it is not known, count as
/// women: rooms for women are more than they could have, and rooms for men are none that they could.
fn household(party: &Party) -> Household {
    let minors = party.guests.iter().filter(|guest| guest.needs.minor).count() as i64;
    let adults = party.guests.len() as i64 - minors;
    let mut grown = party.guests.iter().filter(|guest| !guest.needs.minor);
    let all_men = grown.all(|guest| guest.needs.sleeps_with == SleepsWith::Men) && adults > 0;
    Household {
        women: if all_men { 0 } else { adults },
        men: if all_men { adults } else { 0 },
        minors,
        wheelchair: party.guests.iter().any(|guest| guest.needs.step_free),
        medical: 0,
        private: false,
        priority: 1,
        wait_days: 0,
        tie_city: 0,
        proc_city: None,
        school: None,
        current: None,
        fixed: false,
    }
}
