//! How many beds so that nobody sleeps outside on a share of nights: first with how well the rate is known, since that
//! moves the answer more than any finesse of queueing.

use crate::count::Count;
use crate::figure::{BadFigure, Chance, Load, Uncertainty};

/// The beds for one degree of uncertainty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cover {
    /// How well the rate of arrivals is known.
    pub uncertainty: Uncertainty,
    /// How many beds are enough on the share of nights that was asked for.
    pub beds: u32,
}

/// The fewest beds with which, on this share of nights, everybody who wants a bed has one.
///
/// The quantile of [`Count`]: nobody is ever lost to the house, so a night is bad when more people want a bed than there
/// are. At a load of 303 and 99.9 % of nights: 358 beds, 421 with 10 % uncertainty in the rate, 534 with 20 %.
pub fn beds_for_nights(load: Load, share: Chance, uncertainty: Uncertainty) -> Result<u32, BadFigure> {
    Count::new(load, uncertainty).quantile(share)
}

/// On which share of nights this number of beds is enough.
pub fn nights_covered(load: Load, beds: u32, uncertainty: Uncertainty) -> Chance {
    Chance::reckoned(1.0 - Count::new(load, uncertainty).above(u64::from(beds)).value())
}

/// The beds for a rate that is known exactly, to a tenth and to a fifth: the band that is shown before anything else.
pub fn band(load: Load, share: Chance) -> Result<[Cover; 3], BadFigure> {
    let with = |uncertain: f64| {
        let uncertainty = Uncertainty::new(uncertain)?;
        Ok(Cover { uncertainty, beds: beds_for_nights(load, share, uncertainty)? })
    };
    Ok([with(0.0)?, with(0.1)?, with(0.2)?])
}

#[cfg(test)]
mod tests;
