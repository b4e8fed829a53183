//! The prices of one branch, raised until they prove that it is of no use or say what to decide next.

use super::super::bundle::{Bundle, Piece};
use super::super::decide;
use super::super::judge::judge_within;
use super::super::network::SCALE;
use super::super::potential::Potential;
use super::super::relax::{Limit, whole};
use super::super::repair::repair;
use super::{Branching, Looked, Node};

/// How often the prices of a branch are made better at most. A branch whose prices are not found to the end costs
/// more than it saves: what to decide next is read off the cuts.
const BRANCH_STEPS: usize = 80;

/// When no more than this share of the bound is hoped for, prices are good enough to say where something can be gained; from
/// worse ones those who improve cities were led astray.
const NEAR: f64 = 0.006;

impl Branching<'_, '_> {
    /// Finds good prices for a branch; closed when they prove that nothing cheaper is in it.
    pub(super) fn look(&mut self, node: &Node, elsewhere: i64) -> Looked {
        decide::apply(&mut self.relaxed, &self.applied, &node.decisions);
        self.applied.clone_from(&node.decisions);
        // More guests for certain than a city takes: no prices are needed to see that.
        if self.relaxed.largest_guest.iter().any(|left| *left < 0) {
            return Looked::Closed;
        }
        let mut bundle = Bundle { center: node.prices.clone(), step: node.step, ..Bundle::default() };
        bundle.center.resize(self.relaxed.limits.len(), 0.0);
        bundle.bound = f64::MIN;
        self.inherit(&mut bundle, node);
        let root = node.decisions.len() == self.settled.len();
        let (steps, enough) = if root { (self.limits.root_steps, 0.01) } else { (BRANCH_STEPS, 0.005) };
        let (mut prices, mut hoped) = (bundle.center.clone(), 0.0);
        for step in 0..steps {
            let Some(cut) = self.relaxed.evaluate(&prices, self.limits.stop) else { return Looked::Closed };
            let seats = cut.seats.clone();
            if step == 0 && bundle.step == 0.0 {
                let square: f64 = cut.excess.iter().map(|one| one * one).sum();
                let gap = ((self.objective - elsewhere) * SCALE) as f64 - cut.bound;
                bundle.step = (gap / square.max(1.0)).max(1.0);
                bundle.least_step = bundle.step * 0.002;
            }
            let moved = bundle.learn(prices, cut, hoped, step == 0);
            if root && moved && step > 0 && hoped < NEAR * bundle.bound.abs() {
                let potential = || Potential::new(&self.relaxed, &bundle.center);
                (self.limits.taught)(elsewhere + whole(bundle.bound), &potential);
            }
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
            let gap = (target - bundle.bound).min(0.005 * bundle.bound.abs());
            if (self.limits.stop)() || hoped < enough * gap.max(1.0) {
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
            piece.excess.push(self.relaxed.excess(number, &piece.seats));
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
        let network = &self.relaxed.network;
        let allowed = || judge_within(network.instance, &board.rooms, self.limits.max_moves).is_ok();
        if objective < self.objective && allowed() {
            (self.rooms, self.objective) = (board.rooms, objective);
            (self.limits.told)(&self.rooms, objective);
        }
    }
}
