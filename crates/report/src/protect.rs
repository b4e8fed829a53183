//! Counts that can be published: one to four people are not told, everything else is rounded to fives, and where one count
//! could be worked out from the others a second one is not told either. The same counts always give the same table.

use serde::{Serialize, Serializer};

/// Below so many people a count is not told.
const FEWEST: usize = 5;

/// A count as it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Rounded to fives.
    About(usize),
    /// Not told.
    Hidden,
}

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Told::About(count) => to.serialize_u64(*count as u64),
            Told::Hidden => to.serialize_none(),
        }
    }
}

impl Told {
    /// One count by itself.
    pub fn of(count: usize) -> Told {
        if (1..FEWEST).contains(&count) { Told::Hidden } else { Told::About((count + 2) / 5 * 5) }
    }
}

/// Counts that together are the whole. A whole that is not told hides every part that is not nought.
pub fn parts(counts: &[usize], whole: Told) -> Vec<Told> {
    if whole == Told::Hidden {
        return counts.iter().map(|count| if *count == 0 { Told::About(0) } else { Told::Hidden }).collect();
    }
    let mut told: Vec<Told> = counts.iter().map(|count| Told::of(*count)).collect();
    if told.iter().filter(|one| **one == Told::Hidden).count() == 1 {
        // The whole less all the others would tell it: the smallest of the others is not told either.
        let others = counts.iter().enumerate().filter(|(place, count)| told[*place] != Told::Hidden && **count > 0);
        if let Some((smallest, _)) = others.min_by_key(|(place, count)| (**count, *place)) {
            told[smallest] = Told::Hidden;
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use rand::{RngExt, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    use super::*;

    #[test]
    fn one_to_four_are_not_told_and_the_rest_is_rounded() {
        for (count, told) in [(0, Told::About(0)), (1, Told::Hidden), (4, Told::Hidden), (5, Told::About(5))] {
            assert_eq!(Told::of(count), told);
        }
        assert_eq!([Told::of(7), Told::of(8), Told::of(226)], [Told::About(5), Told::About(10), Told::About(225)]);
    }

    #[test]
    fn a_count_that_the_others_would_tell_hides_a_second() {
        assert_eq!(parts(&[3, 40, 12], Told::of(55)), [Told::Hidden, Told::About(40), Told::Hidden]);
        assert_eq!(parts(&[3, 2, 40], Told::of(45)), [Told::Hidden, Told::Hidden, Told::About(40)]);
        assert_eq!(parts(&[3, 0], Told::of(3)), [Told::Hidden, Told::About(0)]);
    }

    /// Whoever knows the whole and all that is told never knows for certain how many the few were.
    #[test]
    fn nobody_works_out_a_hidden_count() {
        let mut chance = ChaCha8Rng::seed_from_u64(3);
        for _ in 0..5_000 {
            let counts: Vec<usize> = (0..chance.random_range(2..6)).map(|_| chance.random_range(0..30)).collect();
            let whole: usize = counts.iter().sum();
            let told = parts(&counts, Told::of(whole));
            for (count, one) in counts.iter().zip(&told) {
                assert!(!(1..FEWEST).contains(count) || *one == Told::Hidden, "{counts:?} {told:?}");
            }
            let hidden = told.iter().filter(|one| **one == Told::Hidden).count();
            assert!(hidden != 1 || Told::of(whole) == Told::Hidden, "{counts:?} {told:?}");
            assert_eq!(parts(&counts, Told::of(whole)), told, "the same again");
        }
    }
}
