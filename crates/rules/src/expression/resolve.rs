//! From what was written to logic: which facts and criteria are meant, and whether each is asked
//! something that it can answer.

use domain::admission::Value;
use jiff::civil::Date;

use super::Mistake;
use super::token::Token;
use super::written::{Check, Written};
use crate::condition::Condition;
use crate::declared::{Declared, Kind};
use crate::logic::Logic;
use crate::period::{Period, Unit};

/// What an expression can name.
pub struct Names<'n> {
    /// The facts of the file.
    pub facts: &'n [Declared],
    /// The criteria of the file by id, and whether each is switched on.
    pub criteria: &'n [(String, bool)],
    /// Facts and criteria that stand in the file and could not be read: whoever names them is not
    /// to blame.
    pub unread: &'n [String],
}

/// Finds everything that is named, or every mistake at once; none when all that is wrong is
/// something that could not be read elsewhere.
pub fn resolve(written: &Written, names: &Names) -> Result<Logic, Vec<Mistake>> {
    let mut resolver = Resolver { names, mistakes: Vec::new() };
    let logic = resolver.logic(written);
    match logic {
        Some(logic) if resolver.mistakes.is_empty() => Ok(logic),
        Some(_) | None => Err(resolver.mistakes),
    }
}

struct Resolver<'n> {
    names: &'n Names<'n>,
    mistakes: Vec<Mistake>,
}

