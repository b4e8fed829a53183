//! The cheapest seat for every part at once: a transportation problem, solved by shortest augmenting paths.
//!
//! Each class has a price, above zero only when it is full; each part pays the least that it can. One part after
//! another is seated along the shortest chain of others that make room. A search stops at the first free seat, and
//! since prices are never negative it looks at groups of arcs only as long as their floor is below the best found.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::network::{LOOSE, NEVER, Network, OVERFLOW};

/// Seats, and the prices that prove that no cheaper ones exist.
#[derive(Clone, Debug, Default)]
pub struct Flow {
    /// Class of each part, [`OVERFLOW`] or [`LOOSE`].
    pub seat: Vec<u32>,
    /// What each part pays: its seat and the price of the class.
    pub value: Vec<i64>,
    /// Each class: price, beds left, sexes that may come.
    pub doors: Vec<Door>,
    inside: Vec<Vec<u32>>,
    search: Search,
}

/// How far seating everybody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seating {
    /// All have a seat.
    Everybody,
    /// Somebody who must have a place finds none.
    SomebodyNowhere,
    /// Time was up before all had one.
    OutOfTime,
}

/// After so many parts were seated it is asked whether there is time left.
const BETWEEN_LOOKS: usize = 1024;

/// What a search asks of a class.
#[derive(Clone, Copy, Debug)]
pub struct Door {
    /// What the last bed is worth, scaled.
    pub price: i64,
    /// Beds left.
    pub free: u32,
    /// Bit 1 women, bit 2 men.
    pub sexes: u8,
}

/// What one search knows; kept to be used again.
#[derive(Clone, Debug, Default)]
struct Search {
    reached: Vec<i64>,
    from: Vec<u32>,
    touched: Vec<u32>,
    settled: Vec<(u32, i64)>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
    best: i64,
    end: (u32, u32),
}

impl Flow {
    /// Nobody has a seat yet.
    pub fn new(network: &Network<'_>) -> Flow {
        let mut doors: Vec<Door> =
            network.classes.iter().map(|class| Door { price: 0, free: class.capacity, sexes: 3 }).collect();
        doors.push(Door { price: 0, free: u32::MAX, sexes: 3 });
        let classes = doors.len();
        Flow {
            seat: vec![LOOSE; network.parts.len()],
            value: vec![0; network.parts.len()],
            doors,
            inside: vec![Vec::new(); classes],
            search: Search { reached: vec![NEVER; classes], from: vec![0; classes], ..Search::default() },
        }
    }

    /// Seats everybody, as far as that can be and there is time for it.
    pub fn seat_all(&mut self, network: &mut Network<'_>, stop: &dyn Fn() -> bool) -> Seating {
        let mut seated = 0;
        // Whoever has a room mostly stays: seated first, they are seldom disturbed.
        for housed in [true, false] {
            for part in 0..self.seat.len() {
                let household = &network.instance.households[network.parts[part].household];
                if self.seat[part] != LOOSE || household.current.is_some() != housed {
                    continue;
                }
                if !self.seat_one(network, part as u32) {
                    return Seating::SomebodyNowhere;
                }
                seated += 1;
                if seated % BETWEEN_LOOKS == 0 && stop() {
                    return Seating::OutOfTime;
                }
            }
        }
        Seating::Everybody
    }

    /// Everybody stands up; the sexes of the classes remain.
    pub fn clear(&mut self) {
        self.seat.fill(LOOSE);
        for (door, inside) in self.doors.iter_mut().zip(&mut self.inside) {
            door.price = 0;
            door.free += inside.len() as u32;
            inside.clear();
        }
    }

    /// What all pay less what the prices bring: the cost of the flow, scaled. Who has no seat yet pays at least what the
    /// cheapest city asks, since no price of a class is below nothing: then it is less than the cost, and a bound still.
    pub fn total(&self, network: &Network<'_>) -> i64 {
        let pays = |part: usize| if self.seat[part] == LOOSE { network.parts[part].least() } else { self.value[part] };
        let paid: i64 = (0..self.seat.len()).map(pays).sum();
        let brought: i64 =
            self.doors.iter().zip(&self.inside).map(|(door, inside)| door.price * inside.len() as i64).sum();
        paid - brought
    }

