//! Against a judge that shares nothing with the solver, against every answer there is, and against known optima.

use std::ops::ControlFlow;
use std::path::Path;

use super::instance::{Ban, City, Household, Location, Point, Room, Weights};
use super::*;

pub(super) mod all_answers;
mod arrivals;
mod nonsense;
mod reasons;
mod together;
mod warm;

pub(super) const SMALL: &str = include_str!("tests/small.json");

pub(super) fn read(text: &str) -> Instance {
    serde_json::from_str(text).expect("an instance")
}

fn without_end() -> f64 {
    0.0
}

fn solved(instance: &Instance, max_moves: Option<usize>) -> Solved {
    solve(instance, Asked { max_moves, seed: 1, ..Asked::default() }, &without_end).expect("an answer")
}

/// The instances that lie beside the repository, where they do.
fn shared(name: &str) -> Option<Instance> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/placement").join(name);
    std::fs::read_to_string(file).ok().map(|text| read(&text))
}

#[test]
fn answers_are_judged_as_the_reference_of_the_format_judges_them() {
    // Fifty answers, with what `model.py` said: the objective, or nothing when they are not allowed.
    let verdicts: Vec<(Vec<i64>, Option<i64>)> =
        serde_json::from_str(include_str!("tests/verdicts.json")).expect("verdicts");
    assert_eq!(verdicts.len(), 50);
    for (rooms, objective) in verdicts {
        let rooms: Vec<Option<usize>> = rooms.into_iter().map(|room| usize::try_from(room).ok()).collect();
        assert_eq!(judge(&read(SMALL), &rooms).ok().map(|tally| tally.objective), objective, "{rooms:?}");
    }
}

#[test]
fn a_small_question_is_proven() {
    let answer = solved(&read(SMALL), None);
    assert_eq!((answer.objective, answer.bound), (SMALL_OPTIMUM, SMALL_OPTIMUM));
}

#[test]
fn known_optima_are_found_and_proven() {
    for (name, optimum) in [("tiny.json", 305_818), ("today.json", 1_175_820), ("today_flow.json", 77_767)] {
        let Some(instance) = shared(name) else { continue };
        let answer = solved(&instance, None);
        assert_eq!((answer.objective, answer.bound), (optimum, optimum), "{name}");
    }
}

#[test]
fn every_move_brings_what_is_known() {
    let Some(instance) = shared("today.json") else { return };
    let clock = || -> Box<dyn Fn() -> f64> { Box::new(without_end) };
    let moves = [Some(1), Some(2), Some(3), Some(5)];
    let known = [(2_466_136, 104), (2_359_703, 100), (2_259_326, 96), (2_068_143, 88)];
    let found = curve(&instance, Asked::default(), &moves, &clock, &mut |_| ControlFlow::Continue(()));
    for (point, (objective, persons)) in found.into_iter().zip(known) {
        let answer = point.solved.expect("an answer");
        assert_eq!((answer.objective, answer.bound), (objective, objective), "{:?}", point.max_moves);
        assert_eq!(answer.tally.overflow_persons, persons);
    }
}

#[test]
fn a_curve_is_told_point_by_point_and_can_be_ended() {
    for seed in 0..20 {
        let instance = all_answers::invented(seed, 8, 6);
        let clock = || -> Box<dyn Fn() -> f64> { Box::new(without_end) };
        let moves = [None, Some(0), Some(1), Some(2), Some(8)];
        let mut told = Vec::new();
        let mut tell = |point: &CurvePoint| {
            told.push(point.max_moves);
            if told.len() == 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let found = curve(&instance, Asked::default(), &moves, &clock, &mut tell);
        assert_eq!(told, moves[..4]);
        assert_eq!(found.len(), 4);
        for point in found {
            let alone =
                solve(&instance, Asked { max_moves: point.max_moves, seed: 0, ..Asked::default() }, &without_end);
            let cost = |solved: Result<Solved, NoAnswer>| solved.map(|solved| (solved.objective, solved.bound));
            assert_eq!(cost(point.solved), cost(alone), "seed {seed} moves {:?}", point.max_moves);
        }
    }
}

#[test]
fn more_moves_are_never_worse_even_when_time_is_short() {
    let Some(instance) = shared("today.json") else { return };
    let asked = std::cell::Cell::new(0);
    // Time for the first three points, and none after that.
    let clock = || -> Box<dyn Fn() -> f64> {
        asked.set(asked.get() + 1);
        let share = if asked.get() > 3 { 1.0 } else { 0.0 };
        Box::new(move || share)
    };
    let moves: Vec<Option<usize>> = (1..9).map(Some).collect();
    let found = curve(&instance, Asked::default(), &moves, &clock, &mut |_| ControlFlow::Continue(()));
    let costs: Vec<i64> = found.iter().map(|point| point.solved.as_ref().expect("an answer").objective).collect();
    assert!(costs.is_sorted_by(|fewer, more| more <= fewer), "{costs:?}");
}

#[test]
fn without_time_there_is_an_answer_and_a_bound() {
    let instance = read(SMALL);
    let answer = solve(&instance, Asked::default(), &|| 1.0).expect("an answer");
    assert!(answer.bound <= SMALL_OPTIMUM && answer.objective >= SMALL_OPTIMUM);
    assert_eq!(judge(&instance, &answer.rooms).map(|tally| tally.objective), Ok(answer.objective));
}

#[test]
fn a_clock_that_shows_no_number_is_no_time() {
    let instance = read(SMALL);
    let solve_at = |share: f64| solve(&instance, Asked::default(), &|| share);
    assert_eq!(solve_at(f64::NAN), solve_at(1.0));
    assert_eq!(solve_at(f64::INFINITY), solve_at(1.0));
}

#[test]
fn many_households_are_never_worse_than_greedy_and_the_same_each_time() {
    let Some(mut instance) = shared("today.json") else { return };
    // Twice the households for the same rooms: the road that improves a few cities at a time, and much overflow.
    let more: Vec<Household> =
        instance.households.iter().map(|one| Household { current: None, fixed: false, ..one.clone() }).collect();
    instance.households.extend(more);
    let steps = std::cell::Cell::new(0);
    let spent = || {
        steps.set(steps.get() + 1);
        f64::from(steps.get()) / 150.0
    };
    let answer = solve(&instance, Asked::default(), &spent).expect("an answer");
    let first = judge(&instance, &greedy(&instance, None)).expect("greedy keeps the rules");
    assert!(answer.bound <= answer.objective && answer.objective < first.objective);
    assert_eq!(judge(&instance, &answer.rooms), Ok(answer.tally.clone()));
    steps.set(0);
    assert_eq!(solve(&instance, Asked::default(), &spent), Ok(answer));
}

pub(super) const SMALL_OPTIMUM: i64 = 75_911;
