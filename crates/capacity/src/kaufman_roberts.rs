//! Kaufman–Roberts: households of different sizes that share one number of beds. Who needs four beds at once finds
//! them taken far more often than who needs one.

use crate::figure::{BadFigure, Chance, Load, MOST_BEDS, What};

/// Households of one size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// How many such households would be inside if there were always room, in erlangs.
    pub load: Load,
    /// How many beds each of them takes at once; never zero.
    pub beds_each: u32,
}

/// How it goes for groups that share beds.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// For each group, in the order given, the chance that a household does not fit.
    pub blocking: Vec<Chance>,
    /// The mean number of beds taken.
    pub beds_taken: f64,
}

/// Beyond this a row of weights is scaled down. Far below the largest number, so that one step never passes it.
const TOO_LARGE: f64 = 1e200;

/// The chance for each group that a household finds fewer beds free than it needs.
///
/// Source: J. S. Kaufman, *Blocking in a shared resource environment* (1981), and J. W. Roberts, *A service system with
/// heterogeneous user requirements* (1981): j·q(j) = Σ Aₖ·bₖ·q(j − bₖ). The weights begin at q(0) = 1 and would pass
/// the largest number at some thousand beds, so they are scaled down on the way; only their proportions matter. Like
/// Erlang B it holds for stays of any shape.
pub fn blocking(groups: &[Group], beds: u32) -> Result<Shared, BadFigure> {
    if beds > MOST_BEDS {
        return Err(BadFigure::TooMuch(What::Beds, f64::from(MOST_BEDS)));
    }
    if groups.iter().any(|group| group.beds_each == 0) {
        return Err(BadFigure::NoBedsEach);
    }
    let weights = weights(groups, beds as usize);
    let total: f64 = weights.iter().sum();
    let taken: f64 = weights.iter().enumerate().map(|(taken, weight)| taken as f64 * weight).sum();
    let of = |group: &Group| {
        let full_from = weights.len().saturating_sub(group.beds_each as usize);
        Chance::reckoned(weights[full_from..].iter().sum::<f64>() / total)
    };
    Ok(Shared { blocking: groups.iter().map(of).collect(), beds_taken: taken / total })
}

/// How the chances of 0, 1, … `beds` taken beds relate.
fn weights(groups: &[Group], beds: usize) -> Vec<f64> {
    let mut weights = Vec::with_capacity(beds + 1);
    weights.push(1.0);
    let mut first = 0;
    for taken in 1..=beds {
        let from = |group: &Group| {
            let each = group.beds_each as usize;
            if each <= taken { group.load.erlangs() * each as f64 * weights[taken - each] } else { 0.0 }
        };
        let weight = groups.iter().map(from).sum::<f64>() / taken as f64;
        weights.push(weight);
        if weight > TOO_LARGE {
            // What becomes too small to be written is far below the last digit of the sum; it is zero and stays so, and
            // is passed over the next time, or ten million beds would take minutes.
            weights[first..].iter_mut().for_each(|weight| *weight /= TOO_LARGE);
            first += weights[first..].iter().take_while(|weight| **weight == 0.0).count();
        }
    }
    weights
}

#[cfg(test)]
mod tests;
