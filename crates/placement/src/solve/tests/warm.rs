//! A flow that is kept from one set of prices to the next costs what one from the beginning costs.

use super::all_answers::{Dice, invented};
use super::*;
use crate::solve::resettle::Inward;

#[test]
fn keeping_seats_changes_no_bound() {
    for seed in 400..440 {
        let instance = invented(seed, 30, 14);
        let scope = Scope::whole(&instance, None);
        let mut cold = Relaxed::new(Network::new(&instance, &scope));
        let mut warm = cold.clone();
        warm.inward = Some(Inward::new(&mut warm.network));
        let mut dice = Dice::new(seed);
        for round in 0..12 {
            let near = 1 + 200 * SCALE / (1 + round);
            let prices: Vec<f64> = cold.limits.iter().map(|_| dice.below(near) as f64).collect();
            let (cold, warm) = (cold.evaluate(&prices, &|| false), warm.evaluate(&prices, &|| false));
            let (cold, warm) = (cold.map(|cut| cut.bound), warm.map(|cut| cut.bound));
            assert!(cold.is_some());
            assert_eq!(cold, warm, "seed {seed} round {round}");
        }
    }
}
