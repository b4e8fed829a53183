//! Erlang B against its closed form, reckoned with sixty digits elsewhere, and against another recursion.

use proptest::prelude::*;

use super::*;

/// A, n and B by Aⁿe⁻ᴬ / Γ(n + 1, A) with sixty digits (mpmath).
const KNOWN: &[(f64, u32, f64)] = &[
    (1.0, 1, 0.5),
    (0.5, 3, 0.012_658_227_848_101_266),
    (10.0, 15, 0.036_496_945_472_370_79),
    (303.0, 320, 0.016_566_544_377_125_948),
    (303.0, 348, 0.000_887_144_179_040_400_9),
    (1000.0, 1000, 0.024_811_917_646_160_41),
    (4900.0, 5000, 0.002_215_767_902_497_243),
    (5000.0, 5000, 0.011_199_358_278_505_486),
    (100.0, 200, 4.716_970_602_792_617_5e-19),
    (250_000.0, 250_000, 0.001_594_072_742_509_485_3),
];

#[test]
fn it_is_the_closed_form_to_twelve_digits() {
    for &(erlangs, beds, wanted) in KNOWN {
        let found = blocking(Load::new(erlangs).unwrap(), beds).value();
        assert!((found / wanted - 1.0).abs() < 1e-12, "{erlangs} on {beds}: {found} and not {wanted}");
    }
}

/// The inverse of the chance as one sum, 1/B = Σ n·(n−1)…(n−k+1) / Aᵏ, which shares no step with the recursion.
fn by_a_sum(erlangs: f64, beds: u32) -> f64 {
    let (mut term, mut sum) = (1.0_f64, 1.0_f64);
    for left in (1..=beds).rev() {
        term *= f64::from(left) / erlangs;
        sum += term;
    }
    1.0 / sum
}

proptest! {
    #[test]
    fn it_is_the_sum_up_to_5000_beds(beds in 0_u32..=5_000, busy in 0.2..1.5_f64) {
        let erlangs = (f64::from(beds) * busy).max(0.1);
        let found = blocking(Load::new(erlangs).unwrap(), beds).value();
        let wanted = by_a_sum(erlangs, beds);
        prop_assert!((found - wanted).abs() < 1e-9 && (wanted == 0.0 || (found / wanted - 1.0).abs() < 1e-10));
    }

    #[test]
    fn the_fewest_beds_are_enough_and_one_less_is_not(erlangs in 0.0..3_000.0_f64, target in 1e-9..1.0_f64) {
        let (load, target) = (Load::new(erlangs).unwrap(), Chance::new(target).unwrap());
        let beds = beds_for(load, target).unwrap();
        prop_assert!(blocking(load, beds) <= target);
        prop_assert!(beds == 0 || blocking(load, beds - 1) > target);
    }

    #[test]
    fn more_beds_never_block_more_and_more_people_never_less(erlangs in 0.0..500.0_f64, beds in 0_u32..600) {
        let blocked = |erlangs: f64, beds| blocking(Load::new(erlangs).unwrap(), beds);
        prop_assert!(blocked(erlangs, beds + 1) <= blocked(erlangs, beds));
        prop_assert!(blocked(erlangs + 1.0, beds) >= blocked(erlangs, beds));
    }
}

#[test]
fn the_edges_have_an_answer() {
    let of = |erlangs, beds| blocking(Load::new(erlangs).unwrap(), beds).value();
    assert_eq!((of(3.0, 0), of(0.0, 0), of(0.0, 1)), (1.0, 1.0, 0.0));
    assert_eq!(of(1.0, 1_000_000), 0.0);
    assert!(of(1e7, 1_000_000) > 0.89);
    let fewest = |erlangs, target| beds_for(Load::new(erlangs).unwrap(), Chance::new(target).unwrap());
    assert_eq!(fewest(303.0, 1.0), Ok(0));
    assert_eq!(fewest(303.0, 0.0), Err(BadFigure::NeverExactly));
    assert_eq!(fewest(0.0, 0.0), Ok(1));
    assert_eq!(fewest(303.0, 0.001), Ok(348));
    assert_eq!(fewest(1e7, 1e-9), Err(BadFigure::BeyondCounting));
}
