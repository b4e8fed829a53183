//! How well last year would have been foretold: beds are reckoned from the years before, and held against what last
//! year's nights then wanted.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::cover;
use crate::figure::{BadFigure, Chance, Load, Uncertainty};

/// A house's own nights, oldest first and none left out.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// How many people came to stay, each night.
    pub arrivals: Vec<u32>,
    /// How many wanted a bed, each night: those inside and those who found none.
    pub wanted: Vec<u32>,
}

/// What was foretold of last year, and what came.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Backtest {
    /// Arrivals a night in the year before.
    pub rate: f64,
    /// How long people stayed on average, in days, by Little's law (1961): wanted nights over arrivals.
    pub mean_stay: f64,
    /// How many were expected to want a bed: rate times stay.
    pub load: f64,
    /// How uncertain the rate looked: how much more months differed than chance would make them.
    pub uncertainty: f64,
    /// How many wanted a bed last year, on average.
    pub wanted: f64,
    /// How far the load was off, as a share of it.
    pub off: f64,
    /// Beds for each degree of uncertainty, and on which share of last year's nights they would have been enough.
    pub covers: Vec<Covered>,
}

/// Beds that would have been advised.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Covered {
    /// How well the rate was thought to be known.
    pub uncertainty: f64,
    /// Beds.
    pub beds: u32,
    /// The share of last year's nights on which they would have been enough.
    pub nights: f64,
}

/// Why last year cannot be looked at.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
pub enum NoBacktest {
    /// It takes last year and half a year before it.
    #[error("this needs {FEWEST} nights of arrivals and as many of beds wanted; there are {0} and {1}")]
    TooShort(usize, usize),
    /// Nothing can be learned from nobody.
    #[error("nobody came in the time before last year")]
    Nobody,
    /// What came out is no figure about shelter.
    #[error(transparent)]
    BadFigure(#[from] BadFigure),
}

const YEAR: usize = 365;
const FEWEST: usize = YEAR + 182;
const MONTH: usize = 30;

/// Foretells last year from the nights before it, for this share of nights.
pub fn backtest(history: &History, share: Chance) -> Result<Backtest, NoBacktest> {
    let History { arrivals, wanted } = history;
    if arrivals.len() < FEWEST || wanted.len() != arrivals.len() {
        return Err(NoBacktest::TooShort(arrivals.len(), wanted.len()));
    }
    let (before, _) = arrivals.split_at(arrivals.len() - YEAR);
    let (wanted_before, wanted) = wanted.split_at(wanted.len() - YEAR);
    let all = sum(before);
    if all == 0.0 {
        return Err(NoBacktest::Nobody);
    }
    let recent = &before[before.len().saturating_sub(YEAR)..];
    let (rate, mean_stay) = (sum(recent) / recent.len() as f64, sum(wanted_before) / all);
    let load = Load::new(rate * mean_stay)?;
    let seen = uncertainty(before).min(1.0);
    let covered = |share_of_rate: f64| {
        let beds = cover::beds_for_nights(load, share, Uncertainty::new(share_of_rate)?)?;
        let enough = wanted.iter().filter(|wanted| **wanted <= beds).count();
        Ok(Covered { uncertainty: share_of_rate, beds, nights: enough as f64 / YEAR as f64 })
    };
    let covers = [0.0, 0.1, 0.2, seen].into_iter().map(covered).collect::<Result<_, BadFigure>>()?;
    let came = sum(wanted) / YEAR as f64;
    let off = if load.erlangs() > 0.0 { came / load.erlangs() - 1.0 } else { 0.0 };
    Ok(Backtest { rate, mean_stay, load: load.erlangs(), uncertainty: seen, wanted: came, off, covers })
}

/// How uncertain a rate is, as a share of it: what months differ beyond chance, and what chance leaves of all arrivals.
fn uncertainty(arrivals: &[u32]) -> f64 {
    let months: Vec<f64> = arrivals.chunks_exact(MONTH).map(sum).collect();
    let count = months.len() as f64;
    let mean = months.iter().sum::<f64>() / count;
    if mean == 0.0 {
        return 1.0;
    }
    let variance = months.iter().map(|month| (month - mean).powi(2)).sum::<f64>() / (count - 1.0);
    let beyond = ((variance - mean) / (mean * mean)).max(0.0);
    (beyond + 1.0 / (mean * count)).sqrt()
}

fn sum(counts: &[u32]) -> f64 {
    counts.iter().map(|count| f64::from(*count)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Arrivals that come evenly and stay 100 nights each.
    fn even(nights: usize, rate: u32) -> History {
        let arrivals = vec![rate; nights];
        History { wanted: vec![rate * 100; nights], arrivals }
    }

    fn share() -> Chance {
        Chance::new(0.999).unwrap()
    }

    #[test]
    fn a_year_like_the_one_before_is_covered() {
        let found = backtest(&even(1_000, 3), share()).unwrap();
        assert!((found.rate - 3.0).abs() < 1e-12 && (found.mean_stay - 100.0).abs() < 1e-12, "{found:?}");
        assert!((found.load - 300.0).abs() < 1e-9 && found.off.abs() < 1e-9);
        assert!(found.covers.iter().all(|cover| cover.nights == 1.0));
        assert_eq!(found.covers[0].beds, 355);
    }

    #[test]
    fn a_year_with_a_third_more_is_covered_only_by_who_reckoned_with_not_knowing() {
        let mut history = even(1_000, 3);
        history.wanted[800..].fill(400);
        let found = backtest(&history, share()).unwrap();
        let nights: Vec<f64> = found.covers.iter().map(|cover| cover.nights).collect();
        assert!(nights[0] < 0.6 && nights[2] == 1.0, "{found:?}");
        assert!(found.off > 0.1);
    }

    #[test]
    fn months_that_differ_make_a_rate_uncertain() {
        let mut history = even(1_000, 2);
        for (night, arrivals) in history.arrivals.iter_mut().enumerate() {
            *arrivals = if (night / MONTH).is_multiple_of(2) { 1 } else { 3 };
        }
        let found = backtest(&history, share()).unwrap();
        assert!((found.uncertainty - 0.5).abs() < 0.05, "{found:?}");
    }

    #[test]
    fn what_cannot_be_looked_at_is_said_to() {
        assert_eq!(backtest(&even(546, 3), share()), Err(NoBacktest::TooShort(546, 546)));
        assert_eq!(backtest(&even(1_000, 0), share()), Err(NoBacktest::Nobody));
        assert_eq!(backtest(&even(1_000, 1), Chance::new(1.0).unwrap()), Err(BadFigure::AlwaysExactly.into()));
        let absurd = History { arrivals: vec![1; 1_000], wanted: vec![u32::MAX; 1_000] };
        assert!(matches!(backtest(&absurd, share()), Err(NoBacktest::BadFigure(BadFigure::TooMuch(..)))));
    }
}
