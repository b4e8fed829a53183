//! The nights that come as a picture: between which counts the requests will lie, and what is there for them. The table beside
//! it says the same.

use super::ahead::Night;

/// What is drawn, in the units of the drawing.
pub struct Bars {
    pub nights: Vec<Bar>,
    /// Lines across, with their counts.
    pub lines: Vec<(u32, u32)>,
}

/// One night.
pub struct Bar {
    pub label: String,
    /// Its left side.
    pub x: u32,
    /// The band of requests: from where down to where.
    pub top: u32,
    pub height: u32,
    /// Where the beds end, and the reserve beyond them.
    pub beds: u32,
    pub reserve: u32,
}

/// How wide a night is, and how high the drawing.
const STEP: u32 = 36;
const LEFT: u32 = 26;
const FOOT: u32 = 150;
const HIGHEST: u32 = 10;

pub fn of(nights: &[Night]) -> Bars {
    let most =
        nights.iter().map(|night| night.high.max(night.beds.saturating_add(night.reserve))).max().unwrap_or(0).max(1);
    let y = |count: u32| FOOT - (u64::from(count.min(most)) * u64::from(FOOT - HIGHEST) / u64::from(most)) as u32;
    let bar = |(nth, night): (usize, &Night)| Bar {
        label: night.short.clone(),
        x: LEFT + STEP * nth as u32,
        top: y(night.high),
        height: (y(night.low) - y(night.high)).max(2),
        beds: y(night.beds),
        reserve: y(night.beds.saturating_add(night.reserve)),
    };
    let step = (most / 4).max(1);
    let lines = (0..=most).step_by(step as usize).map(|count| (y(count), count)).collect();
    Bars { nights: nights.iter().enumerate().map(bar).collect(), lines }
}
