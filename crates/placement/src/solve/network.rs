//! The question as a network: who could go where, at what cost, one bed or one private room at a time.
//!
//! Rooms that differ in nothing are one **class** with the beds of all. Households that could share a room and
//! have several persons are **parts** of one bed each; everybody else is one part. A part goes to one class or to
//! overflow, and a class takes as many parts as it has beds (or private rooms): a transportation problem, whose
//! optimum is never dearer than the best answer. What it ignores is put back as prices and branches elsewhere.

use super::class::{Class, classes, nearest, ranges};
use super::cost;
use super::instance::{Apart, Household, Instance, RoomSex};
use super::scope::Scope;

/// Costs are multiplied by this, so that prices can be finer than the unit and parts can carry a share.
pub const SCALE: i64 = 120;
/// Dearer than any answer.
pub const NEVER: i64 = i64::MAX / 8;
/// Where nobody is seated yet.
pub const LOOSE: u32 = u32::MAX;
/// The seat of whoever has no bed.
pub const OVERFLOW: u32 = u32::MAX - 1;
/// Arcs of a group that nobody asked for yet.
const UNMADE: u32 = u32::MAX;

/// One bed's worth of a household.
#[derive(Clone, Debug)]
pub struct Part {
    /// Whose.
    pub household: usize,
    /// 0 leads: it carries the cost of a private room. The others then need nothing.
    pub place: u32,
    /// Into how many parts the household is divided.
    pub of: i64,
    /// Bit 1 for women, bit 2 for men, when it matters.
    pub sex: u8,
    /// Cost of overflow, scaled.
    pub overflow: i64,
    /// What prices add to it, scaled.
    pub overflow_price: i64,
    /// Whether overflow is open to it.
    pub may_overflow: bool,
    /// Where it could go, the cheapest first.
    pub groups: Vec<Group>,
}

impl Part {
    /// No seat costs it less, whatever classes ask.
    pub fn least(&self) -> i64 {
        let seat = self.groups.first().map_or(NEVER, Group::offset);
        let over = if self.may_overflow { self.overflow + self.overflow_price } else { NEVER };
        seat.min(over)
    }
}

/// What the arcs of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Staying in the present room.
    Stay,
    /// Rooms of a city.
    City(usize),
    /// Rooms of one location, for households that must not meet another in a location.
    Place(usize),
    /// Nothing is needed, since the household is in a private room.
    Carried,
}

/// Arcs of one part that share a price.
#[derive(Clone, Debug)]
pub struct Group {
    /// Where they lead.
    pub reach: Reach,
    /// Private rooms, shared rooms, or both.
    pub kinds: Kinds,
    /// What all of them cost, scaled.
    pub base: i64,
    /// What prices add, scaled.
    pub price: i64,
    /// By what the arcs' own cost is multiplied.
    pub scale: i64,
    /// Its number among those of its part, whatever their order.
    pub number: u32,
    start: u32,
    len: u32,
    /// The smallest own cost.
    least: i32,
}

impl Group {
    /// No arc of the group is cheaper, as known before its arcs are made: groups are in this order.
    pub fn offset(&self) -> i64 {
        self.base + self.price
    }

    /// No arc of the group is cheaper, prices of classes apart.
    pub fn floor(&self) -> i64 {
        self.offset() + i64::from(self.least) * self.scale
    }
}

/// Which kinds of rooms a group leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinds {
    /// All that fit.
    Both,
    /// Private rooms.
    Private,
    /// Shared rooms.
    Shared,
}

/// One choice of one part. A negative cost is a closed arc: the complement of what it costs when open.
#[derive(Clone, Copy, Debug)]
pub struct Arc {
    /// To which class.
    pub class: u32,
    /// On top of the group, unscaled.
    pub own: i32,
}

/// The whole network.
#[derive(Clone, Debug)]
pub struct Network<'i> {
    /// The question.
    pub instance: &'i Instance,
    /// Which part of it.
    pub scope: &'i Scope,
    /// Rooms by kind.
    pub classes: Vec<Class>,
    /// Of each room.
    pub class_of: Vec<u32>,
    /// Parts, those of one household together.
    pub parts: Vec<Part>,
    /// The first part of each household, and one more at the end.
    pub first: Vec<usize>,
    of_city: Vec<(u32, u32)>,
    of_place: Vec<(u32, u32)>,
    watched: Vec<bool>,
    arcs: Vec<Arc>,
}

