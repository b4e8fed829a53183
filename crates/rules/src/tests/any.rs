//! Rule files and facts made by chance.

use std::collections::BTreeSet;
use std::fmt;

use domain::admission::{FactName, FactUsed, Origin, Value, Verdict};
use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;

use super::{ON, file};
use crate::condition::{Condition, answers};
use crate::{Facts, Kind, RuleSet};

/// The facts of all random files: two truths, a judgement, a number, a day and a word, twice.
const FACTS: [&str; 8] =
    ["a yes-no", "b yes-no", "c yes-no", "d judgement", "n number", "m number", "t day", "w word red green blue"];

/// A random rule file, facts about somebody, and the day of asking.
#[derive(Clone)]
pub struct Any {
    pub rules: RuleSet,
    pub facts: Facts,
    pub on: Date,
}

/// Only what differs from one to the other, so that a failing one can be read.
impl fmt::Debug for Any {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for criterion in self.rules.criteria() {
            writeln!(f, "{} {:?} {:?}: {}", criterion.id, criterion.weight, criterion.proposes, criterion.written)?;
        }
        let known = self.rules.facts().iter().map(|fact| self.facts.used(&fact.name));
        for fact in known.filter(|fact| fact.value.is_some()) {
            writeln!(f, "{} = {:?}", fact.name, fact.value)?;
        }
        Ok(())
    }
}

/// Random answers to any fact.
#[derive(Clone, Debug)]
pub struct Answers(u64);

impl Answers {
    pub fn of_seed(seed: u64) -> Answers {
        Answers(seed)
    }

    /// An answer to the fact at this place.
    pub fn of(&self, place: usize, kind: &Kind) -> Value {
        let chance = mixed(self.0 ^ (place as u64) << 40);
        match kind {
            Kind::YesNo | Kind::Judgement => Value::Truth(chance & 1 == 0),
            Kind::Number { .. } => Value::Number((chance % 100) as i64),
            Kind::Day => Value::Day(ON.saturating_sub(((chance % 3000) as i64).days())),
            Kind::Word { choices } => Value::Word(choices[chance as usize % choices.len()].word.clone()),
        }
    }
}

/// Answers to those facts whose bit is set.
fn answers_of(rules: &RuleSet, seed: u64, known: u8) -> Facts {
    let answers = Answers(seed);
    let known = |place: usize| known >> place & 1 == 1;
    let facts = rules.facts().iter().enumerate().filter(|(place, _)| known(*place));
    facts
        .map(|(place, fact)| FactUsed {
            name: fact.name.clone(),
            value: Some(answers.of(place, &fact.kind)),
            origin: None,
            on: None,
        })
        .collect()
}

/// Two more answers to each of some facts: of today or yesterday, told or seen, or that nobody knows.
pub fn answered_again(rules: &RuleSet, answers: &Answers, on: Date) -> Vec<FactUsed> {
    let again = |(place, fact): (usize, &crate::Declared)| {
        let one = |chance: u64| FactUsed {
            name: fact.name.clone(),
            value: (chance & 7 != 0).then(|| Answers(chance).of(place, &fact.kind)),
            origin: Some(if chance & 8 == 0 { Origin::WorkerSaw } else { Origin::DocumentSeen }),
            on: Some(if chance & 16 == 0 { on } else { on.saturating_sub(1.day()) }),
        };
        let chance = mixed(answers.0 ^ (place as u64) << 48);
        let some = if chance & 32 == 0 { 0 } else { 2 };
        [chance, chance >> 8].map(one).into_iter().take(some).collect::<Vec<_>>()
    };
    rules.facts().iter().enumerate().flat_map(again).collect()
}

/// Answers by chance.
pub fn any_answers() -> impl Strategy<Value = Answers> {
    any::<u64>().prop_map(Answers)
}

/// A rule file that can be read, and facts.
pub fn rules_and_facts() -> impl Strategy<Value = Any> {
    (rules(), any::<u64>(), any::<u8>()).prop_map(|(rules, seed, known)| {
        let facts = answers_of(&rules, seed, known);
        Any { rules, facts, on: ON }
    })
}

