//! The count of people who want a bed, against closed forms.

use proptest::prelude::*;

use super::*;

fn count(mean: f64, uncertain: f64) -> Count {
    Count::new(Load::new(mean).unwrap(), Uncertainty::new(uncertain).unwrap())
}

/// A Poisson or negative binomial tail, summed from zero in logarithms.
fn above_from_zero(mean: f64, uncertain: f64, beds: u64) -> f64 {
    let spread = uncertain * uncertain;
    let start = if spread == 0.0 { -mean } else { -(1.0 + mean * spread).ln() / spread };
    let (mut log, mut up_to) = (start, start.exp());
    for at in 0..beds {
        let at = at as f64;
        log += (mean * (1.0 + at * spread) / ((at + 1.0) * (1.0 + mean * spread))).ln();
        up_to += log.exp();
    }
    1.0 - up_to
}

proptest! {
    #[test]
    fn it_is_the_sum_from_zero(mean in 0.1..900.0_f64, uncertain in 0.0..1.0_f64, share in 0.1..2.5_f64) {
        let beds = (mean * share) as u64;
        let found = count(mean, uncertain).above(beds).value();
        prop_assert!((found - above_from_zero(mean, uncertain, beds)).abs() < 1e-9);
    }

    #[test]
    fn a_quantile_is_the_smallest_number(mean in 0.0..2_000.0_f64, uncertain in 0.0..1.0_f64, share in 0.001..0.9999_f64) {
        let count = count(mean, uncertain);
        let found = u64::from(count.quantile(Chance::new(share).unwrap()).unwrap());
        prop_assert!(1.0 - count.above(found).value() >= share - 1e-12);
        prop_assert!(found == 0 || 1.0 - count.above(found - 1).value() < share + 1e-12);
    }
}

#[test]
fn the_edges_have_an_answer() {
    let nobody = count(0.0, 0.5);
    assert_eq!((nobody.above(0).value(), nobody.quantile(Chance::new(1.0).unwrap())), (0.0, Ok(0)));
    let many = count(1e7, 0.0);
    assert!((many.above(10_000_000).value() - 0.5).abs() < 1e-3);
    assert_eq!(many.quantile(Chance::new(0.999).unwrap()), Err(BadFigure::BeyondCounting));
    assert_eq!(count(3.0, 0.0).quantile(Chance::new(0.0).unwrap()), Ok(0));
    assert_eq!(count(3.0, 0.0).quantile(Chance::new(1.0).unwrap()), Err(BadFigure::AlwaysExactly));
}

#[test]
fn a_small_chance_keeps_its_digits() {
    // Poisson of mean 10 above 60, with sixty digits (mpmath).
    let found = count(10.0, 0.0).above(60).value();
    assert!((found / ABOVE_SIXTY - 1.0).abs() < 1e-10, "{found}");
}

const ABOVE_SIXTY: f64 = 1.0658283276580114e-27;
