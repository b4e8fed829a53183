//! How right a forecast was, so that whoever reads it knows what it is worth.

use serde::Serialize;

use super::{Ahead, Past};

/// Counts over the nights of which something was said beforehand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Calibration {
    /// How many nights.
    pub nights: u32,
    /// On how many of them the requests lay within the band; 95 of 100 should, or somewhat more since people are whole.
    pub in_band: u32,
    /// Requests above what was expected, on average; below zero when fewer came.
    pub bias: f64,
    /// How far off on average, without sign.
    pub off: f64,
    /// Nights on which more asked than beds and reserve held.
    pub full: u32,
    /// How many such nights were foretold: the sum of the chances.
    pub full_foretold: f64,
    /// Nights with an alarm beforehand.
    pub alarms: u32,
    /// Full nights of which there was no alarm.
    pub full_without_alarm: u32,
}

impl Calibration {
    pub(super) fn see(&mut self, said: &Ahead, was: Past) {
        let full = u64::from(was.requests) > u64::from(was.room.beds) + u64::from(was.room.reserve);
        let error = f64::from(was.requests) - said.expected;
        self.nights += 1;
        let nights = f64::from(self.nights);
        self.bias += (error - self.bias) / nights;
        self.off += (error.abs() - self.off) / nights;
        self.in_band += u32::from((said.low..=said.high).contains(&was.requests));
        self.full += u32::from(full);
        self.full_foretold += said.chance_full;
        self.alarms += u32::from(said.alarm);
        self.full_without_alarm += u32::from(full && !said.alarm);
    }
}