    /// Seats one part along the shortest chain.
    fn seat_one(&mut self, network: &mut Network<'_>, part: u32) -> bool {
        let mut search = std::mem::take(&mut self.search);
        search.best = NEVER;
        self.value[part as usize] = 0;
        self.look(network, &mut search, part, 0);
        while let Some(Reverse((distance, class))) = search.heap.pop() {
            if distance >= search.best {
                break;
            }
            if distance > search.reached[class as usize] {
                continue;
            }
            search.settled.push((class, distance));
            for at in 0..self.inside[class as usize].len() {
                let next = self.inside[class as usize][at];
                self.look(network, &mut search, next, distance);
            }
        }
        let found = search.best < NEVER / 16;
        if found {
            self.raise(&search);
            self.value[part as usize] = search.best;
            self.shift(&search, part);
        }
        for class in search.touched.drain(..) {
            search.reached[class as usize] = NEVER;
        }
        search.settled.clear();
        search.heap.clear();
        self.search = search;
        found
    }

    /// Where a part that was reached could go instead.
    fn look(&mut self, network: &mut Network<'_>, search: &mut Search, number: u32, distance: i64) {
        let start = distance - self.value[number as usize];
        let sex = network.parts[number as usize].sex;
        if network.parts[number as usize].may_overflow {
            let part = &network.parts[number as usize];
            let there = start + part.overflow + part.overflow_price;
            if there < search.best {
                (search.best, search.end) = (there, (OVERFLOW, number));
            }
        }
        for at in 0..network.parts[number as usize].groups.len() {
            let group = &network.parts[number as usize].groups[at];
            if start + group.offset() >= search.best {
                break;
            }
            if start + group.floor() >= search.best {
                continue;
            }
            network.make(number as usize, at);
            let group = &network.parts[number as usize].groups[at];
            let offset = start + group.offset();
            for arc in network.arcs(group) {
                if arc.own < 0 {
                    continue;
                }
                let least = offset + i64::from(arc.own) * group.scale;
                if least >= search.best {
                    break;
                }
                let door = self.doors[arc.class as usize];
                let there = least + door.price;
                if door.sexes & sex == 0 || there >= search.best || there >= search.reached[arc.class as usize] {
                    continue;
                }
                if search.reached[arc.class as usize] == NEVER {
                    search.touched.push(arc.class);
                }
                (search.reached[arc.class as usize], search.from[arc.class as usize]) = (there, number);
                if door.free > 0 {
                    (search.best, search.end) = (there, (arc.class, number));
                } else {
                    search.heap.push(Reverse((there, arc.class)));
                }
            }
        }
    }

    /// Classes that were reached before the end became dearer, and so did sitting there.
    fn raise(&mut self, search: &Search) {
        for (class, distance) in &search.settled {
            let more = search.best - distance;
            self.doors[*class as usize].price += more;
            for part in &self.inside[*class as usize] {
                self.value[*part as usize] += more;
            }
        }
    }

    /// Everybody on the chain moves up one.
    fn shift(&mut self, search: &Search, first: u32) {
        let (mut class, mut part) = search.end;
        loop {
            let left = self.seat[part as usize];
            if part == first {
                self.take(part, class);
                return;
            }
            self.leave(part);
            self.take(part, class);
            class = left;
            part = search.from[left as usize];
        }
    }

    /// A part stands up.
    pub(super) fn leave(&mut self, part: u32) {
        let seat = std::mem::replace(&mut self.seat[part as usize], LOOSE);
        let Some(inside) = self.inside.get_mut(seat as usize) else { return };
        if let Some(at) = inside.iter().position(|other| *other == part) {
            inside.swap_remove(at);
            self.doors[seat as usize].free += 1;
        }
    }

    /// A class becomes cheaper, and so does sitting there.
    pub(super) fn lower(&mut self, class: u32, less: i64) {
        self.doors[class as usize].price -= less;
        for part in &self.inside[class as usize] {
            self.value[*part as usize] -= less;
        }
    }

    /// A part sits down.
    pub(super) fn take(&mut self, part: u32, class: u32) {
        self.seat[part as usize] = class;
        if class != OVERFLOW {
            self.doors[class as usize].free -= 1;
            self.inside[class as usize].push(part);
        }
    }
}
