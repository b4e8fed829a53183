//! What can be written, what it means, and what is said of everything else.

use jiff::civil::date;

use super::*;
use crate::condition::Condition;
use crate::declared::{Choice, Declared, Kind};
use crate::logic::Logic;
use crate::period::{Period, Unit};
use crate::text::Text;
use domain::admission::Value;

#[test]
fn a_fact_alone_must_be_yes() {
    check("ended", Ok(yes(0)));
    check("ended is no", Ok(Logic::Test(0, Condition::Is(Value::Truth(false)))));
    check("not ended", Ok(Logic::Not(Box::new(yes(0)))));
}

#[test]
fn conditions_are_joined_by_words() {
    check("ended and told", Ok(Logic::All(vec![yes(0), yes(1)])));
    check("ended or told or criterion:other", Ok(Logic::Any(vec![yes(0), yes(1), Logic::Criterion(0)])));
    check("ended unless told", Ok(Logic::Unless(Box::new([yes(0), yes(1)]))));
    check("at-least 1 of (ended, told)", Ok(Logic::AtLeast(1, vec![yes(0), yes(1)])));
}

#[test]
fn numbers_days_and_words_are_compared() {
    check("age at-least 18", Ok(Logic::Test(2, Condition::AtLeast(18))));
    check("age is 18", Ok(Logic::Test(2, Condition::Is(Value::Number(18)))));
    check("since before 2025-01-01", Ok(Logic::Test(3, Condition::Before(date(2025, 1, 1)))));
    let months = Period::new(3, Unit::Months).unwrap();
    check("since at-most 3 months ago", Ok(Logic::Test(3, Condition::AtMostAgo(months))));
    check("since at-least 3 months ago", Ok(Logic::Test(3, Condition::AtLeastAgo(months))));
    let words = ["bed", "room"].map(|word| Value::Word(word.into())).to_vec();
    check("place one-of (bed, room)", Ok(Logic::Test(4, Condition::OneOf(words))));
}

#[test]
fn what_can_be_read_in_two_ways_is_refused() {
    check("ended and told or age is 3", Err("mixed"));
    check("ended and told unless age is 3", Err("mixed"));
    check("(ended and told) unless not ended", Ok(both_unless_not()));
}

#[test]
fn every_mistake_is_named_at_its_place() {
    check("", Err("ends where"));
    check("ended and", Err("ends where"));
    check("(ended", Err("ends where"));
    check("ended)", Err("not expected"));
    check("ended told", Err("not expected"));
    check("ended && told", Err("means nothing"));
    check("and ended", Err("where a fact was expected"));
    check("endet", Err("no fact `endet`"));
    check("criterion:nobody", Err("no criterion"));
    check("criterion:off", Err("switched off"));
    check("age", Err("cannot stand alone"));
    check("ended at-least 3", Err("not counted"));
    check("age at-least 500", Err("no answer"));
    check("age at-least 3 months ago", Err("not so long ago"));
    check("place is tent", Err("no answer"));
    check("since before yesterday", Err("no answer"));
    check("since at-least 99999999999 years ago", Err("no length of time"));
    check("at-least 3 of (ended, told)", Err("not a number of the conditions"));
    check("one-of (ended)", Err("where a fact was expected"));
    check(&format!("{}ended{}", "(".repeat(40), ")".repeat(40)), Err("lie in each other"));
}

#[test]
fn all_unknown_names_are_found_at_once_but_for_those_that_are_at_fault_elsewhere() {
    let (facts, unread) = (facts(), ["read-elsewhere".to_owned()]);
    let names = Names { facts: &facts, criteria: &[], unread: &unread };
    let written = parse("endet or tolt or read-elsewhere or criterion:read-elsewhere").unwrap();
    let mistakes = resolve(&written, &names).unwrap_err();
    assert_eq!(mistakes.iter().map(|mistake| mistake.at).collect::<Vec<_>>(), [0, 9]);
    assert!(mistakes[0].to_do.contains("`ended`"));
}

fn yes(fact: usize) -> Logic {
    Logic::Test(fact, Condition::Is(Value::Truth(true)))
}

fn both_unless_not() -> Logic {
    Logic::Unless(Box::new([Logic::All(vec![yes(0), yes(1)]), Logic::Not(Box::new(yes(0)))]))
}

fn facts() -> Vec<Declared> {
    let choice = |word: &str| Choice { word: word.into(), label: Text::default() };
    let kinds = [
        ("ended", Kind::YesNo),
        ("told", Kind::Judgement),
        ("age", Kind::Number { unit: "years".into(), least: 0, most: 130 }),
        ("since", Kind::Day),
        ("place", Kind::Word { choices: vec![choice("bed"), choice("room")] }),
    ];
    let declared = |(name, kind): (&str, Kind)| Declared {
        name: name.parse().unwrap(),
        kind,
        label: Text::default(),
        ask: Text::default(),
        origin: false,
        line: 1,
    };
    kinds.into_iter().map(declared).collect()
}

#[track_caller]
fn check(text: &str, expected: Result<Logic, &str>) {
    let facts = facts();
    let criteria = [("other".to_owned(), true), ("off".to_owned(), false)];
    let names = Names { facts: &facts, criteria: &criteria, unread: &[] };
    let found = parse(text).map_err(|mistake| vec![mistake]).and_then(|written| resolve(&written, &names));
    match expected {
        Ok(logic) => assert_eq!(found, Ok(logic), "{text}"),
        Err(why) => {
            let mistakes = found.expect_err(text);
            assert!(mistakes[0].what.contains(why), "{text}: {mistakes:?}");
            assert!(mistakes.iter().all(|mistake| mistake.at <= text.len() && !mistake.to_do.is_empty()));
        }
    }
}
