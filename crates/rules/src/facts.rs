//! What is known about somebody, whatever the order in which it became known.

use std::collections::BTreeMap;
use std::fmt;

use domain::admission::{Fact, FactName, FactUsed, Origin, Value};
use jiff::civil::Date;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// The facts about one person that rules are asked with.
///
/// Of two answers to one question the later one stands. Two different answers of the same day stand
/// against each other, so that nothing is known until somebody asks again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<FactName, Told>);

/// An answer, and whether another of the same day says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    value: Option<Value>,
    origin: Option<Origin>,
    on: Option<Date>,
    contested: bool,
}

impl Facts {
    /// Nothing is known.
    pub fn new() -> Facts {
        Facts::default()
    }

    /// Adds an answer to what is known.
    pub fn add(&mut self, fact: FactUsed) {
        let FactUsed { name, value, origin, on } = fact;
        let new = Told { value, origin, on, contested: false };
        let joined = match self.0.remove(&name) {
            Some(old) => old.join(new),
            None => new,
        };
        self.0.insert(name, joined);
    }

    /// The names of all facts that somebody asked for.
    pub fn names(&self) -> impl Iterator<Item = &FactName> {
        self.0.keys()
    }

    /// A fact as the rules see it; one for which nobody asked is not known.
    pub fn used(&self, name: &FactName) -> FactUsed {
        let name = name.clone();
        match self.0.get(&name) {
            None => FactUsed { name, value: None, origin: None, on: None },
            Some(told) => {
                let value = told.value.clone().filter(|_| !told.contested);
                FactUsed { name, value, origin: told.origin, on: told.on }
            }
        }
    }

    /// The same, without this fact.
    pub fn without(mut self, name: &FactName) -> Facts {
        self.0.remove(name);
        self
    }
}

impl Told {
    fn join(self, other: Told) -> Told {
        match self.on.cmp(&other.on) {
            std::cmp::Ordering::Less => other,
            std::cmp::Ordering::Greater => self,
            std::cmp::Ordering::Equal => {
                let contested = self.contested || other.contested || self.value != other.value;
                // Which of two equal answers is kept must not hang on which came first.
                let (kept, _) = if self.rank() >= other.rank() { (self, other) } else { (other, self) };
                Told { contested, ..kept }
            }
        }
    }

    fn rank(&self) -> (u8, &Option<Value>) {
        let origin = match self.origin {
            None => 0,
            Some(Origin::Told) => 1,
            Some(Origin::WorkerSaw) => 2,
            Some(Origin::PartnerAnswered) => 3,
            Some(Origin::DocumentSeen) => 4,
        };
        (origin, &self.value)
    }
}

impl FromIterator<FactUsed> for Facts {
    fn from_iter<I: IntoIterator<Item = FactUsed>>(facts: I) -> Facts {
        let mut all = Facts::new();
        facts.into_iter().for_each(|fact| all.add(fact));
        all
    }
}

impl<'f> FromIterator<&'f Fact> for Facts {
    fn from_iter<I: IntoIterator<Item = &'f Fact>>(facts: I) -> Facts {
        let used = |fact: &Fact| FactUsed {
            name: fact.name.clone(),
            value: fact.value.clone(),
            origin: Some(fact.origin),
            on: Some(fact.on),
        };
        facts.into_iter().map(used).collect()
    }
}

/// An answer as a file of facts gives it: bare, or with how and since when it is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// With how and since when it is known.
    Whole(Whole),
    /// Bare; `null` is not known.
    Bare(Option<Value>),
}

/// An answer with how and since when it is known.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whole {
    /// The answer; nothing when it was asked and is not known.
    #[serde(default)]
    pub value: Option<Value>,
    /// How it is known.
    #[serde(default)]
    pub origin: Option<Origin>,
    /// Since when.
    #[serde(default)]
    pub on: Option<Date>,
}

/// Read by hand, so that what is wrong with an answer is said plainly.
impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Given, D::Error> {
        deserializer.deserialize_any(Answer)
    }
}

struct Answer;

impl<'de> Visitor<'de> for Answer {
    type Value = Given;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("true, false, a whole number, a day or a word between quotes, null, or an object with `value`")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Given, E> {
        Ok(Given::Bare(None))
    }

    fn visit_bool<E: de::Error>(self, truth: bool) -> Result<Given, E> {
        Ok(Given::Bare(Some(Value::Truth(truth))))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Given, E> {
        Ok(Given::Bare(Some(Value::Number(number))))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Given, E> {
        let number = i64::try_from(number).map_err(|_| E::custom("the number is too large"))?;
        self.visit_i64(number)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Given, E> {
        let value = text.parse().map_or_else(|_| Value::Word(text.to_owned()), Value::Day);
        Ok(Given::Bare(Some(value)))
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Given, M::Error> {
        Whole::deserialize(MapAccessDeserializer::new(map)).map(Given::Whole)
    }
}

impl Given {
    /// The same, as the answer to a question.
    pub fn to(self, name: FactName) -> FactUsed {
        match self {
            Given::Whole(Whole { value, origin, on }) => FactUsed { name, value, origin, on },
            Given::Bare(value) => FactUsed { name, value, origin: None, on: None },
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const EARLY: Date = date(2026, 11, 1);
    const LATE: Date = date(2026, 11, 25);

    #[test]
    fn the_later_answer_stands_even_when_it_is_that_nobody_knows() {
        check(&[(Some(1), EARLY), (Some(2), LATE)], Some(2));
        check(&[(Some(1), EARLY), (None, LATE)], None);
    }

    #[test]
    fn answers_of_one_day_that_differ_leave_nothing_known() {
        check(&[(Some(1), LATE), (Some(2), LATE)], None);
        check(&[(Some(1), LATE), (Some(2), LATE), (Some(1), LATE)], None);
        check(&[(Some(1), EARLY), (Some(2), EARLY), (Some(1), LATE)], Some(1));
    }

    #[test]
    fn answers_are_given_bare_or_with_their_origin() {
        let read = |text: &str| serde_json::from_str::<Given>(text).ok();
        let whole = Whole { value: Some(Value::Truth(true)), origin: Some(Origin::DocumentSeen), on: Some(EARLY) };
        let text = r#"{"value": true, "origin": "document-seen", "on": "2026-11-01"}"#;
        assert_eq!(read(text), Some(Given::Whole(whole)));
        assert_eq!(read("34"), Some(Given::Bare(Some(Value::Number(34)))));
        assert_eq!(read("null"), Some(Given::Bare(None)));
        assert_eq!(read(r#"{"value": true, "orign": "told"}"#), None);
        assert_eq!(read("\"2026-11-25\""), Some(Given::Bare(Some(Value::Day(LATE)))));
        assert_eq!(read("[1]"), None);
        assert_eq!(read("34.5"), None);
    }

    /// Whatever the order in which they are added.
    #[track_caller]
    fn check(answers: &[(Option<i64>, Date)], expected: Option<i64>) {
        let name: FactName = "age".parse().unwrap();
        let fact = |(value, on): &(Option<i64>, Date)| FactUsed {
            name: name.clone(),
            value: value.map(Value::Number),
            origin: None,
            on: Some(*on),
        };
        let there: Facts = answers.iter().map(fact).collect();
        let back: Facts = answers.iter().rev().map(fact).collect();
        assert_eq!(there, back);
        assert_eq!(there.used(&name).value, expected.map(Value::Number));
    }
}
