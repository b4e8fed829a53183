//! Which guests a city would take if it were paid their price: whole households, as many as the city allows.
//!
//! Against this the network's choice is held: a network alone would send half a family, and the city cannot.

use super::relax::{Limit, Relaxed};

/// What one city takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Persons of households that have no price of their own.
    pub loose: i64,
    /// Households with a price of their own, by their limit's number.
    pub whole: Vec<usize>,
    /// What is paid for them, scaled.
    pub paid: i64,
}

/// The dearest guests that a city can take, each person at `price` and some households with something on top.
pub fn dearest(relaxed: &Relaxed<'_>, city: usize, price: i64, prices: &[i64]) -> Taken {
    let scope = relaxed.network.scope;
    let size = |household: usize| relaxed.network.instance.households[household].size();
    let mut left = scope.guest_caps[city];
    let mut taken = Taken::default();
    let mut items: Vec<(usize, i64, i64)> = Vec::new();
    for (number, limit) in relaxed.limits.iter().enumerate() {
        let Limit::Guest(household, at) = *limit else { continue };
        if at != city || relaxed.barred.contains(&(household, city)) {
            continue;
        }
        let (size, worth) = (size(household), price * size(household) + prices[number]);
        if relaxed.certain[household] == Some(city) {
            left -= size;
            taken.whole.push(number);
            taken.paid += worth;
        } else {
            items.push((number, size, worth));
        }
    }
    // Below nothing the branch is impossible; the network will say so.
    let width = usize::try_from(left).unwrap_or(0);
    let mut best: Vec<i64> = (0..=left.max(0)).map(|persons| persons * price).collect();
    let mut chosen = vec![false; items.len() * (width + 1)];
    for (at, (_, size, worth)) in items.iter().enumerate() {
        let size = *size as usize;
        for persons in (size..=width).rev() {
            let with = best[persons - size] + worth;
            if with > best[persons] {
                best[persons] = with;
                chosen[at * (width + 1) + persons] = true;
            }
        }
    }
    let mut persons = width;
    for (at, (number, size, _)) in items.iter().enumerate().rev() {
        if chosen[at * (width + 1) + persons] {
            taken.whole.push(*number);
            persons -= *size as usize;
        }
    }
    taken.loose = persons as i64;
    taken.paid += best[width];
    taken
}
