//! What was counted of people, apart for those who are alone and those who belong to a household. Where either count is of one to four, neither
//! is told: with the sum beside it, one would tell the other.

use serde::Serialize;
use store::Measure;

use super::stretch::Groups;

/// Below this, a count of people points at somebody.
const FEW: u64 = 5;

/// One thing that was counted, of both groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Grouped {
    /// What.
    pub measure: Measure,
    /// How it came out; empty where there is one way.
    pub way: String,
    /// How often of those who are alone and of those in a household, as both are now; nothing where it is too few to be told.
    pub times: Option<(u64, u64)>,
}

/// Everything whose rows say whom it was about. Whoever is forgotten is in no group.
pub(super) fn grouped(counts: Groups) -> Vec<Grouped> {
    counts.into_iter().map(|((measure, way), both)| Grouped { measure, way, times: told(both) }).collect()
}

fn told((alone, household): (u64, u64)) -> Option<(u64, u64)> {
    let points = |count: u64| (1..FEW).contains(&count);
    (!points(alone) && !points(household)).then_some((alone, household))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_of_one_group_are_told_of_neither() {
        for (both, expected) in
            [((0, 0), true), ((5, 0), true), ((7, 12), true), ((4, 12), false), ((12, 1), false), ((3, 2), false)]
        {
            assert_eq!(told(both), expected.then_some(both), "{both:?}");
        }
    }
}
