//! Reading one case.

use domain::admission::{FactUsed, Value, Verdict};
use jiff::civil::Date;

use super::verdict;
use crate::declared::{Declared, Kind};
use crate::facts::Facts;
use crate::rule_set::RuleSet;
use crate::spelling;

/// A case as it was written.
pub struct Case {
    pub on: Date,
    pub facts: Facts,
    pub verdict: Verdict,
    pub elsewhere: Option<String>,
    grounds: Vec<(Mark, String)>,
}

/// On which side a case puts a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    For,
    Against,
    Open,
}

/// What is wrong with a line, and what to do.
type Wrong = (String, String);

impl Case {
    /// Reads a case without comments and white space around it.
    pub fn read(case: &str, rules: &RuleSet) -> Result<Case, Wrong> {
        let wrong = |what: &str, to_do: &str| (what.to_owned(), to_do.to_owned());
        let arrow = || wrong("the case has no arrow", "Write facts -> what the rules say : grounds");
        let (given, said) = case.split_once("->").ok_or_else(arrow)?;
        let (on, given) = day(given, rules.programme().from)?;
        let mut facts = Facts::new();
        for fact in given.split(',').map(str::trim).filter(|fact| !fact.is_empty()) {
            let fact = answer(fact, rules)?;
            if facts.names().any(|name| *name == fact.name) {
                return Err((format!("`{}` is answered twice", fact.name), "Leave one of them out".into()));
            }
            facts.add(fact);
        }
        let (said, grounds) = said.split_once(':').unwrap_or((said, ""));
        let (said, elsewhere) = match said.split_once(", elders ") {
            Some((said, city)) => (said, Some(city.trim().to_owned())),
            None => (said, None),
        };
        let to_do = "Write toelaten, niet volgens deze regels or nog niet te zeggen";
        let verdict = verdict(said.trim())
            .ok_or_else(|| (format!("`{}` is nothing that rules can say", said.trim()), to_do.to_owned()))?;
        let grounds: Result<Vec<_>, Wrong> =
            grounds.split(',').map(str::trim).filter(|ground| !ground.is_empty()).map(ground).collect();
        Ok(Case { on, facts, verdict, elsewhere, grounds: grounds? })
    }

    /// The criteria that the case puts on one side.
    pub fn marked(&self, side: Mark) -> impl Iterator<Item = &str> {
        self.grounds.iter().filter(move |(mark, _)| *mark == side).map(|(_, id)| id.as_str())
    }
}

/// `op 2026-11-25:` before the facts.
fn day(given: &str, otherwise: Date) -> Result<(Date, &str), Wrong> {
    let Some((day, facts)) = given.trim().strip_prefix("op ").and_then(|rest| rest.split_once(':')) else {
        return Ok((otherwise, given));
    };
    let to_do = "Write it as `op 2026-11-25:`".to_owned();
    let day = day.trim().parse().map_err(|_| (format!("`{}` is no day", day.trim()), to_do))?;
    Ok((day, facts))
}

fn answer(written: &str, rules: &RuleSet) -> Result<FactUsed, Wrong> {
    let to_do = "Write it as `fact = answer`, with commas between them".to_owned();
    let (name, answer) = written.split_once('=').ok_or_else(|| (format!("`{written}` is no answer"), to_do))?;
    let (name, answer) = (name.trim(), answer.trim());
    let called = |fact: &&Declared| fact.name.as_str() == name || fact.label.nl.to_lowercase() == name.to_lowercase();
    let fact = rules.facts().iter().find(called).ok_or_else(|| {
        let known = rules.facts().iter().flat_map(|fact| [fact.name.as_str(), fact.label.nl.as_str()]);
        let to_do = match spelling::nearest(name, known) {
            Some(other) => format!("Perhaps `{other}` is meant"),
            None => "Use the name or the Dutch label of a fact of the rule file".into(),
        };
        (format!("there is no fact `{name}`"), to_do)
    })?;
    let value = match answer {
        "onbekend" | "unknown" => None,
        _ => Some(value(answer, &fact.kind).filter(|value| fact.kind.takes(value)).ok_or_else(|| {
            let to_do = format!("Write {}, or onbekend", fact.kind.answers());
            (format!("`{answer}` is no answer to `{name}`"), to_do)
        })?),
    };
    Ok(FactUsed { name: fact.name.clone(), value, origin: None, on: None })
}

fn value(answer: &str, kind: &Kind) -> Option<Value> {
    match kind {
        Kind::YesNo | Kind::Judgement => match answer {
            "ja" | "yes" => Some(Value::Truth(true)),
            "nee" | "no" => Some(Value::Truth(false)),
            _ => None,
        },
        Kind::Number { .. } => answer.parse().ok().map(Value::Number),
        Kind::Day => answer.parse().ok().map(Value::Day),
        Kind::Word { choices } => {
            let choice = choices
                .iter()
                .find(|choice| choice.word == answer || choice.label.nl.to_lowercase() == answer.to_lowercase());
            choice.map(|choice| Value::Word(choice.word.clone()))
        }
    }
}

fn ground(written: &str) -> Result<(Mark, String), Wrong> {
    let mark = match written.chars().next() {
        Some('+') => Mark::For,
        Some('-') => Mark::Against,
        Some('?') => Mark::Open,
        _ => {
            let to_do = "Write + for a ground that speaks for somebody, - against, ? for what is open";
            return Err((format!("the ground `{written}` stands on no side"), to_do.into()));
        }
    };
    Ok((mark, written[1..].trim().to_owned()))
}