impl<'i> Network<'i> {
    /// Sets it up; arcs are made when somebody asks for them.
    pub fn new(instance: &'i Instance, scope: &'i Scope) -> Network<'i> {
        let merge_shared = !scope.households.iter().any(|number| {
            let household = &instance.households[*number];
            household.size() > 1 && !household.needs_private()
        });
        let (classes, class_of) = classes(instance, scope, merge_shared);
        let of_city = ranges(instance.cities.len(), classes.iter().map(|class| class.city));
        let of_place = ranges(instance.locations.len(), classes.iter().map(|class| class.location));
        let mut watched = vec![false; instance.households.len()];
        for ban in instance.bans.iter().filter(|ban| ban.apart == Apart::Location) {
            (watched[ban.one], watched[ban.other]) = (true, true);
        }
        let (parts, first, arcs) = (Vec::new(), Vec::new(), Vec::new());
        let mut network =
            Network { instance, scope, classes, class_of, parts, first, of_city, of_place, watched, arcs };
        network.first.reserve(instance.households.len() + 1);
        let mut inside = scope.households.iter().peekable();
        let near = nearest(instance);
        for number in 0..instance.households.len() {
            network.first.push(network.parts.len());
            if inside.next_if(|next| **next == number).is_some() {
                network.add(number, &near);
            }
        }
        network.first.push(network.parts.len());
        network
    }

    /// The class that stands for needing nothing.
    pub fn carried(&self) -> u32 {
        self.classes.len() as u32
    }

    fn add(&mut self, number: usize, near: &[Vec<usize>]) {
        let instance = self.instance;
        let household = &instance.households[number];
        let of = if household.needs_private() { 1 } else { household.size() };
        let sex = u8::from(household.women > 0) | (u8::from(household.men > 0) << 1);
        let overflow = cost::overflow(instance, household);
        for place in 0..of as u32 {
            let mut part = Part {
                household: number,
                place,
                of,
                sex,
                overflow: overflow * (SCALE / of),
                overflow_price: 0,
                may_overflow: !household.fixed,
                groups: Vec::new(),
            };
            self.groups(&mut part, household, &near[household.tie_city]);
            for (number, group) in (0..).zip(&mut part.groups) {
                group.number = number;
            }
            part.groups.sort_by_key(Group::offset);
            self.parts.push(part);
        }
    }

    fn groups(&self, part: &mut Part, household: &Household, near: &[usize]) {
        let share = SCALE / part.of;
        let group = |reach, kinds, scale, base: i64| Group {
            reach,
            kinds,
            base: base * scale,
            price: 0,
            scale,
            number: 0,
            start: UNMADE,
            len: 0,
            least: 0,
        };
        let kinds: &[(Kinds, i64)] = match (part.of, part.place) {
            (1, _) => &[(Kinds::Both, SCALE)],
            (_, 0) => &[(Kinds::Private, SCALE), (Kinds::Shared, 0)],
            (_, _) => &[(Kinds::Shared, 0)],
        };
        for (kinds, scale) in kinds {
            let scale = if *scale == 0 { share } else { *scale };
            let guest = |city: usize| city != household.tie_city && household.size() > self.scope.guest_caps[city];
            if self.stays(household).is_some_and(|room| !guest(self.classes[self.class_of[room] as usize].city)) {
                part.groups.push(group(Reach::Stay, *kinds, scale, 0));
            }
            if household.fixed || (household.current.is_some() && self.scope.max_moves == Some(0)) {
                continue;
            }
            let moving = household.current.map_or(0, |_| cost::move_cost(self.instance, household));
            for city in near.iter().filter(|city| self.of_city[**city].1 > 0 && !guest(**city)) {
                let base = moving + cost::city_cost(self.instance, household, *city);
                if !self.watched[part.household] {
                    part.groups.push(group(Reach::City(*city), *kinds, scale, base));
                    continue;
                }
                let places = (0..self.instance.locations.len()).filter(|place| self.of_place[*place].1 > 0);
                for place in places.filter(|place| self.instance.locations[*place].city == *city) {
                    part.groups.push(group(Reach::Place(place), *kinds, scale, base));
                }
            }
        }
        if part.place > 0 {
            part.groups.push(group(Reach::Carried, Kinds::Private, 1, 0));
        }
    }

    /// The room in which a household can stay.
    fn stays(&self, household: &Household) -> Option<usize> {
        let room = household.current?;
        let open = self.class_of[room] != LOOSE;
        (open && cost::fits(self.instance, household, room)).then_some(room)
    }

    /// The arcs of a group, the cheapest first; closed ones stand where they would when open.
    pub fn arcs(&self, group: &Group) -> &[Arc] {
        let start = group.start as usize;
        if group.start == UNMADE { &[] } else { &self.arcs[start..start + group.len as usize] }
    }

    /// Makes the arcs of a group when they are not there yet.
    pub fn make(&mut self, part: usize, at: usize) {
        let group = &self.parts[part].groups[at];
        if group.start != UNMADE {
            return;
        }
        let (reach, kinds) = (group.reach, group.kinds);
        let household = self.parts[part].household;
        let start = self.arcs.len();
        match reach {
            Reach::Carried => self.arcs.push(Arc { class: self.carried(), own: 0 }),
            Reach::Stay => self.make_stay(household, kinds),
            Reach::City(city) => self.make_rooms(household, self.of_city[city], kinds),
            Reach::Place(place) => self.make_rooms(household, self.of_place[place], kinds),
        }
        self.arcs[start..].sort_unstable_by_key(|arc| (arc.own, arc.class));
        let least = self.arcs[start..].first().map(|arc| arc.own);
        let len = (self.arcs.len() - start) as u32;
        let group = &mut self.parts[part].groups[at];
        (group.start, group.len, group.least) = (start as u32, len, least.unwrap_or(i32::MAX));
    }

    fn make_stay(&mut self, number: usize, kinds: Kinds) {
        let household = &self.instance.households[number];
        let Some(room) = household.current else { return };
        let class = &self.classes[self.class_of[room] as usize];
        if kinds.has(class.private) && !self.scope.closed(number, class.location) {
            let own = cost::cost(self.instance, household, room) as i32;
            self.arcs.push(Arc { class: self.class_of[room], own });
        }
    }

    fn make_rooms(&mut self, whose: usize, (from, to): (u32, u32), kinds: Kinds) {
        let household = &self.instance.households[whose];
        let guarded = self.scope.guards(whose);
        let own_class = household.current.map_or(LOOSE, |room| self.class_of[room]);
        let (size, alone) = (household.size(), household.needs_private());
        let (mut last, mut here) = (usize::MAX, 0);
        for number in from..to {
            let class = &self.classes[number as usize];
            let location = &self.instance.locations[class.location];
            let right_sex = match class.sex {
                RoomSex::Any | RoomSex::Flex => true,
                RoomSex::Men => household.women == 0,
                RoomSex::Women => household.men == 0,
            };
            let fits = size <= class.beds
                && kinds.has(class.private)
                && (class.accessible || !household.wheelchair)
                && (class.private || (right_sex && !alone))
                && (location.medical || household.medical < 2)
                && (household.men == 0 || !location.women_only)
                && number != own_class;
            if !fits || (guarded && self.scope.closed(whose, class.location)) {
                continue;
            }
            if last != class.location {
                (last, here) = (class.location, cost::place_cost(self.instance, household, class.location));
            }
            let own = (here + cost::room_cost(self.instance, household, class.private, class.beds)) as i32;
            self.arcs.push(Arc { class: number, own });
        }
    }

    /// The arcs of a group, to close or to open some.
    pub fn arcs_mut(&mut self, part: usize, at: usize) -> &mut [Arc] {
        self.make(part, at);
        let group = &self.parts[part].groups[at];
        let start = group.start as usize;
        &mut self.arcs[start..start + group.len as usize]
    }

    /// Takes arcs out for good.
    pub fn keep(&mut self, part: usize, at: usize, keep: impl Fn(&Arc) -> bool) {
        let arcs = self.arcs_mut(part, at);
        let (mut kept, mut least) = (0, i32::MAX);
        for number in 0..arcs.len() {
            let arc = arcs[number];
            if keep(&arc) {
                arcs[kept] = arc;
                kept += 1;
                least = least.min(arc.own);
            }
        }
        let group = &mut self.parts[part].groups[at];
        (group.len, group.least) = (kept as u32, least);
    }

    /// Puts each part's groups in order, after prices changed.
    pub fn sort(&mut self) {
        for part in &mut self.parts {
            part.groups.sort_by_key(Group::offset);
        }
    }
}

impl Kinds {
    fn has(self, private: bool) -> bool {
        match self {
            Kinds::Both => true,
            Kinds::Private => private,
            Kinds::Shared => !private,
        }
    }
}
