//! How long something took: the middle says more than a sum.

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
    /// Of amounts that are sorted; nothing of nothing.
    pub fn of(sorted: &[u64]) -> Option<Spread> {
        let most = *sorted.last()?;
        // The smallest amount that so many tenths do not exceed.
        let reached = |tenths: usize| sorted[(sorted.len() * tenths).div_ceil(10) - 1];
        Some(Spread { count: sorted.len(), half: reached(5), nine_in_ten: reached(9), most })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_few_and_of_many() {
        assert_eq!(Spread::of(&[]), None);
        assert_eq!(Spread::of(&[7]), Some(Spread { count: 1, half: 7, nine_in_ten: 7, most: 7 }));
        let ten: Vec<u64> = (1..=10).collect();
        assert_eq!(Spread::of(&ten), Some(Spread { count: 10, half: 5, nine_in_ten: 9, most: 10 }));
    }
}
