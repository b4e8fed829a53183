//! The evening in an invented house: who asked for a bed tonight, and what came of it.

use domain::household::JoinHousehold;
use domain::id::{BanId, HouseholdId, LocationId, PersonId, RequestId};
use domain::location::RoomKind;
use domain::night::{MarkRound, Seen};
use domain::person::{BanScope, Care, NoteBan, RegisterPerson, SaidBy, SleepsWith};
use domain::tonight::{ConfirmArrival, EndRequest, Ending, HoldBeds, Placing, RequestTonight, RingFurther};
use jiff::ToSpan;
use jiff::civil::Date;

use super::chance::Chance;
use super::layout::{Layout, Purpose};
use super::people;
use super::plan::Step;

/// An evening that is being thought up.
pub struct Evening<'a> {
    chance: &'a mut Chance,
    layout: &'a mut Layout,
    steps: Vec<(i64, Step)>,
    tomorrow: Date,
}

impl Evening<'_> {
    /// What happened, each so many minutes before the demo began.
    pub fn of(chance: &mut Chance, layout: &mut Layout, today: Date) -> Vec<(i64, Step)> {
        let tomorrow = today.saturating_add(1.day());
        let mut evening = Evening { chance, layout, steps: Vec::new(), tomorrow };
        evening.round();
        let mut mens = evening.layout.rooms.iter().filter(|room| room.with == Some(SleepsWith::Men));
        let sleeps_here = mens.find_map(|room| room.beds.iter().find_map(|spot| spot.person));
        for ago in [175, 168, 141, 127] {
            evening.arrived(ago);
        }
        evening.ended(118, Ending::OwnPlace);
        evening.ended(64, Ending::Withdrawn);
        for ago in [76, 41, 13] {
            evening.held(ago);
        }
        evening.household_rings(9);
        evening.rings_with_a_ban(24, sleeps_here);
        evening.rings_with_a_wheelchair(71);
        evening.rings_with_a_name_only(2);
        while evening.layout.city.full && evening.arrived(205) {}
        evening.steps
    }

    /// Half of the beds were ticked off; one was empty.
    fn round(&mut self) {
        let location = self.layout.round();
        let beds = self.layout.rooms.iter().filter(|room| room.location == location).flat_map(|room| &room.beds);
        let asleep: Vec<_> = beds.filter_map(|spot| Some((spot.bed, spot.person?))).collect();
        let half = asleep.len().div_ceil(2);
        let mark = |(number, (bed, person)): (usize, (_, PersonId))| {
            let seen = if number == 1 { Seen::Absent } else { Seen::Present };
            MarkRound { location, night: self.tomorrow, bed, person, seen }
        };
        let marks = asleep.into_iter().take(half).enumerate().map(mark).collect();
        self.steps.push((18, Step::Mark(marks)));
    }

    /// Somebody asked, got a bed and is in it; not when there is no bed any more.
    fn arrived(&mut self, ago: i64) -> bool {
        let Some((request, location)) = self.held(ago) else { return false };
        let confirm = ConfirmArrival { request, location, until: Some(self.tomorrow) };
        self.steps.push((ago - 31, Step::Confirm(vec![confirm])));
        true
    }

    /// Somebody asked, and a bed was held a few minutes later.
    fn held(&mut self, ago: i64) -> Option<(RequestId, LocationId)> {
        let free = |room: &super::layout::Room| {
            let mut beds = room.beds.iter();
            room.facts.kind == RoomKind::Shared
                && beds
                    .any(|spot| spot.person.is_none() && matches!(spot.purpose, Purpose::Everybody | Purpose::Tonight))
        };
        let rooms: Vec<usize> =
            self.layout.rooms.iter().enumerate().filter(|(_, room)| free(room)).map(|(place, _)| place).collect();
        if rooms.is_empty() {
            return None;
        }
        let room = &mut self.layout.rooms[*self.chance.one(&rooms)];
        let location = room.location;
        let with = room.with.unwrap_or(SleepsWith::Men);
        let free = |spot: &&mut super::layout::Spot| {
            spot.person.is_none() && matches!(spot.purpose, Purpose::Everybody | Purpose::Tonight)
        };
        let spot = room.beds.iter_mut().find(free).expect("a room with a free bed was chosen");
        let somebody = people::person(self.chance, with, false);
        let places = vec![Placing { person: somebody.person, bed: spot.bed }];
        spot.person = Some(somebody.person);
        let request = self.asks(ago, vec![somebody]);
        self.steps.push((ago - 4, Step::Hold(vec![HoldBeds { request, location, places }])));
        Some((request, location))
    }

    /// Somebody asked, and needs no bed any more.
    fn ended(&mut self, ago: i64, how: Ending) {
        let somebody = people::person(self.chance, SleepsWith::Men, false);
        let request = self.asks(ago, vec![somebody]);
        self.steps.push((ago - 11, Step::End(vec![EndRequest { request, how }])));
    }

    /// A mother with three children.
    fn household_rings(&mut self, ago: i64) {
        let household = HouseholdId::new(self.chance.number());
        let people: Vec<RegisterPerson> =
            (0..4).map(|number| people::person(self.chance, SleepsWith::Women, number > 0)).collect();
        let join = people.iter().map(|one| JoinHousehold { household, person: one.person }).collect();
        self.steps.push((ago + 1, Step::Join(join)));
        self.asks(ago, people);
    }

    /// Somebody who must not meet a person who has slept here for longer.
    fn rings_with_a_ban(&mut self, ago: i64, other: Option<PersonId>) {
        let somebody = people::person(self.chance, SleepsWith::Men, false);
        if let Some(other) = other {
            let (ban, one) = (BanId::new(self.chance.number()), somebody.person);
            let ban = NoteBan { ban, one, other, scope: BanScope::Location, said_by: SaidBy::Person };
            self.steps.push((ago + 1, Step::Ban(vec![ban])));
        }
        self.asks(ago, vec![somebody]);
    }

    fn rings_with_a_wheelchair(&mut self, ago: i64) {
        let mut somebody = people::person(self.chance, SleepsWith::Women, false);
        somebody.needs.step_free = true;
        somebody.needs.care = Care::Near;
        self.asks(ago, vec![somebody]);
    }

    fn rings_with_a_name_only(&mut self, ago: i64) {
        let somebody = people::barely_known(self.chance, "De Voorbeeldige");
        self.asks(ago, vec![somebody]);
    }

    /// They are written down and ask; as long as nothing comes of it, it rings further.
    fn asks(&mut self, ago: i64, people: Vec<RegisterPerson>) -> RequestId {
        let request = RequestId::new(self.chance.number());
        let asking = people.iter().map(|one| one.person).collect();
        self.steps.push((ago + 2, Step::Register(people)));
        self.steps.push((ago, Step::Request(vec![RequestTonight { request, people: asking }])));
        for minutes in [15, 60] {
            if ago > minutes {
                self.steps.push((ago - minutes, Step::Ring(vec![RingFurther { request }])));
            }
        }
        request
    }
}
