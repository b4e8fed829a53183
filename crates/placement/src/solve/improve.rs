//! A good answer for many cities: open a few of them, solve those as well as a moment allows, and go on.

use std::time::Duration;

use super::board::Board;
use super::branch::{Branching, Known, Limits};
use super::instance::Instance;
use super::network::Network;
use super::pool::{Job, Next, Pool};
use super::potential::Potential;
use super::relax::Relaxed;
use super::scope::Scope;

/// Branches that one neighbourhood may take.
const NODES: usize = 40;
/// How long somebody waits for who works on the only cities that are left.
const A_MOMENT: Duration = Duration::from_millis(1);

/// One who improves the answer of a pool.
pub struct Improving<'i, 'p> {
    /// The question.
    pub instance: &'i Instance,
    /// How many households may leave their room.
    pub max_moves: Option<usize>,
    /// Asked between steps.
    pub stop: &'p dyn Fn() -> bool,
    /// The answer, and who works where.
    pub pool: &'p Pool<'i>,
}

impl Improving<'_, '_> {
    /// Goes on until it is time to stop, the bound is reached, or nothing helps any more.
    pub fn run(&self) {
        while !(self.stop)() {
            match self.pool.next() {
                Next::Open(job) => self.open(job),
                Next::Wait => std::thread::sleep(A_MOMENT),
                Next::Done => return,
            }
        }
    }

    /// Solves these cities with everybody else where they are.
    fn open(&self, job: Job) {
        let mut scope = Scope::some(self.instance, &job.known.rooms, &job.open, self.max_moves);
        if !job.nowhere {
            scope.households.retain(|number| job.known.rooms[*number].is_some());
        }
        let mut outside = Board::new(self.instance, self.max_moves);
        let mut inside = scope.households.iter().peekable();
        for (number, room) in job.known.rooms.iter().enumerate() {
            let stays = inside.next_if(|next| **next == number).is_none();
            if let Some(room) = room.filter(|_| stays && outside.rooms[number].is_none()) {
                outside.put(number, room);
            }
        }
        let relaxed = Relaxed::new(Network::new(self.instance, &scope));
        let (told, taught) = (&|_: &[Option<usize>], _| (), &|_, _: &dyn Fn() -> Potential| ());
        let limits = Limits { stop: self.stop, nodes: NODES, root_steps: 80, max_moves: self.max_moves, told, taught };
        let mut branching = Branching::new(relaxed, outside, job.known.clone(), limits);
        branching.run();
        let better = branching.objective < job.known.objective;
        let better = better.then_some(Known { rooms: branching.rooms, objective: branching.objective });
        self.pool.done(job, &scope, better);
    }
}
