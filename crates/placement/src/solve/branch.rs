//! Branch and bound over the relaxation: decide what it leaves open until nothing cheaper is possible.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::board::Board;
use super::bundle::{Bundle, Piece};
use super::choose;
use super::decide::{self, Decision};
use super::instance::RoomSex;
use super::network::{LOOSE, SCALE};
use super::potential::Potential;
use super::relax::{Relaxed, whole};
use super::resettle::Inward;

mod look;

/// When to stop and what is known already.
pub struct Limits<'s> {
    /// Asked between steps.
    pub stop: &'s dyn Fn() -> bool,
    /// Branches looked into at most.
    pub nodes: usize,
    /// How often the root's prices are made better at most.
    pub root_steps: usize,
    /// How many households may leave their room.
    pub max_moves: Option<usize>,
    /// Told of each better answer, and what it costs.
    pub told: &'s dyn Fn(&[Option<usize>], i64),
    /// Told of a bound as soon as better prices are found, and of what they say of each household.
    pub taught: &'s dyn Fn(i64, &dyn Fn() -> Potential),
}

/// The best answer so far.
#[derive(Clone, Debug)]
pub struct Known {
    /// Room of each household.
    pub rooms: Vec<Option<usize>>,
    /// What it costs; more than any answer when it breaks the limit on moves.
    pub objective: i64,
}

/// The state of a search.
pub struct Branching<'i, 's> {
    relaxed: Relaxed<'i>,
    outside: Board<'i>,
    pub(super) limits: Limits<'s>,
    /// The best answer so far.
    pub rooms: Vec<Option<usize>>,
    /// What it costs.
    pub objective: i64,
    /// No answer costs less.
    pub bound: i64,
    /// Branches looked into.
    pub nodes: usize,
    applied: Vec<Decision>,
    settled: Vec<Decision>,
    prices: Vec<f64>,
}

/// Cuts that a branch hands on.
const INHERITED: usize = 12;

struct Node {
    decisions: Vec<Decision>,
    bound: f64,
    prices: Vec<f64>,
    step: f64,
    pieces: Rc<Vec<Piece>>,
}

enum Looked {
    Closed,
    Open(Bundle),
}

impl<'i, 's> Branching<'i, 's> {
    /// Begins with an answer that is allowed; `outside` holds whoever is not in the scope.
    pub fn new(relaxed: Relaxed<'i>, outside: Board<'i>, known: Known, limits: Limits<'s>) -> Self {
        let Known { rooms, objective } = known;
        let (applied, settled, prices) = (Vec::new(), Vec::new(), Vec::new());
        Branching { relaxed, outside, limits, rooms, objective, bound: 0, nodes: 0, applied, settled, prices }
    }

    /// What those outside the scope cost, which no branch changes.
    fn elsewhere(&self) -> i64 {
        let network = &self.relaxed.network;
        let mut inside = network.scope.households.iter().peekable();
        let mut cost = 0;
        for number in 0..self.rooms.len() {
            if inside.next_if(|next| **next == number).is_none() {
                let household = &network.instance.households[number];
                cost += match self.rooms[number] {
                    Some(room) => super::cost::cost(network.instance, household, room),
                    None => super::cost::overflow(network.instance, household),
                };
            }
        }
        cost
    }

    /// Searches until the best answer is proven or it is time to stop.
    pub fn run(&mut self) {
        let elsewhere = self.elsewhere();
        for round in 0..6 {
            let Some(bundle) = self.raise() else { return };
            self.narrow(&bundle, elsewhere);
            if !self.search(elsewhere, 60 << (2 * round)) {
                return;
            }
        }
    }

    /// Finds good prices without deciding anything; nothing when they prove the answer already.
    pub fn raise(&mut self) -> Option<Bundle> {
        let elsewhere = self.elsewhere();
        let root = self.root();
        let Looked::Open(bundle) = self.look(&root, elsewhere) else {
            self.bound = self.objective;
            return None;
        };
        self.bound = self.bound.max(elsewhere + whole(bundle.bound));
        self.prices.clone_from(&bundle.center);
        Some(bundle)
    }

