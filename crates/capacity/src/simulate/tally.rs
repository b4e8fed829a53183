//! What is counted while a network is lived through.

use std::collections::BTreeMap;

use super::plan::{Plan, Space};

/// The counts of one replication. Nothing before the first counted night is in them, but for `events`.
#[derive(Clone, Debug)]
pub(crate) struct Tally {
    /// Arrivals and departures, with those before the first counted night.
    pub(super) events: u64,
    /// For each stream.
    pub(super) requests: Vec<Requests>,
    /// For each city.
    pub(super) cities: Vec<Nights>,
    /// For all of them together.
    pub(super) whole: Nights,
    /// Households that a closing left outside.
    pub(super) put_out: u64,
    /// Beds taken on nights spread over the whole time.
    pub(super) course: Vec<u64>,
    /// How often so many beds were wanted: all, then each city, then each pool. Only when there is always room.
    pub(super) wanted: Vec<BTreeMap<u64, u64>>,
}

/// What became of requests.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Requests {
    pub(super) asked: u64,
    /// Placed at once in the city where they asked.
    pub(super) here: u64,
    /// Placed at once in another.
    pub(super) elsewhere: u64,
    /// Lost, or had to wait.
    pub(super) outside: u64,
    /// Of those who waited and were placed.
    pub(super) days_waited: f64,
}

/// Nights of a city or of all.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Nights {
    pub(super) nights: u64,
    /// On which somebody who asked here was outside.
    pub(super) outside: u64,
    /// On which not one bed was free.
    pub(super) full: u64,
    /// Beds taken, summed over the nights.
    pub(super) taken: u64,
    /// People outside, summed over the nights.
    pub(super) people_outside: u64,
}

/// How many nights a chart shows.
const ON_A_CHART: u32 = 200;

impl Tally {
    pub(super) fn of(plan: &Plan) -> Tally {
        let wanted = match plan.space {
            Space::Unlimited => 1 + plan.cities + plan.pools.len(),
            Space::Described => 0,
        };
        Tally {
            events: 0,
            requests: vec![Requests::default(); plan.streams.len()],
            cities: vec![Nights::default(); plan.cities],
            whole: Nights::default(),
            put_out: 0,
            course: Vec::new(),
            wanted: vec![BTreeMap::new(); wanted],
        }
    }

    /// So many beds were wanted of this: all, a city or a pool. Not counted unless there is always room.
    pub(super) fn want(&mut self, of: usize, beds: u64) {
        if let Some(wanted) = self.wanted.get_mut(of) {
            *wanted.entry(beds).or_default() += 1;
        }
    }

    /// How many nights lie between two on the chart.
    pub(super) fn stride(nights: u32) -> u32 {
        nights.div_ceil(ON_A_CHART).max(1)
    }
}

impl Nights {
    /// One night more.
    pub(super) fn add(&mut self, taken: u64, free: u64, people_outside: u64) {
        self.nights += 1;
        self.taken += taken;
        self.people_outside += people_outside;
        self.full += u64::from(free == 0);
        self.outside += u64::from(people_outside > 0);
    }
}
