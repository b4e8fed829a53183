//! Looking for the smallest sets of unknown facts that would bring criteria to a wanted outcome.
//!
//! Only answers that some condition tells apart are tried, and only for facts that can still move
//! the first goal that is not reached. Sets of one fact are tried first, then of two, and so on, so
//! that the first sets found are the smallest. A budget ends a search that grows too large.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use domain::admission::Value;

use crate::condition::{Condition, answers};
use crate::engine::Engine;
use crate::logic::{Known, Logic};
use crate::outcome::Outcome;

/// A criterion, and what it should become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    pub criterion: usize,
    pub outcome: Outcome,
}

/// Sets of facts, each with an answer to every fact of it that reaches the goals.
pub type Ways = BTreeMap<Vec<usize>, Vec<Value>>;

/// What a search found.
#[derive(Debug)]
pub struct Found {
    /// The sets.
    pub ways: Ways,
    /// Whether no smaller set exists.
    pub shortest: bool,
    /// Whether there are no others as small.
    pub all: bool,
}

/// A search for one group of goals.
pub struct Search<'e> {
    engine: Engine<'e>,
    goals: Vec<Goal>,
    /// For each goal the facts that it hangs on.
    hangs_on: Vec<&'e [usize]>,
    needed: Vec<usize>,
    /// For each fact those of the needed criteria that hang on it, in the order of judging.
    touched: Vec<Vec<usize>>,
    values: Vec<Option<Value>>,
    answers: Vec<Vec<Value>>,
    chosen: Vec<(usize, usize)>,
    /// What was chosen so far, whatever the order, in one number.
    mixed: u64,
    seen: HashSet<u64>,
    ways: Ways,
    /// How many sets are enough.
    enough: usize,
    too_deep: bool,
    left: usize,
}

