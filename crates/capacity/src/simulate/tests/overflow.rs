//! Two cities with one bed each, the first of which sends people on to the second: four states, reckoned by hand.

use super::*;
use crate::simulate::{Run, simulate};

/// One household a day asks in each, stays are exponential with a mean of one day. In balance, with p(first, second):
///
/// ```text
/// 2·p(0,0) = p(1,0) + p(0,1)
/// 3·p(1,0) = p(0,0) + p(1,1)      both requests of a day end up in the second city
/// 2·p(0,1) = p(0,0) + p(1,1)
/// 2·p(1,1) = 2·p(1,0) + p(0,1)
/// ```
///
/// so that p(0,0), p(1,0), p(0,1), p(1,1) are 5, 4, 6 and 7 of 22.
#[test]
fn two_cities_are_as_reckoned_by_hand() {
    let base = one_city(1.0, Stay::Exponential { mean: 1.0 }, 1);
    let cities = vec![city("Aa", 1.0, 1, &["Bee"]), city("Bee", 1.0, 1, &[])];
    let network = Network { cities, nights: 20_000, ..base };
    let found = simulate(&network, &Run::default()).unwrap();
    let [first, second] = &found.cities[..] else { panic!("two cities") };
    holds(first.figures.requests_outside, 7.0 / 22.0);
    holds(first.figures.requests_elsewhere, 4.0 / 22.0);
    holds(second.figures.requests_outside, 13.0 / 22.0);
    assert_eq!(second.figures.requests_elsewhere.mean, 0.0);
    holds(first.figures.beds_taken, 11.0 / 22.0);
    holds(second.figures.beds_taken, 13.0 / 22.0);
    holds(found.whole.nights_full, 7.0 / 22.0);
}

/// Both send people on to each other: then they are one house of two beds, Erlang B of load 2 with 2 beds.
#[test]
fn two_cities_that_send_to_each_other_are_one() {
    let base = one_city(1.0, Stay::Exponential { mean: 1.0 }, 1);
    let cities = vec![city("Aa", 1.0, 1, &["Bee"]), city("Bee", 1.0, 1, &["Aa"])];
    let found = simulate(&Network { cities, nights: 20_000, ..base }, &Run::default()).unwrap();
    holds(found.whole.requests_outside, 0.4);
}
