//! Kaufman–Roberts against Erlang B, against the counting of every state, and far beyond where it overflows unscaled.

use proptest::prelude::*;

use super::*;

fn group(erlangs: f64, beds_each: u32) -> Group {
    Group { load: Load::new(erlangs).unwrap(), beds_each }
}

#[test]
fn with_one_size_it_is_erlang_b() {
    for (erlangs, beds) in [(3.0, 5), (303.0, 348), (1_150.0, 1_142), (5_000.0, 5_000)] {
        let shared = blocking(&[group(erlangs, 1)], beds).unwrap();
        let wanted = crate::erlang_b::blocking(Load::new(erlangs).unwrap(), beds);
        assert!((shared.blocking[0].value() - wanted.value()).abs() < 1e-12, "{erlangs} on {beds}");
        assert!((shared.beds_taken - erlangs * (1.0 - wanted.value())).abs() < 1e-8);
    }
}

#[test]
fn it_does_not_overflow_where_it_would_unscaled() {
    for beds in [1_141, 1_142, 1_143, 50_000, 10_000_000] {
        let load = f64::from(beds);
        let shared = blocking(&[group(load * 0.6, 1), group(load * 0.1, 4)], beds).unwrap();
        let [single, family] = shared.blocking[..] else { panic!("two groups") };
        assert!(single.value() > 0.0 && single < family && family.value() < 0.3, "{beds}: {shared:?}");
        assert!(shared.beds_taken.is_finite());
    }
}

/// Every state of two groups, weighed by the product of its two Poisson weights.
fn by_counting(one: Group, two: Group, beds: u32) -> [f64; 2] {
    let weight = |group: &Group, inside: u32| -> f64 {
        (1..=inside).map(|inside| group.load.erlangs() / f64::from(inside)).product()
    };
    let (mut total, mut blocked) = (0.0, [0.0; 2]);
    for ones in 0..=beds / one.beds_each {
        for twos in 0..=(beds - ones * one.beds_each) / two.beds_each {
            let here = weight(&one, ones) * weight(&two, twos);
            let free = beds - ones * one.beds_each - twos * two.beds_each;
            total += here;
            for (blocked, group) in blocked.iter_mut().zip([one, two]) {
                *blocked += if free < group.beds_each { here } else { 0.0 };
            }
        }
    }
    blocked.map(|blocked| blocked / total)
}

proptest! {
    #[test]
    fn it_is_the_counting_of_every_state(
        loads in [0.0..20.0_f64, 0.0..8.0_f64], sizes in [1_u32..4, 1_u32..7], beds in 0_u32..40,
    ) {
        let groups = [group(loads[0], sizes[0]), group(loads[1], sizes[1])];
        let found = blocking(&groups, beds).unwrap().blocking;
        let wanted = by_counting(groups[0], groups[1], beds);
        for (found, wanted) in found.iter().zip(wanted) {
            prop_assert!((found.value() - wanted).abs() < 1e-12);
        }
    }
}

#[test]
fn the_edges_have_an_answer() {
    assert_eq!(blocking(&[], 10).unwrap(), Shared { blocking: vec![], beds_taken: 0.0 });
    assert_eq!(blocking(&[group(1.0, 5)], 4).unwrap().blocking[0].value(), 1.0);
    assert_eq!(blocking(&[group(1.0, 1)], 0).unwrap().blocking[0].value(), 1.0);
    assert_eq!(blocking(&[group(1.0, 0)], 4), Err(BadFigure::NoBedsEach));
    assert_eq!(blocking(&[group(1.0, u32::MAX)], 4).unwrap().blocking[0].value(), 1.0);
    assert_eq!(blocking(&[group(1e7, 3)], 1_000).unwrap().blocking.len(), 1);
    assert_eq!(blocking(&[group(1.0, 1)], u32::MAX), Err(BadFigure::TooMuch(What::Beds, 1e7)));
}
