//! How many people want a bed on one night: a Poisson count when the rate of arrivals is known, and a mixture of
//! Poisson counts when it is not.

use crate::figure::{BadFigure, Chance, Load, MOST_BEDS, Uncertainty};

/// The number of people who want a bed on a night.
///
/// When there is always room, whoever came and has not left is Poisson with the load as its mean, whatever the shape of
/// the stays (M/G/∞; Mirasol 1963). A rate that is itself uncertain is gamma distributed with mean 1 and the
/// uncertainty as its standard deviation; the count is then negative binomial (Greenwood and Yule 1920), with variance
/// A + (A·u)².
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Count {
    mean: f64,
    /// The variance of the uncertain rate, whose mean is 1.
    spread: f64,
    most_likely: u64,
    /// Of all weights, when that of the most likely count is 1.
    below: f64,
    total: f64,
}

/// Weights below this, compared with the largest one, change no digit of a sum.
const NOTHING: f64 = 1e-24;

impl Count {
    /// The count with this mean, and this uncertainty about the rate.
    pub fn new(load: Load, uncertainty: Uncertainty) -> Count {
        let (mean, spread) = (load.erlangs(), uncertainty.share() * uncertainty.share());
        let most_likely = (mean * (1.0 - spread)).max(0.0).floor() as u64;
        let mut count = Count { mean, spread, most_likely, below: 0.0, total: 0.0 };
        let (mut at, mut weight) = (most_likely, 1.0);
        while at > 0 && weight > NOTHING {
            at -= 1;
            weight /= count.next_to(at);
            count.below += weight;
        }
        count.total = count.below + count.upwards(most_likely, 1.0).map(|(_, weight)| weight).sum::<f64>();
        count
    }

    /// Its mean.
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// Its variance.
    pub fn variance(&self) -> f64 {
        self.mean + self.mean * self.mean * self.spread
    }

    /// The chance that it is larger than `beds`: a night on which somebody sleeps outside.
    pub fn above(&self, beds: u64) -> Chance {
        // Summed from its own side, so that a small chance keeps its digits.
        if beds >= self.most_likely {
            let first = (self.most_likely..=beds).fold(1.0, |weight, at| weight * self.next_to(at));
            let beyond = self.upwards(beds + 1, first).map(|(_, weight)| weight);
            return Chance::reckoned(beyond.sum::<f64>() / self.total);
        }
        let (mut at, mut weight, mut up_to) = (self.most_likely, 1.0, 0.0);
        while at > 0 && weight > NOTHING {
            at -= 1;
            weight /= self.next_to(at);
            if at <= beds {
                up_to += weight;
            }
        }
        Chance::reckoned(1.0 - up_to / self.total)
    }

    /// The smallest number that it does not pass with this chance.
    pub fn quantile(&self, share: Chance) -> Result<u32, BadFigure> {
        if share.value() >= 1.0 && self.mean > 0.0 {
            return Err(BadFigure::AlwaysExactly);
        }
        let wanted = share.value() * self.total;
        if wanted <= 0.0 {
            return Ok(0);
        }
        if wanted <= self.below {
            return self.quantile_below(wanted);
        }
        let mut up_to = self.below;
        for (at, weight) in self.upwards(self.most_likely, 1.0) {
            up_to += weight;
            if up_to >= wanted {
                return fits(at);
            }
            if at > u64::from(MOST_BEDS) {
                break;
            }
        }
        Err(BadFigure::BeyondCounting)
    }

    /// For shares below the most likely count.
    fn quantile_below(&self, wanted: f64) -> Result<u32, BadFigure> {
        let (mut at, mut weight, mut up_to) = (self.most_likely, 1.0, self.below);
        while at > 0 {
            at -= 1;
            weight /= self.next_to(at);
            up_to -= weight;
            if up_to < wanted {
                return fits(at);
            }
        }
        Ok(0)
    }

    /// The weight of `at + 1` as a multiple of that of `at`.
    fn next_to(&self, at: u64) -> f64 {
        let at = at as f64;
        self.mean * (1.0 + at * self.spread) / ((at + 1.0) * (1.0 + self.mean * self.spread))
    }

    /// Counts from this one on, which has this weight, for as long as what follows could change a digit of their sum.
    fn upwards(&self, first: u64, weight: f64) -> impl Iterator<Item = (u64, f64)> + '_ {
        let nothing = weight * NOTHING;
        let (mut at, mut weight, mut over) = (first, weight, false);
        std::iter::from_fn(move || {
            if over {
                return None;
            }
            let here = (at, weight);
            let ratio = self.next_to(at);
            weight *= ratio;
            // All that follows is at most a geometric row with this ratio.
            over = ratio < 1.0 && weight <= nothing * (1.0 - ratio);
            at += 1;
            Some(here)
        })
    }
}

fn fits(count: u64) -> Result<u32, BadFigure> {
    crate::figure::beds(count).map_err(|_| BadFigure::BeyondCounting)
}

#[cfg(test)]
mod tests;