/// A rule file that can be read.
pub fn rules() -> impl Strategy<Value = RuleSet> {
    let weight = prop_oneof![
        4 => Just("required"), 1 => Just("counts-for"), 1 => Just("counts-against"),
        1 => Just("required proposes_city = 'Elders'"),
    ];
    proptest::collection::vec((weight, logic()), 1..6).prop_filter_map("contradicts itself", |criteria| {
        let last = criteria.len();
        let written = |(number, (weight, logic)): (usize, &(&str, String))| {
            // A criterion may name an earlier one.
            let other = format!("criterion:k{}", number.wrapping_sub(1));
            let logic = if number == 0 { logic.replace("OTHER", "a") } else { logic.replace("OTHER", &other) };
            format!("k{number} {weight}: {logic}")
        };
        let mut criteria: Vec<String> = criteria.iter().enumerate().map(written).collect();
        // Every fact is used, and something is required.
        criteria.push(format!(
            "k{last} counts-for: at-least 1 of (a, b, c, d, n is 1, m is 1, t before 1990-01-01, w is red)"
        ));
        let criteria: Vec<&str> = criteria.iter().map(String::as_str).collect();
        RuleSet::read("random.toml", &file(&FACTS, &criteria)).ok()
    })
}

/// Logic as somebody might write it.
fn logic() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        6 => proptest::sample::select(vec!["a", "b", "c", "d", "a is no", "OTHER"]).prop_map(str::to_owned),
        2 => (proptest::sample::select(vec!["n", "m"]), proptest::sample::select(vec!["at-least", "at-most", "is"]), 0..100)
            .prop_map(|(fact, how, bound)| format!("{fact} {how} {bound}")),
        1 => (proptest::sample::select(vec!["at-least", "at-most"]), 0..40, proptest::sample::select(vec!["months", "years", "days"]))
            .prop_map(|(how, length, unit)| format!("t {how} {length} {unit} ago")),
        1 => proptest::sample::select(vec!["t before 2024-03-31", "t after 2020-02-29", "w is red", "w one-of (red, blue)"]).prop_map(str::to_owned),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" and "))),
            proptest::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" or "))),
            proptest::collection::vec(inner.clone(), 3..5)
                .prop_map(|parts| format!("(at-least 2 of ({}))", parts.join(", "))),
            (inner.clone(), inner.clone()).prop_map(|(base, other)| format!("({base} unless {other})")),
            inner.prop_map(|part| format!("(not {part})")),
        ]
    })
}

impl Any {
    /// The shortest lists that decide, found by trying every set of unknown facts with every answer
    /// that some condition tells apart.
    pub fn shortest_by_trying_everything(&self, towards: Verdict) -> BTreeSet<Vec<FactName>> {
        let engine = self.rules.engine(self.on);
        let all: Vec<usize> = (0..engine.criteria.len()).collect();
        let conditions = engine.conditions(&all);
        let unknown: Vec<usize> =
            (0..engine.facts.len()).filter(|fact| self.facts.used(&engine.facts[*fact].name).value.is_none()).collect();
        let mut found = BTreeSet::new();
        let mut sets: Vec<u32> = (0..1 << unknown.len()).collect();
        sets.sort_by_key(|set| set.count_ones());
        let mut least = u32::MAX;
        for set in sets.into_iter() {
            if set.count_ones() > least {
                break;
            }
            let chosen: Vec<usize> =
                (0..unknown.len()).filter(|bit| set >> bit & 1 == 1).map(|bit| unknown[bit]).collect();
            if self.some_answers_decide(&chosen, &conditions, towards, self.facts.clone()) {
                least = set.count_ones();
                found.insert(chosen.iter().map(|fact| engine.facts[*fact].name.clone()).collect());
            }
        }
        found
    }

    fn some_answers_decide(
        &self,
        chosen: &[usize],
        conditions: &[Vec<&Condition>],
        towards: Verdict,
        facts: Facts,
    ) -> bool {
        let Some((fact, rest)) = chosen.split_first() else { return self.rules.verdict(&facts, self.on) == towards };
        let declared = &self.rules.facts()[*fact];
        answers(&declared.kind, &conditions[*fact], self.on).into_iter().any(|value| {
            let mut facts = facts.clone();
            facts.add(FactUsed { name: declared.name.clone(), value: Some(value), origin: None, on: None });
            self.some_answers_decide(rest, conditions, towards, facts)
        })
    }
}

/// Puts things in another order.
pub fn shuffle<T>(things: &mut [T], seed: u64) {
    for place in (1..things.len()).rev() {
        things.swap(place, mixed(seed ^ place as u64) as usize % (place + 1));
    }
}

fn mixed(number: u64) -> u64 {
    let mixed = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9).wrapping_add(0x9e37_79b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