impl Resolver<'_> {
    fn logic(&mut self, written: &Written) -> Option<Logic> {
        match written {
            Written::All(parts) => self.all(parts).map(Logic::All),
            Written::Any(parts) => self.all(parts).map(Logic::Any),
            Written::AtLeast { wanted, parts } => {
                let parts = self.all(parts);
                let many =
                    wanted.text.parse().ok().filter(|many| parts.as_ref().is_none_or(|p| (1..=p.len()).contains(many)));
                if many.is_none() {
                    let what = format!("`{}` is not a number of the conditions that follow", wanted.text);
                    self.wrong(*wanted, what, "Write a number from 1 to as many as there are");
                }
                Some(Logic::AtLeast(many?, parts?))
            }
            Written::Not(part) => self.logic(part).map(|part| Logic::Not(Box::new(part))),
            Written::Unless(parts) => {
                let [base, exception] = [self.logic(&parts[0]), self.logic(&parts[1])];
                Some(Logic::Unless(Box::new([base?, exception?])))
            }
            Written::Criterion(token) => self.criterion(*token),
            Written::Test { fact, check } => self.test(*fact, check),
        }
    }

    fn all(&mut self, parts: &[Written]) -> Option<Vec<Logic>> {
        let parts: Vec<Option<Logic>> = parts.iter().map(|part| self.logic(part)).collect();
        parts.into_iter().collect()
    }

    fn criterion(&mut self, token: Token) -> Option<Logic> {
        let id = token.text.trim_start_matches("criterion:");
        let Some(place) = self.names.criteria.iter().position(|(known, _)| known == id) else {
            if self.unread(id) {
                return None;
            }
            let what = format!("there is no criterion `{id}`");
            self.wrong(token, what, "Write the id of a criterion of this file after `criterion:`");
            return None;
        };
        if !self.names.criteria[place].1 {
            let what = format!("the criterion `{id}` is switched off, so nothing can hang on it");
            self.wrong(token, what, "Switch it on, or leave it out here");
            return None;
        }
        Some(Logic::Criterion(place))
    }

    fn test(&mut self, token: Token, check: &Check) -> Option<Logic> {
        let Some(place) = self.names.facts.iter().position(|fact| fact.name.as_str() == token.text) else {
            if self.unread(token.text) {
                return None;
            }
            let what = format!("there is no fact `{}`", token.text);
            let to_do = match self.alike(token.text) {
                Some(other) => format!("Perhaps `{other}` is meant; otherwise declare it in a [[fact]]"),
                None => "Declare it in a [[fact]], or write the name of one that is declared".into(),
            };
            self.wrong(token, what, to_do);
            return None;
        };
        let fact = &self.names.facts[place];
        let condition = match check {
            Check::Yes => self.truth(fact, token, true),
            Check::Is(value) => self.value(fact, *value).map(Condition::Is),
            Check::OneOf(values) => {
                let values: Vec<Option<Value>> = values.iter().map(|value| self.value(fact, *value)).collect();
                values.into_iter().collect::<Option<Vec<Value>>>().map(Condition::OneOf)
            }
            Check::AtLeast(bound) => self.number(fact, *bound).map(Condition::AtLeast),
            Check::AtMost(bound) => self.number(fact, *bound).map(Condition::AtMost),
            Check::AtLeastAgo(length, unit) => self.period(fact, *length, *unit).map(Condition::AtLeastAgo),
            Check::AtMostAgo(length, unit) => self.period(fact, *length, *unit).map(Condition::AtMostAgo),
            Check::Before(day) => self.day(fact, *day).map(Condition::Before),
            Check::After(day) => self.day(fact, *day).map(Condition::After),
        };
        condition.map(|condition| Logic::Test(place, condition))
    }

    fn truth(&mut self, fact: &Declared, token: Token, truth: bool) -> Option<Condition> {
        match fact.kind {
            Kind::YesNo | Kind::Judgement => Some(Condition::Is(Value::Truth(truth))),
            Kind::Number { .. } | Kind::Day | Kind::Word { .. } => {
                let what = format!("`{}` is {}, so it cannot stand alone", fact.name, fact.kind.answers());
                self.wrong(token, what, "Say what is asked of it, with `is`, `at-least`, `before` and so on");
                None
            }
        }
    }

    fn value(&mut self, fact: &Declared, token: Token) -> Option<Value> {
        let value = match fact.kind {
            Kind::YesNo | Kind::Judgement => match token.text {
                "yes" => Some(Value::Truth(true)),
                "no" => Some(Value::Truth(false)),
                _ => None,
            },
            Kind::Number { .. } => token.text.parse().ok().map(Value::Number),
            Kind::Day => token.text.parse().ok().map(Value::Day),
            Kind::Word { .. } => Some(Value::Word(token.text.to_owned())),
        };
        let value = value.filter(|value| fact.kind.takes(value));
        if value.is_none() {
            let what = format!("`{}` is no answer to `{}`", token.text, fact.name);
            self.wrong(token, what, format!("Write {}", fact.kind.answers()));
        }
        value
    }

    fn number(&mut self, fact: &Declared, token: Token) -> Option<i64> {
        if !matches!(fact.kind, Kind::Number { .. }) {
            let what = format!("`{}` is {}: it is not counted", fact.name, fact.kind.answers());
            self.wrong(token, what, "Use `is`, or for a day `before`, `after` or `at-least 3 months ago`");
            return None;
        }
        if let Some(Value::Number(number)) = self.value(fact, token) { Some(number) } else { None }
    }

    fn day(&mut self, fact: &Declared, token: Token) -> Option<Date> {
        if fact.kind != Kind::Day {
            let what = format!("`{}` is {}: nothing lies before or after it", fact.name, fact.kind.answers());
            self.wrong(token, what, "Use `is`, `one-of`, `at-least` or `at-most`");
            return None;
        }
        if let Some(Value::Day(day)) = self.value(fact, token) { Some(day) } else { None }
    }

    fn period(&mut self, fact: &Declared, length: Token, unit: Token) -> Option<Period> {
        if fact.kind != Kind::Day {
            let what = format!("`{}` is {}: it was not so long ago", fact.name, fact.kind.answers());
            self.wrong(length, what, format!("Leave out `{} ago`", unit.text));
            return None;
        }
        let unit = Unit::of_word(unit.text)?;
        let period = length.text.parse().ok().and_then(|length| Period::new(length, unit));
        if period.is_none() {
            let what = format!("`{} {}` is no length of time", length.text, unit.word());
            self.wrong(length, what, "Write a whole number that a life can hold");
        }
        period
    }

    fn unread(&self, name: &str) -> bool {
        self.names.unread.iter().any(|unread| unread == name)
    }

    /// A declared fact whose name looks like this one.
    fn alike(&self, name: &str) -> Option<&str> {
        let known = self.names.facts.iter().map(|fact| fact.name.as_str());
        crate::spelling::nearest(name, known)
    }

    fn wrong(&mut self, token: Token, what: impl Into<String>, to_do: impl Into<String>) {
        self.mistakes.push(Mistake::new(token.at, what, to_do));
    }
}
