//! Branch and bound over the relaxation: decide what it leaves open until nothing cheaper is possible.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::board::Board;
use super::bundle::{Bundle, Piece};
use super::choose;
use super::decide::{self, Decision};
use super::judge::judge;
use super::network::SCALE;
use super::relax::{Relaxed, whole};
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
}

#[derive(Clone)]
struct Node {
    decisions: Vec<Decision>,
    bound: f64,
    prices: Vec<f64>,
    pieces: Rc<Vec<Piece>>,
    step: f64,
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
        Branching { relaxed, outside, limits, rooms, objective, bound: 0, nodes: 0, applied }
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
        let mut open: BTreeMap<(i64, usize), Node> = BTreeMap::new();
        let (mut next, mut serial, mut stopped) = (Some(self.root()), 0, false);
        let mut closed_bound = i64::MAX;
        while let Some(node) = next.take().or_else(|| open.pop_first().map(|(_, node)| node)) {
            if elsewhere + whole(node.bound) >= self.objective {
                continue;
            }
            if (self.limits.stop)() || self.nodes >= self.limits.nodes {
                closed_bound = closed_bound.min(elsewhere + whole(node.bound));
                stopped = true;
                break;
            }
            self.nodes += 1;
            let Looked::Open(bundle) = self.look(&node, elsewhere) else { continue };
            if self.nodes == 1 {
                self.bound = self.bound.max(elsewhere + whole(bundle.bound));
            }
            let Some((first, second)) = choose::choose(&self.relaxed, &bundle) else {
                // Nothing is left to decide: the seats are an answer, and the repair took them over.
                closed_bound = closed_bound.min(elsewhere + whole(bundle.bound));
                continue;
            };
            let child = |more: Vec<Decision>| {
                let mut decisions = node.decisions.clone();
                decisions.extend(more);
                Node {
                    decisions,
                    bound: bundle.bound.max(node.bound),
                    prices: bundle.center.clone(),
                    pieces: Rc::new(Vec::new()),
                    step: bundle.step,
                }
            };
            next = Some(child(first));
            serial += 1;
            open.insert((whole(bundle.bound.max(node.bound)), serial), child(second));
        }
        let left = open.into_values().map(|node| elsewhere + whole(node.bound)).min().unwrap_or(i64::MAX);
        let proven = if stopped { left.min(closed_bound) } else { closed_bound };
        self.bound = self.bound.max(proven.min(self.objective));
    }

    fn root(&self) -> Node {
        let prices = vec![0.0; self.relaxed.limits.len()];
        Node { decisions: Vec::new(), bound: f64::MIN, prices, pieces: Rc::new(Vec::new()), step: 0.0 }
    }

    /// Finds good prices for a branch; closed when they prove that nothing cheaper is in it.
    fn look(&mut self, node: &Node, elsewhere: i64) -> Looked {
        decide::apply(&mut self.relaxed, &self.applied, &node.decisions);
        self.applied.clone_from(&node.decisions);
        let mut bundle = Bundle { center: node.prices.clone(), step: node.step, ..Bundle::default() };
        bundle.center.resize(self.relaxed.limits.len(), 0.0);
        bundle.bound = f64::MIN;
        let steps = if node.decisions.is_empty() { self.limits.root_steps } else { 12 };
        let (mut prices, mut hoped) = (bundle.center.clone(), 0.0);
        for step in 0..steps {
            let Some(cut) = self.relaxed.evaluate(&prices) else { return Looked::Closed };
            let seats = cut.seats.clone();
            if step == 0 && bundle.step == 0.0 {
                let square: f64 = cut.excess.iter().map(|one| one * one).sum();
                let gap = ((self.objective - elsewhere) * SCALE) as f64 - cut.bound;
                bundle.step = (gap / square.max(1.0)).max(1.0);
            }
            bundle.learn(prices, cut, hoped);
            if step % 8 == 0 || step + 1 == steps {
                self.try_answer(&seats);
            }
            let target = ((self.objective - elsewhere) * SCALE) as f64;
            if elsewhere + whole(bundle.bound) >= self.objective {
                return Looked::Closed;
            }
            self.price_bans(&mut bundle, &seats);
            let free: Vec<bool> = self.relaxed.limits.iter().map(|limit| self.relaxed.free(limit)).collect();
            (prices, hoped) = bundle.next(&free);
            let enough = if node.decisions.is_empty() { 0.002 } else { 0.05 };
            if (self.limits.stop)() || hoped < enough * (target - bundle.bound).max(1.0) {
                break;
            }
        }
        Looked::Open(bundle)
    }

    /// Bans that the seats break get a price from now on.
    fn price_bans(&mut self, bundle: &mut Bundle, seats: &[u32]) {
        for limit in self.relaxed.broken_bans(seats) {
            for piece in &mut bundle.pieces {
                piece.excess.push(self.relaxed.excess(&limit, &piece.seats));
            }
            bundle.center.push(0.0);
            self.relaxed.limits.push(limit);
        }
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