    /// The same for many people: seats are kept from one step to the next. Says where something could be gained.
    pub fn raise_warm(&mut self, over: &dyn Fn() -> bool) -> Option<Potential> {
        // Where nothing has a price the first seats are the last, and arcs turned round would only take memory.
        let priced = !self.relaxed.limits.is_empty() || !self.relaxed.network.instance.bans.is_empty();
        self.relaxed.inward = priced.then(|| Inward::new(&mut self.relaxed.network));
        let open = self.raise().is_some();
        let prices = self.prices.clone();
        let seated = open && self.relaxed.evaluate(&prices, over).is_some();
        self.relaxed.inward = None;
        seated.then(|| Potential::new(&self.relaxed, &prices))
    }

    /// Branches; whether it is worth to begin anew, because a better answer was found meanwhile.
    fn search(&mut self, elsewhere: i64, patience: usize) -> bool {
        let mut open: BTreeMap<(i64, usize), Node> = BTreeMap::new();
        let (mut next, mut serial) = (Some(self.root()), 0);
        let (began, known) = (self.nodes, self.objective);
        while let Some(node) = next.take().or_else(|| open.pop_first().map(|(_, node)| node)) {
            if elsewhere + whole(node.bound) >= self.objective {
                continue;
            }
            let again = self.objective < known && self.nodes - began >= patience;
            if again || (self.limits.stop)() || self.nodes >= self.limits.nodes {
                let left = open.values().chain([&node]).map(|node| elsewhere + whole(node.bound)).min();
                self.bound = self.bound.max(left.unwrap_or(i64::MAX).min(self.objective));
                return again;
            }
            self.nodes += 1;
            let Looked::Open(bundle) = self.look(&node, elsewhere) else { continue };
            let bound = bundle.bound.max(node.bound);
            let choice = choose::choose(&self.relaxed, &bundle);
            let choice = choice.or_else(|| choose::anybody(&self.relaxed, &bundle, &node.decisions));
            // With nothing left to decide the seats were the only answer here, and it was looked at.
            let Some((first, second)) = choice else { continue };
            let pieces = Rc::new(handed_on(&bundle));
            let child = |more: Vec<Decision>| {
                let mut decisions = node.decisions.clone();
                decisions.extend(more);
                let (prices, pieces) = (bundle.center.clone(), Rc::clone(&pieces));
                Node { decisions, bound, prices, step: 0.0, pieces }
            };
            next = Some(child(first));
            serial += 1;
            open.insert((whole(bound), serial), child(second));
        }
        self.bound = self.bound.max(self.objective);
        false
    }

    /// Closes for good what no cheaper answer can use, and settles rooms that can have one sex only.
    fn narrow(&mut self, bundle: &Bundle, elsewhere: i64) {
        let target = ((self.objective - elsewhere) * SCALE) as f64;
        let flex = (0..self.relaxed.network.classes.len() as u32)
            .filter(|class| self.relaxed.network.classes[*class as usize].sex == RoomSex::Flex)
            .filter(|class| self.relaxed.flow.doors[*class as usize].sexes == 3);
        for class in flex.collect::<Vec<u32>>() {
            for sexes in [1, 2] {
                if (self.limits.stop)() {
                    return;
                }
                self.relaxed.flow.doors[class as usize].sexes = sexes;
                let bound = self.relaxed.evaluate(&bundle.center, self.limits.stop).map_or(f64::MAX, |cut| cut.bound);
                self.relaxed.flow.doors[class as usize].sexes = 3;
                if bound >= target {
                    let only = Decision::Sex(class, 3 - sexes);
                    self.relaxed.flow.doors[class as usize].sexes = 3 - sexes;
                    self.settled.push(only);
                    self.applied.push(only);
                    break;
                }
            }
        }
        let cut = self.relaxed.evaluate(&bundle.center, self.limits.stop);
        // What nobody can use is read off the seats of all.
        if let Some(cut) = cut.filter(|cut| !cut.seats.contains(&LOOSE)) {
            decide::trim(&mut self.relaxed, cut.bound, target);
        }
    }

    fn root(&self) -> Node {
        Node {
            decisions: self.settled.clone(),
            bound: f64::MIN,
            prices: self.prices.clone(),
            step: 0.0,
            pieces: Rc::default(),
        }
    }
}

/// The cuts that say most about a branch.
fn handed_on(bundle: &Bundle) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = bundle.pieces.iter().filter(|piece| piece.weight > 1e-9).cloned().collect();
    pieces.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    pieces.truncate(INHERITED);
    pieces
}
