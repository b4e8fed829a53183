//! What a criterion asks of one fact, and which answers are worth telling apart.

use domain::admission::Value;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::declared::Kind;
use crate::outcome::Outcome;
use crate::period::Period;

/// What is asked of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// It is this.
    Is(Value),
    /// It is one of these.
    OneOf(Vec<Value>),
    /// The number is at least this.
    AtLeast(i64),
    /// The number is at most this.
    AtMost(i64),
    /// The day lies before this one.
    Before(Date),
    /// The day lies after this one.
    After(Date),
    /// The day lies at least so long ago, counted to the day on which the rules are asked.
    AtLeastAgo(Period),
    /// The day lies at most so long ago and is not still to come.
    AtMostAgo(Period),
}

impl Condition {
    /// What can be said of it. A value of another kind than the file declares was kept from here.
    pub fn outcome(&self, value: Option<&Value>, on: Date) -> Outcome {
        value.map_or(Outcome::Unknown, |value| Outcome::of(self.holds(value, on)))
    }

    fn holds(&self, value: &Value, on: Date) -> bool {
        let number = if let Value::Number(number) = value { Some(*number) } else { None };
        let day = if let Value::Day(day) = value { Some(*day) } else { None };
        match self {
            Condition::Is(wanted) => wanted == value,
            Condition::OneOf(wanted) => wanted.contains(value),
            Condition::AtLeast(least) => number.is_some_and(|number| number >= *least),
            Condition::AtMost(most) => number.is_some_and(|number| number <= *most),
            Condition::Before(limit) => day.is_some_and(|day| day < *limit),
            Condition::After(limit) => day.is_some_and(|day| day > *limit),
            Condition::AtLeastAgo(period) => day.is_some_and(|day| period.has_passed(day, on)),
            Condition::AtMostAgo(period) => day.is_some_and(|day| period.still_runs(day, on)),
        }
    }
}

/// One answer out of each group of answers between which none of these conditions tells apart.
/// Trying them is trying everything.
pub fn answers(kind: &Kind, conditions: &[&Condition], on: Date) -> Vec<Value> {
    let all: Vec<Value> = match kind {
        Kind::YesNo | Kind::Judgement => vec![Value::Truth(true), Value::Truth(false)],
        Kind::Word { choices } => choices.iter().map(|choice| Value::Word(choice.word.clone())).collect(),
        Kind::Number { least, most, .. } => {
            let bounds = [*least, *most].into_iter().chain(conditions.iter().flat_map(|one| numbers(one)));
            let near = bounds.flat_map(|number| [number.saturating_sub(1), number, number.saturating_add(1)]);
            near.filter(|number| (least..=most).contains(&number)).map(Value::Number).collect()
        }
        Kind::Day => {
            let bounds = std::iter::once(on).chain(conditions.iter().flat_map(|one| days(one, on)));
            bounds.flat_map(around).map(Value::Day).collect()
        }
    };
    let mut seen: Vec<Vec<bool>> = Vec::new();
    let mut telling = Vec::new();
    for value in all {
        let says: Vec<bool> = conditions.iter().map(|condition| condition.holds(&value, on)).collect();
        if !seen.contains(&says) {
            seen.push(says);
            telling.push(value);
        }
    }
    telling
}

/// The numbers at which a condition changes its mind.
fn numbers(condition: &Condition) -> Vec<i64> {
    let number = |value: &Value| if let Value::Number(number) = value { Some(*number) } else { None };
    match condition {
        Condition::Is(value) => number(value).into_iter().collect(),
        Condition::OneOf(values) => values.iter().filter_map(number).collect(),
        Condition::AtLeast(bound) | Condition::AtMost(bound) => vec![*bound],
        Condition::Before(_) | Condition::After(_) | Condition::AtLeastAgo(_) | Condition::AtMostAgo(_) => Vec::new(),
    }
}

/// The days at which a condition changes its mind.
fn days(condition: &Condition, on: Date) -> Vec<Date> {
    let day = |value: &Value| if let Value::Day(day) = value { Some(*day) } else { None };
    match condition {
        Condition::Is(value) => day(value).into_iter().collect(),
        Condition::OneOf(values) => values.iter().filter_map(day).collect(),
        Condition::Before(bound) | Condition::After(bound) => vec![*bound],
        Condition::AtLeastAgo(period) | Condition::AtMostAgo(period) => period.before(on).into_iter().collect(),
        Condition::AtLeast(_) | Condition::AtMost(_) => Vec::new(),
    }
}

/// A day and its neighbours: months of unequal length move a bound by at most three days.
fn around(day: Date) -> impl Iterator<Item = Date> {
    // The day itself and the nearest come first, so that an example looks like the bound.
    [0, -1, 1, -2, 2, -3, 3, -4, 4].into_iter().map(move |days| day.saturating_add(days.days()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::period::Unit;

    const ON: Date = date(2026, 11, 25);

    #[test]
    fn an_unknown_fact_meets_nothing_and_fails_nothing() {
        for condition in [Condition::Is(Value::Truth(false)), Condition::AtMost(3), Condition::Before(ON)] {
            assert_eq!(condition.outcome(None, ON), Outcome::Unknown);
        }
    }

    #[test]
    fn bounds_count_themselves_and_before_and_after_do_not() {
        check(Condition::AtLeast(18), Value::Number(18), true);
        check(Condition::AtMost(18), Value::Number(19), false);
        check(Condition::Before(ON), Value::Day(ON), false);
        check(Condition::After(ON), Value::Day(ON), false);
        check(Condition::OneOf(vec![Value::Word("a".into())]), Value::Word("a".into()), true);
    }

    #[test]
    fn every_answer_is_like_one_of_those_that_are_tried() {
        let kind = Kind::Number { unit: "years".into(), least: 0, most: 130 };
        let conditions = [Condition::AtLeast(18), Condition::AtMost(65), Condition::Is(Value::Number(30))];
        let conditions: Vec<&Condition> = conditions.iter().collect();
        let tried = answers(&kind, &conditions, ON);
        let says = |value: &Value| -> Vec<bool> { conditions.iter().map(|one| one.holds(value, ON)).collect() };
        for number in 0..=130 {
            let number = Value::Number(number);
            assert!(tried.iter().any(|value| says(value) == says(&number)), "{number:?}");
        }
        assert_eq!(tried.len(), 4);
    }

    #[test]
    fn the_day_on_which_a_period_ends_is_among_those_that_are_tried() {
        let month = Period::new(1, Unit::Months).unwrap();
        for on in [date(2026, 3, 31), date(2026, 3, 1), date(2024, 2, 29)] {
            let conditions = [Condition::AtLeastAgo(month), Condition::AtMostAgo(month)];
            let conditions: Vec<&Condition> = conditions.iter().collect();
            let says = |day: Date| conditions.iter().map(|one| one.holds(&Value::Day(day), on)).collect::<Vec<_>>();
            let tried: Vec<Vec<bool>> = answers(&Kind::Day, &conditions, on)
                .iter()
                .map(|value| if let Value::Day(day) = value { says(*day) } else { Vec::new() })
                .collect();
            for back in -40..=40 {
                assert!(tried.contains(&says(on.saturating_add(back.days()))), "{back} days from {on}");
            }
        }
    }

    #[track_caller]
    fn check(condition: Condition, value: Value, expected: bool) {
        assert_eq!(condition.outcome(Some(&value), ON), Outcome::of(expected));
    }
}
