//! How many ask on a usual night, and how far one is off.

use std::collections::VecDeque;

use super::NIGHTS;

/// What is known after some nights.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    /// How many nights were seen.
    seen: usize,
    /// Requests and nights, weighted.
    recent: Sum,
    /// Requests, and what the level would have said, for each of seven days.
    days: [Sum; 7],
    /// For each distance: squared errors beyond those of a Poisson count, and squared levels.
    errors: [Sum; NIGHTS],
    /// What was said of the nights to come, latest last.
    said: VecDeque<[f64; NIGHTS]>,
}

/// A weighted sum over another.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    above: f64,
    below: f64,
}

/// After how many nights a night counts half.
const LEVEL_HALVES: f64 = 28.0;
const DAY_HALVES: f64 = 182.0;
const ERROR_HALVES: f64 = 182.0;
/// Half a request more than were seen: a quiet month is no promise.
const UNSEEN: f64 = 0.5;
/// As many nights, and as many requests, as these say that days of the week do not differ.
const DAYS_ALIKE: f64 = 3.0;
/// As many nights as these say that the level is off by a quarter.
const ERRORS_BEFORE: f64 = 14.0;
const SPREAD_BEFORE: f64 = 0.25;

impl Level {
    /// A night is over.
    pub(super) fn see(&mut self, requests: u32) {
        let requests = f64::from(requests);
        let mut next = [0.0; NIGHTS];
        for (distance, next) in next.iter_mut().enumerate() {
            *next = self.expected(distance);
        }
        self.said.push_back(next);
        for distance in 0..NIGHTS {
            let Some(at) = self.said.len().checked_sub(1 + distance) else { break };
            let said = self.said[at][distance];
            // The first week has no level yet.
            if self.seen >= 7 + distance {
                self.errors[distance].add((requests - said).powi(2) - said, said * said, ERROR_HALVES);
            }
        }
        if self.said.len() > NIGHTS {
            self.said.pop_front();
        }
        if self.seen > 0 {
            let usual = self.usual();
            self.days[self.seen % 7].add(requests, usual, DAY_HALVES / 7.0);
        }
        self.recent.add(requests, 1.0, LEVEL_HALVES);
        self.seen += 1;
    }

    /// How many ask, this many nights after the next.
    pub(super) fn expected(&self, distance: usize) -> f64 {
        let (usual, day) = (self.usual(), self.days[(self.seen + distance) % 7]);
        let alike = DAYS_ALIKE * (usual + 1.0);
        if usual == 0.0 { 0.0 } else { usual * (day.above + alike) / (day.below + alike) }
    }

    /// How far the level is off at this distance, as a share of it: what is left of the errors when those of a Poisson
    /// count are taken away. What is farther is never surer.
    pub(super) fn spread(&self, distance: usize) -> f64 {
        let before = ERRORS_BEFORE * self.usual() * self.usual();
        let of = |errors: &Sum| {
            let above = errors.above + before * SPREAD_BEFORE * SPREAD_BEFORE;
            let below = errors.below + before;
            if below > 0.0 { (above / below).clamp(0.0, 1.0).sqrt() } else { 0.0 }
        };
        self.errors[..=distance].iter().map(of).fold(0.0, f64::max)
    }

    /// On a night of no day in particular.
    fn usual(&self) -> f64 {
        if self.recent.below > 0.0 { (self.recent.above + UNSEEN) / self.recent.below } else { 0.0 }
    }
}

impl Sum {
    fn add(&mut self, above: f64, below: f64, halves: f64) {
        let keeps = 0.5_f64.powf(1.0 / halves);
        self.above = self.above * keeps + above;
        self.below = self.below * keeps + below;
    }
}
