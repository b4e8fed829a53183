//! Branch and bound over the relaxation: decide what it leaves open until nothing cheaper is possible.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::board::Board;
use super::bundle::{Bundle, Piece};
use super::choose;
use super::decide::{self, Decision};
use super::instance::RoomSex;
use super::judge::judge;
use super::network::SCALE;
use super::relax::{Limit, Relaxed, whole};
use super::resettle::Inward;
use super::repair::repair;

/// When to stop and what is known already.
pub struct Limits<'s> {
    /// Asked between steps.
    pub stop: &'s dyn Fn() -> bool,
    /// Branches looked into at most.
    pub nodes: usize,
    /// How often the root's prices are made better at most.
    pub root_steps: usize,
}

/// The state of a search.
pub struct Branching<'i, 's> {
    relaxed: Relaxed<'i>,
    outside: Board<'i>,
    limits: Limits<'s>,
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

/// How often the prices of a branch are made better at most. A branch whose prices are not found to the end costs
/// more than it saves: what to decide next is read off the cuts.
const BRANCH_STEPS: usize = 80;

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
    pub fn new(relaxed: Relaxed<'i>, outside: Board<'i>, rooms: Vec<Option<usize>>, limits: Limits<'s>) -> Self {
        let objective = super::board::objective(relaxed.network.instance, &rooms);
        let applied = Vec::new();
        Branching { relaxed, outside, limits, rooms, objective, bound: 0, nodes: 0, applied, settled: Vec::new(), prices: Vec::new() }
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

    /// The same for many people: seats are kept from one step to the next.
    pub fn raise_warm(&mut self) {
        self.relaxed.inward = Some(Inward::new(&mut self.relaxed.network));
        self.raise();
        self.relaxed.inward = None;
    }

    /// Branches; whether it is worth to begin anew, because a better answer was found meanwhile.
    fn search(&mut self, elsewhere: i64, patience: usize) -> bool {
        let mut open: BTreeMap<(i64, usize), Node> = BTreeMap::new();
        let (mut next, mut serial) = (Some(self.root()), 0);
        let (began, known) = (self.nodes, self.objective);
        let mut least = i64::MAX;
        while let Some(node) = next.take().or_else(|| open.pop_first().map(|(_, node)| node)) {
            if elsewhere + whole(node.bound) >= self.objective {
                continue;
            }
            let again = self.objective < known && self.nodes - began >= patience;
            if again || (self.limits.stop)() || self.nodes >= self.limits.nodes {
                let left = open.values().chain([&node]).map(|node| elsewhere + whole(node.bound)).min();
                self.bound = self.bound.max(least.min(left.unwrap_or(i64::MAX)).min(self.objective));
                return again;
            }
            self.nodes += 1;
            let Looked::Open(bundle) = self.look(&node, elsewhere) else { continue };
            let bound = bundle.bound.max(node.bound);
            let Some((first, second)) = choose::choose(&self.relaxed, &bundle) else {
                // Nothing is left to decide: the seats are an answer, and the repair took them over.
                least = least.min(elsewhere + whole(bound));
                continue;
            };
            let mut pieces: Vec<Piece> = bundle.pieces.iter().filter(|piece| piece.weight > 1e-9).cloned().collect();
            pieces.sort_by(|one, other| other.weight.total_cmp(&one.weight));
            pieces.truncate(INHERITED);
            let pieces = Rc::new(pieces);
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
        self.bound = self.bound.max(least.min(self.objective));
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
                let bound = self.relaxed.evaluate(&bundle.center).map_or(f64::MAX, |cut| cut.bound);
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
        if let Some(cut) = self.relaxed.evaluate(&bundle.center) {
            let gone = decide::trim(&mut self.relaxed, cut.bound, target);
        }
    }

    fn root(&self) -> Node {
        Node { decisions: self.settled.clone(), bound: f64::MIN, prices: self.prices.clone(), step: 0.0, pieces: Rc::default() }
    }

    /// Finds good prices for a branch; closed when they prove that nothing cheaper is in it.
    fn look(&mut self, node: &Node, elsewhere: i64) -> Looked {
        decide::apply(&mut self.relaxed, &self.applied, &node.decisions);
        self.applied.clone_from(&node.decisions);
        let mut bundle = Bundle { center: node.prices.clone(), step: node.step, ..Bundle::default() };
        bundle.center.resize(self.relaxed.limits.len(), 0.0);
        bundle.bound = f64::MIN;
        self.inherit(&mut bundle, node);
        let root = node.decisions.len() == self.settled.len();
        let steps = if root { self.limits.root_steps } else { BRANCH_STEPS };
        let (mut prices, mut hoped) = (bundle.center.clone(), 0.0);
        for step in 0..steps {
            let Some(cut) = self.relaxed.evaluate(&prices) else { return Looked::Closed };
            let seats = cut.seats.clone();
            if step == 0 && bundle.step == 0.0 {
                let square: f64 = cut.excess.iter().map(|one| one * one).sum();
                let gap = ((self.objective - elsewhere) * SCALE) as f64 - cut.bound;
                bundle.step = (gap / square.max(1.0)).max(1.0);
            }
            bundle.learn(prices, cut, hoped, step == 0);
            if step % 8 == 0 || step + 1 == steps {
                self.try_answer(&seats);
            }
            let target = ((self.objective - elsewhere) * SCALE) as f64;
            if elsewhere + whole(bundle.bound) >= self.objective {
                return Looked::Closed;
            }
            let more = self.relaxed.broken_bans(&seats);
            self.price_more(&mut bundle, more);
            let free: Vec<bool> = self.relaxed.limits.iter().map(|limit| self.relaxed.free(limit)).collect();
            (prices, hoped) = bundle.next(&free);
            let enough = if root { 0.01 } else { 0.005 };
            let gap = (target - bundle.bound).min(0.005 * bundle.bound.abs());
            if (self.limits.stop)() {
                break;
            }
            if hoped < enough * gap.max(1.0) {
                break;
            }
        }
        Looked::Open(bundle)
    }

    /// What the branch above learnt and is still true here.
    fn inherit(&self, bundle: &mut Bundle, node: &Node) {
        let network = &self.relaxed.network;
        for piece in node.pieces.iter() {
            if node.decisions.iter().rev().take(3).all(|decision| decide::agrees(network, decision, &piece.seats)) {
                let mut piece = piece.clone();
                self.extend(&mut piece);
                bundle.pieces.push(piece);
            }
        }
    }

    /// Tells a cut about limits that are newer than it.
    fn extend(&self, piece: &mut Piece) {
        for number in piece.excess.len()..self.relaxed.limits.len() {
            // A city that would take loose persons could as well take this household among them.
            if let Limit::Guest(household, city) = self.relaxed.limits[number] {
                let size = self.relaxed.network.instance.households[household].size();
                let goes = self.relaxed.excess(number, &piece.seats, &piece.taken) > 0.5;
                if goes && piece.taken[city].loose >= size {
                    piece.taken[city].loose -= size;
                    piece.taken[city].whole.push(number);
                }
            }
            piece.excess.push(self.relaxed.excess(number, &piece.seats, &piece.taken));
        }
    }

    /// Limits that the seats break get a price from now on.
    fn price_more(&mut self, bundle: &mut Bundle, more: Vec<Limit>) {
        bundle.center.resize(bundle.center.len() + more.len(), 0.0);
        self.relaxed.limits.extend(more);
        let mut pieces = std::mem::take(&mut bundle.pieces);
        pieces.iter_mut().for_each(|piece| self.extend(piece));
        bundle.pieces = pieces;
    }

    fn try_answer(&mut self, seats: &[u32]) {
        let mut board = self.outside.clone();
        repair(&self.relaxed.network, &mut board, seats);
        let objective = board.objective();
        if objective < self.objective && judge(self.relaxed.network.instance, &board.rooms).is_ok() {
            (self.rooms, self.objective) = (board.rooms, objective);
        }
    }

    /// How many limits have a price.
    pub fn limits(&self) -> usize {
        self.relaxed.limits.len()
    }
}
