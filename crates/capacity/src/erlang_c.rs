//! Erlang C: the chance that somebody has to wait, when everybody waits for as long as it takes.

use crate::erlang_b::{blocking, with_one_more};
use crate::figure::{BadFigure, Chance, Load, MOST_BEDS};

/// Whether a queue ever ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Waiting {
    /// There are more beds than people on average: some wait, and everybody gets a turn.
    Ends {
        /// The chance that somebody has to wait at all.
        chance: Chance,
        /// The mean wait of everybody, those who need not wait included, as a share of the mean stay.
        mean: f64,
    },
    /// As many come as there are beds, or more: the queue grows without end and everybody waits.
    GrowsWithoutEnd,
}

impl Waiting {
    /// The chance that somebody has to wait, which is 1 when the queue grows without end.
    pub fn chance(self) -> Chance {
        match self {
            Waiting::Ends { chance, .. } => chance,
            Waiting::GrowsWithoutEnd => Chance::reckoned(1.0),
        }
    }
}

/// The chance of having to wait, and for how long.
///
/// Source: Erlang (1917), as above; from Erlang B by C = n·B / (n − A·(1 − B)). Unlike Erlang B it is exact only for
/// stays of exponential length.
pub fn waiting(load: Load, beds: u32) -> Waiting {
    if load.erlangs() >= f64::from(beds) && (load.erlangs() > 0.0 || beds == 0) {
        return Waiting::GrowsWithoutEnd;
    }
    let chance = from_lost(load.erlangs(), beds, blocking(load, beds).value());
    Waiting::Ends { chance: Chance::reckoned(chance), mean: chance / (f64::from(beds) - load.erlangs()) }
}

/// The fewest beds with which the chance of having to wait is no larger than `target`.
pub fn beds_for(load: Load, target: Chance) -> Result<u32, BadFigure> {
    if target.value() >= 1.0 {
        return Ok(0);
    }
    if target.value() == 0.0 && load.erlangs() > 0.0 {
        return Err(BadFigure::NeverExactly);
    }
    let mut lost = 1.0;
    for beds in 1..=MOST_BEDS {
        lost = with_one_more(load.erlangs(), beds, lost);
        if f64::from(beds) > load.erlangs() && from_lost(load.erlangs(), beds, lost) <= target.value() {
            return Ok(beds);
        }
    }
    Err(BadFigure::BeyondCounting)
}

/// From the chance of being lost to that of having to wait, for more beds than load. Written so that nothing cancels
/// when the load comes close to the beds.
fn from_lost(erlangs: f64, beds: u32, lost: f64) -> f64 {
    let beds = f64::from(beds);
    beds * lost / ((beds - erlangs) + erlangs * lost)
}

#[cfg(test)]
mod tests;
