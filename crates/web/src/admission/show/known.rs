//! What is known for the rules, one line per question: the answer, how it is known and since when.

use std::collections::BTreeSet;

use domain::admission::{Fact, FactName};
use domain::command::Place;
use domain::deed::Deed;
use domain::id::ApplicationId;
use rules::{Declared, RuleSet, Tongue};

use crate::admission::words;
use crate::dates;
use crate::visit::Visit;

/// One question and what is known.
pub struct Row {
    pub label: String,
    /// The answer; nothing when nobody asked.
    pub answer: Option<String>,
    /// How it is known and since when.
    pub how: String,
    /// What was said or seen.
    pub words: String,
    /// Where it is answered or put right, for whoever may.
    pub href: Option<String>,
}

/// Everything that the rules ask, and then what is known that they do not ask.
pub fn rows(visit: &Visit, application: ApplicationId, rules: Option<&RuleSet>, facts: &[Fact]) -> Vec<Row> {
    let may = visit.may(Deed::NoteFact, Place::House);
    let asked: Vec<&Declared> = rules.into_iter().flat_map(RuleSet::asked).collect();
    let names: BTreeSet<&FactName> = asked.iter().map(|declared| &declared.name).collect();
    let href = |name: &FactName| may.then(|| visit.path(format_args!("admission/{application}/fact/{name}")));
    let one = |declared: &&Declared| {
        let fact = facts.iter().find(|fact| fact.name == declared.name);
        Row { href: href(&declared.name), ..row(visit, Some(declared), declared.name.as_str(), fact) }
    };
    let others = facts.iter().filter(|fact| !names.contains(&fact.name));
    let other =
        |fact: &Fact| row(visit, rules.and_then(|rules| rules.fact(&fact.name)), fact.name.as_str(), Some(fact));
    asked.iter().map(one).chain(others.map(other)).collect()
}

fn row(visit: &Visit, declared: Option<&Declared>, name: &str, fact: Option<&Fact>) -> Row {
    let tongue = words::tongue(visit.language);
    let how = fact.map(|fact| {
        let origin = visit.language.t(format!("fact-origin-{}", words::origin(fact.origin)));
        format!("{origin}, {}", dates::full_day(visit.language, fact.on))
    });
    Row {
        label: declared.map_or(name, |declared| declared.label.say(tongue)).to_owned(),
        answer: fact.map(|fact| answer(visit, declared, fact, tongue)),
        how: how.unwrap_or_default(),
        words: fact.map(|fact| fact.words.reveal().to_owned()).unwrap_or_default(),
        href: None,
    }
}

/// The answer in words; that it is not known is an answer too.
pub fn answer(visit: &Visit, declared: Option<&Declared>, fact: &Fact, tongue: Tongue) -> String {
    use domain::admission::Value;
    match (&fact.value, declared) {
        (None, _) => visit.language.t("fact-not-known"),
        (Some(value), Some(declared)) => declared.shown(value, tongue),
        (Some(Value::Truth(truth)), None) => rules::words::truth(*truth, tongue).to_owned(),
        (Some(Value::Number(number)), None) => number.to_string(),
        (Some(Value::Day(day)), None) => dates::full_day(visit.language, *day),
        (Some(Value::Word(word)), None) => word.clone(),
    }
}
