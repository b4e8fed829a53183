//! How long something took: the middle says more than a sum.

use std::collections::BTreeMap;

use serde::Serialize;

/// Of how many things, and how long they took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Spread {
    /// Of how many.
    pub count: usize,
    /// Half took no longer.
    pub half: u64,
    /// Nine in ten took no longer.
    pub nine_in_ten: u64,
    /// The longest.
    pub most: u64,
}

impl Spread {
    /// Of amounts, each with how often it was; nothing of nothing.
    pub fn of(amounts: &BTreeMap<u64, u64>) -> Option<Spread> {
        let (most, _) = amounts.last_key_value()?;
        let count: u64 = amounts.values().sum();
        // The smallest amount that so many tenths do not exceed.
        let reached = |tenths: u64| {
            let mut seen = 0;
            let within = |(_, times): &(&u64, &u64)| {
                seen += *times;
                seen >= (count * tenths).div_ceil(10)
            };
            amounts.iter().find(within).map_or(*most, |(amount, _)| *amount)
        };
        Some(Spread { count: count as usize, half: reached(5), nine_in_ten: reached(9), most: *most })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_few_and_of_many() {
        let of = |amounts: &[(u64, u64)]| Spread::of(&amounts.iter().copied().collect());
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[(7, 1)]), Some(Spread { count: 1, half: 7, nine_in_ten: 7, most: 7 }));
        let ten: Vec<(u64, u64)> = (1..=10).map(|amount| (amount, 1)).collect();
        assert_eq!(of(&ten), Some(Spread { count: 10, half: 5, nine_in_ten: 9, most: 10 }));
        let same = of(&[(0, 5), (3, 4), (90, 1)]);
        assert_eq!(same, Some(Spread { count: 10, half: 0, nine_in_ten: 3, most: 90 }));
    }
}
