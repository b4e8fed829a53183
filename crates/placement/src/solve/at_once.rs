//! An answer without a search, for questions that are larger than the machine: whoever can stay stays.

use super::class::nearest_count;
use super::cost;
use super::greedy;
use super::instance::{Household, Instance};
use super::judge::judge_within;
use super::network::{Group, Part};
use super::{NoAnswer, Solved};

/// Whoever can stay stays, and nobody else has a room; with it the least that each costs alone, or that more people than beds cost.
pub fn at_once(instance: &Instance, max_moves: Option<usize>) -> Result<Solved, NoAnswer> {
    let rooms = greedy::standing(instance, max_moves).rooms;
    let tally = judge_within(instance, &rooms, max_moves);
    let tally = tally.map_err(|_| NoAnswer::TooFewMoves(max_moves.unwrap_or(0)))?;
    let alone: i64 = instance.households.iter().map(|household| least(instance, household)).sum();
    let (objective, bound) = (tally.objective, alone.max(crowded(instance)).min(tally.objective));
    Ok(Solved { rooms, objective, bound, tally, branches: 0 })
}

/// What a household costs at least, whatever all others do.
fn least(instance: &Instance, household: &Household) -> i64 {
    let Some(room) = household.current else { return 0 };
    let stays = cost::fits(instance, household, room).then(|| cost::cost(instance, household, room));
    if household.fixed {
        return stays.unwrap_or(0);
    }
    let leaves = cost::overflow(instance, household).min(cost::move_cost(instance, household));
    stays.map_or(leaves, |stays| stays.min(leaves))
}

/// What those cost for whom there are not beds enough, each as cheap as anybody can be.
fn crowded(instance: &Instance) -> i64 {
    let persons: i64 = instance.households.iter().map(Household::size).sum();
    let beds: i64 = instance.rooms.iter().map(|room| room.beds).sum();
    let cheapest = instance.weights.overflow.iter().skip(1).min().copied().unwrap_or(0);
    (persons - beds).max(0).saturating_mul(cheapest)
}

/// How many bytes the network of a question takes at least, before a search begins: whoever has less asks for less.
pub fn least_memory(instance: &Instance) -> u64 {
    let parts = |household: &Household| if household.needs_private() { 1 } else { household.size() as u64 };
    let parts: u64 = instance.households.iter().map(parts).sum();
    let groups = nearest_count(instance) as u64 + 1;
    let of = |count: u64, bytes: usize| count.saturating_mul(bytes as u64);
    let network = of(parts, size_of::<Part>()).saturating_add(of(parts.saturating_mul(groups), size_of::<Group>()));
    // Answers, who is in which room, and who must not meet: kept by each who works on one, four times at most.
    let rooms = of(instance.rooms.len() as u64, 64);
    let boards = of(instance.households.len() as u64, 64).saturating_add(rooms).saturating_mul(4);
    let cities = of(instance.cities.len() as u64 * nearest_count(instance) as u64, 12);
    network.saturating_add(boards).saturating_add(cities)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{SMALL, SMALL_OPTIMUM, read};
    use super::super::{judge, solve, tests::all_answers::invented};
    use super::*;
    use crate::solve::Asked;

    #[test]
    fn whoever_can_stay_stays_and_no_answer_is_below_the_bound() {
        let answer = at_once(&read(SMALL), None).expect("an answer");
        assert!(answer.bound > 0 && answer.bound <= SMALL_OPTIMUM && SMALL_OPTIMUM <= answer.objective);
        for seed in 0..200 {
            let instance = invented(seed, 8, 6);
            let best = solve(&instance, Asked::default(), &|| 0.0).expect("an answer");
            let answer = at_once(&instance, None).expect("an answer");
            assert_eq!(judge(&instance, &answer.rooms), Ok(answer.tally), "seed {seed}");
            assert!(answer.bound <= best.objective && best.objective <= answer.objective, "seed {seed}");
        }
    }
}
