//! One arrival: never a broken rule, never worse than no bed, and as good as the best of all chains.

use super::all_answers::{Dice, invented};
use super::*;
use crate::solve::cost;

/// A question with an answer in which one household, not fixed, has no place yet; what stands differs with the seed.
fn waiting(seed: u64, people: usize, places: usize) -> (Instance, Vec<Option<usize>>, usize) {
    let mut instance = invented(seed, people, places);
    let mut rooms = if seed.is_multiple_of(3) {
        greedy(&instance, None)
    } else {
        let mut dice = Dice::new(seed ^ 77);
        let mut board = Board::new(&instance, None);
        for number in 0..people {
            let room = usize::try_from(dice.below(i64::try_from(places).expect("few"))).expect("a room");
            if board.rooms[number].is_none() && board.can(number, room) {
                board.put(number, room);
            }
        }
        board.rooms
    };
    let arrives = (0..people).rev().find(|number| !instance.households[*number].fixed).expect("not all are fixed");
    rooms[arrives] = None;
    if seed.is_multiple_of(2) {
        // Whoever has a room lives there; otherwise many could gain by moving, which chains must know too.
        for (household, room) in instance.households.iter_mut().zip(&rooms).filter(|(_, room)| room.is_some()) {
            household.current = *room;
        }
        instance.households[arrives].current = None;
    }
    (instance, rooms, arrives)
}

/// The least that any allowed answer costs in which at most so many others are elsewhere, nobody of them without a
/// bed; and the least of those in which no part of the moves would have done alone.
fn all_chains(instance: &Instance, rooms: &[Option<usize>], arrives: usize, moves: usize) -> (i64, i64) {
    let (mut any, mut needed) = (i64::MAX, i64::MAX);
    let all: Vec<Option<usize>> = (0..instance.rooms.len()).map(Some).chain([None]).collect();
    for place in &all {
        let mut now = rooms.to_vec();
        now[arrives] = *place;
        let others: Vec<usize> = (0..rooms.len()).filter(|one| *one != arrives && rooms[*one].is_some()).collect();
        let mut tried = vec![(now, 0, Vec::new())];
        while let Some((now, from, moved)) = tried.pop() {
            if let Ok(tally) = judge(instance, &now) {
                any = any.min(tally.objective);
                if sparing(instance, rooms, &now, &moved) {
                    needed = needed.min(tally.objective);
                }
            }
            if moved.len() < moves {
                for (at, other) in others.iter().enumerate().skip(from) {
                    for room in all.iter().filter(|room| room.is_some() && **room != rooms[*other]) {
                        let (mut next, mut more) = (now.clone(), moved.clone());
                        next[*other] = *room;
                        more.push(*other);
                        tried.push((next, at + 1, more));
                    }
                }
            }
        }
    }
    (any, needed)
}

/// Whether no part of these moves would have done alone.
fn sparing(instance: &Instance, before: &[Option<usize>], now: &[Option<usize>], moved: &[usize]) -> bool {
    (0..(1_usize << moved.len()) - 1).all(|part| {
        let mut fewer = now.to_vec();
        for (_, back) in moved.iter().enumerate().filter(|(at, _)| part >> at & 1 == 0) {
            fewer[*back] = before[*back];
        }
        judge(instance, &fewer).is_err()
    })
}

#[test]
fn an_arrival_is_taken_in_as_well_as_any_chain_could() {
    let (mut equal, mut chains) = (0, 0);
    for seed in 0..150 {
        let (instance, rooms, arrives) = waiting(seed, 6, 4);
        let standing = Standing::new(&instance, &rooms, None).expect("it stands");
        for moves in 0..3 {
            let arrival = standing.arrive(arrives, moves, 9).expect("an arrival");
            let after = standing.taken_in(&arrival);
            let tally = judge(&instance, after.rooms()).expect("no rule is broken");
            let (any, needed) = all_chains(&instance, &rooms, arrives, moves);
            assert!(arrival.complete);
            assert!(any <= tally.objective && tally.objective <= needed, "seed {seed} moves {moves}");
            let without = cost::overflow(&instance, &instance.households[arrives]);
            assert_eq!(tally.objective, standing.objective() - without + arrival.added, "seed {seed} moves {moves}");
            assert!(arrival.added <= without && arrival.moves.len() <= moves, "seed {seed} moves {moves}");
            equal += usize::from(any == needed);
            chains += usize::from(!arrival.moves.is_empty());
        }
    }
    assert!(equal > 300 && chains > 25, "{equal} of 450 leave no choice, {chains} chains");
}

#[test]
fn larger_answers_stay_allowed_and_nobody_loses_a_room() {
    let mut chains = 0;
    for seed in 600..700 {
        let (instance, rooms, arrives) = waiting(seed, 30, 12);
        let standing = Standing::new(&instance, &rooms, None).expect("it stands");
        let arrival = standing.arrive(arrives, 3, 9).expect("an arrival");
        let after = standing.taken_in(&arrival);
        judge(&instance, after.rooms()).expect("no rule is broken");
        for (number, (before, now)) in rooms.iter().zip(after.rooms()).enumerate() {
            let step = arrival.moves.iter().find(|step| step.household == number);
            let told = step.map_or(*before, |step| Some(step.to));
            assert!(number == arrives || *now == told, "seed {seed}");
            assert!(before.is_none() || now.is_some(), "seed {seed}");
        }
        chains += usize::from(arrival.moves.len() > 1);
    }
    assert!(chains > 3, "{chains} chains of two and more");
}

#[test]
fn whoever_is_fixed_stays_and_nobody_else_arrives() {
    let (instance, rooms, _) = waiting(3, 30, 12);
    let standing = Standing::new(&instance, &rooms, None).expect("it stands");
    assert_eq!(standing.arrive(30, 1, 9), None);
    for fixed in (0..30).filter(|number| instance.households[*number].fixed) {
        let arrival = standing.arrive(fixed, 2, 9).expect("an arrival");
        assert_eq!((arrival.room, arrival.moves.len()), (rooms[fixed], 0));
    }
}
