//! Beds for a share of nights.

use proptest::prelude::*;

use super::*;

fn beds(load: f64, share: f64, uncertain: f64) -> Result<u32, BadFigure> {
    beds_for_nights(Load::new(load)?, Chance::new(share)?, Uncertainty::new(uncertain)?)
}

#[test]
fn uncertainty_of_the_rate_outweighs_everything_else() {
    assert_eq!(beds(303.0, 0.999, 0.0), Ok(358));
    assert_eq!(beds(303.0, 0.999, 0.1), Ok(421));
    assert_eq!(beds(303.0, 0.999, 0.2), Ok(534));
    let band = band(Load::new(303.0).unwrap(), Chance::new(0.999).unwrap()).unwrap();
    assert_eq!(band.map(|cover| cover.beds), [358, 421, 534]);
}

#[test]
fn the_edges_have_an_answer() {
    assert_eq!(beds(303.0, 1.0, 0.1), Err(BadFigure::AlwaysExactly));
    assert_eq!(beds(303.0, 0.0, 0.1), Ok(0));
    assert_eq!(beds(0.0, 0.999, 0.2), Ok(0));
    assert!(beds(f64::NAN, 0.5, 0.0).is_err() && beds(1.0, 2.0, 0.0).is_err() && beds(1.0, 0.5, 7.0).is_err());
    assert_eq!(nights_covered(Load::new(303.0).unwrap(), 0, Uncertainty::NONE).value(), 0.0);
}

proptest! {
    #[test]
    fn these_beds_cover_the_share_and_one_less_does_not(
        load in 0.1..2_000.0_f64, share in 0.5..0.9999_f64, uncertain in 0.0..0.6_f64,
    ) {
        let found = beds(load, share, uncertain).unwrap();
        let covered = |beds| nights_covered(Load::new(load).unwrap(), beds, Uncertainty::new(uncertain).unwrap()).value();
        prop_assert!(covered(found) >= share - 1e-12);
        prop_assert!(found == 0 || covered(found - 1) < share + 1e-12);
    }

    #[test]
    fn knowing_less_never_takes_fewer_beds(load in 5.0..1_000.0_f64, uncertain in 0.0..0.4_f64) {
        prop_assert!(beds(load, 0.999, uncertain).unwrap() <= beds(load, 0.999, uncertain + 0.1).unwrap());
    }
}
