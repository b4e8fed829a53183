//! The logic of a criterion as a tree, and what can be said of it.

use std::collections::BTreeSet;

use domain::admission::Value;
use jiff::civil::Date;

use crate::condition::Condition;
use crate::outcome::Outcome;

/// A tree of conditions. Facts and other criteria stand in it by their place in the rule file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Logic {
    /// All of them.
    All(Vec<Logic>),
    /// One or more of them.
    Any(Vec<Logic>),
    /// At least so many of them.
    AtLeast(usize, Vec<Logic>),
    /// Not this.
    Not(Box<Logic>),
    /// The first, unless the second: an exception makes good what fails. Logically *or*, kept
    /// apart because people read it differently.
    Unless(Box<[Logic; 2]>),
    /// A fact is as asked.
    Test(usize, Condition),
    /// Another criterion is met.
    Criterion(usize),
}

/// What is known while a tree is judged.
pub struct Known<'k> {
    /// The facts, by their place in the rule file.
    pub values: &'k [Option<Value>],
    /// The criteria that were judged before.
    pub criteria: &'k [Outcome],
    /// The day to which ages and periods are counted.
    pub on: Date,
}

impl Logic {
    /// The parts of it, and how many of these must be met; nothing when it has no equal parts.
    pub fn parts(&self) -> Option<(usize, &[Logic])> {
        match self {
            Logic::All(parts) => Some((parts.len(), parts)),
            Logic::Any(parts) => Some((1, parts)),
            Logic::AtLeast(wanted, parts) => Some((*wanted, parts)),
            Logic::Unless(parts) => Some((1, parts.as_slice())),
            Logic::Not(_) | Logic::Test(..) | Logic::Criterion(_) => None,
        }
    }

    /// What can be said of it.
    pub fn outcome(&self, known: &Known) -> Outcome {
        match self {
            Logic::All(_) | Logic::Any(_) | Logic::AtLeast(..) | Logic::Unless(_) => {
                let (wanted, parts) = self.parts().unwrap_or((0, &[]));
                Outcome::at_least(wanted, parts.iter().map(|part| part.outcome(known)))
            }
            Logic::Not(part) => part.outcome(known).denied(),
            Logic::Test(fact, condition) => condition.outcome(known.values[*fact].as_ref(), known.on),
            Logic::Criterion(other) => known.criteria[*other],
        }
    }

    /// The facts that its outcome rests on: those that make it what it is, or whose absence leaves
    /// it open. `of_criteria` has the same for criteria that were judged before.
    pub fn rests_on(&self, known: &Known, of_criteria: &[BTreeSet<usize>]) -> BTreeSet<usize> {
        match self {
            Logic::All(_) | Logic::Any(_) | Logic::AtLeast(..) | Logic::Unless(_) => {
                let (_, parts) = self.parts().unwrap_or((0, &[]));
                let whole = self.outcome(known);
                let carry = parts.iter().filter(|part| part.outcome(known) == whole);
                carry.flat_map(|part| part.rests_on(known, of_criteria)).collect()
            }
            Logic::Not(part) => part.rests_on(known, of_criteria),
            Logic::Test(fact, _) => BTreeSet::from([*fact]),
            Logic::Criterion(other) => of_criteria[*other].clone(),
        }
    }

    /// Calls `test` for each condition on a fact and `criterion` for each other criterion in it.
    pub fn walk<'l>(&'l self, test: &mut dyn FnMut(usize, &'l Condition), criterion: &mut dyn FnMut(usize)) {
        match self {
            Logic::All(_) | Logic::Any(_) | Logic::AtLeast(..) | Logic::Unless(_) => {
                let (_, parts) = self.parts().unwrap_or((0, &[]));
                parts.iter().for_each(|part| part.walk(test, criterion));
            }
            Logic::Not(part) => part.walk(test, criterion),
            Logic::Test(fact, condition) => test(*fact, condition),
            Logic::Criterion(other) => criterion(*other),
        }
    }
}
