//! How long somebody stays.

use rand::{Rng, RngExt};
use rand_distr::{Distribution, Exp1, Gamma, LogNormal, Pareto};
use serde::{Deserialize, Serialize};

/// The length of a stay, in days. Which shape is right is seen in a house's own past; how many beds it takes is decided
/// almost wholly by the mean.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(tag = "shape", rename_all = "snake_case", deny_unknown_fields)]
pub enum Stay {
    /// Always the same.
    Constant {
        /// How long.
        days: f64,
    },
    /// Without memory: who is inside leaves tomorrow with the same chance as today.
    Exponential {
        /// On average.
        mean: f64,
    },
    /// Anything between two lengths.
    Uniform {
        /// The shortest.
        from: f64,
        /// The longest.
        to: f64,
    },
    /// A gamma distribution.
    Gamma {
        /// On average.
        mean: f64,
        /// The standard deviation.
        deviation: f64,
    },
    /// A lognormal distribution.
    LogNormal {
        /// On average.
        mean: f64,
        /// The standard deviation.
        deviation: f64,
    },
    /// A Pareto distribution; the smaller the index, the heavier the tail. Up to 2 it has no variance.
    Pareto {
        /// The shortest.
        from: f64,
        /// More than 1.
        index: f64,
    },
    /// Most between two lengths, such as 6 to 18 months, and some far longer.
    HeavyTail {
        /// The shortest.
        from: f64,
        /// Where the tail begins.
        to: f64,
        /// Which share stays longer than that.
        tail_share: f64,
        /// The index of the Pareto tail; more than 1.
        tail_index: f64,
    },
    /// Any of these lengths, as they were seen in a house, each as likely as the other.
    Observed {
        /// The lengths.
        days: Vec<f64>,
    },
}

impl Stay {
    /// How long on average.
    pub fn mean(&self) -> f64 {
        let pareto = |from: f64, index: f64| from * index / (index - 1.0);
        match self {
            Stay::Constant { days } => *days,
            Stay::Exponential { mean } | Stay::Gamma { mean, .. } | Stay::LogNormal { mean, .. } => *mean,
            Stay::Uniform { from, to } => f64::midpoint(*from, *to),
            Stay::Pareto { from, index } => pareto(*from, *index),
            Stay::HeavyTail { from, to, tail_share, tail_index } => {
                (1.0 - tail_share) * f64::midpoint(*from, *to) + tail_share * pareto(*to, *tail_index)
            }
            Stay::Observed { days } => days.iter().sum::<f64>() / days.len() as f64,
        }
    }

    /// What is wrong with it, if anything is.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        let length = |days: &f64| days.is_finite() && (0.0..=LONGEST).contains(days);
        let (sound, why) = match self {
            Stay::Constant { days } => (length(days), LENGTH),
            Stay::Exponential { mean } => (length(mean), LENGTH),
            Stay::Uniform { from, to } => (length(from) && length(to) && from <= to, ORDER),
            Stay::Gamma { mean, deviation } | Stay::LogNormal { mean, deviation } => {
                let sound = length(mean) && length(deviation) && *mean > 0.0 && *deviation > 0.0;
                (sound, "mean and deviation are more than 0 days and at most 100 years")
            }
            Stay::Pareto { from, index } => (length(from) && *from > 0.0 && heavy(*index), INDEX),
            Stay::HeavyTail { from, to, tail_share, tail_index } => {
                let body = length(from) && length(to) && from <= to && *to > 0.0;
                (body && (0.0..=1.0).contains(tail_share) && heavy(*tail_index), INDEX)
            }
            Stay::Observed { days } => (!days.is_empty() && days.iter().all(length), LENGTH),
        };
        // A tail can be so heavy that its mean is beyond belief.
        if !sound { Some(why) } else { (self.mean() > LONGEST).then_some("the mean is more than 100 years") }
    }
}

/// A hundred years, in days.
const LONGEST: f64 = 36_525.0;
const LENGTH: &str = "a stay takes 0 days to 100 years, and there is at least one";
const ORDER: &str = "a stay takes 0 days to 100 years, and the shortest comes first";
const INDEX: &str =
    "the lengths are more than 0 and in order, the share from 0 to 1, the index above 1 and at most 1000";

fn heavy(index: f64) -> bool {
    index > 1.0 && index <= 1_000.0
}

