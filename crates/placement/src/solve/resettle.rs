//! A flow after prices changed: who would now rather sit elsewhere stands up, the beds that they leave are offered
//! to others along the shortest chain, and only they are seated anew.
//!
//! Offering a bed asks the question of the search the other way round: not where a part could go, but who would come.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::flow::{Flow, Seating};
use super::network::{LOOSE, NEVER, Network, OVERFLOW};

/// All arcs by the class to which they lead.
#[derive(Clone, Debug, Default)]
pub struct Inward {
    start: Vec<u32>,
    from: Vec<Coming>,
    offsets: Vec<i64>,
    first: Vec<u32>,
}

/// One arc, seen from its class.
#[derive(Clone, Copy, Debug, Default)]
struct Coming {
    part: u32,
    group: u32,
    /// On top of the group, scaled.
    own: i64,
}

impl Inward {
    /// Makes every arc, and turns all of them round.
    pub fn new(network: &mut Network<'_>) -> Inward {
        let mut count = vec![0_u32; network.classes.len() + 2];
        let mut first = Vec::with_capacity(network.parts.len());
        let mut groups = 0;
        for part in 0..network.parts.len() {
            first.push(groups);
            groups += network.parts[part].groups.len() as u32;
            for at in 0..network.parts[part].groups.len() {
                network.make(part, at);
                for arc in network.arcs(&network.parts[part].groups[at]) {
                    count[arc.class as usize + 1] += 1;
                }
            }
        }
        for class in 1..count.len() {
            count[class] += count[class - 1];
        }
        let start = count.clone();
        let mut from = vec![Coming::default(); start[start.len() - 1] as usize];
        for (part, of) in network.parts.iter().enumerate() {
            for group in &of.groups {
                for arc in network.arcs(group) {
                    let spot = &mut count[arc.class as usize];
                    from[*spot as usize] = Coming {
                        part: part as u32,
                        group: first[part] + group.number,
                        own: i64::from(arc.own) * group.scale,
                    };
                    *spot += 1;
                }
            }
        }
        Inward { start, from, offsets: vec![0; groups as usize], first }
    }

    /// Takes over what the groups cost now.
    fn price(&mut self, network: &Network<'_>) {
        for (part, of) in network.parts.iter().enumerate() {
            for group in &of.groups {
                self.offsets[(self.first[part] + group.number) as usize] = group.offset();
            }
        }
    }
}

impl Flow {
    /// Seats everybody at the new prices of the network, beginning from the seats as they are.
    pub fn resettle(&mut self, network: &mut Network<'_>, inward: &mut Inward, stop: &dyn Fn() -> bool) -> Seating {
        inward.price(network);
        let mut loose = Vec::new();
        for part in 0..self.seat.len() as u32 {
            let (least, here) = self.choices(network, part);
            self.value[part as usize] = least;
            if here > least {
                loose.push(part);
            }
        }
        // When many stand up, chains for each of them are slower than to begin anew.
        if loose.len() > self.seat.len() / 3 {
            self.clear();
            return self.seat_all(network, stop);
        }
        let mut left = Vec::new();
        for part in loose {
            let class = self.seat[part as usize];
            self.leave(part);
            if (class as usize) < network.classes.len() {
                left.push(class);
            }
        }
        for class in left {
            if self.doors[class as usize].price > 0 && self.doors[class as usize].free > 0 {
                self.offer(network, inward, class);
            }
        }
        self.seat_all(network, stop)
    }

    /// The least that a part could pay, and what it pays where it is.
    fn choices(&self, network: &Network<'_>, number: u32) -> (i64, i64) {
        let part = &network.parts[number as usize];
        let seat = self.seat[number as usize];
        let over = if part.may_overflow { part.overflow + part.overflow_price } else { NEVER };
        let mut least = over;
        let mut here = if seat == OVERFLOW { over } else { NEVER };
        for group in &part.groups {
            if group.offset() > least {
                break;
            }
            for arc in network.arcs(group) {
                let cost = group.offset() + i64::from(arc.own) * group.scale;
                if arc.own >= 0 && cost > least {
                    break;
                }
                let door = self.doors[arc.class as usize];
                if arc.own < 0 || door.sexes & part.sex == 0 {
                    continue;
                }
                least = least.min(cost + door.price);
                if arc.class == seat {
                    here = cost + door.price;
                }
            }
        }
        (least, here)
    }

    /// Offers a free bed of a class that has a price: the price falls until somebody comes or it is nothing.
    fn offer(&mut self, network: &Network<'_>, inward: &Inward, class: u32) {
        let count = network.classes.len() + 1;
        let mut asked = Asked {
            reached: vec![NEVER; count],
            comes: vec![(0, 0); count],
            heap: BinaryHeap::new(),
            fall: self.doors[class as usize].price,
            empty: class,
            last: None,
        };
        let mut settled = Vec::new();
        asked.reached[class as usize] = 0;
        asked.heap.push(Reverse((0, class)));
        while let Some(Reverse((distance, at))) = asked.heap.pop() {
            if distance >= asked.fall {
                break;
            }
            if distance == asked.reached[at as usize] {
                settled.push((at, distance));
                self.ask(network, inward, &mut asked, at, distance);
            }
        }
        for (at, distance) in settled.into_iter().filter(|(_, distance)| *distance < asked.fall) {
            self.lower(at, asked.fall - distance);
        }
        let mut chain: Vec<(u32, u32)> = asked.last.into_iter().collect();
        let mut empty = chain.first().map_or(asked.empty, |(_, to)| *to);
        while empty != class {
            let (part, to) = asked.comes[empty as usize];
            chain.push((part, to));
            empty = to;
        }
        for (part, to) in chain.into_iter().rev() {
            self.leave(part);
            self.take(part, to);
        }
    }

    /// Who would come to a class, and what they would leave behind.
    fn ask(&self, network: &Network<'_>, inward: &Inward, asked: &mut Asked, at: u32, distance: i64) {
        let door = self.doors[at as usize];
        let start = distance + door.price;
        let (from, to) = (inward.start[at as usize] as usize, inward.start[at as usize + 1] as usize);
        for coming in &inward.from[from..to] {
            let number = coming.part as usize;
            let cost = inward.offsets[coming.group as usize] + coming.own;
            let there = start + cost - self.value[number];
            if there >= asked.fall {
                continue;
            }
            let seat = self.seat[number];
            if seat == LOOSE || seat == at || network.parts[number].sex & door.sexes == 0 {
                continue;
            }
            if seat == OVERFLOW {
                (asked.fall, asked.last) = (there, Some((coming.part, at)));
                continue;
            }
            if there >= asked.reached[seat as usize] {
                continue;
            }
            asked.reached[seat as usize] = there;
            asked.comes[seat as usize] = (coming.part, at);
            asked.heap.push(Reverse((there, seat)));
            let fall = there + self.doors[seat as usize].price;
            if fall < asked.fall {
                (asked.fall, asked.empty, asked.last) = (fall, seat, None);
            }
        }
    }
}

/// What is known while a bed is offered.
struct Asked {
    reached: Vec<i64>,
    /// For each class who would leave it, and to which.
    comes: Vec<(u32, u32)>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
    /// How far the price falls.
    fall: i64,
    /// Which class keeps an empty bed.
    empty: u32,
    /// Who comes from overflow, and to which.
    last: Option<(u32, u32)>,
}
