//! Whether the criteria of a file fit each other: none hangs on itself, each can be met, and all
//! that are required can be met together.

mod contradiction;
mod cycle;

pub use cycle::order;

use std::collections::BTreeSet;

use crate::criterion::{Criterion, Proposes, Weight};
use crate::declared::Kind;
use crate::engine::Engine;
use crate::fault::Faults;

/// Notes everything in which the criteria of a file do not fit each other. The programme stands on
/// this line.
pub fn check(engine: Engine, programme: usize, faults: &mut Faults) {
    let sound = checkable(engine);
    for place in sound.iter().copied() {
        judged_by_somebody(engine, place, faults);
        no_ground_in_origin(engine, place, faults);
    }
    contradiction::check(engine, &sound, faults);
    if faults.is_empty() {
        something_required(engine, programme, faults);
        every_fact_is_needed(engine, faults);
    }
}

/// Criteria that are switched on and name only others that could be read.
fn checkable(engine: Engine) -> Vec<usize> {
    let mut sound = BTreeSet::new();
    for place in engine.switched_on() {
        let mut whole = true;
        engine.criteria[place].logic.walk(&mut |_, _| (), &mut |other| whole &= sound.contains(&other));
        if whole {
            sound.insert(place);
        }
    }
    sound.into_iter().collect()
}

fn judged_by_somebody(engine: Engine, place: usize, faults: &mut Faults) {
    let Criterion { id, weight, line, .. } = &engine.criteria[place];
    let judged = |fact: &usize| engine.facts[*fact].kind == Kind::Judgement;
    if *weight == Weight::OpenNorm && !engine.facts_of(place).iter().any(judged) {
        let to_do = "Let it ask for a fact of kind judgement, which a worker answers with a reason";
        faults.on(*line, format!("the open norm `{id}` is judged by nobody"), to_do);
    }
}

fn no_ground_in_origin(engine: Engine, place: usize, faults: &mut Faults) {
    let Criterion { id, proposes, line, .. } = &engine.criteria[place];
    let origin = engine.facts_of(place).iter().find(|fact| engine.facts[**fact].origin);
    if let (Some(fact), None) = (origin, proposes) {
        let name = &engine.facts[*fact].name;
        let what = format!("the criterion `{id}` makes a ground of where somebody comes from (`{name}`)");
        let to_do = "Add proposes_city, so that somebody is offered the city that fits instead; or switch it off";
        faults.on(*line, what, to_do);
    }
}

fn something_required(engine: Engine, programme: usize, faults: &mut Faults) {
    if engine.required().next().is_none() {
        let to_do = "Switch on or add a criterion of weight required";
        faults.on(programme, "no required criterion is switched on: nothing would be a ground", to_do);
    }
}

/// Nothing is asked of people that no criterion needs.
fn every_fact_is_needed(engine: Engine, faults: &mut Faults) {
    let mut used = BTreeSet::new();
    for criterion in engine.criteria {
        criterion.logic.walk(&mut |fact, _| _ = used.insert(fact), &mut |_| ());
        if let Some(Proposes::Fact(fact)) = criterion.proposes {
            used.insert(fact);
        }
    }
    for (_, fact) in engine.facts.iter().enumerate().filter(|(place, _)| !used.contains(place)) {
        let to_do = "Leave it out: nothing is asked of people that decides nothing";
        faults.on(fact.line, format!("no criterion uses the fact `{}`", fact.name), to_do);
    }
}
