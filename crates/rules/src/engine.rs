//! Judging all criteria of a file on a day, each after those that it names.

use std::collections::BTreeSet;

use domain::admission::{Value, Verdict};
use jiff::civil::Date;

use crate::condition::Condition;
use crate::criterion::{Criterion, Weight};
use crate::declared::Declared;
use crate::logic::Known;
use crate::outcome::Outcome;

/// What hangs on what in a file, worked out once.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The criteria that do not hang on themselves, each after all that it names.
    order: Vec<usize>,
    /// For each criterion itself and all that it names, in that order.
    needed: Vec<Vec<usize>>,
    /// For each criterion the facts that it hangs on, itself or through others.
    facts: Vec<Vec<usize>>,
}

impl Plan {
    /// Works it out; the order is that of [`crate::sound::order`].
    pub fn new(criteria: &[Criterion], order: Vec<usize>) -> Plan {
        let mut needed: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); criteria.len()];
        let mut facts: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); criteria.len()];
        for place in order.iter().copied() {
            let (mut own, mut others) = (BTreeSet::new(), vec![]);
            criteria[place].logic.walk(&mut |fact, _| _ = own.insert(fact), &mut |other| others.push(other));
            let mut all = BTreeSet::from([place]);
            for other in others {
                all.extend(&needed[other]);
                own.extend(&facts[other]);
            }
            (needed[place], facts[place]) = (all, own);
        }
        let in_order = |all: BTreeSet<usize>| order.iter().copied().filter(|place| all.contains(place)).collect();
        let needed = needed.into_iter().map(in_order).collect();
        Plan { needed, facts: facts.into_iter().map(|facts| facts.into_iter().collect()).collect(), order }
    }
}

/// The criteria of a file and the day on which they are asked.
#[derive(Clone, Copy)]
pub struct Engine<'r> {
    pub facts: &'r [Declared],
    pub criteria: &'r [Criterion],
    plan: &'r Plan,
    pub on: Date,
}

impl<'r> Engine<'r> {
    pub fn new(facts: &'r [Declared], criteria: &'r [Criterion], plan: &'r Plan, on: Date) -> Engine<'r> {
        Engine { facts, criteria, plan, on }
    }

    /// Criteria that are switched on, by their place, each after all that it names.
    pub fn switched_on(self) -> impl Iterator<Item = usize> {
        self.plan.order.iter().copied().filter(move |place| self.criteria[*place].on)
    }

    /// Required criteria that are switched on, by their place in the file.
    pub fn required(self) -> impl Iterator<Item = usize> {
        let required = move |place: &usize| {
            let criterion = &self.criteria[*place];
            criterion.on && criterion.weight == Weight::Required
        };
        (0..self.criteria.len()).filter(required)
    }

    /// What can be said of each criterion that is switched on.
    pub fn outcomes(self, values: &[Option<Value>]) -> Vec<Outcome> {
        let mut outcomes = vec![Outcome::Unknown; self.criteria.len()];
        self.judge(self.switched_on(), values, &mut outcomes);
        outcomes
    }

    /// Says it of these criteria, which stand each after all that it names.
    pub fn judge(self, of: impl Iterator<Item = usize>, values: &[Option<Value>], outcomes: &mut [Outcome]) {
        for place in of {
            let known = Known { values, criteria: outcomes, on: self.on };
            outcomes[place] = self.criteria[place].logic.outcome(&known);
        }
    }

    /// What the outcomes of the criteria come to.
    pub fn verdict(self, outcomes: &[Outcome]) -> Verdict {
        let mut all_met = true;
        for place in self.required() {
            all_met &= outcomes[place] == Outcome::Met;
            // Whoever fits another city better is proposed there; it is no ground against them.
            if outcomes[place] == Outcome::NotMet && self.criteria[place].proposes.is_none() {
                return Verdict::NotByTheseRules;
            }
        }
        if all_met { Verdict::Admit } else { Verdict::CannotBeSaidYet }
    }

    /// The facts on which each criterion's outcome rests.
    pub fn rests_on(self, values: &[Option<Value>], outcomes: &[Outcome]) -> Vec<BTreeSet<usize>> {
        let known = Known { values, criteria: outcomes, on: self.on };
        let mut rests_on = vec![BTreeSet::new(); self.criteria.len()];
        for place in self.switched_on() {
            rests_on[place] = self.criteria[place].logic.rests_on(&known, &rests_on);
        }
        rests_on
    }

    /// These criteria and all that they name, in the order of judging.
    pub fn needed(self, criteria: &[usize]) -> Vec<usize> {
        if let [one] = criteria {
            return self.plan.needed[*one].clone();
        }
        let needed: BTreeSet<usize> = criteria.iter().flat_map(|place| &self.plan.needed[*place]).copied().collect();
        self.plan.order.iter().copied().filter(|place| needed.contains(place)).collect()
    }

    /// What these criteria ask of each fact, without following what they name.
    pub fn conditions(self, criteria: &[usize]) -> Vec<Vec<&'r Condition>> {
        let mut conditions = vec![Vec::new(); self.facts.len()];
        for place in criteria {
            self.criteria[*place].logic.walk(&mut |fact, condition| conditions[fact].push(condition), &mut |_| ());
        }
        conditions
    }

    /// The facts that a criterion hangs on, itself or through others.
    pub fn facts_of(self, criterion: usize) -> &'r [usize] {
        &self.plan.facts[criterion]
    }
}
