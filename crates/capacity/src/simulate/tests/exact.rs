//! One city against Erlang B for stays of every shape, Erlang C for those who wait, Kaufman–Roberts for households.

use super::*;
use crate::figure::{Chance, Load, Uncertainty};
use crate::simulate::{Run, beds_wanted, simulate};
use crate::{cover, erlang_b, erlang_c, kaufman_roberts};

#[test]
fn whatever_the_shape_of_the_stays_it_is_erlang_b() {
    let stays = [
        Stay::Exponential { mean: 3.0 },
        Stay::Constant { days: 3.0 },
        Stay::Uniform { from: 1.0, to: 5.0 },
        Stay::Gamma { mean: 3.0, deviation: 6.0 },
        Stay::LogNormal { mean: 3.0, deviation: 3.0 },
        // These three have a variance that is barely finite, and none.
        Stay::Pareto { from: 1.714_285_714_285_714_3, index: 7.0 / 3.0 },
        Stay::Pareto { from: 1.0, index: 1.5 },
        Stay::HeavyTail { from: 1.0, to: 3.0, tail_share: 0.2, tail_index: 15.0 / 8.0 },
    ];
    for stay in stays {
        let load = 10.0 * stay.mean();
        let found = simulate(&one_city(10.0, stay.clone(), 30), &Run::default()).unwrap();
        let wanted = erlang_b::blocking(Load::new(load).unwrap(), 30).value();
        println!("{stay:?}: load {load:.3}, {:?}, wanted {wanted}", found.whole.requests_outside);
        holds(found.whole.requests_outside, wanted);
        holds(found.whole.beds_taken, load * (1.0 - wanted));
    }
}

#[test]
fn who_waits_is_erlang_c() {
    let network = Network { when_full: WhenFull::Waits, ..one_city(10.0, Stay::Exponential { mean: 3.0 }, 35) };
    let found = simulate(&network, &Run::default()).unwrap();
    let wanted = erlang_c::waiting(Load::new(30.0).unwrap(), 35);
    let erlang_c::Waiting::Ends { chance, mean } = wanted else { panic!("it ends") };
    holds(found.whole.requests_outside, chance.value());
    assert!(found.whole.wait.holds(mean * 3.0), "{:?} and not {}", found.whole.wait, mean * 3.0);
    holds(found.whole.beds_taken, 30.0);
}

#[test]
fn households_that_share_beds_are_kaufman_roberts() {
    let family = Household { name: "family".into(), people: 4, share: 1.0, ..alone(Stay::Constant { days: 2.0 }) };
    let single = Household { share: 3.0, ..alone(Stay::Exponential { mean: 3.0 }) };
    let network = Network { households: vec![single, family], ..one_city(8.0, Stay::Constant { days: 1.0 }, 36) };
    let found = simulate(&network, &Run::default()).unwrap();
    let group = |erlangs, beds_each| kaufman_roberts::Group { load: Load::new(erlangs).unwrap(), beds_each };
    let wanted = kaufman_roberts::blocking(&[group(18.0, 1), group(4.0, 4)], 36).unwrap();
    for (household, wanted) in found.households.iter().zip(&wanted.blocking) {
        holds(household.requests_outside, wanted.value());
    }
    holds(found.whole.beds_taken, wanted.beds_taken);
}

#[test]
fn with_room_for_all_it_is_the_count_of_an_uncertain_rate() {
    for uncertain in [0.0, 0.2] {
        let network = Network {
            replications: 400,
            nights: 365,
            warm_up: Some(40),
            rate_uncertainty: uncertain,
            ..one_city(100.0, Stay::Uniform { from: 1.0, to: 5.06 }, 1)
        };
        let share = Chance::new(0.99).unwrap();
        let found = beds_wanted(&network, share, &Run::default()).unwrap();
        let load = Load::new(network.load()).unwrap();
        let wanted = cover::beds_for_nights(load, share, Uncertainty::new(uncertain).unwrap()).unwrap();
        let off = found.whole.beds as f64 / f64::from(wanted) - 1.0;
        assert!(off.abs() < 0.03, "{uncertain}: {} and not {wanted}", found.whole.beds);
    }
}