/// A stay made ready to be drawn from, many million times.
#[derive(Clone, Debug)]
pub(crate) enum Draw {
    Constant(f64),
    Exponential(f64),
    Uniform { from: f64, width: f64 },
    Gamma(Gamma<f64>),
    LogNormal(LogNormal<f64>),
    Pareto(Pareto<f64>),
    HeavyTail { from: f64, width: f64, tail_share: f64, tail: Pareto<f64> },
    Observed(Vec<f64>),
}

impl Draw {
    /// From a stay that was checked; nothing when it was not.
    pub(crate) fn of(stay: &Stay) -> Option<Draw> {
        Some(match stay {
            Stay::Constant { days } => Draw::Constant(*days),
            Stay::Exponential { mean } => Draw::Exponential(*mean),
            Stay::Uniform { from, to } => Draw::Uniform { from: *from, width: to - from },
            Stay::Gamma { mean, deviation } => {
                let shape = (mean / deviation).powi(2);
                Draw::Gamma(Gamma::new(shape, mean / shape).ok()?)
            }
            Stay::LogNormal { mean, deviation } => {
                Draw::LogNormal(LogNormal::from_mean_cv(*mean, deviation / mean).ok()?)
            }
            Stay::Pareto { from, index } => Draw::Pareto(Pareto::new(*from, *index).ok()?),
            Stay::HeavyTail { from, to, tail_share, tail_index } => {
                let tail = Pareto::new(*to, *tail_index).ok()?;
                Draw::HeavyTail { from: *from, width: to - from, tail_share: *tail_share, tail }
            }
            Stay::Observed { days } => Draw::Observed(days.clone()),
        })
    }

    /// The next one.
    pub(crate) fn next(&self, chance: &mut impl Rng) -> f64 {
        match self {
            Draw::Constant(days) => *days,
            Draw::Exponential(mean) => {
                let unit: f64 = Exp1.sample(chance);
                unit * mean
            }
            Draw::Uniform { from, width } => from + width * chance.random::<f64>(),
            Draw::Gamma(gamma) => gamma.sample(chance),
            Draw::LogNormal(normal) => normal.sample(chance),
            Draw::Pareto(pareto) => pareto.sample(chance),
            Draw::HeavyTail { from, width, tail_share, tail } => {
                let (which, body) = (chance.random::<f64>(), chance.random::<f64>());
                if which < *tail_share { tail.sample(chance) } else { from + width * body }
            }
            Draw::Observed(days) => days[chance.random_range(0..days.len())],
        }
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::Xoshiro256PlusPlus;

    use super::*;

    #[test]
    fn what_is_drawn_has_the_mean_that_is_told() {
        let stays = [
            Stay::Constant { days: 300.0 },
            Stay::Exponential { mean: 300.0 },
            Stay::Uniform { from: 180.0, to: 540.0 },
            Stay::Gamma { mean: 300.0, deviation: 150.0 },
            Stay::LogNormal { mean: 300.0, deviation: 200.0 },
            Stay::Pareto { from: 200.0, index: 3.5 },
            Stay::HeavyTail { from: 180.0, to: 540.0, tail_share: 0.1, tail_index: 3.0 },
            Stay::Observed { days: vec![100.0, 200.0, 900.0] },
        ];
        let mut chance = Xoshiro256PlusPlus::seed_from_u64(7);
        for stay in stays {
            assert_eq!(stay.fault(), None);
            let draw = Draw::of(&stay).unwrap();
            let sum: f64 = (0..400_000).map(|_| draw.next(&mut chance)).sum();
            assert!((sum / 400_000.0 / stay.mean() - 1.0).abs() < 0.01, "{stay:?}: {}", sum / 400_000.0);
        }
    }

    #[test]
    fn a_stay_that_makes_no_sense_is_said_to() {
        for stay in [
            Stay::Constant { days: -1.0 },
            Stay::Exponential { mean: f64::NAN },
            Stay::Uniform { from: 5.0, to: 2.0 },
            Stay::Gamma { mean: 0.0, deviation: 1.0 },
            Stay::LogNormal { mean: 3.0, deviation: f64::INFINITY },
            Stay::Pareto { from: 5.0, index: 1.0 },
            Stay::Pareto { from: 30_000.0, index: 1.01 },
            Stay::HeavyTail { from: 5.0, to: 9.0, tail_share: 1.5, tail_index: 2.0 },
            Stay::Observed { days: vec![] },
        ] {
            assert!(stay.fault().is_some(), "{stay:?}");
        }
    }
}
