//! Each evening: how many will ask tonight and on the next seven nights, with a band, and the chance that beds and
//! reserve do not suffice. With it goes how right this was on the nights behind.

mod calibration;
mod level;

use serde::Serialize;
use thiserror::Error;

pub use calibration::Calibration;
use level::Level;

use crate::count::Count;
use crate::figure::{Chance, Load, MOST_LOAD, Uncertainty};

/// Tonight and seven nights more.
pub const NIGHTS: usize = 8;
/// How much history is needed before anything can be said: two of each day of the week.
pub const FEWEST_NIGHTS: usize = 14;
/// Which chance of a full house wakes the coordinator.
pub const ALARM: f64 = 0.001;
/// More requests on one night than this are a slip of the pen.
pub const MOST_REQUESTS: u32 = 10_000;
/// How many nights fall into the band, of a hundred.
pub const BAND: f64 = 0.95;

/// The room for those who ask on one night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Beds that are free for them.
    pub beds: u32,
    /// Beds of the reserve, for when those are taken.
    pub reserve: u32,
}

/// A night that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Past {
    /// How many people asked.
    pub requests: u32,
    /// What was free for them that evening.
    pub room: Room,
}

/// A night ahead.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Ahead {
    /// How many will ask, on average.
    pub expected: f64,
    /// Of a hundred nights, 95 lie between this
    pub low: u32,
    /// and this.
    pub high: u32,
    /// The chance that more ask than there are beds, so that the reserve is touched.
    pub chance_reserve: f64,
    /// The chance that more ask than beds and reserve hold.
    pub chance_full: f64,
    /// Whether that is more than [`ALARM`].
    pub alarm: bool,
}

/// What is ahead, and how right it was until now.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Forecast {
    /// Tonight, tomorrow, and so on.
    pub nights: Vec<Ahead>,
    /// How right what was said of *tonight* has been.
    pub calibration: Calibration,
}

/// Why nothing can be said.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum NoForecast {
    /// There is too little history.
    #[error("a forecast needs {FEWEST_NIGHTS} nights of history, and there are {0}")]
    TooShort(usize),
    /// More than [`NIGHTS`] are asked for, or none.
    #[error("a forecast is for 1 to {NIGHTS} nights")]
    TooFar,
    /// More people than can be.
    #[error("no night had so many requests: {0}")]
    TooMany(u32),
}

/// Looks ahead from the nights behind, oldest first and none left out, to as many nights as there is `room` for.
///
/// The level is a weighted mean that halves every four weeks, times a factor for the day of the week. The count is
/// negative binomial around it; its spread for each distance is what the errors at that distance have been.
pub fn forecast(past: &[Past], room: &[Room]) -> Result<Forecast, NoForecast> {
    if past.len() < FEWEST_NIGHTS {
        return Err(NoForecast::TooShort(past.len()));
    }
    if room.is_empty() || room.len() > NIGHTS {
        return Err(NoForecast::TooFar);
    }
    if let Some(night) = past.iter().find(|night| night.requests > MOST_REQUESTS) {
        return Err(NoForecast::TooMany(night.requests));
    }
    let mut level = Level::default();
    let mut calibration = Calibration::default();
    for (night, was) in past.iter().enumerate() {
        if night >= FEWEST_NIGHTS {
            calibration.see(&ahead(&level, 0, was.room), *was);
        }
        level.see(was.requests);
    }
    let nights = room.iter().enumerate().map(|(distance, room)| ahead(&level, distance, *room)).collect();
    Ok(Forecast { nights, calibration })
}

impl Forecast {
    /// How many nights from now the first alarm is for; 0 is tonight.
    pub fn first_alarm(&self) -> Option<usize> {
        self.nights.iter().position(|night| night.alarm)
    }
}

/// One night, this many after the next.
fn ahead(level: &Level, distance: usize, room: Room) -> Ahead {
    let (expected, spread) = (level.expected(distance), level.spread(distance));
    // Both lie within what is reckoned with: requests were looked at before, and the spread is at most 1.
    let load = Load::new(expected.min(MOST_LOAD)).unwrap_or(Load::ZERO);
    let count = Count::new(load, Uncertainty::new(spread).unwrap_or(Uncertainty::NONE));
    let edge = |share: f64| count.quantile(Chance::reckoned(share)).unwrap_or(crate::figure::MOST_BEDS);
    let chance_full = count.above(u64::from(room.beds) + u64::from(room.reserve)).value();
    Ahead {
        expected,
        low: edge((1.0 - BAND) / 2.0),
        high: edge(f64::midpoint(1.0, BAND)),
        chance_reserve: count.above(u64::from(room.beds)).value(),
        chance_full,
        alarm: chance_full > ALARM,
    }
}

#[cfg(test)]
mod tests;
