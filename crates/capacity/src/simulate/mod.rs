//! Living through a network, many times, with other chance each time.

mod beginning;
mod engine;
mod house;
mod leavings;
mod outcome;
mod plan;
mod tally;
mod wanted;
mod weather;

#[cfg(test)]
mod tests;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

pub use outcome::{Figures, Moment, OfCity, OfHousehold, Outcome, Range};
pub use wanted::{BedsWanted, Wanted};

use crate::network::{Faults, Network};
use plan::{Plan, Space};
use tally::Tally;

/// How a simulation is run; nothing of it changes what comes out.
pub struct Run<'a> {
    /// On how many processors.
    pub threads: u32,
    /// Is told how many replications are done, from any thread.
    pub progress: &'a (dyn Fn(u32) + Sync),
}

impl Default for Run<'_> {
    fn default() -> Self {
        Run { threads: 1, progress: &|_| () }
    }
}

/// Lives through a network and says how it went.
pub fn simulate(network: &Network, run: &Run<'_>) -> Result<Outcome, Faults> {
    let plan = Plan::of(network, Space::Described)?;
    let tallies = replications(network, &plan, run);
    Ok(Outcome::of(network, &plan, &tallies))
}

/// Lives through a network in which there is always room, and says how many beds that takes on a share of nights.
///
/// Closings and openings are left out: what is asked is how much is wanted, wherever it is.
pub fn beds_wanted(network: &Network, share: crate::figure::Chance, run: &Run<'_>) -> Result<BedsWanted, Faults> {
    let plan = Plan::of(network, Space::Unlimited)?;
    let tallies = replications(network, &plan, run);
    Ok(BedsWanted::of(network, share, &tallies))
}

/// All replications, in their order, however they were shared among threads.
fn replications(network: &Network, plan: &Plan, run: &Run<'_>) -> Vec<Tally> {
    let (next, done) = (AtomicU32::new(0), AtomicU32::new(0));
    let tallies = Mutex::new(Vec::with_capacity(network.replications as usize));
    let work = || {
        loop {
            let replication = next.fetch_add(1, Ordering::Relaxed);
            if replication >= network.replications {
                return;
            }
            let tally = engine::live(network, plan, replication);
            // A thread that panicked left whole tallies behind, and the scope passes its panic on.
            tallies.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((replication, tally));
            (run.progress)(done.fetch_add(1, Ordering::Relaxed) + 1);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..run.threads.clamp(1, network.replications) {
            scope.spawn(work);
        }
        work();
    });
    let mut tallies = tallies.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    tallies.sort_unstable_by_key(|(replication, _)| *replication);
    tallies.into_iter().map(|(_, tally)| tally).collect()
}
