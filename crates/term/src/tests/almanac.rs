//! Every term on every day of fifteen years, against a calculation that shares nothing with the code: the holidays
//! come from the literal table, days are ticked off one by one, months are counted by hand.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday, date};

use super::cases;
use crate::version::{SetBy, Start, Term};
use crate::{Terms, Unit, shipped};

#[test]
fn every_shipped_term_on_every_day_is_what_ticking_off_days_gives() {
    on_every_day(shipped().unwrap(), 90_000);
}

#[test]
fn every_rule_of_the_act_on_every_day_is_what_ticking_off_days_gives() {
    on_every_day(&cases::examples(), 90_000);
}

fn on_every_day(terms: &Terms, at_least: usize) {
    let holidays: BTreeSet<Date> = cases::holidays().into_iter().collect();
    let names = terms.names();
    let mut tried = 0;
    // Terms counted back reach a month into the past, a year forward: all of it within the table.
    for day in date(2020, 3, 1).series(jiff::Span::new().days(1)).take_while(|day| *day <= date(2034, 9, 30)) {
        tried += names.iter().filter(|name| check(terms, name, day, &holidays)).count();
    }
    assert!(tried > at_least, "only {tried}");
}

/// Compares one term on one day; tells whether there was something to compare.
fn check(terms: &Terms, name: &str, from: Date, holidays: &BTreeSet<Date>) -> bool {
    let Ok(found) = terms.reckon(name, from) else { return false };
    let by_hand = tick_off(&found.term, from, holidays);
    assert_eq!(found.last_day, by_hand, "{name} from {from}: {:#?}", found.steps);
    true
}

fn tick_off(term: &Term, from: Date, holidays: &BTreeSet<Date>) -> Date {
    let words = term.length.unwrap().words().en;
    let amount: i16 = words.split(' ').next().unwrap().parse().unwrap();
    let unit = term.length.unwrap().unit();
    let outward = |day: Date| match term.starts {
        Start::DayAfter | Start::SameDay => day.tomorrow().unwrap(),
        Start::CountedBack => day.yesterday().unwrap(),
    };
    let walk = |days: i16| (0..days).fold(from, |day, _| outward(day));
    let mut last = match (unit, term.starts) {
        (Unit::Hours, _) => walk((amount + 23) / 24),
        (Unit::Days, _) => walk(amount),
        (Unit::Weeks, _) => walk(amount * 7),
        (Unit::Months, Start::CountedBack) => months_on(from, -amount),
        (Unit::Months, _) => months_on(from, amount),
        (Unit::Years, _) => months_on(from, amount * 12),
    };
    let mut first = outward(from);
    if term.starts == Start::SameDay {
        (first, last) = (from, last.yesterday().unwrap());
    }
    let covered = match unit {
        Unit::Hours | Unit::Years => false,
        Unit::Days => amount <= 90,
        Unit::Weeks => amount <= 12,
        Unit::Months => amount <= 3,
    };
    if term.set_by != SetBy::Law || !covered {
        return last;
    }
    let weekend = |day: &Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let ordinary = |day: &Date| !weekend(day) && !holidays.contains(day);
    while term.starts != Start::CountedBack && !ordinary(&last) {
        last = last.tomorrow().unwrap();
    }
    let short = unit == Unit::Days && amount < 3;
    let within = |last: Date| {
        let (low, high) = (first.min(last), first.max(last));
        low.series(jiff::Span::new().days(1)).take_while(|day| *day <= high).filter(ordinary).take(2).count()
    };
    while !short && within(last) < 2 {
        last = outward(last);
    }
    last
}

/// The same number in another month, or the last number that month has.
fn months_on(day: Date, months: i16) -> Date {
    let counted = day.year() * 12 + i16::from(day.month()) - 1 + months;
    let (year, month) = (counted / 12, i8::try_from(counted % 12).unwrap() + 1);
    (1..=day.day()).rev().find_map(|number| Date::new(year, month, number).ok()).unwrap()
}
