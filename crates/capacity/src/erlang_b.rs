//! Erlang B: the chance that every bed is taken when nobody waits. What counts of a stay is its mean and nothing
//! else (Sevastyanov 1957), so it holds for stays of any shape.

use crate::figure::{BadFigure, Chance, Load, MOST_BEDS};

/// The chance that somebody finds every bed taken and is lost to the house.
///
/// Source: A. K. Erlang, *Solution of some problems in the theory of probabilities of significance in automatic
/// telephone exchanges* (1917). The recursion B(n) = A·B(n−1) / (n + A·B(n−1)) has no difference in it, so that no
/// digit is lost however many beds there are. With no beds the answer is 1, whatever the load.
pub fn blocking(load: Load, beds: u32) -> Chance {
    let mut chance = 1.0;
    for beds in 1..=beds {
        chance = with_one_more(load.erlangs(), beds, chance);
        // Below the smallest number that can be written it stays there: a million beds for one person.
        if chance == 0.0 {
            break;
        }
    }
    Chance::reckoned(chance)
}

/// The fewest beds with which this chance is no larger than `target`.
///
/// A target of 1 is met by no beds at all; one of 0 is met by none, as long as anybody comes.
pub fn beds_for(load: Load, target: Chance) -> Result<u32, BadFigure> {
    if target.value() == 0.0 && load.erlangs() > 0.0 {
        return Err(BadFigure::NeverExactly);
    }
    let (mut beds, mut chance) = (0, 1.0);
    while chance > target.value() {
        if beds == MOST_BEDS {
            return Err(BadFigure::BeyondCounting);
        }
        beds += 1;
        chance = with_one_more(load.erlangs(), beds, chance);
    }
    Ok(beds)
}

/// One step of the recursion, from `beds - 1` to `beds`.
pub(crate) fn with_one_more(erlangs: f64, beds: u32, chance: f64) -> f64 {
    let taken = erlangs * chance;
    taken / (f64::from(beds) + taken)
}

#[cfg(test)]
mod tests;
