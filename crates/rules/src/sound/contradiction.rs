//! Criteria that nobody can meet, alone or together.

use crate::criterion::Weight;
use crate::engine::Engine;
use crate::fault::Faults;
use crate::outcome::Outcome;
use crate::search::{Goal, Search};

/// How many steps are spent on one question; no rule file that people write comes near it.
const BUDGET: usize = 20_000;

/// Notes criteria that can never be met, and required ones that contradict each other.
pub fn check(engine: Engine, among: &[usize], faults: &mut Faults) {
    let (possible, never): (Vec<usize>, Vec<usize>) = among.iter().partition(|place| can_be_met(engine, &[**place]));
    for place in never {
        let criterion = &engine.criteria[place];
        let what = format!("the criterion `{}` can never be met", criterion.id);
        faults.on(criterion.line, what, "Look for conditions in it that exclude each other");
    }
    let required: Vec<usize> =
        possible.into_iter().filter(|place| engine.criteria[*place].weight == Weight::Required).collect();
    let share =
        |one: usize, other: usize| engine.facts_of(one).iter().any(|fact| engine.facts_of(other).contains(fact));
    let mut clashed = false;
    for (number, place) in required.iter().enumerate() {
        for earlier in &required[..number] {
            if share(*earlier, *place) && !can_be_met(engine, &[*earlier, *place]) {
                clashed = true;
                note(engine, &[*earlier, *place], faults);
            }
        }
    }
    if !clashed && !can_be_met(engine, &required) {
        note(engine, &smallest_clash(engine, required), faults);
    }
}

/// What remains of criteria that cannot be met together when all are left out that do not matter.
fn smallest_clash(engine: Engine, mut clash: Vec<usize>) -> Vec<usize> {
    let mut next = 0;
    while next < clash.len() {
        let left_out = clash.remove(next);
        if can_be_met(engine, &clash) {
            clash.insert(next, left_out);
            next += 1;
        }
    }
    clash
}

fn note(engine: Engine, clash: &[usize], faults: &mut Faults) {
    let last = clash.iter().map(|place| &engine.criteria[*place]).max_by_key(|criterion| criterion.line);
    let names: Vec<String> = clash
        .iter()
        .map(|place| &engine.criteria[*place])
        .map(|criterion| format!("`{}` (line {})", criterion.id, criterion.line))
        .collect();
    let what = format!("the required criteria {} contradict each other: nobody can meet all of them", names.join(", "));
    faults.on(last.map_or(1, |criterion| criterion.line), what, "Change or switch off one of them");
}

fn can_be_met(engine: Engine, criteria: &[usize]) -> bool {
    let goals: Vec<Goal> =
        criteria.iter().map(|criterion| Goal { criterion: *criterion, outcome: Outcome::Met }).collect();
    Search::new(engine, &goals, &vec![None; engine.facts.len()]).can_be_reached(BUDGET)
}
