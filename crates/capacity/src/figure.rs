//! The figures that are typed in: each is read once, and what makes no sense is said in a sentence.

use std::fmt;

use thiserror::Error;

/// The most people at once that is still a question about shelter, in erlangs.
pub const MOST_LOAD: f64 = 1e7;
/// The most beds that are counted.
pub const MOST_BEDS: u32 = 10_000_000;
/// The most uncertainty of a rate, as a share of it.
pub const MOST_UNCERTAINTY: f64 = 1.0;

/// How many people would be inside if there were always room: arrivals a day times days of stay, in erlangs.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Load(f64);

/// A chance, or a share of nights, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Chance(f64);

/// How uncertain a rate of arrivals is: its standard deviation as a share of it, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Uncertainty(f64);

/// A figure that cannot be reckoned with, and why.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
pub enum BadFigure {
    /// Not a number, or without end.
    #[error("{0} is no number that can be reckoned with")]
    NoNumber(What),
    /// Below zero.
    #[error("{0} cannot be below zero")]
    BelowZero(What),
    /// More than is believable.
    #[error("{0} cannot be more than {1}")]
    TooMuch(What, f64),
    /// Beds that never run out do not exist as long as anybody comes.
    #[error("no number of beds makes this chance exactly 0: give a small one, such as 0.001")]
    NeverExactly,
    /// The same, said of nights.
    #[error("no number of beds is enough on every night for ever: give a share below 1, such as 0.999")]
    AlwaysExactly,
    /// A household that sleeps in no bed.
    #[error("every household takes one bed or more")]
    NoBedsEach,
    /// It would take more beds than are counted.
    #[error("this takes more than {MOST_BEDS} beds")]
    BeyondCounting,
}

/// Which figure is meant, for the sentence about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The load in erlangs.
    Load,
    /// The number of beds.
    Beds,
    /// A chance or share.
    Chance,
    /// The uncertainty of a rate.
    Uncertainty,
}

impl Load {
    /// Nobody.
    pub const ZERO: Load = Load(0.0);

    /// Reads a load in erlangs.
    pub fn new(erlangs: f64) -> Result<Load, BadFigure> {
        within(erlangs, MOST_LOAD, What::Load).map(Load)
    }

    /// In erlangs.
    pub fn erlangs(self) -> f64 {
        self.0
    }
}

impl Chance {
    /// Reads a chance from 0 to 1.
    pub fn new(chance: f64) -> Result<Chance, BadFigure> {
        within(chance, 1.0, What::Chance).map(Chance)
    }

    /// What a formula gave: rounding may put it a hair outside 0 to 1, or make it a zero with a minus,
    /// and that is put right here.
    pub(crate) fn reckoned(chance: f64) -> Chance {
        Chance(chance.clamp(0.0, 1.0) + 0.0)
    }

    /// From 0 to 1.
    pub fn value(self) -> f64 {
        self.0
    }
}

impl Uncertainty {
    /// A rate that is known exactly, which no rate is.
    pub const NONE: Uncertainty = Uncertainty(0.0);

    /// Reads a standard deviation as a share of the rate.
    pub fn new(share: f64) -> Result<Uncertainty, BadFigure> {
        within(share, MOST_UNCERTAINTY, What::Uncertainty).map(Uncertainty)
    }

    /// As a share of the rate.
    pub fn share(self) -> f64 {
        self.0
    }
}

/// Reads a number of beds.
pub fn beds(number: u64) -> Result<u32, BadFigure> {
    let read = u32::try_from(number).ok().filter(|beds| *beds <= MOST_BEDS);
    read.ok_or(BadFigure::TooMuch(What::Beds, f64::from(MOST_BEDS)))
}

fn within(value: f64, most: f64, what: What) -> Result<f64, BadFigure> {
    if !value.is_finite() {
        Err(BadFigure::NoNumber(what))
    } else if value < 0.0 {
        Err(BadFigure::BelowZero(what))
    } else if value > most {
        Err(BadFigure::TooMuch(what, most))
    } else {
        // Minus zero is zero.
        Ok(value + 0.0)
    }
}

impl fmt::Display for What {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            What::Load => "the load",
            What::Beds => "the number of beds",
            What::Chance => "a chance or share",
            What::Uncertainty => "the uncertainty of a rate",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_makes_no_sense_is_said() {
        for nonsense in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(Load::new(nonsense), Err(BadFigure::NoNumber(What::Load)));
        }
        assert_eq!(Load::new(-1.0).unwrap_err().to_string(), "the load cannot be below zero");
        assert_eq!(Load::new(1e300).unwrap_err().to_string(), "the load cannot be more than 10000000");
        assert_eq!(Chance::new(1.5), Err(BadFigure::TooMuch(What::Chance, 1.0)));
        assert_eq!(Uncertainty::new(-0.1), Err(BadFigure::BelowZero(What::Uncertainty)));
        assert_eq!(beds(u64::MAX), Err(BadFigure::TooMuch(What::Beds, 1e7)));
    }

    #[test]
    fn the_ends_are_figures_too() {
        assert_eq!(Chance::new(0.0).unwrap().value(), 0.0);
        assert_eq!(Chance::new(1.0).unwrap().value(), 1.0);
        assert!(Load::new(-0.0).unwrap().erlangs().is_sign_positive());
        assert_eq!(beds(1_000_000), Ok(1_000_000));
    }
}
