//! Months and cold nights: what makes one night ask for more than another.

use rand::RngExt;
use rand::rngs::Xoshiro256PlusPlus;

use crate::network::{Cold, Network};

/// The weather of one replication, night by night.
pub(super) struct Weather<'a> {
    months: &'a [f64; 12],
    cold: Option<&'a Cold>,
    freezes: bool,
    chance: Xoshiro256PlusPlus,
}

/// What a day is like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Day {
    /// How many ask, as a multiple of the rate.
    pub(super) factor: f64,
    /// Whether it freezes.
    pub(super) freezes: bool,
}

impl<'a> Weather<'a> {
    pub(super) fn of(network: &'a Network, chance: Xoshiro256PlusPlus) -> Weather<'a> {
        Weather { months: &network.months, cold: network.cold.as_ref(), freezes: false, chance }
    }

    /// The next day; `day` is counted from 1 January of the first year, and years have 365 days.
    pub(super) fn next(&mut self, day: u32) -> Day {
        let month = month(day);
        let factor = self.months[month];
        let Some(cold) = self.cold else { return Day { factor, freezes: false } };
        if !cold.months.iter().any(|cold| usize::from(*cold) == month + 1) {
            self.freezes = false;
            return Day { factor, freezes: false };
        }
        // A chain of two states whose spells have the mean length asked for, and the cold ones the share.
        let begins = if cold.share >= 1.0 { 1.0 } else { cold.share / (1.0 - cold.share) / cold.spell };
        let ends = if cold.share >= 1.0 { 0.0 } else { 1.0 / cold.spell };
        let luck: f64 = self.chance.random();
        self.freezes = if self.freezes { luck >= ends } else { luck < begins };
        Day { factor: if self.freezes { factor * cold.factor } else { factor }, freezes: self.freezes }
    }
}

/// The month of a day, from 0.
fn month(day: u32) -> usize {
    const LAST: [u32; 12] = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
    LAST.iter().position(|last| day % 365 < *last).unwrap_or(11)
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;

    use super::*;

    #[test]
    fn months_begin_where_they_do() {
        for (day, wanted) in [(0, 0), (30, 0), (31, 1), (58, 1), (59, 2), (364, 11), (365, 0)] {
            assert_eq!(month(day), wanted, "{day}");
        }
    }

    #[test]
    fn cold_nights_have_their_share_and_come_in_spells() {
        let cold = Cold { share: 0.3, spell: 4.0, months: (1..=12).collect(), factor: 2.0 };
        let chance = Xoshiro256PlusPlus::seed_from_u64(3);
        let mut weather = Weather { months: &[1.5; 12], cold: Some(&cold), freezes: false, chance };
        let days: Vec<Day> = (0..200_000).map(|day| weather.next(day)).collect();
        let nights = days.iter().filter(|day| day.freezes).count() as f64;
        let spells = days.windows(2).filter(|two| !two[0].freezes && two[1].freezes).count() as f64;
        assert!((nights / 200_000.0 - 0.3).abs() < 0.01, "{nights}");
        assert!((nights / spells - 4.0).abs() < 0.1, "{nights} in {spells}");
        assert!(days.iter().all(|day| day.factor == if day.freezes { 3.0 } else { 1.5 }));
    }
}
