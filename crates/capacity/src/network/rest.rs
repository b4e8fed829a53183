//! How much longer somebody stays who is there already, so that a simulation can begin in balance. From an empty house
//! it would never get there when stays have a heavy tail: who stays for decades is missing for decades.

use rand::seq::IndexedRandom;
use rand::{Rng, RngExt};
use rand_distr::{Distribution, Gamma, LogNormal, Pareto};

use super::{Draw, Longer, Stay};

/// The rest of a stay under way at a moment that has nothing to do with it: a length drawn in proportion to itself, and
/// an even part of that (the paradox of renewal theory; Feller, *An introduction to probability theory* II, 1971, VI.7).
#[derive(Clone, Debug)]
pub(crate) struct Rest {
    lengths: Lengths,
    plain: Draw,
    mean: f64,
    longer: Longer,
}

/// Lengths drawn in proportion to themselves.
#[derive(Clone, Debug)]
enum Lengths {
    Constant(f64),
    Gamma(Gamma<f64>),
    Uniform { from: f64, to: f64 },
    LogNormal(LogNormal<f64>),
    Pareto(Pareto<f64>),
    HeavyTail { from: f64, to: f64, tail_share: f64, tail: Pareto<f64> },
    Observed(Vec<f64>),
}

impl Rest {
    /// From a stay that was checked; nothing when it was not.
    pub(crate) fn of(stay: &Stay, longer: Option<Longer>) -> Option<Rest> {
        let lengths = match stay {
            Stay::Constant { days } => Lengths::Constant(*days),
            // Drawn in proportion to itself an exponential length is the sum of two.
            Stay::Exponential { mean } if *mean > 0.0 => Lengths::Gamma(Gamma::new(2.0, *mean).ok()?),
            Stay::Exponential { .. } => Lengths::Constant(0.0),
            Stay::Uniform { from, to } => Lengths::Uniform { from: *from, to: *to },
            Stay::Gamma { mean, deviation } => {
                let shape = (mean / deviation).powi(2);
                Lengths::Gamma(Gamma::new(shape + 1.0, mean / shape).ok()?)
            }
            Stay::LogNormal { mean, deviation } => {
                let variance = (deviation / mean).powi(2).ln_1p();
                Lengths::LogNormal(LogNormal::new(mean.ln() + variance / 2.0, variance.sqrt()).ok()?)
            }
            Stay::Pareto { from, index } => Lengths::Pareto(Pareto::new(*from, index - 1.0).ok()?),
            Stay::HeavyTail { from, to, tail_share, tail_index } => {
                let tail = tail_share * to * tail_index / (tail_index - 1.0);
                let tail_share = tail / stay.mean();
                Lengths::HeavyTail { from: *from, to: *to, tail_share, tail: Pareto::new(*to, tail_index - 1.0).ok()? }
            }
            Stay::Observed { days } => Lengths::Observed(days.clone()),
        };
        let longer = longer.unwrap_or(Longer { share: 0.0, days: 0.0 });
        Some(Rest { lengths, plain: Draw::of(stay)?, mean: stay.mean(), longer })
    }

    /// The rest of somebody's stay.
    pub(crate) fn next(&self, chance: &mut impl Rng) -> f64 {
        let Longer { share, days } = self.longer;
        // Who stays longer is met more often; of their days, those that were added are part.
        let met = share * (self.mean + days) / (self.mean + share * days);
        let length = if chance.random::<f64>() >= met {
            self.lengths.next(chance)
        } else if chance.random::<f64>() * (self.mean + days) < self.mean {
            self.lengths.next(chance) + days
        } else {
            self.plain.next(chance) + days
        };
        length * chance.random::<f64>()
    }
}

impl Lengths {
    fn next(&self, chance: &mut impl Rng) -> f64 {
        match self {
            Lengths::Constant(days) => *days,
            Lengths::Gamma(gamma) => gamma.sample(chance),
            Lengths::Uniform { from, to } => rising(*from, *to, chance),
            Lengths::LogNormal(normal) => normal.sample(chance),
            Lengths::Pareto(pareto) => pareto.sample(chance),
            Lengths::HeavyTail { from, to, tail_share, tail } => {
                if chance.random::<f64>() < *tail_share {
                    tail.sample(chance)
                } else {
                    rising(*from, *to, chance)
                }
            }
            Lengths::Observed(days) => days.choose_weighted(chance, |days| *days).copied().unwrap_or(0.0),
        }
    }
}

/// Between two lengths, each with a weight in proportion to itself.
fn rising(from: f64, to: f64, chance: &mut impl Rng) -> f64 {
    (from * from + chance.random::<f64>() * (to * to - from * from)).sqrt()
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::Xoshiro256PlusPlus;

    use super::*;

    /// The mean rest is E[S²] / 2E[S]: reckoned here from many draws of whole stays.
    #[test]
    fn the_rest_is_that_of_renewal_theory() {
        let stays = [
            Stay::Constant { days: 3.0 },
            Stay::Exponential { mean: 3.0 },
            Stay::Uniform { from: 1.0, to: 5.0 },
            Stay::Gamma { mean: 3.0, deviation: 4.0 },
            Stay::LogNormal { mean: 3.0, deviation: 2.0 },
            Stay::Pareto { from: 2.0, index: 6.0 },
            Stay::HeavyTail { from: 1.0, to: 3.0, tail_share: 0.2, tail_index: 7.0 },
            Stay::Observed { days: vec![1.0, 2.0, 9.0] },
        ];
        let mut chance = Xoshiro256PlusPlus::seed_from_u64(1);
        for stay in stays {
            for longer in [None, Some(Longer { share: 0.4, days: 5.0 })] {
                let (rest, draw) = (Rest::of(&stay, longer).unwrap(), Draw::of(&stay).unwrap());
                let (mut sum, mut squares, mut rests) = (0.0, 0.0, 0.0);
                for _ in 0..400_000 {
                    let more = longer
                        .map_or(0.0, |longer| if chance.random::<f64>() < longer.share { longer.days } else { 0.0 });
                    let whole = draw.next(&mut chance) + more;
                    sum += whole;
                    squares += whole * whole;
                    rests += rest.next(&mut chance);
                }
                let (found, wanted) = (rests / 400_000.0, squares / sum / 2.0);
                assert!((found / wanted - 1.0).abs() < 0.02, "{stay:?}, {longer:?}: {found} and not {wanted}");
            }
        }
    }
}
