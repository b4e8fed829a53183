//! Which household in which room, all at once: an answer, and the least that any answer can cost.
//!
//! The question is relaxed to a network (`network`, `flow`), what the network ignores is put back as prices
//! (`relax`, `charge`, `bundle`), and what prices leave open is decided (`choose`, `decide`, `branch`). Many cities
//! are improved a few at a time (`improve`). Pure: time comes in as a question that the caller answers.

mod arrive;
mod at_once;
mod board;
mod branch;
mod bundle;
mod charge;
mod choose;
mod class;
mod cost;
mod curve;
mod decide;
mod flow;
mod greedy;
mod improve;
mod instance;
mod judge;
mod near;
mod network;
mod obstacle;
mod pool;
mod potential;
mod reasons;
mod relax;
mod repair;
mod resettle;
mod scope;
mod standing;

pub use arrive::{Arrival, Step};
pub use at_once::{at_once, least_memory};
pub use curve::{CurvePoint, curve};
pub use greedy::greedy;
pub use instance::{Apart, Ban, City, Household, Instance, Location, Near, Point, Room, RoomSex, Weights};
pub use judge::{Breach, Tally, judge, judge_within};
pub use obstacle::{Obstacle, OwnRoom, WouldOpen};
pub use reasons::{Burden, Passed, Reasons};
pub use standing::Standing;

use std::sync::atomic::{AtomicBool, Ordering};

use board::Board;
use branch::{Branching, Known, Limits};
use improve::Improving;
use network::{NEVER, Network, SCALE};
use pool::Pool;
use potential::Potential;
use relax::Relaxed;
use scope::Scope;

/// With more households than this cities are improved a few at a time before all are searched together.
const MANY: usize = 450;
/// More pairs of household and room than this are not walked through one by one for a first answer.
const GREEDY_PAIRS: usize = 100_000_000;

/// What is asked beyond the instance.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    /// How many households may leave their room; nothing means any number.
    pub max_moves: Option<usize>,
    /// Where chance begins; it decides only in which order cities are improved.
    pub seed: u64,
    /// A second thread improves many cities from the beginning on. The answer then depends on how fast each is, and is
    /// not the same each time.
    pub together: bool,
}

/// The best answer that was found in the time there was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solved {
    /// Room of each household; nothing is emergency overflow.
    pub rooms: Vec<Option<usize>>,
    /// What it costs.
    pub objective: i64,
    /// No answer costs less. Equal to the objective, the answer is proven the best.
    pub bound: i64,
    /// What it comes to.
    pub tally: Tally,
    /// Branches looked into.
    pub branches: usize,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// None was found in which so few households leave their room; some may have to, by a ban or a room that has
    /// become wrong for them.
    TooFewMoves(usize),
}

impl std::fmt::Display for NoAnswer {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NoAnswer::TooFewMoves(moves) => {
                write!(to, "no answer was found in which at most {moves} households leave their room")
            }
        }
    }
}

impl std::error::Error for NoAnswer {}

/// Solves the question as well as time allows.
///
/// `spent` says which share of the time is used: from 1 on it is time to stop, and the best so far is given with its
/// bound. Without an end the answer of a question of one or a few cities is proven.
pub fn solve(instance: &Instance, asked: Asked, spent: &dyn Fn() -> f64) -> Result<Solved, NoAnswer> {
    solve_from(instance, asked, None, spent)
}

/// The same, beginning with an answer that is known, when it is better than the first that is found without thought.
fn solve_from(
    instance: &Instance,
    asked: Asked,
    known: Option<Known>,
    spent: &dyn Fn() -> f64,
) -> Result<Solved, NoAnswer> {
    let begin = first(instance, asked.max_moves);
    let begin = known.filter(|known| known.objective < begin.objective).unwrap_or(begin);
    let scope = Scope::whole(instance, asked.max_moves);
    let network = Network::new(instance, &scope);
    let many = network.parts.len() > MANY;
    // A share that is no number would never be enough.
    let at_least = |share: f64| spent().partial_cmp(&share).is_none_or(std::cmp::Ordering::is_ge);
    let over = || at_least(1.0);
    // With two threads the answer becomes better meanwhile, and prices may have more of the time.
    let for_prices = if asked.together { 0.6 } else { 0.35 };
    let early = || at_least(for_prices);
    let stop: &dyn Fn() -> bool = if many { &early } else { &over };
    let pool = Pool::new(instance, asked.max_moves, begin.clone(), asked.seed);
    let told = |rooms: &[Option<usize>], objective| {
        if many {
            pool.offer(rooms, objective);
        }
    };
    // Whoever improves cities meanwhile knows sooner between which of them something can be gained.
    let taught = |bound, potential: &dyn Fn() -> Potential| {
        if many && asked.together {
            pool.tell(bound, potential());
        }
    };
    let limits =
        Limits { stop, nodes: usize::MAX, root_steps: 200, max_moves: asked.max_moves, told: &told, taught: &taught };
    let mut branching = Branching::new(Relaxed::new(network), Board::new(instance, asked.max_moves), begin, limits);
    if many {
        improve(instance, asked, &mut branching, &pool, &over);
        branching.limits.stop = &over;
    }
    if branching.bound < branching.objective {
        branching.run();
    }
    let tally = judge_within(instance, &branching.rooms, asked.max_moves);
    let tally = tally.map_err(|_| NoAnswer::TooFewMoves(asked.max_moves.unwrap_or(0)))?;
    let (objective, bound, branches) = (branching.objective, branching.bound, branching.nodes);
    Ok(Solved { rooms: branching.rooms, objective, bound: bound.min(objective), tally, branches })
}

/// Prices for all at once, and then some cities at a time; a second thread begins with the cities at once.
fn improve<'i>(
    instance: &'i Instance,
    asked: Asked,
    all: &mut Branching<'i, '_>,
    pool: &Pool<'i>,
    over: &dyn Fn() -> bool,
) {
    let ended = AtomicBool::new(false);
    let max_moves = asked.max_moves;
    std::thread::scope(|threads| {
        if asked.together {
            threads.spawn(|| {
                let stop = || ended.load(Ordering::Relaxed);
                Improving { instance, max_moves, stop: &stop, pool }.run();
            });
        }
        if let Some(potential) = all.raise_warm(over) {
            // Without a better answer from the prices the first one is what there is to improve.
            pool.begin();
            pool.tell(all.bound, potential);
            Improving { instance, max_moves, stop: over, pool }.run();
        }
        ended.store(true, Ordering::Relaxed);
    });
    let known = pool.known();
    if known.objective < all.objective {
        (all.rooms, all.objective) = (known.rooms, known.objective);
    }
}

/// An answer to begin with.
fn first(instance: &Instance, max_moves: Option<usize>) -> Known {
    let pairs = instance.households.len().saturating_mul(instance.rooms.len());
    let rooms =
        if pairs <= GREEDY_PAIRS { greedy(instance, max_moves) } else { greedy::standing(instance, max_moves).rooms };
    let objective = judge_within(instance, &rooms, max_moves).map_or(NEVER / (16 * SCALE), |tally| tally.objective);
    Known { rooms, objective }
}

#[cfg(test)]
mod tests;