impl<'e> Search<'e> {
    /// Begins with what is known.
    pub fn new(engine: Engine<'e>, goals: &[Goal], values: &[Option<Value>]) -> Search<'e> {
        let criteria: Vec<usize> = goals.iter().map(|goal| goal.criterion).collect();
        let needed = engine.needed(&criteria);
        let conditions = engine.conditions(&needed);
        let tried = |(fact, conditions): (usize, &Vec<&Condition>)| {
            let unknown = values[fact].is_none() && !conditions.is_empty();
            if unknown { answers(&engine.facts[fact].kind, conditions, engine.on) } else { Vec::new() }
        };
        let touched = |fact: usize| {
            let hang_on_it = needed.iter().filter(|place| engine.facts_of(**place).contains(&fact));
            hang_on_it.copied().collect()
        };
        let touched = (0..values.len()).map(touched).collect();
        let answers = conditions.iter().enumerate().map(tried).collect();
        Search {
            engine,
            goals: goals.to_vec(),
            hangs_on: goals.iter().map(|goal| engine.facts_of(goal.criterion)).collect(),
            needed,
            touched,
            values: values.to_vec(),
            answers,
            chosen: Vec::new(),
            mixed: 0,
            seen: HashSet::new(),
            ways: Ways::new(),
            enough: 1,
            too_deep: false,
            left: 0,
        }
    }

    /// The unknown facts that could matter.
    pub fn unknown(&self) -> impl Iterator<Item = usize> {
        (0..self.answers.len()).filter(|fact| !self.answers[*fact].is_empty())
    }

    /// The smallest sets of at most `most` facts, but no more than `enough` of them.
    pub fn smallest(mut self, most: usize, enough: usize, budget: usize) -> Found {
        (self.enough, self.left) = (enough, budget);
        let most = most.min(self.unknown().count());
        for deep in 0..=most {
            self.seen.clear();
            self.too_deep = false;
            self.step(deep, &self.outcomes());
            if self.left == 0 && self.ways.is_empty() {
                return self.any(budget);
            }
            if !self.ways.is_empty() || !self.too_deep {
                break;
            }
        }
        let all = self.left > 0 && self.ways.len() < self.enough;
        Found { ways: self.ways, shortest: true, all }
    }

    /// Whether the goals can be reached at all; when that takes too long to find out, they can.
    pub fn can_be_reached(mut self, budget: usize) -> bool {
        self.left = budget;
        self.step(usize::MAX, &self.outcomes());
        !self.ways.is_empty() || self.left == 0
    }

    /// Some set that reaches the goals, without those facts that it can do without.
    fn any(mut self, budget: usize) -> Found {
        (self.enough, self.left) = (1, budget);
        self.seen.clear();
        self.step(usize::MAX, &self.outcomes());
        let found = std::mem::take(&mut self.ways).into_iter().next();
        let ways = found.map(|(facts, values)| self.without_idle(facts, values)).into_iter().collect();
        Found { ways, shortest: false, all: false }
    }

    fn without_idle(&mut self, facts: Vec<usize>, values: Vec<Value>) -> (Vec<usize>, Vec<Value>) {
        for (fact, value) in facts.iter().zip(&values) {
            self.values[*fact] = Some(value.clone());
        }
        let mut kept = Vec::new();
        for (fact, value) in facts.into_iter().zip(values) {
            self.values[fact] = None;
            if !self.is_reached(&self.outcomes()) {
                self.values[fact] = Some(value.clone());
                kept.push((fact, value));
            }
        }
        kept.into_iter().unzip()
    }

    fn step(&mut self, deep: usize, outcomes: &[Outcome]) {
        if self.left == 0 {
            return;
        }
        self.left -= 1;
        let at = |goal: &&Goal| outcomes[goal.criterion];
        if self.goals.iter().any(|goal| at(&goal).is_known() && at(&goal) != goal.outcome) {
            return;
        }
        let Some(goal) = self.goals.iter().find(|goal| !at(goal).is_known()).copied() else {
            return self.note();
        };
        if deep < self.at_least(outcomes) {
            self.too_deep = true;
            return;
        }
        for (fact, answer) in self.moves(goal, outcomes) {
            let mixed = mix(fact, answer);
            if self.seen.insert(self.mixed ^ mixed) {
                self.mixed ^= mixed;
                self.chosen.push((fact, answer));
                self.values[fact] = Some(self.answers[fact][answer].clone());
                let mut next = outcomes.to_vec();
                self.engine.judge(self.touched[fact].iter().copied(), &self.values, &mut next);
                self.step(deep - 1, &next);
                self.values[fact] = None;
                self.chosen.pop();
                self.mixed ^= mixed;
            }
            if self.ways.len() >= self.enough {
                return;
            }
        }
    }

    /// How many facts are needed at least: open goals that share no unknown fact need one each.
    fn at_least(&self, outcomes: &[Outcome]) -> usize {
        let mut taken = vec![false; self.values.len()];
        let mut apart = 0;
        for (goal, facts) in self.goals.iter().zip(&self.hangs_on) {
            let open = |fact: &&usize| self.values[**fact].is_none();
            if !outcomes[goal.criterion].is_known() && !facts.iter().filter(open).any(|fact| taken[*fact]) {
                facts.iter().filter(open).for_each(|fact| taken[*fact] = true);
                apart += 1;
            }
        }
        apart
    }

    fn outcomes(&self) -> Vec<Outcome> {
        let mut outcomes = vec![Outcome::Unknown; self.engine.criteria.len()];
        self.engine.judge(self.needed.iter().copied(), &self.values, &mut outcomes);
        outcomes
    }

    fn is_reached(&self, outcomes: &[Outcome]) -> bool {
        self.goals.iter().all(|goal| outcomes[goal.criterion] == goal.outcome)
    }

    fn note(&mut self) {
        let mut chosen = self.chosen.clone();
        chosen.sort_unstable();
        let facts = chosen.iter().map(|(fact, _)| *fact).collect();
        let values = || chosen.iter().map(|(fact, answer)| self.answers[*fact][*answer].clone()).collect();
        self.ways.entry(facts).or_insert_with(values);
    }

    /// The answers that bring a goal nearer.
    fn moves(&self, goal: Goal, outcomes: &[Outcome]) -> BTreeSet<(usize, usize)> {
        let mut moves = Moves { search: self, outcomes, found: BTreeSet::new(), visited: BTreeSet::new() };
        moves.towards(&Logic::Criterion(goal.criterion), goal.outcome);
        moves.found
    }
}

struct Moves<'s, 'e> {
    search: &'s Search<'e>,
    outcomes: &'s [Outcome],
    found: BTreeSet<(usize, usize)>,
    visited: BTreeSet<(usize, Outcome)>,
}

impl Moves<'_, '_> {
    fn towards(&mut self, logic: &Logic, wanted: Outcome) {
        match logic {
            Logic::All(_) | Logic::Any(_) | Logic::AtLeast(..) | Logic::Unless(_) => self.towards_parts(logic, wanted),
            Logic::Not(part) => self.towards(part, wanted.denied()),
            Logic::Test(fact, condition) => {
                for (answer, value) in self.search.answers[*fact].iter().enumerate() {
                    if condition.outcome(Some(value), self.search.engine.on) == wanted {
                        self.found.insert((*fact, answer));
                    }
                }
            }
            // Criteria may name each other over and over: each is followed once.
            Logic::Criterion(other) => {
                if self.visited.insert((*other, wanted)) {
                    self.towards(&self.search.engine.criteria[*other].logic, wanted);
                }
            }
        }
    }

    fn towards_parts(&mut self, logic: &Logic, wanted: Outcome) {
        let (enough, parts) = logic.parts().unwrap_or((0, &[]));
        let known = Known { values: &self.search.values, criteria: self.outcomes, on: self.search.engine.on };
        let outcomes: Vec<Outcome> = parts.iter().map(|part| part.outcome(&known)).collect();
        let enough = if wanted == Outcome::Met { enough } else { parts.len() + 1 - enough.min(parts.len()) };
        let lacking = enough.saturating_sub(outcomes.iter().filter(|outcome| **outcome == wanted).count());
        let open = parts.iter().zip(&outcomes).filter(|(_, outcome)| !outcome.is_known());
        // Where all that is open is lacking, the first of it can be settled first.
        let all = lacking == open.clone().count();
        for (part, _) in open.take(if all { 1 } else { usize::MAX }) {
            self.towards(part, wanted);
        }
    }
}

/// A number for an answer to a fact. Numbers of several answers are joined by *exclusive or*, which
/// knows no order; that two sets get the same one happens once in billions of rule files.
fn mix(fact: usize, answer: usize) -> u64 {
    let mut mixed = ((fact as u64) << 32 | answer as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
