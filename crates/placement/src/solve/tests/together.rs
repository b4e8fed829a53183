//! Two who improve one answer at the same time never disturb each other.

use super::all_answers::{Dice, invented};
use super::*;

/// A question of many cities, made of small ones side by side: rooms of each, and people who could go anywhere.
fn many_cities(seed: u64, times: u64, people: usize) -> Instance {
    let mut whole = invented(seed, people, 12);
    for more in 1..times {
        let next = invented(seed * 100 + more, people, 12);
        let (cities, locations) = (whole.cities.len(), whole.locations.len());
        let (rooms, people) = (whole.rooms.len(), whole.households.len());
        whole.cities.extend(next.cities);
        let moved = |mut location: Location| {
            location.city += cities;
            location
        };
        whole.locations.extend(next.locations.into_iter().map(moved));
        whole.rooms.extend(next.rooms.into_iter().map(|room| Room { location: room.location + locations, ..room }));
        whole.households.extend(next.households.into_iter().map(|household| Household {
            tie_city: household.tie_city + cities,
            proc_city: household.proc_city.map(|city| city + cities),
            school: household.school.map(|school| school + locations),
            current: household.current.map(|room| room + rooms),
            ..household
        }));
        whole.bans.extend(next.bans.into_iter().map(|ban| Ban {
            one: ban.one + people,
            other: ban.other + people,
            ..ban
        }));
    }
    whole.near_cities = None;
    let mut dice = Dice::new(seed);
    for city in &mut whole.cities {
        city.guest_cap = 2 + dice.below(12);
    }
    whole
}

fn both(instance: &Instance, max_moves: Option<usize>, steps: u32) -> Result<Solved, NoAnswer> {
    let read = std::cell::Cell::new(0);
    let spent = || {
        read.set(read.get() + 1);
        f64::from(read.get()) / f64::from(steps)
    };
    solve(instance, Asked { max_moves, seed: 1, together: true }, &spent)
}

#[test]
fn an_answer_of_two_keeps_every_rule_and_costs_what_it_says() {
    for seed in 0..6 {
        // With too few beds, and with beds left over for whoever looks.
        let instance = if seed < 3 { many_cities(seed, 11, 45) } else { many_cities(seed, 30, 17) };
        assert!(instance.households.len() > MANY);
        let first = judge(&instance, &greedy(&instance, None)).expect("greedy keeps the rules").objective;
        let answer = both(&instance, None, 400).expect("an answer");
        assert_eq!(judge(&instance, &answer.rooms).as_ref(), Ok(&answer.tally), "seed {seed}");
        assert_eq!(answer.tally.objective, answer.objective, "seed {seed}");
        assert!(answer.bound <= answer.objective && answer.objective < first, "seed {seed}");
    }
}

#[test]
fn nor_do_both_together_move_more_than_may() {
    for seed in 10..14 {
        let instance = many_cities(seed, 11, 45);
        let Ok(answer) = both(&instance, Some(12), 300) else { continue };
        assert_eq!(judge_within(&instance, &answer.rooms, Some(12)).as_ref(), Ok(&answer.tally), "seed {seed}");
        assert_eq!(answer.tally.objective, answer.objective, "seed {seed}");
    }
}
