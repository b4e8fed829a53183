//! Money, counted in whole cents so that nothing is ever rounded.

use serde::{Deserialize, Serialize};

/// An amount of euros, in cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(u32);

impl Cents {
    /// So many cents.
    pub const fn new(cents: u32) -> Cents {
        Cents(cents)
    }

    /// How many cents.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// Whether it is no money at all.
    pub const fn is_nothing(self) -> bool {
        self.0 == 0
    }
}

impl std::iter::Sum for Cents {
    fn sum<I: Iterator<Item = Cents>>(all: I) -> Cents {
        all.fold(Cents(0), |sum, one| Cents(sum.0.saturating_add(one.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_of_cents_is_exact() {
        let all = [Cents::new(5_010), Cents::new(20), Cents::new(1)];
        assert_eq!(all.into_iter().sum::<Cents>(), Cents::new(5_031));
    }
}
