//! What was filled in for one question, and everything that is wrong with it at once.

use domain::admission::{Fact, Origin, Value};
use jiff::civil::Date;
use rules::{Declared, Kind};

use super::ORIGINS;
use crate::admission::typed::Typed;
use crate::form::{Faults, Filled};

/// What the form says.
#[derive(Debug)]
pub enum Told {
    /// This is known, or it is known that nobody knows.
    Known(Fact),
    /// Nobody asked yet: it stays open, and nothing is written.
    NotAsked,
}

/// The answer that was given.
enum Answer {
    Value(Value),
    Unknown,
    NotAsked,
}

pub fn read(declared: &Declared, filled: &Filled, today: Date, asked: bool) -> Result<Told, Faults> {
    let mut typed = Typed::new(filled);
    let answer = answer(declared, filled, asked).map_err(|key| typed.faults.add("answer", key)).ok();
    if let Some(Answer::NotAsked) = answer {
        return Ok(Told::NotAsked);
    }
    let origin = origin_of(declared, filled);
    if origin.is_none() {
        typed.faults.add("origin", "fact-choose-origin");
    }
    let on = typed.needed_day("on", "fact-say-on");
    if on.is_some_and(|on| on > today) {
        typed.faults.add("on", "fact-fault-future");
    }
    let words = typed.words("words");
    if let Some(key) = lacking(declared, origin, answer.as_ref()).filter(|_| words.is_empty()) {
        typed.faults.add("words", key);
    }
    let (Some(answer), Some(origin), Some(on)) = (answer, origin, on) else { return Err(typed.faults) };
    if !typed.faults.is_empty() {
        return Err(typed.faults);
    }
    let value = match answer {
        Answer::Value(value) => Some(value),
        Answer::Unknown | Answer::NotAsked => None,
    };
    Ok(Told::Known(Fact { name: declared.name.clone(), value, origin, on, words }))
}

/// Why words are needed here, as the key of the fault when there are none.
fn lacking(declared: &Declared, origin: Option<Origin>, answer: Option<&Answer>) -> Option<&'static str> {
    if declared.kind == Kind::Judgement && matches!(answer, Some(Answer::Value(_))) {
        return Some("fact-fault-judged");
    }
    match origin? {
        Origin::DocumentSeen => Some("fact-fault-describe"),
        Origin::PartnerAnswered => Some("fact-fault-partner"),
        Origin::Told | Origin::WorkerSaw => None,
    }
}

/// An open norm is judged by a worker, whatever else was said.
fn origin_of(declared: &Declared, filled: &Filled) -> Option<Origin> {
    if declared.kind == Kind::Judgement {
        return Some(Origin::WorkerSaw);
    }
    ORIGINS.into_iter().find(|(word, _)| *word == filled.one("origin")).map(|(_, origin)| origin)
}

fn answer(declared: &Declared, filled: &Filled, asked: bool) -> Result<Answer, &'static str> {
    let (tapped, typed) = (filled.one("answer"), filled.one("value"));
    let value = match (&declared.kind, tapped) {
        (Kind::Number { .. } | Kind::Day, "unknown" | "not-asked") if !typed.is_empty() => {
            return Err("fact-fault-either");
        }
        (_, "unknown") => return Ok(Answer::Unknown),
        (_, "not-asked") if !asked => return Ok(Answer::NotAsked),
        (Kind::YesNo | Kind::Judgement, "yes") => Value::Truth(true),
        (Kind::YesNo | Kind::Judgement, "no") => Value::Truth(false),
        (Kind::Word { .. }, word) => Value::Word(word.strip_prefix("is-").unwrap_or_default().to_owned()),
        (Kind::YesNo | Kind::Judgement, _) => return Err("fact-choose-answer"),
        (Kind::Number { .. } | Kind::Day, _) if typed.is_empty() => return Err("fact-choose-answer"),
        (Kind::Number { .. }, _) => Value::Number(typed.parse().map_err(|_| "fact-fault-number")?),
        (Kind::Day, _) => Value::Day(typed.parse().map_err(|_| "admission-fault-day")?),
    };
    if declared.kind.takes(&value) { Ok(Answer::Value(value)) } else { Err(unfit(&declared.kind)) }
}

const fn unfit(kind: &Kind) -> &'static str {
    match kind {
        Kind::Number { .. } => "fact-fault-number",
        Kind::YesNo | Kind::Judgement | Kind::Word { .. } | Kind::Day => "fact-choose-answer",
    }
}
