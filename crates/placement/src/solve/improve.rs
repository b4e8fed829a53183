//! A good answer for many cities: open a few of them, solve those as well as a moment allows, and go on.

use super::board::Board;
use super::branch::{Branching, Known, Limits};
use super::instance::Instance;
use super::network::Network;
use super::relax::Relaxed;
use super::scope::Scope;

/// Branches that one neighbourhood may take.
const NODES: usize = 40;

/// A neighbourhood search over cities.
pub struct Improving<'i, 's> {
    /// The question.
    pub instance: &'i Instance,
    /// How many households may leave their room.
    pub max_moves: Option<usize>,
    /// Asked between steps.
    pub stop: &'s dyn Fn() -> bool,
    /// The best answer so far.
    pub known: Known,
    /// Where chance stands.
    pub chance: u64,
}

impl Improving<'_, '_> {
    /// Goes on until it is time to stop, `bound` is reached, or nothing helps any more.
    pub fn run(&mut self, bound: i64) {
        let cities = self.instance.cities.len();
        let mut stale = 0;
        let mut width = 2;
        while !(self.stop)() && self.known.objective > bound && width <= cities {
            let open = self.neighbourhood(width);
            if self.open(&open) {
                stale = 0;
            } else {
                stale += 1;
            }
            if stale > 2 * cities {
                (stale, width) = (0, width + 1);
            }
        }
    }

    /// A city and others near to it, or anywhere.
    fn neighbourhood(&mut self, width: usize) -> Vec<usize> {
        let cities = self.instance.cities.len();
        let first = self.draw(cities);
        let at = self.instance.cities[first].at;
        let mut others: Vec<usize> = (0..cities).filter(|city| *city != first).collect();
        others.sort_by_key(|city| (at.distance(self.instance.cities[*city].at), *city));
        let mut open = vec![first];
        while open.len() < width.min(cities) {
            let reach = if self.draw(2) == 0 { others.len() } else { others.len().min(2 * width) };
            let next = self.draw(reach);
            open.push(others.remove(next));
        }
        open.sort_unstable();
        open
    }

    /// Solves these cities with everybody else where they are; whether that helped.
    pub fn open(&mut self, open: &[usize]) -> bool {
        let scope = Scope::some(self.instance, &self.known.rooms, open, self.max_moves);
        let mut outside = Board::new(self.instance, self.max_moves);
        let mut inside = scope.households.iter().peekable();
        for (number, room) in self.known.rooms.iter().enumerate() {
            let stays = inside.next_if(|next| **next == number).is_none();
            if let Some(room) = room.filter(|_| stays && outside.rooms[number].is_none()) {
                outside.put(number, room);
            }
        }
        let relaxed = Relaxed::new(Network::new(self.instance, &scope));
        let limits = Limits { stop: self.stop, nodes: NODES, root_steps: 80, max_moves: self.max_moves };
        let mut branching = Branching::new(relaxed, outside, self.known.clone(), limits);
        branching.run();
        let better = branching.objective < self.known.objective;
        if better {
            self.known = Known { rooms: branching.rooms, objective: branching.objective };
        }
        better
    }

    fn draw(&mut self, below: usize) -> usize {
        // A linear congruential step is chance enough for picking cities, and the same on every machine.
        self.chance = self.chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.chance >> 33) as usize) % below.max(1)
    }
}
