//! Erlang C against figures reckoned with sixty digits elsewhere, and against a sum of its own.

use proptest::prelude::*;

use super::*;

const KNOWN: &[(f64, u32, f64)] = &[
    (0.5, 3, 0.015_151_515_151_515_152),
    (10.0, 15, 0.102_042_367_007_988_01),
    (303.0, 320, 0.240_752_740_567_198_95),
    (303.0, 348, 0.006_819_843_741_088_166),
    (4900.0, 5000, 0.099_937_877_234_487_66),
    (4999.5, 5000, 0.991_198_841_080_507),
    (100.0, 200, 9.433_941_205_585_235e-19),
];

#[test]
fn it_is_the_closed_form_to_ten_digits() {
    for &(erlangs, beds, wanted) in KNOWN {
        let found = waiting(Load::new(erlangs).unwrap(), beds).chance().value();
        assert!((found / wanted - 1.0).abs() < 1e-10, "{erlangs} on {beds}: {found} and not {wanted}");
    }
}

/// The chances of 0, 1, … people, scaled by that of as many as there are beds, and all that wait behind them.
fn by_a_sum(erlangs: f64, beds: u32) -> f64 {
    let (mut weight, mut free) = (1.0_f64, 0.0_f64);
    for inside in (1..=beds).rev() {
        weight *= f64::from(inside) / erlangs;
        free += weight;
    }
    let waits = 1.0 / (1.0 - erlangs / f64::from(beds));
    waits / (waits + free)
}

proptest! {
    #[test]
    fn it_is_the_sum_up_to_5000_beds(beds in 1_u32..=5_000, busy in 0.2..0.999_f64) {
        let erlangs = f64::from(beds) * busy;
        let found = waiting(Load::new(erlangs).unwrap(), beds).chance().value();
        prop_assert!((found - by_a_sum(erlangs, beds)).abs() < 1e-9);
    }

    #[test]
    fn the_fewest_beds_are_enough_and_one_less_is_not(erlangs in 0.0..3_000.0_f64, target in 1e-9..1.0_f64) {
        let (load, target) = (Load::new(erlangs).unwrap(), Chance::new(target).unwrap());
        let beds = beds_for(load, target).unwrap();
        prop_assert!(waiting(load, beds).chance() <= target);
        prop_assert!(beds == 0 || waiting(load, beds - 1).chance() > target);
    }

    #[test]
    fn waiting_is_likelier_than_being_lost(erlangs in 0.0..500.0_f64, beds in 0_u32..600) {
        let load = Load::new(erlangs).unwrap();
        prop_assert!(waiting(load, beds).chance() >= blocking(load, beds));
    }
}

#[test]
fn a_queue_that_grows_without_end_is_said_to() {
    let of = |erlangs, beds| waiting(Load::new(erlangs).unwrap(), beds);
    for (erlangs, beds) in [(10.0, 10), (11.0, 10), (0.1, 0), (0.0, 0)] {
        assert_eq!(of(erlangs, beds), Waiting::GrowsWithoutEnd);
        assert_eq!(of(erlangs, beds).chance().value(), 1.0);
    }
    assert_eq!(of(0.0, 1).chance().value(), 0.0);
    assert_eq!(of(1.0, 1_000_000).chance().value(), 0.0);
}

#[test]
fn with_one_bed_it_is_the_load_and_the_wait_is_that_of_a_single_queue() {
    let Waiting::Ends { chance, mean } = waiting(Load::new(0.75).unwrap(), 1) else { panic!("it ends") };
    assert!((chance.value() - 0.75).abs() < 1e-15 && (mean - 3.0).abs() < 1e-12);
}

#[test]
fn the_targets_at_the_ends() {
    let fewest = |erlangs, target| beds_for(Load::new(erlangs).unwrap(), Chance::new(target).unwrap());
    assert_eq!(fewest(303.0, 1.0), Ok(0));
    assert_eq!(fewest(303.0, 0.0), Err(BadFigure::NeverExactly));
    assert_eq!(fewest(1e7, 0.5), Err(BadFigure::BeyondCounting));
}
