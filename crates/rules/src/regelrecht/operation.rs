//! The logic of a criterion as operations of regelrecht. All facts are taken to be known there.

use domain::admission::Value;

use super::yaml::Yaml;
use super::{fact_name, output_name};
use crate::condition::Condition;
use crate::engine::Engine;
use crate::logic::Logic;
use crate::period::Period;

/// The parameter that holds the day to which periods are counted.
pub const REFERENCE_DAY: &str = "peildatum";

/// A tree of conditions as an operation.
pub fn operation(logic: &Logic, engine: Engine) -> Yaml {
    let below = |parts: &[Logic]| Yaml::List(parts.iter().map(|part| operation(part, engine)).collect());
    match logic {
        Logic::All(parts) => of("AND", vec![("conditions", below(parts))]),
        Logic::Any(parts) => of("OR", vec![("conditions", below(parts))]),
        Logic::Unless(parts) => of("OR", vec![("conditions", below(parts.as_slice()))]),
        Logic::AtLeast(wanted, parts) => {
            let counted = parts.iter().map(|part| counted(operation(part, engine))).collect();
            let sum = of("ADD", vec![("values", Yaml::List(counted))]);
            let wanted = i64::try_from(*wanted).unwrap_or(i64::MAX);
            compared("GREATER_THAN_OR_EQUAL", sum, Yaml::Number(wanted))
        }
        Logic::Not(part) => of("NOT", vec![("value", operation(part, engine))]),
        Logic::Criterion(other) => variable(&output_name(&engine.criteria[*other])),
        Logic::Test(fact, condition) => tested(&variable(&fact_name(&engine.facts[*fact].name)), condition),
    }
}

/// The negation of an operation.
pub fn denied(operation: Yaml) -> Yaml {
    of("NOT", vec![("value", operation)])
}

/// An operation by its name and operands.
pub fn of(name: &str, operands: Vec<(&'static str, Yaml)>) -> Yaml {
    Yaml::Map([("operation", name.into())].into_iter().chain(operands).collect())
}

/// A reference to a parameter, an input or an output.
pub fn variable(name: &str) -> Yaml {
    format!("${name}").into()
}

/// A value as it stands in an operation.
pub fn value(value: &Value) -> Yaml {
    match value {
        Value::Truth(truth) => Yaml::Truth(*truth),
        Value::Number(number) => Yaml::Number(*number),
        Value::Day(day) => day.to_string().into(),
        Value::Word(word) => word.as_str().into(),
    }
}

fn tested(fact: &Yaml, condition: &Condition) -> Yaml {
    let fact = fact.clone();
    let day = || variable(REFERENCE_DAY);
    match condition {
        Condition::Is(wanted) => compared("EQUALS", fact, value(wanted)),
        Condition::OneOf(wanted) => {
            let values = Yaml::List(wanted.iter().map(value).collect());
            of("IN", vec![("subject", fact), ("values", values)])
        }
        Condition::AtLeast(least) => compared("GREATER_THAN_OR_EQUAL", fact, Yaml::Number(*least)),
        Condition::AtMost(most) => compared("LESS_THAN_OR_EQUAL", fact, Yaml::Number(*most)),
        Condition::Before(limit) => compared("LESS_THAN", fact, limit.to_string().into()),
        Condition::After(limit) => compared("GREATER_THAN", fact, limit.to_string().into()),
        Condition::AtLeastAgo(period) => compared("LESS_THAN_OR_EQUAL", moved(fact, *period), day()),
        Condition::AtMostAgo(period) => {
            let not_to_come = compared("LESS_THAN_OR_EQUAL", fact.clone(), day());
            let still_runs = compared("GREATER_THAN_OR_EQUAL", moved(fact, *period), day());
            of("AND", vec![("conditions", Yaml::List(vec![not_to_come, still_runs]))])
        }
    }
}

fn moved(day: Yaml, period: Period) -> Yaml {
    of("DATE_ADD", vec![("date", day), (period.unit().word(), Yaml::Number(period.length().into()))])
}

fn compared(name: &str, subject: Yaml, value: Yaml) -> Yaml {
    of(name, vec![("subject", subject), ("value", value)])
}

/// One when it is so, otherwise zero.
fn counted(condition: Yaml) -> Yaml {
    let case = Yaml::Map(vec![("when", condition), ("then", Yaml::Number(1))]);
    of("IF", vec![("cases", Yaml::List(vec![case])), ("default", Yaml::Number(0))])
}
